//! Places that a head noun licenses: «قرية X», «مدينة X», the head outside the span.

use super::{
    Mention,
    candidate::{Candidate, Rank},
    unknown::is_unknown,
};
use crate::{
    lexicon::{HeadKind, Meaning},
    names::{EntityKind, FoundBy},
    text::{Enclitic, Proclitics},
    vocabulary::{Context, Flags},
};

/// Proposes unknown words after head nouns of places.
pub(super) fn propose(context: Context<'_>, out: &mut Vec<Candidate>) {
    for index in 0..context.analysis.len() {
        if !context.analysis.flags(index).has(Flags::HEAD) {
            continue;
        }
        let head = context.lexemes(index).find(|found| {
            matches!(found.meaning, Meaning::Head { kind: HeadKind::Location, .. })
                && found.reading.enclitic == Enclitic::None
                && !found.reading.proclitics.contains(Proclitics::ARTICLE)
        });
        if let Some(head) = head
            && context.means(head.last, |meaning| meaning == Meaning::Settlement)
            && is_unknown(context, head.last + 1)
            && !looks_adjectival(context, head.last + 1)
        {
            out.push(place(context, head.last + 1));
        }
    }
}

/// «قرية حدودية», «محافظات محتلة»: an unknown word in ـة agrees with its head more often than it names;
/// one with a pronoun («إجازاتهم») or «لل» never names.
fn looks_adjectival(context: Context<'_>, index: usize) -> bool {
    const HEH: u8 = 0x47;
    const ALEF: u8 = 0x27;
    const MEEM: u8 = 0x45;
    const LAM: u8 = 0x44;
    context.analysis.token(index).is_some_and(|token| {
        matches!(
            context.analysis.text().codes(token),
            [.., HEH] | [.., HEH, ALEF | MEEM] | [LAM, LAM, ..]
        )
    })
}

fn place(context: Context<'_>, token: usize) -> Candidate {
    let start = context.analysis.token(token).map_or(0, |token| token.span.start());
    Candidate {
        mention: Mention {
            span: context.analysis.span(u32::try_from(start).unwrap_or(u32::MAX), token),
            kind: EntityKind::Location,
            found_by: FoundBy::HeadNoun,
            entry: None,
            country: None,
            title: None,
            tokens: (token, token),
            antecedent: None,
            chain: 0,
        },
        rank: Rank::Unknown,
    }
}

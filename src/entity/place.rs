//! Places that a head noun licenses: «قرية X», «مدينة X», the head outside the span.

use super::{
    Mention,
    candidate::{Candidate, Rank},
    unknown::{is_closed, is_definite, is_unknown},
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
        let Some(head) = head else { continue };
        let next = head.last + 1;
        let heads = |wanted| context.means(head.last, |meaning| meaning == wanted);
        if heads(Meaning::Settlement)
            && is_unknown(context, next)
            && !looks_adjectival(context, next)
        {
            out.push(place(context, next, next));
        } else if is_definite(context, next)
            && (heads(Meaning::Settlement) && is_unknown_definite(context, next)
                || heads(Meaning::Quarter) && is_noun(context, next))
        {
            let adjective = is_definite(context, next + 1) && is_part_of_town(context, next + 1);
            out.push(place(context, next, next + usize::from(adjective)));
        }
    }
}

/// «الدويلة» in «قرية الدويلة»: nothing is known of it, with the article or without.
fn is_unknown_definite(context: Context<'_>, index: usize) -> bool {
    const SHORTEST: usize = 5;
    const YEH: u8 = 0x4A;
    const NOON: u8 = 0x46;
    // «عاصمة الأيوبيين» is that of people.
    let word = |token| {
        let codes = context.analysis.text().codes(token);
        SHORTEST <= codes.len() && !codes.ends_with(&[YEH, NOON])
    };
    context.analysis.token(index).is_some_and(word)
        && !context.analysis.flags(index).has(Flags::WORD.with(Flags::NAME))
        && context.words(index).next().is_none()
}

/// «الورود» in «حي الورود»: a noun, and no word of time or grammar.
fn is_noun(context: Context<'_>, index: usize) -> bool {
    !is_closed(context, index)
        && !context.words(index).any(|found| {
            matches!(
                found.meaning,
                Meaning::RelativeAdjective(_)
                    | Meaning::RelativeDay(_)
                    | Meaning::TimeUnit(_)
                    | Meaning::Now
                    | Meaning::Adverb
                    | Meaning::Number(_)
                    | Meaning::Nisba(_)
            )
        })
}

/// «الشرقي» in «حي الرحيب الشرقي».
fn is_part_of_town(context: Context<'_>, index: usize) -> bool {
    const YEH: u8 = 0x4A;
    const SHORTEST: usize = 6;
    let relational = context.analysis.token(index).is_some_and(|token| {
        let codes = context.analysis.text().codes(token);
        SHORTEST <= codes.len() && codes.last() == Some(&YEH)
    });
    relational && is_noun(context, index) && context.means(index, |m| m == Meaning::Common)
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

fn place(context: Context<'_>, first: usize, last: usize) -> Candidate {
    let start = context.analysis.token(first).map_or(0, |token| token.span.start());
    Candidate {
        mention: Mention {
            span: context.analysis.span(u32::try_from(start).unwrap_or(u32::MAX), last),
            kind: EntityKind::Location,
            found_by: FoundBy::HeadNoun,
            entry: None,
            country: None,
            title: None,
            tokens: (first, last),
            antecedent: None,
            chain: 0,
        },
        rank: Rank::Unknown,
    }
}

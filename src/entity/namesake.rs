//! Places that are named after people: «شارع الملك فهد», «مسجد الشيخ زايد».

use super::{
    Mention,
    candidate::{Candidate, Rank},
    unknown::{is_definite, is_unknown},
};
use crate::{
    lexicon::{HeadKind, HeadScope, Meaning, Preposition},
    names::{EntityKind, FoundBy},
    text::{Enclitic, Proclitics},
    vocabulary::{Context, Flags, Found},
};

/// Proposes a place wherever a head that is named after people has a person or a title after it.
pub(super) fn propose(context: Context<'_>, out: &mut Vec<Candidate>) {
    // Gathered for the first head that asks.
    let mut known: Option<Known> = None;
    for index in 0..context.analysis.len() {
        if !context.analysis.flags(index).has(Flags::HEAD) {
            continue;
        }
        let Some((head, scope)) = head(context, index) else { continue };
        let known = known.get_or_insert_with(|| Known::of(out));
        // «عن طريق فلان» is *by way of*.
        let by = index.checked_sub(1).is_some_and(|before| {
            context.means(before, |meaning| {
                matches!(meaning, Meaning::Preposition(Preposition::About))
            })
        });
        if by {
            continue;
        }
        let next = head.last + 1;
        let first = after_titles(context, next);
        let Some(last) = last_of(context, &known.people, first, next < first) else { continue };
        let last = with_adjective(context, last);
        let start = match scope {
            HeadScope::Inside => head.reading.start,
            HeadScope::Outside => {
                let start = context.analysis.token(next).map_or(0, |token| token.span.start());
                u32::try_from(start).unwrap_or(u32::MAX)
            }
        };
        let from = if scope == HeadScope::Inside { index } else { next };
        // «مدينة بني سويف», «شارع الحبيب بورقيبة» are listed.
        if longest(&known.places, from).is_some_and(|end| last <= end) {
            continue;
        }
        out.push(place(context, start, (from, last)));
    }
}

/// A head of such places, without article or pronoun.
fn head(context: Context<'_>, index: usize) -> Option<(Found, HeadScope)> {
    if !context.means(index, |meaning| meaning == Meaning::Namesake) {
        return None;
    }
    context.words(index).find_map(|found| {
        let free = found.reading.enclitic == Enclitic::None
            && !found.reading.proclitics.contains(Proclitics::ARTICLE);
        match found.meaning {
            Meaning::Head { kind: HeadKind::Location, scope } if free => Some((found, scope)),
            _ => None,
        }
    })
}

/// First and last tokens of the names that are proposed already.
struct Known {
    people: Vec<(usize, usize)>,
    /// Those of the gazetteer.
    places: Vec<(usize, usize)>,
}

impl Known {
    fn of(candidates: &[Candidate]) -> Self {
        let sorted = |wanted: EntityKind, listed: bool| {
            let mentions = candidates.iter().map(|candidate| &candidate.mention);
            let mut tokens: Vec<(usize, usize)> = mentions
                .filter(|mention| mention.kind == wanted)
                .filter(|mention| !listed || mention.entry.is_some())
                .map(|mention| mention.tokens)
                .collect();
            tokens.sort_unstable();
            tokens
        };
        Self {
            people: sorted(EntityKind::Person, false),
            places: sorted(EntityKind::Location, true),
        }
    }
}

/// The last token of the longest name that begins at a token.
fn longest(names: &[(usize, usize)], first: usize) -> Option<usize> {
    let after = names.partition_point(|name| name.0 <= first);
    let name = after.checked_sub(1).and_then(|at| names.get(at));
    name.filter(|name| name.0 == first).map(|name| name.1)
}

/// The token after the titles that stand here: «الأمير», «الملك», «خادم الحرمين الشريفين الملك».
fn after_titles(context: Context<'_>, first: usize) -> usize {
    const MOST: usize = 3;
    let mut at = first;
    for _ in 0..MOST {
        let title = context.lexemes(at).find(|found| {
            found.meaning == Meaning::Title
                && found.reading.proclitics.outside().is_empty()
                && found.reading.enclitic == Enclitic::None
        });
        let Some(title) = title else { break };
        at = title.last + 1;
    }
    at
}

/// The last token of the longest person that begins at a token, or after a title of the unknown
/// word there.
fn last_of(
    context: Context<'_>,
    people: &[(usize, usize)],
    first: usize,
    titled: bool,
) -> Option<usize> {
    longest(people, first).or_else(|| (titled && is_unknown(context, first)).then_some(first))
}

/// «المركزية» in «حديقة الملك فهد المركزية», but not the «الشرقي» of another phrase.
fn with_adjective(context: Context<'_>, last: usize) -> usize {
    const YEH: u8 = 0x4A;
    const HEH: u8 = 0x47;
    let next = last + 1;
    let relational = context.analysis.token(next).is_some_and(|token| {
        matches!(
            context.analysis.text().codes(token),
            [_, _, _, _, .., YEH] | [_, _, _, _, .., YEH, HEH]
        )
    });
    let adjective = relational
        && is_definite(context, next)
        && context.means(next, |meaning| meaning == Meaning::Common)
        && !context.means(next, |meaning| {
            matches!(meaning, Meaning::RelativeAdjective(_) | Meaning::NamePart(_) | Meaning::Title)
        });
    if adjective { next } else { last }
}

fn place(context: Context<'_>, start: u32, tokens: (usize, usize)) -> Candidate {
    Candidate {
        mention: Mention {
            span: context.analysis.span(start, tokens.1),
            kind: EntityKind::Location,
            found_by: FoundBy::HeadNoun,
            entry: None,
            country: None,
            title: None,
            tokens,
            antecedent: None,
            chain: 0,
        },
        rank: Rank::Licensed,
    }
}

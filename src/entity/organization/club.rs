//! Clubs, many of which are called like a city or an everyday word: «ليفربول», «النصر».

use super::{
    Grammar,
    cue::{Sighting, is_after, is_of},
    roles::Role,
    state,
};
use crate::{
    lexicon::{HeadKind, Meaning, Preposition},
    text::Mark,
    vocabulary::Flags,
};

/// Words of sport that make a text one about sport.
const FEWEST: usize = 2;

/// Whether a club of the gazetteer is meant.
pub(super) fn is_licensed(grammar: &Grammar<'_>, sighting: Sighting<'_>, sport: usize) -> bool {
    let Sighting { first, last, entry, free, .. } = sighting;
    let noun = first == last && grammar.is_noun(first);
    let of = 0 < sport && !noun && is_of(grammar, last + 1, entry);
    let likely = (FEWEST <= sport || free) && is_club_like(grammar, first, last);
    is_after(grammar, first, Role::Side) || of || likely || is_paired(grammar, sighting, sport)
}

/// Whether the name of a town is that of its club.
pub(super) fn is_named_like(grammar: &Grammar<'_>, sighting: Sighting<'_>, sport: usize) -> bool {
    let Sighting { first, last, entry, .. } = sighting;
    FEWEST <= sport && is_of(grammar, last + 1, entry)
        || is_paired(grammar, sighting, sport)
        || is_after(grammar, first, Role::Side) && !grammar.is_ordinary(first)
}

/// «ليون (فرنسا) - بورتو (البرتغال)».
fn is_paired(grammar: &Grammar<'_>, sighting: Sighting<'_>, sport: usize) -> bool {
    let Sighting { first, last, entry, .. } = sighting;
    let context = grammar.context;
    if !context.is_mark(last + 1, Mark::Open) {
        return false;
    }
    let Some((country, end)) = state::country_at(context, last + 2) else { return false };
    let dash = |at| context.is_mark(at, Mark::Dash);
    let pair = dash(end + 2) || first.checked_sub(1).is_some_and(dash);
    entry.country().map(str::as_bytes) == Some(country.as_slice())
        && context.is_mark(end + 1, Mark::Close)
        && (pair || 0 < sport)
}

/// No everyday word, and no place where something is.
fn is_club_like(grammar: &Grammar<'_>, first: usize, last: usize) -> bool {
    let context = grammar.context;
    let inside = first.checked_sub(1).is_some_and(|before| {
        context.means(before, |meaning| {
            meaning == Meaning::Preposition(Preposition::In)
                || matches!(meaning, Meaning::Head { kind: HeadKind::Location, .. })
        })
    });
    let plain = || {
        !grammar.is_everyday(first)
            && !context.analysis.flags(first).has(Flags::NISBA)
            && !grammar.is_noun(first)
    };
    let dateline = first.checked_sub(1).is_some_and(|at| context.is_mark(at, Mark::Dash))
        && context.is_mark(last + 1, Mark::Colon);
    !inside && !dateline && (first < last || plain())
}

/// For each token, how many words of sport stand around it.
pub(super) fn sport(grammar: &Grammar<'_>) -> Vec<usize> {
    const REACH: usize = 20;
    let count = grammar.context.analysis.len();
    let mut sums = Vec::with_capacity(count + 1);
    let mut sum = 0_usize;
    sums.push(sum);
    for index in 0..count {
        sum += usize::from(grammar.is(index, Role::Sport));
        sums.push(sum);
    }
    let at = |index: usize| sums.get(index.min(count)).copied().unwrap_or(sum);
    (0..count).map(|index| at(index + REACH) - at(index.saturating_sub(REACH))).collect()
}

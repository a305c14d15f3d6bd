//! Names that a neighbour licenses: «ضيفه ليفربول», «مراسل الجزيرة», «عناصر القاعدة».

use super::{
    Candidate, Grammar, Rank, club,
    listed::{CLUBS, is_shared, senses},
    medium, over,
    roles::{Cue, Role},
    scope,
};
use crate::{
    gazetteer::{Entry, MatchRule},
    names::{EntityKind, FoundBy},
    vocabulary::{Flags, Reading, Target},
};

/// A name of the gazetteer where it stands.
#[derive(Clone, Copy)]
pub(super) struct Sighting<'a> {
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) reading: Reading,
    pub(super) entry: &'a Entry,
    /// A full name that is taken wherever it stands.
    pub(super) free: bool,
}

/// Proposes organizations whose names are common words or places elsewhere.
pub(super) fn propose(grammar: &Grammar<'_>, out: &mut Vec<Candidate>) {
    let context = grammar.context;
    let sport = club::sport(grammar);
    for index in 0..context.analysis.len() {
        if !context.analysis.flags(index).has(Flags::NAME.with(Flags::SHORT_NAME)) {
            continue;
        }
        let sport = sport.get(index).copied().unwrap_or_default();
        let with_head = || scope::is_outside(grammar, index);
        for (reading, last, target) in senses(grammar, index) {
            let (Target::Name(id) | Target::ShortName(id)) = target else { continue };
            let Some(cue) = grammar.roles.cue(id) else { continue };
            let Some(entry) = context.resources.gazetteer.entry(id) else { continue };
            // «واحد» is no «أحد» with a conjunction.
            let cut = !reading.proclitics.is_empty() && grammar.is_ordinary(index);
            if cut || index < last && with_head() {
                continue;
            }
            let free = matches!(target, Target::Name(_)) && entry.match_rule() == MatchRule::Free;
            let sighting = Sighting { first: index, last, reading, entry, free };
            if is_licensed(grammar, sighting, cue, sport) {
                let shared = is_shared(grammar, index, last);
                let mut candidate = over(context, (index, last), Rank::Licensed);
                candidate.mention.span = context.analysis.span(reading.start, last);
                if entry.kind() == EntityKind::Organization {
                    let own = context.resources.gazetteer.is_own(id);
                    candidate.rank = Rank::of_name(own, true);
                    candidate.mention.entry = Some(id).filter(|_| !shared);
                    candidate.mention.found_by = FoundBy::Gazetteer;
                }
                out.push(candidate);
            }
        }
    }
}

fn is_licensed(grammar: &Grammar<'_>, sighting: Sighting<'_>, cue: Cue, sport: usize) -> bool {
    let Sighting { first, last, entry, .. } = sighting;
    match cue {
        Cue::Club => club::is_licensed(grammar, sighting, sport),
        Cue::Medium => medium::is_licensed(grammar, sighting) || is_theirs(grammar, sighting),
        Cue::Company => is_theirs(grammar, sighting),
        Cue::Group => {
            entry.match_rule() == MatchRule::Context && is_after(grammar, first, Role::Member)
        }
        Cue::Town => first == last && club::is_named_like(grammar, sighting, sport),
    }
}

/// «السفير اللبنانية», but not «الثورة السورية»: a feminine noun takes the adjective to itself.
fn is_theirs(grammar: &Grammar<'_>, sighting: Sighting<'_>) -> bool {
    let Sighting { first, last, entry, .. } = sighting;
    let noun = first == last && grammar.is_feminine(first) && grammar.is_known(first);
    !noun && is_of(grammar, last + 1, entry)
}

/// An adjective of the entry's country follows: «برشلونة الإسباني» the club, for the city is
/// feminine, as are newspapers and companies: «السفير اللبنانية».
pub(super) fn is_of(grammar: &Grammar<'_>, index: usize, entry: &Entry) -> bool {
    let Some(nisba) = grammar.nisba(index).filter(|nisba| nisba.article) else { return false };
    let club = entry.kind() == EntityKind::Location || CLUBS.contains(&entry.subtype());
    club != grammar.is_feminine(index)
        && entry.country().map(str::as_bytes) == Some(nisba.country.as_slice())
}

/// An indefinite word of this role stands right before.
pub(super) fn is_after(grammar: &Grammar<'_>, index: usize, role: Role) -> bool {
    const REACH: usize = 2;
    (1..=REACH).any(|back| {
        index.checked_sub(back).is_some_and(|at| {
            let found = grammar.roles.at(grammar.context, at, role);
            found.is_some_and(|found| found.last + 1 == index && !grammar.has_article(at, found))
        })
    })
}

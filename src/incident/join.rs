//! Which events are reports of one happening.

use super::{compare, facts::Facts};
use crate::{event::Event, names::Modality};

/// How many incidents of a type are looked at for a new event: the last ones and the first ones,
/// which headline and lead tell.
const LAST: usize = 12;
const FIRST: usize = 4;
/// How many reports of an incident an event is compared with: the last ones, and the first.
const REPORTS: usize = 6;

/// What is brought about by violence is joined last, when what brought it about is.
const OUTCOMES: [&str; 6] = ["damage", "die", "displace", "injure", "kill", "missing"];

/// The events of each incident.
pub(super) fn groups(facts: &[Facts<'_>]) -> Vec<Vec<usize>> {
    let mut joiner =
        Joiner { facts, groups: Vec::new(), of: vec![None; facts.len()], families: Vec::new() };
    for outcome in [false, true] {
        for (at, own) in facts.iter().enumerate() {
            if OUTCOMES.contains(&&*own.event.kind) == outcome {
                joiner.place(at, own);
            }
        }
    }
    joiner.groups
}

struct Joiner<'f, 'e> {
    facts: &'f [Facts<'e>],
    groups: Vec<Vec<usize>>,
    /// The group of each event.
    of: Vec<Option<usize>>,
    /// The groups of each family of types.
    families: Vec<(&'e str, Vec<usize>)>,
}

impl<'e> Joiner<'_, 'e> {
    fn place(&mut self, at: usize, own: &Facts<'e>) {
        let family = family(own.event);
        let known = self.families.iter().position(|(name, _)| *name == family);
        let best = known.and_then(|known| self.best(known, at, own));
        let group = best.unwrap_or_else(|| {
            self.groups.push(Vec::new());
            let group = self.groups.len() - 1;
            match known.and_then(|known| self.families.get_mut(known)) {
                Some((_, groups)) => groups.push(group),
                None => self.families.push((family, vec![group])),
            }
            group
        });
        if let Some(members) = self.groups.get_mut(group) {
            members.push(at);
        }
        if let Some(of) = self.of.get_mut(at) {
            *of = Some(group);
        }
    }

    /// The group that most speaks for; of equals the last.
    fn best(&self, family: usize, at: usize, own: &Facts<'e>) -> Option<usize> {
        if own.event.modality == Modality::Generic {
            return None;
        }
        let groups = &self.families.get(family)?.1;
        let first = groups.len().saturating_sub(LAST);
        let near = groups.get(first..).unwrap_or_default();
        let early = groups.get(..first.min(FIRST)).unwrap_or_default();
        let scored = early.iter().chain(near).filter_map(|group| {
            let score = self.score(*group, at, own)?;
            (compare::ENOUGH <= score).then_some((score, *group))
        });
        scored.max_by_key(|(score, _)| *score).map(|(_, group)| group)
    }

    /// How much speaks for an event being a report of a group; `None` if something speaks against it.
    fn score(&self, group: usize, at: usize, own: &Facts<'e>) -> Option<i32> {
        let members = self.groups.get(group)?;
        let mut best = None;
        let last = members.len().saturating_sub(REPORTS);
        let early = members.get(..last.min(1)).unwrap_or_default();
        for member in early.iter().chain(members.get(last..).unwrap_or_default()) {
            let other = self.facts.get(*member)?;
            let score = compare::score(own, other, self.has_one_cause(at, *member))?;
            best = best.max(Some(score));
        }
        best
    }

    /// «أسفر الانفجار عن مقتل 5 … أدى الانفجار إلى مقتل 7».
    fn has_one_cause(&self, one: usize, other: usize) -> bool {
        let group = |at: usize| {
            let cause = self.facts.get(at)?.cause?;
            let group = self.of.get(cause).copied().flatten()?;
            // The deaths of a war are many.
            let single = self
                .facts
                .get(cause)
                .is_some_and(|cause| !cause.event.plural && &*cause.event.kind != compare::CLASH);
            single.then_some(group)
        };
        group(one).is_some_and(|own| group(other) == Some(own))
    }
}

/// Types that may tell one happening share a family.
fn family(event: &Event) -> &str {
    if compare::ATTACKS.contains(&&*event.kind) { compare::ATTACK } else { &event.kind }
}

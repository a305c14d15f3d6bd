//! Whether two events name the same people, bodies and states.

use super::facts::{Actor, Facts};
use crate::names::roles;

/// Whether an argument of a role is the same in both; `None` if it cannot be told.
pub(super) fn same(new: &Facts<'_>, old: &Facts<'_>, role: &str) -> Option<bool> {
    let mut pairs =
        new.of_role(role).flat_map(|one| old.of_role(role).map(move |other| is_same(*one, *other)));
    let first = pairs.next()?;
    pairs.fold(first, |all, next| match (all, next) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    })
}

pub(super) fn is_same(one: Actor, other: Actor) -> Option<bool> {
    if let Some((one, other)) = one.chain.zip(other.chain)
        && one == other
    {
        return Some(true);
    }
    if one.is_person || other.is_person {
        // «الوزير» may be the person.
        return (one.is_person && other.is_person).then_some(false);
    }
    if let Some((one, other)) = one.country.zip(other.country) {
        return Some(one == other);
    }
    one.chain.zip(other.chain).map(|_| false)
}

/// How many sides both name, at most two; `None` if they name different ones.
pub(super) fn shared_parties(new: &Facts<'_>, old: &Facts<'_>) -> Option<i32> {
    let is_shared =
        |one: &&Actor| old.of_role(roles::PARTY).any(|other| is_same(**one, *other) == Some(true));
    let shared = new.of_role(roles::PARTY).filter(is_shared).count();
    let least = known_parties(new).min(known_parties(old));
    (least == 0 || least <= shared).then_some(match shared {
        0 => 0,
        1 => 1,
        _ => 2,
    })
}

/// How many sides it names.
pub(super) fn known_parties(facts: &Facts<'_>) -> usize {
    let named = |one: &&Actor| one.chain.is_some() || one.country.is_some();
    facts.of_role(roles::PARTY).filter(named).count()
}

//! What speaks for two events being reports of one happening, and what against it.

use super::{
    count::{self, Figure},
    facts::{Actor, Facts},
    place::{self, Nearness},
};
use crate::names::roles;

pub(super) const ATTACK: &str = "attack";
pub(super) const CLASH: &str = "clash";
/// An attack and the ways to make one.
pub(super) const ATTACKS: [&str; 4] = [ATTACK, "airstrike", "bombing", "shelling"];
/// What one says to another, and what is told by who takes part.
const SAID: [&str; 3] = ["accuse", "appeal", "threaten"];
const MUTUAL: [&str; 4] = ["agree", "call", "meet", "talks"];
/// People are hit one by one: a place and a day do not tell which of them.
const PERSONAL: [&str; 8] =
    ["arrest", "capture", "damage", "die", "displace", "injure", "kill", "release"];
/// Several of these are not one: «الهجوم» is none of «هجمات».
const SINGULAR: [&str; 7] =
    ["accident", "agree", "airstrike", ATTACK, "bombing", "call", "meet"];

/// That the same happening brought both about.
pub(super) const ONE_CAUSE: i32 = 2;

/// How much speaks for it; `None` if something speaks against it. `new` stands later in the text.
pub(super) fn score(new: &Facts<'_>, old: &Facts<'_>) -> Option<i32> {
    let back = new.refers_back();
    if !are_alike(new, old, back) {
        return None;
    }
    let mut score = 0;
    let near = place::nearness(&new.places, &old.places);
    let day = new.days.zip(old.days).map(|((from, to), (other_from, other_to))| {
        (from <= other_to && other_from <= to, from.days_until(to).max(other_from.days_until(other_to)) <= 3)
    });
    if near == Some(Nearness::Apart) || day.is_some_and(|(overlap, _)| !overlap) {
        return None;
    }
    let mut identity = 0;
    for role in [roles::VICTIM, roles::AGENT, roles::TARGET, roles::RECIPIENT] {
        match same(new, old, role) {
            Some(false) => return None,
            Some(true) => identity += weight(role, &new.event.kind),
            None => {}
        }
    }
    let parties = shared_parties(new, old)?;
    let counts = counts(new, old)?;
    if back {
        let number = new.event.plural == old.event.plural || !SINGULAR.contains(&&*new.event.kind);
        // «الحوادث» after «الحوادث» are accidents as such.
        let vague = new.event.plural && old.event.plural && old.event.definite && old.is_bare();
        score += if number && !vague { 2 } else { 0 };
    }
    score += i32::from(near == Some(Nearness::Same)) + i32::from(day.is_some_and(|(_, narrow)| narrow));
    // The headline tells what the lead tells.
    let lead = old.line == 0 && new.line <= 2 && new.line != old.line;
    score += i32::from(lead);
    let kind = &&*new.event.kind;
    if SAID.contains(kind) {
        let content = new.content.is_some() && new.content == old.content;
        return (content && identity >= 1).then_some(score + identity);
    }
    if PERSONAL.contains(kind) && identity + counts <= 0 && !back && !lead {
        score = score.min(1);
    }
    if MUTUAL.contains(kind) && identity + parties <= 0 && !back {
        score = score.min(1);
    }
    Some(score + identity + counts + parties)
}

/// Type, reality and denial allow it.
fn are_alike(new: &Facts<'_>, old: &Facts<'_>, back: bool) -> bool {
    let (kind, other) = (&new.event.kind, &old.event.kind);
    let kinds = kind == other || back && (&**kind == ATTACK || &**other == ATTACK);
    let real = if new.is_actual() { old.is_actual() } else { new.event.modality == old.event.modality };
    kinds
        && new.is_old == old.is_old
        && real && (new.is_denied() == old.is_denied() || denies(new, old))
        && new.event.phase.is_none() == old.event.phase.is_none()
}

/// Another source denies it.
fn denies(new: &Facts<'_>, old: &Facts<'_>) -> bool {
    let mut sources = new.of_role(roles::SOURCE);
    let other = || old.of_role(roles::SOURCE);
    new.is_actual() && sources.all(|source| other().all(|other| is_same(*source, *other) != Some(true)))
        && new.of_role(roles::SOURCE).next().is_some()
}

fn weight(role: &str, kind: &str) -> i32 {
    if role == roles::VICTIM && PERSONAL.contains(&kind) { 3 } else { 1 }
}

/// Whether an argument of a role is the same in both; `None` if it cannot be told.
fn same(new: &Facts<'_>, old: &Facts<'_>, role: &str) -> Option<bool> {
    let mut pairs = new.of_role(role).flat_map(|one| old.of_role(role).map(move |other| is_same(*one, *other)));
    let first = pairs.next()?;
    pairs.fold(first, |all, next| match (all, next) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    })
}

fn is_same(one: Actor, other: Actor) -> Option<bool> {
    if let Some((one, other)) = one.chain.zip(other.chain) && one == other {
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

/// Twice the number of sides that both name, if any; `None` if they name different ones.
fn shared_parties(new: &Facts<'_>, old: &Facts<'_>) -> Option<i32> {
    let known = |facts: &Facts<'_>| facts.of_role(roles::PARTY).filter(|one| one.chain.is_some() || one.country.is_some()).count();
    let (mine, others) = (known(new), known(old));
    let shared = new.of_role(roles::PARTY).filter(|one| old.of_role(roles::PARTY).any(|other| is_same(**one, *other) == Some(true))).count();
    let least = mine.min(others);
    if least > 0 && shared < least {
        return None;
    }
    Some(match shared { 0 => 0, 1 => 1, _ => 2 })
}

/// What the counts say: equal ones speak for it; those that cannot both be right against it, unless
/// they are near each other, as reports of one happening are.
fn counts(new: &Facts<'_>, old: &Facts<'_>) -> Option<i32> {
    let mut score = 0;
    for role in count::roles(new.event) {
        let (Some(one), Some(other)) = (Figure::of(new.event, role), Figure::of(old.event, role)) else {
            continue;
        };
        if one.cumulative != other.cumulative {
            return None;
        }
        let least = one.min.zip(other.min).map_or(0, |(one, other)| one.min(other));
        let most = one.min.zip(other.min).map_or(0, |(one, other)| one.max(other));
        if (one.min, one.max) == (other.min, other.max) {
            score += match least { 0 | 1 => 0, 2..=4 => 1, _ => 2 };
        } else if one.overlaps(other) {
            score += i32::from(most <= 2 * least);
        } else if 2 <= least && most <= 2 * least {
            score -= 2;
        } else {
            return None;
        }
    }
    Some(score)
}

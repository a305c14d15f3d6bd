//! What speaks for two events being reports of one happening, and what against it.

use super::{
    actors::{is_same, known_parties, same, shared_parties},
    count,
    facts::{Actor, Facts},
    place::{self, Nearness},
    words,
};
use crate::names::roles;

pub(super) const ATTACK: &str = "attack";
pub(super) const CLASH: &str = "clash";
const SEIZE: &str = "seize";
/// An attack and the ways to make one.
pub(super) const ATTACKS: [&str; 4] = [ATTACK, "airstrike", "bombing", "shelling"];
/// What one says to another, and what is told by who takes part.
const SAID: [&str; 3] = ["accuse", "appeal", "threaten"];
const MUTUAL: [&str; 4] = ["agree", "call", "meet", "talks"];
/// People are hit one by one: a place and a day do not tell which of them.
const PERSONAL: [&str; 8] =
    ["arrest", "capture", "damage", "die", "displace", "injure", "kill", "release"];
/// Fighting, captures of towns: told of many places on one day.
const WHERE: [&str; 10] = [
    "accident",
    "airstrike",
    ATTACK,
    "bombing",
    CLASH,
    "deploy",
    "protest",
    SEIZE,
    "shelling",
    "withdraw",
];
/// Several of these are not one: «الهجوم» is none of «هجمات».
const SINGULAR: [&str; 9] =
    ["accident", "agree", "airstrike", ATTACK, "bombing", "call", "meet", "protest", "shelling"];

/// That the same happening brought both about: enough even where their numbers differ.
const ONE_CAUSE: i32 = 4;

/// How much must speak for a join.
pub(super) const ENOUGH: i32 = 2;

/// How far a noun refers back, in bytes: a pronoun's happening, several, one; a lead to its headline.
const PRONOUN_REACH: usize = 900;
const PLURAL_REACH: usize = 1500;
const REACH: usize = 3000;
const LEAD_REACH: usize = 700;
/// How far a fight is told again by another word: «اشتباكات … المواجهات».
const NAME_REACH: usize = 400;
/// How far «الهجوم» refers to a bombing.
const KIND_REACH: usize = 800;

/// How much speaks for it; `None` if something speaks against it. `new` stands later in the text;
/// `one_cause` says that one happening brought both about.
pub(super) fn score(new: &Facts<'_>, old: &Facts<'_>, one_cause: bool) -> Option<i32> {
    let kind = &*new.event.kind;
    let back = new.refers_back();
    if !are_alike(new, old, back) {
        return None;
    }
    let near = place::nearness(&new.places, &old.places);
    let day = same_day(new, old)?;
    if near == Some(Nearness::Apart) || words::shared(&new.target, &old.target) == Some(false) {
        return None;
    }
    let same_target = words::shared(&new.target, &old.target) == Some(true);
    let mut identity = i32::from(same_target);
    for role in [roles::VICTIM, roles::AGENT, roles::TARGET, roles::RECIPIENT] {
        match same(new, old, role) {
            Some(false) => return None,
            Some(true) => identity += weight(new, role),
            None => {}
        }
    }
    let parties = shared_parties(new, old)?;
    let counts = count::likeness(new, old)?;
    let reference = if back { back_reference(new, old) } else { 0 };
    let gap = new.start().saturating_sub(old.start());
    // The headline tells what the lead tells.
    let lead = old.line == 0 && new.line != old.line && gap < LEAD_REACH;
    // What is printed twice is told once.
    let copied = new.copy.is_some() && new.copy == old.copy;
    let harm = new.harm.iter().any(|harm| old.harm.contains(harm));
    let here = near == Some(Nearness::Same);
    let number = new.event.plural == old.event.plural || !SINGULAR.contains(&kind) || back || lead;
    let identity = identity - i32::from(!number);
    let score = reference
        + i32::from(lead)
        + i32::from(here)
        + i32::from(day)
        + i32::from(harm)
        + identity
        + counts
        + parties;
    // Of one blast two may be told to have died, one by one.
    let one_cause = one_cause && (identity > 0 || !(is_one(new) && is_one(old)));
    let score = score + if one_cause { ONE_CAUSE } else { 0 };
    let score = score + if copied { ENOUGH } else { 0 };
    let told = lead || one_cause || copied || reference > 0;
    let known = if SAID.contains(&kind) {
        copied || new.content.is_some() && new.content == old.content && identity > 0
    } else if PERSONAL.contains(&kind) {
        told || identity + counts > 0
    } else if MUTUAL.contains(&kind) {
        told || parties > 1
    } else if WHERE.contains(&kind) {
        // «تقدمت القوات» is told of every front.
        let whole = told && (kind != SEIZE || copied || reference > 0);
        whole || here || same_target || same(new, old, roles::TARGET) == Some(true)
    } else {
        true
    };
    Some(if known { score } else { score.min(1) })
}

/// What a definite noun alone tells.
fn back_reference(new: &Facts<'_>, old: &Facts<'_>) -> i32 {
    let kind = &*new.event.kind;
    let gap = new.start().saturating_sub(old.start());
    // «وقف دائم لإطلاق النار» after «الهدنة».
    if !new.event.definite && new.stem != old.stem {
        return 0;
    }
    if PERSONAL.contains(&kind) {
        // «مقتله» is of whom was told right before; «القتل» may be any.
        let one = old.event.counts.is_empty() || is_one(old);
        return 1 + i32::from(new.event.pronoun && one && !old.event.plural && gap < PRONOUN_REACH);
    }
    if new.event.plural && SINGULAR.contains(&kind) {
        // «الحوادث» after «الحوادث» are accidents as such.
        let known = old.event.plural && !old.event.definite && gap < PLURAL_REACH;
        return if known { 2 } else { 0 };
    }
    // «الكمين» is no «هجوم» of before, and «القتال» after «يقاتل» none at all.
    let foreign = kind == ATTACK && !new.event.general && new.stem != old.stem;
    let vague = kind == CLASH && old.is_bare() && (old.event.definite || old.event.verb);
    // «الاجتماع» after «الزيارة», «المباحثات» after «المفاوضات».
    let many = kind == "meet" || kind == "protest" || kind == "talks" && old.event.definite;
    let fight = kind == CLASH && (old.event.definite || old.event.verb || NAME_REACH < gap);
    let renamed = new.stem != old.stem && (many && !old.event.verb || fight);
    // «الحوار بين … و…»: its own sides say which one it is, as does the place of a fight.
    let sided = known_parties(new) > 1 && known_parties(old) == 0 && old.line > 0;
    let placed = kind == CLASH && old.places.is_empty() && !new.places.is_empty();
    // «قصفها» says whose, «الاتفاق السياسي» which; and another kind of word does not reach far.
    let owned = new.event.pronoun;
    let named = MUTUAL.contains(&kind) && new.described.is_some() && new.described != old.described;
    let far = kind != &*old.event.kind && KIND_REACH < gap;
    // «الحوادث المرورية» after «حادث مروري».
    let several = SINGULAR.contains(&kind) && new.is_phrase;
    let phrase = old.is_phrase && new.stem != old.stem && (kind == ATTACK || several);
    if foreign || vague || renamed || phrase || sided || placed || owned || named || far {
        return i32::from(vague);
    }
    if SINGULAR.contains(&kind) && old.event.plural {
        return 0;
    }
    if gap < REACH || old.line == 0 { 2 } else { 1 }
}

/// Whether both are of one short time; `None` if they are of two.
fn same_day(new: &Facts<'_>, old: &Facts<'_>) -> Option<bool> {
    const SHORT: i64 = 3;
    let Some(((from, to), (old_from, old_to))) = new.days.zip(old.days) else { return Some(false) };
    let overlap = from <= old_to && old_from <= to;
    overlap.then(|| from.days_until(to).max(old_from.days_until(old_to)) <= SHORT)
}

/// Type, reality, age and denial allow it.
fn are_alike(new: &Facts<'_>, old: &Facts<'_>, back: bool) -> bool {
    let (kind, other) = (&*new.event.kind, &*old.event.kind);
    // «الهجوم» after a bombing, «القصف» after an air strike; with a target of its own it is another.
    let wider = match kind {
        ATTACK => true,
        "shelling" => other == "airstrike",
        "bombing" => other == ATTACK,
        _ => false,
    };
    let alike =
        kind == other || back && wider && new.is_bare() && !new.is_phrase && new.is_actual();
    let real =
        if new.is_actual() { old.is_actual() } else { new.event.modality == old.event.modality };
    alike
        // What one sentence tells twice was joined there.
        && new.event.told_in != old.event.told_in
        && new.is_old == old.is_old
        && real
        && (new.is_denied() == old.is_denied() || kind == other && denies(new, old))
        && new.event.phase.is_none() == old.event.phase.is_none()
}

/// Another source denies what was told before.
fn denies(new: &Facts<'_>, old: &Facts<'_>) -> bool {
    let sources = || new.of_role(roles::SOURCE);
    let other = |source: &Actor| {
        old.of_role(roles::SOURCE).all(|other| is_same(*source, *other) != Some(true))
    };
    new.is_actual() && new.is_denied() && sources().next().is_some() && sources().all(other)
}

fn is_one(facts: &Facts<'_>) -> bool {
    !facts.event.counts.is_empty() && facts.event.counts.iter().all(|count| count.max == Some(1))
}

/// What a shared argument tells: who was killed is killed once.
fn weight(new: &Facts<'_>, role: &str) -> i32 {
    let person = new.of_role(role).any(|actor| actor.is_person);
    if role == roles::VICTIM && person && PERSONAL.contains(&&*new.event.kind) { 3 } else { 1 }
}

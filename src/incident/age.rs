//! Which happenings are older than the news of a document.

use super::facts::Facts;
use crate::{date::Day, event::Age, findings::Findings, names::roles};

/// More days than this before the document's own, and a happening is no news.
const NEWS: i64 = 30;
/// The same where the document's day is not known, only the last date of its events.
const NEWS_BY_EVENTS: i64 = 366;

/// Marks what its date tells to be older than the news.
pub(super) fn date(findings: &Findings, facts: &mut [Facts<'_>]) {
    let last = || {
        let told = facts.iter().filter(|facts| facts.is_actual());
        told.filter_map(|facts| Some(facts.days?.1)).max()
    };
    let known = findings.day.map(|day| (day, NEWS));
    let Some((day, least)) = known.or_else(|| Some((last()?, NEWS_BY_EVENTS))) else { return };
    for facts in facts {
        let before = |to: Day| least < to.days_until(day);
        // «900 قتيل منذ أغسطس»: a toll that still runs.
        let runs = facts.event.counts.iter().any(|count| count.cumulative);
        facts.is_old |= !runs && facts.is_actual() && facts.days.is_some_and(|(_, to)| before(to));
    }
}

/// Whether an incident is older than the news: a report says so, or all take it for known from the
/// first on, «بعد الهجوم».
pub(super) fn is_background<'f>(members: impl Iterator<Item = &'f Facts<'f>>) -> bool {
    const HAPPENINGS: [&str; 12] = [
        "accident",
        "airstrike",
        "attack",
        "bombing",
        "ceasefire",
        "clash",
        "damage",
        "displace",
        "injure",
        "kill",
        "shelling",
        "withdraw",
    ];
    let mut members = members.peekable();
    let Some(first) = members.peek() else { return false };
    // «بعد الهجوم الذي وقع أمس»: known, and news all the same.
    let dated = first.event.arguments.iter().any(|one| &*one.role == roles::TIME);
    let known = first.event.age == Age::Known && !dated && HAPPENINGS.contains(&&*first.event.kind);
    known && first.is_actual() && members.all(|facts| facts.event.definite)
}

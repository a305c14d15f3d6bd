//! Incidents: the reports of one happening in a document, brought together.
//!
//! Events are read in the order of the text, each against the last incidents of its type: what
//! speaks against them keeps them apart, and without something that speaks for it nothing is joined.

mod actors;
mod age;
mod compare;
mod count;
mod facts;
mod join;
mod place;
mod words;

use std::sync::Arc;

use crate::{
    date::Day,
    event::Event,
    findings::Findings,
    gazetteer::Gazetteer,
    names::{Modality, roles},
};
use facts::Facts;

/// One happening and its reports.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Incident {
    /// The most specific type of its reports: `bombing` rather than `attack`.
    pub(crate) kind: Arc<str>,
    /// As what its first report tells it.
    pub(crate) modality: Modality,
    /// Indices of its reports, in the order of the text.
    pub(crate) events: Vec<usize>,
    /// The most precise place: index of a mention.
    pub(crate) place: Option<usize>,
    /// The narrowest days.
    pub(crate) days: Option<(Day, Day)>,
    /// Who is named as what: role and index of the first mention of each.
    pub(crate) actors: Vec<(Arc<str>, usize)>,
    pub(crate) counts: Vec<Tally>,
    /// Older than the news of the document.
    pub(crate) background: bool,
}

/// How many, by all reports of an incident.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tally {
    pub(crate) role: Arc<str>,
    pub(crate) reports: Vec<Report>,
    /// From the least of the reports to the most; `None` is open.
    pub(crate) min: Option<i64>,
    pub(crate) max: Option<i64>,
    /// The most conservative figure.
    pub(crate) conservative: Option<i64>,
}

/// How many, by one report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Report {
    pub(crate) event: usize,
    pub(crate) min: Option<i64>,
    pub(crate) max: Option<i64>,
    pub(crate) approximate: bool,
    /// The report denies it.
    pub(crate) denied: bool,
}

/// The incidents of a document, in the order of their first reports, and which events are older
/// than its news.
#[derive(Clone, Debug, Default)]
pub(crate) struct Incidents {
    pub(crate) all: Vec<Incident>,
    /// Of each event.
    pub(crate) background: Vec<bool>,
}

/// Brings the events of a document together.
pub(crate) fn find(
    source: &str,
    findings: &Findings,
    gazetteer: &Gazetteer,
    events: &[Event],
) -> Incidents {
    if events.is_empty() {
        return Incidents::default();
    }
    let facts = facts::of(source, findings, gazetteer, events);
    let mut groups = join::groups(&facts);
    groups.sort_unstable();
    let mut background: Vec<bool> = facts.iter().map(|facts| facts.is_old).collect();
    let all = groups
        .into_iter()
        .map(|members| {
            let incident = incident(&facts, members);
            for event in &incident.events {
                if let Some(slot) = background.get_mut(*event) {
                    *slot |= incident.background;
                }
            }
            incident
        })
        .collect();
    Incidents { all, background }
}

fn incident(facts: &[Facts<'_>], members: Vec<usize>) -> Incident {
    let own = || members.iter().filter_map(|at| facts.get(*at));
    let first = own().next();
    let kind = own().map(|facts| &facts.event.kind).find(|kind| &***kind != compare::ATTACK);
    let kind = kind.or(first.map(|facts| &facts.event.kind));
    let places = own().flat_map(|facts| &facts.places);
    let days = own().filter_map(|facts| facts.days);
    Incident {
        kind: kind.map_or_else(|| Arc::from(""), Arc::clone),
        modality: first.map_or(Modality::Asserted, |facts| facts.event.modality),
        place: places.min_by_key(|place| place.breadth).map(|place| place.mention),
        days: days.min_by_key(|(from, to)| from.days_until(*to)),
        actors: actors(own()),
        counts: count::tallies(facts, &members),
        background: age::is_background(own()),
        events: members,
    }
}

/// The names of the arguments, each entity once a role.
fn actors<'f>(members: impl Iterator<Item = &'f Facts<'f>>) -> Vec<(Arc<str>, usize)> {
    const MOST: usize = 24;
    let mut out: Vec<(Arc<str>, usize)> = Vec::new();
    let mut seen: Vec<(&str, u32)> = Vec::new();
    for facts in members {
        for (argument, actor) in facts.event.arguments.iter().zip(&facts.actors) {
            let setting = [roles::SOURCE, roles::PLACE, roles::TIME].contains(&&*argument.role);
            if let (Some(mention), Some(chain)) = (argument.mention, actor.chain)
                && !setting
                && out.len() < MOST
                && !seen.contains(&(&*argument.role, chain))
            {
                seen.push((&*argument.role, chain));
                out.push((Arc::clone(&argument.role), mention));
            }
        }
    }
    out
}

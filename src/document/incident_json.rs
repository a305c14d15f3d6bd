//! The JSON of incidents.

use serde::Serialize;

use super::{
    Event, Incident, Tally,
    json::{Json, PlaceJson},
};
use crate::{
    date::Day,
    names::{Modality, roles},
};

#[derive(Serialize)]
pub(super) struct IncidentJson<'d> {
    #[serde(rename = "type")]
    kind: &'d str,
    modality: Modality,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    background: bool,
    events: &'d [usize],
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<PlaceJson<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<Day>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    args: Vec<ActorJson<'d>>,
    counts: Vec<TallyJson<'d>>,
}

#[derive(Serialize)]
struct ActorJson<'d> {
    role: &'d str,
    /// Number of the entity in the document.
    chain: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    entity: Option<&'d str>,
    #[serde(flatten)]
    place: PlaceJson<'d>,
}

#[derive(Serialize)]
struct TallyJson<'d> {
    role: &'d str,
    min: Option<i64>,
    max: Option<i64>,
    conservative: Option<i64>,
    reports: Vec<ReportJson<'d>>,
}

#[derive(Serialize)]
struct ReportJson<'d> {
    event: usize,
    min: Option<i64>,
    max: Option<i64>,
    approx: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    denied: bool,
    source: Vec<PlaceJson<'d>>,
}

impl<'d> IncidentJson<'d> {
    pub(super) fn new(json: &Json<'d>, incident: Incident<'d>) -> Self {
        let args = incident.actors().map(|(role, mention)| ActorJson {
            role,
            chain: mention.chain(),
            entity: mention.entry().map(crate::Entry::id),
            place: json.place(mention.span()),
        });
        Self {
            kind: incident.kind(),
            modality: incident.modality(),
            background: incident.is_background(),
            events: incident.indices(),
            place: incident.place().map(|place| json.place(place.span())),
            from: incident.days().map(|(from, _)| from),
            to: incident.days().map(|(_, to)| to),
            args: args.collect(),
            counts: incident.counts().map(|tally| TallyJson::new(json, tally)).collect(),
        }
    }
}

impl<'d> TallyJson<'d> {
    fn new(json: &Json<'d>, tally: Tally<'d>) -> Self {
        let (min, max) = tally.range();
        let reports = tally.reports().map(|report| {
            let arguments = report.event().into_iter().flat_map(Event::arguments);
            let sources = arguments.filter(|argument| argument.role() == roles::SOURCE);
            ReportJson {
                event: report.index(),
                min: report.min(),
                max: report.max(),
                approx: report.is_approximate(),
                denied: report.is_denied(),
                source: sources.map(|argument| json.place(argument.span())).collect(),
            }
        });
        Self {
            role: tally.role(),
            min,
            max,
            conservative: tally.conservative(),
            reports: reports.collect(),
        }
    }
}

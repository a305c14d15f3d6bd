//! The JSON of events.

use serde::Serialize;

use super::{
    Argument, Count, Cue, Event, Mention,
    json::{Json, PlaceJson},
};
use crate::{
    event::Basis,
    lexicon::Symbol,
    names::{LinkKind, Modality, Polarity, roles},
};

#[derive(Serialize)]
pub(super) struct EventJson<'d> {
    #[serde(rename = "type")]
    kind: &'d str,
    trigger: PlaceJson<'d>,
    trigger_alts: Vec<PlaceJson<'d>>,
    polarity: Polarity,
    modality: Modality,
    #[serde(skip_serializing_if = "Option::is_none")]
    phase: Option<&'d str>,
    counts: Vec<CountJson<'d>>,
    args: Vec<ArgumentJson<'d>>,
    time: Vec<SettingJson<'d>>,
    place: Vec<SettingJson<'d>>,
    source: Vec<SettingJson<'d>>,
    rule: &'d str,
    cues: Vec<CueJson<'d>>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    background: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    links: Vec<LinkJson>,
}

/// A time, place or source.
#[derive(Serialize)]
struct SettingJson<'d> {
    #[serde(flatten)]
    place: PlaceJson<'d>,
    by: Basis,
}

#[derive(Serialize)]
struct CueJson<'d> {
    name: &'static str,
    #[serde(flatten)]
    place: PlaceJson<'d>,
}

/// A tie to another event, by its number.
#[derive(Serialize)]
struct LinkJson {
    kind: LinkKind,
    event: usize,
}

#[derive(Serialize)]
struct CountJson<'d> {
    role: &'d str,
    min: Option<i64>,
    max: Option<i64>,
    approx: bool,
    subset: bool,
    cumulative: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<Symbol>,
    #[serde(flatten)]
    place: PlaceJson<'d>,
}

#[derive(Serialize)]
struct ArgumentJson<'d> {
    role: &'d str,
    #[serde(flatten)]
    place: PlaceJson<'d>,
    #[serde(skip_serializing_if = "Option::is_none")]
    entity: Option<&'d str>,
    by: Basis,
}

impl<'d> EventJson<'d> {
    pub(super) fn new(json: &Json<'d>, event: Event<'d>) -> Self {
        let generic = [roles::TIME, roles::PLACE, roles::SOURCE];
        let spans = |role: &str| {
            let filled = event.arguments().filter(|argument| argument.role() == role);
            filled.map(|argument| SettingJson::new(json, argument)).collect()
        };
        Self {
            kind: event.kind(),
            trigger: json.place(event.trigger()),
            trigger_alts: event.alternates().iter().map(|span| json.place(*span)).collect(),
            polarity: event.polarity(),
            modality: event.modality(),
            phase: event.phase(),
            counts: event.counts().map(|count| CountJson::new(json, count)).collect(),
            args: event
                .arguments()
                .filter(|argument| !generic.contains(&argument.role()))
                // «15 جنديا» is told once, as a count.
                .filter(|argument| event.counts().all(|count| count.span() != argument.span()))
                .map(|argument| ArgumentJson::new(json, argument))
                .collect(),
            time: spans(roles::TIME),
            place: spans(roles::PLACE),
            source: spans(roles::SOURCE),
            rule: event.rule(),
            cues: event.cues().map(|cue| CueJson::new(json, cue)).collect(),
            background: event.is_background(),
            links: event
                .links()
                .map(|(kind, other)| LinkJson { kind, event: other.index() })
                .collect(),
        }
    }
}

impl<'d> SettingJson<'d> {
    fn new(json: &Json<'d>, argument: Argument<'d>) -> Self {
        Self { place: json.place(argument.span()), by: argument.basis() }
    }
}

impl<'d> CueJson<'d> {
    fn new(json: &Json<'d>, cue: Cue<'d>) -> Self {
        Self { name: cue.name(), place: json.place(cue.span()) }
    }
}

impl<'d> CountJson<'d> {
    fn new(json: &Json<'d>, count: Count<'d>) -> Self {
        Self {
            role: count.role(),
            min: count.min(),
            max: count.max(),
            approx: count.is_approximate(),
            subset: count.is_subset(),
            cumulative: count.is_cumulative(),
            unit: count.unit(),
            group: count.group(),
            country: count.country(),
            place: json.place(count.span()),
        }
    }
}

impl<'d> ArgumentJson<'d> {
    fn new(json: &Json<'d>, argument: Argument<'d>) -> Self {
        let entity = argument.mention().and_then(Mention::entry).map(crate::Entry::id);
        Self {
            role: argument.role(),
            place: json.place(argument.span()),
            entity,
            by: argument.basis(),
        }
    }
}

//! The JSON contract: field names and shapes that readers in other languages rely on.

use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::{
    DateMention, Document, Mention, Nisba, OffsetUnit, Quantity, Reference, event_json::EventJson,
    incident_json::IncidentJson, offsets::Offsets,
};
use crate::{
    date::Day,
    lexicon::Symbol,
    names::{ChosenBy, DayPart, EntityKind, FoundBy, PeriodPart, ReferenceKind},
    number::{QuantityKind, QuantityUse, Value},
    span::Span,
};

/// A document in the shape of the JSON contract; see [`Document::json`].
#[derive(Debug)]
pub struct Json<'d> {
    document: &'d Document<'d>,
    id: Option<&'d str>,
    offsets: Offsets<'d>,
    unit: OffsetUnit,
}

impl<'d> Json<'d> {
    pub(super) fn new(document: &'d Document<'d>, id: Option<&'d str>, unit: OffsetUnit) -> Self {
        Self { document, id, offsets: Offsets::new(document.text(), unit), unit }
    }

    pub(super) fn place(&self, span: Span) -> PlaceJson<'d> {
        let (start, end) = self.offsets.span(span);
        PlaceJson { start, end, text: span.of(self.document.text()) }
    }

    fn entity(&self, mention: Mention<'d>) -> EntityJson<'d> {
        let entry = mention.entry();
        EntityJson {
            place: self.place(mention.span()),
            kind: mention.kind(),
            name: entry.map(crate::Entry::canonical),
            entry: entry.map(crate::Entry::id),
            subtype: entry.map(crate::Entry::subtype),
            wikidata: entry.and_then(crate::Entry::wikidata),
            country: mention.country(),
            coordinates: entry.and_then(crate::Entry::coordinates),
            title: mention.title().map(|span| self.place(span)),
            found_by: mention.found_by(),
            confidence: mention.confidence(),
            chain: mention.chain(),
            candidates: mention.candidates().map(crate::Entry::id).collect(),
            chosen_by: mention.chosen_by(),
            refers_to: mention.refers_to().map(|reference| StateJson {
                entry: reference.entry().map(crate::Entry::id),
                country: reference.countries().next(),
                why: reference.kind(),
            }),
        }
    }

    fn reference(&self, reference: Reference<'d>) -> ReferenceJson<'d> {
        ReferenceJson {
            place: self.place(reference.span()),
            kind: reference.kind(),
            entities: reference.chains().collect(),
            countries: reference.countries().collect(),
            title: reference.title().map(|span| self.place(span)),
            entry: reference.entry().map(crate::Entry::id),
        }
    }

    fn quantity(&self, quantity: Quantity<'d>) -> QuantityJson<'d> {
        let value = quantity.value();
        let open = value.is_none();
        let bounds = open.then(|| BoundsJson { min: quantity.min(), max: quantity.max() });
        QuantityJson {
            place: self.place(quantity.span()),
            kind: quantity.kind(),
            usage: quantity.usage(),
            value,
            bounds,
            approx: quantity.is_approximate(),
            subset: quantity.is_subset(),
            unit: quantity.unit(),
            symbol: quantity.symbol(),
            group: quantity.group(),
            country: quantity.country(),
        }
    }

    fn date(&self, date: DateMention<'d>) -> DateJson<'d> {
        DateJson {
            place: self.place(date.span()),
            kind: date.kind().name(),
            grain: date.grain().name(),
            part: date.part().map(DayPart::name),
            modifier: date.modifier().map(PeriodPart::name),
            value: date.value(),
            min: date.bounds().0,
            max: date.bounds().1,
            from: date.days().map(|(from, _)| from),
            to: date.days().map(|(_, to)| to),
        }
    }

    fn nisba(&self, nisba: Nisba<'d>) -> NisbaJson<'d> {
        NisbaJson { place: self.place(nisba.span()), country: nisba.country() }
    }
}

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let document = self.document;
        let mut out = serializer.serialize_struct("Document", 10)?;
        if let Some(id) = self.id {
            out.serialize_field("id", id)?;
        }
        out.serialize_field("offsets", &self.unit)?;
        if let Some(day) = document.day() {
            out.serialize_field("date", &day)?;
        }
        let entities: Vec<_> = document.mentions().map(|mention| self.entity(mention)).collect();
        out.serialize_field("entities", &entities)?;
        let nisbas: Vec<_> = document.nisbas().map(|nisba| self.nisba(nisba)).collect();
        out.serialize_field("nisbas", &nisbas)?;
        let references: Vec<_> =
            document.references().map(|reference| self.reference(reference)).collect();
        out.serialize_field("references", &references)?;
        let quantities: Vec<_> =
            document.quantities().map(|quantity| self.quantity(quantity)).collect();
        out.serialize_field("quantities", &quantities)?;
        let dates: Vec<_> = document.dates().map(|date| self.date(date)).collect();
        out.serialize_field("dates", &dates)?;
        let events: Vec<_> = document.events().map(|event| EventJson::new(self, event)).collect();
        out.serialize_field("events", &events)?;
        let incidents: Vec<_> =
            document.incidents().map(|incident| IncidentJson::new(self, incident)).collect();
        out.serialize_field("incidents", &incidents)?;
        out.end()
    }
}

#[derive(Serialize)]
pub(super) struct PlaceJson<'d> {
    start: usize,
    end: usize,
    text: &'d str,
}

#[derive(Serialize)]
struct EntityJson<'d> {
    #[serde(flatten)]
    place: PlaceJson<'d>,
    #[serde(rename = "type")]
    kind: EntityKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    entry: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    subtype: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    wikidata: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    coordinates: Option<(f64, f64)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<PlaceJson<'d>>,
    found_by: FoundBy,
    confidence: f32,
    /// Number of the entity in the document.
    chain: usize,
    /// Entries that it may name, if more than one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    candidates: Vec<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    chosen_by: Option<ChosenBy>,
    #[serde(skip_serializing_if = "Option::is_none")]
    refers_to: Option<StateJson<'d>>,
}

/// What a capital stands for.
#[derive(Serialize)]
struct StateJson<'d> {
    #[serde(skip_serializing_if = "Option::is_none")]
    entry: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<&'d str>,
    why: ReferenceKind,
}

#[derive(Serialize)]
struct ReferenceJson<'d> {
    #[serde(flatten)]
    place: PlaceJson<'d>,
    kind: ReferenceKind,
    /// Chains of the entities.
    entities: Vec<usize>,
    countries: Vec<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<PlaceJson<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    entry: Option<&'d str>,
}

#[derive(Serialize)]
struct NisbaJson<'d> {
    #[serde(flatten)]
    place: PlaceJson<'d>,
    country: Option<&'d str>,
}

#[derive(Serialize)]
struct QuantityJson<'d> {
    #[serde(flatten)]
    place: PlaceJson<'d>,
    kind: QuantityKind,
    #[serde(rename = "use")]
    usage: QuantityUse,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Value>,
    /// Left out where there is a value.
    #[serde(flatten)]
    bounds: Option<BoundsJson>,
    approx: bool,
    subset: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    symbol: Option<Symbol>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<Symbol>,
}

/// An open bound is null.
#[derive(Serialize)]
struct BoundsJson {
    min: Option<Value>,
    max: Option<Value>,
}

#[derive(Serialize)]
struct DateJson<'d> {
    #[serde(flatten)]
    place: PlaceJson<'d>,
    kind: &'static str,
    grain: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<&'static str>,
    #[serde(rename = "mod", skip_serializing_if = "Option::is_none")]
    modifier: Option<&'static str>,
    /// First and last point of a range, which has no value.
    #[serde(skip_serializing_if = "Option::is_none")]
    min: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<Day>,
}

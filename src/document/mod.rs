//! What an extraction gives back.

mod event;
#[cfg(feature = "serde")]
mod event_json;
mod incident;
#[cfg(feature = "serde")]
mod incident_json;
#[cfg(feature = "serde")]
mod json;
mod offset_unit;
#[cfg(feature = "serde")]
mod offsets;
mod reference;
mod syntax;
#[cfg(feature = "serde")]
mod syntax_json;
mod views;

use std::{borrow::Cow, slice, sync::Arc};

pub use event::{Argument, Count, Cue, Event};
pub use incident::{Incident, Report, Tally};
#[cfg(feature = "serde")]
pub use json::Json;
pub use offset_unit::OffsetUnit;
pub use reference::Reference;
pub use syntax::Syntax;
#[cfg(feature = "serde")]
pub use syntax_json::SyntaxJson;
pub use views::{Mention, Nisba};

use crate::{
    date::{DateMention, DateRecord, Day},
    event as found,
    findings::Findings,
    incident as joined,
    names::EntityKind,
    number::{Quantity, QuantityRecord},
    vocabulary::Resources,
};

/// A text with what was found in it.
///
/// All lists are sorted by their place in the text; spans are byte offsets into
/// [`text`](Self::text), half-open.
#[derive(Clone, Debug)]
pub struct Document<'t> {
    text: Cow<'t, str>,
    resources: Arc<Resources>,
    findings: Arc<Findings>,
    /// Numbers and duals, by their places.
    quantities: Arc<[QuantityRecord]>,
    events: Arc<[found::Event]>,
    incidents: Arc<joined::Incidents>,
    /// The mentions that are listed; none if all of them are.
    listed: Option<Arc<[crate::entity::Mention]>>,
}

/// Makes a named iterator over views, so that users can store it.
macro_rules! views {
    ($(#[$doc:meta] $name:ident, $view:ident, $record:ty;)+) => {$(
        #[$doc]
        #[derive(Clone, Debug)]
        pub struct $name<'d> {
            document: &'d Document<'d>,
            records: slice::Iter<'d, $record>,
        }

        impl<'d> Iterator for $name<'d> {
            type Item = $view<'d>;

            fn next(&mut self) -> Option<Self::Item> {
                self.records.next().map(|record| self.document.view(record))
            }

            fn size_hint(&self) -> (usize, Option<usize>) {
                self.records.size_hint()
            }
        }

        impl ExactSizeIterator for $name<'_> {}
    )+};
}

views! {
    /// Iterator of [`Document::mentions`].
    Mentions, Mention, crate::entity::Mention;
    /// Iterator of [`Document::nisbas`].
    Nisbas, Nisba, crate::entity::NisbaMention;
    /// Iterator of [`Document::references`].
    References, Reference, crate::entity::ReferenceRecord;
    /// Iterator of [`Document::quantities`].
    Quantities, Quantity, QuantityRecord;
    /// Iterator of [`Document::dates`].
    Dates, DateMention, DateRecord;
    /// Iterator of [`Document::events`].
    Events, Event, found::Event;
    /// Iterator of [`Document::incidents`].
    Incidents, Incident, joined::Incident;
}

/// Makes the view of a record.
trait View<'d, Record> {
    type View;

    fn view(&'d self, record: &'d Record) -> Self::View;
}

macro_rules! view_of_document {
    ($($view:ident, $record:ty;)+) => {$(
        impl<'d> View<'d, $record> for Document<'_> {
            type View = $view<'d>;

            fn view(&'d self, record: &'d $record) -> $view<'d> {
                $view { document: self, record }
            }
        }
    )+};
}

view_of_document! {
    Mention, crate::entity::Mention;
    Nisba, crate::entity::NisbaMention;
    Reference, crate::entity::ReferenceRecord;
    Event, found::Event;
    Incident, joined::Incident;
}

impl<'d> View<'d, QuantityRecord> for Document<'_> {
    type View = Quantity<'d>;

    fn view(&'d self, record: &'d QuantityRecord) -> Quantity<'d> {
        Quantity { source: &self.text, lexicon: &self.resources.lexicon, record: *record }
    }
}

impl<'d> View<'d, DateRecord> for Document<'_> {
    type View = DateMention<'d>;

    fn view(&'d self, record: &'d DateRecord) -> DateMention<'d> {
        DateMention { source: &self.text, record: *record }
    }
}

impl<'t> Document<'t> {
    pub(crate) fn new(
        text: &'t str,
        resources: Arc<Resources>,
        findings: Findings,
        (events, incidents): (Vec<found::Event>, joined::Incidents),
        unlisted: &[EntityKind],
    ) -> Self {
        let numbers = findings.quantities.iter().chain(&findings.duals);
        let mut quantities: Vec<QuantityRecord> = numbers.copied().collect();
        quantities.sort_by_key(|quantity| quantity.tokens);
        let listed = (!unlisted.is_empty()).then(|| {
            let all = findings.entities.mentions.iter();
            all.filter(|mention| !unlisted.contains(&mention.kind)).cloned().collect()
        });
        let (findings, events) = (Arc::new(findings), events.into());
        Self {
            text: Cow::Borrowed(text),
            resources,
            findings,
            quantities: quantities.into(),
            events,
            incidents: Arc::new(incidents),
            listed,
        }
    }

    fn event(&self, index: usize) -> Option<Event<'_>> {
        Some(self.view(self.events.get(index)?))
    }

    fn mention(&self, index: usize) -> Option<Mention<'_>> {
        Some(self.view(self.findings.entities.mentions.get(index)?))
    }

    /// The text as it was given.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// People, places and organizations, without kinds that the extractor leaves out.
    pub fn mentions(&self) -> Mentions<'_> {
        let listed = self.listed.as_deref().unwrap_or(&self.findings.entities.mentions);
        Mentions { document: self, records: listed.iter() }
    }

    /// Adjectives of countries and peoples: «الأرمينية».
    pub fn nisbas(&self) -> Nisbas<'_> {
        Nisbas { document: self, records: self.findings.entities.nisbas.iter() }
    }

    /// Words that stand for what is named elsewhere: «نظيره الروسي», «الوكالة», «البلدين», a capital for
    /// its state.
    ///
    /// ```
    /// let text = "التقى وزير الخارجية المصري نظيره الروسي، ورحبت موسكو بموقف البلدين";
    /// // The Egyptian foreign minister met his Russian counterpart; Moscow welcomed the stance of both countries
    /// let document = rasid::Extractor::new().extract(text);
    /// let found: Vec<_> = document.references().map(|one| (one.text(), one.kind().name())).collect();
    /// assert_eq!(found, [
    ///     ("وزير الخارجية المصري", "role"),
    ///     ("نظيره الروسي", "role"),
    ///     ("موسكو", "metonymy"),
    ///     ("البلدين", "pair"),
    /// ]);
    /// ```
    pub fn references(&self) -> References<'_> {
        References { document: self, records: self.findings.entities.references.iter() }
    }

    /// Numbers with their bounds and what they count, and nouns that are two by their form («البلدين»).
    pub fn quantities(&self) -> Quantities<'_> {
        Quantities { document: self, records: self.quantities.iter() }
    }

    /// Dates, times, durations, ranges and sets.
    pub fn dates(&self) -> Dates<'_> {
        Dates { document: self, records: self.findings.dates.iter() }
    }

    /// What happened, by the rules.
    pub fn events(&self) -> Events<'_> {
        Events { document: self, records: self.events.iter() }
    }

    /// The happenings that the events are reports of, in the order of their first reports.
    pub fn incidents(&self) -> Incidents<'_> {
        Incidents { document: self, records: self.incidents.all.iter() }
    }

    /// The day that relative dates were told from: given, or read from the dateline.
    pub fn day(&self) -> Option<Day> {
        self.findings.day
    }

    /// The same document with a text of its own, free of the borrowed one.
    pub fn into_owned(self) -> Document<'static> {
        Document {
            text: Cow::Owned(self.text.into_owned()),
            resources: self.resources,
            findings: self.findings,
            quantities: self.quantities,
            events: self.events,
            incidents: self.incidents,
            listed: self.listed,
        }
    }

    /// The document in the shape of the JSON contract, with an id and offsets in `unit`.
    #[cfg(feature = "serde")]
    pub fn json<'d>(&'d self, id: &'d str, unit: OffsetUnit) -> Json<'d> {
        Json::new(self, Some(id), unit)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Document<'_> {
    /// The JSON contract without an id, with byte offsets.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Json::new(self, None, OffsetUnit::Bytes).serialize(serializer)
    }
}

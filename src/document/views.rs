//! Views of what was found: each knows the text that it is in.

use super::Document;
use crate::{
    date::{self, DateKind, Day, Grain},
    entity,
    gazetteer::Entry,
    names::{EntityKind, FoundBy},
    number::{self, QuantityKind, Value},
    span::Span,
};

/// A name in a text.
#[derive(Clone, Copy, Debug)]
pub struct Mention<'d> {
    pub(super) document: &'d Document<'d>,
    pub(super) record: &'d entity::Mention,
}

impl<'d> Mention<'d> {
    /// The name as it is written, without proclitics and title.
    pub fn text(self) -> &'d str {
        self.record.span.of(self.document.text())
    }

    /// Byte span, half-open.
    pub fn span(self) -> Span {
        self.record.span
    }

    /// Person, place or organization.
    pub fn kind(self) -> EntityKind {
        self.record.kind
    }

    /// How it was found.
    pub fn found_by(self) -> FoundBy {
        self.record.found_by
    }

    /// The entity of the gazetteer that it names, if it is one of them.
    pub fn entry(self) -> Option<&'d Entry> {
        self.document.resources.gazetteer.entry(self.record.entry?)
    }

    /// Country code of two letters (ISO 3166-1): the entry's, or that of «الأرمينية» in «وزارة الدفاع الأرمينية».
    pub fn country(self) -> Option<&'d str> {
        let composed = self.record.country.as_ref().and_then(entity::country_code);
        composed.or_else(|| self.entry().and_then(Entry::country))
    }

    /// Byte span of the title before a person: «وزير الدفاع» in «وزير الدفاع سيرغي شويغو».
    pub fn title(self) -> Option<Span> {
        self.record.title
    }

    /// Byte span of the fuller mention that a short one goes back to: «شارل ميشال» for «ميشال».
    pub fn antecedent(self) -> Option<Span> {
        self.record.antecedent
    }
}

/// An adjective of a country or people in a text: «الأرمينية».
#[derive(Clone, Copy, Debug)]
pub struct Nisba<'d> {
    pub(super) document: &'d Document<'d>,
    pub(super) record: &'d entity::NisbaMention,
}

impl<'d> Nisba<'d> {
    /// The adjective as it is written, the article inside.
    pub fn text(self) -> &'d str {
        self.record.span.of(self.document.text())
    }

    /// Byte span, half-open.
    pub fn span(self) -> Span {
        self.record.span
    }

    /// Country code of two letters (ISO 3166-1); `None` for peoples without a state («عربي»).
    pub fn country(self) -> Option<&'d str> {
        entity::country_code(&self.record.country)
    }
}

/// A number in a text, with its bounds.
///
/// «15» is exactly 15; «أكثر من 15» (*more than 15*) is at least 15, open above, approximate;
/// «عشرات» (*tens*) is 20 to 99, approximate. Bounds are closed.
#[derive(Clone, Copy, Debug)]
pub struct Quantity<'d> {
    pub(super) document: &'d Document<'d>,
    pub(super) record: &'d number::Quantity,
}

impl<'d> Quantity<'d> {
    /// Number and qualifier as they are written, without the counted noun.
    pub fn text(self) -> &'d str {
        self.record.span.of(self.document.text())
    }

    /// Byte span, half-open.
    pub fn span(self) -> Span {
        self.record.span
    }

    /// What kind of number was written.
    pub fn kind(self) -> QuantityKind {
        self.record.kind
    }

    /// The least it can be; `None` is open.
    pub fn min(self) -> Option<Value> {
        self.record.min
    }

    /// The most it can be; `None` is open.
    pub fn max(self) -> Option<Value> {
        self.record.max
    }

    /// Whether the text calls it approximate.
    pub fn is_approximate(self) -> bool {
        self.record.approximate
    }

    /// The number, if it is a single one.
    pub fn value(self) -> Option<Value> {
        self.record.value()
    }
}

/// A date or duration in a text.
#[derive(Clone, Copy, Debug)]
pub struct DateMention<'d> {
    pub(super) document: &'d Document<'d>,
    pub(super) record: &'d date::DateMention,
}

impl<'d> DateMention<'d> {
    /// The date as it is written.
    pub fn text(self) -> &'d str {
        self.record.span.of(self.document.text())
    }

    /// Byte span, half-open.
    pub fn span(self) -> Span {
        self.record.span
    }

    /// Date or duration.
    pub fn kind(self) -> DateKind {
        self.record.kind
    }

    /// How fine it is.
    pub fn grain(self) -> Grain {
        self.record.grain
    }

    /// First and last day, both included; `None` if the document's date is needed and unknown.
    pub fn days(self) -> Option<(Day, Day)> {
        self.record.days
    }

    /// ISO form as fine as the date: `2021-11-16`, `2021-11`, `2021`, `P3D`; `None` if unresolved.
    pub fn value(self) -> Option<String> {
        self.record.value()
    }
}

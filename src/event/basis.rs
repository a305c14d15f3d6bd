//! How an argument was found.

use std::fmt;

use crate::{
    rule::Relation,
    span::Span,
    syntax::{Sentence, UnitKind},
};

/// How an argument was found: the relation that leads to it from the trigger, by its name in the
/// rule language, such as `subject`, `idafa` or `prep:in`; `clause` for a date that stands in the
/// event's clause, `report` for whoever a word of saying names as its source.
///
/// ```
/// let document = rasid::Extractor::new().extract("مقتل 3 جنود في حلب"); // three soldiers killed in Aleppo
/// let event = document.events().next().expect("an event");
/// let found: Vec<String> = event
///     .arguments()
///     .map(|argument| format!("{} by {}", argument.role(), argument.basis()))
///     .collect();
/// assert_eq!(found, ["victim by idafa", "place by prep:in"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis(Way);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Relation(Relation),
    Clause,
    Report,
}

impl Basis {
    pub(super) const REPORT: Self = Self(Way::Report);

    pub(super) const fn relation(relation: Relation) -> Self {
        Self(Way::Relation(relation))
    }

    /// Of a time or place: the preposition before it, or else its clause.
    pub(super) fn of_setting(sentence: &Sentence<'_>, span: Span) -> Self {
        let first = sentence.units().partition_point(|unit| unit.span.start() < span.start());
        // A proclitic is a unit of its own, with an empty span where its word begins.
        let mut before = (0..=first).rev().filter_map(|at| sentence.unit(at));
        let before = before.find(|unit| unit.span.end() <= span.start());
        match before.map(|unit| unit.kind) {
            Some(UnitKind::Preposition(preposition)) => Self::relation(Relation::Prep(preposition)),
            _ => Self(Way::Clause),
        }
    }
}

impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Way::Relation(relation) => write!(f, "{relation}"),
            Way::Clause => f.write_str("clause"),
            Way::Report => f.write_str("report"),
        }
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Basis {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

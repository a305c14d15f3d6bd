//! What a rule makes: an event with its arguments and counts.

use std::sync::Arc;

use super::basis::Basis;
use crate::{
    names::{LinkKind, Modality, Polarity},
    number::Counted,
    span::Span,
};

/// A happening that the text tells.
#[expect(clippy::struct_excessive_bools, reason = "a set of independent facts about a trigger")]
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Event {
    /// `kill`, `ceasefire` …; own types of own rule files.
    pub(crate) kind: Arc<str>,
    /// `casualties/killed`.
    pub(crate) rule: Arc<str>,
    pub(crate) trigger: Span,
    /// Other words of the sentence for the same happening: «هجوم … الهجوم».
    pub(crate) alternates: Vec<Span>,
    /// The trigger refers back: it has the article or a pronoun.
    pub(crate) definite: bool,
    /// It has a pronoun: «مقتله».
    pub(crate) pronoun: bool,
    pub(crate) verb: bool,
    /// What any such happening is called when it is told again: «الهجوم», unlike «الكمين».
    pub(crate) general: bool,
    /// A noun in the dual or plural: «هجمات».
    pub(crate) plural: bool,
    pub(crate) age: Age,
    pub(crate) polarity: Polarity,
    pub(crate) modality: Modality,
    /// How far a truce has come: `proposed`, `agreed` ….
    pub(crate) phase: Option<Arc<str>>,
    pub(crate) counts: Vec<Count>,
    pub(crate) arguments: Vec<Argument>,
    /// What decided, beside the trigger; sorted by place.
    pub(crate) cues: Vec<Cue>,
    /// The sentence that tells it.
    pub(crate) told_in: Span,
    /// Events of the same sentence that it is tied to.
    pub(crate) links: Vec<Link>,
}

/// A word because of which an event is what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cue {
    /// Its part in the rule, or the name of its operator.
    pub(crate) name: &'static str,
    pub(crate) span: Span,
}

/// What its sentence says of when a happening was, dates left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Age {
    /// Nothing.
    Open,
    /// It is known already, by the text or by the reader: «بعد الهجوم».
    Known,
    /// Before the news: «ذكرى الهجوم».
    Older,
}

/// A tie to another event of the document, by its index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Link {
    pub(crate) kind: LinkKind,
    pub(crate) event: usize,
}

/// How many.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Count {
    /// `killed`, `captured` ….
    pub(crate) role: Arc<str>,
    /// Qualifier, number and counted noun.
    pub(crate) span: Span,
    pub(crate) min: Option<i64>,
    pub(crate) max: Option<i64>,
    pub(crate) approximate: bool,
    /// Part of another count of the same event: «بينهم 38 طفلا».
    pub(crate) subset: bool,
    /// A running or war-long toll.
    pub(crate) cumulative: bool,
    /// What is counted.
    pub(crate) noun: Option<Counted>,
}

/// Who, where, when, with what.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Argument {
    pub(crate) role: Arc<str>,
    pub(crate) span: Span,
    /// Index of the mention inside the phrase that names it.
    pub(crate) mention: Option<usize>,
    pub(crate) basis: Basis,
}

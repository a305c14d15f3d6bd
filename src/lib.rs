//! rasid (راصد, *observer*) reads Arabic news and says who, where, which organization, what
//! happened, to how many, when, and according to whom.
//!
//! ```
//! let extractor = rasid::Extractor::new();
//! let document = extractor.extract("أفادت وكالة رويترز بمقتل 15 جنديا في كاراباخ");
//! // Reuters reported the killing of 15 soldiers in Karabakh.
//! for event in document.events() {
//!     let victim = event.argument("victim").map(|victim| victim.text());
//!     assert_eq!((event.kind(), event.text(), victim), ("kill", "مقتل", Some("15 جنديا")));
//! }
//! # assert_eq!(document.events().len(), 1);
//! ```
//!
//! # Overview
//!
//! [`Extractor`] holds gazetteers, lexicon and rules, compiled once; it is cheap to clone and to
//! share between threads. [`Extractor::extract`] never fails and gives a [`Document`] with
//!
//! - [`Mention`]s: people, places and organizations, with the [`Entry`] of the gazetteer they name;
//! - [`Nisba`]s: adjectives of countries, «الأرمينية»;
//! - [`Reference`]s: what stands for something named elsewhere, «نظيره الروسي», «الوكالة», «البلدين»;
//! - [`Quantity`]s and [`DateMention`]s: numbers with their bounds and what they count, dates, times
//!   and ranges with their days;
//! - [`Event`]s: what happened, with arguments, counts, polarity, modality, source, and the rule
//!   that says so.
//!
//! Every result has a [`Span`]: byte offsets into the text as given, half-open, proclitics left out.
//! [`ExtractorBuilder`] adds gazetteers, words and event types of your own; everything that can go
//! wrong goes wrong there, as an [`Error`] that names file, line and what would be right.
//! [`Extractor::syntax`] shows how sentences are read, to those who write rules: a [`Syntax`] with an
//! [`Outline`] for each, its words, clauses, [`Relation`]s and scopes.
//! [`number`] and [`date`] read numbers and dates alone, from a string or all of a text.
//! [`text::normalize`] is the folding by which words are compared, usable alone.
//!
//! # Features
//!
//! `hijri` (on by default): days of Hijri dates, by the Umm al-Qura calendar.
//!
//! `jsonl`: gazetteers of JSON lines beside tables, for lists that are exported by other programs.
//!
//! `serde` (on by default): [`Document`] serializes in the shape of the JSON contract, and
//! `Document::json` adds an id and offsets in characters or UTF-16 units, as `Syntax::json` does.
//!
//! # Rust version
//!
//! 1.88; it rises in minor versions only.

pub mod date;
pub mod number;
pub mod text;

mod check;
mod document;
mod entity;
mod error;
mod event;
mod extractor;
mod findings;
mod gazetteer;
mod incident;
mod lexicon;
mod names;
mod rule;
mod span;
mod syntax;
mod vocabulary;

pub use date::{DateKind, DateMention, Day, Grain, ParseDayError};
pub use document::{
    Argument, Count, Cue, Dates, Document, Event, Events, Incident, Incidents, Mention, Mentions,
    Nisba, Nisbas, OffsetUnit, Quantities, Reference, References, Report, Syntax, Tally,
};
#[cfg(feature = "serde")]
pub use document::{Json, SyntaxJson};
pub use entity::OverlapPolicy;
pub use error::Error;
pub use event::Basis;
pub use extractor::{Extractor, ExtractorBuilder, Stage};
pub use gazetteer::{Entry, MatchRule, Warning};
pub use lexicon::Symbol;
pub use names::{
    ChosenBy, DayPart, EntityKind, FoundBy, LinkKind, Modality, PeriodPart, Polarity,
    ReferenceKind, roles,
};
pub use number::{Quantity, QuantityKind, QuantityUse, Value};
pub use span::Span;
pub use syntax::{
    ClauseKind, ClauseOutline, Outline, Relation, RelationKind, ScopeOutline, SourceOutline,
    WordKind, WordOutline,
};

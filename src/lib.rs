//! wip
pub mod text;

mod date;
mod document;
mod entity;
mod error;
mod event;
mod extractor;
mod gazetteer;
mod lexicon;
mod names;
mod number;
mod rule;
mod span;
mod syntax;
mod vocabulary;

pub use date::{DateKind, Day, Grain, ParseDayError};
#[cfg(feature = "serde")]
pub use document::Json;
pub use document::{
    Argument, Count, DateMention, Dates, Document, Event, Events, Mention, Mentions, Nisba, Nisbas, OffsetUnit,
    Quantities, Quantity,
};
pub use entity::OverlapPolicy;
pub use error::Error;
pub use extractor::{Extractor, ExtractorBuilder, Stage};
pub use gazetteer::{Entry, MatchRule};
pub use names::{EntityKind, FoundBy, Modality, Polarity, roles};
pub use number::{QuantityKind, Value};
pub use span::Span;

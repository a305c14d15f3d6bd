//! A shallow analysis of one sentence: units, phrases, clauses, relations, scopes.
//!
//! Built once for a sentence that holds a trigger, then asked by every rule.
//! Total and linear: each unit is visited a bounded number of times, whatever the words.

mod choose;
mod clause;
mod frame;
mod outline;
mod phrase;
mod relations;
mod scope;
mod sentence;
mod split;
mod unit;

pub use outline::{Outline, Relation};
pub(crate) use phrase::Phrase;
pub use relations::RelationKind;
pub(crate) use scope::Scopes;
pub(crate) use sentence::Sentence;
pub(crate) use unit::{Unit, UnitKind};

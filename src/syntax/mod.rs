//! A shallow analysis of one sentence: units, phrases, clauses, relations, scopes.
//!
//! Built once for a sentence that holds a trigger, then asked by every rule.
//! Total and linear: each unit is visited a bounded number of times, whatever the words.

mod choose;
mod clause;
mod frame;
mod phrase;
mod scope;
mod sentence;
mod split;
mod unit;

pub(crate) use phrase::Phrase;
pub(crate) use scope::Scopes;
pub(crate) use sentence::Sentence;
pub(crate) use unit::{Unit, UnitKind};

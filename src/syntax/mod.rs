//! A shallow analysis of one sentence: units, phrases, clauses, relations, scopes.
//!
//! Built once for a sentence that holds a trigger, then asked by every rule.
//! Total and linear: each unit is visited a bounded number of times, whatever the words.

mod adjunct;
mod agreement;
mod ahead;
mod attachment;
mod attribution;
mod choose;
mod clause;
mod constituent;
mod construction;
mod content;
mod described;
mod fit;
mod frame;
mod governed;
mod guess;
mod kind;
mod nominal;
mod outline;
mod phrase;
mod relations;
mod scope;
mod sentence;
mod slot;
mod split;
mod subject;
mod sure;
mod tree;
mod tree_inner;
mod tree_verb;
mod unit;

pub use clause::ClauseKind;
pub(crate) use frame::Frame;
pub use outline::{ClauseOutline, Outline, Relation, ScopeOutline, SourceOutline, WordOutline};
pub(crate) use phrase::Phrase;
pub use relations::RelationKind;
pub(crate) use scope::Scopes;
pub(crate) use sentence::Sentence;
pub use unit::WordKind;
pub(crate) use unit::{Unit, UnitKind};

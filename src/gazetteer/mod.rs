//! The gazetteer: people, places and organizations with their names.
//!
//! A file is a table (`table.rs`) or JSON lines (`json.rs`); both give the same fields, which are
//! checked in one place and become an [`Entry`].

mod all;
mod builtin;
mod entry;
mod fields;
mod format;
#[cfg(feature = "jsonl")]
mod json;
mod shared;
mod table;
mod warning;

pub(crate) use all::{Gazetteer, STATE};
pub(crate) use builtin::ENTITY_FILES;
pub(crate) use entry::EntryId;
pub use entry::{Entry, MatchRule};
pub(crate) use format::Format;
pub use warning::Warning;

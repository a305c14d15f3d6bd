//! The gazetteer: people, places and organizations with their names.

mod builtin;
mod entry;
mod reader;

pub(crate) use builtin::ENTITY_FILES;
pub(crate) use entry::EntryId;
pub use entry::{Entry, MatchRule};
pub(crate) use reader::Gazetteer;

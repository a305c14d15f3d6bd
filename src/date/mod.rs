//! Dates: absolute in three month systems, relative to the document, durations.

mod absolute;
mod dateline;
mod day;
mod duration;
mod find;
mod mention;
mod relative;
mod starts;

pub use day::{Day, ParseDayError};
pub(crate) use find::{covers, find};
pub(crate) use mention::DateMention;
pub use mention::{DateKind, Grain};

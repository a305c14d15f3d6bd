//! What the stages before the syntax have found in a text.

use crate::{
    date::{DateRecord, Day},
    entity::Entities,
    number::QuantityRecord,
};

/// Names, numbers and dates, each list sorted by its place in the text.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    pub(crate) entities: Entities,
    pub(crate) quantities: Vec<QuantityRecord>,
    /// Nouns that are two by their form; kept apart, since they are no numbers in a phrase.
    pub(crate) duals: Vec<QuantityRecord>,
    pub(crate) dates: Vec<DateRecord>,
    /// The day that relative dates were told from.
    pub(crate) day: Option<Day>,
}

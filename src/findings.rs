//! What the stages before the syntax have found in a text.

use crate::{
    date::{DateMention, Day},
    entity::Entities,
    number::Quantity,
};

/// Names, numbers and dates, each list sorted by its place in the text.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    pub(crate) entities: Entities,
    pub(crate) quantities: Vec<Quantity>,
    pub(crate) dates: Vec<DateMention>,
    /// The day that relative dates were told from.
    pub(crate) day: Option<Day>,
}

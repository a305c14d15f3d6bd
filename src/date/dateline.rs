//! The document's own date, from its dateline.

use super::{absolute, day::Day, mention::Grain};
use crate::vocabulary::{Context, Flags};

/// How far into the text a dateline may stand, in tokens.
const REACH: usize = 120;

/// The first full date near the beginning: «يريفان، 16 نوفمبر 2021 —».
pub(super) fn find(context: Context<'_>) -> Option<Day> {
    let reach = REACH.min(context.analysis.len());
    (0..reach)
        .filter(|index| {
            context.is_digits(*index) || context.analysis.flags(*index).has(Flags::NUMBER)
        })
        .filter_map(|index| absolute::parse(context, index, None))
        .find(|reading| reading.grain == Grain::Day && reading.days.is_some())
        .and_then(|reading| reading.days)
        .map(|(day, _)| day)
}

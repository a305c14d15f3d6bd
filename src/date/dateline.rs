//! The document's own date, from its dateline.

use super::{day::Day, mention::Grain, reader::Reader};
use crate::vocabulary::{Context, Flags};

/// How far into the text a dateline may stand, in tokens.
const REACH: usize = 120;

/// The first full date near the beginning: «يريفان، 16 نوفمبر 2021 —».
pub(super) fn find(context: Context<'_>) -> Option<Day> {
    let reach = REACH.min(context.analysis.len());
    let reader = Reader::new(context, None);
    (0..reach)
        .filter(|at| context.is_digits(*at) || context.analysis.flags(*at).has(Flags::NUMBER))
        .filter_map(|at| reader.date(at))
        .find(|reading| reading.grain == Grain::Day && reading.days().is_some())
        .and_then(|reading| reading.single_day())
}

//! Which forms of date the words at a token can begin, so that only those are tried.

use crate::{
    lexicon::{Meaning, NumberWord},
    vocabulary::Context,
};

/// What stands at a token.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "a set of independent facts")]
pub(super) struct Starts {
    /// A figure or a number word.
    pub(super) number: bool,
    pub(super) order: bool,
    pub(super) month: bool,
    pub(super) day_word: bool,
    pub(super) weekday: bool,
    pub(super) day_part: bool,
    pub(super) season: bool,
    pub(super) unit: bool,
    pub(super) preposition: bool,
    pub(super) part: bool,
    pub(super) decade: bool,
    pub(super) holiday: bool,
    pub(super) set: bool,
    pub(super) now: bool,
    pub(super) length: bool,
}

impl Starts {
    pub(super) fn at(context: Context<'_>, index: usize) -> Self {
        let figure = context.is_digits(index);
        let mut starts = Self { number: figure, length: figure, ..Self::default() };
        for found in context.lexemes(index) {
            match found.meaning {
                Meaning::Number(NumberWord::Ordinal(_)) => starts.order = true,
                Meaning::Number(_) => (starts.number, starts.length) = (true, true),
                Meaning::Vague { .. } | Meaning::LengthCue => starts.length = true,
                Meaning::Month { .. } => starts.month = true,
                Meaning::RelativeDay(_) => starts.day_word = true,
                Meaning::DayPart(_) => starts.day_part = true,
                Meaning::Season(_) => starts.season = true,
                Meaning::Weekday(_) => starts.weekday = true,
                Meaning::TimeUnit(_) => (starts.unit, starts.length) = (true, true),
                // «ذلك اليوم».
                Meaning::AnaphoricDeterminer => starts.unit = true,
                Meaning::Preposition(_) => starts.preposition = true,
                Meaning::PeriodWord(_) => starts.part = true,
                Meaning::Decade(_) => starts.decade = true,
                Meaning::Holiday(_) => starts.holiday = true,
                Meaning::Every | Meaning::Frequency(_) => starts.set = true,
                Meaning::Now => starts.now = true,
                _ => {}
            }
        }
        starts
    }
}

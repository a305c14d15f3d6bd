//! Which forms of date the words at a token can begin, so that only those are tried.

use crate::{
    lexicon::{Meaning, NumberWord, TimeUnit},
    vocabulary::Context,
};

/// The forms that can begin at a token.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "a set of independent facts")]
pub(super) struct Starts {
    /// «16 نوفمبر», «نوفمبر 2021», «عام 2020».
    pub(super) absolute: bool,
    /// «أمس», «مساء اليوم».
    pub(super) day: bool,
    /// «خريف العام الماضي».
    pub(super) season: bool,
    /// «العام الماضي».
    pub(super) unit: bool,
    /// «قبل عشرة أيام».
    pub(super) preposition: bool,
    /// «الثلاثاء», «يوم الأحد».
    pub(super) weekday: bool,
    /// «ثلاثة أيام», «يومين».
    pub(super) length: bool,
}

impl Starts {
    pub(super) fn at(context: Context<'_>, index: usize) -> Self {
        let figure = context.is_digits(index);
        let mut starts = Self { absolute: figure, length: figure, ..Self::default() };
        for found in context.lexemes(index) {
            match found.meaning {
                Meaning::Number(NumberWord::Ordinal(_)) | Meaning::Month { .. } => {
                    starts.absolute = true;
                }
                Meaning::Number(_) => starts.length = true,
                Meaning::RelativeDay(_) => starts.day = true,
                Meaning::DayPart => (starts.day, starts.weekday) = (true, true),
                Meaning::Season(_) => starts.season = true,
                Meaning::Weekday(_) => starts.weekday = true,
                Meaning::TimeUnit(unit) => {
                    (starts.unit, starts.length) = (true, true);
                    starts.absolute |= unit == TimeUnit::Year;
                    starts.weekday |= unit == TimeUnit::Day;
                }
                Meaning::Preposition(_) => starts.preposition = true,
                _ => {}
            }
        }
        starts
    }
}

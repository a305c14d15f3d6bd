//! The date type.

use super::day::Day;
use crate::{names::vocabulary, span::Span};

vocabulary! {
    /// What kind of time was named.
    pub DateKind {
        /// A day, month, year or season.
        Date = "date",
        /// A length of time: «ثلاثة أيام».
        Duration = "duration",
    }
}

vocabulary! {
    /// How fine a date is.
    pub Grain {
        /// One day.
        Day = "day",
        /// Seven days.
        Week = "week",
        /// A calendar month.
        Month = "month",
        /// Three months.
        Season = "season",
        /// A calendar year.
        Year = "year",
        /// Longer, or of no fixed length.
        Other = "other",
    }
}

/// A date or duration in a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct DateMention {
    pub(crate) span: Span,
    pub(crate) kind: DateKind,
    pub(crate) grain: Grain,
    pub(crate) days: Option<(Day, Day)>,
    /// First and last token.
    pub(crate) tokens: (usize, usize),
}

impl DateMention {
    /// ISO form as fine as the date: `2021-11-16`, `2021-11`, `2021`; none if unresolved.
    pub(crate) fn value(&self) -> Option<String> {
        let (from, to) = self.days?;
        Some(match self.grain {
            Grain::Day => from.to_string(),
            Grain::Month => format!("{:04}-{:02}", from.year(), from.month()),
            Grain::Year => format!("{:04}", from.year()),
            Grain::Week | Grain::Season | Grain::Other => format!("{from}/{to}"),
        })
    }
}

/// What a parser found, before it knows its place in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reading {
    pub(super) grain: Grain,
    pub(super) kind: DateKind,
    pub(super) days: Option<(Day, Day)>,
    /// Last token.
    pub(super) last: usize,
}

impl Reading {
    pub(super) fn day(day: Option<Day>, last: usize) -> Self {
        Self { grain: Grain::Day, kind: DateKind::Date, days: day.map(|day| (day, day)), last }
    }

    /// A whole month.
    pub(super) fn month(first: Option<Day>, last: usize) -> Self {
        let days = first.map(|first| (first, first.last_of_month()));
        Self { grain: Grain::Month, kind: DateKind::Date, days, last }
    }

    /// A whole year.
    pub(super) fn year(year: i16, last: usize) -> Self {
        let days = Day::new(year, 1, 1).zip(Day::new(year, 12, 31));
        Self { grain: Grain::Year, kind: DateKind::Date, days, last }
    }
}

//! The date type.

use super::day::Day;
use crate::{lexicon::TimeUnit, names::vocabulary, span::Span};

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
    /// How many of which unit, of a duration.
    pub(crate) length: Option<(i64, TimeUnit)>,
    /// First and last token.
    pub(crate) tokens: (usize, usize),
}

impl DateMention {
    /// ISO form as fine as the date: `2021-11-16`, `2021-11`, `2021`, `P3D`; none if unresolved.
    pub(crate) fn value(&self) -> Option<String> {
        if let Some((count, unit)) = self.length {
            return Some(iso_duration(count, unit));
        }
        let (from, to) = self.days?;
        Some(match self.grain {
            Grain::Day => from.to_string(),
            Grain::Month => format!("{:04}-{:02}", from.year(), from.month()),
            Grain::Year => format!("{:04}", from.year()),
            Grain::Week | Grain::Season | Grain::Other => format!("{from}/{to}"),
        })
    }
}

/// `P3D`, `PT5H` (ISO 8601); decades and centuries in years.
fn iso_duration(count: i64, unit: TimeUnit) -> String {
    match unit {
        TimeUnit::Second => format!("PT{count}S"),
        TimeUnit::Minute => format!("PT{count}M"),
        TimeUnit::Hour => format!("PT{count}H"),
        TimeUnit::Day => format!("P{count}D"),
        TimeUnit::Week => format!("P{count}W"),
        TimeUnit::Month => format!("P{count}M"),
        TimeUnit::Year => format!("P{count}Y"),
        TimeUnit::Decade => format!("P{}Y", count.saturating_mul(10)),
        TimeUnit::Century => format!("P{}Y", count.saturating_mul(100)),
    }
}

/// What a parser found, before it knows its place in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reading {
    pub(super) grain: Grain,
    pub(super) kind: DateKind,
    pub(super) days: Option<(Day, Day)>,
    pub(super) length: Option<(i64, TimeUnit)>,
    /// Last token.
    pub(super) last: usize,
}

impl Reading {
    pub(super) fn day(day: Option<Day>, last: usize) -> Self {
        Self {
            grain: Grain::Day,
            kind: DateKind::Date,
            days: day.map(|day| (day, day)),
            length: None,
            last,
        }
    }

    /// A whole month.
    pub(super) fn month(first: Option<Day>, last: usize) -> Self {
        let days = first.map(|first| (first, first.last_of_month()));
        Self { grain: Grain::Month, kind: DateKind::Date, days, length: None, last }
    }

    /// A whole year.
    pub(super) fn year(year: i16, last: usize) -> Self {
        let days = Day::new(year, 1, 1).zip(Day::new(year, 12, 31));
        Self { grain: Grain::Year, kind: DateKind::Date, days, length: None, last }
    }
}

//! The date types.

use super::{day::Day, length::Length, point::Point};
use crate::{
    names::{DayPart, PeriodPart, vocabulary},
    span::Span,
};

vocabulary! {
    /// What kind of time was named.
    pub DateKind {
        /// A unit of the calendar: a day, a month with its year, a year, a season.
        Date = "date",
        /// A time of day: «الساعة الثالثة فجرا»; «الآن».
        Time = "time",
        /// A length of time: «ثلاثة أيام».
        Duration = "duration",
        /// Again and again: «كل يوم».
        Set = "set",
        /// A stretch from one point to another: «من 3 إلى 12 سبتمبر», «السبعينيات», «الربع الثالث من 2016»;
        /// a month of no named year: «في سبتمبر».
        Range = "range",
    }
}

vocabulary! {
    /// How fine a date is.
    pub Grain {
        /// One second.
        Second = "second",
        /// One minute.
        Minute = "minute",
        /// One hour.
        Hour = "hour",
        /// A part of a day: «مساء».
        DayPart = "day-part",
        /// One day.
        Day = "day",
        /// The days off at the end of a week, Friday to Sunday.
        Weekend = "weekend",
        /// Seven days, from Monday on.
        Week = "week",
        /// A calendar month.
        Month = "month",
        /// Three months from January, April, July or October on.
        Quarter = "quarter",
        /// A season of the northern hemisphere.
        Season = "season",
        /// A calendar year.
        Year = "year",
        /// Ten years.
        Decade = "decade",
        /// A hundred years.
        Century = "century",
        /// None of these: durations, sets, halves of a year, ranges between points of two grains.
        Other = "other",
    }
}

/// A date, time, duration, range or set in a text.
#[derive(Clone, Copy, Debug)]
pub struct DateMention<'t> {
    pub(crate) source: &'t str,
    pub(crate) record: DateRecord,
}

/// A date without the text that it is in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct DateRecord {
    pub(crate) span: Span,
    /// First and last token.
    pub(crate) tokens: (usize, usize),
    pub(crate) reading: Reading,
}

/// What a parser found, before it knows its place in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Reading {
    pub(crate) kind: DateKind,
    pub(crate) grain: Grain,
    /// The point, or the first of a range.
    pub(crate) from: Option<Point>,
    /// The last point of a range.
    pub(crate) to: Option<Point>,
    /// Of durations and sets.
    pub(crate) length: Option<Length>,
    /// The longest of a duration between two lengths: «من يومين إلى ثلاثة».
    pub(crate) longest: Option<Length>,
    /// Last token.
    pub(crate) last: usize,
}

impl<'t> DateMention<'t> {
    /// The date as it is written.
    pub fn text(&self) -> &'t str {
        self.record.span.of(self.source)
    }

    /// Byte span, half-open.
    pub fn span(&self) -> Span {
        self.record.span
    }

    /// Date, time, duration, set or range.
    pub fn kind(&self) -> DateKind {
        self.record.reading.kind
    }

    /// How fine it is.
    pub fn grain(&self) -> Grain {
        self.record.reading.grain
    }

    /// The part of the day that it names: evening for «مساء الخميس».
    pub fn part(&self) -> Option<DayPart> {
        self.record.reading.from?.part
    }

    /// The part of a period that it names: the start for «مطلع العام». [`value`](Self::value) is the
    /// whole period, [`days`](Self::days) are those of the part.
    pub fn modifier(&self) -> Option<PeriodPart> {
        Some(self.record.reading.from?.modifier?.0)
    }

    /// First and last day, both included; `None` if the document's date is needed and unknown, or the
    /// text leaves them open («منذ أسابيع»).
    pub fn days(&self) -> Option<(Day, Day)> {
        self.record.reading.days()
    }

    /// ISO 8601 form as fine as the date, with the extensions of TIMEX3: `2021-11-16`,
    /// `2021-11-16T15:00`, `2021-W46`, `2021-11`, `2021-SU` (summer), `2021`, `P3D`; of a Hijri date in
    /// its own calendar, `1443-04-11`. `None` if unresolved, and for what has [`bounds`](Self::bounds).
    pub fn value(&self) -> Option<String> {
        self.record.reading.value()
    }

    /// First and last point of a range, in the form of [`value`](Self::value); of a duration that is
    /// told with two lengths, the shorter and the longer: `P2D` and `P3D`.
    pub fn bounds(&self) -> (Option<String>, Option<String>) {
        let reading = self.record.reading;
        if let Some(longest) = reading.longest {
            return (reading.length.and_then(|length| length.iso()), longest.iso());
        }
        if reading.kind != DateKind::Range {
            return (None, None);
        }
        (reading.from.and_then(|point| point.iso()), reading.to.and_then(|point| point.iso()))
    }
}

impl Reading {
    /// A date or time.
    pub(super) fn point(point: Point, last: usize) -> Self {
        let timed = point.clock.is_some() || point.days.is_none() && point.part.is_some();
        let kind =
            if timed || point.grain == Grain::DayPart { DateKind::Time } else { DateKind::Date };
        Self {
            kind,
            grain: point.grain,
            from: Some(point),
            to: None,
            length: None,
            longest: None,
            last,
        }
    }

    /// A day, known or not.
    pub(super) fn day(day: Option<Day>, last: usize) -> Self {
        Self::point(Point::day(day), last)
    }

    /// From one point to another; `grain` is that of the stretch.
    pub(super) fn range(from: Option<Point>, to: Option<Point>, grain: Grain, last: usize) -> Self {
        Self { kind: DateKind::Range, grain, from, to, length: None, longest: None, last }
    }

    /// A stretch of days.
    pub(super) fn days_of(days: Option<(Day, Day)>, grain: Grain, last: usize) -> Self {
        let point = |day| Point::day(Some(day));
        Self::range(days.map(|(from, _)| point(from)), days.map(|(_, to)| point(to)), grain, last)
    }

    /// A length of time, or how often something is.
    pub(super) fn length(kind: DateKind, length: Length, last: usize) -> Self {
        let length = Some(length);
        Self { kind, grain: Grain::Other, from: None, to: None, length, longest: None, last }
    }

    pub(crate) fn days(&self) -> Option<(Day, Day)> {
        let first = self.from?;
        let days = first.modifier.and_then(|(_, days)| days).or(first.days)?;
        let (_, to) = match self.kind {
            DateKind::Range => self.to?.days?,
            _ => days,
        };
        Some((days.0, to))
    }

    fn value(&self) -> Option<String> {
        match self.kind {
            DateKind::Date | DateKind::Time => self.from?.iso(),
            DateKind::Duration | DateKind::Set if self.longest.is_some() => None,
            DateKind::Duration | DateKind::Set => self.length?.iso(),
            DateKind::Range => None,
        }
    }

    /// Whether this is one day that is known.
    pub(super) fn single_day(&self) -> Option<Day> {
        let (from, to) = self.days()?;
        (from == to && self.kind != DateKind::Range).then_some(from)
    }
}

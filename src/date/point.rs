//! A point of time as it is told: a unit of the calendar, with a clock or a part of the day.

use super::{clock::Clock, day::Day, hijri::HijriDate, mention::Grain};
use crate::names::{DayPart, PeriodPart};

/// A unit of the calendar, resolved or not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Point {
    pub(crate) grain: Grain,
    /// First and last day.
    pub(crate) days: Option<(Day, Day)>,
    pub(crate) clock: Option<Clock>,
    pub(crate) part: Option<DayPart>,
    /// As it was written, if by the Hijri calendar.
    pub(crate) hijri: Option<HijriDate>,
    /// Which week of its month it is.
    pub(crate) week_of_month: Option<u8>,
    /// The part of it that is meant, «مطلع العام», and the days of that part.
    pub(crate) modifier: Option<(PeriodPart, Option<(Day, Day)>)>,
}

impl Point {
    pub(super) const fn new(grain: Grain, days: Option<(Day, Day)>) -> Self {
        Self {
            grain,
            days,
            clock: None,
            part: None,
            hijri: None,
            week_of_month: None,
            modifier: None,
        }
    }

    pub(super) fn day(day: Option<Day>) -> Self {
        Self::new(Grain::Day, day.map(|day| (day, day)))
    }

    /// The Monday-to-Sunday week of a day.
    pub(super) fn week(day: Option<Day>) -> Self {
        Self::new(Grain::Week, day.and_then(Day::week))
    }

    pub(super) fn month(day: Option<Day>) -> Self {
        let days =
            day.and_then(|day| Some((Day::new(day.year(), day.month(), 1)?, day.last_of_month())));
        Self::new(Grain::Month, days)
    }

    pub(super) fn year(year: Option<i16>) -> Self {
        let days = year.and_then(|year| Day::new(year, 1, 1).zip(Day::new(year, 12, 31)));
        Self::new(Grain::Year, days)
    }

    /// January to March is the first quarter.
    pub(super) fn quarter(year: i16, quarter: i8) -> Self {
        let first = Day::new(year, quarter * 3 - 2, 1);
        let last = Day::new(year, quarter * 3, 1).map(Day::last_of_month);
        Self::new(Grain::Quarter, first.zip(last))
    }

    /// A season of the northern hemisphere, 1 = spring … 4 = winter, by its usual first day; the winter
    /// of a year begins in its December.
    pub(super) fn season(year: Option<i16>, season: u8) -> Self {
        let first = |year: i16, season: u8| match season {
            1 => Day::new(year, 3, 20),
            2 => Day::new(year, 6, 21),
            3 => Day::new(year, 9, 22),
            _ => Day::new(year, 12, 21),
        };
        let days = year.and_then(|year| {
            let next = if season == 4 {
                first(year.checked_add(1)?, 1)?
            } else {
                first(year, season + 1)?
            };
            Some((first(year, season)?, next.plus_days(-1)?))
        });
        Self::new(Grain::Season, days)
    }

    pub(super) fn with_clock(self, clock: Clock) -> Self {
        Self { grain: clock.grain(), clock: Some(clock), ..self }
    }

    pub(super) fn with_part(self, part: DayPart) -> Self {
        Self { part: Some(part), ..self }
    }

    /// ISO 8601 form as fine as the point, with the extensions of TIMEX3.
    pub(super) fn iso(&self) -> Option<String> {
        if let Some(hijri) = self.hijri {
            return Some(hijri.to_string());
        }
        let day = match self.days {
            Some((from, to)) => self.calendar_unit(from, to),
            None if self.clock.is_some() || self.grain == Grain::DayPart => String::new(),
            None => return None,
        };
        Some(match (self.clock, self.part) {
            (Some(clock), _) => format!("{day}T{clock}"),
            (None, Some(part)) if self.grain == Grain::DayPart => {
                format!("{day}T{}", part_code(part))
            }
            _ => day,
        })
    }

    fn calendar_unit(&self, from: Day, to: Day) -> String {
        let year = from.year();
        match self.grain {
            Grain::Second | Grain::Minute | Grain::Hour | Grain::DayPart | Grain::Day => {
                from.to_string()
            }
            Grain::Week => match self.week_of_month {
                Some(week) => format!("{year:04}-{:02}-W{week:02}", from.month()),
                None => from.iso_week(),
            },
            Grain::Weekend => format!("{}-WE", from.iso_week()),
            Grain::Month => format!("{year:04}-{:02}", from.month()),
            Grain::Quarter => format!("{year:04}-Q{}", (from.month() + 2) / 3),
            Grain::Season => format!("{year:04}-{}", season_code(from.month())),
            Grain::Year => format!("{year:04}"),
            Grain::Decade | Grain::Century | Grain::Other => format!("{from}/{to}"),
        }
    }
}

/// The season that begins in a month, as TIMEX3 writes it.
const fn season_code(month: i8) -> &'static str {
    match month {
        3..=5 => "SP",
        6..=8 => "SU",
        9..=11 => "FA",
        _ => "WI",
    }
}

/// As TIMEX3 writes it; dawn and midnight are not in it.
const fn part_code(part: DayPart) -> &'static str {
    match part {
        DayPart::Dawn => "DA",
        DayPart::Morning => "MO",
        DayPart::Noon => "MI",
        DayPart::Afternoon => "AF",
        DayPart::Evening => "EV",
        DayPart::Night | DayPart::Midnight => "NI",
    }
}

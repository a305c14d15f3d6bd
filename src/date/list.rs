//! Dates that share a month, a year or a weekday's direction: «27 و28 مارس», «يومي الاثنين والثلاثاء»,
//! «عامي 2014 و2018». Each is a date of its own.

use super::{
    anaphora::next_weekday,
    day::Day,
    mention::{DateKind, Grain, Reading},
    point::Point,
    reader::Reader,
    unit::Month,
};
use crate::text::{Mark, Proclitics};

/// How many may stand in one list.
const MOST: usize = 6;

impl Reader<'_> {
    /// The token of the next item of a list, if «و» follows an item, or a comma where they may part them.
    pub(super) fn next_item(&self, last: usize, commas: bool) -> Option<usize> {
        let next = last + 1;
        if self.context.is_and(next) || commas && self.context.is_mark(next, Mark::Comma) {
            return Some(next + 1);
        }
        let mut readings = self.context.analysis.readings(next).iter();
        readings.any(|r| r.proclitics.contains(Proclitics::CONJUNCTION)).then_some(next)
    }

    /// «27» of «27 و28 مارس»: the month is that of the last one.
    pub(super) fn listed_day(&self, at: usize) -> Option<Reading> {
        let (day, last) = self.day_number(at)?;
        let mut next = self.next_item(last, true)?;
        let mut before = day;
        for _ in 0..MOST {
            let (number, end) = self.day_number(next).filter(|(number, _)| before < *number)?;
            before = number;
            let date = self.day_month(next).or_else(|| self.day_of_relative_month(next));
            if let Some(date) = date.filter(|date| end < date.last) {
                return Some(Reading::point(date.from?.on_day(day), last));
            }
            next = self.next_item(end, true)?;
        }
        None
    }

    /// «مارس» of «مارس وأبريل 2020»: the year is that of the last one.
    pub(super) fn listed_month(&self, month: Month) -> Option<Point> {
        let mut last = month.last;
        for _ in 0..MOST {
            let next = self.month(self.next_item(last, false)?)?;
            last = next.last;
            if next.calendar != month.calendar {
                return None;
            }
            if let Some(year) = self.year_after(last) {
                return Some(month.of(Some(year.number)));
            }
            if let Some((direction, _)) = self.direction(last + 1) {
                let of = |year| month.of(year);
                return Some(self.in_direction(month.calendar, &of, direction));
            }
        }
        None
    }

    /// The direction that stands after the last weekday of a list: «الخميس والجمعة المقبلين».
    pub(super) fn listed_direction(&self, last: usize) -> Option<i64> {
        let mut last = last;
        for _ in 0..MOST {
            (_, last) = self.weekday(self.next_item(last, false)?)?;
            if let Some((direction, _)) = self.direction(last + 1) {
                return Some(direction);
            }
        }
        None
    }

    /// «الثلاثاء» after «الاثنين و»: the first after it.
    pub(super) fn weekday_after_listed(&self, weekday: i8, at: usize) -> Option<Day> {
        let before = self.previous.filter(|before| self.weekday(before.last).is_some())?;
        let joined = self.next_item(before.last, false) == Some(at);
        next_weekday(before.single_day().filter(|_| joined)?, weekday)
    }

    /// Whether «2018» goes on with the years of «عامي 2014 و2018».
    pub(super) fn follows_year(&self, at: usize) -> bool {
        self.previous.is_some_and(|before| {
            before.grain == Grain::Year
                && before.kind == DateKind::Date
                && self.next_item(before.last, false) == Some(at)
        })
    }
}

impl Point {
    /// The same month, another day.
    fn on_day(self, day: i8) -> Self {
        if let Some(hijri) = self.hijri {
            return super::unit::hijri(hijri.year, hijri.month, u8::try_from(day).ok());
        }
        let (date, _) = self.days.unzip();
        Self::day(date.and_then(|date| Day::new(date.year(), date.month(), day)))
    }
}

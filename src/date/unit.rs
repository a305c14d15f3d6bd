//! Units of the calendar: months and years as they are written, and the stretch of days that each is.

use super::{day::Day, hijri::HijriDate, mention::Grain, point::Point, reader::Reader};
use crate::{
    lexicon::{Calendar, Meaning, Preposition, TimeUnit},
    text::{Enclitic, Mark},
    vocabulary::Flags,
};

/// A year as it was written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Year {
    pub(super) number: i16,
    pub(super) calendar: Calendar,
    pub(super) last: usize,
}

impl Year {
    pub(super) fn point(self) -> Point {
        match self.calendar {
            Calendar::Hijri => hijri(self.number, None, None),
            Calendar::Gregorian => Point::year(Some(self.number)),
        }
    }
}

/// A month as it was written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Month {
    pub(super) calendar: Calendar,
    pub(super) number: u8,
    pub(super) last: usize,
}

impl Reader<'_> {
    /// «نوفمبر», «شهر نوفمبر», «تشرين الثاني (نوفمبر)», «الشهر التاسع», «شهر 3».
    pub(super) fn month(&self, at: usize) -> Option<Month> {
        if let Some(month) = self.month_name(at) {
            return Some(month);
        }
        let unit =
            self.unit(at).filter(|unit| unit.unit == TimeUnit::Month && unit.form.is_single())?;
        if let Some(month) = self.month_name(unit.last + 1).filter(|_| !unit.article) {
            return Some(month);
        }
        let (number, last) = if unit.article {
            // «للشهر الرابع على التوالي» is no April.
            let on = |m| m == Meaning::Preposition(Preposition::On);
            self.order(unit.last + 1).filter(|(_, last)| !self.context.means(last + 1, on))?
        } else {
            let number = self.digits(unit.last + 1, 2)?;
            (i64::from(number), unit.last + 1)
        };
        let number = u8::try_from(number).ok().filter(|number| (1..=12).contains(number))?;
        Some(Month { calendar: Calendar::Gregorian, number, last })
    }

    /// The month at a token, its other name after a slash or in brackets included.
    fn month_name(&self, at: usize) -> Option<Month> {
        let first = self.single_month(at)?;
        let next = first.last + 1;
        let slash = self.context.is_mark(next, Mark::Slash);
        let open = self.context.is_mark(next, Mark::Open);
        let dash = self.context.is_mark(next, Mark::Dash);
        let same = |month: &Month| month.number == first.number && month.calendar == first.calendar;
        // «يونيو حزيران», but not «صفر - صفر».
        let other = |at: usize| {
            let token = self.context.analysis.token(at);
            token.zip(self.context.analysis.token(first.last)).is_some_and(|(one, other)| {
                let text = self.context.analysis.text();
                text.codes(one) != text.codes(other)
            })
        };
        let second = next + usize::from(slash || open || dash);
        let Some(again) = self.single_month(second).filter(|m| same(m) && other(m.last)) else {
            return Some(first);
        };
        let closed = open && self.context.is_mark(again.last + 1, Mark::Close);
        Some(Month { last: again.last + usize::from(closed), ..again })
    }

    fn single_month(&self, at: usize) -> Option<Month> {
        if !self.context.analysis.flags(at).has(Flags::DATE) {
            return None;
        }
        let (found, (calendar, number)) = self.context.find(at, |meaning| match meaning {
            Meaning::Month { calendar, number } => Some((calendar, number)),
            _ => None,
        })?;
        // «باب» is not «ب» and «آب», «آوتهم» not «أوت».
        let own = found.reading.enclitic != Enclitic::None
            || !found.reading.is_whole()
                && self.context.analysis.readings(at).iter().any(|reading| {
                    // «وباب» is not «وب» and «آب».
                    let less = found.reading.proclitics.has_preposition()
                        && reading.start < found.reading.start;
                    reading.is_whole() || less
                });
        if own {
            return None;
        }
        Some(Month { calendar, number, last: found.last })
    }

    /// «2021», «عام 2021», «من عام ألفين وخمسة», «1443 هـ», after a comma, «من» or «في» if need be.
    pub(super) fn year_after(&self, last: usize) -> Option<Year> {
        let next = last + 1;
        let comma = self.after_comma(next);
        if let Some(year) = self.year(comma) {
            return Some(year);
        }
        let linked = self.after_link(next);
        self.year(linked).filter(|_| linked != next).or_else(|| self.year_in_words(comma))
    }

    /// «2021», «عام 2021», «سنة ألفين», «1443 هـ».
    pub(super) fn year(&self, at: usize) -> Option<Year> {
        if let Some(number) = self.digits(at, 4).filter(|year| (1000..=2999).contains(year)) {
            return Some(self.with_era(number, at));
        }
        let unit = self.unit(at).filter(|u| u.unit == TimeUnit::Year && u.form.is_single())?;
        let next = unit.last + 1;
        match self.digits(next, 4) {
            // «الأمين العام 10 أيام».
            Some(number) if 0 < number => {
                let year = self.with_era(number, next);
                // «سنة 58».
                if (40..100).contains(&number) && next == year.last && !unit.article {
                    return Some(Year { number: 1900 + number, ..year });
                }
                (100 <= number || next < year.last).then_some(year)
            }
            Some(_) => None,
            None => self.year_in_words(next),
        }
    }

    /// «ألفين وعشرين», «ألف وتسعمائة وواحد».
    fn year_in_words(&self, at: usize) -> Option<Year> {
        if self.context.is_digits(at) {
            return None;
        }
        let (number, last) = self.number(at)?;
        let number = i16::try_from(number).ok().filter(|year| (100..=2999).contains(year))?;
        // «نوفمبر ألف جندي» holds no year.
        (self.unit(last + 1).is_none()).then(|| self.with_era(number, last))
    }

    /// «1443 هـ», «2021 م», «622 ميلادية».
    fn with_era(&self, number: i16, last: usize) -> Year {
        let era = self.context.find(last + 1, |meaning| match meaning {
            Meaning::Era(calendar) => Some(calendar),
            _ => None,
        });
        match era {
            Some((found, calendar)) => Year { number, calendar, last: found.last },
            // News seldom tells of the first half of the fifteenth century.
            None if (1400..1450).contains(&number) => {
                Year { number, calendar: Calendar::Hijri, last }
            }
            None => Year { number, calendar: Calendar::Gregorian, last },
        }
    }

    /// The unit of the calendar in which a day lies, so many units on.
    pub(super) fn period(&self, unit: TimeUnit, offset: i64) -> Option<Point> {
        let today = self.today;
        Some(match unit {
            TimeUnit::Day => Point::day(today.and_then(|day| day.plus_days(offset))),
            TimeUnit::Week => Point::week(today.and_then(|day| day.plus_days(7 * offset))),
            TimeUnit::Month => Point::month(
                today.and_then(|day| Day::new(day.year(), day.month(), 1)?.plus_months(offset)),
            ),
            TimeUnit::Year => Point::year(
                today.and_then(|day| day.year().checked_add(i16::try_from(offset).ok()?)),
            ),
            TimeUnit::Decade => {
                years(Grain::Decade, today.map(|day| day.year() / 10 * 10), offset * 10, 10)
            }
            TimeUnit::Century => years(
                Grain::Century,
                today.map(|day| (day.year() - 1) / 100 * 100 + 1),
                offset * 100,
                100,
            ),
            TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour => return None,
        })
    }
}

/// So many years from one on.
pub(super) fn years(grain: Grain, first: Option<i16>, offset: i64, count: i16) -> Point {
    let days = first.and_then(|first| {
        let first = first.checked_add(i16::try_from(offset).ok()?)?;
        Day::new(first, 1, 1).zip(Day::new(first.checked_add(count - 1)?, 12, 31))
    });
    Point::new(grain, days)
}

impl Month {
    /// The whole month of a year.
    pub(super) fn of(self, year: Option<i16>) -> Point {
        match self.calendar {
            Calendar::Gregorian => {
                let number = i8::try_from(self.number).ok();
                Point::month(year.zip(number).and_then(|(year, month)| Day::new(year, month, 1)))
            }
            Calendar::Hijri => match year.and_then(|year| self.hijri_year(year)) {
                Some(year) => hijri(year, Some(self.number), None),
                None => Point::new(Grain::Month, None),
            },
        }
    }

    /// «رمضان 2017»: the Hijri year in which the month begins in that Gregorian one.
    fn hijri_year(self, year: i16) -> Option<i16> {
        if year < 1700 {
            return Some(year);
        }
        let first = HijriDate::year_of(Day::new(year, 1, 1)?)?;
        let begins = |hijri_year: i16| {
            let days = hijri(hijri_year, Some(self.number), None).days;
            days.is_some_and(|(day, _)| day.year() == year)
        };
        (first..=first.checked_add(1)?).find(|hijri_year| begins(*hijri_year))
    }

    /// A day of the month in a year.
    pub(super) fn day(self, year: Option<i16>, day: i8) -> Point {
        match self.calendar {
            Calendar::Gregorian => {
                let number = i8::try_from(self.number).ok();
                Point::day(year.zip(number).and_then(|(year, month)| Day::new(year, month, day)))
            }
            Calendar::Hijri => match (year.and_then(|y| self.hijri_year(y)), u8::try_from(day)) {
                (Some(year), Ok(day)) => hijri(year, Some(self.number), Some(day)),
                _ => Point::day(None),
            },
        }
    }
}

/// A year, month or day of the Hijri calendar.
pub(super) fn hijri(year: i16, month: Option<u8>, day: Option<u8>) -> Point {
    let date = HijriDate { year, month, day };
    let grain = match (month, day) {
        (_, Some(_)) => Grain::Day,
        (Some(_), None) => Grain::Month,
        _ => Grain::Year,
    };
    Point { hijri: Some(date), ..Point::new(grain, date.days()) }
}

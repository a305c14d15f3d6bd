//! Seasons and holidays: «صيف 2014», «الصيف المقبل», «عيد الفطر», «رأس السنة الهجرية 2019».

use super::{day::Day, hijri::HijriDate, mention::Reading, point::Point, reader::Reader, unit};
use crate::lexicon::{Calendar, Holiday, Meaning};

impl Reader<'_> {
    /// «خريف العام الماضي», «صيف 2014», «صيف عام 2014», «هذا الصيف», «الصيف المقبل».
    pub(super) fn season(&self, at: usize) -> Option<Reading> {
        let (at, this) = self.after_this(at);
        let (found, season) = self.context.find(at, |meaning| match meaning {
            Meaning::Season(season) => Some(season),
            _ => None,
        })?;
        let linked = self.after_link(found.last + 1);
        if let Some(year) =
            self.relative_year(linked).or_else(|| self.relative_year(found.last + 1))
        {
            let number = year.days().map(|(from, _)| from.year());
            return Some(Reading::point(Point::season(number, season), year.last));
        }
        if let Some(year) = self.year_after(found.last) {
            return Some(Reading::point(Point::season(Some(year.number), season), year.last));
        }
        let year = self.today.map(Day::year);
        let (direction, last) = match self.direction(found.last + 1) {
            Some(found) => found,
            None if this => (0, found.last),
            None => return None,
        };
        let year = year.and_then(|year| {
            let begun = Point::season(Some(year), season).days?.1 < self.today?;
            let shift = match direction {
                ..0 => i16::from(begun) - 1,
                0 => 0,
                1.. => i16::from(begun),
            };
            year.checked_add(shift)
        });
        Some(Reading::point(Point::season(year, season), last))
    }

    /// «عيد الفطر», «رأس السنة الهجرية 2019», «عيد الميلاد الماضي».
    pub(super) fn holiday(&self, at: usize) -> Option<Reading> {
        let (found, holiday) = self.context.find(at, |meaning| match meaning {
            Meaning::Holiday(holiday) => Some(holiday),
            _ => None,
        })?;
        let written = self.year_after(found.last);
        if let Some((direction, last)) =
            self.direction(found.last + 1).filter(|_| written.is_none())
        {
            return Some(Reading::day(self.holiday_in_direction(holiday, direction), last));
        }
        let year = written.map(|year| year.number).or(self.today.map(Day::year));
        let last = written.map_or(found.last, |year| year.last);
        Some(Reading::day(year.and_then(|year| holiday_in(holiday, year)), last))
    }

    /// The last such holiday before today, or the next one.
    fn holiday_in_direction(&self, holiday: Holiday, direction: i64) -> Option<Day> {
        let today = self.today?;
        let mut days =
            (-1..=1).filter_map(|shift| holiday_in(holiday, today.year().checked_add(shift)?));
        match direction.signum() {
            -1 => days.rfind(|day| *day < today),
            1 => days.find(|day| today < *day),
            _ => holiday_in(holiday, today.year()),
        }
    }
}

/// The first day of a holiday in a Gregorian year.
fn holiday_in(holiday: Holiday, year: i16) -> Option<Day> {
    match holiday.calendar {
        Calendar::Gregorian => {
            Day::new(year, i8::try_from(holiday.month).ok()?, i8::try_from(holiday.day).ok()?)
        }
        Calendar::Hijri => {
            let first = HijriDate::year_of(Day::new(year, 1, 1)?)?;
            (first..=first.checked_add(1)?).find_map(|hijri| {
                let (month, day) = (Some(holiday.month), Some(holiday.day));
                let point = unit::hijri(hijri, month, day);
                point.days.map(|(day, _)| day).filter(|day| day.year() == year)
            })
        }
    }
}

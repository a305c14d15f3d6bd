//! Dates of the Hijri calendar.
//!
//! Days are told by the Umm al-Qura calendar of Saudi Arabia, as the crate `icu_calendar` has it for
//! 1300–1600 AH; outside those years by its arithmetic approximation. Countries that look for the new
//! moon themselves may be a day off.

use std::fmt;

use super::day::Day;

/// A year, month or day of the Hijri calendar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct HijriDate {
    pub(super) year: i16,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
}

impl HijriDate {
    /// First and last day; `None` for a day that its month has not, and without the feature `hijri`.
    pub(super) fn days(self) -> Option<(Day, Day)> {
        let month = self.month.unwrap_or(1);
        let first = to_day(self.year, month, self.day.unwrap_or(1))?;
        let next = match (self.month, self.day) {
            (_, Some(_)) => return Some((first, first)),
            (Some(12) | None, None) => to_day(self.year.checked_add(1)?, 1, 1),
            (Some(month), None) => to_day(self.year, month + 1, 1),
        };
        Some((first, next?.plus_days(-1)?))
    }

    /// The Hijri year in which a day lies.
    pub(super) fn year_of(day: Day) -> Option<i16> {
        // A Hijri year is shorter by some eleven days; the guess is at most one too late or too early.
        let guess = i32::from(day.year() - 622) * 33 / 32;
        let guess = i16::try_from(guess).ok()?;
        (guess.checked_sub(1)?..=guess.checked_add(2)?).find(|year| {
            let year = Self { year: *year, month: None, day: None };
            year.days().is_some_and(|(from, to)| from <= day && day <= to)
        })
    }
}

impl fmt::Display for HijriDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

#[cfg(feature = "hijri")]
fn to_day(year: i16, month: u8, day: u8) -> Option<Day> {
    use icu_calendar::{Date, cal::Hijri};
    let date = Date::try_new_hijri_with_calendar(year.into(), month, day, Hijri::new_umm_al_qura());
    let date = date.ok()?.to_calendar(icu_calendar::Iso);
    Day::new(
        i16::try_from(date.year().extended_year()).ok()?,
        i8::try_from(date.month().ordinal).ok()?,
        i8::try_from(date.day_of_month().0).ok()?,
    )
}

#[cfg(not(feature = "hijri"))]
fn to_day(_year: i16, _month: u8, _day: u8) -> Option<Day> {
    None
}

#[cfg(test)]
mod tests {
    #[cfg(feature = "hijri")]
    #[test]
    fn known_days() {
        use super::{Day, HijriDate};
        // The first of Shawwal 1434 and of Muharram 1441, by the Umm al-Qura calendar.
        for (year, month, expected) in [(1434, 10, "2013-08-08"), (1441, 1, "2019-08-31")] {
            let day = HijriDate { year, month: Some(month), day: Some(1) };
            assert_eq!(day.days().map(|(from, _)| from.to_string()).as_deref(), Some(expected));
        }
        assert_eq!(HijriDate { year: 1434, month: Some(1), day: Some(31) }.days(), None);
        assert_eq!(HijriDate::year_of(Day::new(2013, 8, 8).unwrap()), Some(1434));
    }
}

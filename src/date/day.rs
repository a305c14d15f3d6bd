//! A civil day.

use std::{fmt, str::FromStr};

use jiff::{Span, civil};

/// A day of the Gregorian calendar, years −9999 to 9999.
///
/// ```
/// let day: rasid::Day = "2021-11-16".parse()?;
/// assert_eq!((day.year(), day.month(), day.day()), (2021, 11, 16));
/// # Ok::<(), rasid::ParseDayError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(civil::Date);

/// A text is not a day of the form `YYYY-MM-DD`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("«{0}» is not a day; write YYYY-MM-DD, such as 2021-11-16")]
pub struct ParseDayError(String);

impl Day {
    /// The day of this year, month (1–12) and day of the month; `None` if there is none.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day).ok().map(Self)
    }

    /// Year.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// Month, 1–12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// Day of the month, 1–31.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// Day of the week, 1 = Monday … 7 = Sunday.
    pub(crate) fn weekday(self) -> i8 {
        self.0.weekday().to_monday_one_offset()
    }

    pub(crate) fn plus_days(self, days: i64) -> Option<Self> {
        self.0.checked_add(Span::new().try_days(days).ok()?).ok().map(Self)
    }

    pub(crate) fn plus_months(self, months: i64) -> Option<Self> {
        self.0.checked_add(Span::new().try_months(months).ok()?).ok().map(Self)
    }

    /// Days from this day to another.
    pub(crate) fn days_until(self, other: Self) -> i64 {
        i64::from(self.0.until(other.0).map_or(0, |span| span.get_days()))
    }

    /// Monday and Sunday of the week.
    pub(crate) fn week(self) -> Option<(Self, Self)> {
        let monday = self.plus_days(1 - i64::from(self.weekday()))?;
        Some((monday, monday.plus_days(6)?))
    }

    /// `2021-W46` (ISO 8601).
    pub(crate) fn iso_week(self) -> String {
        let week = self.0.iso_week_date();
        format!("{:04}-W{:02}", week.year(), week.week())
    }

    pub(crate) fn last_of_month(self) -> Self {
        Self(self.0.last_of_month())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl FromStr for Day {
    type Err = ParseDayError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parse = || {
            let (year, rest) = text.split_once('-')?;
            let (month, day) = rest.split_once('-')?;
            let plain =
                |part: &str, width| part.len() == width && part.bytes().all(|b| b.is_ascii_digit());
            if !plain(year, 4) || !plain(month, 2) || !plain(day, 2) {
                return None;
            }
            Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        };
        parse().ok_or_else(|| ParseDayError(text.to_owned()))
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn only_real_days_parse() {
        assert_eq!("2024-02-29".parse::<Day>().unwrap().to_string(), "2024-02-29");
        for wrong in ["2023-02-29", "16-11-2021", "2021-11", "٢٠٢١-١١-١٦", "", "-021-1-16"]
        {
            assert!(wrong.parse::<Day>().is_err(), "{wrong}");
        }
    }
}

//! Dates and times: absolute in every month system of Arabic newswire, Hijri, relative to a day, ranges,
//! durations, sets.
//!
//! Usable alone, without names and events:
//!
//! ```
//! use rasid::{DateKind, date};
//!
//! let today = "2021-11-16".parse()?; // a Tuesday
//! // talks last Thursday at half past three in the afternoon, and from 3 to 5 December
//! let text = "محادثات الخميس الماضي الساعة الثالثة والنصف عصرا ومن 3 إلى 5 ديسمبر";
//! let found = date::find(text, Some(today));
//! assert_eq!(found[0].value().as_deref(), Some("2021-11-11T15:30"));
//! assert_eq!(found[1].kind(), DateKind::Range);
//! assert_eq!(found[1].days().map(|(from, to)| (from.day(), to.day())), Some((3, 5)));
//!
//! let one = date::parse("10 محرم 1443 هـ", None)?;
//! assert_eq!(one.value().as_deref(), Some("1443-01-10"));
//! # #[cfg(feature = "hijri")]
//! assert_eq!(one.days().map(|(day, _)| day.to_string()).as_deref(), Some("2021-08-18"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod absolute;
mod ago;
mod anaphora;
mod clock;
mod dateline;
mod day;
mod duration;
mod find;
mod first_last;
mod hijri;
mod length;
mod list;
mod mention;
mod occasion;
mod period;
mod point;
mod range;
mod reader;
mod relative;
mod starts;
mod unit;

pub use day::{Day, ParseDayError};
pub(crate) use find::{covers, records};
pub(crate) use mention::DateRecord;
pub use mention::{DateKind, DateMention, Grain};

use crate::{
    text::Text,
    vocabulary::{Context, Resources},
};

/// Finds the dates, times, durations, ranges and sets of a text, in the order of their places, told
/// from `today`, or else from the first full date near the beginning.
///
/// The words are the built-in ones; an [`Extractor`](crate::Extractor) knows your own too.
pub fn find(text: &str, today: Option<Day>) -> Vec<DateMention<'_>> {
    let resources = Resources::calendar_and_numbers();
    let analysis = resources.vocabulary.analyze(Text::read(text));
    let (_, found) = records(Context { resources, analysis: &analysis }, today, |_| false);
    found.into_iter().map(|record| DateMention { source: text, record }).collect()
}

/// Reads a text that is one date and nothing else: «أمس», «16 نوفمبر 2021».
///
/// # Errors
/// [`ParseDateError`] if it is none, or holds more than one.
pub fn parse(text: &str, today: Option<Day>) -> Result<DateMention<'_>, ParseDateError> {
    let trimmed = text.trim();
    let whole = |date: &DateMention<'_>| date.text().len() == trimmed.len();
    find(trimmed, today).into_iter().find(whole).ok_or_else(|| ParseDateError(trimmed.to_owned()))
}

/// A text is not one date.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("«{0}» is not one date; write one such as 16 نوفمبر 2021 or أمس and nothing else")]
pub struct ParseDateError(String);

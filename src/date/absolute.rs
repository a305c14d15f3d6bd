//! Absolute dates: day, month and year in the orders and month systems of newswire.

use super::{day::Day, mention::Reading};
use crate::{
    lexicon::{Calendar, Meaning, TimeUnit},
    number::{self, Value},
    text::{Mark, TokenKind},
    vocabulary::Context,
};

/// «16 نوفمبر 2021», «نوفمبر 2021», «27 سبتمبر/أيلول», «عام 2020», «2021-11-16».
///
/// `year` is the document's, for a day and month that name none.
pub(super) fn parse(context: Context<'_>, index: usize, year: Option<i16>) -> Option<Reading> {
    numeric(context, index)
        .or_else(|| day_month(context, index, year))
        .or_else(|| month_year(context, index, year))
        .or_else(|| named_year(context, index))
}

/// Digits of one token, as they stand: no separators, no scale.
fn plain_digits(context: Context<'_>, index: usize) -> Option<i16> {
    let token = context.analysis.token(index).filter(|token| token.kind == TokenKind::Digits)?;
    let codes = context.analysis.text().codes(token);
    if 4 < codes.len() {
        return None;
    }
    codes.iter().try_fold(0_i16, |number, code| {
        number.checked_mul(10)?.checked_add(i16::from(crate::text::digit_value(*code)))
    })
}

fn year_at(context: Context<'_>, index: usize) -> Option<i16> {
    plain_digits(context, index).filter(|year| (1000..=2999).contains(year))
}

/// «2021-11-16», «16/11/2021».
fn numeric(context: Context<'_>, index: usize) -> Option<Reading> {
    let first = plain_digits(context, index)?;
    let second = plain_digits(context, index + 2)?;
    let third = plain_digits(context, index + 4)?;
    let glued = (index..index + 4).all(|at| context.analysis.text().adjacent(at));
    let separated = [index + 1, index + 3].into_iter().all(|at| {
        [Mark::Dash, Mark::Slash, Mark::Stop].into_iter().any(|mark| context.is_mark(at, mark))
    });
    if !glued || !separated {
        return None;
    }
    let (year, day) = if 31 < first { (first, third) } else { (third, first) };
    let day = Day::new(year, i8::try_from(second).ok()?, i8::try_from(day).ok()?)?;
    Some(Reading::day(Some(day), index + 4))
}

/// «16 نوفمبر 2021», «السادس عشر من نوفمبر».
fn day_month(context: Context<'_>, index: usize, year: Option<i16>) -> Option<Reading> {
    let (day, last) = match plain_digits(context, index) {
        Some(day) => (day, index),
        None => ordinal_day(context, index)?,
    };
    let day = i8::try_from(day).ok().filter(|day| (1..=31).contains(day))?;
    let of = context.means(last + 1, |meaning| {
        meaning == Meaning::Preposition(crate::lexicon::Preposition::From)
    });
    let (month, last) = month_at(context, if of { last + 2 } else { last + 1 })?;
    let (written, last) = year_after(context, last);
    let date = written.or(year).and_then(|year| Day::new(year, month, day));
    Some(Reading::day(date, last))
}

fn ordinal_day(context: Context<'_>, index: usize) -> Option<(i16, usize)> {
    let parsed = number::parse(context, index)
        .filter(|parsed| parsed.kind == number::QuantityKind::Ordinal)?;
    let Value::Integer(day) = parsed.value else { return None };
    Some((i16::try_from(day).ok()?, parsed.last))
}

/// «نوفمبر 2021»; a month alone is a date only with a year of its own or the document's.
fn month_year(context: Context<'_>, index: usize, year: Option<i16>) -> Option<Reading> {
    let (month, last) = month_at(context, index)?;
    let (written, last) = year_after(context, last);
    let first = written.or(year).and_then(|year| Day::new(year, month, 1));
    let certain = written.is_some() || !is_ambiguous(context, index);
    certain.then(|| Reading::month(first, last))
}

/// «آب» is also a man's name, «أيار» is not: a month that may be another word needs its year.
fn is_ambiguous(context: Context<'_>, index: usize) -> bool {
    context.means(index, |meaning| {
        matches!(meaning, Meaning::Common | Meaning::NamePart | Meaning::AmbiguousName)
    })
}

/// The Gregorian month at a token, its other name after a slash or in brackets included.
fn month_at(context: Context<'_>, index: usize) -> Option<(i8, usize)> {
    let (found, month) = context.find(index, |meaning| match meaning {
        Meaning::Month { calendar: Calendar::Gregorian, number } => i8::try_from(number).ok(),
        _ => None,
    })?;
    let last = found.last;
    let doubled = context.is_mark(last + 1, Mark::Slash) || context.is_mark(last + 1, Mark::Open);
    if doubled
        && let Some((again, end)) =
            single_month(context, last + 2).filter(|(again, _)| *again == month)
    {
        let closed = context.is_mark(last + 1, Mark::Open) && context.is_mark(end + 1, Mark::Close);
        return Some((again, if closed { end + 1 } else { end }));
    }
    Some((month, last))
}

fn single_month(context: Context<'_>, index: usize) -> Option<(i8, usize)> {
    context
        .find(index, |meaning| match meaning {
            Meaning::Month { calendar: Calendar::Gregorian, number } => i8::try_from(number).ok(),
            _ => None,
        })
        .map(|(found, month)| (month, found.last))
}

/// A year after the month: «2021», «من عام 2021»; and the last token.
fn year_after(context: Context<'_>, last: usize) -> (Option<i16>, usize) {
    let comma = usize::from(context.is_mark(last + 1, Mark::Comma));
    if let Some(year) = year_at(context, last + 1 + comma) {
        return (Some(year), last + 1 + comma);
    }
    let of =
        usize::from(context.means(last + 1, |meaning| matches!(meaning, Meaning::Preposition(_))));
    match named_year(context, last + 1 + of) {
        Some(Reading { days: Some((from, _)), last, .. }) => (Some(from.year()), last),
        _ => (None, last),
    }
}

/// «عام 2020», «سنة 1997».
fn named_year(context: Context<'_>, index: usize) -> Option<Reading> {
    let is_year = context.means(index, |meaning| meaning == Meaning::TimeUnit(TimeUnit::Year));
    is_year
        .then(|| year_at(context, index + 1))
        .flatten()
        .map(|year| Reading::year(year, index + 1))
}

//! Dates told from the document's day: «أمس», «اليوم الثلاثاء», «خريف العام الماضي».

use super::{
    day::Day,
    mention::{DateKind, Grain, Reading},
    starts::Starts,
};
use crate::{
    lexicon::{Meaning, Number, Preposition, TimeUnit},
    vocabulary::Context,
};

/// Reads the relative date at a token, by the kinds of words that stand there.
pub(super) fn parse(
    context: Context<'_>,
    index: usize,
    today: Option<Day>,
    starts: Starts,
) -> Option<Reading> {
    let when = |starts: bool, parse: fn(Context<'_>, usize, Option<Day>) -> Option<Reading>| {
        starts.then(|| parse(context, index, today)).flatten()
    };
    when(starts.day, today_word)
        .or_else(|| when(starts.season, season))
        .or_else(|| when(starts.unit, unit_adjective))
        .or_else(|| when(starts.preposition, ago))
        .or_else(|| when(starts.weekday, weekday))
}

fn day_offset(today: Option<Day>, days: i64) -> Option<Day> {
    today.and_then(|today| today.plus_days(days))
}

/// «أمس», «اليوم الثلاثاء», «أمس الأربعاء», «مساء اليوم».
fn today_word(context: Context<'_>, index: usize, today: Option<Day>) -> Option<Reading> {
    let start = after_day_part(context, index);
    let (found, offset) = context.find(start, |meaning| match meaning {
        Meaning::RelativeDay(offset) => Some(offset),
        _ => None,
    })?;
    let weekday = weekday_at(context, found.last + 1);
    // «اليوم» is also *the day*: «يوم أمس» is a lexicon phrase, «اليوم الموحد» no date.
    if offset == 0 && weekday.is_none() && is_the_day(context, index, found.last) {
        return None;
    }
    let last = weekday.map_or(found.last, |(_, last)| last);
    Some(Reading::day(day_offset(today, i64::from(offset)), last))
}

/// «مساء», «فجر», «صباح» before a day.
fn after_day_part(context: Context<'_>, index: usize) -> usize {
    let part = context.find(index, |meaning| (meaning == Meaning::DayPart).then_some(()));
    let (last, day) = match part {
        Some((found, ())) => (found.last, found.last + 1),
        None => return index,
    };
    let of_day = context.means(day, |meaning| {
        matches!(
            meaning,
            Meaning::RelativeDay(_) | Meaning::Weekday(_) | Meaning::TimeUnit(TimeUnit::Day)
        )
    });
    if of_day { last + 1 } else { index }
}

/// «اليوم الموحد», «في هذا اليوم»: the noun, not today.
fn is_the_day(context: Context<'_>, index: usize, last: usize) -> bool {
    let demonstrative = index
        .checked_sub(1)
        .is_some_and(|before| context.means(before, |meaning| meaning == Meaning::Demonstrative));
    let definite_adjective = context
        .analysis
        .readings(last + 1)
        .iter()
        .any(|reading| reading.proclitics == crate::text::Proclitics::ARTICLE)
        && context.lexemes(last + 1).any(|found| {
            matches!(found.meaning, Meaning::Number(_) | Meaning::RelativeAdjective(_))
        });
    demonstrative || definite_adjective
}

/// The first letter of the article.
fn is_alef(c: char) -> bool {
    crate::text::fold_word(c.encode_utf8(&mut [0; 4])) == [0x27]
}

/// The weekday at a token; a bare one («سبت») only in one piece, since «كسبت» is *won*.
fn weekday_at(context: Context<'_>, index: usize) -> Option<(i8, usize)> {
    context.lexemes(index).find_map(|found| match found.meaning {
        Meaning::Weekday(number) => {
            let cut = !found.reading.proclitics.is_empty();
            let span = context.analysis.span(found.reading.start, index);
            let article = span.of(context.analysis.source()).chars().next().is_some_and(is_alef);
            (article || !cut).then_some((i8::try_from(number).ok()?, found.last))
        }
        _ => None,
    })
}

/// «الثلاثاء», «يوم الأحد», «مساء الخميس», «الثلاثاء الماضي»: the nearest before today, unless it is the next.
fn weekday(context: Context<'_>, index: usize, today: Option<Day>) -> Option<Reading> {
    let mut at = after_day_part(context, index);
    if context.means(at, |meaning| meaning == Meaning::TimeUnit(TimeUnit::Day)) {
        at += 1;
    }
    let (weekday, last) = weekday_at(context, at)?;
    let (direction, last) =
        adjective(context, last + 1).map_or((None, last), |(d, last)| (Some(d), last));
    let day = today.and_then(|today| {
        let back = i64::from((today.weekday() - weekday).rem_euclid(7));
        match direction {
            Some(1) => today.plus_days(7 - back),
            Some(-1) if back == 0 => today.plus_days(-7),
            _ => today.plus_days(-back),
        }
    });
    Some(Reading::day(day, last))
}

fn adjective(context: Context<'_>, index: usize) -> Option<(i8, usize)> {
    context
        .find(index, |meaning| match meaning {
            Meaning::RelativeAdjective(direction) => Some(direction),
            _ => None,
        })
        .map(|(found, direction)| (direction, found.last))
}

/// «خريف العام الماضي», «صيف 2014», «صيف عام 2014».
fn season(context: Context<'_>, index: usize, today: Option<Day>) -> Option<Reading> {
    let (found, season) = context.find(index, |meaning| match meaning {
        Meaning::Season(season) => Some(season),
        _ => None,
    })?;
    let year = unit_adjective(context, found.last + 1, today)
        .filter(|reading| reading.grain == Grain::Year)
        .or_else(|| {
            super::absolute::parse(context, found.last + 1, None)
                .filter(|reading| reading.grain == Grain::Year)
        })?;
    let days = year.days.and_then(|(from, _)| {
        // Seasons of the northern hemisphere by whole months: spring is March to May.
        let first = Day::new(from.year(), 1, 1)?.plus_months(i64::from(season) * 3 - 1)?;
        Some((first, first.plus_months(2)?.last_of_month()))
    });
    Some(Reading {
        grain: Grain::Season,
        kind: DateKind::Date,
        days,
        length: None,
        last: year.last,
    })
}

/// «العام الماضي», «الأسابيع الماضية», «الشهر الجاري».
fn unit_adjective(context: Context<'_>, index: usize, today: Option<Day>) -> Option<Reading> {
    let (found, unit) = context.find(index, |meaning| match meaning {
        Meaning::TimeUnit(unit) => Some(unit),
        _ => None,
    })?;
    let article = context
        .analysis
        .readings(index)
        .iter()
        .any(|reading| reading.proclitics.contains(crate::text::Proclitics::ARTICLE));
    let (direction, last) = adjective(context, found.last + 1).filter(|_| article)?;
    if found.form.number != Number::One {
        return Some(Reading {
            grain: Grain::Other,
            kind: DateKind::Date,
            days: None,
            length: None,
            last,
        });
    }
    let direction = i64::from(direction);
    Some(match unit {
        TimeUnit::Year => match today {
            Some(today) => Reading::year(
                today.year().saturating_add(i16::try_from(direction).unwrap_or(0)),
                last,
            ),
            None => {
                Reading { grain: Grain::Year, kind: DateKind::Date, days: None, length: None, last }
            }
        },
        TimeUnit::Month => {
            let first = today
                .and_then(|today| Day::new(today.year(), today.month(), 1)?.plus_months(direction));
            Reading::month(first, last)
        }
        TimeUnit::Week => Reading {
            grain: Grain::Week,
            kind: DateKind::Date,
            days: week(today, direction),
            length: None,
            last,
        },
        TimeUnit::Day => Reading::day(day_offset(today, direction), last),
        _ => Reading { grain: Grain::Other, kind: DateKind::Date, days: None, length: None, last },
    })
}

/// Monday to Sunday of this week or its neighbour.
fn week(today: Option<Day>, direction: i64) -> Option<(Day, Day)> {
    let today = today?;
    let monday = today.plus_days(1 - i64::from(today.weekday()) + 7 * direction)?;
    Some((monday, monday.plus_days(6)?))
}

/// «قبل عشرة أيام», «بعد عام», «منذ أسابيع», «قبل يومين».
fn ago(context: Context<'_>, index: usize, today: Option<Day>) -> Option<Reading> {
    let (found, sign) = context.find(index, |meaning| match meaning {
        Meaning::Preposition(Preposition::Before | Preposition::Since) => Some(-1),
        Meaning::Preposition(Preposition::After) => Some(1),
        _ => None,
    })?;
    let length = super::duration::parse(context, found.last + 1)?;
    let since = context.means(index, |meaning| meaning == Meaning::Preposition(Preposition::Since));
    let start = length.count.and_then(|count| step(today?, length.unit, sign * count));
    if since {
        let days = start.zip(today);
        return Some(Reading {
            grain: Grain::Other,
            kind: DateKind::Date,
            days,
            length: None,
            last: length.last,
        });
    }
    let grain = match length.unit {
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour | TimeUnit::Day => Grain::Day,
        TimeUnit::Week => Grain::Week,
        TimeUnit::Month => Grain::Month,
        TimeUnit::Year => Grain::Year,
        TimeUnit::Decade | TimeUnit::Century => Grain::Other,
    };
    Some(Reading {
        grain,
        kind: DateKind::Date,
        days: start.map(|day| (day, day)),
        length: None,
        last: length.last,
    })
}

fn step(today: Day, unit: TimeUnit, count: i64) -> Option<Day> {
    match unit {
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour => Some(today),
        TimeUnit::Day => today.plus_days(count),
        TimeUnit::Week => today.plus_days(count.checked_mul(7)?),
        TimeUnit::Month => today.plus_months(count),
        TimeUnit::Year => today.plus_months(count.checked_mul(12)?),
        TimeUnit::Decade => today.plus_months(count.checked_mul(120)?),
        TimeUnit::Century => today.plus_months(count.checked_mul(1200)?),
    }
}

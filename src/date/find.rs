//! All dates of a text.

use super::{
    absolute, dateline,
    day::Day,
    duration,
    mention::{DateKind, DateMention, Grain, Reading},
    relative,
    starts::Starts,
};
use crate::vocabulary::{Context, Flags};

/// Finds the dates of a text and the day that they are told from: `today`, or else the dateline's.
pub(crate) fn find(context: Context<'_>, today: Option<Day>) -> (Option<Day>, Vec<DateMention>) {
    let today = today.or_else(|| dateline::find(context));
    let mut out: Vec<DateMention> = Vec::new();
    let mut index = 0;
    while index < context.analysis.len() {
        match candidate(context, index).then(|| read(context, index, today)).flatten() {
            Some(reading) => {
                out.push(mention(context, index, reading));
                index = reading.last + 1;
            }
            None => index += 1,
        }
    }
    (today, out)
}

/// Whether a token is part of one of these dates, which are sorted.
pub(crate) fn covers(dates: &[DateMention], token: usize) -> bool {
    let after = dates.partition_point(|date| date.tokens.0 <= token);
    let before = after.checked_sub(1).and_then(|index| dates.get(index));
    before.is_some_and(|date| token <= date.tokens.1)
}

/// Whether a date may begin here: a figure, a number word, a word of time, «قبل» or «منذ» before one.
fn candidate(context: Context<'_>, index: usize) -> bool {
    let flags = context.analysis.flags(index);
    context.is_digits(index) || flags.has(Flags::DATE.with(Flags::NUMBER))
}

fn read(context: Context<'_>, index: usize, today: Option<Day>) -> Option<Reading> {
    let starts = Starts::at(context, index);
    let year = today.map(Day::year);
    let absolute = || absolute::parse(context, index, year);
    let length = || length(context, index);
    (starts.absolute.then(absolute).flatten())
        .or_else(|| relative::parse(context, index, today, starts))
        .or_else(|| starts.length.then(length).flatten())
}

/// A duration that stands by itself.
fn length(context: Context<'_>, index: usize) -> Option<Reading> {
    let length = duration::parse(context, index).filter(|length| length.counted)?;
    let counted = length.count.map(|count| (count, length.unit));
    Some(Reading {
        grain: Grain::Other,
        kind: DateKind::Duration,
        days: None,
        length: counted,
        last: length.last,
    })
}

fn mention(context: Context<'_>, index: usize, reading: Reading) -> DateMention {
    let whole = context.analysis.token(index).map_or(0, |token| token.span.start());
    // The shortest cut names the date: «والثلاثاء» and «للعام» lose their proclitics.
    let start = context
        .lexemes(index)
        .find(|found| is_time(found.meaning))
        .map_or(u32::try_from(whole).unwrap_or(u32::MAX), |found| found.reading.start);
    DateMention {
        span: context.analysis.span(start, reading.last),
        kind: reading.kind,
        grain: reading.grain,
        days: reading.days,
        length: reading.length,
        tokens: (index, reading.last),
    }
}

fn is_time(meaning: crate::lexicon::Meaning) -> bool {
    use crate::lexicon::Meaning;
    matches!(
        meaning,
        Meaning::Month { .. }
            | Meaning::Weekday(_)
            | Meaning::Season(_)
            | Meaning::DayPart
            | Meaning::TimeUnit(_)
            | Meaning::RelativeDay(_)
            | Meaning::Number(_)
            | Meaning::Preposition(_)
    )
}

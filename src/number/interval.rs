//! Two numbers that bound one: «3-5», «من 3 إلى 5», «بين 10 و20».

use super::{
    bounds::{Bounds, percent_after},
    parse::{Parsed, parse, scale_after},
    usage,
};
use crate::{
    lexicon::{LexemeId, Meaning, NumberCue, Preposition},
    text::{Mark, Proclitics},
    vocabulary::{Context, Found},
};

/// «3-5», «1000 – 5000», «من 3 إلى 5», «20 إلى 100», «7 أو 8», «20٪ إلى 30٪».
pub(super) fn range(context: Context<'_>, at: usize, low: Parsed) -> Option<Bounds> {
    let text = context.analysis.text();
    let share = percent_after(context, low.last);
    let unit = unit_after(context, low.last);
    let end = share.or(unit.map(|(last, _)| last)).unwrap_or(low.last);
    // «2019 -2023», «3-5».
    let even = text.adjacent(end) == text.adjacent(end + 1) || text.adjacent(end + 1);
    let dash = unit.is_none() && context.is_mark(end + 1, Mark::Dash) && even;
    let joint =
        |meaning| matches!(meaning, Meaning::Preposition(Preposition::To | Preposition::Until));
    let to = context.means(end + 1, joint) && !is_change(context, at);
    let or = context
        .words(end + 1)
        .any(|found| found.meaning == Meaning::Conjunction && found.reading.is_whole())
        && !context.is_and(end + 1);
    if dash && usage::is_rising_score(context, at) {
        return None;
    }
    let long = |at: usize| context.analysis.token(at).is_some_and(|token| LONG <= token.code_count);
    if !dash && !to && !or || dash && (long(low.last) || long(end + 2)) {
        return None;
    }
    let high = parse(context, end + 2).filter(|high| high.kind == low.kind)?;
    if share.is_some() && percent_after(context, high.last).is_none() {
        return None;
    }
    // «150 ريالا إلى 700 ريال»: the unit told twice.
    let same = |(_, lexeme): (usize, LexemeId)| {
        unit_after(context, high.last).is_some_and(|(_, other)| other == lexeme)
    };
    if !unit.is_none_or(same) {
        return None;
    }
    // «1-222-2222» is a telephone number.
    let joined_before = at
        .checked_sub(1)
        .is_some_and(|before| context.is_mark(before, Mark::Dash) && text.adjacent(before));
    let joined_after = context.is_mark(high.last + 1, Mark::Dash) && text.adjacent(high.last);
    if dash && (joined_before || joined_after) {
        return None;
    }
    let low = with_scale_of(context, low, end + 2, high);
    (low.value.as_f64() < high.value.as_f64()).then(|| Bounds::range(low, high))
}

/// The last token and the lexeme of a unit of measure right after a number.
fn unit_after(context: Context<'_>, last: usize) -> Option<(usize, LexemeId)> {
    let unit =
        |found: &Found| matches!(found.meaning, Meaning::Unit(_)) && found.reading.is_whole();
    context.lexemes(last + 1).find(unit).map(|found| (found.last, found.lexeme))
}

/// Digits of a figure that is the number of a document rather than a bound: «3478-20170323».
const LONG: u32 = 7;

/// «من 3 إلى 5 ملايين»: three million.
fn with_scale_of(context: Context<'_>, low: Parsed, at: usize, high: Parsed) -> Parsed {
    let bare = low.value.as_integer().is_some_and(|number| number.abs() < 1000);
    match scale_after(context, at).filter(|_| bare) {
        Some(scale) if low.value.times(scale).as_f64() < high.value.as_f64() => {
            Parsed { value: low.value.times(scale), ..low }
        }
        _ => low,
    }
}

/// How many tokens before a number a verb of change may stand.
const CHANGE_REACH: usize = 6;

/// «ارتفع العدد من 5 إلى 10»: two numbers, not a range.
fn is_change(context: Context<'_>, at: usize) -> bool {
    (at.saturating_sub(CHANGE_REACH)..at)
        .any(|before| context.means(before, |m| m == Meaning::NumberCue(NumberCue::Change)))
}

/// «بين 10 و20», «بين 10-20», «بين 10٪ و20٪».
pub(super) fn between(context: Context<'_>, at: usize) -> Option<Bounds> {
    let word = |at: usize| {
        context.means(at, |meaning| meaning == Meaning::Preposition(Preposition::Between))
    };
    let at = if word(at) { at + 1 } else { at };
    if !at.checked_sub(1).is_some_and(word) {
        return None;
    }
    let low = parse(context, at)?;
    let share = percent_after(context, low.last);
    let end = share.unwrap_or(low.last);
    let joined = context.analysis.readings(end + 1).iter();
    let attached = joined.clone().any(|r| r.proclitics.contains(Proclitics::CONJUNCTION));
    let lone = context.is_and(end + 1);
    let next = if lone { end + 2 } else { end + 1 };
    let high = parse(context, next).filter(|_| attached || lone)?;
    if share.is_some() && percent_after(context, high.last).is_none() {
        return None;
    }
    let low = with_scale_of(context, low, next, high);
    (low.value.as_f64() < high.value.as_f64()).then(|| Bounds::range(low, high))
}

//! All quantities of a text: numbers with what bounds or blurs them.

use super::{
    digits,
    parse::{Parsed, parse},
    value::{Quantity, QuantityKind, Value},
};
use crate::{
    lexicon::{Meaning, Precision, Preposition},
    text::{Mark, Proclitics},
    vocabulary::{Context, Flags, Found},
};

/// Finds the quantities of a text; tokens for which `taken` holds belong to dates.
pub(crate) fn find(context: Context<'_>, taken: impl Fn(usize) -> bool) -> Vec<Quantity> {
    let mut out = Vec::new();
    let mut index = 0;
    while index < context.analysis.len() {
        let candidate =
            context.is_digits(index) || context.analysis.flags(index).has(Flags::NUMBER);
        match candidate.then(|| quantity(context, index, &taken)).flatten() {
            Some(quantity) => {
                index = quantity.tokens.1 + 1;
                out.push(quantity);
            }
            None => index += 1,
        }
    }
    out
}

/// «04:30»: a time of day counts nothing.
fn is_clock(context: Context<'_>, index: usize) -> bool {
    let text = context.analysis.text();
    let colon = |at: usize| context.is_mark(at, Mark::Colon);
    let pair = |at: usize| {
        context.is_digits(at)
            && colon(at + 1)
            && context.is_digits(at + 2)
            && text.adjacent(at)
            && text.adjacent(at + 1)
    };
    pair(index) || index.checked_sub(2).is_some_and(pair)
}

/// Bounds while they are being read.
#[derive(Clone, Copy, Debug)]
struct Bounds {
    min: Option<Value>,
    max: Option<Value>,
    approximate: bool,
    kind: QuantityKind,
    last: usize,
    /// Byte offset of a sign before the figure.
    start: Option<usize>,
}

fn quantity(
    context: Context<'_>,
    index: usize,
    taken: &impl Fn(usize) -> bool,
) -> Option<Quantity> {
    if taken(index) || is_clock(context, index) {
        return None;
    }
    let prefix = prefix(context, index);
    let at = prefix.map_or(index, |(_, last)| last + 1);
    if taken(at) {
        return None;
    }
    let mut bounds = between(context, at)
        .or_else(|| vague(context, at))
        .or_else(|| exact(context, at))
        .or_else(|| one_of(context, at))?;
    if let Some((precision, _)) = prefix {
        bounds = bounds.with(precision);
    }
    bounds = suffix(context, bounds);
    let start = match bounds.start.and_then(|start| u32::try_from(start).ok()) {
        Some(start) if at == index => start,
        _ => start_of(context, index, at),
    };
    Some(Quantity {
        span: context.analysis.span(start, bounds.last),
        kind: bounds.kind(),
        min: bounds.min,
        max: bounds.max,
        approximate: bounds.approximate,
        tokens: (index, bounds.last),
        subset: subset_before(context, index),
    })
}

/// Byte offset where the quantity begins, proclitics left out.
fn start_of(context: Context<'_>, index: usize, number: usize) -> u32 {
    let wanted = |found: &Found| match found.meaning {
        Meaning::Precision(_) => true,
        Meaning::Number(_) | Meaning::Vague { .. } | Meaning::OneOf => number == index,
        _ => false,
    };
    let whole = context.analysis.token(index).map_or(0, |token| token.span.start());
    context
        .lexemes(index)
        .find(wanted)
        .map_or(u32::try_from(whole).unwrap_or(u32::MAX), |found| found.reading.start)
}

/// «نحو», «أكثر من» before the number: the bend and its last token.
fn prefix(context: Context<'_>, index: usize) -> Option<(Precision, usize)> {
    let (found, precision) = context.find(index, |meaning| match meaning {
        Meaning::Precision(precision) => Some(precision),
        _ => None,
    })?;
    let next = found.last + 1;
    let number = |at| context.is_digits(at) || context.analysis.flags(at).has(Flags::NUMBER);
    let number = number(next) || is_lone_article(context, next) && number(next + 1);
    // «بنحو» and «لأكثر من» carry a preposition; «الـ 10,000» an article of its own.
    (number && context.analysis.token(next).is_some()).then_some((precision, found.last))
}

fn exact(context: Context<'_>, at: usize) -> Option<Bounds> {
    let at = if is_lone_article(context, at) { at + 1 } else { at };
    let parsed = parse(context, at)?;
    if let Some(mark) = context.is_digits(at).then(|| digits::prefix(context, at)).flatten() {
        let value = prefixed(mark, parsed.value);
        let start = context.analysis.token(at - 1).map(|token| token.span.start());
        return Some(Bounds { start, ..Bounds::exact(Parsed { value, ..parsed }) });
    }
    Some(range(context, at, parsed).unwrap_or_else(|| Bounds::exact(parsed)))
}

/// «-12», «.77».
fn prefixed(mark: Mark, value: Value) -> Value {
    match (mark, value) {
        (Mark::Dash, value) => value.times(-1),
        (_, Value::Integer(number)) => digits::with_fraction(0, number, digits::places(number)),
        (_, value) => value,
    }
}

/// «الـ 10,000».
fn is_lone_article(context: Context<'_>, at: usize) -> bool {
    context
        .analysis
        .token(at)
        .is_some_and(|token| context.analysis.text().codes(token) == [0x27, 0x44])
}

/// «3-5», «من 3 إلى 5».
fn range(context: Context<'_>, at: usize, low: Parsed) -> Option<Bounds> {
    let dash = context.is_mark(low.last + 1, Mark::Dash)
        && context.analysis.text().adjacent(low.last)
        && context.analysis.text().adjacent(low.last + 1);
    let from_to =
        at.checked_sub(1).is_some_and(|before| is_preposition(context, before, Preposition::From))
            && is_preposition(context, low.last + 1, Preposition::To);
    if !dash && !from_to {
        return None;
    }
    let high = parse(context, low.last + 2)?;
    (low.value.as_f64() < high.value.as_f64()).then(|| Bounds::range(low, high))
}

/// «بين 10 و20».
fn between(context: Context<'_>, at: usize) -> Option<Bounds> {
    let before = at.checked_sub(1)?;
    if !is_preposition(context, before, Preposition::Between) {
        return None;
    }
    let low = parse(context, at)?;
    let joined = context.analysis.readings(low.last + 1).iter();
    let attached =
        joined.clone().any(|reading| reading.proclitics.contains(Proclitics::CONJUNCTION));
    let lone = is_and(context, low.last + 1);
    let high = parse(context, if lone { low.last + 2 } else { low.last + 1 })?;
    let ordered = low.value.as_f64() < high.value.as_f64();
    ((attached || lone) && ordered).then(|| Bounds::range(low, high))
}

fn is_and(context: Context<'_>, index: usize) -> bool {
    context
        .analysis
        .token(index)
        .is_some_and(|token| context.analysis.text().codes(token) == [0x48])
}

fn is_preposition(context: Context<'_>, index: usize, wanted: Preposition) -> bool {
    context.means(index, |meaning| meaning == Meaning::Preposition(wanted))
}

/// «عشرات», «عدد من».
fn vague(context: Context<'_>, at: usize) -> Option<Bounds> {
    let (found, (min, max)) = context.find(at, |meaning| match meaning {
        Meaning::Vague { min, max } => Some((min, max)),
        _ => None,
    })?;
    Some(Bounds {
        min: Some(Value::Integer(min)),
        max: max.map(Value::Integer),
        approximate: true,
        kind: QuantityKind::Range,
        last: found.last,
        start: None,
    })
}

/// «أحد الجرحى»: one of them.
fn one_of(context: Context<'_>, at: usize) -> Option<Bounds> {
    let (found, ()) = context.find(at, |meaning| (meaning == Meaning::OneOf).then_some(()))?;
    let one = Parsed { value: Value::Integer(1), kind: QuantityKind::Integer, last: found.last };
    context.is_word(found.last + 1).then(|| Bounds::exact(one))
}

/// How many words may stand between a number and «على الأقل».
const SUFFIX_REACH: usize = 3;

/// «٪» and «على الأقل» after the number or after its noun.
fn suffix(context: Context<'_>, mut bounds: Bounds) -> Bounds {
    if context.is_mark(bounds.last + 1, Mark::Percent) {
        bounds.kind = QuantityKind::Percent;
        bounds.last += 1;
    } else if let Some((found, ())) =
        context.find(bounds.last + 1, |meaning| (meaning == Meaning::Percent).then_some(()))
    {
        bounds.kind = QuantityKind::Percent;
        bounds.last = found.last;
    }
    for next in bounds.last + 1..=bounds.last + 1 + SUFFIX_REACH {
        let found = context.find(next, |meaning| match meaning {
            Meaning::Precision(precision @ (Precision::Least | Precision::Most)) => Some(precision),
            _ => None,
        });
        match found {
            // Before a number of its own it belongs to that one.
            Some((found, precision)) if !context.is_digits(found.last + 1) => {
                return bounds.with(precision);
            }
            Some(_) => break,
            None if !context.is_word(next) => break,
            None => {}
        }
    }
    bounds
}

/// «بينهم» before the number.
fn subset_before(context: Context<'_>, index: usize) -> bool {
    index
        .checked_sub(1)
        .is_some_and(|before| context.means(before, |meaning| meaning == Meaning::Subset))
        || index.checked_sub(2).is_some_and(|before| {
            context
                .lexemes(before)
                .any(|found| found.meaning == Meaning::Subset && found.last + 1 == index)
        })
}

impl Bounds {
    fn exact(parsed: Parsed) -> Self {
        Self {
            min: Some(parsed.value),
            max: Some(parsed.value),
            approximate: false,
            kind: parsed.kind,
            last: parsed.last,
            start: None,
        }
    }

    fn range(low: Parsed, high: Parsed) -> Self {
        Self {
            min: Some(low.value),
            max: Some(high.value),
            approximate: false,
            kind: QuantityKind::Range,
            last: high.last,
            start: None,
        }
    }

    fn with(self, precision: Precision) -> Self {
        match precision {
            Precision::About => Self { approximate: true, ..self },
            Precision::More => Self { max: None, approximate: true, ..self },
            Precision::Least => Self { max: None, ..self },
            Precision::Less => Self { min: None, approximate: true, ..self },
            Precision::Most => Self { min: None, ..self },
        }
    }

    fn kind(self) -> QuantityKind {
        if self.kind == QuantityKind::Percent || self.min == self.max {
            self.kind
        } else {
            QuantityKind::Range
        }
    }
}

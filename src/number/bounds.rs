//! What bounds or blurs a number: «نحو», «أكثر من», «بين 10 و20», «على الأقل», «أو أكثر».

use super::{
    digits,
    interval::{between, range},
    parse::{Parsed, parse},
    vague::{and_one_of, one_of, vague},
    value::{QuantityKind, Value},
};
use crate::{
    lexicon::{Meaning, Precision, Preposition},
    text::{Mark, Proclitics},
    vocabulary::{Context, Flags, Found},
};

/// Bounds while they are being read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    pub(super) min: Option<Value>,
    pub(super) max: Option<Value>,
    pub(super) approximate: bool,
    pub(super) kind: QuantityKind,
    pub(super) last: usize,
    /// Byte offset where the text of the number begins, if before its first word.
    pub(super) start: Option<u32>,
    /// «أحد» of the following.
    pub(super) one_of: bool,
}

/// Reads a number with what stands before, inside and after it.
pub(super) fn read(context: Context<'_>, index: usize) -> Option<Bounds> {
    let first = one(context, index)?;
    Some(other_side(context, first).unwrap_or(first))
}

/// A number with one word before and one after it that bounds it.
fn one(context: Context<'_>, index: usize) -> Option<Bounds> {
    let before = before(context, index);
    let at = before.map_or(index, |(_, found)| found.last + 1);
    let bounds = and_one_of(context, at)
        .or_else(|| between(context, at))
        .or_else(|| vague(context, at))
        .or_else(|| exact(context, at))
        .or_else(|| one_of(context, at))?;
    let bounds = match before {
        Some((precision, found)) => {
            Bounds { start: Some(found.reading.start), ..bounds.with(precision) }
        }
        None => bounds,
    };
    Some(after(context, percent(context, bounds)))
}

/// «أكثر من 10 وأقل من 20»: two open sides that close each other.
fn other_side(context: Context<'_>, first: Bounds) -> Option<Bounds> {
    if first.min.is_some() == first.max.is_some() {
        return None;
    }
    let comma = usize::from(context.is_mark(first.last + 1, Mark::Comma));
    let and = usize::from(context.is_and(first.last + 1 + comma));
    let at = first.last + 1 + comma + and;
    let (_, found) = before(context, at)?;
    let joined = and == 1 || found.reading.proclitics.contains(Proclitics::CONJUNCTION);
    let second = one(context, at).filter(|_| joined)?;
    let ((Some(min), None, None, Some(max)) | (None, Some(max), Some(min), None)) =
        (first.min, first.max, second.min, second.max)
    else {
        return None;
    };
    let ordered = min.as_f64() <= max.as_f64();
    ordered.then_some(Bounds {
        min: Some(min),
        max: Some(max),
        approximate: false,
        kind: QuantityKind::Range,
        last: second.last,
        start: first.start,
        one_of: false,
    })
}

/// «نحو», «أكثر من» before the number: the bend and its last token.
pub(super) fn before(context: Context<'_>, index: usize) -> Option<(Precision, Found)> {
    if !context.analysis.flags(index).has(Flags::NUMBER) {
        return None;
    }
    let (found, precision) = context.find(index, |meaning| match meaning {
        Meaning::Precision(precision) => Some(precision),
        _ => None,
    })?;
    if precision == Precision::Most && reaches(context, index) {
        return None;
    }
    let next = found.last + 1;
    let number = |at| context.is_digits(at) || context.analysis.flags(at).has(Flags::NUMBER);
    let signed = |at| digits_prefixed(context, at) && context.is_digits(at + 1);
    // «بنحو» and «لأكثر من» carry a preposition; «الـ 10,000» an article of its own.
    let stands = number(next)
        || signed(next)
        || context.is_lone_article(next) && number(next + 1)
        || context.words(next).any(|found| {
            let between = found.meaning == Meaning::Preposition(Preposition::Between);
            between && found.reading.is_whole()
        });
    stands.then_some((precision, found))
}

/// «هبط ليصل إلى 50»: what is reached is no bound.
fn reaches(context: Context<'_>, index: usize) -> bool {
    context
        .analysis
        .token(index)
        .is_some_and(|token| matches!(context.analysis.text().codes(token), [LAM, YEH | TEH, ..]))
}

/// A sign that belongs to the figure after it.
fn digits_prefixed(context: Context<'_>, at: usize) -> bool {
    digits::prefix(context, at + 1).is_some()
}

fn exact(context: Context<'_>, at: usize) -> Option<Bounds> {
    let at = if context.is_lone_article(at) { at + 1 } else { at };
    let at = if digits_prefixed(context, at) { at + 1 } else { at };
    let parsed = parse(context, at)?;
    if let Some(mark) = context.is_digits(at).then(|| digits::prefix(context, at)).flatten() {
        // «.١٨.٦»: a full stop before a decimal fraction is no point.
        let point = matches!(mark, Mark::Stop | Mark::Decimal);
        if point && parsed.kind == QuantityKind::Decimal {
            return Some(Bounds::exact(parsed));
        }
        let value = prefixed(context, at, mark, parsed.value);
        let kind = match value {
            _ if mark == Mark::Percent => QuantityKind::Percent,
            Value::Integer(_) => parsed.kind,
            Value::Decimal(_) => QuantityKind::Decimal,
        };
        let start = context.analysis.token(at - 1).map(|token| token.span.start());
        let start = start.and_then(|start| u32::try_from(start).ok());
        return Some(Bounds { start, ..Bounds::exact(Parsed { value, kind, ..parsed }) });
    }
    let bounds = range(context, at, parsed).unwrap_or_else(|| Bounds::exact(parsed));
    // «(61,3) ألف»: the bracket that opens belongs to it as that which closes.
    let either =
        |at: usize, mark: Mark| context.is_mark(at, mark) || context.is_mark(at, Mark::Quote);
    let open = at.checked_sub(1).filter(|at| either(*at, Mark::Open));
    let closed = (at..bounds.last).any(|inside| either(inside, Mark::Close));
    let start = open.filter(|_| closed).and_then(|open| context.analysis.token(open));
    let start = start.and_then(|open| u32::try_from(open.span.start()).ok());
    Some(Bounds { start, ..bounds })
}

/// «-12», «.08», «٪8».
fn prefixed(context: Context<'_>, at: usize, mark: Mark, value: Value) -> Value {
    match (mark, value) {
        (Mark::Dash, value) => value.times(-1),
        (Mark::Percent, value) => value,
        (_, Value::Integer(number)) => {
            let places = context.analysis.token(at).map_or(1, |token| token.code_count);
            digits::with_fraction(0, number, places)
        }
        (_, value) => value,
    }
}

/// «٪», «في المئة».
fn percent(context: Context<'_>, bounds: Bounds) -> Bounds {
    match percent_after(context, bounds.last) {
        Some(last) => Bounds { kind: QuantityKind::Percent, last, ..bounds },
        None => bounds,
    }
}

/// The last token of «٪» or «في المئة» after a number.
pub(super) fn percent_after(context: Context<'_>, last: usize) -> Option<usize> {
    if context.is_mark(last + 1, Mark::Percent) {
        return Some(last + 1);
    }
    let (found, ()) = context.find(last + 1, |m| (m == Meaning::Percent).then_some(()))?;
    Some(found.last)
}

/// How many words may stand between a number and «على الأقل».
const AFTER_REACH: usize = 3;

/// «على الأقل», «أو أكثر» after the number or after its noun.
fn after(context: Context<'_>, bounds: Bounds) -> Bounds {
    for next in bounds.last + 1..=bounds.last + 1 + AFTER_REACH {
        let found = context.find(next, |meaning| match meaning {
            Meaning::PrecisionAfter(precision) => Some((precision, true)),
            Meaning::Precision(precision @ (Precision::Least | Precision::Most)) => {
                Some((precision, false))
            }
            _ => None,
        });
        match found {
            // Before a number of its own it belongs to that one.
            Some((_, (_, false))) if before(context, next).is_some() || reaches(context, next) => {
                break;
            }
            Some((found, (precision, own))) => {
                let touches = own && next == bounds.last + 1;
                let last = if touches { found.last } else { bounds.last };
                return Bounds { last, ..bounds.with(precision) };
            }
            None if !context.is_word(next) => break,
            None => {}
        }
    }
    bounds
}

impl Bounds {
    pub(super) fn exact(parsed: Parsed) -> Self {
        Self {
            min: Some(parsed.value),
            max: Some(parsed.value),
            approximate: false,
            kind: parsed.kind,
            last: parsed.last,
            start: None,
            one_of: false,
        }
    }

    pub(super) fn range(low: Parsed, high: Parsed) -> Self {
        Self {
            min: Some(low.value),
            max: Some(high.value),
            approximate: false,
            kind: QuantityKind::Range,
            last: high.last,
            start: None,
            one_of: false,
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

    /// The same number, but no order.
    pub(super) fn cardinal(self) -> Self {
        Self { kind: QuantityKind::Integer, ..self }
    }

    /// A single number, neither bounded nor vague.
    pub(super) fn is_exact(self) -> bool {
        self.min.is_some() && self.min == self.max
    }

    /// «عدة»: from two on.
    pub(super) fn is_several(self) -> bool {
        self.min == Some(Value::Integer(2)) && self.max.is_none()
    }

    pub(super) fn kind(self) -> QuantityKind {
        if self.kind == QuantityKind::Percent || self.min == self.max {
            self.kind
        } else {
            QuantityKind::Range
        }
    }
}

const TEH: u8 = 0x2A;
const LAM: u8 = 0x44;
const YEH: u8 = 0x4A;

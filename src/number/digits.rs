//! Figures: digit runs with separators, fractions of figures.

use super::{
    parse::Parsed,
    usage::{cue_ends, is_sport},
    value::{QuantityKind, Value},
};
use crate::{
    lexicon::NumberCue,
    text::{Mark, Token, TokenKind},
    vocabulary::Context,
};

/// Reads the figure that begins at a token: «10,000», «3,5», «40 000», «3/4», «2 1/4».
///
/// A separator counts only between digits that touch it: groups of exactly three digits are
/// thousands, anything else is a decimal fraction.
pub(super) fn parse(context: Context<'_>, index: usize) -> Option<Parsed> {
    if let Some(figure) = turned(context, index) {
        return Some(figure);
    }
    let figure = plain(context, index)?;
    if figure.kind == QuantityKind::Integer {
        if let Some(fraction) = fraction(context, index) {
            return Some(fraction);
        }
        let next = figure.last + 1;
        let beside = context.analysis.text().gap(figure.last).is_some_and(is_space);
        if let Some(part) = fraction(context, next).filter(|_| beside) {
            return Some(Parsed { value: figure.value.plus(part.value), ..part });
        }
    }
    Some(figure)
}

/// «5ر3 مليون» is 3.5 million: agencies write «ر» for the comma, and its sides the other way round.
fn turned(context: Context<'_>, index: usize) -> Option<Parsed> {
    let text = context.analysis.text();
    let token = context.analysis.token(index + 1).filter(|token| text.codes(*token) == [REH])?;
    let (low, high) = (digits_at(context, index)?, digits_at(context, index + 2)?);
    let touch = token.kind == TokenKind::Arabic && text.adjacent(index) && text.adjacent(index + 1);
    let whole = push_digits(0, text.codes(high)).filter(|_| touch)?;
    let part = push_digits(0, text.codes(low))?;
    let last = index + 2;
    if low.code_count == 3 && high.code_count <= 3 {
        let value = Value::Integer(whole).times(1000).plus(Value::Integer(part));
        return Some(Parsed { value, kind: QuantityKind::Integer, last });
    }
    let value = with_fraction(whole, part, low.code_count);
    Some(Parsed { value, kind: QuantityKind::Decimal, last })
}

const REH: u8 = 0x31;

/// A figure with thousands and decimals.
fn plain(context: Context<'_>, index: usize) -> Option<Parsed> {
    let text = context.analysis.text();
    let first = digits_at(context, index)?;
    let mut digits = push_digits(0, text.codes(first))?;
    let mut last = index;
    let mut separator: Option<Separator> = None;
    while first.code_count <= 3
        && let Some((next, group)) = group_after(context, last)
        && separator.is_none_or(|before| before == next)
        && group.code_count == 3
        && next.groups_thousands()
    {
        let Some(more) = push_digits(digits, text.codes(group)) else { break };
        digits = more;
        separator = Some(next);
        last += next.width();
    }
    let mut value = Value::Integer(digits);
    if let Some((next @ Separator::Mark(mark, _), group)) = group_after(context, last)
        && separator.is_none_or(|before| before != next)
        && mark != Mark::Thousands
        && !is_list(context, last)
        && let Some(fraction) = push_digits(0, text.codes(group))
    {
        value = with_fraction(digits, fraction, group.code_count);
        last += next.width();
    }
    let kind = if matches!(value, Value::Integer(_)) {
        QuantityKind::Integer
    } else {
        QuantityKind::Decimal
    };
    Some(Parsed { value, kind, last })
}

/// What a fraction of figures may have below its stroke; «7/10» and «9/11» are days.
const BELOW: [i64; 7] = [2, 3, 4, 5, 6, 8, 100];

/// «3/4».
fn fraction(context: Context<'_>, index: usize) -> Option<Parsed> {
    let text = context.analysis.text();
    let touches = |at: usize| text.adjacent(at);
    let number = |at| push_digits(0, text.codes(digits_at(context, at)?));
    let (above, below) = (number(index)?, number(index + 2)?);
    let stroke = context.is_mark(index + 1, Mark::Slash) && touches(index) && touches(index + 1);
    let before =
        index.checked_sub(1).is_some_and(|at| touches(at) && context.is_mark(at, Mark::Slash));
    let after = touches(index + 2) && context.is_mark(index + 3, Mark::Slash);
    let fits = 0 < above && above < below && BELOW.contains(&below);
    (stroke && fits && !before && !after && !is_sport(context, index)).then(|| Parsed {
        value: Value::Integer(above).divided(below),
        kind: QuantityKind::Decimal,
        last: index + 2,
    })
}

/// How many decimal places a number takes as a fraction.
pub(super) fn places(number: i64) -> u32 {
    number.checked_ilog10().unwrap_or(0) + 1
}

/// What is written before a figure and touches it: a minus sign, a decimal point, «٪».
pub(super) fn prefix(context: Context<'_>, index: usize) -> Option<Mark> {
    let before = index.checked_sub(1)?;
    let TokenKind::Mark(mark @ (Mark::Dash | Mark::Stop | Mark::Decimal | Mark::Percent)) =
        context.analysis.token(before)?.kind
    else {
        return None;
    };
    let text = context.analysis.text();
    let alone = before.checked_sub(1).is_none_or(|left| !text.adjacent(left));
    // «2019 -2023», «كوفيد -19»: no sign.
    let joins = mark == Mark::Dash
        && (before.checked_sub(1).is_some_and(|left| context.is_digits(left))
            || cue_ends(context, before, NumberCue::Label));
    (alone && !joins && text.adjacent(before)).then_some(mark)
}

/// What stands between groups of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Separator {
    /// A mark that touches both: its kind, and the letter that tells «،» from «,».
    Mark(Mark, char),
    /// One space: «40 000».
    Space,
}

impl Separator {
    const fn groups_thousands(self) -> bool {
        matches!(self, Self::Space | Self::Mark(Mark::Comma | Mark::Stop | Mark::Thousands, _))
    }

    /// Tokens of the separator and the group after it.
    const fn width(self) -> usize {
        match self {
            Self::Mark(..) => 2,
            Self::Space => 1,
        }
    }
}

/// The separator and the digits on the right of a token.
fn group_after(context: Context<'_>, last: usize) -> Option<(Separator, Token)> {
    let text = context.analysis.text();
    let next = context.analysis.token(last + 1)?;
    if next.kind == TokenKind::Digits {
        return text.gap(last).is_some_and(is_space).then_some((Separator::Space, next));
    }
    let TokenKind::Mark(mark @ (Mark::Comma | Mark::Stop | Mark::Decimal | Mark::Thousands)) =
        next.kind
    else {
        return None;
    };
    let digits = digits_at(context, last + 2)?;
    let touch = text.adjacent(last) && text.adjacent(last + 1);
    let letter = next.span.of(context.analysis.source()).chars().next()?;
    touch.then_some((Separator::Mark(mark, letter), digits))
}

/// A plain, no-break, thin or narrow space.
fn is_space(gap: &str) -> bool {
    matches!(gap, " " | "\u{A0}" | "\u{2009}" | "\u{202F}")
}

fn digits_at(context: Context<'_>, index: usize) -> Option<Token> {
    context.analysis.token(index).filter(|token| token.kind == TokenKind::Digits)
}

/// «1.2.3» is a version or a list, not a number.
fn is_list(context: Context<'_>, last: usize) -> bool {
    // «15،14 و16».
    let arabic = matches!(group_after(context, last), Some((Separator::Mark(_, '،'), _)));
    let goes_on = context.is_and(last + 3) && context.is_digits(last + 4);
    arabic && goes_on || matches!(group_after(context, last + 2), Some((Separator::Mark(..), _)))
}

fn push_digits(number: i64, codes: &[u8]) -> Option<i64> {
    codes.iter().try_fold(number, |number, code| {
        number.checked_mul(10)?.checked_add(i64::from(crate::text::digit_value(*code)))
    })
}

#[expect(clippy::cast_precision_loss, reason = "decimals are floating point by nature")]
pub(super) fn with_fraction(whole: i64, fraction: i64, places: u32) -> Value {
    let scale = 10_f64.powi(i32::try_from(places).unwrap_or(i32::MAX));
    Value::Decimal(whole as f64 + fraction as f64 / scale)
}

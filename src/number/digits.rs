//! Figures: digit runs with separators.

use super::{
    parse::Parsed,
    value::{QuantityKind, Value},
};
use crate::{
    text::{Mark, Token, TokenKind},
    vocabulary::Context,
};

/// Reads the figure that begins at a token.
///
/// A separator counts only between digits that touch it: groups of exactly three digits are
/// thousands, anything else is a decimal fraction.
pub(super) fn parse(context: Context<'_>, index: usize) -> Option<Parsed> {
    let text = context.analysis.text();
    let first = context.analysis.token(index).filter(|token| token.kind == TokenKind::Digits)?;
    let mut digits = push_digits(0, text.codes(first))?;
    let mut last = index;
    let mut separator = None;
    while let Some((mark, group)) = group_after(context, last) {
        let codes = text.codes(group);
        let thousands = codes.len() == 3 && groups_thousands(mark) && first.code_count <= 3;
        let follows = separator.is_none_or(|before| before == mark);
        if !thousands || !follows {
            break;
        }
        let Some(more) = push_digits(digits, codes) else { break };
        digits = more;
        separator = Some(mark);
        last += 2;
    }
    let mut value = Value::Integer(digits);
    if let Some((mark, group)) = group_after(context, last)
        && separator.is_none_or(|before| before != mark)
        && mark != Mark::Thousands
        && !is_list(context, last)
        && let Some(fraction) = push_digits(0, text.codes(group))
    {
        value = with_fraction(digits, fraction, group.code_count);
        last += 2;
    }
    let kind = if matches!(value, Value::Integer(_)) {
        QuantityKind::Integer
    } else {
        QuantityKind::Decimal
    };
    Some(Parsed { value, kind, last })
}

/// How many decimal places a number takes as a fraction.
pub(super) fn places(number: i64) -> u32 {
    number.checked_ilog10().unwrap_or(0) + 1
}

/// What is written before a figure and touches it: a minus sign, a decimal point.
pub(super) fn prefix(context: Context<'_>, index: usize) -> Option<Mark> {
    let before = index.checked_sub(1)?;
    let TokenKind::Mark(mark @ (Mark::Dash | Mark::Stop | Mark::Decimal)) =
        context.analysis.token(before)?.kind
    else {
        return None;
    };
    let text = context.analysis.text();
    let alone = before.checked_sub(1).is_none_or(|left| !text.adjacent(left));
    (alone && text.adjacent(before)).then_some(mark)
}

/// The separator and the digits that touch the token on its right.
fn group_after(context: Context<'_>, last: usize) -> Option<(Mark, Token)> {
    let text = context.analysis.text();
    let TokenKind::Mark(mark @ (Mark::Comma | Mark::Stop | Mark::Decimal | Mark::Thousands)) =
        context.analysis.token(last + 1)?.kind
    else {
        return None;
    };
    let digits =
        context.analysis.token(last + 2).filter(|token| token.kind == TokenKind::Digits)?;
    (text.adjacent(last) && text.adjacent(last + 1)).then_some((mark, digits))
}

const fn groups_thousands(mark: Mark) -> bool {
    matches!(mark, Mark::Comma | Mark::Stop | Mark::Thousands)
}

/// «1.2.3» is a version or a list, not a number.
fn is_list(context: Context<'_>, last: usize) -> bool {
    group_after(context, last + 2).is_some()
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

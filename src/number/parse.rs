//! One number, without what qualifies it.

use super::{
    digits,
    value::{QuantityKind, Value},
    words,
};
use crate::{
    lexicon::{Meaning, NumberWord},
    vocabulary::{Context, Flags},
};

/// A number that was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Parsed {
    pub(crate) value: Value,
    pub(crate) kind: QuantityKind,
    /// Last token.
    pub(crate) last: usize,
}

/// Reads the number that begins at a token: figures, words, figures with a scale word, «سالب» before
/// and «فاصلة» inside.
pub(crate) fn parse(context: Context<'_>, index: usize) -> Option<Parsed> {
    if is_word(context, index, NumberWord::Minus) {
        let number = unsigned(context, index + 1)?;
        return Some(Parsed { value: number.value.times(-1), ..number });
    }
    unsigned(context, index)
}

fn unsigned(context: Context<'_>, index: usize) -> Option<Parsed> {
    let number = match digits::parse(context, index) {
        Some(figure) => words::parse(context, index, Some(figure)).unwrap_or(figure),
        None => words::parse(context, index, None)?,
    };
    Some(with_fraction(context, number).unwrap_or(number))
}

/// «1 فاصلة 25»: the fraction in words or figures.
fn with_fraction(context: Context<'_>, whole: Parsed) -> Option<Parsed> {
    let Value::Integer(number) = whole.value else { return None };
    if !is_word(context, whole.last + 1, NumberWord::Point) {
        return None;
    }
    let at = whole.last + 2;
    let fraction = digits::parse(context, at).or_else(|| words::parse(context, at, None))?;
    let Value::Integer(digits) = fraction.value else { return None };
    let value = digits::with_fraction(number, digits, digits::places(digits));
    Some(Parsed { value, kind: QuantityKind::Decimal, last: fraction.last })
}

fn is_word(context: Context<'_>, index: usize, word: NumberWord) -> bool {
    context.analysis.flags(index).has(Flags::NUMBER)
        && context.means(index, |meaning| meaning == Meaning::Number(word))
}

//! One number, without what qualifies it.

use super::{
    digits,
    value::{QuantityKind, Value},
    words,
};
use crate::{
    lexicon::{Meaning, NumberWord, Preposition},
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
/// and «فاصلة» inside, «واحد على خمسة».
pub(crate) fn parse(context: Context<'_>, index: usize) -> Option<Parsed> {
    if is_word(context, index, NumberWord::Minus) {
        let number = unsigned(context, index + 1)?;
        return Some(Parsed { value: number.value.times(-1), ..number });
    }
    let number = unsigned(context, index)?;
    Some(one_in(context, number).unwrap_or(number))
}

/// The scale word that ends a number, as «آلاف» ends «3 آلاف»: it holds for the lower bound of a
/// range too.
pub(super) fn scale_after(context: Context<'_>, figure: usize) -> Option<i64> {
    let figure = digits::parse(context, figure)?;
    context
        .find(figure.last + 1, |meaning| match meaning {
            Meaning::Number(NumberWord::Scale(scale)) => Some(scale),
            _ => None,
        })
        .map(|(_, scale)| scale)
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

/// «واحد على خمسة»: only of one, since «هاجم 20 على 5 دراجات» holds two numbers.
fn one_in(context: Context<'_>, above: Parsed) -> Option<Parsed> {
    let on = |meaning| meaning == Meaning::Preposition(Preposition::On);
    if above.value != Value::Integer(1) || !context.means(above.last + 1, on) {
        return None;
    }
    let below = unsigned(context, above.last + 2)?;
    let Value::Integer(parts) = below.value else { return None };
    let value = Value::Integer(1).divided(parts);
    (1 < parts).then_some(Parsed { value, kind: QuantityKind::Decimal, last: below.last })
}

fn is_word(context: Context<'_>, index: usize, word: NumberWord) -> bool {
    context.analysis.flags(index).has(Flags::NUMBER)
        && context.means(index, |meaning| meaning == Meaning::Number(word))
}

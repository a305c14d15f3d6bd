//! One number, without what qualifies it.

use super::{
    digits,
    value::{QuantityKind, Value},
    words,
};
use crate::vocabulary::Context;

/// A number that was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Parsed {
    pub(crate) value: Value,
    pub(crate) kind: QuantityKind,
    /// Last token.
    pub(crate) last: usize,
}

/// Reads the number that begins at a token: figures, words, figures with a scale word.
pub(crate) fn parse(context: Context<'_>, index: usize) -> Option<Parsed> {
    match digits::parse(context, index) {
        Some(figure) => Some(words::parse(context, index, Some(figure)).unwrap_or(figure)),
        None => words::parse(context, index, None),
    }
}

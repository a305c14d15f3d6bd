//! Numbers and quantities: figures and words, exact, bounded or vague.

mod digits;
mod find;
mod parse;
mod value;
mod words;

pub use value::{Quantity, QuantityKind, Value};
pub(crate) use find::find;
pub(crate) use parse::{Parsed, parse};

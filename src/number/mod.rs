//! Numbers and quantities: figures and words, exact, bounded or vague.

mod digits;
mod find;
mod parse;
mod value;
mod words;

pub(crate) use find::find;
pub(crate) use parse::parse;
pub(crate) use value::Quantity;
pub use value::{QuantityKind, Value};

//! wip
pub mod date;
mod error;
mod gazetteer;
mod lexicon;
mod names;
pub mod number;
mod span;
pub mod text;
mod vocabulary;
pub use error::Error;
pub use date::{Day,ParseDayError};

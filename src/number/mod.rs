//! Numbers and quantities: figures and words, exact, bounded or vague, and what they count.
//!
//! Usable alone, without names and events:
//!
//! ```
//! use rasid::{QuantityUse, Value, number};
//!
//! // about 4,500 soldiers took part, among them 12 women
//! let found = number::find("شارك نحو أربعة آلاف وخمسمئة جندي بينهم 12 امرأة");
//! assert_eq!(found[0].text(), "نحو أربعة آلاف وخمسمئة");
//! assert_eq!((found[0].value(), found[0].unit()), (Some(Value::Integer(4500)), Some("جندي")));
//! assert!(found[0].is_approximate() && found[1].is_subset());
//! assert_eq!(found[1].usage(), QuantityUse::Count);
//!
//! let one = number::parse("مليونان ونصف المليون")?;
//! assert_eq!(one.value(), Some(Value::Integer(2_500_000)));
//! # Ok::<(), number::ParseNumberError>(())
//! ```

mod bounds;
mod counted;
mod digits;
mod dual;
mod earlier;
mod find;
mod interval;
mod joined;
mod noun;
mod noun_before;
mod parse;
mod quantity;
mod sum;
mod usage;
mod vague;
mod value;
mod words;

pub(crate) use find::{duals, records};
pub(crate) use noun::country;
pub(crate) use parse::{Parsed, parse as parse_at};
pub use quantity::Quantity;
pub(crate) use quantity::{Counted, QuantityRecord};
pub(crate) use usage::{cue_before, is_age};
pub use value::{QuantityKind, QuantityUse, Value};

use crate::{
    text::Text,
    vocabulary::{Context, Resources},
};

/// Finds the quantities of a text, in the order of their places; years and figures of dates are
/// numbers here like all others.
///
/// The words are the built-in ones; an [`Extractor`](crate::Extractor) knows dates and your own words.
pub fn find(text: &str) -> Vec<Quantity<'_>> {
    let resources = Resources::calendar_and_numbers();
    let analysis = resources.vocabulary.analyze(Text::read(text));
    let context = Context { resources, analysis: &analysis };
    let mut found = records(context, |_| false);
    found.extend(duals(context, &found, |_| false));
    found.sort_by_key(|quantity| quantity.tokens);
    let lexicon = &resources.lexicon;
    found.into_iter().map(|record| Quantity { source: text, lexicon, record }).collect()
}

/// Reads a text that is one number and nothing else: «خمسة وعشرون ألفا».
///
/// # Errors
/// [`ParseNumberError`] tells what is left of the text where the number ends.
pub fn parse(text: &str) -> Result<Quantity<'_>, ParseNumberError> {
    let trimmed = text.trim();
    let found = find(trimmed);
    let end = found
        .first()
        .filter(|first| first.span().start() == 0)
        .map_or(0, |first| first.span().end());
    match found.into_iter().next() {
        Some(number) if 0 < end && end == trimmed.len() => Ok(number),
        _ => Err(ParseNumberError {
            text: trimmed.to_owned(),
            rest: trimmed.get(end..).unwrap_or_default().trim().to_owned(),
        }),
    }
}

/// A text is not one number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "«{text}» is not one number: «{rest}» is left; write a number in figures or words and nothing else"
)]
pub struct ParseNumberError {
    text: String,
    rest: String,
}

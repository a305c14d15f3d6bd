//! Reading a text: folded letters with exact offsets, tokens, clitics, sentences.
//!
//! Folding is for matching only; the text itself is never changed.
//! [`normalize`] is the public way to the folded form: a string and the map back to the source.
//!
//! ```
//! let folded = rasid::text::normalize("أُسِرَ جنديٌّ في شوشى");
//! assert_eq!(folded.text(), "اسر جندي في شوشي"); // a soldier was captured in Shushi
//! assert_eq!(folded.source_range(0..2), Some(0..4)); // ا ← أُ, its damma included
//! ```

mod address;
mod clitic;
mod fold;
mod normalize;
mod scan;
mod sentence;
mod token;
mod vowels;

pub(crate) use clitic::{ARTICLE, Split, WAW, splits};
pub use clitic::{Enclitic, Proclitics};
pub(crate) use fold::{
    digit_value, first_letter, fold_each, fold_word, fold_words, last_letter, last_letters,
};
pub use normalize::{Normalized, normalize};
pub(crate) use scan::Text;
pub(crate) use token::{Mark, Token, TokenKind};
pub(crate) use vowels::{after_letters, agree as vowels_agree, has_fathatan, may_have_signs};

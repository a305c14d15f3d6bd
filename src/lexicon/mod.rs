//! The lexicon: lexemes with paradigms that expand to surface forms at load.
//!
//! A line of `gazetteers/lexicon/*.tsv` gives class, paradigm, value and words; what the class
//! means to the stages is read once, here, into a [`Meaning`].

mod builtin;
mod class;
mod form;
mod meaning;
mod operator;
mod paradigm;
mod preposition;
mod reader;
mod symbol;
pub(crate) mod tsv;
mod valency;
mod value;

pub(crate) use builtin::LEXICON_FILES;
pub(crate) use class::{ClassId, ClassSet, Classes};
pub(crate) use form::{Form, Gender, Number, PartOfSpeech, Voice};
pub(crate) use meaning::{
    Anaphor, Calendar, ClockWord, HeadKind, HeadScope, Holiday, LinkWord, Meaning, NameLink,
    NamePart, NumberCue, NumberWord, PeriodWord, Precision, TimeUnit,
};
pub(crate) use operator::OperatorKind;
pub(crate) use paradigm::Paradigm;
pub(crate) use preposition::{Government, Preposition};
pub(crate) use reader::{Lexeme, LexemeId, Lexicon, words_of};
pub use symbol::Symbol;
pub(crate) use valency::Valency;

//! The one look-up a word: every form of the lexicon and every name of the gazetteer.
//!
//! A word is folded to a key once and looked up once a reading; names, titles, triggers, number
//! words and months hang on that look-up.
//! Names and phrases of several words are matched by an Aho–Corasick automaton whose letters are
//! word ids, so a match is whole words by construction and cannot begin inside one.

mod analysis;
mod builder;
mod context;
mod forms;
mod index;
mod key;
mod phrases;
mod trie;

pub(crate) use analysis::Reading;
pub(crate) use builder::{Flags, Target, Vocabulary};
pub(crate) use context::{Context, Found, Resources};

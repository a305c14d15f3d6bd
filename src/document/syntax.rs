//! The syntax of a text, for authors of rules.

use std::slice;

#[cfg(feature = "serde")]
use super::OffsetUnit;
use crate::syntax::Outline;

/// Phrases, clauses, relations and scopes of every sentence of a text.
#[derive(Clone, Debug)]
pub struct Syntax<'t> {
    text: &'t str,
    sentences: Vec<Outline>,
}

impl<'t> Syntax<'t> {
    pub(crate) fn new(text: &'t str, sentences: Vec<Outline>) -> Self {
        Self { text, sentences }
    }

    /// The text as it was given.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The sentences in the order of the text.
    pub fn sentences(&self) -> slice::Iter<'_, Outline> {
        self.sentences.iter()
    }

    /// The analysis as JSON, with an id and offsets in `unit`.
    #[cfg(feature = "serde")]
    pub fn json<'d>(&'d self, id: &'d str, unit: OffsetUnit) -> super::SyntaxJson<'d> {
        super::SyntaxJson::new(self, id, unit)
    }
}

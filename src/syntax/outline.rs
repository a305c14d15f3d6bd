//! The analysis of a sentence as plain data, for authors of rules.

use super::{
    relations::{self, RelationKind},
    sentence::Sentence,
    unit::{Unit, UnitKind},
};
use crate::{lexicon::Preposition, span::Span};

/// A relation of a predicate to a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Relation {
    /// What the phrase is to the predicate.
    pub kind: RelationKind,
    /// The verb; for an idafa and a noun's own preposition the noun.
    pub predicate: Span,
    /// The head of the phrase, with the number that counts it.
    pub head: Span,
    /// The whole phrase, complements included.
    pub phrase: Span,
    preposition: Option<Preposition>,
}

impl Relation {
    /// Name of the preposition, such as `in`, if one ties the phrase.
    pub fn preposition(&self) -> Option<&'static str> {
        self.preposition.map(Preposition::name)
    }
}

/// The analysis of one sentence.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Outline {
    /// From its first word to its last mark.
    pub span: Span,
    /// Relations by the places of their predicates.
    pub relations: Vec<Relation>,
}

impl Outline {
    pub(crate) fn of(sentence: &Sentence<'_>) -> Self {
        let span = match (sentence.units().first(), sentence.units().last()) {
            (Some(first), Some(last)) => first.span.to(last.span),
            _ => Span::default(),
        };
        let relations = relations::of(sentence)
            .filter_map(|tie| {
                let head = sentence.unit(tie.phrase.head)?.span;
                let first = sentence.unit(tie.phrase.first)?.span;
                Some(Relation {
                    kind: tie.kind,
                    predicate: sentence.unit(tie.predicate)?.span,
                    head: if tie.phrase.first < tie.phrase.head { first.to(head) } else { head },
                    phrase: sentence.phrase_span(tie.phrase),
                    preposition: tie.preposition,
                })
            })
            .collect();
        Self { span, relations }
    }
}

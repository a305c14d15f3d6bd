//! All relations of a sentence, predicate by predicate.

use super::{
    phrase::Phrase,
    sentence::Sentence,
    unit::{Unit, UnitKind},
};
use crate::{lexicon::Preposition, names::vocabulary};

vocabulary! {
    /// What a phrase is to its predicate.
    pub RelationKind {
        /// Who or what does it: «أسرت ← أذربيجان جنودا».
        Subject = "subject",
        /// What it is done to: «أسرت أذربيجان ← جنودا».
        Object = "object",
        /// What it is done to, of a passive: «أُسر ← جنديان».
        PassiveSubject = "passive-subject",
        /// The complement of a noun: «مقتل ← جندي».
        Idafa = "idafa",
        /// A phrase after a preposition: «قُتل … في ← حلب».
        Prep = "prep",
    }
}

/// A relation, by unit indices.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tie {
    pub(super) kind: RelationKind,
    pub(super) predicate: usize,
    pub(super) phrase: Phrase,
    pub(super) preposition: Option<Preposition>,
}

/// The relations of a sentence in the order of their predicates.
pub(super) fn of<'s>(sentence: &'s Sentence<'_>) -> impl Iterator<Item = Tie> + 's {
    (0..sentence.units().len()).flat_map(move |at| {
        let mut ties = Vec::new();
        let mut push = |kind, phrase: Phrase, preposition| {
            ties.push(Tie { kind, predicate: at, phrase, preposition });
        };
        let unit = sentence.unit(at);
        if unit.is_some_and(Unit::is_verb) {
            let frame = sentence.frame(at);
            let both = frame.subject.is_some() && frame.subject == frame.passive_subject;
            for (kind, phrase) in [
                (RelationKind::Subject, frame.subject),
                (RelationKind::Object, frame.object),
                (RelationKind::PassiveSubject, frame.passive_subject.filter(|_| !both)),
            ] {
                if let Some(phrase) = phrase {
                    push(kind, phrase, None);
                }
            }
            for (preposition, phrase) in sentence.all_prepositional(at) {
                push(RelationKind::Prep, phrase, Some(preposition));
            }
        } else if unit.is_some_and(|unit| unit.kind == UnitKind::Noun)
            && let Some(phrase) = sentence.idafa(at)
        {
            push(RelationKind::Idafa, phrase, None);
        }
        ties
    })
}

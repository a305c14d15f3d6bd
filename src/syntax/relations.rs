//! All relations of a sentence, predicate by predicate.

use super::{
    frame::Frame,
    phrase::Phrase,
    sentence::Sentence,
    unit::{Unit, UnitKind},
};
use crate::{
    lexicon::{Meaning, PartOfSpeech, Preposition, Valency},
    names::vocabulary,
    text::Enclitic,
};

vocabulary! {
    /// What a phrase is to its predicate.
    pub RelationKind {
        /// Who or what does it: «أسرت ← أذربيجان جنودا».
        Subject = "subject",
        /// What it is done to: «أسرت أذربيجان ← جنودا».
        Object = "object",
        /// What it is done to, of a passive: «أُسر ← جنديان».
        PassiveSubject = "passive-subject",
        /// The subject of a clause before, which the verb goes on with, or what a relative clause
        /// describes: «داهمت ← القوات … واعتقلت».
        InheritedSubject = "inherited-subject",
        /// What a relative clause describes, as its object: «المدن ← التي استعادها».
        InheritedObject = "inherited-object",
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
            let own = |phrase: &Phrase| sentence.is_in_clause_of(phrase.head, at);
            if is_copula(sentence, at, frame) {
                return ties;
            }
            let [subject, passive] = one_subject(sentence, at, frame);
            for (kind, inherited, phrase) in [
                (RelationKind::Subject, RelationKind::InheritedSubject, subject),
                (RelationKind::Object, RelationKind::InheritedObject, frame.object),
                (RelationKind::PassiveSubject, RelationKind::InheritedSubject, passive),
            ] {
                if let Some(phrase) = phrase {
                    push(if own(&phrase) { kind } else { inherited }, phrase, None);
                }
            }
            for (preposition, phrase) in sentence.attached(at) {
                push(RelationKind::Prep, phrase, Some(preposition));
            }
        } else if unit.is_some_and(|unit| {
            unit.kind == UnitKind::Noun && !unit.is_unknown() && !is_elative(sentence, unit)
        }) && let Some(phrase) = sentence.idafa(at)
        {
            let adjective = sentence
                .unit(phrase.first)
                .is_some_and(|first| first.kind == UnitKind::Adjective && !first.article);
            if !adjective && !names(sentence, at, phrase) {
                push(RelationKind::Idafa, phrase, None);
            }
        }
        ties
    })
}

/// «أهم رجال»: the noun stands for what the adjective describes.
fn is_elative(sentence: &Sentence<'_>, unit: &Unit) -> bool {
    let adjective = unit.form.is_some_and(|form| form.part_of_speech == PartOfSpeech::Adjective);
    adjective || sentence.means(unit, |meaning| meaning == Meaning::Adjective)
}

/// «مدينة حلب», «شركة كذا»: the complement is the name of what the noun says.
fn names(sentence: &Sentence<'_>, noun: usize, phrase: Phrase) -> bool {
    let kind = |meaning| matches!(meaning, Meaning::Head { .. } | Meaning::Settlement);
    let named = sentence
        .unit(phrase.head)
        .is_some_and(|head| matches!(head.kind, UnitKind::Name(_)) || head.is_unknown());
    named && sentence.unit(noun).is_some_and(|noun| sentence.means(noun, kind))
}

/// «كان الوضع خطيرا»: a noun or adjective is the predicate, and the verb only its tense.
fn is_copula(sentence: &Sentence<'_>, verb: usize, frame: Frame) -> bool {
    let valency = sentence.unit(verb).and_then(|unit| sentence.valency(unit));
    let after = frame.subject.map_or(verb, |subject| subject.last.max(verb)) + 1;
    let definite =
        frame.subject.and_then(|subject| sentence.unit(subject.head)).is_some_and(|head| {
            head.article
                || head.enclitic != Enclitic::None
                || matches!(head.kind, UnitKind::Name(_))
        });
    valency == Some(Valency::Copula) && !definite
        || valency == Some(Valency::Copula)
            && sentence.unit(after).is_some_and(|unit| {
                unit.is_nominal() || matches!(unit.kind, UnitKind::Adverb | UnitKind::Pronoun)
            })
}

/// Subject and passive subject; a phrase that may be either is the passive's if the verb wants an
/// object and has none.
fn one_subject(sentence: &Sentence<'_>, verb: usize, frame: Frame) -> [Option<Phrase>; 2] {
    if frame.subject.is_none() || frame.subject != frame.passive_subject {
        return [frame.subject, frame.passive_subject];
    }
    let valency = sentence.unit(verb).and_then(|unit| sentence.valency(unit));
    let governed = sentence.attached(verb).any(|(preposition, _)| {
        sentence.unit(verb).is_some_and(|verb| sentence.governs(verb, preposition))
    });
    match valency {
        Some(Valency::Transitive | Valency::Double) if !governed => [None, frame.passive_subject],
        _ => [frame.subject, None],
    }
}

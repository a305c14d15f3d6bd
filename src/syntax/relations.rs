//! All relations of a sentence, predicate by predicate.

use super::{
    frame::Frame,
    phrase::Phrase,
    sentence::Sentence,
    subject::{considered, is_copula, one_subject},
    unit::{Unit, UnitKind},
};
use crate::{
    lexicon::{Meaning, PartOfSpeech, PeriodWord, Preposition, Valency},
    names::vocabulary,
    span::Span,
    text::{Enclitic, Mark},
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

/// The relations of a sentence in the order of their predicates: those that are certain enough to
/// be shown. The rules see more of them, whose kinds and roles then decide.
pub(super) fn of<'s>(sentence: &'s Sentence<'_>) -> impl Iterator<Item = Tie> + 's {
    (0..sentence.units().len()).flat_map(move |at| match sentence.unit(at) {
        // Of a verb that nothing knows, nothing is known.
        Some(unit) if unit.is_verb() && unit.form.is_some() => of_verb(sentence, at, unit),
        Some(unit) if unit.kind == UnitKind::Noun => of_noun(sentence, at, unit),
        _ => Vec::new(),
    })
}

fn of_verb(sentence: &Sentence<'_>, at: usize, unit: &Unit) -> Vec<Tie> {
    let mut ties = Vec::new();
    let frame = sentence.frame(at);
    if is_copula(sentence, at, frame) {
        return ties;
    }
    if let Some(phrase) = considered(sentence, at, frame) {
        let kind = RelationKind::PassiveSubject;
        return vec![Tie { kind, predicate: at, phrase, preposition: None }];
    }
    let own = |phrase: &Phrase| sentence.is_in_clause_of(phrase.head, at);
    let told = |phrase: &Phrase| !is_scrap(sentence, *phrase);
    let object = frame.object.filter(told).filter(|phrase| {
        takes_object(sentence, unit, *phrase)
            && sentence.is_sure_object(at, frame, *phrase)
            && is_reached(sentence, at, frame.subject.or(frame.passive_subject), *phrase)
    });
    // An object that is none leaves a phrase that may be either subject.
    let lost = object.is_none() && frame.object.is_some() && frame.passive_subject.is_none();
    let passive = frame.subject.filter(|phrase| lost && at < phrase.first);
    let frame = Frame { passive_subject: frame.passive_subject.or(passive), ..frame };
    let [subject, passive] = one_subject(sentence, at, frame, lost);
    let subject = subject.filter(told).filter(|phrase| is_reached(sentence, at, None, *phrase));
    let passive = passive.filter(told).filter(|phrase| is_reached(sentence, at, None, *phrase));
    let mut last = at;
    let mut acted = false;
    for (kind, inherited, phrase) in [
        (RelationKind::Subject, RelationKind::InheritedSubject, subject),
        (RelationKind::Object, RelationKind::InheritedObject, object),
        (RelationKind::PassiveSubject, RelationKind::InheritedSubject, passive),
    ] {
        if let Some(phrase) = phrase {
            let described = phrase.first < at && is_predicative(sentence, phrase);
            let kind = if own(&phrase) && !described { kind } else { inherited };
            ties.push(Tie { kind, predicate: at, phrase, preposition: None });
            let end = sentence.last_conjunct(phrase);
            if last < end {
                (last, acted) = (end, kind != RelationKind::Subject);
            }
        }
    }
    for (preposition, phrase) in sentence.attached_surely(at, last, acted) {
        let kind = RelationKind::Prep;
        ties.push(Tie { kind, predicate: at, phrase, preposition: Some(preposition) });
    }
    ties
}

fn of_noun(sentence: &Sentence<'_>, at: usize, unit: &Unit) -> Vec<Tie> {
    let named = unit.is_unknown() || is_elative(sentence, unit) || is_part(sentence, unit);
    let complement = sentence.idafa(at).filter(|phrase| {
        let adjective = sentence
            .unit(phrase.first)
            .is_some_and(|first| first.kind == UnitKind::Adjective && !first.article);
        // «نسبة 5%», «خطوة واحدة»: a number that counts nothing.
        let number =
            sentence.unit(phrase.head).is_some_and(|head| matches!(head.kind, UnitKind::Number(_)));
        let sure = sentence.is_sure_idafa(at, unit, *phrase);
        sure && !named && !adjective && !number && !names(sentence, at, *phrase)
    });
    let tie = |phrase| Tie { kind: RelationKind::Idafa, predicate: at, phrase, preposition: None };
    complement.map(tie).into_iter().collect()
}

/// «هناك ألف متطوع يعملون»: an indefinite noun that the sentence is about to present, and a
/// relative clause on it.
fn is_predicative(sentence: &Sentence<'_>, phrase: Phrase) -> bool {
    let before = phrase.first.checked_sub(1).and_then(|at| sentence.unit(at));
    let definite = sentence.unit(phrase.head).is_none_or(|head| {
        head.article || head.enclitic != Enclitic::None || matches!(head.kind, UnitKind::Name(_))
    });
    !definite
        && before.is_some_and(|unit| matches!(unit.kind, UnitKind::Adverb | UnitKind::Pronoun))
}

/// A letter («ق. م», «د.»), or «أكثر» with nothing behind it.
fn is_scrap(sentence: &Sentence<'_>, phrase: Phrase) -> bool {
    const LETTER: usize = 2;
    let Some(head) = sentence.unit(phrase.head).filter(|_| phrase.first == phrase.last) else {
        return false;
    };
    let letter = head.span.end() - head.span.start() <= LETTER;
    let elative = !head.article
        && head.enclitic == Enclitic::None
        && sentence.means(head, |meaning| meaning == Meaning::Elative);
    head.kind == UnitKind::Noun && (letter || elative)
}

/// Whether a verb has such an object, rather than a phrase nearby.
fn takes_object(sentence: &Sentence<'_>, verb: &Unit, phrase: Phrase) -> bool {
    // «يمكن» of «أمكن», though «مكن» is spelled alike.
    let helps = sentence.means(verb, |meaning| {
        matches!(meaning, Meaning::Verb(Valency::Copula | Valency::Auxiliary, _))
    });
    match sentence.valency(verb) {
        _ if helps => false,
        Some(Valency::Intransitive) => false,
        // «أكد المدير المهندس صالح»: who says it goes on.
        Some(Valency::Clause) => sentence.unit(phrase.first).is_some_and(|first| {
            !matches!(first.kind, UnitKind::Name(_))
                && !sentence.means(first, |meaning| {
                    matches!(meaning, Meaning::Title | Meaning::People | Meaning::Speaker)
                })
        }),
        _ => true,
    }
}

/// Whether nothing stands between a verb, or its subject, and a phrase behind it that the phrase
/// could belong to instead.
fn is_reached(
    sentence: &Sentence<'_>,
    verb: usize,
    subject: Option<Phrase>,
    phrase: Phrase,
) -> bool {
    let passed = |at: &usize| {
        sentence.unit(*at).is_some_and(|unit| match unit.kind {
            UnitKind::Mark(mark) => matches!(mark, Mark::Quote | Mark::Open | Mark::Close),
            // «الوزير نفسه».
            UnitKind::Demonstrative => unit.enclitic != Enclitic::None,
            _ => false,
        })
    };
    let before = (verb..phrase.first).rev().find(|at| !passed(at));
    let Some(before) = before else { return true };
    let after_subject = subject
        .is_some_and(|subject| verb < subject.first && sentence.last_conjunct(subject) == before);
    before == verb
        || after_subject
        || sentence.unit(before).is_some_and(|unit| {
            matches!(
                unit.kind,
                UnitKind::Adverb | UnitKind::Date(_) | UnitKind::Name(_) | UnitKind::Pronoun
            )
        })
}

/// «بقية الأراضي», «آخر الأرقام»: the noun says which part of what follows.
fn is_part(sentence: &Sentence<'_>, noun: &Unit) -> bool {
    sentence.means(noun, |meaning| {
        matches!(meaning, Meaning::PeriodWord(PeriodWord::Rest | PeriodWord::Last))
    })
}

/// «آخر الأرقام», «أكثر المواقف»: the noun that a word of part or degree is of.
pub(super) fn told_by(sentence: &Sentence<'_>, phrase: Phrase) -> Option<Span> {
    let head = sentence.unit(phrase.head).filter(|head| head.kind == UnitKind::Noun)?;
    let part = is_part(sentence, head)
        || sentence.means(head, |meaning| meaning == Meaning::Elative) && !head.article;
    let of = sentence.idafa(phrase.head).filter(|_| part)?;
    sentence.unit(of.head).filter(|_| of.last <= phrase.last).map(|unit| unit.span)
}

/// «أهم رجال»: the noun stands for what the adjective describes.
fn is_elative(sentence: &Sentence<'_>, unit: &Unit) -> bool {
    let adjective = unit.form.is_some_and(|form| form.part_of_speech == PartOfSpeech::Adjective);
    adjective
        || sentence.means(unit, |meaning| matches!(meaning, Meaning::Adjective | Meaning::Elative))
}

/// «مدينة حلب», «شركة كذا»: the complement is the name of what the noun says.
fn names(sentence: &Sentence<'_>, noun: usize, phrase: Phrase) -> bool {
    let kind = |meaning| matches!(meaning, Meaning::Head { .. } | Meaning::Settlement);
    let named = sentence
        .unit(phrase.head)
        .is_some_and(|head| matches!(head.kind, UnitKind::Name(_)) || head.is_unknown());
    named && sentence.unit(noun).is_some_and(|noun| sentence.means(noun, kind))
}

//! Of the subjects that a frame offers, the ones that are certain.

use super::{
    clause::ClauseKind,
    frame::Frame,
    phrase::Phrase,
    sentence::Sentence,
    unit::{Unit, UnitKind},
};
use crate::{
    lexicon::{Meaning, Paradigm, Preposition, Valency, Voice},
    text::Enclitic,
};

/// «كان الوضع خطيرا»: a noun or adjective is the predicate, and the verb only its tense.
pub(super) fn is_copula(sentence: &Sentence<'_>, verb: usize, frame: Frame) -> bool {
    let unit = sentence.unit(verb);
    // «لم تكن موجودة», though «تكن» is spelled as another verb's.
    let helps = unit.is_some_and(|unit| unit.helps && unit.enclitic == Enclitic::None);
    let valency = unit
        .and_then(|unit| sentence.valency(unit))
        .map(|valency| if helps { Valency::Copula } else { valency });
    // «ليكون القائد»: who is to be it is told before.
    let told = sentence.clause(verb).is_some_and(|clause| sentence.is_purpose(clause));
    let after = frame.subject.map_or(verb, |subject| subject.last.max(verb)) + 1;
    let definite =
        frame.subject.and_then(|subject| sentence.unit(subject.head)).is_some_and(is_definite);
    valency == Some(Valency::Copula) && (told || !definite)
        || valency == Some(Valency::Copula)
            && sentence.unit(after).is_some_and(|unit| {
                unit.is_nominal() || matches!(unit.kind, UnitKind::Adverb | UnitKind::Pronoun)
            })
}

/// Subject and passive subject. A phrase that may be either is the passive's if the verb wants an
/// object and has none, unless it is one who acts: «كرم الوزير». Where an object was `lost` because
/// it is not sure, neither is.
pub(super) fn one_subject(
    sentence: &Sentence<'_>,
    verb: usize,
    frame: Frame,
    lost: bool,
) -> [Option<Phrase>; 2] {
    let Some(phrase) = frame.subject.filter(|_| frame.subject == frame.passive_subject) else {
        return [frame.subject, frame.passive_subject];
    };
    let Some(unit) = sentence.unit(verb) else { return [None, None] };
    let valency = sentence.valency(unit);
    let governed =
        sentence.attached(verb).any(|(preposition, _)| sentence.governs(unit, preposition));
    if !matches!(valency, Some(Valency::Transitive | Valency::Double)) {
        return [frame.subject, None];
    }
    let by = sentence.attached(verb).any(|(preposition, _)| preposition == Preposition::By);
    let set = sentence
        .unit(phrase.first)
        .is_some_and(|first| first.kind == UnitKind::Demonstrative && !first.article);
    let acts = acts(sentence, phrase);
    let main = phrase.first > verb
        && sentence.clause(verb).is_some_and(|clause| clause.kind == ClauseKind::Main);
    match (by || sentence.is_nominative(phrase), acts) {
        (true, _) => [None, Some(phrase)],
        // «يجد الناس», but «قتل المهاجم».
        (false, true) if unit.form.is_some_and(|form| form.imperfect) => [Some(phrase), None],
        // «أجبر على», «درس تصميم الأثاث في»: in a clause inside, it may be the object as well.
        (false, false) if main && !governed && !set && !lost && is_told(sentence, phrase) => {
            [None, Some(phrase)]
        }
        (false, true) if lost => [Some(phrase), None],
        _ => [None, None],
    }
}

/// A noun that the lexicon knows, and no month: «تلقت ماي».
fn is_told(sentence: &Sentence<'_>, phrase: Phrase) -> bool {
    sentence.unit(phrase.head).is_some_and(|head| {
        head.form.is_some() && !sentence.means(head, |m| matches!(m, Meaning::Month { .. }))
    })
}

/// «تعد المدينة أقدم مدن البلاد», «يعتبر السد مهما»: without vowels the passive of these is far
/// more common than the active, unless one who acts stands behind it.
pub(super) fn considered(sentence: &Sentence<'_>, verb: usize, frame: Frame) -> Option<Phrase> {
    let unit = sentence.unit(verb)?;
    let passive = unit.lexemes().any(|id| {
        let lexicon = &sentence.context.resources.lexicon;
        lexicon.lexemes().get(id as usize).is_some_and(|lexeme| {
            lexeme.paradigm == Paradigm::Verb(Voice::Passive)
                && matches!(lexicon.meaning(id), Meaning::Verb(Valency::Copula, _))
        })
    });
    let imperfect = unit.form.is_some_and(|form| form.imperfect) && unit.enclitic == Enclitic::None;
    let phrase = frame.subject.filter(|phrase| verb < phrase.first)?;
    let told = sentence.unit(phrase.last + 1).is_some_and(Unit::is_nominal);
    (passive && imperfect && told && !acts(sentence, phrase)).then_some(phrase)
}

/// Someone who acts: a person, a name.
fn acts(sentence: &Sentence<'_>, phrase: Phrase) -> bool {
    sentence.unit(phrase.head).is_some_and(|head| {
        let person =
            sentence.means(head, |meaning| matches!(meaning, Meaning::Title | Meaning::People));
        // «المستثمرون»: plurals of people.
        let people = head.article && sentence.ends_as_people(head);
        person && is_definite(head) || people || matches!(head.kind, UnitKind::Name(_))
    })
}

fn is_definite(head: &Unit) -> bool {
    head.article || head.enclitic != Enclitic::None || matches!(head.kind, UnitKind::Name(_))
}

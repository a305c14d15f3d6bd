//! What the words around a trigger say of when it was: «ذكرى الهجوم», «منذ الحرب», «كان قد قتل».

use super::record::Age;
use crate::{
    lexicon::{LinkWord, Meaning, OperatorKind, Preposition},
    syntax::{Sentence, UnitKind},
};

/// How far from a trigger such a word may stand, in units.
const REACH: usize = 5;
const ADVERB_REACH: usize = 12;

/// What the sentence says of the age of what a unit tells.
pub(super) fn of(sentence: &Sentence<'_>, trigger: usize) -> Age {
    let Some(unit) = sentence.unit(trigger) else { return Age::Open };
    let older = if unit.is_verb() {
        is_pluperfect(sentence, trigger)
    } else {
        is_remembered(sentence, trigger)
            || sentence.adjectives(trigger).any(|(at, _)| is(sentence, at, LinkWord::Former))
    };
    if older || is_of_then(sentence, trigger) {
        return Age::Older;
    }
    // «بعد الهجوم»: right behind it, so that «بعد تصاعد الهجمات» is none.
    if unit.article && behind(sentence, trigger, Preposition::After, 2)
        || !unit.is_verb() && behind(sentence, trigger, Preposition::Since, REACH)
    {
        return Age::Known;
    }
    Age::Open
}

fn is(sentence: &Sentence<'_>, at: usize, word: LinkWord) -> bool {
    sentence.unit(at).is_some_and(|unit| {
        sentence.means(unit, |meaning| matches!(meaning, Meaning::Link(own, _) if own == word))
    })
}

/// «ذكرى مقتل …», «الذكرى الثانية للهجوم».
fn is_remembered(sentence: &Sentence<'_>, trigger: usize) -> bool {
    (trigger.saturating_sub(REACH)..trigger)
        .rev()
        .any(|at| is(sentence, at, LinkWord::Anniversary) && sentence.is_in_clause_of(at, trigger))
}

/// «كان الجيش قد قتل …».
fn is_pluperfect(sentence: &Sentence<'_>, verb: usize) -> bool {
    let may = |meaning| meaning == Meaning::Operator(OperatorKind::May);
    let before = verb.checked_sub(1);
    let has = before.and_then(|at| sentence.unit(at)).is_some_and(|unit| sentence.means(unit, may));
    let perfect = |at: usize| {
        sentence.unit(at).and_then(|unit| unit.form).is_some_and(|form| !form.imperfect)
    };
    // «كانت حاملا وقد توفيت» tells of one time.
    let joined = before
        .and_then(|at| sentence.unit(at.checked_sub(1)?))
        .is_some_and(|unit| unit.kind == UnitKind::Conjunction);
    has && !joined
        && perfect(verb)
        && (verb.saturating_sub(ADVERB_REACH)..verb)
            .any(|at| is(sentence, at, LinkWord::Been) && perfect(at))
}

/// «قتل آنذاك».
fn is_of_then(sentence: &Sentence<'_>, trigger: usize) -> bool {
    let around = trigger.saturating_sub(REACH)..trigger + ADVERB_REACH;
    around
        .into_iter()
        .any(|at| is(sentence, at, LinkWord::Then) && sentence.is_in_clause_of(at, trigger))
}

/// Whether the phrase behind such a preposition is, or ends in, what a unit tells: «منذ بدء الحرب».
fn behind(sentence: &Sentence<'_>, trigger: usize, preposition: Preposition, reach: usize) -> bool {
    (trigger.saturating_sub(reach)..trigger).any(|at| {
        let own =
            sentence.unit(at).is_some_and(|unit| unit.kind == UnitKind::Preposition(preposition));
        own && (at + 1 == trigger
            || sentence.phrase(at + 1).is_some_and(|phrase| trigger <= phrase.last))
    })
}

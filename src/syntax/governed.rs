//! Which units an operator governs.

use std::ops::Range;

use super::{
    clause::ClauseKind,
    phrase::Phrase,
    sentence::Sentence,
    unit::{Unit, UnitKind},
};
use crate::{
    lexicon::{Meaning, OperatorKind, PartOfSpeech, Preposition},
    text::Mark,
};

pub(super) fn operators<'s>(
    sentence: &'s Sentence<'_>,
    unit: &'s Unit,
) -> impl Iterator<Item = OperatorKind> + 's {
    let lexicon = &sentence.context.resources.lexicon;
    unit.lexemes().filter_map(|id| match lexicon.meaning(id) {
        Meaning::Operator(kind) => Some(kind),
        _ => None,
    })
}

/// The units that an operator governs; `None` if it governs nothing here.
pub(super) fn governed(
    sentence: &Sentence<'_>,
    at: usize,
    unit: &Unit,
    kind: OperatorKind,
) -> Option<Range<usize>> {
    let next = sentence.unit(at + 1)?;
    match kind {
        OperatorKind::Not => Some(at + 1..negation_end(sentence, at + 1, next)),
        OperatorKind::May => {
            // «قد لا يوقع».
            let negated = operators(sentence, next).any(|kind| kind == OperatorKind::Not);
            let verb = at + 1 + usize::from(negated);
            let unit = sentence.unit(verb).filter(|unit| unit.is_verb())?;
            let imperfect = unit.form.is_none_or(|form| form.imperfect);
            imperfect.then(|| at + 1..content_end(sentence, verb))
        }
        OperatorKind::Any => sentence.phrase(at).map(|phrase| at + 1..phrase.last + 1),
        // «دون أن تقصفها».
        OperatorKind::Without if unit.kind == UnitKind::Subordinator => {
            Some(at + 1..content_end(sentence, at))
        }
        // «غير مدانين».
        OperatorKind::Without if unit.kind == UnitKind::Adjective => Some(at + 1..at + 2),
        OperatorKind::Without => {
            let phrase = after_small_words(sentence, at + 1)?;
            let last = sentence.conjuncts(phrase).last().map_or(phrase.last, |phrase| phrase.last);
            // «ليست هناك خطط لإرسال جنود»: nor is what they are for.
            let head = sentence.unit(phrase.head);
            let operates = head.is_some_and(|head| operators(sentence, head).next().is_some());
            let content = if operates { noun_content_end(sentence, phrase.head) } else { 0 };
            Some(at + 1..content.max(last + 1))
        }
        // «عليهم أن يغادروا», unlike «قبض عليهم».
        _ if unit.kind == UnitKind::Pronoun && next.kind != UnitKind::Complementizer => None,
        _ if unit.kind == UnitKind::Adjective => described(sentence, at),
        _ if unit.article && !unit.is_verb() => {
            completes_definite(sentence, at).then(|| at + 1..noun_content_end(sentence, at))
        }
        // «من أجل إنهاء الحرب ← زار …».
        _ if is_noun(unit) || unit.is_preposition() => Some(at + 1..noun_content_end(sentence, at)),
        _ => Some(at + 1..content_end(sentence, at)),
    }
}

/// How far a negation before a verb reaches.
fn negation_end(sentence: &Sentence<'_>, verb: usize, unit: &Unit) -> usize {
    let mut kinds = operators(sentence, unit).peekable();
    if kinds.peek().is_some() {
        // «لا يعتزم أن يرسل»: what is not wanted, is not; but «لم ينف» denies nothing.
        let denies = kinds.any(|kind| kind == OperatorKind::Deny);
        return if denies {
            verb + 1
        } else {
            before_adjunct(sentence, verb, content_end(sentence, verb))
        };
    }
    // «لم تعلن عن قتلاها»: not telling of a thing does not undo it.
    if is_report(sentence, unit) {
        return verb + 1;
    }
    before_adjunct(sentence, verb, clause_end(sentence, verb))
}

/// A word of negation stands right before a unit.
pub(super) fn is_negated(sentence: &Sentence<'_>, at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|before| sentence.unit(before))
        .is_some_and(|unit| operators(sentence, unit).any(|kind| kind == OperatorKind::Not))
}

/// The phrase at a unit, or after a preposition, adverb or pronoun: «ليس هناك ← انسحاب».
fn after_small_words(sentence: &Sentence<'_>, start: usize) -> Option<Phrase> {
    const REACH: usize = 3;
    let is_small = |unit: &Unit| {
        unit.is_preposition() || matches!(unit.kind, UnitKind::Adverb | UnitKind::Pronoun)
    };
    let first =
        (start..start + REACH).find(|at| sentence.unit(*at).is_none_or(|unit| !is_small(unit)))?;
    sentence.phrase(first)
}

/// The noun that an adjective describes: «هجوم إسرائيلي محتمل».
fn described(sentence: &Sentence<'_>, adjective: usize) -> Option<Range<usize>> {
    const REACH: usize = 6;
    let phrase = (adjective.saturating_sub(REACH)..adjective)
        .rev()
        .filter_map(|first| sentence.phrase(first))
        .find(|phrase| phrase.head < adjective && adjective <= phrase.last)?;
    Some(phrase.head..adjective)
}

/// Whether a definite noun of asking, trying … says what for: «المقترح المصري لوقف القتال», unlike
/// «انتهت المحادثات».
fn completes_definite(sentence: &Sentence<'_>, at: usize) -> bool {
    const REACH: usize = 5;
    let next = (at + 1..at + REACH)
        .filter_map(|next| sentence.unit(next))
        .find(|unit| !matches!(unit.kind, UnitKind::Adjective | UnitKind::Pronoun));
    next.is_some_and(|unit| match unit.kind {
        UnitKind::Complementizer => true,
        UnitKind::Preposition(preposition) => !matches!(
            preposition,
            Preposition::After
                | Preposition::Before
                | Preposition::During
                | Preposition::Since
                | Preposition::Because
                | Preposition::Until
        ),
        _ => false,
    })
}

/// «لن تتوقف الحرب قبل إعادة الرهائن»: the negation does not reach into the adjunct.
fn before_adjunct(sentence: &Sentence<'_>, start: usize, end: usize) -> usize {
    let is_adjunct = |at: &usize| match sentence.unit(*at).map(|unit| unit.kind) {
        Some(UnitKind::Preposition(
            Preposition::Before | Preposition::After | Preposition::Since | Preposition::Because,
        )) => true,
        Some(UnitKind::Preposition(Preposition::For)) => is_purpose(sentence, *at),
        _ => false,
    };
    (start..end).find(is_adjunct).unwrap_or(end)
}

/// «لا تلتزم بالاتفاق للوصول إلى هدنة»: what for, unless the verb or the noun before asks for «ل».
fn is_purpose(sentence: &Sentence<'_>, at: usize) -> bool {
    let masdar = sentence.unit(at + 1).and_then(|unit| unit.form);
    let verb = sentence.clause(at).and_then(|clause| clause.predicate);
    let before = at.checked_sub(1);
    masdar.is_some_and(|form| form.part_of_speech == PartOfSpeech::Masdar)
        && [verb, before].into_iter().flatten().all(|word| {
            sentence.unit(word).is_some_and(|unit| !sentence.governs(unit, Preposition::For))
        })
}

fn is_noun(unit: &Unit) -> bool {
    unit.kind == UnitKind::Noun
        && unit.form.is_none_or(|form| form.part_of_speech != PartOfSpeech::Fixed)
}

pub(super) fn is_report(sentence: &Sentence<'_>, unit: &Unit) -> bool {
    sentence.means(unit, |meaning| matches!(meaning, Meaning::Report | Meaning::Quote))
}

/// End of the clause that a unit is in, or of the part before a comma that opens another one.
pub(super) fn clause_end(sentence: &Sentence<'_>, at: usize) -> usize {
    let end = sentence.clause(at).map_or(at + 1, |clause| clause.end);
    let end = (at..end).find(|unit| !sentence.is_in_clause_of(*unit, at)).unwrap_or(end);
    (at..end).find(|index| closes(sentence, *index)).unwrap_or(end)
}

/// End of what a verb of asking, denying, claiming … governs: nested clauses included, up to the
/// next clause that stands beside it.
pub(super) fn content_end(sentence: &Sentence<'_>, at: usize) -> usize {
    end_before(sentence, at, &[ClauseKind::Subordinate, ClauseKind::Participial])
}

/// End of the clause that a unit is in, or of the part before a clause of these kinds in it.
pub(super) fn end_before(sentence: &Sentence<'_>, at: usize, kinds: &[ClauseKind]) -> usize {
    let Some(index) = sentence.clauses.index_of(at) else { return at };
    let end = sentence.clauses.get(index).map_or(at, |clause| clause.end);
    let beside = |unit: &usize| {
        sentence.clause(*unit).is_some_and(|clause| {
            clause.start == *unit && clause.parent == Some(index) && kinds.contains(&clause.kind)
        })
    };
    (at + 1..end).find(beside).unwrap_or(end)
}

/// A comma before a new clause: «، و» with a verb, «، حيث», «، مشيرا».
fn closes(sentence: &Sentence<'_>, at: usize) -> bool {
    let is_comma = sentence.unit(at).is_some_and(|unit| unit.kind == UnitKind::Mark(Mark::Comma));
    let skip =
        usize::from(sentence.unit(at + 1).is_some_and(|unit| unit.kind == UnitKind::Conjunction));
    is_comma
        && sentence.unit(at + 1 + skip).is_some_and(|unit| {
            unit.is_verb()
                || matches!(
                    unit.kind,
                    UnitKind::Subordinator | UnitKind::Adverb | UnitKind::Particle
                )
                || unit.form.is_some_and(|form| form.tanwin)
        })
}

/// End of what a noun governs: its complements, up to a verb or comma; after «أن», as a verb's.
pub(super) fn noun_content_end(sentence: &Sentence<'_>, at: usize) -> usize {
    const REACH: usize = 14;
    let units = sentence.units();
    let skip = usize::from(units.get(at + 1).is_some_and(Unit::is_preposition));
    if units.get(at + 1 + skip).is_some_and(|unit| unit.kind == UnitKind::Complementizer) {
        return content_end(sentence, at);
    }
    let end = units.len().min(at + REACH);
    (at + 1..end)
        .find(|index| {
            units.get(*index).is_some_and(|unit| {
                // «فشلت محاولة الاقتحام دون خسائر»: on the verb again.
                if unit.governs && unit.kind == UnitKind::Adverb {
                    let before = index.checked_sub(1).and_then(|before| units.get(before));
                    return at + 1 < *index && before.is_some_and(Unit::is_nominal);
                }
                // «إشاعات انتشرت حول …»: a clause about the noun does not end it.
                let about = sentence
                    .clause(*index)
                    .is_some_and(|clause| clause.relative && at < clause.start);
                unit.is_verb() && !about
                    || matches!(
                        unit.kind,
                        UnitKind::Mark(_)
                            | UnitKind::Line
                            | UnitKind::Relative
                            | UnitKind::Subordinator
                            | UnitKind::Complementizer
                    )
            })
        })
        .unwrap_or(end)
}

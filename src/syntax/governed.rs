//! Which units an operator governs.

use std::ops::Range;

use super::{
    content::{before_adjunct, before_exception, clause_end, content_end, noun_content_end},
    phrase::Phrase,
    sentence::Sentence,
    unit::{Unit, UnitKind},
};
use crate::{
    lexicon::{Gender, Meaning, OperatorKind, PartOfSpeech, Preposition, Valency},
    text::Enclitic,
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
        OperatorKind::Not => {
            let end = negation_end(sentence, at + 1, next);
            Some(at + 1..before_exception(sentence, at + 1, end))
        }
        OperatorKind::Except => None,
        // «تمكن الجنود من» is written as «تمكن الإشارة»: who could, did.
        OperatorKind::Possible
            if unit.is_verb()
                && unit
                    .form
                    .is_some_and(|form| !form.imperfect || form.gender == Gender::Feminine)
                && sentence.governs(unit, Preposition::From)
                && sentence.governs(unit, Preposition::For) =>
        {
            None
        }
        // «كانت الشرطة قد تبلغت»: what had happened.
        OperatorKind::May if follows_copula(sentence, at) => None,
        OperatorKind::May => {
            // «قد لا يوقع».
            let negated = operators(sentence, next).any(|kind| kind == OperatorKind::Not);
            let verb = at + 1 + usize::from(negated);
            let unit = sentence.unit(verb).filter(|unit| unit.is_verb())?;
            let imperfect = unit.form.is_none_or(|form| form.imperfect);
            imperfect.then(|| at + 1..content_end(sentence, verb))
        }
        OperatorKind::Any => sentence.phrase(at).map(|phrase| {
            // «لم تتبن أي جهة ← الهجوم»: the object is no complement of who acts.
            let acts = |meaning| matches!(meaning, Meaning::People | Meaning::Speaker);
            let actor = sentence.unit(phrase.head).is_some_and(|head| sentence.means(head, acts));
            let last = if actor { phrase.head } else { phrase.last };
            at + 1..last + 1
        }),
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
            let end = before_exception(sentence, at + 1, content.max(last + 1));
            (at + 1 < end).then_some(at + 1..end)
        }
        _ => content(sentence, at, unit, kind, next),
    }
}

/// The units that a verb or noun of asking, denying, planning … governs.
fn content(
    sentence: &Sentence<'_>,
    at: usize,
    unit: &Unit,
    kind: OperatorKind,
    next: &Unit,
) -> Option<Range<usize>> {
    match kind {
        // «المتهم بقتل جاره», unlike «وجهت للمتهمين اتهامات».
        _ if !unit.is_verb()
            && unit.article
            && kind == OperatorKind::Claim
            && sentence
                .means(unit, |meaning| matches!(meaning, Meaning::People | Meaning::Title)) =>
        {
            // «اعترف المتهم بقتل جاره»: the verb asks for «ب».
            let verb = sentence.clause(at).and_then(|clause| clause.predicate);
            let verb = verb.filter(|verb| *verb < at).and_then(|verb| sentence.unit(verb));
            let own = verb.is_none_or(|verb| !sentence.governs(verb, Preposition::With));
            (own && next.kind == UnitKind::Preposition(Preposition::With))
                .then(|| at + 1..noun_content_end(sentence, at))
        }
        // «عليهم أن يغادروا», unlike «قبض عليهم».
        _ if unit.kind == UnitKind::Pronoun && next.kind != UnitKind::Complementizer => None,
        // «الرجل المتهم ← بقتل جاره», «المؤتمر المزمع ← عقده».
        _ if unit.kind == UnitKind::Adjective && completes_participle(sentence, kind, next) => {
            Some(at + 1..noun_content_end(sentence, at))
        }
        _ if unit.kind == UnitKind::Adjective => described(sentence, at),
        // «مشاريعهم البحثية»: nothing says what for.
        _ if is_noun(unit)
            && unit.enclitic != Enclitic::None
            && !matches!(next.kind, UnitKind::Noun | UnitKind::Name(_))
            && !completes_definite(sentence, at) =>
        {
            None
        }
        // «زاد من تعقيد البحث ← أن مسلحين خطفوا»: the clause is not what is planned.
        _ if unit.article
            && is_noun(unit)
            && kind == OperatorKind::Plan
            && next.kind == UnitKind::Complementizer =>
        {
            None
        }
        _ if unit.article && !unit.is_verb() => {
            completes_definite(sentence, at).then(|| at + 1..noun_content_end(sentence, at))
        }
        // «من أجل إنهاء الحرب ← زار …».
        _ if is_noun(unit) || unit.is_preposition() => Some(at + 1..noun_content_end(sentence, at)),
        _ => {
            let end = content_end(sentence, at);
            Some(content_start(sentence, at, unit, kind, end)..end)
        }
    }
}

/// Where the content of a verb begins: «حث الأطراف المشاركة في القتال ← على وقفه», «اتهم منفذي الهجوم
/// ← بقتل المارة». Before the preposition that the verb governs stands who is asked or accused.
fn content_start(
    sentence: &Sentence<'_>,
    at: usize,
    unit: &Unit,
    kind: OperatorKind,
    end: usize,
) -> usize {
    if !unit.is_verb() || !matches!(kind, OperatorKind::Call | OperatorKind::Claim) {
        return at + 1;
    }
    let opens = |index: &usize| match sentence.unit(*index).map(|unit| unit.kind) {
        Some(UnitKind::Preposition(preposition)) => {
            matches!(preposition, Preposition::To | Preposition::On | Preposition::With)
                && sentence.governs(unit, preposition)
        }
        Some(UnitKind::Complementizer) => true,
        _ => false,
    };
    let own = |index: &usize| sentence.is_in_clause_of(*index, at) || *index == at + 1;
    (at + 1..end).filter(own).find(opens).unwrap_or(at + 1)
}

/// A form of «كان» stands before a unit in its clause.
fn follows_copula(sentence: &Sentence<'_>, at: usize) -> bool {
    const REACH: usize = 8;
    let before = (at.saturating_sub(REACH)..at).rev();
    let own = before.take_while(|unit| sentence.is_in_clause_of(*unit, at));
    own.filter_map(|unit| sentence.unit(unit))
        .find(|unit| unit.is_verb())
        .is_some_and(|unit| sentence.valency(unit) == Some(Valency::Copula))
}

/// What follows an adjective of these kinds completes it, rather than the noun before.
fn completes_participle(sentence: &Sentence<'_>, kind: OperatorKind, next: &Unit) -> bool {
    let masdar = next.form.is_some_and(|form| form.part_of_speech == PartOfSpeech::Masdar);
    match next.kind {
        UnitKind::Preposition(Preposition::With) => kind == OperatorKind::Claim,
        UnitKind::Complementizer => true,
        UnitKind::Noun => masdar && next.enclitic != Enclitic::None && !is_report(sentence, next),
        _ => false,
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

fn is_noun(unit: &Unit) -> bool {
    unit.kind == UnitKind::Noun
        && unit.form.is_none_or(|form| form.part_of_speech != PartOfSpeech::Fixed)
}

pub(super) fn is_report(sentence: &Sentence<'_>, unit: &Unit) -> bool {
    sentence.means(unit, |meaning| matches!(meaning, Meaning::Report | Meaning::Quote))
}

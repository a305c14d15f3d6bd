//! Constructions that work as an operator though no single word is one: a duty, a purpose, a
//! condition and what would follow.

use std::ops::Range;

use super::{
    clause::Clause,
    content::{content_end, noun_content_end},
    governed::{is_report, operators},
    sentence::Sentence,
    unit::{Unit, UnitKind},
};
use crate::lexicon::{Meaning, OperatorKind, PartOfSpeech, Preposition};

/// What a construction governs, and as what.
pub(super) struct Construction {
    pub(super) cue: usize,
    pub(super) kind: OperatorKind,
    pub(super) units: Range<usize>,
}

/// The constructions that begin at a unit.
pub(super) fn constructions(
    sentence: &Sentence<'_>,
    at: usize,
    unit: &Unit,
) -> impl Iterator<Item = Construction> {
    [
        obligation(sentence, at, unit),
        purpose(sentence, at, unit),
        insistence(sentence, at, unit),
        consequence(sentence, at, unit),
    ]
    .into_iter()
    .flatten()
}

/// «إن على إسرائيل ← فتح المعابر»: a verbal noun that somebody has on him.
fn obligation(sentence: &Sentence<'_>, at: usize, unit: &Unit) -> Option<Construction> {
    let on = sentence.unit(at + 1)?.kind == UnitKind::Preposition(Preposition::On);
    let opens = unit.kind == UnitKind::Complementizer && on;
    let owner = sentence.phrase(at + 2).filter(|_| opens)?;
    let due = sentence.unit(owner.last + 1)?;
    let clause = due.kind == UnitKind::Complementizer;
    (is_masdar(due) && !due.article || clause).then(|| Construction {
        cue: at + 1,
        kind: OperatorKind::Call,
        units: owner.last + 1..content_end(sentence, at),
    })
}

/// «توجه الوفد إلى القاهرة ← لإجراء محادثات», «أرسلت قوات ← للسيطرة على الميناء»: what for. Only after a
/// verb of going, sending or gathering its subject does it tell an aim and not what was done.
fn purpose(sentence: &Sentence<'_>, at: usize, unit: &Unit) -> Option<Construction> {
    if unit.kind != UnitKind::Preposition(Preposition::For) {
        return None;
    }
    let aim = sentence.phrase(at + 1)?;
    let head = sentence.unit(aim.head)?;
    // «لإجراء محادثات»: the noun behind may be the deed.
    let deed = |at: usize| sentence.unit(at).is_some_and(is_masdar);
    if !deed(aim.head) && (head.article || !deed(aim.head + 1)) {
        return None;
    }
    if operators(sentence, head).next().is_some() || is_report(sentence, head) {
        return None;
    }
    let clause = sentence.clause(at)?;
    let verb = clause.predicate.filter(|verb| *verb < at)?;
    let predicate = sentence.unit(verb).filter(|unit| unit.is_verb())?;
    let before = at.checked_sub(1).and_then(|before| sentence.unit(before))?;
    let aims = sentence.means(predicate, |meaning| meaning == Meaning::Aim);
    (aims && !sentence.governs(before, Preposition::For)).then(|| Construction {
        cue: at,
        kind: OperatorKind::Plan,
        units: at + 1..sentence.conjuncts(aim).last().map_or(aim.last, |phrase| phrase.last) + 1,
    })
}

/// «شدد على ← وقف القتال», unlike «شدد على أن القتال توقف»: a verbal noun that somebody insists on.
fn insistence(sentence: &Sentence<'_>, at: usize, unit: &Unit) -> Option<Construction> {
    if unit.kind != UnitKind::Preposition(Preposition::On) {
        return None;
    }
    let phrase = sentence.phrase(at + 1)?;
    let due = sentence.unit(phrase.head).filter(|head| is_masdar(head) && !head.article)?;
    if operators(sentence, due).next().is_some() {
        return None;
    }
    let clause = sentence.clause(at)?;
    let predicate = sentence.unit(clause.predicate.filter(|verb| *verb < at)?)?;
    let insists = sentence.means(predicate, |meaning| meaning == Meaning::Insist);
    insists.then(|| Construction {
        cue: at,
        kind: OperatorKind::Call,
        units: at + 1..noun_content_end(sentence, at),
    })
}

/// «مستعدة ← لإرسال مراقبين في حال توقف القتال», «إذا رفضوا ← سنهاجم المدينة»: what happens only on a
/// condition. A perfect verb tells what was done all the same.
fn consequence(sentence: &Sentence<'_>, at: usize, unit: &Unit) -> Option<Construction> {
    if !operators(sentence, unit).any(|kind| kind == OperatorKind::If) {
        return None;
    }
    let own = sentence.clauses.index_of(at)?;
    let clause = *sentence.clauses.get(own)?;
    let outer = if clause.start == at { clause.parent? } else { own };
    let outer = *sentence.clauses.get(outer)?;
    let units = if outer.predicate.is_some_and(|verb| at < verb) || clause.start <= outer.start + 1
    {
        // The condition stands first; what it is for comes after its clause.
        if clause.start != at {
            return None;
        }
        clause.end..outer.end
    } else {
        outer.start..at
    };
    is_conditional(sentence, outer).then_some(Construction {
        cue: at,
        kind: OperatorKind::Would,
        units,
    })
}

/// A clause without a verb, or with one of the present or future that neither says nor asks.
fn is_conditional(sentence: &Sentence<'_>, clause: Clause) -> bool {
    let verb = clause.predicate.and_then(|verb| sentence.unit(verb));
    verb.is_none_or(|verb| {
        verb.form.is_some_and(|form| form.imperfect)
            && !is_report(sentence, verb)
            && operators(sentence, verb).next().is_none()
    })
}

fn is_masdar(unit: &Unit) -> bool {
    unit.form.is_some_and(|form| form.part_of_speech == PartOfSpeech::Masdar)
}

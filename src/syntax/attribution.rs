//! Who says a stretch of the sentence.

use std::ops::Range;

use super::{
    clause::ClauseKind,
    content::end_before,
    governed::{is_negated, is_report},
    phrase::Phrase,
    sentence::Sentence,
    unit::{Unit, UnitKind},
};
use crate::{
    lexicon::{Meaning, PartOfSpeech, Preposition},
    names::EntityKind,
    text::{Enclitic, Mark},
};

/// How many marks and conjunctions may stand before «وفق …» that opens a sentence.
const LEAD: usize = 4;

/// Who says a stretch of the sentence.
#[derive(Clone, Debug)]
pub(super) struct Attribution {
    /// The word that says so: «أعلن», «وفق», a colon.
    pub(super) cue: usize,
    pub(super) sources: Vec<Phrase>,
    pub(super) units: Range<usize>,
}

/// Who says what, if a unit tells so: a reporting verb, «وفق», a name and a colon.
pub(super) fn attribution(sentence: &Sentence<'_>, at: usize, unit: &Unit) -> Option<Attribution> {
    let all = sentence.units().len();
    if sentence.means(unit, |meaning| meaning == Meaning::According) {
        return according(sentence, at);
    }
    if unit.kind == UnitKind::Mark(Mark::Colon) {
        let source = sentence.phrase_ending_at(at)?;
        // «عاجل | الرئيس: …»: nothing but a mark before the name.
        let bare = source.first.checked_sub(1).and_then(|before| sentence.unit(before));
        let opens = bare.is_none_or(|unit| {
            matches!(unit.kind, UnitKind::Mark(_) | UnitKind::Line | UnitKind::Conjunction)
        });
        let whole = opens
            && (sentence.mentions_in(source).next().is_some() || is_speaker(sentence, source))
            && !is_dateline(sentence, source, at);
        return whole.then(|| Attribution { cue: at, sources: vec![source], units: at..all });
    }
    if !is_report(sentence, unit) {
        return None;
    }
    if !unit.is_verb() {
        return participle(sentence, at);
    }
    // «لم تعلن باكو عن قتلاها»: who does not tell is no source.
    if is_negated(sentence, at) {
        return None;
    }
    let quotes = sentence.means(unit, |meaning| meaning == Meaning::Quote);
    if quotes && sentence.prepositional(at, Preposition::About).next().is_none() {
        return None;
    }
    let frame = sentence.frame(at);
    let subject = frame.subject.or_else(|| subject_outside(sentence, at, unit));
    let mut sources: Vec<Phrase> =
        subject.into_iter().filter(|source| is_speaker(sentence, *source)).collect();
    // «نقلت الوكالة عن مصدر»: what follows «عن» is not who issued the agency.
    for source in sources.iter_mut().filter(|_| !quotes) {
        *source = issuer(sentence, *source);
    }
    // «نقلت الوكالة عن وزارة الدفاع قولها»: both speak.
    if quotes
        && let Some(quoted) = sentence.prepositional(at, Preposition::About).next()
        && is_speaker(sentence, quoted)
    {
        sources.push(quoted);
    }
    let subject_end =
        frame.subject.filter(|subject| at < subject.first).map_or(at, |subject| subject.last);
    // «قالت الوكالة نقلا عن مصدر إن …».
    let from = sentence
        .unit(subject_end + 1)
        .filter(|unit| sentence.means(unit, |meaning| meaning == Meaning::According));
    let from = from.and_then(|_| according(sentence, subject_end + 1));
    let subject_end = match from {
        Some(from) if !sources.is_empty() => {
            sources.extend(from.sources);
            sources.last().map_or(subject_end, |source| source.last)
        }
        _ => subject_end,
    };
    let units =
        quotation_before(sentence, at).unwrap_or_else(|| subject_end + 1..report_end(sentence, at));
    (!sources.is_empty()).then_some(Attribution { cue: at, sources, units })
}

/// «وفق الشرطة، قتل …».
fn according(sentence: &Sentence<'_>, at: usize) -> Option<Attribution> {
    let all = sentence.units().len();
    let skip = usize::from(sentence.unit(at + 1).is_some_and(Unit::is_preposition));
    let source = sentence.phrase(at + 1 + skip)?;
    let source = issuer(sentence, source);
    // «على حد تعبيره»: who says it is told elsewhere.
    let his = sentence.unit(source.head).is_some_and(|head| {
        head.enclitic != Enclitic::None
            && !sentence.means(head, |m| matches!(m, Meaning::People | Meaning::Title))
    });
    if his {
        return None;
    }
    // «وفق الشرطة، قتل …», «قتل …، وفق الشرطة».
    let opens = at <= LEAD
        && (0..at).all(|before| {
            sentence.unit(before).is_some_and(|unit| {
                matches!(unit.kind, UnitKind::Mark(_) | UnitKind::Line | UnitKind::Conjunction)
            })
        });
    let units = if opens { source.last + 1..all } else { 0..at };
    Some(Attribution { cue: at, sources: vec![source], units })
}

/// «نشرت الوزارة بيانا ← أكدت فيه أن …», «زار بغداد، حيث ← أكد أن …»: the subject of the clause
/// outside speaks.
fn subject_outside(sentence: &Sentence<'_>, at: usize, unit: &Unit) -> Option<Phrase> {
    let clause = sentence.clause(at).filter(|clause| {
        clause.predicate == Some(at)
            && matches!(clause.kind, ClauseKind::Relative | ClauseKind::Subordinate)
    })?;
    let verb = sentence.clauses.get(clause.parent?)?.predicate.filter(|verb| *verb < at)?;
    let frame = sentence.frame(verb);
    let subject = frame.subject.or(frame.passive_subject)?;
    sentence.agrees_before(unit, subject).then_some(subject)
}

/// The quotation that ends right before a verb: «"لن نستسلم"، قال …».
fn quotation_before(sentence: &Sentence<'_>, at: usize) -> Option<Range<usize>> {
    let is = |at: usize, mark: Mark| {
        sentence.unit(at).is_some_and(|unit| unit.kind == UnitKind::Mark(mark))
    };
    let before = at.checked_sub(1)?;
    let close = if is(before, Mark::Comma) { before.checked_sub(1)? } else { before };
    if !is(close, Mark::Quote) {
        return None;
    }
    let open = (0..close).rev().find(|unit| is(*unit, Mark::Quote))?;
    Some(open + 1..close)
}

/// «زار الوزير بغداد، مؤكدا أن …»: the subject of the verb speaks.
fn participle(sentence: &Sentence<'_>, at: usize) -> Option<Attribution> {
    let clause = sentence.clause(at)?;
    let own = clause.kind == ClauseKind::Participial && clause.predicate == Some(at);
    let verb = sentence.clauses.get(clause.parent.filter(|_| own)?)?.predicate?;
    let frame = sentence.frame(verb);
    let source = frame.subject.or(frame.passive_subject)?;
    is_speaker(sentence, source).then(|| Attribution {
        cue: at,
        sources: vec![source],
        units: at + 1..clause.end,
    })
}

/// «صفاقس: القبض على لص», «اليمن: مقتل جنود»: where it happened; but «طهران: لن ننسحب».
fn is_dateline(sentence: &Sentence<'_>, source: Phrase, colon: usize) -> bool {
    let mention = sentence.mentions_in(source).next();
    let mention = mention.and_then(|at| sentence.findings.entities.mentions.get(at));
    let place = mention.is_some_and(|mention| mention.kind == EntityKind::Location);
    let own = sentence.unit(source.head).is_some_and(|head| matches!(head.kind, UnitKind::Name(_)));
    let masdar = sentence.unit(colon + 1).is_some_and(|unit| {
        !unit.article && unit.form.is_some_and(|form| form.part_of_speech == PartOfSpeech::Masdar)
    });
    place && own && masdar
}

/// «بيان صادر عن ← الرئاسة»: who speaks by it.
fn issuer(sentence: &Sentence<'_>, source: Phrase) -> Phrase {
    let report = sentence
        .unit(source.head)
        .is_some_and(|head| sentence.means(head, |meaning| meaning == Meaning::Speaker));
    let about = sentence
        .unit(source.last + 1)
        .is_some_and(|unit| unit.kind == UnitKind::Preposition(Preposition::About));
    let by = sentence.phrase(source.last + 2).filter(|_| report && about);
    by.filter(|by| is_speaker(sentence, *by)).unwrap_or(source)
}

/// A name, a person, a body, a report; a happening speaks to nobody («أكد الهجوم أن»).
fn is_speaker(sentence: &Sentence<'_>, phrase: Phrase) -> bool {
    let named = sentence.mentions_in(phrase).next().is_some();
    sentence.unit(phrase.head).is_some_and(|head| {
        let speaker = |meaning| {
            matches!(
                meaning,
                Meaning::People | Meaning::Title | Meaning::Head { .. } | Meaning::Speaker
            )
        };
        let event = head.form.is_some_and(|form| form.part_of_speech == PartOfSpeech::Masdar);
        sentence.means(head, speaker) || named && !event
    })
}

/// The content of a report: what stands in its clause and the clauses inside, but not what is told
/// beside it: «طالبت إيران بالإفراج عن ناقلة، بعد أن استولت عليها السلطات».
fn report_end(sentence: &Sentence<'_>, at: usize) -> usize {
    end_before(sentence, at, &[ClauseKind::Subordinate])
}

//! What brought what about.

use super::{Found, Reader, VIOLENT};
use crate::{
    lexicon::{LinkWord, Preposition},
    names::LinkKind,
    syntax::{ClauseKind, Unit, UnitKind},
};

/// What is brought about.
const HARM: [&str; 5] = ["damage", "displace", "injure", "kill", "missing"];
/// Of these the place in a happening tells the cause: «قتل في هجوم».
const BODILY: [&str; 2] = ["injure", "kill"];
/// How far behind a word of cause its effects may stand, and how far behind an effect its cause.
const REACH: usize = 30;

impl Reader<'_, '_> {
    /// «أسفر الهجوم عن مقتل …», «هجوم أدى إلى إصابة», «ما خلف قتلى».
    pub(super) fn outcomes(&self, found: &mut Found) {
        for (at, unit) in self.sentence.units().iter().enumerate() {
            if !unit.is_verb() || !self.is(at, LinkWord::Cause) {
                continue;
            }
            let Some(cause) = self.subject(at) else { continue };
            for (effect, unit) in self.units(&HARM) {
                let behind = at < unit && unit < at + REACH;
                if behind && self.sentence.is_in_clause_of(unit, at) {
                    found.push((cause, LinkKind::Cause, effect));
                }
            }
        }
    }

    /// The violent event that is the subject of a verb, or that a clause on it is about.
    fn subject(&self, verb: usize) -> Option<usize> {
        let sentence = self.sentence;
        let frame = sentence.frame(verb);
        let told = frame.subject.and_then(|phrase| self.told_by(phrase.head, &VIOLENT));
        told.or_else(|| self.antecedent(verb)).or_else(|| {
            // «قصفت الطائرات السوق ما أدى إلى»: the clause before did.
            let clause = sentence.clause(verb)?;
            let opener = sentence.unit(clause.start)?.kind;
            let own = frame.subject.is_some_and(|subject| clause.start <= subject.first);
            let opens = matches!(opener, UnitKind::Subordinator | UnitKind::Relative);
            if own || !opens {
                return None;
            }
            let outer = sentence.clause_before(verb)?;
            let told = |unit: usize| match outer.predicate {
                None => sentence.clause(unit).is_some_and(|own| own.start == outer.start),
                Some(predicate) => unit == predicate || self.completes(predicate, unit),
            };
            let before =
                self.units(&VIOLENT).filter(|(_, unit)| *unit < clause.start && told(*unit));
            before.max_by_key(|(_, unit)| *unit).map(|(cause, _)| cause)
        })
    }

    /// «وقع انفجار», «شنت غارات», «تعرضت لقصف».
    fn completes(&self, verb: usize, unit: usize) -> bool {
        let frame = self.sentence.frame(verb);
        let behind = self.sentence.prepositional(verb, Preposition::For).take(1);
        [frame.subject, frame.object, frame.passive_subject]
            .into_iter()
            .flatten()
            .chain(behind)
            .any(|phrase| phrase.head == unit)
    }

    /// The violent event that the relative clause of a verb describes.
    fn antecedent(&self, verb: usize) -> Option<usize> {
        let clause = self.sentence.clause(verb).filter(|clause| {
            clause.kind == ClauseKind::Relative && clause.predicate == Some(verb)
        })?;
        let last = clause.governor?;
        let ends = |unit: usize| {
            unit == last || self.sentence.phrase(unit).is_some_and(|phrase| phrase.last == last)
        };
        self.units(&VIOLENT).find(|(_, unit)| *unit <= last && ends(*unit)).map(|(at, _)| at)
    }

    /// «أودى الانفجار بحياة», «انفجار قتل فيه», «مقتل 3 في انفجار», «قتل عندما انفجرت».
    pub(super) fn causes(&self, found: &mut Found) {
        for (effect, unit) in self.units(&HARM) {
            let verb = self.sentence.unit(unit).is_some_and(Unit::is_verb);
            if verb {
                let subject = self.sentence.frame(unit).subject;
                let told = subject.and_then(|phrase| self.told_by(phrase.head, &VIOLENT));
                if let Some(cause) = told.or_else(|| self.antecedent(unit)) {
                    found.push((cause, LinkKind::Cause, effect));
                    continue;
                }
            }
            let ties = if self.told.get(effect).is_some_and(|told| told.is(&BODILY)) {
                Self::is_causal
            } else {
                // «ترحيل المشتبه به في هجوم».
                Self::is_cause_word
            };
            if let Some(phrase) = self.behind(unit, &VIOLENT, ties) {
                for part in self.sentence.conjuncts(phrase) {
                    let cause = self.told_by(part.head, &VIOLENT);
                    found.extend(cause.map(|cause| (cause, LinkKind::Cause, effect)));
                }
            } else if let Some(cause) = self.when(unit) {
                found.push((cause, LinkKind::Cause, effect));
            }
        }
    }

    /// «قتل 3 وأصيب 12 في انفجار»: the first of two verbs shares what the second one tells.
    pub(super) fn shared(&self, found: &mut Found) {
        let joined = |first: usize, second: usize| {
            let own = self.sentence.clause_before(second).filter(|_| first < second);
            let joins = self
                .sentence
                .clause(second)
                .is_some_and(|clause| clause.kind == ClauseKind::Coordinate);
            joins
                && own
                    .zip(self.sentence.clause(first))
                    .is_some_and(|(before, own)| before.start == own.start)
        };
        for (first, unit) in self.units(&BODILY) {
            let caused = |found: &Found, effect: usize| {
                found
                    .iter()
                    .find(|(_, kind, to)| *kind == LinkKind::Cause && *to == effect)
                    .map(|(from, _, _)| *from)
            };
            if caused(found, first).is_some() {
                continue;
            }
            let mut others = self.units(&BODILY).filter(|(_, other)| joined(unit, *other));
            let cause = others.find_map(|(other, _)| caused(found, other));
            found.extend(cause.map(|cause| (cause, LinkKind::Cause, first)));
        }
    }

    fn is_causal(&self, at: usize, preposition: Preposition) -> bool {
        matches!(
            preposition,
            Preposition::In | Preposition::With | Preposition::Because | Preposition::During
        ) || self.is(at, LinkWord::Cause)
    }

    fn is_cause_word(&self, at: usize, preposition: Preposition) -> bool {
        preposition == Preposition::Because || self.is(at, LinkWord::Cause)
    }

    /// «قتل اثنان عندما انفجرت عبوة».
    fn when(&self, effect: usize) -> Option<usize> {
        let sentence = self.sentence;
        let causes =
            self.units(&VIOLENT).filter(|(_, unit)| effect < *unit && *unit < effect + REACH);
        let mut opened = causes.filter(|(_, unit)| {
            sentence.clause(*unit).is_some_and(|clause| {
                let subject = clause.predicate.and_then(|verb| sentence.frame(verb).subject);
                let own = clause.predicate == Some(*unit)
                    || subject.is_some_and(|phrase| phrase.head == *unit);
                own && self.is(clause.start, LinkWord::When)
                    && sentence.clause_before(*unit).is_some_and(|outer| {
                        sentence.clause(effect).is_some_and(|own| own.start == outer.start)
                    })
            })
        });
        opened.next().map(|(cause, _)| cause)
    }
}

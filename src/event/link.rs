//! What ties the events of a sentence: what an appeal asks for, what brought what about, what is
//! part of what.

use super::{Told, record::Link};
use crate::{
    lexicon::{LinkWord, Meaning, OperatorKind, PartOfSpeech, Preposition},
    names::{LinkKind, Modality},
    syntax::{ClauseKind, Phrase, Scopes, Sentence, Unit, UnitKind},
};

/// What has another event for its content.
const SAYING: [&str; 3] = ["appeal", "accuse", "threaten"];
/// What brings harm about.
const VIOLENT: [&str; 6] = ["accident", "airstrike", "attack", "bombing", "clash", "shelling"];
/// What is brought about.
const HARM: [&str; 5] = ["damage", "displace", "injure", "kill", "missing"];

/// Of these the place in a happening tells the cause: «قتل في هجوم».
const BODILY: [&str; 2] = ["injure", "kill"];

/// How far behind a word of cause its effects may stand, and how far behind an effect its cause.
const REACH: usize = 30;
const CAUSE_REACH: usize = 18;
/// How many words that add nothing may stand before what is asked for.
const LIGHT: usize = 2;
/// How far apart two things that are asked for may stand: «إلى وقف إطلاق النار والإفراج عن».
const LIST: usize = 12;

/// Ties the events of a sentence; `base` is the index of the first in the document.
pub(super) fn tie(sentence: &Sentence<'_>, scopes: &Scopes, told: &mut [Told], base: usize) {
    if told.len() < 2 {
        return;
    }
    let mut found = Vec::new();
    let reader = Reader { sentence, scopes, told };
    reader.contents(&mut found);
    reader.outcomes(&mut found);
    reader.causes(&mut found);
    reader.shared(&mut found);
    reader.parts(&mut found);
    found.sort_unstable();
    found.dedup();
    for (from, kind, to) in found {
        if let Some(told) = told.get_mut(from).filter(|_| from != to) {
            told.event.links.push(Link { kind, event: base + to });
        }
    }
}

type Found = Vec<(usize, LinkKind, usize)>;

struct Reader<'r, 's> {
    sentence: &'r Sentence<'s>,
    scopes: &'r Scopes,
    told: &'r [Told],
}

impl Reader<'_, '_> {
    /// The event of these types that a unit tells.
    fn told_by(&self, unit: usize, kinds: &[&str]) -> Option<usize> {
        self.told.iter().position(|told| told.is(kinds) && told.is_told_by(unit))
    }

    fn units(&self, kinds: &[&str]) -> impl Iterator<Item = (usize, usize)> {
        let own = self.told.iter().enumerate().filter(move |(_, told)| told.is(kinds));
        own.flat_map(|(at, told)| told.units.iter().map(move |units| (at, units[0])))
    }

    fn is(&self, unit: usize, word: LinkWord) -> bool {
        self.sentence.unit(unit).is_some_and(|unit| {
            self.sentence
                .means(unit, |meaning| matches!(meaning, Meaning::Link(own, _) if own == word))
        })
    }

    /// «دعا إلى وقف إطلاق النار», «اتهم الجيش بقصف», «هدد بمهاجمة»: what the innermost asks for itself.
    fn contents(&self, found: &mut Found) {
        for (at, told) in self.told.iter().enumerate() {
            let Some(unit) = told.units.first().map(|units| units[0]) else { continue };
            let holders = self.units(&SAYING).filter(|(_, cue)| {
                told.event.modality != Modality::Asserted && self.scopes.reaches(*cue, unit)
            });
            let Some((holder, cue)) = holders.max_by_key(|(_, cue)| *cue) else { continue };
            let last = found.iter().rev().find(|(last, _, _)| *last == holder);
            let listed = last.and_then(|(_, _, content)| self.told.get(*content)?.units.first());
            if self.is_direct(cue, unit, listed.map(|units| units[0])) {
                found.push((holder, LinkKind::Content, at));
            }
        }
        // «دان الهجوم», «ندد بمقتل»: a fact, and still what it is about.
        for (holder, cue) in self.units(&["accuse"]) {
            for phrase in self.complements(cue) {
                if let Some(at) = self.told.iter().position(|told| told.is_told_by(phrase.head)) {
                    found.push((holder, LinkKind::Content, at));
                }
            }
        }
    }

    /// Whether what an operator reaches is what it asks for, not what that is about: of «دعا إلى
    /// احتواء الاحتجاجات» the protests are not. `listed` is the last that it has asked for already.
    fn is_direct(&self, cue: usize, unit: usize, listed: Option<usize>) -> bool {
        let sentence = self.sentence;
        if sentence.unit(unit).is_some_and(Unit::is_verb) {
            return sentence.clause(unit).is_some_and(|clause| {
                clause.kind == ClauseKind::Complement || listed.is_some() && clause.joined.is_some()
            });
        }
        // «بسرعة الإفراج», «إلى عدم مهاجمة», «بتنفيذ الهجوم»: words that add no happening.
        let mut before = unit.saturating_sub(1);
        while cue < before && unit - before <= LIGHT && self.is_light(before) {
            before -= 1;
        }
        if before <= cue {
            return before == cue;
        }
        match sentence.unit(before).map(|unit| unit.kind) {
            Some(UnitKind::Conjunction) => listed.is_some_and(|last| unit < last + LIST),
            Some(UnitKind::Complementizer) => true,
            Some(UnitKind::Preposition(
                Preposition::To | Preposition::With | Preposition::For | Preposition::On,
            )) => {
                // «دعا إلى الحوار لإنهاء الحرب»: what for.
                let mut between = (cue + 1..before).filter_map(|at| sentence.unit(at));
                let other = between.any(|unit| {
                    matches!(
                        unit.kind,
                        UnitKind::Preposition(
                            Preposition::To
                                | Preposition::With
                                | Preposition::For
                                | Preposition::Other
                        )
                    )
                });
                before == cue + 1 || listed.is_none() && !other && !self.is_taken(before)
            }
            _ => false,
        }
    }

    fn is_light(&self, at: usize) -> bool {
        self.is(at, LinkWord::Light)
            || self.sentence.unit(at).is_some_and(|unit| {
                self.sentence
                    .means(unit, |meaning| meaning == Meaning::Operator(OperatorKind::Without))
            })
    }

    /// Object or complement, and what stands right behind «ب».
    fn complements(&self, cue: usize) -> Vec<Phrase> {
        let sentence = self.sentence;
        let object = sentence.frame(cue).object.or_else(|| sentence.idafa(cue));
        let with = sentence.prepositional(cue, Preposition::With).take(1);
        let phrases = object.into_iter().chain(with).filter(|phrase| cue < phrase.first);
        phrases.flat_map(|phrase| sentence.conjuncts(phrase)).collect()
    }

    /// «أسفر الهجوم عن مقتل …», «هجوم أدى إلى إصابة», «ما خلف قتلى».
    fn outcomes(&self, found: &mut Found) {
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
    fn causes(&self, found: &mut Found) {
        for (effect, unit) in self.units(&HARM) {
            let verb = self.sentence.unit(unit).is_some_and(|unit| unit.is_verb());
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
    fn shared(&self, found: &mut Found) {
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

    /// The first phrase of these events behind a unit, tied by a preposition that `ties` takes.
    fn behind(
        &self,
        unit: usize,
        kinds: &[&str],
        ties: fn(&Self, usize, Preposition) -> bool,
    ) -> Option<Phrase> {
        let sentence = self.sentence;
        let tied = sentence
            .all_prepositional(unit)
            .take_while(|(_, phrase)| phrase.first < unit + CAUSE_REACH);
        let mut told = tied.filter(|(_, phrase)| self.told_by(phrase.head, kinds).is_some());
        let (preposition, phrase) = told.next()?;
        let at = phrase.first.checked_sub(1)?;
        (ties(self, at, preposition) && !self.is_taken(at)).then_some(phrase)
    }

    /// «مشاركتهم في هجوم»: the preposition belongs to a noun of doing before it.
    fn is_taken(&self, preposition: usize) -> bool {
        let Some(before) = preposition.checked_sub(1) else { return false };
        let told = self.told.iter().any(|told| told.is_told_by(before));
        !told
            && self.sentence.unit(before).is_some_and(|unit| {
                unit.kind == UnitKind::Pronoun
                    || unit.form.is_some_and(|form| form.part_of_speech == PartOfSpeech::Masdar)
            })
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

    fn is_partial(&self, at: usize, preposition: Preposition) -> bool {
        preposition == Preposition::During || self.is(at, LinkWord::Part)
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

    /// «غارات في إطار العملية», «قصف خلال المعارك».
    fn parts(&self, found: &mut Found) {
        for (part, unit) in self.units(&VIOLENT) {
            let direct = self.behind(unit, &VIOLENT, Self::is_partial);
            let whole = direct.and_then(|phrase| self.told_by(phrase.head, &VIOLENT));
            let framed = || {
                let phrases = self.sentence.prepositional(unit, Preposition::In);
                let mut frames = phrases.filter(|phrase| self.is(phrase.head, LinkWord::Part));
                let whole = frames.find_map(|phrase| self.sentence.idafa(phrase.head))?;
                self.told_by(whole.head, &VIOLENT)
            };
            found.extend(whole.or_else(framed).map(|whole| (part, LinkKind::PartOf, whole)));
        }
    }
}

//! Relations of a predicate to the phrases around it.

use std::ops::Range;

use super::{
    clause::Opener,
    phrase::{Phrase, is_adjective_of},
    sentence::Sentence,
    unit::{Unit, UnitKind},
};
use crate::{
    lexicon::{Gender, Meaning, Number, OperatorKind, Preposition, Voice},
    text::{Enclitic, Mark},
};

/// Who does what to whom, as far as word order and agreement tell.
///
/// Without vowels «قتل» is *killed* and *was killed*: where one phrase is all there is, it is
/// offered as subject and as passive subject, and the rule's kinds decide.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Frame {
    pub(crate) subject: Option<Phrase>,
    pub(crate) passive_subject: Option<Phrase>,
    pub(crate) object: Option<Phrase>,
}

impl Frame {
    fn transitive(subject: Option<Phrase>, object: Phrase) -> Self {
        Self { subject, object: Some(object), passive_subject: None }
    }

    /// One phrase that may be either subject.
    fn single(subject: Option<Phrase>) -> Self {
        Self { subject, passive_subject: subject, object: None }
    }
}

/// How far from a verb its phrases are looked for, in units.
const REACH: usize = 40;

impl Sentence<'_> {
    /// The frame of the verb at a unit, made once.
    pub(crate) fn frame(&self, verb: usize) -> Frame {
        match self.frames.get(verb) {
            Some(frame) => *frame.get_or_init(|| self.make_frame(verb)),
            None => Frame::default(),
        }
    }

    fn make_frame(&self, verb: usize) -> Frame {
        let Some(unit) = self.unit(verb) else { return Frame::default() };
        let [first, second] = self.bare_after(verb);
        let before = self.bare_before(verb);
        if unit.form.is_some_and(|form| form.voice == Voice::Passive) {
            // «الركاب الذين أصيبوا إصابات»: what the clause belongs to comes first.
            let subject = if self.is_relative(verb) { before.or(first) } else { first.or(before) };
            return Frame { passive_subject: subject, ..Frame::default() };
        }
        if unit.enclitic != Enclitic::None {
            return Frame { subject: first.or(before), ..Frame::default() };
        }
        match (before, first, second) {
            // «المناطق التي أعادت باكو»: what follows agrees and is the subject.
            (Some(object), Some(subject), _)
                if self.is_relative(verb) && self.agrees(unit, subject) =>
            {
                Frame::transitive(Some(subject), object)
            }
            (Some(subject), Some(object), _) | (None, Some(subject), Some(object)) => {
                Frame::transitive(Some(subject), object)
            }
            (Some(only), None, _) => Frame::single(Some(only)),
            (None, Some(only), None) if self.agrees(unit, only) => Frame::single(Some(only)),
            (None, Some(object), None) => Frame::transitive(self.inherited_subject(verb), object),
            (None, None, _) => Frame::single(self.inherited_subject(verb)),
        }
    }

    /// The first two phrases after a verb that no preposition governs.
    fn bare_after(&self, verb: usize) -> [Option<Phrase>; 2] {
        let mut found = [None, None];
        let end = self.clause(verb).map_or(0, |clause| clause.end).min(verb + 1 + REACH);
        let mut at = verb + 1;
        let mut slot = found.iter_mut();
        while at < end {
            let Some(unit) = self.unit(at) else { break };
            if unit.is_verb() {
                break;
            }
            if unit.is_preposition() || self.governs_phrase(unit) {
                at = self.phrase(at + 1).map_or(at + 1, |phrase| self.last_conjunct(phrase) + 1);
                continue;
            }
            match self.phrase(at) {
                Some(phrase) => {
                    let Some(slot) = slot.next() else { break };
                    *slot = Some(phrase);
                    at = self.last_conjunct(phrase) + 1;
                }
                None => at += 1,
            }
        }
        found
    }

    /// «دون» and «بينهم» take a phrase as a preposition does.
    fn governs_phrase(&self, unit: &Unit) -> bool {
        self.means(unit, |meaning| {
            matches!(meaning, Meaning::Operator(OperatorKind::Without) | Meaning::Subset)
        })
    }

    /// Whether a verb's subject can stand before these units: commas and dashes come in pairs.
    fn is_unbroken(&self, between: Range<usize>) -> bool {
        let count = |mark: Mark| {
            let units = self.units.get(between.clone()).unwrap_or_default();
            units.iter().filter(|unit| unit.kind == UnitKind::Mark(mark)).count()
        };
        count(Mark::Comma).is_multiple_of(2) && count(Mark::Dash).is_multiple_of(2)
    }

    fn last_conjunct(&self, phrase: Phrase) -> usize {
        self.conjuncts(phrase).last().map_or(phrase.last, |phrase| phrase.last)
    }

    /// The phrase before a verb that can be its subject: the first bare one of the clause, or what
    /// a relative clause belongs to.
    fn bare_before(&self, verb: usize) -> Option<Phrase> {
        let clause = self.clause(verb)?;
        let mut at = clause.start.max(verb.saturating_sub(REACH));
        while at < verb {
            let unit = self.unit(at)?;
            if unit.is_verb() {
                return None;
            }
            if unit.is_preposition() {
                at = self.phrase(at + 1).map_or(at + 1, |phrase| self.last_conjunct(phrase) + 1);
                continue;
            }
            match self.phrase(at) {
                Some(phrase) => {
                    let last = self.last_conjunct(phrase);
                    if last < verb && self.is_unbroken(last + 1..verb) {
                        return Some(phrase);
                    }
                    at = last + 1;
                }
                None => at += 1,
            }
        }
        (clause.opener == Opener::Relative).then(|| self.phrase_ending_at(clause.start)).flatten()
    }

    /// The innermost phrase that ends right before a unit, its number included: of «نقل جميع الركاب»,
    /// «الركاب».
    fn phrase_ending_at(&self, end: usize) -> Option<Phrase> {
        let last = end.checked_sub(1)?;
        let comma = self.unit(last).is_some_and(|unit| unit.kind == UnitKind::Mark(Mark::Comma));
        let last = if comma { last.checked_sub(1)? } else { last };
        let first = (last.saturating_sub(REACH / 2)..=last).rev().find(|first| {
            let noun = self
                .unit(*first)
                .is_some_and(|unit| matches!(unit.kind, UnitKind::Noun | UnitKind::Name(_)));
            let modifier =
                first.checked_sub(1).and_then(|before| self.unit(before)).is_some_and(|head| {
                    self.unit(*first).is_some_and(|unit| is_adjective_of(head, unit))
                });
            noun && !modifier && self.phrase(*first).is_some_and(|phrase| phrase.last == last)
        })?;
        let counted = first.checked_sub(1).and_then(|before| self.phrase(before));
        counted.filter(|phrase| phrase.head == first).or_else(|| self.phrase(first))
    }

    fn is_relative(&self, verb: usize) -> bool {
        self.clause(verb).is_some_and(|clause| clause.opener == Opener::Relative)
    }

    /// Whether a verb and a phrase after it agree in gender; what is not known agrees.
    fn agrees(&self, verb: &Unit, phrase: Phrase) -> bool {
        let Some(form) = verb.form else { return true };
        let head = self.unit(phrase.head);
        match head.and_then(Unit::gender) {
            Some(Gender::Masculine) if form.gender == Gender::Feminine => {
                // Plurals of things and groups take the feminine singular.
                head.and_then(Unit::number) == Some(Number::Many)
                    || phrase.quantity.is_some() && form.number != Number::One
            }
            Some(Gender::Feminine) => {
                form.gender == Gender::Feminine
                    || phrase.quantity.is_some()
                    || phrase.first + 1 < phrase.head
            }
            Some(Gender::Masculine) | None => true,
        }
    }

    /// The subject of the clause before, for a verb without one of its own: «داهمت … واعتقلت …».
    fn inherited_subject(&self, verb: usize) -> Option<Phrase> {
        let clause = self.clause(verb).filter(|clause| clause.opener == Opener::Coordinate)?;
        let before = self.clause_before(clause.start)?;
        let other =
            (before.start..before.end).find(|at| self.unit(*at).is_some_and(Unit::is_verb))?;
        let [first, _] = self.bare_after(other);
        self.bare_before(other).or(first)
    }

    /// The complement of an open noun: «مقتل ← 15 جنديا»; of coordinated nouns, the shared one:
    /// «مقتل وأسر ← عدد من الجنود».
    pub(crate) fn idafa(&self, noun: usize) -> Option<Phrase> {
        const MOST_SHARED: usize = 4;
        let mut at = noun;
        for _ in 0..MOST_SHARED {
            let unit = self.unit(at).filter(|unit| unit.is_open())?;
            let next = self.unit(at + 1)?;
            if let Some(phrase) = self.phrase(at + 1).filter(|_| is_complement(unit, next)) {
                return Some(phrase);
            }
            if next.kind != UnitKind::Conjunction {
                return None;
            }
            at += 2;
        }
        None
    }

    /// The adjectives right after a noun.
    pub(crate) fn adjectives(&self, noun: usize) -> impl Iterator<Item = (usize, &Unit)> {
        let rest = self.units.get(noun + 1..).unwrap_or_default();
        (noun + 1..).zip(rest).take_while(|(_, unit)| unit.kind == UnitKind::Adjective)
    }

    /// The phrases that prepositions tie to a predicate: those after it in its clause.
    pub(crate) fn all_prepositional(
        &self,
        predicate: usize,
    ) -> impl Iterator<Item = (Preposition, Phrase)> + '_ {
        let end = self.clause(predicate).map_or(0, |clause| clause.end).min(predicate + 1 + REACH);
        let between = self.units.get(predicate + 1..end).unwrap_or_default();
        let until_verb = (predicate + 1..).zip(between).take_while(|(_, unit)| !unit.is_verb());
        until_verb.filter_map(|(at, unit)| match unit.kind {
            UnitKind::Preposition(preposition) => Some((preposition, self.phrase(at + 1)?)),
            _ => None,
        })
    }

    /// The phrases that a preposition of this name ties to a predicate.
    pub(crate) fn prepositional(
        &self,
        predicate: usize,
        wanted: Preposition,
    ) -> impl Iterator<Item = Phrase> + '_ {
        let tied = self.all_prepositional(predicate);
        tied.filter(move |(preposition, _)| *preposition == wanted).map(|(_, phrase)| phrase)
    }

    /// The units to the left that may govern a unit: over its number, prepositions and coordinated nouns.
    pub(crate) fn governors(&self, unit: usize) -> impl Iterator<Item = (usize, &Unit)> {
        const REACH_LEFT: usize = 7;
        let start = self.clause(unit).map_or(unit, |clause| clause.start.saturating_sub(1));
        let start = start.max(unit.saturating_sub(REACH_LEFT));
        (start..unit).rev().filter_map(|at| self.unit(at).map(|unit| (at, unit)))
    }
}

/// Whether the unit after an open noun is its complement and not its adjective.
fn is_complement(noun: &Unit, next: &Unit) -> bool {
    next.is_nominal()
        && (next.kind != UnitKind::Adjective || next.article || is_substantive(noun, next))
}

/// «مقتل بريطاني»: an indefinite nisba after a verbal noun names a person.
fn is_substantive(noun: &Unit, next: &Unit) -> bool {
    use crate::lexicon::PartOfSpeech;
    noun.form.is_some_and(|form| form.part_of_speech == PartOfSpeech::Masdar)
        && next.form.is_some_and(|form| form.part_of_speech == PartOfSpeech::Nisba)
}

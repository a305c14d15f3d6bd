//! Phrases around a trigger that its frame does not hold: whose verb governs it, which number tells it.

use super::run::Place;
use crate::{
    lexicon::{Meaning, Number, OperatorKind, Preposition},
    number::QuantityKind,
    syntax::{ClauseKind, Frame, Phrase, Unit, UnitKind},
    text::Enclitic,
};

impl Place<'_, '_> {
    /// A number counts the phrase: not «أول شهيد», and not «بينهم جريح», which is part of another count.
    pub(super) fn is_counted(&self, phrase: Phrase) -> bool {
        let quantity =
            phrase.quantity.and_then(|index| self.sentence.findings.quantities.get(index));
        quantity.is_some_and(|quantity| {
            !quantity.subset
                && !matches!(quantity.kind, QuantityKind::Ordinal | QuantityKind::Percent)
        })
    }

    /// The frame of the clause that describes the trigger, but for the trigger itself.
    pub(super) fn described_by(&self) -> Frame {
        let sentence = self.sentence;
        let Some(verb) = sentence.described_by(self.at) else { return Frame::default() };
        let frame = sentence.frame(verb);
        let other = |phrase: &Phrase| self.at < phrase.first;
        Frame {
            subject: frame.subject.filter(other),
            object: frame.object.filter(other),
            ..Frame::default()
        }
    }

    /// The nearest verb to the left in the trigger's clause.
    fn governing_verb(&self) -> Option<usize> {
        self.sentence.governors(self.at).find(|(_, unit)| unit.is_verb()).map(|(verb, _)| verb)
    }

    /// The subject of that verb.
    pub(super) fn governor_subject(&self) -> Option<Phrase> {
        const REACH: usize = 14;
        let sentence = self.sentence;
        // One who asks or accuses does not do it.
        let says = |meaning| {
            matches!(
                meaning,
                Meaning::Operator(OperatorKind::Claim | OperatorKind::Call | OperatorKind::Deny)
            )
        };
        // Over a date or a place: «توصلت مصر وليبيا في 3 مارس إلى ← اتفاق».
        let further = || {
            let own = (self.at.saturating_sub(REACH)..self.at).rev();
            own.filter(|at| sentence.is_in_clause_of(*at, self.at))
                .find(|at| sentence.unit(*at).is_some_and(Unit::is_verb))
                .filter(|at| !sentence.unit(*at).is_some_and(|verb| sentence.means(verb, says)))
        };
        let verb = self.governing_verb().or_else(further)?;
        let frame = sentence.frame(verb);
        // «دعت النقابة ← العمال إلى الاحتجاج», «اتهم الجيش ← الحركة بقصف القرية».
        let asks = |meaning| {
            matches!(meaning, Meaning::Operator(OperatorKind::Claim | OperatorKind::Call))
        };
        // «تطالب خلال المفاوضات»: what is going on meanwhile is not asked for.
        let meanwhile = self.at.checked_sub(1).and_then(|before| sentence.unit(before));
        let meanwhile = meanwhile.is_some_and(|unit| {
            matches!(
                unit.kind,
                UnitKind::Preposition(
                    Preposition::During | Preposition::After | Preposition::Before
                )
            )
        });
        let told = !meanwhile && sentence.unit(verb).is_some_and(|verb| sentence.means(verb, asks));
        let doer = if told { frame.object } else { frame.subject };
        doer.filter(|doer| doer.last < self.at)
    }

    /// «دعا إلى ← الاحتجاج»: what a verb of asking, planning or threatening itself is about.
    pub(super) fn is_wanted(&self) -> bool {
        let sentence = self.sentence;
        let before = self.at.checked_sub(1).and_then(|before| sentence.unit(before));
        let Some(UnitKind::Preposition(preposition)) = before.map(|unit| unit.kind) else {
            return false;
        };
        let wants = |meaning| {
            matches!(
                meaning,
                Meaning::Operator(OperatorKind::Call | OperatorKind::Plan | OperatorKind::Threaten)
            )
        };
        let governor = self.governing_verb().and_then(|verb| sentence.unit(verb));
        governor
            .is_some_and(|verb| sentence.means(verb, wants) && sentence.governs(verb, preposition))
    }

    /// The object of the verb whose subject the trigger is: «استهدفت غارة ← موقعا».
    pub(super) fn governor_object(&self) -> Option<Phrase> {
        let sentence = self.sentence;
        let frame = sentence.frame(self.governing_verb()?);
        let subject = frame.subject.is_some_and(|subject| subject.head == self.at);
        frame.object.filter(|object| subject && self.at < object.first)
    }

    /// The subject of a verb: its own, or for «أنه قصف» that of the verb before.
    pub(super) fn subject(&self) -> Option<Phrase> {
        let sentence = self.sentence;
        let own = sentence.frame(self.at).subject;
        let pronoun = || {
            let clause = sentence.clause(self.at)?;
            let opener = sentence.unit(clause.start)?;
            let refers = opener.kind == UnitKind::Complementizer
                && opener.enclitic != Enclitic::None
                && clause.predicate == Some(self.at);
            let outer = sentence.clause_before(self.at).filter(|_| refers)?.predicate?;
            let subject = sentence.frame(outer).subject?;
            sentence.agrees_before(self.unit()?, subject).then_some(subject)
        };
        own.or_else(pronoun)
    }

    /// The subject of the nearest verb before the trigger in its clause, or in the one before.
    pub(super) fn clause_subject(&self) -> Option<Phrase> {
        let sentence = self.sentence;
        let own = sentence.clause(self.at)?;
        // «أكدت الوزارة أن …، داعية السكان إلى»: who says is who calls.
        if own.kind == ClauseKind::Participial {
            let outer = sentence.clause_before(self.at).and_then(|outer| outer.predicate);
            return outer.and_then(|verb| sentence.frame(verb).subject);
        }
        let start = sentence.clause_before(self.at).map_or(own.start, |before| before.start);
        let verbs =
            (start..self.at).rev().filter(|at| sentence.unit(*at).is_some_and(Unit::is_verb));
        verbs.filter_map(|verb| sentence.frame(verb).subject).find(|subject| subject.last < self.at)
    }

    /// The first number after the trigger that counts no noun of its own.
    pub(super) fn tally(&self) -> Option<Phrase> {
        const REACH: usize = 16;
        let numbers = (self.at + 1..self.at + REACH).filter_map(|at| self.sentence.phrase(at));
        numbers
            .into_iter()
            .find(|phrase| phrase.quantity.is_some())
            .filter(|phrase| phrase.head == phrase.first && self.is_counted(*phrase))
    }

    pub(super) fn phrase_before(&self) -> Option<Phrase> {
        let before = (self.at.saturating_sub(8)..self.at).filter_map(|at| self.sentence.phrase(at));
        let before = before.filter(|phrase| phrase.last < self.at);
        let nearest = before.clone().next_back()?;
        // «30 رجلا»: with the number before its noun.
        before.into_iter().find(|phrase| phrase.head == nearest.head)
    }

    /// The phrase that the trigger heads, its number included: «38 قتيلا», «عشرات القتلى والجرحى».
    pub(super) fn own_phrase(&self) -> Option<Phrase> {
        let sentence = self.sentence;
        let own = sentence.phrase(self.at)?;
        let counted = (1..=2).filter_map(|back| sentence.phrase(self.at.checked_sub(back)?));
        if let Some(phrase) =
            counted.into_iter().find(|phrase| phrase.head == self.at && phrase.quantity.is_some())
        {
            return Some(phrase);
        }
        let conjunction = self.at.checked_sub(1)?;
        if sentence.unit(conjunction)?.kind == UnitKind::Conjunction {
            let shared = (conjunction.saturating_sub(6)..conjunction)
                .filter_map(|at| sentence.phrase(at))
                .find(|phrase| {
                    let noun = sentence
                        .unit(phrase.head)
                        .is_some_and(|unit| !self.counts_on_its_own(unit));
                    phrase.quantity.is_some() && phrase.last + 1 == conjunction && noun
                });
            if let Some(shared) = shared {
                return Some(Phrase { first: shared.first, quantity: shared.quantity, ..own });
            }
        }
        Some(own)
    }

    /// «جندي وقتيل»: only a plural shares its number with what is joined to it.
    pub(super) fn counts_on_its_own(&self, unit: &Unit) -> bool {
        let plural = |unit: &Unit| unit.number() == Some(Number::Many);
        !plural(unit) || !self.unit().is_some_and(plural)
    }
}

//! How many: from the number of a phrase, or from its grammatical number.

use std::sync::Arc;

use super::record::Count;
use crate::{
    lexicon::{LexemeId, Meaning, Number, Symbol},
    names::Polarity,
    number::{Counted, QuantityRecord, QuantityUse, Value, country},
    rule::Hit,
    syntax::{Phrase, Sentence, Unit, UnitKind},
    text::Enclitic,
};

/// The counts of a hit, with their parts and what other sources say.
pub(super) fn of(sentence: &Sentence<'_>, hit: &Hit<'_>, polarity: Polarity) -> Vec<Count> {
    let mut out = Vec::new();
    for (rule, phrase) in &hit.counts {
        let counting = Counting { sentence, role: &rule.role };
        let none = polarity == Polarity::Negative && phrase.head == hit.trigger;
        let Some(count) = counting.count(*phrase, phrase.head == hit.trigger, none) else {
            continue;
        };
        let (noun, most) = (count.noun, count.max);
        out.push(Count { cumulative: rule.cumulative, ..count });
        counting.subsets(*phrase, most, &mut out);
        counting.others(*phrase, noun, &mut out);
    }
    out
}

/// What is counted as what.
#[derive(Clone, Copy)]
struct Counting<'s, 'a> {
    sentence: &'s Sentence<'a>,
    role: &'s Arc<str>,
}

impl Counting<'_, '_> {
    /// The number of a phrase; `none` if an indefinite noun says that there was nobody.
    fn count(self, phrase: Phrase, is_trigger: bool, none: bool) -> Option<Count> {
        if let Some(quantity) = self.quantity(phrase) {
            return self.told(quantity, phrase);
        }
        let head = self.sentence.unit(phrase.head).filter(|head| !is_definite(head))?;
        // «لم يسفر عن قتلى»: none at all.
        if none {
            let alone = Phrase { first: phrase.head, last: phrase.head, ..phrase };
            return Some(self.exact(0, alone));
        }
        if !is_trigger && !self.is_people(head) {
            return None;
        }
        self.by_form(head, phrase)
    }

    /// «جندي» is one, «جنديان» two.
    fn by_form(self, head: &Unit, phrase: Phrase) -> Option<Count> {
        match head.number()? {
            Number::One => Some(self.exact(1, phrase)),
            Number::Two => Some(self.exact(2, phrase)),
            Number::Many => None,
        }
    }

    fn told(self, quantity: &QuantityRecord, phrase: Phrase) -> Option<Count> {
        let whole =
            |value: Option<Value>| value.map(|value| value.as_integer().ok_or(())).transpose();
        let counts = !matches!(
            quantity.usage,
            QuantityUse::Order
                | QuantityUse::Share
                | QuantityUse::Age
                | QuantityUse::Score
                | QuantityUse::Label
        );
        let (Ok(min), Ok(max)) = (whole(quantity.min), whole(quantity.max)) else { return None };
        counts.then(|| Count {
            role: Arc::clone(self.role),
            span: self.sentence.phrase_span(phrase),
            min,
            max,
            approximate: quantity.approximate,
            subset: quantity.subset,
            cumulative: false,
            noun: quantity.counted,
        })
    }

    fn exact(self, number: i64, phrase: Phrase) -> Count {
        Count {
            role: Arc::clone(self.role),
            span: self.sentence.phrase_span(phrase),
            min: Some(number),
            max: Some(number),
            approximate: false,
            subset: false,
            cumulative: false,
            noun: self.noun(phrase),
        }
    }

    /// «بينهم 38 طفلا و3 نساء» after a count of at most `most`.
    fn subsets(self, phrase: Phrase, most: Option<i64>, out: &mut Vec<Count>) {
        /// How far after a count «بينهم» may stand, in units.
        const REACH: usize = 8;
        let from = phrase.last + 1;
        // «قتل الآلاف ونزح مليونان، بينهم …»: part of what was told last.
        let apart = |at: usize| {
            let joined = at.checked_sub(1).and_then(|before| self.sentence.unit(before));
            let joined = joined.is_some_and(|unit| unit.kind == UnitKind::Conjunction);
            self.sentence.unit(at).is_some_and(|unit| {
                joined && unit.is_verb()
                    || matches!(unit.kind, UnitKind::Number(_) | UnitKind::Line)
            })
        };
        let word = (from..from + REACH).find(|at| self.means(*at, Meaning::Subset));
        let word = word.filter(|word| !(from..*word).any(apart));
        let Some(first) = word.and_then(|at| self.sentence.phrase(at + 1)) else { return };
        for (index, part) in self.sentence.conjuncts(first).enumerate() {
            let Some(head) = self.sentence.unit(part.head) else { continue };
            let people = self.is_people(head);
            if 0 < index && !people && head.lexemes().next().is_some() {
                break;
            }
            let count = match self.quantity(part) {
                Some(quantity) => self.told(quantity, part),
                None if people && !is_definite(head) => self.by_form(head, part),
                None => None,
            };
            // «3 قتلى بينهم طفل و7 جرحى»: a part is no larger than the whole.
            let larger =
                |count: &Count| most.is_some_and(|most| count.min.is_some_and(|min| most < min));
            if count.as_ref().is_some_and(larger) {
                break;
            }
            out.extend(count.map(|count| Count { subset: true, ..count }));
        }
    }

    /// «قتل 4 مسلحين وفق الجيش، و9 وفق المعارضة»: what others say of the same.
    fn others(self, phrase: Phrase, noun: Option<Counted>, out: &mut Vec<Count>) {
        /// How many others, and how far «وفق» may stand from a number, in units.
        const MOST: usize = 4;
        const REACH: usize = 6;
        let according = |from: usize| {
            let at = (from..from + REACH).find(|at| self.means(*at, Meaning::According))?;
            let skip = usize::from(self.sentence.unit(at + 1).is_some_and(Unit::is_preposition));
            self.sentence.phrase(at + 1 + skip).map(|source| (at, source.last))
        };
        let Some((_, mut last)) = according(phrase.last + 1) else { return };
        for _ in 0..MOST {
            let is = |at: usize, test: fn(UnitKind) -> bool| {
                self.sentence.unit(at).is_some_and(|unit| test(unit.kind))
            };
            let comma = usize::from(is(last + 1, |kind| matches!(kind, UnitKind::Mark(_))));
            let and = last + 1 + comma;
            let other = self.sentence.phrase(and + 1).filter(|phrase| {
                is(and, |kind| kind == UnitKind::Conjunction)
                    && is(phrase.head, |kind| matches!(kind, UnitKind::Number(_)))
            });
            let Some(other) = other else { return };
            let Some((at, end)) = according(other.last + 1) else { return };
            // The number is what is told, not something inside another clause.
            if other.last + 1 != at {
                return;
            }
            let count = self.quantity(other).and_then(|quantity| self.told(quantity, other));
            out.extend(count.map(|count| Count { noun: count.noun.or(noun), ..count }));
            last = end;
        }
    }

    fn quantity(&self, phrase: Phrase) -> Option<&QuantityRecord> {
        self.sentence.findings.quantities.get(phrase.quantity?)
    }

    /// The noun that a phrase without a number counts: «جنديان أرمينيان».
    fn noun(self, phrase: Phrase) -> Option<Counted> {
        let head = self.sentence.unit(phrase.head)?;
        let country = self.sentence.units_in(phrase).find_map(|unit| self.country(unit));
        Some(Counted { span: head.span, lexeme: self.lexeme(head), symbol: None, country })
    }

    /// The lexeme of a noun, that of a noun for people first.
    fn lexeme(self, head: &Unit) -> Option<LexemeId> {
        let lexicon = &self.sentence.context.resources.lexicon;
        let people = |id: &LexemeId| lexicon.meaning(*id) == Meaning::People;
        head.lexemes().find(people).or_else(|| head.lexemes().next())
    }

    fn country(self, unit: &Unit) -> Option<Symbol> {
        let lexicon = &self.sentence.context.resources.lexicon;
        unit.lexemes().find_map(|id| match lexicon.meaning(id) {
            Meaning::Nisba(code) => country(code),
            _ => None,
        })
    }

    /// A noun for a person: «جندي», «بريطاني».
    fn is_people(self, unit: &Unit) -> bool {
        let people = |meaning| matches!(meaning, Meaning::People | Meaning::Nisba(_));
        self.sentence.means(unit, people)
    }

    fn means(self, at: usize, wanted: Meaning) -> bool {
        self.sentence
            .unit(at)
            .is_some_and(|unit| self.sentence.means(unit, |meaning| meaning == wanted))
    }
}

fn is_definite(unit: &Unit) -> bool {
    unit.article || unit.enclitic != Enclitic::None || matches!(unit.kind, UnitKind::Name(_))
}

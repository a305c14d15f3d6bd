//! What hangs on a noun: its complement, its adjectives, what may govern it.

use super::{
    phrase::Phrase,
    sentence::Sentence,
    unit::{Unit, UnitKind},
};
use crate::{
    lexicon::{Number, PartOfSpeech},
    text::Enclitic,
};

impl Sentence<'_> {
    /// The complement of an open noun: «مقتل ← 15 جنديا»; of coordinated nouns, the shared one:
    /// «مقتل وأسر ← عدد من الجنود».
    pub(crate) fn idafa(&self, noun: usize) -> Option<Phrase> {
        const MOST_SHARED: usize = 4;
        let mut at = noun;
        for _ in 0..MOST_SHARED {
            // «اختطاف وتكبيل التلميذ»: a word that nothing knows goes with the one before.
            let unit =
                self.unit(at).filter(|unit| unit.is_open() || noun < at && unit.is_unknown())?;
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
    // «وضع أساسا»: the object of a verbal noun.
    let accusative = next.form.is_some_and(|form| form.tanwin);
    next.is_nominal()
        && !accusative
        && (next.kind != UnitKind::Adjective || next.article || is_substantive(noun, next))
}

/// «مقتل بريطاني»: an indefinite nisba after a verbal noun names a person.
fn is_substantive(noun: &Unit, next: &Unit) -> bool {
    noun.form.is_some_and(|form| form.part_of_speech == PartOfSpeech::Masdar)
        && next.form.is_some_and(|form| form.part_of_speech == PartOfSpeech::Nisba)
}

/// An adjective that agrees in definiteness.
pub(super) fn is_adjective_of(head: &Unit, next: &Unit) -> bool {
    match next.kind {
        UnitKind::Adjective => match head.kind {
            UnitKind::Name(_) => next.article,
            _ if head.is_unknown() => next.article,
            // «كان النظام بسيطا»: a predicate.
            _ if head.article && !next.article && next.form.is_some_and(|form| form.tanwin) => {
                false
            }
            _ if head.article && next.article && differs(head, next) => false,
            _ => next.article == head.article || head.enclitic != Enclitic::None || head.article,
        },
        // «التفجير الإرهابي»: a definite noun after a definite noun says what kind it is.
        UnitKind::Noun => {
            let may_describe = next.form.is_none_or(|form| {
                !matches!(
                    form.part_of_speech,
                    PartOfSpeech::Noun | PartOfSpeech::Masdar | PartOfSpeech::Fixed
                )
            });
            may_describe
                && head.kind == UnitKind::Noun
                && head.article
                && next.article
                && !differs(head, next)
        }
        _ => false,
    }
}

/// «الشرطة المتظاهر»: a singular of the other gender describes nothing.
pub(super) fn differs(head: &Unit, next: &Unit) -> bool {
    let singular = |unit: &Unit| unit.number() == Some(Number::One) && !unit.open_form;
    let (Some(one), Some(other)) = (head.gender(), next.gender()) else { return false };
    singular(head) && singular(next) && one != other
}

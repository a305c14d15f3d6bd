//! Noun phrases: where they begin, what heads them, how far they reach.

use super::{
    sentence::Sentence,
    unit::{Unit, UnitKind},
};
use crate::{
    lexicon::{Meaning, PartOfSpeech, Preposition},
    span::Span,
};

/// A noun phrase, by unit indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    /// The first unit: a quantity, or the head.
    pub(crate) first: usize,
    /// The counted noun, the noun that a complement belongs to, the name.
    pub(crate) head: usize,
    /// The last unit, complements included.
    pub(crate) last: usize,
    /// Index of the quantity that counts the head.
    pub(crate) quantity: Option<usize>,
}

/// Longest chain of units in one phrase, so that phrases without end stay cheap.
const LONGEST: usize = 24;

/// The phrases that begin at each unit, computed from the end so that each is made once.
pub(super) fn phrases(units: &[Unit], meaning: impl Fn(&Unit, &dyn Fn(Meaning) -> bool) -> bool) -> Vec<Option<Phrase>> {
    let mut out: Vec<Option<Phrase>> = vec![None; units.len()];
    for first in (0..units.len()).rev() {
        let made = phrase(units, &out, first, &meaning);
        if let Some(slot) = out.get_mut(first) {
            *slot = made;
        }
    }
    out
}

type MeaningTest<'m> = &'m dyn Fn(&Unit, &dyn Fn(Meaning) -> bool) -> bool;

fn phrase(
    units: &[Unit],
    later: &[Option<Phrase>],
    first: usize,
    meaning: MeaningTest<'_>,
) -> Option<Phrase> {
    let unit = units.get(first).filter(|unit| unit.is_nominal())?;
    let after = |at: usize| later.get(at).copied().flatten();
    if let UnitKind::Number(quantity) = unit.kind {
        let counted = after(first + 1).filter(|phrase| can_be_counted(units, phrase.first));
        let partitive = || {
            let of = units.get(first + 1)?.kind == UnitKind::Preposition(Preposition::From);
            after(first + 2).filter(|_| of)
        };
        return Some(match counted.or_else(partitive) {
            Some(phrase) => Phrase { first, quantity: Some(quantity), ..phrase },
            None => Phrase { first, head: first, last: first, quantity: Some(quantity) },
        });
    }
    if unit.kind == UnitKind::Demonstrative {
        return after(first + 1).map(|phrase| Phrase { first, ..phrase });
    }
    let mut last = first;
    while last - first < LONGEST {
        let Some(next) = units.get(last + 1) else { break };
        if is_adjective_of(unit, next) {
            last += 1;
            continue;
        }
        let complement = last == first && unit.is_open() && next.is_nominal();
        let apposition = matches!(next.kind, UnitKind::Name(_)) && is_title(unit, meaning);
        if complement || apposition {
            last = after(last + 1).map_or(last, |phrase| phrase.last);
        }
        break;
    }
    Some(Phrase { first, head: first, last, quantity: None })
}

fn can_be_counted(units: &[Unit], at: usize) -> bool {
    units.get(at).is_some_and(|unit| matches!(unit.kind, UnitKind::Noun | UnitKind::Adjective))
}

/// An adjective that agrees in definiteness; an unknown definite word after a definite noun is one.
fn is_adjective_of(head: &Unit, next: &Unit) -> bool {
    match next.kind {
        UnitKind::Adjective => match head.kind {
            UnitKind::Name(_) => next.article,
            _ => next.article == head.article || head.enclitic != crate::text::Enclitic::None || head.article,
        },
        UnitKind::Noun => {
            let participle = next.form.is_some_and(|form| {
                matches!(form.part_of_speech, PartOfSpeech::ActiveParticiple | PartOfSpeech::PassiveParticiple)
            });
            head.kind == UnitKind::Noun && head.article && next.article && (next.form.is_none() || participle)
        }
        _ => false,
    }
}

fn is_title(unit: &Unit, meaning: MeaningTest<'_>) -> bool {
    unit.kind == UnitKind::Noun && meaning(unit, &|meaning| matches!(meaning, Meaning::Title | Meaning::People))
}

impl Sentence<'_> {
    /// The phrase that begins at a unit.
    pub(crate) fn phrase(&self, first: usize) -> Option<Phrase> {
        self.phrases.get(first).copied().flatten()
    }

    /// Span of a phrase.
    pub(crate) fn phrase_span(&self, phrase: Phrase) -> Span {
        match (self.unit(phrase.first), self.unit(phrase.last)) {
            (Some(first), Some(last)) => first.span.to(last.span),
            _ => Span::default(),
        }
    }

    /// The phrases joined to a phrase by «و» or «أو», itself first.
    pub(crate) fn conjuncts(&self, phrase: Phrase) -> Vec<Phrase> {
        const MOST: usize = 8;
        let mut out = vec![phrase];
        let mut last = phrase.last;
        while out.len() < MOST
            && self.unit(last + 1).is_some_and(|unit| unit.kind == UnitKind::Conjunction)
            && let Some(next) = self.phrase(last + 2)
        {
            out.push(next);
            last = next.last;
        }
        out
    }

    /// The names inside a phrase.
    pub(crate) fn mentions_in(&self, phrase: Phrase) -> impl Iterator<Item = usize> {
        self.units_in(phrase).filter_map(|unit| match unit.kind {
            UnitKind::Name(mention) => Some(mention),
            _ => None,
        })
    }

    /// The units of a phrase.
    pub(crate) fn units_in(&self, phrase: Phrase) -> impl Iterator<Item = &Unit> {
        self.units.get(phrase.first..=phrase.last).unwrap_or_default().iter()
    }
}

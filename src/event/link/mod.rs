//! What ties the events of a sentence: what an appeal asks for, what brought what about, what is
//! part of what.

mod cause;
mod content;

use super::{Told, record::Link};
use crate::{
    lexicon::{LinkWord, Meaning, PartOfSpeech, Preposition},
    names::LinkKind,
    syntax::{Phrase, Scopes, Sentence, UnitKind},
};

/// What brings harm about.
const VIOLENT: [&str; 6] = ["accident", "airstrike", "attack", "bombing", "clash", "shelling"];

const CAUSE_REACH: usize = 18;

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

    fn is_partial(&self, at: usize, preposition: Preposition) -> bool {
        preposition == Preposition::During || self.is(at, LinkWord::Part)
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

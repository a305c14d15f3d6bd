//! What an appeal asks for, an accusation alleges, a threat announces.

use super::{Found, Reader};
use crate::{
    lexicon::{LinkWord, Meaning, OperatorKind, Preposition},
    names::{LinkKind, Modality},
    syntax::{ClauseKind, Phrase, Unit, UnitKind},
};

/// What has another event for its content.
const SAYING: [&str; 3] = ["appeal", "accuse", "threaten"];
/// How many words that add nothing may stand before what is asked for.
const LIGHT: usize = 2;
/// How far apart two things that are asked for may stand: «إلى وقف إطلاق النار والإفراج عن».
const LIST: usize = 12;

impl Reader<'_, '_> {
    /// «دعا إلى وقف إطلاق النار», «اتهم الجيش بقصف», «هدد بمهاجمة»: what the innermost asks for itself.
    pub(super) fn contents(&self, found: &mut Found) {
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
}

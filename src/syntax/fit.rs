//! How well a reading of a word fits where it stands.

use super::{
    kind::is_fixed,
    slot::{Slot, coordinate, modified, wants_verb},
    unit::{Unit, UnitKind},
};
use crate::{
    lexicon::{Form, Meaning, Number, PartOfSpeech, Voice},
    text::{Enclitic, Proclitics},
    vocabulary::Found,
};

/// How well a verb fits.
fn verb_score(found: &Found, slot: Slot, units: &[Unit]) -> i32 {
    match slot {
        Slot::Nominal => -6,
        Slot::Complement => -3,
        Slot::Clause | Slot::Deictic => 4,
        Slot::Content if found.form.imperfect => 5,
        Slot::Verbal => 5,
        Slot::Coordinate => coordinate(units, true),
        Slot::Any if wants_verb(units) => 4,
        Slot::Any | Slot::Content => 1,
    }
}

/// How well a lexeme fits.
pub(super) fn score(
    kind: UnitKind,
    found: &Found,
    (index, maqsura): (usize, bool),
    slot: Slot,
    units: &[Unit],
) -> i32 {
    let fit = match kind {
        UnitKind::Verb => verb_score(found, slot, units),
        // «غير», «دون أن»: rather than the operators that are spelled alike.
        UnitKind::Adjective if found.meaning == Meaning::AdjectivePrefix => 9,
        UnitKind::Subordinator if index < found.last => 9,
        UnitKind::Adjective if disagrees(units, found.form) => 0,
        UnitKind::Adjective => match modified(units) {
            Some(definite) if definite == found.has_article() => {
                // «روسيا الأسرى»: names are described less often than nouns.
                if matches!(units.last().map(|last| last.kind), Some(UnitKind::Name(_))) {
                    3
                } else {
                    5
                }
            }
            Some(_) | None => 1,
        },
        UnitKind::Noun => match slot {
            // «مقابلة من أجل برنامج»: the preposition rather than the operator.
            Slot::Complement if index < found.last && is_operator(found) => 1,
            Slot::Nominal | Slot::Complement => 4,
            Slot::Deictic if found.has_article() || found.reading.enclitic != Enclitic::None => 5,
            Slot::Coordinate => coordinate(units, false),
            Slot::Clause | Slot::Deictic | Slot::Content | Slot::Verbal | Slot::Any => 2,
        },
        // «عليه أن»: rather than the operator that is spelled alike.
        UnitKind::Pronoun => 7,
        _ => 6,
    };
    let specific = match found.meaning {
        // «وقف إطلاق النار»: the verbal noun of a rule rather than an everyday verb.
        Meaning::Plain if found.form.part_of_speech == PartOfSpeech::Masdar => 3,
        // «غرق ثلاثة», «الجيش قصف»: at the beginning of a clause the verb of a rule.
        Meaning::Plain
            if kind == UnitKind::Verb
                && (slot == Slot::Clause || slot == Slot::Any && wants_verb(units)) =>
        {
            2
        }
        Meaning::Plain => 1,
        // «مقتل عسكري»: a person rather than the adjective that is spelled alike.
        // «خطف مسلحون صحفيين»: after a plural of people another one is no adjective.
        Meaning::People if units.last().and_then(|last| last.form).is_some_and(|f| f.absolute) => 4,
        // «محرر صحفي»: of a person, the adjective.
        Meaning::People if units.last().is_some_and(is_plain_noun) => 0,
        Meaning::People | Meaning::Thing | Meaning::Operator(_) | Meaning::Report => 2,
        _ => 0,
    };
    // «يتناول» is hardly ever the passive that is spelled alike.
    let passive = i32::from(found.form.voice == Voice::Passive);
    // «ولاية» is no و + ل + أية.
    let closed = !matches!(kind, UnitKind::Verb | UnitKind::Noun | UnitKind::Adjective);
    let proclitics = found.reading.proclitics;
    let broken = i32::from(closed && proclitics.has_preposition())
        * (2 + 2 * i32::from(proclitics.contains(Proclitics::CONJUNCTION)));
    // «ونفى» is no «ونفي», where the two are kept apart.
    let final_alef = i32::from(kind == UnitKind::Verb && maqsura) * 3;
    // «حوض حجري»: the adjective rather than two stones of something.
    let dual = i32::from(
        kind == UnitKind::Noun && found.form.number == Number::Two && !found.form.absolute,
    );
    let cut = passive
        + dual
        + broken
        + i32::from(!found.reading.proclitics.is_empty())
        + i32::from(found.reading.enclitic != Enclitic::None);
    let words = i32::try_from(found.last - index).unwrap_or(0);
    fit + specific + final_alef - cut + 4 * words
}

fn is_operator(found: &Found) -> bool {
    is_fixed(found) && matches!(found.meaning, Meaning::Operator(_))
}

/// A noun that is no verbal noun.
pub(super) fn is_plain_noun(unit: &Unit) -> bool {
    unit.kind == UnitKind::Noun
        && unit.form.is_some_and(|form| form.part_of_speech == PartOfSpeech::Noun)
}

/// «تحطم طائرة»: after a singular of the other gender stands no adjective.
pub(super) fn disagrees(units: &[Unit], adjective: Form) -> bool {
    let Some(last) = units.last().filter(|last| last.kind == UnitKind::Noun) else { return false };
    let singular = last.number() == Some(Number::One) && !last.open_form;
    let plural = adjective.number != Number::One;
    singular && (plural || last.gender().is_some_and(|gender| gender != adjective.gender))
}

/// Whether an adjective has no noun to describe and stands for one: «المتخاصمون», «أكبر مدينة».
pub(super) fn stands_alone(units: &[Unit], found: &Found) -> bool {
    match modified(units) {
        None => true,
        Some(definite) => {
            definite != found.has_article()
                && (found.has_article() || found.meaning == Meaning::Adjective)
        }
    }
}

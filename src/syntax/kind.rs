//! The kind of unit that a lexeme makes.

use super::unit::UnitKind;
use crate::{
    lexicon::{LinkWord, Meaning, OperatorKind, PartOfSpeech},
    text::Proclitics,
    vocabulary::Found,
};

/// Meanings that tell nothing of the part of speech.
pub(super) const fn is_bare(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Common
            | Meaning::NamePart(_)
            | Meaning::AmbiguousName
            | Meaning::NameLink(_)
            | Meaning::NumberCue(_)
            | Meaning::Settlement
            | Meaning::Quarter
            | Meaning::Namesake
            | Meaning::ClockWord(_)
            | Meaning::Era(_)
            | Meaning::SameDay
            | Meaning::Few
            | Meaning::Whole
            | Meaning::Future
            | Meaning::Every
            | Meaning::LengthCue
            | Meaning::Anaphor(_)
            | Meaning::StateVerb
            | Meaning::StateNoun
            | Meaning::StateTie
            | Meaning::Seat(_)
    )
}

/// The kind of unit that a lexeme makes.
pub(super) fn kind_of(found: &Found) -> UnitKind {
    match found.meaning {
        Meaning::Preposition(preposition) | Meaning::Link(_, Some(preposition)) => {
            UnitKind::Preposition(preposition)
        }
        Meaning::Conjunction => UnitKind::Conjunction,
        Meaning::Complementizer => UnitKind::Complementizer,
        Meaning::Relative => UnitKind::Relative,
        Meaning::Subordinator | Meaning::Link(LinkWord::When, _) => UnitKind::Subordinator,
        Meaning::Demonstrative | Meaning::Determiner | Meaning::Operator(OperatorKind::Any) => {
            UnitKind::Demonstrative
        }
        Meaning::Pronoun => UnitKind::Pronoun,
        Meaning::Particle => UnitKind::Particle,
        Meaning::Adverb
        | Meaning::Link(LinkWord::Then, _)
        | Meaning::Subset
        | Meaning::According
        | Meaning::Precision(_)
        | Meaning::PrecisionAfter(_)
        | Meaning::Frequency(_)
        | Meaning::Now => UnitKind::Adverb,
        Meaning::Operator(OperatorKind::Not | OperatorKind::May) if is_fixed(found) => {
            UnitKind::Particle
        }
        Meaning::Operator(OperatorKind::Without | OperatorKind::Generic | OperatorKind::Except)
            if is_fixed(found) =>
        {
            UnitKind::Adverb
        }
        Meaning::Adjective | Meaning::AdjectivePrefix => UnitKind::Adjective,
        Meaning::Month { .. } | Meaning::Weekday(_) if is_fixed(found) => UnitKind::Noun,
        _ => match found.form.part_of_speech {
            PartOfSpeech::Verb => UnitKind::Verb,
            PartOfSpeech::Adjective | PartOfSpeech::Nisba => UnitKind::Adjective,
            _ => UnitKind::Noun,
        },
    }
}

pub(super) fn is_fixed(found: &Found) -> bool {
    found.form.part_of_speech == PartOfSpeech::Fixed
}

/// Meanings that a word keeps whatever part of speech it is.
pub(super) const fn works_as_any(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::Operator(_) | Meaning::Report | Meaning::Quote | Meaning::Speaker)
}

/// Whether a word of this kind can have these proclitics: «كانت» is no ك + أنت, «الخاصة» no adverb.
pub(super) fn stands_with(kind: UnitKind, proclitics: Proclitics) -> bool {
    match kind {
        UnitKind::Pronoun | UnitKind::Particle | UnitKind::Conjunction => {
            !proclitics.has_preposition() && !proclitics.contains(Proclitics::ARTICLE)
        }
        UnitKind::Adverb | UnitKind::Preposition(_) | UnitKind::Subordinator => {
            !proclitics.contains(Proclitics::ARTICLE)
        }
        // «كان» is no ك + أن.
        UnitKind::Complementizer => !proclitics.contains(Proclitics::KAF),
        _ => true,
    }
}

//! Which reading of a word fits where it stands.

use super::unit::{MOST_LEXEMES, Unit, UnitKind};
use crate::{
    lexicon::{Form, LexemeId, Meaning, OperatorKind, PartOfSpeech},
    text::{Enclitic, Mark, Proclitics, TokenKind},
    vocabulary::{Context, Found},
};

/// What the place after the units so far asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    /// The beginning of a clause: a verb or a noun.
    Clause,
    /// After a particle that only a verb follows: «لم», «قد».
    Verbal,
    /// After a preposition, a number, an open noun: a noun.
    Nominal,
    /// After «و»: what stood before it.
    Coordinate,
    /// After a closed noun phrase or a verb: anything.
    Any,
}

impl Slot {
    pub(super) fn after(units: &[Unit]) -> Self {
        let Some(last) = units.last() else { return Self::Clause };
        match last.kind {
            UnitKind::Preposition(_) | UnitKind::Number(_) | UnitKind::Demonstrative => {
                Self::Nominal
            }
            UnitKind::Noun if last.is_open() => Self::Nominal,
            UnitKind::Conjunction => Self::Coordinate,
            UnitKind::Complementizer
            | UnitKind::Relative
            | UnitKind::Subordinator
            | UnitKind::Line => Self::Clause,
            UnitKind::Mark(mark) if mark != Mark::Open => Self::Clause,
            UnitKind::Particle => Self::Verbal,
            _ => Self::Any,
        }
    }
}

/// The reading chosen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    pub(super) kind: UnitKind,
    pub(super) form: Option<Form>,
    pub(super) lexemes: [Option<LexemeId>; MOST_LEXEMES],
    pub(super) proclitics: Proclitics,
    pub(super) enclitic: Enclitic,
    pub(super) start: u32,
    pub(super) last: usize,
    /// The article is part of a word that the lexicon lists with it.
    pub(super) article: bool,
}

/// Chooses a reading of the word at a token; `buffer` is reused from word to word.
pub(super) fn choose(
    context: Context<'_>,
    index: usize,
    units: &[Unit],
    end: usize,
    buffer: &mut Vec<(UnitKind, Found)>,
) -> Choice {
    let slot = Slot::after(units);
    buffer.clear();
    let lexemes =
        context.lexemes(index).filter(|found| found.last < end && !is_bare(found.meaning));
    buffer.extend(lexemes.map(|found| (kind_of(&found), found)));
    let best = buffer
        .iter()
        .map(|(kind, found)| (score(*kind, found, index, slot, units), *kind, found))
        // The first of equals stays: phrases before words, whole words before cut ones.
        .reduce(|best, next| if best.0 < next.0 { next } else { best });
    match best {
        Some((_, kind, found)) => known(context, index, kind, found, buffer),
        None => guess(context, index, slot, context.words(index).next()),
    }
}

/// Meanings that tell nothing of the part of speech.
const fn is_bare(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Common
            | Meaning::NamePart(_)
            | Meaning::AmbiguousName
            | Meaning::NameLink(_)
            | Meaning::NumberCue(_)
            | Meaning::Settlement
            | Meaning::ClockWord(_)
            | Meaning::Era(_)
            | Meaning::SameDay
            | Meaning::Few
            | Meaning::Whole
            | Meaning::Future
            | Meaning::Every
            | Meaning::LengthCue
    )
}

/// How well a lexeme fits.
fn score(kind: UnitKind, found: &Found, index: usize, slot: Slot, units: &[Unit]) -> i32 {
    let fit = match kind {
        UnitKind::Verb => match slot {
            Slot::Nominal => -6,
            Slot::Clause => 4,
            Slot::Verbal => 5,
            Slot::Coordinate => coordinate(units, true),
            Slot::Any => 1,
        },
        UnitKind::Noun | UnitKind::Adjective => match slot {
            Slot::Nominal => 4,
            Slot::Coordinate => coordinate(units, false),
            Slot::Clause | Slot::Verbal | Slot::Any => 2,
        },
        _ => 6,
    };
    let specific = match found.meaning {
        Meaning::Plain | Meaning::People => 1,
        _ => 0,
    };
    let cut = i32::from(!found.reading.proclitics.is_empty())
        + i32::from(found.reading.enclitic != Enclitic::None);
    let words = i32::try_from(found.last - index).unwrap_or(0);
    fit + specific - cut + 4 * words
}

/// After «و»: the part of speech that stood before it fits better.
fn coordinate(units: &[Unit], verb: bool) -> i32 {
    let before = units.iter().rev().skip(1).find(|unit| unit.is_verb() || unit.is_nominal());
    match before.map(|unit| unit.kind) {
        Some(UnitKind::Noun) if !verb => 5,
        Some(UnitKind::Noun) => 3,
        Some(_) if verb => 4,
        _ => 3,
    }
}

/// The kind of unit that a lexeme makes.
fn kind_of(found: &Found) -> UnitKind {
    match found.meaning {
        Meaning::Preposition(preposition) => UnitKind::Preposition(preposition),
        Meaning::Conjunction => UnitKind::Conjunction,
        Meaning::Complementizer => UnitKind::Complementizer,
        Meaning::Relative => UnitKind::Relative,
        Meaning::Subordinator => UnitKind::Subordinator,
        Meaning::Demonstrative | Meaning::Determiner | Meaning::Operator(OperatorKind::Any) => {
            UnitKind::Demonstrative
        }
        Meaning::Pronoun => UnitKind::Pronoun,
        Meaning::Adverb
        | Meaning::Subset
        | Meaning::According
        | Meaning::Precision(_)
        | Meaning::PrecisionAfter(_)
        | Meaning::Frequency(_)
        | Meaning::Now => UnitKind::Adverb,
        Meaning::Operator(OperatorKind::Not | OperatorKind::May) if is_fixed(found) => {
            UnitKind::Particle
        }
        Meaning::Operator(OperatorKind::Without | OperatorKind::Generic) if is_fixed(found) => {
            UnitKind::Adverb
        }
        Meaning::Month { .. } | Meaning::Weekday(_) if is_fixed(found) => UnitKind::Noun,
        _ => match found.form.part_of_speech {
            PartOfSpeech::Verb => UnitKind::Verb,
            PartOfSpeech::Adjective | PartOfSpeech::Nisba => UnitKind::Adjective,
            _ => UnitKind::Noun,
        },
    }
}

fn is_fixed(found: &Found) -> bool {
    found.form.part_of_speech == PartOfSpeech::Fixed
}

/// The unit of a lexeme, with its homographs of the same kind and cut.
fn known(
    context: Context<'_>,
    index: usize,
    kind: UnitKind,
    found: &Found,
    candidates: &[(UnitKind, Found)],
) -> Choice {
    let mut lexemes = [None; MOST_LEXEMES];
    let mut free = lexemes.iter_mut();
    let same = candidates.iter().filter(|(other_kind, other)| {
        *other_kind == kind
            && other.last == found.last
            && other.reading.start == found.reading.start
            && other.reading.proclitics.outside() == found.reading.proclitics.outside()
            && other.reading.enclitic == found.reading.enclitic
    });
    let mut last = None;
    for (_, other) in same {
        // Forms of one lexeme that are spelled alike stand side by side.
        if last.replace(other.lexeme) != Some(other.lexeme)
            && let Some(slot) = free.next()
        {
            *slot = Some(other.lexeme);
        }
    }
    Choice {
        kind,
        form: Some(found.form),
        lexemes,
        proclitics: found.reading.proclitics,
        enclitic: found.reading.enclitic,
        start: found.reading.start,
        last: found.last,
        article: starts_with_article(context, index, found.reading.start),
    }
}

/// A word of which the lexicon says nothing but that it exists, or not even that: judged by its letters.
fn guess(context: Context<'_>, index: usize, slot: Slot, found: Option<Found>) -> Choice {
    let token = context.analysis.token(index);
    let whole = token.map_or(0, |token| token.span.start());
    let start = found.map_or(u32::try_from(whole).unwrap_or(u32::MAX), |found| found.reading.start);
    let codes = token.map(|token| context.analysis.text().codes(token)).unwrap_or_default();
    let cut = found.map_or(0, |found| letters_before(context, index, found.reading.start));
    let stem = codes.get(cut..).unwrap_or_default();
    let article = matches!(stem, [0x27, 0x44, _, _, ..]);
    let arabic = token.is_some_and(|token| token.kind == TokenKind::Arabic);
    let kind = if arabic && !article && looks_verbal(stem, slot) {
        UnitKind::Verb
    } else {
        UnitKind::Noun
    };
    let (proclitics, enclitic) = found.map_or((Proclitics::NONE, Enclitic::None), |found| {
        (found.reading.proclitics, found.reading.enclitic)
    });
    Choice {
        kind,
        form: None,
        lexemes: [None; MOST_LEXEMES],
        proclitics,
        enclitic,
        start,
        last: index,
        article,
    }
}

fn letters_before(context: Context<'_>, index: usize, start: u32) -> usize {
    let Some(token) = context.analysis.token(index) else { return 0 };
    let text = context.analysis.text();
    (0..token.code_count as usize)
        .find(|letter| start <= text.letter_start(token, *letter))
        .unwrap_or(0)
}

/// ي or ت before three letters and more, or ـت after three, where a verb may stand.
fn looks_verbal(stem: &[u8], slot: Slot) -> bool {
    const TEH: u8 = 0x2A;
    const ALEF: u8 = 0x27;
    const YEH: u8 = 0x4A;
    const SEEN: u8 = 0x33;
    const HEH: u8 = 0x47;
    let imperfect = matches!(stem, [YEH, _, _, _, ..] | [SEEN, YEH | TEH, _, _, _, ..])
        && !matches!(stem.last(), Some(&HEH));
    let feminine = matches!(stem, [.., a, TEH] if *a != ALEF && *a != YEH) && 4 <= stem.len();
    match slot {
        Slot::Nominal => false,
        Slot::Verbal | Slot::Clause => {
            imperfect || feminine || matches!(stem, [TEH, _, _, _, ..] if slot == Slot::Verbal)
        }
        Slot::Coordinate | Slot::Any => imperfect || feminine && slot == Slot::Coordinate,
    }
}

fn starts_with_article(context: Context<'_>, index: usize, start: u32) -> bool {
    let Some(token) = context.analysis.token(index) else { return false };
    let codes = context.analysis.text().codes(token);
    let stem = codes.get(letters_before(context, index, start)..).unwrap_or_default();
    matches!(stem, [0x27, 0x44, _, _, ..])
}

//! Words that the lexicon does not tell: judged by their letters and their place.

use super::{
    choose::Choice,
    slot::{Slot, modified},
    unit::{MOST_LEXEMES, Unit, UnitKind},
};
use crate::{
    lexicon::Meaning,
    text::{Enclitic, Proclitics, TokenKind},
    vocabulary::{Context, Found},
};

/// A word of which the lexicon says nothing but that it exists, or not even that: judged by its letters.
pub(super) fn guess(
    context: Context<'_>,
    index: usize,
    slot: Slot,
    units: &[Unit],
    found: Option<Found>,
) -> Choice {
    let token = context.analysis.token(index);
    let whole = token.map_or(0, |token| token.span.start());
    let start = found.map_or(u32::try_from(whole).unwrap_or(u32::MAX), |found| found.reading.start);
    let codes = token.map(|token| context.analysis.text().codes(token)).unwrap_or_default();
    let cut = found.map_or(0, |found| letters_before(context, index, found.reading.start));
    let stem = codes.get(cut..).unwrap_or_default();
    let article = matches!(stem, [0x27, 0x44, _, _, ..]);
    // «يوسف» is no verb that nothing knows.
    let name = context.lexemes(index).any(|found| {
        matches!(found.meaning, Meaning::NamePart(_) | Meaning::AmbiguousName)
            && found.reading.proclitics.is_empty()
    });
    let arabic = !name && token.is_some_and(|token| token.kind == TokenKind::Arabic);
    let kind = if arabic && !article && looks_verbal(stem, slot, units) {
        UnitKind::Verb
    } else if looks_relative(stem) && modified(units) == Some(article) {
        UnitKind::Adjective
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
        open_form: false,
    }
}

pub(super) fn letters_before(context: Context<'_>, index: usize, start: u32) -> usize {
    let Some(token) = context.analysis.token(index) else { return 0 };
    let text = context.analysis.text();
    (0..token.code_count as usize)
        .find(|letter| start <= text.letter_start(token, *letter))
        .unwrap_or(0)
}

/// ي or ت before three letters and more, or ـت after three, where a verb may stand.
pub(super) fn looks_verbal(stem: &[u8], slot: Slot, units: &[Unit]) -> bool {
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
        Slot::Complement | Slot::Deictic => imperfect,
        Slot::Verbal | Slot::Clause | Slot::Content => {
            imperfect || feminine || matches!(stem, [TEH, _, _, _, ..] if slot == Slot::Verbal)
        }
        Slot::Any if units.last().is_some_and(Unit::is_verb) => false,
        Slot::Coordinate | Slot::Any => imperfect || feminine && slot == Slot::Coordinate,
    }
}

/// ـي, ـية and their plurals: «الموكيانية».
pub(super) fn looks_relative(stem: &[u8]) -> bool {
    const HEH: u8 = 0x47;
    const YEH: u8 = 0x4A;
    const WAW: u8 = 0x48;
    const NOON: u8 = 0x46;
    let long = 5 <= stem.len();
    long && matches!(stem, [.., YEH] | [.., YEH, HEH] | [.., YEH, YEH | WAW, NOON])
}

pub(super) fn starts_with_article(context: Context<'_>, index: usize, start: u32) -> bool {
    let Some(token) = context.analysis.token(index) else { return false };
    let codes = context.analysis.text().codes(token);
    let stem = codes.get(letters_before(context, index, start)..).unwrap_or_default();
    matches!(stem, [0x27, 0x44, _, _, ..])
}

//! Which words can be names because nothing else is known of them.

use crate::{
    lexicon::Meaning,
    names::EntityKind,
    text::{Proclitics, Token, TokenKind},
    vocabulary::{Context, Flags, Target},
};

/// Shortest unknown word taken for a name, in letters.
const SHORTEST: u32 = 3;

/// Whether a word is unknown: neither it nor what its proclitics leave is a word of the lexicon.
pub(super) fn is_unknown(context: Context<'_>, index: usize) -> bool {
    let Some(token) = context.analysis.token(index) else { return false };
    if token.kind == TokenKind::Latin {
        return is_capitalised(context, token);
    }
    token.kind == TokenKind::Arabic
        && SHORTEST <= token.code_count
        && !context.analysis.flags(index).has(Flags::WORD)
        && !has_article(context, index)
}

/// Whether a word can be part of a person's name.
pub(super) fn is_part(context: Context<'_>, index: usize) -> bool {
    let mut found = context.whole(index, Flags::NAME_PART);
    found.any(|found| matches!(found.meaning, Meaning::NamePart(_))) && !is_closed(context, index)
}

/// Words that are never a name, whatever else they are.
pub(super) fn is_closed(context: Context<'_>, index: usize) -> bool {
    context.whole(index, Flags::CLOSED).any(|found| found.meaning.is_closed())
}

/// Whether a word begins with the letters of the article.
pub(super) fn is_definite(context: Context<'_>, index: usize) -> bool {
    context
        .analysis
        .token(index)
        .is_some_and(|token| matches!(context.analysis.text().codes(token), [0x27, 0x44, _, _, ..]))
}

fn has_article(context: Context<'_>, index: usize) -> bool {
    context.analysis.token(index).is_some_and(|token| {
        matches!(context.analysis.text().codes(token), [0x27, 0x44, ..] | [0x48, 0x27, 0x44, ..])
    })
}

/// «فاضل»، «سلام»، «الله»: a word that is a name beside names.
pub(super) fn is_ambiguous(context: Context<'_>, index: usize) -> bool {
    let mut found = context.whole(index, Flags::NAME_PART);
    found.any(|found| found.meaning == Meaning::AmbiguousName)
}

/// Whether a word, its proclitics cut off or not, names an entry of one of these kinds.
pub(super) fn names(
    context: Context<'_>,
    index: usize,
    wanted: impl Fn(EntityKind) -> bool + Copy,
) -> bool {
    context.analysis.flags(index).has(Flags::NAME)
        && context.analysis.readings(index).iter().any(|reading| {
            any_of(context, context.resources.vocabulary.senses(reading.senses), wanted)
        })
}

/// Whether a word as a whole is a name of an entry of one of these kinds, a full one or a short one.
pub(super) fn may_name(
    context: Context<'_>,
    index: usize,
    wanted: impl Fn(EntityKind) -> bool,
) -> bool {
    let whole = context.analysis.readings(index).iter().filter(|reading| reading.is_whole());
    let mut senses = whole.flat_map(|reading| context.resources.vocabulary.senses(reading.senses));
    senses.any(|sense| match sense {
        Target::Name(id) | Target::ShortName(id) => {
            let entry = context.resources.gazetteer.entry(*id);
            entry.is_some_and(|entry| wanted(entry.kind()))
        }
        Target::Lexeme(..) => false,
    })
}

/// Whether one of the senses is a full name of an entry of these kinds.
pub(super) fn any_of(
    context: Context<'_>,
    senses: &[Target],
    wanted: impl Fn(EntityKind) -> bool,
) -> bool {
    senses.iter().any(|sense| match sense {
        Target::Name(id) => {
            let entry = context.resources.gazetteer.entry(*id);
            entry.is_some_and(|entry| wanted(entry.kind()))
        }
        _ => false,
    })
}

fn is_capitalised(context: Context<'_>, token: Token) -> bool {
    token.span.of(context.analysis.source()).starts_with(|c: char| c.is_ascii_uppercase())
}

/// The proclitics that stand before a byte offset inside a token.
pub(crate) fn proclitics_before(context: Context<'_>, index: usize, start: usize) -> Proclitics {
    let whole = context.analysis.token(index).map_or(start, |token| token.span.start());
    if whole == start {
        return Proclitics::NONE;
    }
    context
        .analysis
        .readings(index)
        .iter()
        .find(|reading| reading.start as usize == start)
        .map_or(Proclitics::CONJUNCTION, |reading| reading.proclitics)
}

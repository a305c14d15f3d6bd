//! What stands after a word that may be a verb or a noun: «وقف أمام الباب», «وقف القتال».

use super::{
    choose::has_tanwin,
    kind::{is_bare, is_fixed, kind_of},
    slot::Slot,
    unit::{Unit, UnitKind},
};
use crate::{
    lexicon::PartOfSpeech,
    text::{Enclitic, Mark, Proclitics, TokenKind},
    vocabulary::{Context, Found},
};

/// Whether the verb that a word may be fits what stands after it better than the noun.
pub(super) fn is_followed_as_verb(
    context: Context<'_>,
    index: usize,
    end: usize,
    (slot, units): (Slot, &[Unit]),
    verb: &Found,
) -> bool {
    if verb.reading.enclitic != Enclitic::None {
        return verb_has_subject(context, index + 1, end);
    }
    let joined = verb.reading.proclitics.contains(Proclitics::CONJUNCTION)
        && !units.last().is_none_or(|last| {
            matches!(last.kind, UnitKind::Line | UnitKind::Mark(Mark::Stop | Mark::Colon))
        });
    if joined {
        // «وطلب أن», «وظل يعمل».
        let mut next = readings(context, index + 1, end).map(|found| kind_of(&found)).peekable();
        return matches!(slot, Slot::Clause | Slot::Any)
            && next.peek().is_some()
            && next.all(|kind| matches!(kind, UnitKind::Verb | UnitKind::Complementizer));
    }
    let opens = match slot {
        Slot::Clause => !is_listed(units),
        Slot::Content => true,
        _ => false,
    };
    opens
        && (closes_noun(context, index + 1, end)
            || slot == Slot::Clause && is_last_verb(context, index + 1, end))
}

/// «تدوينة نشرتها ← الصحيفة»: after a noun with a pronoun no definite noun stands but its adjective.
fn verb_has_subject(context: Context<'_>, next: usize, end: usize) -> bool {
    let mut article = false;
    for found in readings(context, next, end) {
        match kind_of(&found) {
            // Not «قصفها للميناء».
            UnitKind::Noun
                if found.has_article() && !found.reading.proclitics.has_preposition() =>
            {
                article = true;
            }
            _ => return false,
        }
    }
    article
}

/// «وقف أمام», «طلب أن», «كتب رسالةً»: no such word stands right after a noun that begins a clause.
fn closes_noun(context: Context<'_>, next: usize, end: usize) -> bool {
    if end <= next {
        return false;
    }
    if has_tanwin(context, next) {
        return true;
    }
    let mut some = false;
    for found in readings(context, next, end) {
        let tied = found.reading.proclitics.has_preposition();
        let small = is_fixed(&found)
            && found.reading.proclitics.is_empty()
            && matches!(
                kind_of(&found),
                UnitKind::Preposition(_)
                    | UnitKind::Adverb
                    | UnitKind::Complementizer
                    | UnitKind::Subordinator
                    | UnitKind::Pronoun
                    | UnitKind::Particle
            );
        if small {
            return true;
        }
        if !tied && !found.form.tanwin {
            return false;
        }
        some = true;
    }
    some
}

/// Whether the sentence ends without another verb that could be the predicate.
fn is_last_verb(context: Context<'_>, next: usize, end: usize) -> bool {
    const REACH: usize = 24;
    // The verbs of «الذي», «أن» and of what «و» joins are their own.
    let mut inner = false;
    for at in next..end.min(next + REACH) {
        match context.analysis.token(at).map(|token| token.kind) {
            Some(TokenKind::Mark(Mark::Stop)) => return true,
            Some(TokenKind::Line | TokenKind::Mark(Mark::Colon | Mark::Semicolon)) | None => {
                return false;
            }
            Some(TokenKind::Mark(_)) => inner = false,
            _ => {}
        }
        let mut verb = false;
        let mut other = false;
        for found in readings(context, at, end) {
            match kind_of(&found) {
                UnitKind::Relative | UnitKind::Complementizer | UnitKind::Subordinator => {
                    inner = true;
                }
                UnitKind::Verb => {
                    verb |= !found.reading.proclitics.contains(Proclitics::CONJUNCTION);
                }
                _ => other = true,
            }
        }
        if verb && !other && !std::mem::take(&mut inner) {
            return false;
        }
    }
    false
}

/// «نهب, سلب»: a comma and a verb before it may go on with a list.
fn is_listed(units: &[Unit]) -> bool {
    const REACH: usize = 40;
    let comma = units.last().is_some_and(|last| last.kind == UnitKind::Mark(Mark::Comma));
    let clause = units.iter().rev().take(REACH).take_while(|unit| {
        !matches!(
            unit.kind,
            UnitKind::Line | UnitKind::Mark(Mark::Stop | Mark::Colon | Mark::Semicolon)
        )
    });
    comma && clause.into_iter().any(Unit::is_verb)
}

/// The readings of a token that tell a part of speech.
fn readings(context: Context<'_>, index: usize, end: usize) -> impl Iterator<Item = Found> + '_ {
    let words = (index < end).then(|| context.lexemes(index));
    words.into_iter().flatten().filter(move |found| {
        found.last < end
            && !is_bare(found.meaning)
            && !(found.form.part_of_speech == PartOfSpeech::Verb && has_tanwin(context, index))
    })
}

//! Names of the gazetteer, over words.

use super::{
    Mention, NisbaMention,
    candidate::{Candidate, Rank},
    unknown::any_of,
};
use crate::{
    gazetteer::{Entry, EntryId, MatchRule},
    lexicon::{HeadKind, HeadScope, Meaning, Preposition},
    names::{EntityKind, FoundBy},
    text::{Enclitic, Proclitics, has_fathatan, may_have_signs},
    vocabulary::{Context, Flags, Found, Reading, Target},
};

/// Proposes every name that stands in the text.
pub(super) fn propose(context: Context<'_>, nisbas: &[NisbaMention], out: &mut Vec<Candidate>) {
    for index in 0..context.analysis.len() {
        if context.analysis.flags(index).has(Flags::NAME) {
            words(context, index, nisbas, out);
            phrases(context, index, out);
        }
    }
}

fn words(context: Context<'_>, index: usize, nisbas: &[NisbaMention], out: &mut Vec<Candidate>) {
    if is_accusative(context, index) {
        return;
    }
    let is_nisba = nisbas.binary_search_by_key(&index, |nisba| nisba.token).is_ok();
    for reading in context.analysis.readings(index) {
        let vocabulary = &context.resources.vocabulary;
        let names =
            vocabulary.senses(reading.senses).iter().filter(|sense| reading.allows(**sense));
        for sense in names {
            let Target::Name(entry) = *sense else { continue };
            if !is_nisba && is_plausible(context, index, *reading) {
                push(context, (index, index), *reading, entry, out);
            }
        }
    }
}

fn phrases(context: Context<'_>, index: usize, out: &mut Vec<Candidate>) {
    for found in context.analysis.matches(index).iter().filter(|found| found.pure) {
        for sense in context.resources.vocabulary.phrase_senses(found.phrase as usize) {
            if let Target::Name(entry) = *sense {
                push(context, (index, found.last as usize), found.reading, entry, out);
            }
        }
    }
}

/// «111 جيبًا», «جافًّا»: a noun or an adjective, whatever place has its letters.
fn is_accusative(context: Context<'_>, index: usize) -> bool {
    context.analysis.token(index).is_some_and(|token| {
        may_have_signs(token) && has_fathatan(token.span.of(context.analysis.source()))
    })
}

/// «لأبين» is «ل» and «أبين»: a hamza on the second letter begins a word, and none of the names
/// that have such letters in one piece is written with it.
fn begins_inside(context: Context<'_>, index: usize) -> bool {
    let Some(token) = context.analysis.token(index) else { return false };
    if !matches!(context.analysis.text().codes(token), [WAW | FEH | BEH | KAF | LAM, ALEF, ..]) {
        return false;
    }
    let word = token.span.of(context.analysis.source());
    let hamza = word.chars().nth(1).is_some_and(|c| matches!(c, 'أ' | 'إ'));
    hamza
        && context.analysis.readings(index).iter().any(|reading| {
            !reading.proclitics.outside().is_empty()
                && reading.enclitic == Enclitic::None
                && any_of(context, context.resources.vocabulary.senses(reading.senses), |_| true)
        })
}

/// Letters that may be proclitics, and alef, folded.
const ALEF: u8 = 0x27;
const BEH: u8 = 0x28;
const FEH: u8 = 0x41;
const KAF: u8 = 0x43;
const LAM: u8 = 0x44;
const WAW: u8 = 0x48;

/// A name behind a proclitic must not be an ordinary word in one piece: «كبيرا» is not ك + بيرا.
fn is_plausible(context: Context<'_>, index: usize, reading: Reading) -> bool {
    if reading.is_whole() && begins_inside(context, index) {
        return false;
    }
    // «فاطمة» is not «ف» and «أطمة», «كلارك» not «ك» and a place.
    let particle = reading.proclitics.contains(Proclitics::KAF)
        || context.analysis.token(index).is_some_and(|token| {
            matches!(context.analysis.text().codes(token), [FEH, ..])
                && reading.proclitics.contains(Proclitics::CONJUNCTION)
        });
    let part = |found: &Found| matches!(found.meaning, Meaning::NamePart(_));
    if particle && context.whole(index, Flags::NAME_PART).any(|found| part(&found)) {
        return false;
    }
    reading.proclitics.is_empty()
        || !context.whole(index, Flags::WORD.with(Flags::NAME_PART)).any(|found| {
            // That a form could be one of some verb or noun says nothing: «لأبين».
            let everyday = found.reading.flags.has(Flags::WORD);
            let linked = matches!(found.meaning, Meaning::AmbiguousName | Meaning::NameLink(_));
            !part(&found) && (everyday || linked)
        })
}

fn push(
    context: Context<'_>,
    tokens: (usize, usize),
    reading: Reading,
    id: EntryId,
    out: &mut Vec<Candidate>,
) {
    let Some(entry) = context.resources.gazetteer.entry(id) else { return };
    let (tokens, start) = without_head(context, tokens, entry).unwrap_or((tokens, reading.start));
    let licensed = is_licensed(context, tokens.0, reading, entry);
    let single = tokens.0 == tokens.1;
    // A name that is an everyday word too needs a cue, whatever its line says: «إطار» is *frame*
    // before it is a town.
    let ordinary = single && reading.is_whole() && is_word(context, tokens.0);
    if (entry.match_rule() == MatchRule::Context || ordinary) && single && !licensed {
        return;
    }
    out.push(Candidate {
        mention: Mention {
            span: context.analysis.span(start, tokens.1),
            kind: entry.kind(),
            found_by: FoundBy::Gazetteer,
            entry: Some(id),
            country: None,
            title: (entry.kind() == EntityKind::Person)
                .then(|| super::person::title_before(context, tokens.0))
                .flatten(),
            tokens,
            antecedent: None,
            chain: 0,
        },
        rank: Rank::of_name(context.resources.gazetteer.is_own(id), licensed),
    });
}

/// Subtypes of places whose head noun («مدينة», «محافظة») says what they are and is no part of the
/// name; of a camp or a bridge it is.
const ADMINISTRATIVE: [&str; 6] = ["admin1", "capital", "city", "district", "town", "village"];

/// The tokens and start of a name without the title or head noun that some lists write with it:
/// «الملك سلمان بن عبد العزيز», «ولاية القصرين».
fn without_head(
    context: Context<'_>,
    (first, last): (usize, usize),
    entry: &Entry,
) -> Option<((usize, usize), u32)> {
    let kind = entry.kind();
    let heads = |meaning| match kind {
        EntityKind::Person => meaning == Meaning::Title,
        EntityKind::Location => {
            let head = Meaning::Head { kind: HeadKind::Location, scope: HeadScope::Outside };
            meaning == head && ADMINISTRATIVE.contains(&entry.subtype())
        }
        EntityKind::Organization => false,
    };
    if first == last {
        return None;
    }
    let heading = Flags::TITLE.with(Flags::HEAD);
    let headed = context.flagged(first, heading).any(|found| heads(found.meaning));
    let start = context.analysis.token(first + 1)?.span.start();
    headed.then(|| ((first + 1, last), u32::try_from(start).unwrap_or(u32::MAX)))
}

/// A head noun, a title or a local preposition stands before.
fn is_licensed(context: Context<'_>, index: usize, reading: Reading, entry: &Entry) -> bool {
    let Some(before) = index.checked_sub(1) else { return false };
    let is_capital = entry.subtype() == "capital";
    match entry.kind() {
        EntityKind::Person => super::person::title_before(context, index).is_some(),
        EntityKind::Location => {
            let head = context.flagged(before, Flags::HEAD).any(|found| {
                let location =
                    matches!(found.meaning, Meaning::Head { kind: HeadKind::Location, .. });
                // «المدينة كان جميلة»: a definite head names nothing, but for «العاصمة».
                let definite = found.reading.proclitics.contains(Proclitics::ARTICLE);
                location && (!definite || is_capital)
            });
            // «في أطار» may be the town, «في إطار» hardly ever is: an everyday word needs its head.
            let inside = || {
                reading.proclitics.contains(Proclitics::BA)
                    || context
                        .flagged(before, Flags::CLOSED)
                        .any(|found| found.meaning == Meaning::Preposition(Preposition::In))
            };
            head || inside() && !is_word(context, index)
        }
        EntityKind::Organization => context.flagged(before, Flags::HEAD).any(|found| {
            matches!(
                found.meaning,
                Meaning::Head { kind: HeadKind::Organization | HeadKind::State, .. }
            )
        }),
    }
}

fn is_word(context: Context<'_>, index: usize) -> bool {
    context.whole(index, Flags::COMMON).any(|found| found.meaning == Meaning::Common)
}

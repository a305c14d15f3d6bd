//! Short names after full ones: «ميشال» after «شارل ميشال», «شويغو» after «سيرغي شويغو».

use std::collections::HashMap;

use super::{
    Mention,
    candidate::{Candidate, Rank},
    organization::MEDIA,
    unknown::{is_ambiguous, is_definite, names},
};
use crate::{
    gazetteer::EntryId,
    lexicon::Meaning,
    names::{EntityKind, FoundBy},
    text::{Enclitic, Mark, Proclitics},
    vocabulary::{Context, Flags, Reading, Target},
};

/// Bits of the filter, in words of 64.
const FILTER_WORDS: usize = 16;

/// What a document has named so far.
#[derive(Default)]
struct Memory<'m> {
    /// Packed last word of a person's name → its mention, the first of the document. Words of a
    /// document decide the keys, so the hasher is the standard one.
    surnames: HashMap<u128, &'m Mention>,
    /// One bit for each surname, so that most words are passed over at once.
    filter: [u64; FILTER_WORDS],
    /// Entry → its first full mention.
    entries: HashMap<u32, &'m Mention>,
}

/// Proposes short forms of what stands in full before them.
pub(super) fn propose(context: Context<'_>, full: &[Mention], out: &mut Vec<Candidate>) {
    let memory = Memory::of(context, full);
    if memory.surnames.is_empty() && memory.entries.is_empty() {
        return;
    }
    let surnames = !memory.surnames.is_empty();
    for index in 0..context.analysis.len() {
        if surnames {
            surname(context, index, &memory, out);
        }
        if context.analysis.flags(index).has(Flags::SHORT_NAME) {
            short_name(context, index, &memory, out);
        }
    }
}

impl<'m> Memory<'m> {
    fn of(context: Context<'_>, full: &'m [Mention]) -> Self {
        let mut memory = Self::default();
        for mention in full {
            if let Some(entry) = mention.entry {
                memory.entries.entry(entry).or_insert(mention);
            }
            let (first, last) = mention.tokens;
            if mention.kind == EntityKind::Person
                && first < last
                // «الله» after «عبد الله» is no surname.
                && !is_ambiguous(context, last)
                && let Some(token) = context.analysis.token(last)
                && let Some(surname) = context.analysis.text().packed(token)
            {
                let (word, bit) = filter_place(surname);
                if let Some(word) = memory.filter.get_mut(word) {
                    *word |= bit;
                }
                memory.surnames.entry(surname).or_insert(mention);
            }
        }
        memory
    }

    /// Whether a word may be a surname.
    #[inline]
    fn may_hold(&self, word: u128) -> bool {
        let (at, bit) = filter_place(word);
        self.filter.get(at).is_some_and(|bits| bits & bit != 0)
    }
}

/// A surname alone, with و ف ب ل ك before it or not.
fn surname(context: Context<'_>, index: usize, memory: &Memory<'_>, out: &mut Vec<Candidate>) {
    const MOST_PROCLITICS: usize = 2;
    let Some(token) = context.analysis.token(index).filter(|token| token.is_word()) else { return };
    let Some(mut word) = context.analysis.text().packed(token) else { return };
    for skip in 0..=MOST_PROCLITICS {
        if memory.may_hold(word)
            && let Some(earlier) = memory.surnames.get(&word)
            && earlier.span.end() <= token.span.start()
            && !is_ordinary(context, index)
            && let start = context.analysis.text().letter_start(token, skip)
            && !is_title(context, index, start)
        {
            // «واشنطن» after «دينزل واشنطن» is the town all the same.
            let place = names(context, index, |kind| kind == EntityKind::Location);
            let rank = if place { Rank::Memory } else { Rank::Remembered };
            out.push(Candidate { rank, ..short(context, start, index, earlier) });
            return;
        }
        if !is_particle(word) {
            return;
        }
        word >>= 8;
    }
}

/// Where the filter's bit of a word is, by its first four letters.
#[expect(clippy::cast_possible_truncation, reason = "the lowest bytes are wanted")]
fn filter_place(word: u128) -> (usize, u64) {
    let hash = (word as u32).wrapping_mul(0x9E37_79B1);
    ((hash >> 28) as usize % FILTER_WORDS, 1 << (hash >> 22 & 63))
}

/// Whether the first letter is و ف ب ل or ك.
const fn is_particle(word: u128) -> bool {
    matches!(word & 0xFF, 0x48 | 0x41 | 0x28 | 0x44 | 0x43)
}

/// A word of the lexicon stays one: after «علي حسن», «حسن» may be *good*.
fn is_ordinary(context: Context<'_>, index: usize) -> bool {
    context.whole(index, Flags::WORD.with(Flags::NAME_LINK)).any(|found| {
        !matches!(
            found.meaning,
            Meaning::NamePart(_) | Meaning::AmbiguousName | Meaning::Plain | Meaning::Nisba(_)
        )
    })
}

/// «لنائب أمير المنطقة» after «آل نائب».
fn is_title(context: Context<'_>, index: usize, start: u32) -> bool {
    context.analysis.flags(index).has(Flags::TITLE)
        && context
            .words(index)
            .any(|found| found.reading.start == start && found.meaning == Meaning::Title)
}

/// A short name of an entry that stands in full before.
fn short_name(context: Context<'_>, index: usize, memory: &Memory<'_>, out: &mut Vec<Candidate>) {
    let vocabulary = &context.resources.vocabulary;
    let mut propose = |reading: Reading, last: usize, senses: &[Target]| {
        for sense in senses {
            if let Target::ShortName(entry) = sense
                && let Some(earlier) = memory.entries.get(entry)
                && earlier.span.end() <= reading.start as usize
                && !(last == index && is_medium(context, *entry) && is_everyday(context, index))
            {
                out.push(short(context, reading.start, last, earlier));
            }
        }
    };
    for reading in context.analysis.readings(index) {
        let whole =
            reading.enclitic == Enclitic::None && !reading.proclitics.contains(Proclitics::ARTICLE);
        if whole && (reading.proclitics.is_empty() || !is_ordinary(context, index)) {
            propose(*reading, index, vocabulary.senses(reading.senses));
        }
    }
    for found in context.analysis.matches(index).iter().filter(|found| found.pure) {
        propose(
            found.reading,
            found.last as usize,
            vocabulary.phrase_senses(found.phrase as usize),
        );
    }
}

/// A word with the article that is one of the lexicon too, and not in quotation marks.
fn is_everyday(context: Context<'_>, index: usize) -> bool {
    let quoted = || {
        let before = index.checked_sub(1).is_some_and(|at| context.is_mark(at, Mark::Quote));
        before && context.is_mark(index + 1, Mark::Quote)
    };
    is_definite(context, index) && is_ordinary(context, index) && !quoted()
}

/// After «صحيفة اليوم», «اليوم» is *today* all the same.
fn is_medium(context: Context<'_>, entry: EntryId) -> bool {
    let entry = context.resources.gazetteer.entry(entry);
    entry.is_some_and(|entry| MEDIA.contains(&entry.subtype()))
}

fn short(context: Context<'_>, start: u32, last: usize, earlier: &Mention) -> Candidate {
    let first = earlier.antecedent.unwrap_or(earlier.span);
    Candidate {
        mention: Mention {
            span: context.analysis.span(start, last),
            found_by: FoundBy::Memory,
            title: None,
            tokens: (last, last),
            antecedent: Some(first),
            ..earlier.clone()
        },
        rank: Rank::Memory,
    }
}

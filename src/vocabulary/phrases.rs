//! Phrases of several words: an Aho–Corasick automaton over word ids.

use aho_corasick::{
    Anchored, MatchKind,
    automaton::{Automaton, StateID},
    nfa::{contiguous::NFA, noncontiguous as linked},
};

use super::{key::WordId, trie::PhraseId};
use crate::error::Error;

/// Word ids as bytes: one byte below 0x80, then two above it, so that a sequence can only match at
/// the beginning of a word.
pub(super) type Encoded = [u8; 3];

/// Most word ids that the code can tell apart.
pub(super) const MOST_WORDS: u32 = 1 << 21;

#[expect(clippy::cast_possible_truncation, reason = "seven bits of each part are wanted")]
pub(super) const fn encode(word: WordId) -> Encoded {
    [(word >> 14) as u8 & 0x7F, (word >> 7) as u8 | 0x80, word as u8 | 0x80]
}

/// All phrases of a vocabulary.
#[derive(Clone, Debug, Default)]
pub(super) struct Phrases {
    /// None without phrases.
    automaton: Option<NFA>,
    /// Where a phrase is after its first word, by word id.
    starts: Vec<Option<StateID>>,
}

/// A place in the automaton while a phrase is being followed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor {
    state: StateID,
    words: usize,
}

impl Phrases {
    /// Builds the automaton; the index of a phrase is its place in `phrases`.
    ///
    /// # Errors
    /// [`Error::Automaton`] if there are too many.
    pub(super) fn new(
        phrases: impl IntoIterator<Item = impl AsRef<[u8]>>,
        words: u32,
    ) -> Result<Self, Error> {
        // A table of all bytes for each first word, as the builder would have it, takes a kilobyte
        // a word, and most first words go on with one other: only the first two bytes have tables.
        let linked = linked::NFA::builder()
            .match_kind(MatchKind::Standard)
            .prefilter(false)
            .dense_depth(2)
            .build(phrases)
            .map_err(|error| Error::Automaton(Box::new(error)))?;
        let automaton = NFA::builder()
            .build_from_noncontiguous(&linked)
            .map_err(|error| Error::Automaton(Box::new(error)))?;
        drop(linked);
        let mut built = Self { automaton: Some(automaton), starts: Vec::new() };
        built.starts = (0..words).map(|word| built.first(word)).collect();
        Ok(built)
    }

    /// Begins a phrase with a word.
    #[inline]
    pub(super) fn start(&self, word: WordId) -> Option<Cursor> {
        let state = self.starts.get(word as usize).copied().flatten()?;
        Some(Cursor { state, words: 1 })
    }

    fn first(&self, word: WordId) -> Option<StateID> {
        let state = self.automaton.as_ref()?.start_state(Anchored::Yes).ok()?;
        self.step(Cursor { state, words: 0 }, word).map(|cursor| cursor.state)
    }

    /// Goes on with the next word; `None` if no phrase does.
    pub(super) fn step(&self, cursor: Cursor, word: WordId) -> Option<Cursor> {
        let automaton = self.automaton.as_ref()?;
        let mut state = cursor.state;
        for byte in encode(word) {
            state = automaton.next_state(Anchored::Yes, state, byte);
            if automaton.is_dead(state) {
                return None;
            }
        }
        Some(Cursor { state, words: cursor.words + 1 })
    }

    /// The phrase that ends here, if one does.
    pub(super) fn complete(&self, cursor: Cursor) -> Option<PhraseId> {
        let automaton = self.automaton.as_ref()?;
        if !automaton.is_match(cursor.state) {
            return None;
        }
        // A state also knows the phrases that end inside its own; only the whole one counts.
        let length = cursor.words * size_of::<Encoded>();
        (0..automaton.match_len(cursor.state))
            .map(|index| automaton.match_pattern(cursor.state, index))
            .find(|pattern| automaton.pattern_len(*pattern) == length)
            .map(|pattern| pattern.as_u32())
    }
}

#[cfg(test)]
mod tests {
    use super::{Phrases, encode};

    fn phrase(words: &[u32]) -> Vec<u8> {
        words.iter().flat_map(|word| encode(*word)).collect()
    }

    #[test]
    fn only_whole_phrases_complete() {
        let phrases =
            Phrases::new(&[phrase(&[7, 300, 70_000]), phrase(&[300, 70_000])], 70_001).unwrap();
        let one = phrases.start(7).unwrap();
        assert_eq!(phrases.complete(one), None);
        let two = phrases.step(one, 300).unwrap();
        assert_eq!(phrases.complete(two), None);
        let three = phrases.step(two, 70_000).unwrap();
        assert_eq!(phrases.complete(three), Some(0));
        assert!(phrases.step(three, 7).is_none());
        assert!(phrases.start(8).is_none());
    }
}

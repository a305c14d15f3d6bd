//! Words as keys: up to sixteen folded letters in a `u128`, longer ones as they are.

use std::{collections::HashMap, ops::Range};

use super::{
    builder::Flags,
    index::{Index, hash},
};

/// Index of a word of the vocabulary.
pub(crate) type WordId = u32;

/// Letters that fit a packed key.
const PACKED: usize = 16;

/// A word that was found: what the stages ask first lies beside it, not behind another look-up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) word: WordId,
    pub(super) flags: Flags,
    pub(super) senses: Senses,
    /// The ways to cut the word that leave a known one.
    pub(super) cuts: Senses,
}

/// A range of one of the vocabulary's lists, its start below 2^24: four bytes, so that a slot of
/// the table is half a cache line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Senses(u32);

impl Senses {
    /// How long the list can be.
    pub(super) const MOST: usize = 0x0100_0000;

    /// What does not fit is cut off: 255 a word do. Whoever makes the list sees to its length.
    pub(super) fn new(start: usize, count: usize) -> Self {
        let start = u32::try_from(start).unwrap_or(u32::MAX).min(0x00FF_FFFF);
        Self(start << 8 | u32::from(u8::try_from(count).unwrap_or(u8::MAX)))
    }

    pub(super) fn range(self) -> Range<usize> {
        let start = (self.0 >> 8) as usize;
        start..start + (self.0 & 0xFF) as usize
    }
}

/// All words by their letters.
#[derive(Clone, Debug, Default)]
pub(super) struct WordMap {
    index: Index,
    words: Vec<Word>,
    long: HashMap<Box<[u8]>, WordId>,
}

/// A word, half a cache line and never across two.
#[derive(Clone, Copy, Debug)]
#[repr(align(32))]
struct Word {
    /// 0, which no letters make, if the word is too long.
    key: u128,
    found: Found,
}

impl WordMap {
    /// With room for this many words.
    pub(super) fn with_capacity(words: usize) -> Self {
        Self {
            index: Index::with_capacity(words),
            words: Vec::with_capacity(words),
            long: HashMap::new(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// Looks a packed word up.
    #[inline]
    pub(super) fn get_packed(&self, key: u128) -> Option<Found> {
        let is = |word: WordId| self.words.get(word as usize).is_some_and(|word| word.key == key);
        let word = self.index.find(hash(key), is)?;
        self.words.get(word as usize).map(|word| word.found)
    }

    pub(super) fn get(&self, codes: &[u8]) -> Option<Found> {
        match pack(codes) {
            Some(key) => self.get_packed(key),
            None => self.words.get(*self.long.get(codes)? as usize).map(|word| word.found),
        }
    }

    /// The id of a word, the next one if it is new.
    pub(super) fn get_or_insert(&mut self, codes: &[u8]) -> WordId {
        let next = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        let key = pack(codes);
        let known = match key {
            Some(key) => self.get_packed(key).map(|found| found.word),
            None => self.long.get(codes).copied(),
        };
        if let Some(word) = known {
            return word;
        }
        match key {
            Some(key) => {
                let words = &self.words;
                let short = |id: WordId| words.get(id as usize).filter(|word| word.key != 0);
                self.index.insert(hash(key), next, |id| short(id).map(|word| hash(word.key)));
            }
            None => {
                self.long.insert(codes.into(), next);
            }
        }
        let found = Found { word: next, ..Found::default() };
        self.words.push(Word { key: key.unwrap_or(0), found });
        next
    }

    /// The packed letters of a word.
    pub(super) fn key(&self, word: WordId) -> Option<u128> {
        self.words.get(word as usize).map(|word| word.key).filter(|key| *key != 0)
    }

    pub(super) fn flag(&mut self, word: WordId, flags: Flags) {
        if let Some(Word { found, .. }) = self.words.get_mut(word as usize) {
            found.flags = found.flags.with(flags);
        }
    }

    pub(super) fn set_senses(&mut self, word: WordId, senses: Senses) {
        if let Some(Word { found, .. }) = self.words.get_mut(word as usize) {
            found.senses = senses;
        }
    }

    /// Stores the cuts of a word.
    pub(super) fn set_cuts(&mut self, word: WordId, cuts: Senses) {
        if let Some(Word { found, .. }) = self.words.get_mut(word as usize) {
            found.cuts = cuts;
        }
    }
}

/// The letters as one number, the first in the lowest byte; no code is 0, so length is kept.
#[inline]
pub(super) fn pack(codes: &[u8]) -> Option<u128> {
    let mut bytes = [0; PACKED];
    bytes.get_mut(..codes.len())?.copy_from_slice(codes);
    Some(u128::from_le_bytes(bytes))
}

#[cfg(test)]
mod tests {
    use super::{Flags, Found, Senses, WordMap};
    use crate::text::fold_word;

    #[test]
    fn short_and_long_words_are_found() {
        let mut map = WordMap::default();
        let words = ["باكو", "باكون", "كاراباخ", "ناغورنيكاراباخيةالجديدة"];
        let senses = Senses::new(7, 1);
        for (id, word) in (0..).zip(words) {
            assert_eq!(map.get_or_insert(&fold_word(word)), id);
            map.flag(id, Flags::NAME);
            map.set_senses(id, senses);
        }
        for (word, form) in (0..).zip(words) {
            assert_eq!(map.get_or_insert(&fold_word(form)), word);
            assert_eq!(
                map.get(&fold_word(form)),
                Some(Found { word, flags: Flags::NAME, senses, cuts: Senses::default() })
            );
        }
        assert_eq!(map.get(&fold_word("باك")), None);
        assert_eq!(map.get(&[]), None);
    }
}

//! Words as keys: up to sixteen folded letters in a `u128`, longer ones as they are.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
    ops::Range,
};

use super::builder::Flags;

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

/// Word → id and flags.
#[derive(Clone, Debug, Default)]
pub(super) struct WordMap {
    packed: HashMap<u128, Found, BuildHasherDefault<KeyHasher>>,
    long: HashMap<Box<[u8]>, Found>,
    /// One bit a word, at its hash: most words that are not there are turned away here, in a
    /// table that the processor's cache holds.
    filter: Vec<u64>,
}

/// Bits of the filter for each word; a power of two.
const BITS_A_WORD: usize = 16;

impl WordMap {
    /// Looks a packed word up.
    #[inline]
    pub(super) fn get_packed(&self, key: u128) -> Option<Found> {
        let (index, bit) = self.filter_place(key)?;
        if self.filter.get(index)? & bit == 0 {
            return None;
        }
        self.packed.get(&key).copied()
    }

    pub(super) fn get(&self, codes: &[u8]) -> Option<Found> {
        match pack(codes) {
            Some(key) => self.get_packed(key),
            None => self.long.get(codes).copied(),
        }
    }

    /// The id of a word, `next` if it is new.
    pub(super) fn get_or_insert(&mut self, codes: &[u8], next: WordId) -> WordId {
        let new = Found { word: next, ..Found::default() };
        match pack(codes) {
            Some(key) => self.packed.entry(key).or_insert(new).word,
            None => self.long.entry(codes.into()).or_insert(new).word,
        }
    }

    pub(super) fn reserve(&mut self, words: usize) {
        self.packed.reserve(words);
    }

    /// Stores senses and flags of all words beside their ids and fills the filter.
    pub(super) fn finish(&mut self, words: &[(Senses, Flags)]) {
        let complete = |found: &mut Found| {
            (found.senses, found.flags) =
                words.get(found.word as usize).copied().unwrap_or_default();
        };
        let size = (self.packed.len() * BITS_A_WORD / 64).next_power_of_two();
        self.filter = vec![0; size];
        let mut keys: Vec<u128> = Vec::with_capacity(self.packed.len());
        #[expect(
            clippy::iter_over_hash_type,
            reason = "each item is changed by itself, the order does not matter"
        )]
        for (key, found) in &mut self.packed {
            complete(found);
            keys.push(*key);
        }
        for key in keys {
            if let Some((index, bit)) = self.filter_place(key)
                && let Some(word) = self.filter.get_mut(index)
            {
                *word |= bit;
            }
        }
        #[expect(
            clippy::iter_over_hash_type,
            reason = "each item is changed by itself, the order does not matter"
        )]
        for found in self.long.values_mut() {
            complete(found);
        }
    }

    /// Stores the cuts of each packed word.
    pub(super) fn set_cuts(&mut self, key: u128, cuts: Senses) {
        if let Some(found) = self.packed.get_mut(&key) {
            found.cuts = cuts;
        }
    }

    /// Where the filter's bit of a key is.
    #[inline]
    fn filter_place(&self, key: u128) -> Option<(usize, u64)> {
        let mask = self.filter.len().checked_sub(1)?;
        let mut hasher = KeyHasher::default();
        hasher.write_u128(key);
        let hash = hasher.finish();
        Some(((hash >> 12) as usize & mask, 1 << (hash & 63)))
    }
}

/// The letters as one number, the first in the lowest byte; no code is 0, so length is kept.
#[inline]
pub(super) fn pack(codes: &[u8]) -> Option<u128> {
    let mut bytes = [0; PACKED];
    bytes.get_mut(..codes.len())?.copy_from_slice(codes);
    Some(u128::from_le_bytes(bytes))
}

/// Multiplies and folds. The table is filled from data files and only read from texts, so a text
/// cannot make it slow.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u128(u128::from(*byte));
        }
    }

    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "the halves are what is wanted")]
    fn write_u128(&mut self, key: u128) {
        // Odd constants from the golden ratio and from π.
        let mixed = u128::from((key as u64) ^ self.0 ^ 0x9E37_79B9_7F4A_7C15)
            * u128::from(((key >> 64) as u64) ^ 0x2438_6A88_85A3_08D3);
        self.0 = ((mixed as u64) ^ ((mixed >> 64) as u64)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 ^= self.0 >> 29;
    }
}

#[cfg(test)]
mod tests {
    use super::{Flags, Found, Senses, WordMap};
    use crate::text::fold_word;

    #[test]
    fn short_and_long_words_are_found() {
        let mut map = WordMap::default();
        let words = ["باكو", "باكون", "كاراباخ", "ناغورنيكاراباخيةالجديدة"];
        for (id, word) in (0..).zip(words) {
            assert_eq!(map.get_or_insert(&fold_word(word), id), id);
        }
        let senses = Senses::new(7, 1);
        map.finish(&[(senses, Flags::NAME); 4]);
        for (word, form) in (0..).zip(words) {
            assert_eq!(
                map.get(&fold_word(form)),
                Some(Found { word, flags: Flags::NAME, senses, cuts: Senses::default() })
            );
        }
        assert_eq!(map.get(&fold_word("باك")), None);
        assert_eq!(map.get(&[]), None);
    }
}

//! Words as keys: up to sixteen folded letters in a `u128`, longer ones as they are.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
};

use super::builder::Flags;

/// Index of a word of the vocabulary.
pub(crate) type WordId = u32;

/// Letters that fit a packed key.
const PACKED: usize = 16;

/// A word that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) word: WordId,
    pub(super) flags: Flags,
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
        let new = Found { word: next, flags: Flags::default() };
        match pack(codes) {
            Some(key) => self.packed.entry(key).or_insert(new).word,
            None => self.long.entry(codes.into()).or_insert(new).word,
        }
    }

    pub(super) fn reserve(&mut self, words: usize) {
        self.packed.reserve(words);
    }

    /// Stores the flags of all words beside their ids and fills the filter.
    pub(super) fn finish(&mut self, flags: &[Flags]) {
        let size = (self.packed.len() * BITS_A_WORD / 64).next_power_of_two();
        self.filter = vec![0; size];
        let mut keys: Vec<u128> = Vec::with_capacity(self.packed.len());
        #[expect(clippy::iter_over_hash_type, reason = "each item is changed by itself, the order does not matter")]
        for (key, found) in &mut self.packed {
            found.flags = flags.get(found.word as usize).copied().unwrap_or_default();
            keys.push(*key);
        }
        for key in keys {
            if let Some((index, bit)) = self.filter_place(key)
                && let Some(word) = self.filter.get_mut(index)
            {
                *word |= bit;
            }
        }
        #[expect(clippy::iter_over_hash_type, reason = "each item is changed by itself, the order does not matter")]
        for found in self.long.values_mut() {
            found.flags = flags.get(found.word as usize).copied().unwrap_or_default();
        }
    }

    /// Where the filter's bit of a key is.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "masked to the size of the filter")]
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
fn pack(codes: &[u8]) -> Option<u128> {
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
    use super::{Flags, Found, WordMap};
    use crate::text::fold_word;

    #[test]
    fn short_and_long_words_are_found() {
        let mut map = WordMap::default();
        let words = ["باكو", "باكون", "كاراباخ", "ناغورنيكاراباخيةالجديدة"];
        for (id, word) in (0..).zip(words) {
            assert_eq!(map.get_or_insert(&fold_word(word), id), id);
        }
        map.finish(&[Flags::NAME; 4]);
        for (word, form) in (0..).zip(words) {
            assert_eq!(map.get(&fold_word(form)), Some(Found { word, flags: Flags::NAME }));
        }
        assert_eq!(map.get(&fold_word("باك")), None);
        assert_eq!(map.get(&[]), None);
    }
}

//! Words as keys: up to sixteen folded letters in a `u128`, longer ones as they are.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
};

/// Index of a word of the vocabulary.
pub(crate) type WordId = u32;

/// Letters that fit a packed key.
const PACKED: usize = 16;

/// Word → id.
#[derive(Clone, Debug, Default)]
pub(super) struct WordMap {
    packed: HashMap<u128, WordId, BuildHasherDefault<KeyHasher>>,
    long: HashMap<Box<[u8]>, WordId>,
}

impl WordMap {
    #[inline]
    pub(super) fn get(&self, codes: &[u8]) -> Option<WordId> {
        match pack(codes) {
            Some(key) => self.packed.get(&key).copied(),
            None => self.long.get(codes).copied(),
        }
    }

    /// The id of a word, `next` if it is new.
    pub(super) fn get_or_insert(&mut self, codes: &[u8], next: WordId) -> WordId {
        match pack(codes) {
            Some(key) => *self.packed.entry(key).or_insert(next),
            None => *self.long.entry(codes.into()).or_insert(next),
        }
    }

    pub(super) fn reserve(&mut self, words: usize) {
        self.packed.reserve(words);
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
    use super::WordMap;
    use crate::text::fold_word;

    #[test]
    fn short_and_long_words_are_found() {
        let mut map = WordMap::default();
        let words = ["باكو", "باكون", "كاراباخ", "ناغورنيكاراباخيةالجديدة"];
        for (id, word) in (0..).zip(words) {
            assert_eq!(map.get_or_insert(&fold_word(word), id), id);
        }
        for (id, word) in (0..).zip(words) {
            assert_eq!(map.get(&fold_word(word)), Some(id));
        }
        assert_eq!(map.get(&fold_word("باك")), None);
        assert_eq!(map.get(&[]), None);
    }
}

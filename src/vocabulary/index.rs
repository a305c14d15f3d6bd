//! From a hash to the number of a thing that lies in a list elsewhere.
//!
//! Four bytes a slot, so that the table of a hundred thousand words stays in the cache; the list is
//! read only where eight bits of the hash agree.

/// Open addressing with linear probing; at most seven of eight slots are taken.
///
/// It is filled from data files and only read from texts, so a text cannot make it slow.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    /// 0 is free; else eight bits of the hash and one more than the number.
    slots: Vec<u32>,
    taken: usize,
}

/// Bits of a slot for the number.
const NUMBER_BITS: u32 = 24;
const NUMBER: u32 = (1 << NUMBER_BITS) - 1;

/// How many things can be told apart.
pub(super) const MOST: u32 = NUMBER;

impl Index {
    /// With room for so many things.
    pub(super) fn with_capacity(things: usize) -> Self {
        Self { slots: vec![0; slots_for(things)], taken: 0 }
    }

    /// The number of the thing with this hash that `is` recognises.
    #[inline]
    pub(super) fn find(&self, hash: u64, is: impl Fn(u32) -> bool) -> Option<u32> {
        let mask = self.slots.len().checked_sub(1)?;
        let (mut at, tag) = place(hash);
        loop {
            let slot = *self.slots.get(at & mask)?;
            let number = (slot & NUMBER).checked_sub(1)?;
            if slot >> NUMBER_BITS == tag && is(number) {
                return Some(number);
            }
            at += 1;
        }
    }

    /// Adds a thing; `hash_of` tells the hashes of those with smaller numbers that are in the index
    /// already. What is beyond [`MOST`] is left out: whoever numbers the things refuses them.
    pub(super) fn insert(&mut self, hash: u64, number: u32, hash_of: impl Fn(u32) -> Option<u64>) {
        if MOST <= number {
            return;
        }
        if self.slots.len() < slots_for(self.taken + 1) {
            self.slots = vec![0; slots_for(self.taken + 1)];
            for earlier in 0..number {
                if let Some(hash) = hash_of(earlier) {
                    self.take(hash, earlier);
                }
            }
        }
        self.take(hash, number);
        self.taken += 1;
    }

    fn take(&mut self, hash: u64, number: u32) {
        let Some(mask) = self.slots.len().checked_sub(1) else { return };
        let (mut at, tag) = place(hash);
        while self.slots.get(at & mask).is_some_and(|slot| *slot != 0) {
            at += 1;
        }
        if let Some(slot) = self.slots.get_mut(at & mask) {
            *slot = tag << NUMBER_BITS | (number + 1);
        }
    }
}

/// A power of two, and none if there is nothing.
const fn slots_for(things: usize) -> usize {
    if things == 0 { 0 } else { (things * 8 / 7 + 1).next_power_of_two() }
}

/// Where the search begins, and the bits that a slot keeps.
#[inline]
const fn place(hash: u64) -> (usize, u32) {
    ((hash & 0xFFFF_FFFF) as usize, (hash >> 56) as u32)
}

/// Multiplies and folds.
#[expect(clippy::cast_possible_truncation, reason = "the halves are what is wanted")]
#[inline]
pub(super) const fn hash(key: u128) -> u64 {
    // Odd constants from the golden ratio and from π.
    let low = (key as u64) ^ 0x9E37_79B9_7F4A_7C15;
    let high = ((key >> 64) as u64) ^ 0x2438_6A88_85A3_08D3;
    let mixed = low as u128 * high as u128;
    let hash = ((mixed as u64) ^ ((mixed >> 64) as u64)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    hash ^ hash >> 29
}

#[cfg(test)]
mod tests {
    use super::{Index, hash};

    #[test]
    fn what_is_inserted_is_found() {
        let key = |number: u32| hash(u128::from(number / 2));
        let mut index = Index::default();
        for number in 0..5_000 {
            index.insert(key(number), number, |earlier| Some(key(earlier)));
        }
        for number in 0..5_000 {
            assert_eq!(index.find(key(number), |other| other == number), Some(number));
        }
        assert_eq!(index.find(key(0), |_| false), None);
        assert_eq!(Index::with_capacity(9).find(key(0), |_| true), None);
        assert_eq!(Index::default().find(key(0), |_| true), None);
    }
}

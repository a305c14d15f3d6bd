//! Names that several of the user's entries have.

use std::collections::HashMap;

use super::{Entry, EntryId, Gazetteer, Warning};
use crate::text::fold_words;

impl Gazetteer {
    /// Tells the names that entries of one kind have in common; of a pair, the first entry keeps
    /// a name of the second.
    pub(crate) fn shared_names(&self, mut pairs: Vec<(EntryId, EntryId)>) -> Vec<Warning> {
        pairs.sort_unstable_by_key(|&(first, later)| (later, first));
        pairs.dedup();
        pairs.chunk_by(|one, next| one.1 == next.1).flat_map(|same| self.lost_names(same)).collect()
    }

    /// The names that one entry, the second of all pairs, leaves to others.
    fn lost_names(&self, pairs: &[(EntryId, EntryId)]) -> Vec<Warning> {
        let Some((_, later)) = pairs.first() else { return Vec::new() };
        let names = |id| self.entry(id).into_iter().flat_map(Entry::names);
        // Backwards, so that the first of several that have a name is the one that stays: it keeps it.
        let keepers: HashMap<Vec<Vec<u8>>, EntryId> = (pairs.iter().rev())
            .flat_map(|(first, _)| names(*first).map(|name| (key(name), *first)))
            .collect();
        let lost = names(*later).filter_map(|name| {
            let first = *keepers.get(&key(name))?;
            let (id, place) = (self.entry(first)?.id(), self.place(first as usize)?);
            let reason = format!("name «{name}» is already of {id} at {place}; that one keeps it");
            self.warning(*later as usize, reason)
        });
        lost.collect()
    }
}

/// What two names have in common that are the same in a text.
fn key(name: &str) -> Vec<Vec<u8>> {
    fold_words(name)
}

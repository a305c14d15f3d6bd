//! Phrases of several words while they are gathered: a trie whose letters are word ids, so that each stands there
//! once. The automaton is built from it.

use super::{
    index::{Index, hash},
    key::WordId,
};

/// Index of a phrase.
pub(super) type PhraseId = u32;

/// All phrases of a build.
#[derive(Clone, Debug, Default)]
pub(super) struct Trie {
    /// By the place that a word goes on from, and the word.
    index: Index,
    nodes: Vec<Node>,
    count: PhraseId,
}

/// Two words or more, as the last one and those before it.
#[derive(Clone, Copy, Debug)]
struct Node {
    before: Cursor,
    word: WordId,
    /// The phrase that these words are; [`NONE`] if they only begin one.
    phrase: PhraseId,
}

const NONE: PhraseId = PhraseId::MAX;

/// A place in the trie while a phrase is being followed: the number of a node, or a first word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cursor(u32);

/// Tells a first word from a node: there are fewer of both.
const FIRST: u32 = 1 << 31;

impl Trie {
    /// How many beginnings of at least two words there are.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Begins a phrase with a word; whether one does, the next word tells.
    #[inline]
    pub(super) const fn start(word: WordId) -> Cursor {
        Cursor(word | FIRST)
    }

    /// Goes on with the next word; `None` if no phrase does.
    #[inline]
    pub(super) fn step(&self, before: Cursor, word: WordId) -> Option<Cursor> {
        let is = |node: u32| {
            let node = self.nodes.get(node as usize);
            node.is_some_and(|node| node.before == before && node.word == word)
        };
        self.index.find(hash_of(before, word), is).map(Cursor)
    }

    /// Adds the next word of a phrase.
    pub(super) fn add(&mut self, before: Cursor, word: WordId) -> Cursor {
        if let Some(known) = self.step(before, word) {
            return known;
        }
        let number = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        let nodes = &self.nodes;
        let earlier =
            |node: u32| nodes.get(node as usize).map(|node| hash_of(node.before, node.word));
        self.index.insert(hash_of(before, word), number, earlier);
        self.nodes.push(Node { before, word, phrase: NONE });
        Cursor(number)
    }

    /// The word ids of each phrase, in the order of their ids.
    pub(super) fn sequences(&self) -> Vec<Vec<WordId>> {
        let mut all = vec![Vec::new(); self.count as usize];
        for node in &self.nodes {
            let Some(words) = all.get_mut(node.phrase as usize) else { continue };
            words.push(node.word);
            let mut before = node.before;
            while let Some(node) = self.nodes.get(before.0 as usize) {
                words.push(node.word);
                before = node.before;
            }
            words.push(before.0 & !FIRST);
            words.reverse();
        }
        all
    }

    /// Ends a phrase; its id is the next one if it is new.
    pub(super) fn end(&mut self, cursor: Cursor) -> PhraseId {
        let Some(node) = self.nodes.get_mut(cursor.0 as usize) else { return NONE };
        if node.phrase == NONE {
            node.phrase = self.count;
            self.count += 1;
        }
        node.phrase
    }
}

#[inline]
fn hash_of(before: Cursor, word: WordId) -> u64 {
    hash(u128::from(before.0) << 64 | u128::from(word))
}

#[cfg(test)]
mod tests {
    use super::Trie;

    fn add(phrases: &mut Trie, words: &[u32]) -> u32 {
        let mut rest = words.iter();
        let first = Trie::start(*rest.next().unwrap());
        let last = rest.fold(first, |cursor, word| phrases.add(cursor, *word));
        phrases.end(last)
    }

    #[test]
    fn a_phrase_stands_once() {
        let mut trie = Trie::default();
        assert_eq!(add(&mut trie, &[7, 300, 70_000]), 0);
        assert_eq!(add(&mut trie, &[300, 70_000]), 1);
        assert_eq!(add(&mut trie, &[7, 300, 70_000]), 0);
        assert_eq!(trie.sequences(), [vec![7, 300, 70_000], vec![300, 70_000]]);
    }
}

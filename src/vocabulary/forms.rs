//! Lexicon and gazetteer → words and phrases with their senses.

use super::{
    analysis::cut,
    builder::{Flags, Sense, Target, Vocabulary},
    index,
    key::{Found, Senses, WordId, WordMap},
    phrases::{MOST_WORDS, Phrases, encode},
    trie::{Cursor, PhraseId, Trie},
};
use crate::{
    error::Error,
    gazetteer::{EntryId, Gazetteer, Warning},
    lexicon::{Form, Lexeme, LexemeId, Number, Paradigm, PartOfSpeech},
    text::{Split, fold_each, splits},
};

/// All forms of a build, while they are gathered.
pub(super) struct Forms {
    map: WordMap,
    /// Words and phrases with one sense each, in order of insertion.
    words: Vec<(WordId, Sense)>,
    phrases: Vec<(PhraseId, Sense)>,
    trie: Trie,
    /// Flags of each phrase.
    flags: Vec<Flags>,
    /// The letters of the word that is being folded.
    letters: Vec<u8>,
}

impl Forms {
    /// With room for this many words.
    pub(super) fn new(words: usize) -> Self {
        Self {
            map: WordMap::with_capacity(words),
            words: Vec::with_capacity(words),
            phrases: Vec::new(),
            trie: Trie::default(),
            flags: Vec::new(),
            letters: Vec::new(),
        }
    }

    /// Adds all forms; of a phrase, the first word inflects and the rest stays.
    pub(super) fn add_lexeme(
        &mut self,
        id: LexemeId,
        lexeme: &Lexeme,
        flags: Flags,
        countable: bool,
    ) {
        let Lexeme { paradigm, parts } = lexeme;
        if *paradigm == Paradigm::Fixed {
            for part in parts {
                self.add(part, Target::Lexeme(id, Form::new(PartOfSpeech::Fixed)), flags);
            }
            return;
        }
        let tail = parts.first().and_then(|part| part.split_once(' ')).map(|(_, tail)| tail);
        let heads: Vec<&str> =
            parts.iter().map(|part| part.split(' ').next().unwrap_or_default()).collect();
        paradigm.expand(&heads, |head, form| {
            let dual = form.number == Number::Two && countable;
            let flags = if dual { flags.with(Flags::DUAL) } else { flags };
            let flags = if form.is_verb() { flags.with(Flags::VERB) } else { flags };
            let form = Target::Lexeme(id, form);
            match tail {
                Some(tail) => self.add(&format!("{head} {tail}"), form, flags),
                None => self.add(head, form, flags),
            };
        });
    }

    /// Adds a form; false if none of its letters is one that words are compared by.
    pub(super) fn add(&mut self, form: &str, target: Target, flags: Flags) -> bool {
        let mut letters = std::mem::take(&mut self.letters);
        let (mut first, mut phrase) = (None, None);
        fold_each(form, &mut letters, |codes| {
            let word = self.map.get_or_insert(codes);
            match (first, phrase) {
                (None, _) => first = Some(word),
                (Some(first), None) => phrase = Some(self.begin_phrase(first, word)),
                (_, Some(before)) => phrase = Some(self.go_on_phrase(before, word)),
            }
        });
        self.letters = letters;
        let Some(word) = first else { return false };
        if let Some(last) = phrase {
            self.end_phrase(last, target, flags);
        } else {
            self.words.push((word, target));
            self.map.flag(word, flags);
        }
        true
    }

    fn begin_phrase(&mut self, first: WordId, second: WordId) -> Cursor {
        self.map.flag(first, Flags::BEGINS_PHRASE);
        self.go_on_phrase(Trie::start(first), second)
    }

    fn go_on_phrase(&mut self, before: Cursor, word: WordId) -> Cursor {
        self.map.flag(word, Flags::GOES_ON_PHRASE);
        self.trie.add(before, word)
    }

    fn end_phrase(&mut self, last: Cursor, target: Target, flags: Flags) {
        let phrase = self.trie.end(last);
        self.phrases.push((phrase, target));
        match self.flags.get_mut(phrase as usize) {
            Some(known) => *known = known.with(flags),
            None => self.flags.push(flags),
        }
    }

    /// Lays the senses of each word and phrase side by side and builds the tables. What is done
    /// with is dropped before the next table is made: with a million names, each is large.
    pub(super) fn finish(
        self,
        gazetteer: &Gazetteer,
        warnings: &mut Vec<Warning>,
    ) -> Result<Vocabulary, Error> {
        let Self { mut map, words, phrases, trie, flags, .. } = self;
        if (MOST_WORDS as usize) < map.len() {
            return Err(Error::too_many(format!(
                "{} different words in lexicon and gazetteers, {MOST_WORDS} fit; leave some out",
                map.len()
            )));
        }
        if index::MOST as usize <= trie.len() {
            return Err(Error::too_many(format!(
                "{} beginnings of names of several words, {} fit; leave some out",
                trie.len(),
                index::MOST
            )));
        }
        let mut senses = Gathered::new(gazetteer, words.len() + phrases.len());
        for (word, own) in (0..).zip(senses.of_each(words, map.len())) {
            map.set_senses(word, own);
        }
        let phrase_senses =
            senses.of_each(phrases, flags.len()).into_iter().zip(flags).collect::<Vec<_>>();
        let Gathered { all: senses, shared, .. } = senses;
        let cuts = cuts(&mut map);
        if Senses::MOST < senses.len().max(cuts.len()) {
            return Err(Error::too_many(format!(
                "more than {} meanings of words in lexicon and gazetteers; leave some names out",
                Senses::MOST
            )));
        }
        warnings.extend(gazetteer.shared_names(shared));
        let words = u32::try_from(map.len()).unwrap_or(MOST_WORDS);
        let codes = trie.sequences();
        drop(trie);
        let codes = codes
            .iter()
            .map(|words| words.iter().flat_map(|word| encode(*word)).collect::<Vec<u8>>());
        let phrases = Phrases::new(codes, words)?;
        Ok(Vocabulary { map, phrases, phrase_senses, senses, cuts })
    }
}

/// The senses of all words and phrases, those of one side by side.
struct Gathered<'g> {
    gazetteer: &'g Gazetteer,
    all: Vec<Sense>,
    /// Pairs of the user's entries that have a name and a kind in common, the first one first.
    shared: Vec<(EntryId, EntryId)>,
}

impl<'g> Gathered<'g> {
    fn new(gazetteer: &'g Gazetteer, senses: usize) -> Self {
        Self { gazetteer, all: Vec::with_capacity(senses), shared: Vec::new() }
    }

    /// The senses of each of so many words or phrases, from pairs in any order.
    fn of_each(&mut self, pairs: Vec<(u32, Sense)>, owners: usize) -> Vec<Senses> {
        // Counted and laid out by owner; each has so few that they are sorted in no time.
        let mut ends = vec![0_usize; owners + 1];
        for (owner, _) in &pairs {
            if let Some(count) = ends.get_mut(*owner as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        let Some((_, any)) = pairs.first().copied() else { return vec![Senses::default(); owners] };
        let mut laid_out = vec![any; pairs.len()];
        for (owner, sense) in pairs {
            if let Some(at) = ends.get_mut(owner as usize)
                && let Some(slot) = laid_out.get_mut(*at)
            {
                *slot = sense;
                *at += 1;
            }
        }
        let mut rest = laid_out.as_mut_slice();
        let mut start = 0;
        let mut out = Vec::with_capacity(owners);
        for end in ends.into_iter().take(owners) {
            let Some((own, others)) = rest.split_at_mut_checked(end - start) else { break };
            own.sort_unstable();
            let mut last = None;
            out.push(self.take(own.iter().copied().filter(|one| last.replace(*one) != Some(*one))));
            (rest, start) = (others, end);
        }
        out
    }

    /// Adds the senses of one word or phrase, sorted. Of the user's entries of one kind, the first
    /// keeps a name; a built-in one keeps it too, for where the user's does not fit.
    fn take(&mut self, senses: impl Iterator<Item = Sense>) -> Senses {
        let start = self.all.len();
        for sense in senses {
            match self.shared(start, sense) {
                Some(pair) => self.shared.push(pair),
                None => self.all.push(sense),
            }
        }
        Senses::new(start, self.all.len() - start)
    }

    /// The entry of the user's that has a name already, and the one that would have it too.
    fn shared(&self, start: usize, sense: Sense) -> Option<(EntryId, EntryId)> {
        let Target::Name(later) = sense else { return None };
        let kind = |id| self.gazetteer.entry(id).map(crate::Entry::kind);
        // The user's entries come first, so what stands before one is the user's too.
        let mut earlier = self.all.get(start..)?.iter().filter(|_| self.gazetteer.is_own(later));
        earlier.find_map(|sense| match sense {
            Target::Name(first) if kind(*first) == kind(later) => Some((*first, later)),
            _ => None,
        })
    }
}

/// Finds the cuts of all packed words that leave a known word.
fn cuts(map: &mut WordMap) -> Vec<(Found, Split)> {
    let mut all = Vec::new();
    for (id, _) in (0..).zip(0..map.len()) {
        let Some(key) = map.key(id) else { continue };
        let letters = key.to_le_bytes();
        let length = letters.iter().position(|code| *code == 0).unwrap_or(letters.len());
        let first = all.len();
        splits(letters.get(..length).unwrap_or_default(), |split| {
            if !split.is_whole(length)
                && let Some(found) = map.get_packed(cut(key, split))
            {
                all.push((found, split));
            }
        });
        map.set_cuts(id, Senses::new(first, all.len() - first));
    }
    all
}

//! Lexicon and gazetteer → words and phrases with their senses.

use super::{
    analysis::cut,
    builder::{Flags, Sense, Target, Vocabulary},
    key::{Found, Senses, WordId, WordMap, pack},
    phrases::{Encoded, MOST_WORDS, Phrases, encode},
};
use crate::{
    error::Error,
    gazetteer::{EntryId, Gazetteer, Warning},
    lexicon::{Form, Lexeme, LexemeId, Number, Paradigm, PartOfSpeech},
    text::{Split, fold_words, splits},
};

/// All forms of a build, while they are gathered.
pub(super) struct Forms {
    map: WordMap,
    /// Packed letters of each word; 0, which no word has, of those that do not fit.
    keys: Vec<u128>,
    /// Flags of each word, and its senses as pairs, in order of insertion.
    flags: Vec<Flags>,
    senses: Vec<(WordId, Sense)>,
    phrases: Vec<Phrase>,
    /// The word ids of all phrases, one after another.
    codes: Vec<u8>,
}

/// A form of several words.
#[derive(Clone, Copy)]
struct Phrase {
    /// Where its word ids begin in the codes of all, and how many there are.
    start: u32,
    words: u16,
    flags: Flags,
    target: Target,
}

impl Phrase {
    fn codes(self, all: &[u8]) -> &[u8] {
        let length = usize::from(self.words) * size_of::<Encoded>();
        let rest = all.get(self.start as usize..).unwrap_or_default();
        rest.get(..length).unwrap_or_default()
    }
}

impl Forms {
    /// With room for this many words.
    pub(super) fn new(words: usize) -> Self {
        let mut map = WordMap::default();
        map.reserve(words);
        Self {
            map,
            keys: Vec::with_capacity(words),
            flags: Vec::with_capacity(words),
            senses: Vec::with_capacity(words),
            phrases: Vec::new(),
            codes: Vec::new(),
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
            let flags = if form.number == Number::Two && countable {
                flags.with(Flags::DUAL)
            } else {
                flags
            };
            let form = Target::Lexeme(id, form);
            match tail {
                Some(tail) => self.add(&format!("{head} {tail}"), form, flags),
                None => self.add(&head, form, flags),
            };
        });
    }

    /// Adds a form; false if none of its letters is one that words are compared by.
    pub(super) fn add(&mut self, form: &str, target: Target, flags: Flags) -> bool {
        let mut words = fold_words(form);
        let Some(first) = words.next() else { return false };
        let first = self.word(&first);
        let Some(second) = words.next() else {
            self.senses.push((first, target));
            self.flag(first, flags);
            return true;
        };
        let start = u32::try_from(self.codes.len()).unwrap_or(u32::MAX);
        self.flag(first, Flags::BEGINS_PHRASE);
        self.codes.extend(encode(first));
        let mut length: u16 = 1;
        for word in std::iter::once(second).chain(words) {
            let word = self.word(&word);
            self.flag(word, Flags::GOES_ON_PHRASE);
            self.codes.extend(encode(word));
            // A name of more words than anybody writes is known by its first ones.
            length = length.saturating_add(1);
        }
        self.phrases.push(Phrase { start, words: length, flags, target });
        true
    }

    fn word(&mut self, codes: &[u8]) -> WordId {
        let next = u32::try_from(self.flags.len()).unwrap_or(u32::MAX);
        let id = self.map.get_or_insert(codes, next);
        if id == next {
            self.flags.push(Flags::default());
            self.keys.push(pack(codes).unwrap_or(0));
        }
        id
    }

    fn flag(&mut self, word: WordId, flags: Flags) {
        if let Some(known) = self.flags.get_mut(word as usize) {
            *known = known.with(flags);
        }
    }

    /// Lays the senses of each word and phrase side by side and builds the tables. What is done
    /// with is dropped before the next table is made: with a million names, each is large.
    pub(super) fn finish(
        self,
        gazetteer: &Gazetteer,
        warnings: &mut Vec<Warning>,
    ) -> Result<Vocabulary, Error> {
        let Self { mut map, keys, flags, senses: pairs, phrases, codes } = self;
        let words = u32::try_from(flags.len()).unwrap_or(u32::MAX);
        if MOST_WORDS < words {
            return Err(Error::too_many(format!(
                "{words} different words in lexicon and gazetteers, {MOST_WORDS} fit; leave some out"
            )));
        }
        let mut senses = Gathered::new(gazetteer, pairs.len() + phrases.len());
        map.finish(&senses.of_words(pairs, flags));
        let cuts = cuts(&mut map, &keys);
        drop(keys);
        let (phrases, phrase_senses) = senses.of_phrases(phrases, &codes);
        let phrases = Phrases::new(phrases.iter().map(|phrase| phrase.codes(&codes)), words)?;
        let Gathered { all: senses, shared, .. } = senses;
        if Senses::MOST < senses.len().max(cuts.len()) {
            return Err(Error::too_many(format!(
                "more than {} meanings of words in lexicon and gazetteers; leave some names out",
                Senses::MOST
            )));
        }
        warnings.extend(gazetteer.shared_names(shared));
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

    fn of_words(
        &mut self,
        mut pairs: Vec<(WordId, Sense)>,
        flags: Vec<Flags>,
    ) -> Vec<(Senses, Flags)> {
        pairs.sort_unstable();
        pairs.dedup();
        let mut rest = pairs.as_slice();
        let mut out = Vec::with_capacity(flags.len());
        for (owner, flags) in (0_u32..).zip(flags) {
            let count = rest.iter().take_while(|(id, _)| *id == owner).count();
            let (own, others) = rest.split_at_checked(count).unwrap_or_default();
            out.push((self.take(own.iter().map(|(_, sense)| *sense)), flags));
            rest = others;
        }
        out
    }

    /// One form of each different phrase, and its senses.
    fn of_phrases(
        &mut self,
        mut forms: Vec<Phrase>,
        codes: &[u8],
    ) -> (Vec<Phrase>, Vec<(Senses, Flags)>) {
        forms.sort_unstable_by(|a, b| {
            a.codes(codes).cmp(b.codes(codes)).then_with(|| a.target.cmp(&b.target))
        });
        let mut senses = Vec::with_capacity(forms.len());
        for same in forms.chunk_by(|a, b| a.codes(codes) == b.codes(codes)) {
            let flags = same.iter().fold(Flags::default(), |flags, form| flags.with(form.flags));
            let mut targets: Vec<Target> = same.iter().map(|form| form.target).collect();
            targets.dedup();
            senses.push((self.take(targets.into_iter()), flags));
        }
        forms.dedup_by(|a, b| a.codes(codes) == b.codes(codes));
        (forms, senses)
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
fn cuts(map: &mut WordMap, keys: &[u128]) -> Vec<(Found, Split)> {
    let mut all = Vec::new();
    for key in keys.iter().filter(|key| **key != 0) {
        let letters = key.to_le_bytes();
        let length = letters.iter().position(|code| *code == 0).unwrap_or(letters.len());
        let first = all.len();
        splits(letters.get(..length).unwrap_or_default(), |split| {
            if !split.is_whole(length)
                && let Some(found) = map.get_packed(cut(*key, split))
            {
                all.push((found, split));
            }
        });
        map.set_cuts(*key, Senses::new(first, all.len() - first));
    }
    all
}

//! Lexicon and gazetteer → words with their senses.

use std::collections::HashMap;

use super::{
    analysis::cut,
    key::{Found, Senses, WordId, WordMap, pack},
    phrases::{MOST_WORDS, Phrases, encode},
};
use crate::{
    error::Error,
    gazetteer::{EntryId, Gazetteer},
    lexicon::{Form, Lexeme, LexemeId, Lexicon, Meaning, Number, Paradigm, Preposition},
    text::{Split, fold_word, splits},
};

/// What a form is a form of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Target {
    /// A lexeme in one of its forms.
    Lexeme(LexemeId, Form),
    /// A full name of an entry.
    Name(EntryId),
    /// A name that needs a fuller one before it.
    ShortName(EntryId),
}

/// One meaning of a word or phrase.
pub(crate) type Sense = Target;

/// Quick facts about a word, so that a stage passes over words that are none of its business.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Flags(u16);

impl Flags {
    pub(crate) const NAME: Self = Self(1);
    pub(crate) const NUMBER: Self = Self(2);
    pub(crate) const DATE: Self = Self(4);
    pub(crate) const TITLE: Self = Self(8);
    /// Begins an event by itself.
    pub(crate) const TRIGGER: Self = Self(16);
    pub(crate) const NAME_PART: Self = Self(32);
    pub(crate) const BEGINS_PHRASE: Self = Self(64);
    pub(crate) const SHORT_NAME: Self = Self(128);
    /// Stands in a phrase after its first word.
    pub(crate) const GOES_ON_PHRASE: Self = Self(256);
    /// A word of the lexicon that is no part of a name.
    pub(crate) const WORD: Self = Self(512);
    pub(crate) const HEAD: Self = Self(1024);
    pub(crate) const NISBA: Self = Self(2048);
    /// Begins an event together with a [`COMPLETION`](Self::COMPLETION).
    pub(crate) const HALF_TRIGGER: Self = Self(4096);
    pub(crate) const COMPLETION: Self = Self(8192);
    /// Two of something that can be counted, by its form.
    pub(crate) const DUAL: Self = Self(16384);

    #[must_use]
    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// What the meaning of a lexeme tells in advance.
    fn of(meaning: Meaning) -> Self {
        match meaning {
            Meaning::NamePart(_) | Meaning::AmbiguousName | Meaning::NameLink(_) => Self::NAME_PART,
            Meaning::Number(_) | Meaning::Precision(_) | Meaning::Vague { .. } | Meaning::OneOf => {
                Self::NUMBER.with(Self::WORD)
            }
            Meaning::Month { .. }
            | Meaning::Weekday(_)
            | Meaning::Season(_)
            | Meaning::TimeUnit(_)
            | Meaning::DayPart(_)
            | Meaning::PeriodWord(_)
            | Meaning::Decade(_)
            | Meaning::Every
            | Meaning::LengthCue
            | Meaning::Frequency(_)
            | Meaning::Now
            | Meaning::Holiday(_)
            | Meaning::Preposition(Preposition::Before | Preposition::After | Preposition::Since)
            | Meaning::RelativeDay(_) => Self::DATE.with(Self::WORD),
            Meaning::Title => Self::TITLE.with(Self::WORD),
            Meaning::Head { .. } => Self::HEAD.with(Self::WORD),
            Meaning::Nisba(_) => Self::NISBA.with(Self::WORD),
            _ => Self::WORD,
        }
    }
}

/// Every word and phrase that rasid knows.
#[derive(Clone, Debug)]
pub(crate) struct Vocabulary {
    map: WordMap,
    phrases: Phrases,
    phrase_senses: Vec<(Senses, Flags)>,
    senses: Vec<Sense>,
    /// For words that are known in one piece: the other ways to read them, found once at load.
    cuts: Vec<(Found, Split)>,
}

impl Vocabulary {
    /// Builds the vocabulary; `event_flags` tells which part a lexeme has in events.
    ///
    /// # Errors
    /// [`Error::Automaton`] if there are more words or phrases than it can hold.
    pub(crate) fn new(
        lexicon: &Lexicon,
        gazetteer: &Gazetteer,
        event_flags: impl Fn(LexemeId) -> Flags,
    ) -> Result<Self, Error> {
        let mut builder = Builder::default();
        builder.map.reserve(lexicon.lexemes().len() * 8 + gazetteer.len() * 4);
        for (id, lexeme) in (0..).zip(lexicon.lexemes()) {
            let flags = Flags::of(lexicon.meaning(id)).with(event_flags(id));
            let countable = matches!(lexicon.meaning(id), Meaning::People | Meaning::Thing);
            builder.lexeme(id, lexeme, flags, countable);
        }
        for (id, entry) in gazetteer.entries() {
            for name in entry.names() {
                builder.form(name, Target::Name(id), Flags::NAME);
            }
            for name in entry.short_names() {
                builder.form(name, Target::ShortName(id), Flags::SHORT_NAME);
            }
        }
        builder.finish()
    }

    /// A vocabulary without words.
    pub(crate) fn empty() -> Self {
        Self {
            map: WordMap::default(),
            phrases: Phrases::default(),
            phrase_senses: Vec::new(),
            senses: Vec::new(),
            cuts: Vec::new(),
        }
    }

    pub(super) fn map(&self) -> &WordMap {
        &self.map
    }

    /// The ways to cut a known word.
    pub(super) fn cuts(&self, cuts: Senses) -> &[(Found, Split)] {
        self.cuts.get(cuts.range()).unwrap_or_default()
    }

    pub(super) fn phrases(&self) -> &Phrases {
        &self.phrases
    }

    pub(super) fn phrase_flags(&self, phrase: usize) -> Flags {
        self.phrase_senses.get(phrase).map_or_else(Flags::default, |(_, flags)| *flags)
    }

    /// The senses of a range.
    pub(crate) fn senses(&self, range: Senses) -> &[Sense] {
        self.senses.get(range.range()).unwrap_or_default()
    }

    /// All meanings of a phrase.
    pub(crate) fn phrase_senses(&self, phrase: usize) -> &[Sense] {
        self.senses(self.phrase_senses.get(phrase).map(|(senses, _)| *senses).unwrap_or_default())
    }
}

#[derive(Default)]
struct Builder {
    map: WordMap,
    /// Packed letters of each word; none of longer ones.
    keys: Vec<Option<u128>>,
    /// Flags of each word, and its senses as pairs, in order of insertion.
    flags: Vec<Flags>,
    word_senses: Vec<(WordId, Sense)>,
    phrase_ids: HashMap<Vec<u8>, u32>,
    phrases: Vec<Vec<u8>>,
    phrase_flags: Vec<Flags>,
    phrase_senses: Vec<(u32, Sense)>,
}

impl Builder {
    /// Adds all forms; of a phrase, the first word inflects and the rest stays.
    fn lexeme(&mut self, id: LexemeId, lexeme: &Lexeme, flags: Flags, countable: bool) {
        let Lexeme { paradigm, parts } = lexeme;
        if *paradigm == Paradigm::Fixed {
            for part in parts {
                let form = Form::new(crate::lexicon::PartOfSpeech::Fixed);
                self.form(part, Target::Lexeme(id, form), flags);
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
                Some(tail) => self.form(&format!("{head} {tail}"), form, flags),
                None => self.form(&head, form, flags),
            }
        });
    }

    fn form(&mut self, form: &str, target: Target, flags: Flags) {
        let mut words =
            form.split([' ', '-', '\u{00A0}']).map(fold_word).filter(|word| !word.is_empty());
        let Some(first) = words.next() else { return };
        let first = self.word(&first);
        let Some(second) = words.next() else {
            self.word_senses.push((first, target));
            self.flag(first, flags);
            return;
        };
        let mut phrase = encode(first).to_vec();
        for word in std::iter::once(second).chain(words) {
            let word = self.word(&word);
            self.flag(word, Flags::GOES_ON_PHRASE);
            phrase.extend(encode(word));
        }
        self.flag(first, Flags::BEGINS_PHRASE);
        let next = u32::try_from(self.phrases.len()).unwrap_or(u32::MAX);
        let id = *self.phrase_ids.entry(phrase.clone()).or_insert(next);
        if id == next {
            self.phrases.push(phrase);
            self.phrase_flags.push(Flags::default());
        }
        self.phrase_senses.push((id, target));
        if let Some(known) = self.phrase_flags.get_mut(id as usize) {
            *known = known.with(flags);
        }
    }

    fn word(&mut self, codes: &[u8]) -> WordId {
        let next = u32::try_from(self.flags.len()).unwrap_or(u32::MAX);
        let id = self.map.get_or_insert(codes, next);
        if id == next {
            self.flags.push(Flags::default());
            self.keys.push(pack(codes));
        }
        id
    }

    fn flag(&mut self, word: WordId, flags: Flags) {
        if let Some(known) = self.flags.get_mut(word as usize) {
            *known = known.with(flags);
        }
    }

    fn finish(mut self) -> Result<Vocabulary, Error> {
        if MOST_WORDS < u32::try_from(self.flags.len()).unwrap_or(u32::MAX) {
            return Err(Error::Automaton("more than two million different words".into()));
        }
        let mut senses = Vec::with_capacity(self.word_senses.len() + self.phrase_senses.len());
        let words = gather(&mut self.word_senses, &self.flags, &mut senses);
        let phrase_senses = gather(&mut self.phrase_senses, &self.phrase_flags, &mut senses);
        let phrases =
            Phrases::new(&self.phrases, u32::try_from(self.flags.len()).unwrap_or(u32::MAX))?;
        self.map.finish(&words);
        let cuts = cuts(&mut self.map, &self.keys);
        Ok(Vocabulary { map: self.map, phrases, phrase_senses, senses, cuts })
    }
}

/// Finds the cuts of all packed words that leave a known word.
fn cuts(map: &mut WordMap, keys: &[Option<u128>]) -> Vec<(Found, Split)> {
    let mut all = Vec::new();
    for key in keys.iter().flatten() {
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

/// Sorts pairs by owner and lays their senses side by side, each once.
fn gather(
    pairs: &mut Vec<(u32, Sense)>,
    flags: &[Flags],
    senses: &mut Vec<Sense>,
) -> Vec<(Senses, Flags)> {
    pairs.sort_unstable();
    pairs.dedup();
    let mut rest = pairs.as_slice();
    let mut out = Vec::with_capacity(flags.len());
    for (owner, flags) in (0_u32..).zip(flags) {
        let count = rest.iter().take_while(|(id, _)| *id == owner).count();
        let (own, others) = rest.split_at_checked(count).unwrap_or_default();
        out.push((Senses::new(senses.len(), own.len()), *flags));
        senses.extend(own.iter().map(|(_, sense)| *sense));
        rest = others;
    }
    out
}

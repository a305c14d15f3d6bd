//! Every word and phrase that rasid knows, with its senses.

use super::{
    forms::Forms,
    key::{Found, Senses, WordMap},
    phrases::Phrases,
    trie::PhraseId,
};
use crate::{
    error::Error,
    gazetteer::{EntryId, Gazetteer, Warning},
    lexicon::{Form, Lexeme, LexemeId, Lexicon, Meaning, Paradigm, Preposition},
    text::Split,
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
pub(crate) struct Flags(u32);

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
    /// Has a role in names of organizations, or refers to a name.
    pub(crate) const BODY: Self = Self(32768);
    /// Never a name, whatever else it is: a word of grammar, a verb of saying, a month or weekday.
    pub(crate) const CLOSED: Self = Self(1 << 16);
    /// May be a verb.
    pub(crate) const VERB: Self = Self(1 << 17);
    /// A common word of no other use.
    pub(crate) const COMMON: Self = Self(1 << 18);
    /// Joins parts of personal names.
    pub(crate) const NAME_LINK: Self = Self(1 << 19);
    /// People, or what a body is for.
    pub(crate) const FIELD: Self = Self(1 << 20);
    /// A word of time, number or manner, which no organization is called by.
    pub(crate) const CIRCUMSTANCE: Self = Self(1 << 21);

    #[must_use]
    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// What the meaning of a lexeme tells in advance.
    fn of(meaning: Meaning) -> Self {
        let stages = match meaning {
            Meaning::NamePart(_) | Meaning::AmbiguousName => Self::NAME_PART,
            Meaning::NameLink(_) => Self::NAME_PART.with(Self::NAME_LINK),
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
            Meaning::Common => Self::COMMON.with(Self::WORD),
            Meaning::People | Meaning::Sector => Self::FIELD.with(Self::WORD),
            Meaning::Anaphor(_) => Self::BODY.with(Self::WORD),
            // They tell what a word may be, not that it is no name; a seat is a town, not a word.
            Meaning::Verb(..) | Meaning::Word(_) | Meaning::Adjective | Meaning::Seat(_) => {
                Self::default()
            }
            _ => Self::WORD,
        };
        let closed = if meaning.is_closed() { Self::CLOSED } else { Self::default() };
        let circumstance =
            if meaning.is_circumstance() { Self::CIRCUMSTANCE } else { Self::default() };
        stages.with(closed).with(circumstance)
    }
}

/// Every word and phrase that rasid knows.
#[derive(Clone, Debug)]
pub(crate) struct Vocabulary {
    pub(super) map: WordMap,
    pub(super) phrases: Phrases,
    pub(super) phrase_senses: Vec<(Senses, Flags)>,
    pub(super) senses: Vec<Sense>,
    /// For words that are known in one piece: the other ways to read them, found once at load.
    pub(super) cuts: Vec<(Found, Split)>,
}

impl Vocabulary {
    /// Builds the vocabulary; `event_flags` tells which part a lexeme has in events. What is odd
    /// in the user's names is added to `warnings`.
    ///
    /// # Errors
    /// [`Error::Automaton`] if there are more words or phrases than it can hold.
    pub(crate) fn new(
        lexicon: &Lexicon,
        gazetteer: &Gazetteer,
        warnings: &mut Vec<Warning>,
        event_flags: impl Fn(LexemeId) -> Flags,
    ) -> Result<Self, Error> {
        let mut forms =
            Forms::new(lexicon.lexemes().iter().map(forms_of).sum::<usize>() + gazetteer.len());
        for (id, lexeme) in (0..).zip(lexicon.lexemes()) {
            let flags = Flags::of(lexicon.meaning(id)).with(event_flags(id));
            let countable =
                matches!(lexicon.meaning(id), Meaning::People | Meaning::Thing | Meaning::Unit(_));
            forms.add_lexeme(id, lexeme, flags, countable);
        }
        for (id, entry) in gazetteer.entries() {
            for name in entry.names() {
                if !forms.add(name, Target::Name(id), Flags::NAME) && gazetteer.is_own(id) {
                    warnings.extend(gazetteer.mute_name(id, name));
                }
            }
            for name in entry.short_names() {
                forms.add(name, Target::ShortName(id), Flags::SHORT_NAME);
            }
        }
        forms.finish(gazetteer, warnings)
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

    pub(super) fn phrase_flags(&self, phrase: PhraseId) -> Flags {
        self.phrase_senses.get(phrase as usize).map_or_else(Flags::default, |(_, flags)| *flags)
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

/// About how many words a lexeme has.
fn forms_of(lexeme: &Lexeme) -> usize {
    const INFLECTED: usize = 8;
    if lexeme.paradigm == Paradigm::Fixed { lexeme.parts.len() } else { INFLECTED }
}

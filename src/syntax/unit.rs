//! Units: what a sentence is made of once names, numbers and dates are one piece each and
//! proclitics stand by themselves.

use crate::{
    lexicon::{Form, Gender, LexemeId, Number, PartOfSpeech, Preposition},
    names::vocabulary,
    span::Span,
    text::{Enclitic, Mark},
};

/// What a unit is in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UnitKind {
    Verb,
    /// Noun, verbal noun, participle used as a noun, unknown word in a noun's place.
    Noun,
    Adjective,
    /// A mention, by index.
    Name(usize),
    /// A quantity, by index.
    Number(usize),
    /// A date, by index.
    Date(usize),
    Preposition(Preposition),
    Conjunction,
    Complementizer,
    Relative,
    Subordinator,
    Demonstrative,
    Pronoun,
    /// «لم», «قد»: a verb follows.
    Particle,
    /// Adverbs, words of the subset («بينهم») that open no clause.
    Adverb,
    Mark(Mark),
    Line,
}

vocabulary! {
    /// What a word, name or number is in its sentence, as the analysis shows it.
    pub WordKind {
        /// A verb.
        Verb = "verb",
        /// A noun, a verbal noun, a participle used as a noun, an unknown word in a noun's place.
        Noun = "noun",
        /// An adjective or a nisba.
        Adjective = "adjective",
        /// A person, place or organization.
        Name = "name",
        /// A number.
        Number = "number",
        /// A date, time or duration.
        Date = "date",
        /// A preposition, written apart or as a proclitic.
        Preposition = "preposition",
        /// «و», «أو».
        Conjunction = "conjunction",
        /// «أن», «إن».
        Complementizer = "complementizer",
        /// «الذي».
        Relative = "relative",
        /// «حيث», «بينما».
        Subordinator = "subordinator",
        /// «هذا», «كل».
        Determiner = "determiner",
        /// «هو», «به».
        Pronoun = "pronoun",
        /// «لم», «قد»: a verb follows.
        Particle = "particle",
        /// An adverb.
        Adverb = "adverb",
        /// A punctuation mark or the end of a line.
        Mark = "mark",
    }
}

/// Most readings of one word that are kept: homographs of one part of speech.
pub(super) const MOST_LEXEMES: usize = 10;

/// A unit of a sentence.
#[expect(clippy::struct_excessive_bools, reason = "a set of independent facts about a word")]
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unit {
    pub(crate) kind: UnitKind,
    /// Proclitics left out; of a proclitic, empty.
    pub(crate) span: Span,
    /// Of the lexeme chosen.
    pub(crate) form: Option<Form>,
    pub(crate) lexemes: [Option<LexemeId>; MOST_LEXEMES],
    pub(crate) article: bool,
    pub(crate) enclitic: Enclitic,
    /// No complement can follow: a tanwin sign is written, or nothing knows the word and it is
    /// taken for a name.
    pub(crate) closed: bool,
    /// «دون», «عدم»: a phrase follows.
    pub(crate) governs: bool,
    /// Homographs differ in gender or number.
    pub(crate) open_form: bool,
    /// «سـ» before a verb.
    pub(crate) future: bool,
    /// «هذا», which may stand for a noun by itself.
    pub(crate) deictic: bool,
    /// «كان»: another verb may follow.
    pub(crate) helps: bool,
}

impl UnitKind {
    pub(super) const fn word_kind(self) -> WordKind {
        match self {
            Self::Verb => WordKind::Verb,
            Self::Noun => WordKind::Noun,
            Self::Adjective => WordKind::Adjective,
            Self::Name(_) => WordKind::Name,
            Self::Number(_) => WordKind::Number,
            Self::Date(_) => WordKind::Date,
            Self::Preposition(_) => WordKind::Preposition,
            Self::Conjunction => WordKind::Conjunction,
            Self::Complementizer => WordKind::Complementizer,
            Self::Relative => WordKind::Relative,
            Self::Subordinator => WordKind::Subordinator,
            Self::Demonstrative => WordKind::Determiner,
            Self::Pronoun => WordKind::Pronoun,
            Self::Particle => WordKind::Particle,
            Self::Adverb => WordKind::Adverb,
            Self::Mark(_) | Self::Line => WordKind::Mark,
        }
    }
}

impl Unit {
    pub(crate) fn new(kind: UnitKind, span: Span) -> Self {
        Self {
            kind,
            span,
            form: None,
            lexemes: [None; MOST_LEXEMES],
            article: false,
            enclitic: Enclitic::None,
            closed: false,
            governs: false,
            open_form: false,
            future: false,
            deictic: false,
            helps: false,
        }
    }

    /// Stands in a noun phrase.
    pub(crate) fn is_nominal(&self) -> bool {
        matches!(
            self.kind,
            UnitKind::Noun
                | UnitKind::Adjective
                | UnitKind::Name(_)
                | UnitKind::Number(_)
                | UnitKind::Demonstrative
        )
    }

    /// The article or a pronoun makes it definite.
    pub(super) fn is_definite(&self) -> bool {
        self.article || self.enclitic != Enclitic::None
    }

    pub(crate) fn is_verb(&self) -> bool {
        self.kind == UnitKind::Verb
    }

    pub(crate) fn is_preposition(&self) -> bool {
        matches!(self.kind, UnitKind::Preposition(_))
    }

    /// A noun that a complement may follow: neither article nor pronoun nor tanwin closes it.
    pub(crate) fn is_open(&self) -> bool {
        self.kind == UnitKind::Noun
            && !self.article
            && !self.closed
            && self.enclitic == Enclitic::None
            && !self.form.is_some_and(|form| form.tanwin || form.absolute)
    }

    pub(crate) fn number(&self) -> Option<Number> {
        self.form.map(|form| form.number)
    }

    /// A word that nothing knows, in a noun's place: a name, most likely.
    pub(crate) fn is_unknown(&self) -> bool {
        self.kind == UnitKind::Noun && self.closed && self.form.is_none()
    }

    /// Of words whose paradigm tells it.
    pub(crate) fn gender(&self) -> Option<Gender> {
        let inflected = self.form.filter(|form| form.part_of_speech != PartOfSpeech::Fixed);
        inflected.map(|form| form.gender)
    }

    /// The lexemes that the unit can be, of the part of speech chosen.
    pub(crate) fn lexemes(&self) -> impl Iterator<Item = LexemeId> {
        self.lexemes.into_iter().flatten()
    }
}

//! Units: what a sentence is made of once names, numbers and dates are one piece each and
//! proclitics stand by themselves.

use crate::{
    lexicon::{Form, Gender, LexemeId, Number, PartOfSpeech, Preposition},
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

/// Most readings of one word that are kept: homographs of one part of speech.
pub(super) const MOST_LEXEMES: usize = 6;

/// A unit of a sentence.
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
    /// «سـ» before a verb.
    pub(crate) future: bool,
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
            future: false,
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
            && self.enclitic == Enclitic::None
            && !self.form.is_some_and(|form| form.tanwin || form.absolute)
    }

    pub(crate) fn number(&self) -> Option<Number> {
        self.form.map(|form| form.number)
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

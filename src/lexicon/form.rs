//! What a surface form tells about itself.

/// Part of speech of a generated form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum PartOfSpeech {
    Noun,
    /// Verbal noun: «قتل» (*killing*), «إصابة» (*injuring*).
    Masdar,
    ActiveParticiple,
    PassiveParticiple,
    Adjective,
    /// Adjective of a country or people: «أرميني».
    Nisba,
    Verb,
    /// A word without inflection, or a phrase given as it is written.
    Fixed,
}

/// Grammatical number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Number {
    One,
    Two,
    /// Three and more, or a plural whose number the form does not tell.
    Many,
}

/// Grammatical gender.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Gender {
    Masculine,
    Feminine,
}

/// Voice of a verb form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Voice {
    /// The letters fit both: «قتل» is *killed* and *was killed*.
    Either,
    /// Written differently from the active: «أصيب».
    Passive,
}

/// A generated surface form.
#[expect(clippy::struct_excessive_bools, reason = "a set of independent facts about a spelling")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Form {
    pub(crate) part_of_speech: PartOfSpeech,
    pub(crate) number: Number,
    pub(crate) gender: Gender,
    pub(crate) voice: Voice,
    /// Imperfect, of a verb.
    pub(crate) imperfect: bool,
    /// Imperfect that has lost a vowel: it stands behind «لم», «لا» and «ل» only: «يعد» of «عاد».
    pub(crate) jussive: bool,
    /// Stands only before a pronoun: «قتلا» in «قتلاها».
    pub(crate) bound: bool,
    /// Indefinite accusative with alef: «جنديا»; never with the article or a pronoun.
    pub(crate) tanwin: bool,
    /// Dual or sound plural that no complement may follow: «مسلحون»، «جنديين».
    pub(crate) absolute: bool,
    /// Construct of a dual or sound plural: «ضابطي شرطة»; a noun must follow.
    pub(crate) construct: bool,
}

impl Form {
    pub(crate) const fn new(part_of_speech: PartOfSpeech) -> Self {
        Self {
            part_of_speech,
            number: Number::One,
            gender: Gender::Masculine,
            voice: Voice::Either,
            imperfect: false,
            jussive: false,
            bound: false,
            tanwin: false,
            absolute: false,
            construct: false,
        }
    }

    pub(crate) const fn number(self, number: Number) -> Self {
        Self { number, ..self }
    }

    pub(crate) const fn feminine(self) -> Self {
        Self { gender: Gender::Feminine, ..self }
    }

    pub(crate) const fn bound(self) -> Self {
        Self { bound: true, ..self }
    }

    pub(crate) const fn tanwin(self) -> Self {
        Self { tanwin: true, ..self }
    }

    pub(crate) const fn absolute(self) -> Self {
        Self { absolute: true, ..self }
    }

    pub(crate) const fn construct(self) -> Self {
        Self { construct: true, ..self }
    }

    /// Neither dual nor plural.
    pub(crate) const fn is_single(self) -> bool {
        matches!(self.number, Number::One)
    }

    pub(crate) const fn is_noun(self) -> bool {
        matches!(self.part_of_speech, PartOfSpeech::Noun | PartOfSpeech::Masdar)
    }

    pub(crate) const fn is_verb(self) -> bool {
        matches!(self.part_of_speech, PartOfSpeech::Verb)
    }
}

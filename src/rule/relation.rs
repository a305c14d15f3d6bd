//! Relations, kinds and conditions by their names in a rule file.

use std::fmt;

use crate::lexicon::Preposition;

/// How to get from a trigger to a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Relation {
    Subject,
    Object,
    PassiveSubject,
    /// The complement of a noun: «مقتل ← 15 جنديا».
    Idafa,
    /// The phrase that a preposition of this name ties.
    Prep(Preposition),
    /// An adjective of the trigger: «قصف ← إسرائيلي».
    Adjective,
    /// The trigger's own phrase: «38 قتيلا».
    Trigger,
    /// The phrase that completes the trigger: «القضاء على ← سبعة مسلحين».
    Completion,
    /// The complement of that phrase's head: «أودى بحياة ← أربعة أطفال».
    CompletionIdafa,
    /// The subject of the verb that governs the trigger: «شن ← الجيش هجوما».
    GovernorSubject,
    /// The object of the verb whose subject the trigger is: «استهدفت غارة ← موقعا».
    GovernorObject,
    /// The subject of the clause that a participle or verbal noun depends on, however far to the
    /// left: «التقى ← الوزير الوفد داعيا إلى …».
    ClauseSubject,
    /// A number further on that counts nothing beside it: «ارتفع عدد القتلى إلى ← 30».
    Tally,
    /// The nearest phrase after the trigger: the fallback where the syntax finds nothing.
    After,
    /// The nearest phrase before the trigger.
    Before,
    /// The subject and the object of the relative clause that describes the trigger: «هجوم ← نفذه
    /// مسلحون», «الهجوم الذي استهدف ← القافلة».
    RelativeSubject,
    RelativeObject,
}

impl Relation {
    const NAMES: [(&'static str, Self); 16] = [
        ("subject", Self::Subject),
        ("object", Self::Object),
        ("passive-subject", Self::PassiveSubject),
        ("idafa", Self::Idafa),
        ("adjective", Self::Adjective),
        ("trigger", Self::Trigger),
        ("completion", Self::Completion),
        ("completion-idafa", Self::CompletionIdafa),
        ("governor-subject", Self::GovernorSubject),
        ("governor-object", Self::GovernorObject),
        ("clause-subject", Self::ClauseSubject),
        ("tally", Self::Tally),
        ("after", Self::After),
        ("before", Self::Before),
        ("relative-subject", Self::RelativeSubject),
        ("relative-object", Self::RelativeObject),
    ];

    pub(super) fn parse(name: &str) -> Result<Self, String> {
        if let Some(preposition) = name.strip_prefix("prep:") {
            return Preposition::from_name(preposition).map(Self::Prep).ok_or_else(|| {
                format!("unknown preposition prep:{preposition}; known: {}", Preposition::known())
            });
        }
        Self::NAMES
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, relation)| *relation)
            .ok_or_else(|| {
                let known: Vec<&str> = Self::NAMES.iter().map(|(known, _)| *known).collect();
                format!("unknown relation {name}; known: {}, prep:NAME", known.join(", "))
            })
    }
}

impl fmt::Display for Relation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Prep(preposition) => write!(f, "prep:{preposition}"),
            relation => {
                let name = Self::NAMES.iter().find(|(_, known)| known == relation);
                f.write_str(name.map_or("", |(name, _)| name))
            }
        }
    }
}

/// What a phrase must be to fill a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Person,
    Place,
    Organization,
    /// Whoever can act, speak or meet: a name of any kind, a body, a title, a noun for people.
    Actor,
    /// An adjective of a country or people.
    Nisba,
    /// A noun for people, or a number that stands for them.
    People,
    /// A bare number.
    Number,
    /// A phrase with a number.
    Counted,
    Any,
}

impl Kind {
    const NAMES: [(&'static str, Self); 9] = [
        ("person", Self::Person),
        ("place", Self::Place),
        ("organization", Self::Organization),
        ("actor", Self::Actor),
        ("nisba", Self::Nisba),
        ("people", Self::People),
        ("number", Self::Number),
        ("counted", Self::Counted),
        ("any", Self::Any),
    ];

    pub(super) fn parse(name: &str) -> Result<Self, String> {
        Self::NAMES.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind).ok_or_else(
            || {
                let known: Vec<&str> = Self::NAMES.iter().map(|(known, _)| *known).collect();
                format!("unknown kind {name}; known: {}, @CLASS", known.join(", "))
            },
        )
    }
}

/// What a trigger must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Verb,
    Noun,
    /// A number counts the trigger itself: «38 قتيلا».
    Counted,
    /// The article or a pronoun is on it.
    Definite,
    /// The article is on it, and nothing completes it.
    Bare,
    /// Written in the plural or dual.
    Plural,
    /// The first phrase of its sentence: «قتلى وجرحى في انفجار».
    Initial,
    /// An indefinite accusative that goes with the verb before it: «داعيا».
    Adverbial,
}

impl Shape {
    const NAMES: [(&'static str, Self); 8] = [
        ("verb", Self::Verb),
        ("noun", Self::Noun),
        ("counted", Self::Counted),
        ("definite", Self::Definite),
        ("bare", Self::Bare),
        ("plural", Self::Plural),
        ("initial", Self::Initial),
        ("adverbial", Self::Adverbial),
    ];

    pub(super) fn parse(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(known, _)| *known == name).map(|(_, shape)| *shape)
    }

    pub(super) fn known() -> String {
        let known: Vec<&str> = Self::NAMES.iter().map(|(known, _)| *known).collect();
        known.join(", ")
    }
}

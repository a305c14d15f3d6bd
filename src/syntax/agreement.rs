//! Agreement of a verb with a phrase that may be its subject.

use super::{
    phrase::Phrase,
    sentence::Sentence,
    unit::{Unit, UnitKind},
};
use crate::{
    lexicon::{Gender, Meaning, Number},
    names::EntityKind,
    text::{last_letter, last_letters},
};

/// What is known of a phrase's head; what is not known agrees with everything.
#[derive(Clone, Copy, Debug)]
struct Traits {
    gender: Option<Gender>,
    number: Option<Number>,
    /// A person or people: their plurals take plural verbs, those of things feminine singulars.
    human: Option<bool>,
    counted: bool,
}

impl Sentence<'_> {
    /// Whether a verb can have this phrase behind it as its subject: gender counts, number does not.
    pub(super) fn agrees_after(&self, verb: &Unit, phrase: Phrase) -> bool {
        if self.is_accusative(phrase) {
            return false;
        }
        let Some(form) = verb.form.filter(|_| !verb.open_form) else { return true };
        if form.number != Number::One {
            return false;
        }
        let traits = self.traits(phrase);
        let broken = traits.number == Some(Number::Many);
        match (form.gender, traits.gender) {
            // Broken plurals take the feminine singular: «قالت مصادر»; sound ones do not.
            (Gender::Feminine, Some(Gender::Masculine)) => broken && !self.is_sound(phrase),
            // «قتل ثلاث نساء»; plurals and what stands further on need not agree.
            (Gender::Masculine, Some(Gender::Feminine)) => traits.counted || broken,
            _ => true,
        }
    }

    /// Whether a verb can have this phrase before it as its subject: gender and number count.
    pub(crate) fn agrees_before(&self, verb: &Unit, phrase: Phrase) -> bool {
        let Some(form) = verb.form.filter(|_| !verb.open_form) else { return true };
        let traits = self.traits(phrase);
        let joined = self.conjuncts(phrase).nth(1).is_some();
        if joined || traits.counted {
            return true;
        }
        match traits.number {
            Some(Number::Many) => match form.number {
                Number::Many => traits.human != Some(false),
                Number::One => traits.human != Some(true) && form.gender == Gender::Feminine,
                Number::Two => false,
            },
            Some(Number::Two) => form.number != Number::Many,
            Some(Number::One) => {
                form.number == Number::One
                    && traits.gender.is_none_or(|gender| gender == form.gender)
            }
            None => true,
        }
    }

    /// A name of a person.
    pub(super) fn is_person(&self, unit: &Unit) -> bool {
        let UnitKind::Name(mention) = unit.kind else { return false };
        let kind = self.findings.entities.mentions.get(mention).map(|mention| mention.kind);
        kind == Some(EntityKind::Person)
    }

    /// «برنامجا», «مقاتلين»: an ending that no subject behind its verb has.
    fn is_accusative(&self, phrase: Phrase) -> bool {
        // «بعض المؤرخين»: the ending is what the word before it asks for.
        let own = phrase.quantity.is_none() && phrase.first == phrase.head;
        let Some(head) = self.unit(phrase.head).filter(|_| own) else {
            return false;
        };
        let text = head.span.of(self.context.analysis.source());
        if is_oblique(text) {
            return true;
        }
        head.form.is_some_and(|form| {
            form.tanwin || form.absolute && form.number != Number::One && text.ends_with("ين")
        })
    }

    /// «انخفاضٌ»: the ending of a subject is written.
    pub(super) fn is_nominative(&self, phrase: Phrase) -> bool {
        const DAMMATAN: char = '\u{64C}';
        let head = self.unit(phrase.head).filter(|_| phrase.quantity.is_none());
        let text = head.map(|head| head.span.of(self.context.analysis.source()));
        text.is_some_and(|text| text.ends_with(DAMMATAN))
    }

    /// «صديقٌ», «أجزاءً»: an ending that no complement of a noun has.
    pub(super) fn has_case_of_no_complement(&self, unit: &Unit) -> bool {
        const SIGNS: [char; 2] = ['\u{64B}', '\u{64C}'];
        let text = unit.span.of(self.context.analysis.source());
        text.ends_with(SIGNS) || text.trim_end_matches(['ا', 'ى']).ends_with(SIGNS)
    }

    /// «مقاتلون», «مقاتلين».
    fn is_sound(&self, phrase: Phrase) -> bool {
        let form = self.unit(phrase.head).and_then(|head| head.form);
        form.is_some_and(|form| form.absolute)
    }

    fn traits(&self, phrase: Phrase) -> Traits {
        let unknown = Traits { gender: None, number: None, human: None, counted: false };
        let Some(head) = self.unit(phrase.head) else { return unknown };
        let counted = phrase.quantity.is_some() || phrase.first < phrase.head;
        match head.kind {
            UnitKind::Name(mention) => {
                let kind = self.findings.entities.mentions.get(mention).map(|m| m.kind);
                match kind {
                    Some(EntityKind::Location) => {
                        Traits { number: Some(Number::One), human: Some(false), ..unknown }
                    }
                    Some(EntityKind::Person) => {
                        Traits { number: Some(Number::One), human: Some(true), ..unknown }
                    }
                    _ => Traits { gender: self.gender_of_name(head), ..unknown },
                }
            }
            UnitKind::Number(_) => Traits { counted: true, ..unknown },
            _ => {
                let people =
                    self.means(head, |meaning| matches!(meaning, Meaning::People | Meaning::Title));
                let known = head.number().filter(|_| head.gender().is_some());
                let shape = self.shape(head);
                let number = known.or(shape.number);
                let human = match (people, number) {
                    (true, _) => Some(true),
                    (false, Some(Number::Many)) => head.form.map(|form| form.absolute),
                    _ => None,
                };
                // «عمدة», «خليفة»: men, whatever the last letter.
                let by_shape = shape.gender.filter(|_| !people);
                Traits { gender: head.gender().or(by_shape), number, human, counted }
            }
        }
    }

    /// «المستثمرون»: the plural of people, in the nominative.
    pub(super) fn ends_as_people(&self, unit: &Unit) -> bool {
        self.shape(unit).number == Some(Number::Many)
            && self.shape(unit).gender == Some(Gender::Masculine)
    }

    /// «وزارة», «حركة»: told by the last letter of the first word.
    fn gender_of_name(&self, name: &Unit) -> Option<Gender> {
        let text = name.span.of(self.context.analysis.source());
        let first = text.split_whitespace().next()?;
        (last_letter(first) == Some('ة')).then_some(Gender::Feminine)
    }

    /// What the letters of a word that the lexicon does not inflect tell.
    fn shape(&self, unit: &Unit) -> Traits {
        let text = unit.span.of(self.context.analysis.source());
        let (gender, number) = match last_letters(text) {
            [Some('ة'), _] => (Some(Gender::Feminine), Some(Number::One)),
            [Some('ت'), Some('ا')] => (Some(Gender::Feminine), Some(Number::Many)),
            [Some('ن'), Some('و')] => (Some(Gender::Masculine), Some(Number::Many)),
            _ => (None, None),
        };
        Traits { gender, number, human: None, counted: false }
    }
}

/// «دوراً», «وحدةً», «سلطاتٍ»: the vowel sign of an object is written.
fn is_oblique(text: &str) -> bool {
    const FATHATAN: char = '\u{64B}';
    const KASRATAN: char = '\u{64D}';
    text.trim_end_matches(['ا', 'ى']).ends_with(FATHATAN)
        || text.ends_with(FATHATAN)
        || text.ends_with(KASRATAN)
}

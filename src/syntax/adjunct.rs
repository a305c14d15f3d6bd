//! Bare phrases that are neither subject nor object: when and how, appositions.

use super::{
    phrase::Phrase,
    sentence::Sentence,
    unit::{Unit, UnitKind},
};
use crate::{
    lexicon::{Meaning, NumberWord, PartOfSpeech},
    text::{Enclitic, Mark},
};

impl Sentence<'_> {
    /// A phrase that says when or how, not who or what.
    pub(super) fn is_adverbial(&self, phrase: Phrase) -> bool {
        self.unit(phrase.head).is_some_and(|head| {
            let time = |meaning| matches!(meaning, Meaning::TimeUnit(_) | Meaning::DayPart(_));
            let predicative = head.kind == UnitKind::Adjective && !head.article;
            // «شخصيا», «كاملا»: an adjective that has no noun to describe.
            let form = head.form.filter(|form| form.tanwin && phrase.first == phrase.last);
            let adjectival = form.is_some_and(|form| {
                matches!(form.part_of_speech, PartOfSpeech::Adjective | PartOfSpeech::Nisba)
            }) && !self.means(head, |meaning| meaning == Meaning::People);
            let predicative = predicative || adjectival;
            let manner = head.closed && head.form.is_none() && self.ends_in_tanwin(head);
            // «قال مضيفا»: a participle of saying or asking, listed as it is.
            let listed = head.form.is_some_and(|form| form.part_of_speech == PartOfSpeech::Fixed)
                && !head.article
                && self.means(head, |meaning| {
                    matches!(meaning, Meaning::Report | Meaning::Operator(_))
                });
            predicative || manner || listed || phrase.quantity.is_some() && self.means(head, time)
        })
    }

    /// «رسميًا»: the signs of the indefinite accusative are written.
    fn ends_in_tanwin(&self, unit: &Unit) -> bool {
        let word = unit.span.of(self.context.analysis.source());
        word.trim_end_matches('ا').ends_with('\u{64B}')
    }

    /// A name in quotes or brackets after a noun: «فيلم "القدس"»; a name that nothing parts from
    /// the definite noun before: «خصمه سوبيانتو»; the object of a verbal noun: «لتجنبها الإعلام».
    pub(super) fn is_apposed(&self, phrase: Phrase) -> bool {
        let named = self
            .unit(phrase.first)
            .is_some_and(|unit| matches!(unit.kind, UnitKind::Name(_)) || unit.is_unknown());
        let adjacent = phrase.first.checked_sub(1).and_then(|before| self.unit(before));
        // «زار الرئيس مستشفى الأمل»: only a person's name follows a title so.
        let other = adjacent.is_some_and(|unit| self.means(unit, |m| m == Meaning::Title))
            && self.unit(phrase.first).is_some_and(|unit| {
                matches!(unit.kind, UnitKind::Name(_)) && !self.is_person(unit)
            });
        let apposed = !other
            && adjacent.is_some_and(|unit| {
                unit.kind == UnitKind::Noun
                    && (named && (unit.article || unit.enclitic != Enclitic::None)
                        || unit.enclitic != Enclitic::None
                            && unit.form.is_some_and(|f| f.part_of_speech == PartOfSpeech::Masdar))
            });
        if apposed {
            return true;
        }
        // «لين زيشو الحاكم العام»: what a person is, right behind the name.
        let office = self
            .unit(phrase.head)
            .is_some_and(|head| head.article && self.means(head, |m| m == Meaning::Title));
        if office && adjacent.is_some_and(|unit| self.is_person(unit)) {
            return true;
        }
        // «فصل ثالث», «القيصر الأول»: an order behind what it counts.
        let order = self.unit(phrase.first).is_some_and(|unit| {
            self.means(unit, |m| matches!(m, Meaning::Number(NumberWord::Ordinal(_))))
        });
        let bare = adjacent.is_some_and(|unit| unit.is_nominal() && !unit.is_open());
        if order && bare {
            return true;
        }
        // «الوزير نفسه», «الدول كلها».
        let repeats = self.unit(phrase.first).is_some_and(|unit| {
            unit.kind == UnitKind::Demonstrative && unit.enclitic != Enclitic::None
        });
        if repeats && adjacent.is_some_and(Unit::is_nominal) {
            return true;
        }
        let before = |distance: usize| {
            phrase.first.checked_sub(distance).and_then(|before| self.unit(before))
        };
        before(1).is_some_and(|unit| matches!(unit.kind, UnitKind::Mark(Mark::Quote | Mark::Open)))
            && before(2).is_some_and(Unit::is_nominal)
    }
}

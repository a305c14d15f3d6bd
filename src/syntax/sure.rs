//! Which relations are sure enough to be shown; the rules see all, whose kinds and roles decide.

use super::{
    clause::ClauseKind,
    frame::Frame,
    phrase::Phrase,
    sentence::Sentence,
    unit::{Unit, UnitKind},
};
use crate::{
    lexicon::{Gender, Meaning, Number, NumberWord, PartOfSpeech},
    text::Enclitic,
};

impl Sentence<'_> {
    /// Whether the object of a frame is hardly anything else.
    pub(super) fn is_sure_object(&self, verb: usize, frame: Frame, object: Phrase) -> bool {
        let (Some(unit), Some(head)) = (self.unit(verb), self.unit(object.head)) else {
            return false;
        };
        let before = object.first.checked_sub(1).and_then(|at| self.unit(at));
        // «أعلنت سي جي آي ميستري»: what nothing knows behind a name goes on with it.
        let goes_on = head.is_unknown()
            && before.is_some_and(|before| {
                matches!(before.kind, UnitKind::Name(_)) || before.is_unknown()
            });
        !goes_on
            && !self.is_quality(head)
            && !self.is_agent(frame, object)
            && !self.may_be_subject(verb, unit, frame, object)
    }

    /// «الجيش متعدد الأعراق»: an adjective without article or noun, or an order.
    fn is_quality(&self, head: &Unit) -> bool {
        let adjective = head.kind == UnitKind::Noun
            && !head.article
            && head.enclitic == Enclitic::None
            && is_adjectival(head)
            && !self.means(head, |m| matches!(m, Meaning::People | Meaning::Title));
        adjective || self.means(head, |m| matches!(m, Meaning::Number(NumberWord::Ordinal(_))))
    }

    /// «التقى طالب الفن …»: of a verb without a subject, someone who acts may be the subject.
    fn is_agent(&self, frame: Frame, object: Phrase) -> bool {
        let people = self.unit(object.head).is_some_and(|head| {
            matches!(head.kind, UnitKind::Name(_))
                || self.means(head, |m| matches!(m, Meaning::People | Meaning::Title))
        });
        frame.subject.is_none() && people
    }

    /// «واحتلت الأراضي»: the verb goes on with the subject before, or is passive and has this one.
    fn may_be_subject(&self, verb: usize, unit: &Unit, frame: Frame, object: Phrase) -> bool {
        let joined = self.clause(verb).is_some_and(|clause| {
            matches!(clause.kind, ClauseKind::Coordinate | ClauseKind::Complement)
        });
        let inherited =
            frame.subject.is_some_and(|subject| !self.is_in_clause_of(subject.head, verb));
        let feminine = unit
            .form
            .is_some_and(|form| (form.gender, form.number) == (Gender::Feminine, Number::One));
        joined && inherited && feminine && self.agrees_after(unit, object)
    }

    /// Whether the complement of a noun is hardly its adjective, its name, or the subject or object
    /// of a verb that is spelled alike.
    pub(super) fn is_sure_idafa(&self, at: usize, noun: &Unit, complement: Phrase) -> bool {
        let (Some(first), Some(head)) = (self.unit(complement.first), self.unit(complement.head))
        else {
            return false;
        };
        // A noun that only its place tells: «وجدته شقيقته».
        let known =
            noun.form.is_some() && !self.means(noun, |m| matches!(m, Meaning::Month { .. }));
        // «نسخة منضدة», «حوض حجري», «حياتي اليومية».
        let described = match head.kind {
            UnitKind::Adjective => complement.first == complement.head,
            UnitKind::Noun => !head.article && head.enclitic == Enclitic::None && is_nisba(head),
            _ => false,
        } && !is_masdar(noun);
        // «مشرف كوري شولمان»: a nisba that a name stands behind is one itself.
        let named = is_adjectival(noun) && head.is_unknown();
        // «صديقٌ», «أجزاءً»: no complement ends so.
        let ended = complement.first == complement.head && self.has_case_of_no_complement(head);
        // «نسبة 1% من المعدل».
        let share = matches!(first.kind, UnitKind::Number(_))
            && complement.first + 1 < complement.head
            && self.unit(complement.first + 1).is_some_and(Unit::is_preposition);
        known && !described && !named && !ended && !share && !self.opens_clause(at, noun)
    }

    /// «وتغير الهيكل», «وطرد مرتين»: a verb as well, where a clause may begin.
    fn opens_clause(&self, at: usize, noun: &Unit) -> bool {
        let _ = (at, noun);
        false
    }
}

fn is_adjectival(unit: &Unit) -> bool {
    unit.form.is_some_and(|form| {
        matches!(form.part_of_speech, PartOfSpeech::Adjective | PartOfSpeech::Nisba)
    })
}

fn is_nisba(unit: &Unit) -> bool {
    is_adjectival(unit)
}

fn is_masdar(unit: &Unit) -> bool {
    unit.form.is_some_and(|form| form.part_of_speech == PartOfSpeech::Masdar)
}

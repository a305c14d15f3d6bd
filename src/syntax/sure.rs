//! Which relations are sure enough to be shown; the rules see all, whose kinds and roles decide.

use super::{
    clause::ClauseKind,
    frame::Frame,
    nominal::differs,
    phrase::Phrase,
    sentence::Sentence,
    unit::{Unit, UnitKind},
};
use crate::{
    lexicon::{Gender, Meaning, Number, NumberWord, PartOfSpeech, Valency},
    number::QuantityKind,
    text::last_letter,
};

impl Sentence<'_> {
    /// Whether the object of a frame is hardly anything else.
    pub(super) fn is_sure_object(&self, verb: usize, frame: Frame, object: Phrase) -> bool {
        let (Some(unit), Some(head)) = (self.unit(verb), self.unit(object.head)) else {
            return false;
        };
        let before = object.first.checked_sub(1).and_then(|at| self.unit(at));
        // «أعلنت سي جي آي ميستري»: what nothing knows goes on with the name or the open noun before;
        // «لين زيشو الحاكم»: so does an office.
        let goes_on = head.is_unknown()
            && before.is_some_and(|before| {
                matches!(before.kind, UnitKind::Name(_))
                    || before.is_unknown()
                    || before.is_open()
                    || before.kind == UnitKind::Adjective && before.article
            })
            || head.article
                && before.is_some_and(Unit::is_unknown)
                && self.means(head, |m| m == Meaning::Title);
        !goes_on
            && !self.is_quality(head, before)
            && !self.is_agent(frame, object)
            && !self.may_be_subject(verb, unit, frame, object)
    }

    /// «الجيش متعدد الأعراق», «المحافظون الإسلاميون»: an adjective without its noun, or an order.
    fn is_quality(&self, head: &Unit, before: Option<&Unit>) -> bool {
        let order = match head.kind {
            UnitKind::Number(quantity) => {
                let quantity = self.findings.quantities.get(quantity);
                quantity.is_some_and(|quantity| quantity.kind == QuantityKind::Ordinal)
            }
            _ => self.means(head, |m| matches!(m, Meaning::Number(NumberWord::Ordinal(_)))),
        };
        let beside = before.is_some_and(|before| {
            before.is_nominal() && before.is_definite() && !differs(before, head)
        });
        let people = self.means(head, |m| matches!(m, Meaning::People | Meaning::Title));
        let adjective = self.is_adjectival(head) && !people && (!head.is_definite() || beside);
        order || adjective
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
        // «وتمثل المحبة التي …»: of a verb that seldom has an object.
        let seldom = !matches!(
            self.valency(unit),
            Some(Valency::Transitive | Valency::Double | Valency::Clause)
        );
        joined && inherited && (feminine || seldom) && self.agrees_after(unit, object)
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
            UnitKind::Noun if head.is_unknown() => self.looks_joined(noun, head),
            UnitKind::Noun => !head.is_definite() && self.is_adjectival(head),
            _ => false,
        } && !is_masdar(noun);
        let own = self.ends_in_yeh(noun) && head.article && self.is_adjectival(head);
        // «مشرف كوري شولمان»: a nisba that a name stands behind is one itself.
        let named = self.is_adjectival(noun) && head.is_unknown();
        // «صديقٌ», «أجزاءً»: no complement ends so.
        let ended = complement.first == complement.head && self.has_case_of_no_complement(head);
        // «نسبة 1% من المعدل».
        let share = matches!(first.kind, UnitKind::Number(_))
            && complement.first + 1 < complement.head
            && self.unit(complement.first + 1).is_some_and(Unit::is_preposition);
        // «القليل من الطعام»: a phrase that ends in a preposition.
        let text = noun.span.of(self.context.analysis.source());
        let partitive = text.split_once(' ').is_some_and(|(_, rest)| rest.chars().count() <= 2);
        !partitive
            && known
            && !described
            && !own
            && !named
            && !ended
            && !share
            && !self.opens_clause(at, noun)
    }

    /// «وتغير الهيكل», «وطرد مرتين»: where a clause may begin, a noun that is spelled as a verb.
    fn opens_clause(&self, at: usize, noun: &Unit) -> bool {
        let Some(before) = at.checked_sub(1).and_then(|before| self.unit(before)) else {
            return false;
        };
        // «في العام التالي تزوج كريم»
        matches!(before.kind, UnitKind::Date(_)) && is_masdar(noun)
    }

    fn is_adjectival(&self, unit: &Unit) -> bool {
        let form = unit.form.is_some_and(|form| {
            matches!(form.part_of_speech, PartOfSpeech::Adjective | PartOfSpeech::Nisba)
        });
        form || self.means(unit, |m| m == Meaning::Adjective)
    }

    /// A word that nothing knows: «فمازحت» with a conjunction, «منضدة» beside a feminine.
    fn looks_joined(&self, noun: &Unit, word: &Unit) -> bool {
        let text = word.span.of(self.context.analysis.source());
        let feminine = noun.gender() == Some(Gender::Feminine);
        text.starts_with(['و', 'ف']) || feminine && last_letter(text) == Some('ة')
    }

    /// «حياتي», «سيارتي»: the pronoun of the speaker, or a dual.
    fn ends_in_yeh(&self, unit: &Unit) -> bool {
        last_letter(unit.span.of(self.context.analysis.source())) == Some('ي')
    }
}

fn is_masdar(unit: &Unit) -> bool {
    unit.form.is_some_and(|form| form.part_of_speech == PartOfSpeech::Masdar)
}

//! Noun phrases: where they begin, what heads them, how far they reach.

use super::{
    nominal::is_adjective_of,
    sentence::Sentence,
    unit::{Unit, UnitKind},
};
use crate::{lexicon::Preposition, span::Span, text::Enclitic};

/// A noun phrase, by unit indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    /// The first unit: a quantity, or the head.
    pub(crate) first: usize,
    /// The counted noun, the noun that a complement belongs to, the name.
    pub(crate) head: usize,
    /// The last unit, complements included.
    pub(crate) last: usize,
    /// Index of the quantity that counts the head.
    pub(crate) quantity: Option<usize>,
}

/// Longest chain of units in one phrase, so that phrases without end stay cheap.
const LONGEST: usize = 24;

/// The phrases that begin at each unit, computed from the end so that each is made once.
pub(super) fn phrases(
    units: &[Unit],
    is_title: impl Fn(&Unit) -> bool,
    is_person: impl Fn(usize) -> bool,
    stands_after: impl Fn(usize) -> bool,
) -> Vec<Option<Phrase>> {
    let mut out: Vec<Option<Phrase>> = vec![None; units.len()];
    let reader =
        Reader { units, is_title: &is_title, is_person: &is_person, stands_after: &stands_after };
    for first in (0..units.len()).rev() {
        let made = reader.phrase(&out, first);
        if let Some(slot) = out.get_mut(first) {
            *slot = made;
        }
    }
    out
}

/// What the making of phrases asks.
struct Reader<'r> {
    units: &'r [Unit],
    /// Whether a name may stand after a unit that says what it is.
    is_title: &'r dyn Fn(&Unit) -> bool,
    /// Whether a name, by index, may be a person's: «الرئيس» has no hospital behind it.
    is_person: &'r dyn Fn(usize) -> bool,
    /// Whether a quantity, by index, is one or two and so stands after its noun: «جنديان اثنان».
    stands_after: &'r dyn Fn(usize) -> bool,
}

impl Reader<'_> {
    fn phrase(&self, later: &[Option<Phrase>], first: usize) -> Option<Phrase> {
        let unit = self.units.get(first).filter(|unit| unit.is_nominal())?;
        let after = |at: usize| later.get(at).copied().flatten();
        match unit.kind {
            UnitKind::Number(quantity) => Some(self.counted(later, first, quantity)),
            // «أحدهم»: what it stands before is the pronoun.
            UnitKind::Demonstrative if unit.enclitic != Enclitic::None => {
                Some(Phrase { first, head: first, last: first, quantity: None })
            }
            UnitKind::Demonstrative => {
                // «ذلك ثلاث مرات»: alone, where nothing definite follows.
                let alone = Phrase { first, head: first, last: first, quantity: None };
                let next = after(first + 1)?;
                let counts = self
                    .units
                    .get(first + 1)
                    .is_some_and(|next| matches!(next.kind, UnitKind::Number(_)) && !next.article);
                Some(if unit.deictic && counts { alone } else { Phrase { first, ..next } })
            }
            _ => Some(self.noun(later, first, false)),
        }
    }

    /// «15 جنديا», «12 من جنودها», a number alone.
    fn counted(&self, later: &[Option<Phrase>], first: usize, quantity: usize) -> Phrase {
        let noun = can_be_counted(self.units, first + 1).then(|| self.noun(later, first + 1, true));
        let partitive = || {
            let of = self.units.get(first + 1)?.kind == UnitKind::Preposition(Preposition::From);
            later.get(first + 2).copied().flatten().filter(|_| of)
        };
        // «الكثير من أولئك اليهود»
        let shown = || {
            let set = self.units.get(first + 1)?.kind == UnitKind::Demonstrative;
            later.get(first + 1).copied().flatten().filter(|_| set)
        };
        match noun.or_else(partitive).or_else(shown) {
            Some(phrase) => Phrase { first, quantity: Some(quantity), ..phrase },
            None => Phrase { first, head: first, last: first, quantity: Some(quantity) },
        }
    }

    /// A noun with its adjectives, then its complement or the name that it is a title of.
    fn noun(&self, later: &[Option<Phrase>], first: usize, counted: bool) -> Phrase {
        let alone = Phrase { first, head: first, last: first, quantity: None };
        let Some(unit) = self.units.get(first) else { return alone };
        let mut last = first;
        while last - first < LONGEST {
            let Some(next) = self.units.get(last + 1) else { break };
            let opens = self.units.get(last + 2).is_some_and(Unit::is_preposition);
            // «إدلب الواقعة تحت …»: what a preposition follows tells more than a name.
            let beside_name = matches!(unit.kind, UnitKind::Name(_)) && opens;
            if is_adjective_of(unit, next) && !beside_name {
                last += 1;
                continue;
            }
            if let UnitKind::Number(quantity) = next.kind
                && (self.stands_after)(quantity)
                && !unit.is_open()
            {
                return Phrase { last: last + 1, quantity: Some(quantity), ..alone };
            }
            // «جيسي لابروكا»: names that no gazetteer has.
            if unit.is_unknown() && next.is_unknown() {
                last += 1;
                continue;
            }
            // «الدقيقة 93», «المادة 7»: a number that counts nothing after a definite noun is its label.
            let bare = later
                .get(last + 1)
                .copied()
                .flatten()
                .is_some_and(|phrase| phrase.head == last + 1);
            // «الشرطة العشرات» are two phrases: an amount with the article is no label.
            if unit.article && bare && matches!(next.kind, UnitKind::Number(_)) && !next.article {
                return Phrase { last: last + 1, ..alone };
            }
            // What is counted is complete: «لقي عشرة عمال مصرعهم» has no «عمال مصرعهم».
            let complement = last == first
                && unit.is_open()
                && next.is_nominal()
                && !next.form.is_some_and(|form| form.tanwin)
                && !(counted && is_definite(next));
            // «زار الرئيس مستشفى الأمل», but «شاب تونسي أصيل حلب».
            let named = matches!(next.kind, UnitKind::Name(_))
                && (!is_definite(unit) || self.is_person_name(next));
            let apposition = named && (self.is_title)(unit);
            let told = complement || apposition || self.is_title_after(later, last + 1, unit, next);
            let phrase = later.get(last + 1).copied().flatten().filter(|_| told);
            if let Some(phrase) = phrase {
                last = phrase.last;
                // «المتحدثة باسم الشرطة إيليني باباداكي»: the name that the title is of.
                if complement && self.is_named(last + 1) && (self.is_title)(unit) {
                    last = later.get(last + 1).copied().flatten().map_or(last, |p| p.last);
                }
            }
            break;
        }
        Phrase { last, ..alone }
    }

    /// «المتحدث العسكري العقيد ناصر»: a second title after a definite one.
    fn is_title_after(
        &self,
        later: &[Option<Phrase>],
        at: usize,
        unit: &Unit,
        next: &Unit,
    ) -> bool {
        let named =
            later.get(at).copied().flatten().is_some_and(|phrase| self.is_named(phrase.last));
        named && unit.article && next.article && (self.is_title)(unit) && (self.is_title)(next)
    }

    fn is_named(&self, at: usize) -> bool {
        self.units.get(at).is_some_and(|unit| self.is_person_name(unit))
    }

    /// «الرئيس ماكرون» is one phrase, «زار الرئيس مستشفى الأمل» has two.
    fn is_person_name(&self, unit: &Unit) -> bool {
        matches!(unit.kind, UnitKind::Name(mention) if (self.is_person)(mention))
    }
}

fn is_definite(unit: &Unit) -> bool {
    unit.article
        || unit.enclitic != Enclitic::None
        || unit.is_unknown()
        || matches!(unit.kind, UnitKind::Name(_))
}

fn can_be_counted(units: &[Unit], at: usize) -> bool {
    units.get(at).is_some_and(|unit| matches!(unit.kind, UnitKind::Noun | UnitKind::Adjective))
}

impl Sentence<'_> {
    /// The phrase that begins at a unit.
    pub(crate) fn phrase(&self, first: usize) -> Option<Phrase> {
        self.phrases.get(first).copied().flatten()
    }

    /// Span of a phrase.
    pub(crate) fn phrase_span(&self, phrase: Phrase) -> Span {
        match (self.unit(phrase.first), self.unit(phrase.last)) {
            (Some(first), Some(last)) => first.span.to(last.span),
            _ => Span::default(),
        }
    }

    /// The phrases joined to a phrase by «و» or «أو», itself first.
    pub(crate) fn conjuncts(&self, phrase: Phrase) -> impl Iterator<Item = Phrase> + '_ {
        const MOST: usize = 8;
        let next = |phrase: &Phrase| {
            let joined = self.unit(phrase.last + 1)?.kind == UnitKind::Conjunction;
            self.phrase(phrase.last + 2).filter(|_| joined)
        };
        std::iter::successors(Some(phrase), next).take(MOST)
    }

    /// The names inside a phrase.
    pub(crate) fn mentions_in(&self, phrase: Phrase) -> impl Iterator<Item = usize> {
        self.units_in(phrase).filter_map(|unit| match unit.kind {
            UnitKind::Name(mention) => Some(mention),
            _ => None,
        })
    }

    /// The units of a phrase.
    pub(crate) fn units_in(&self, phrase: Phrase) -> impl Iterator<Item = &Unit> {
        self.units.get(phrase.first..=phrase.last).unwrap_or_default().iter()
    }
}

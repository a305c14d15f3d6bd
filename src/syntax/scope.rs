//! Scopes: which stretch of a sentence is negated, called for, claimed, said by whom.

use std::ops::Range;

use super::{
    attribution::{Attribution, attribution},
    construction::{Construction, constructions},
    content::{clause_end, complements_end, content_end},
    governed::{governed, is_negated, is_report, operators},
    phrase::Phrase,
    sentence::Sentence,
    unit::{Unit, UnitKind},
};
use crate::{
    lexicon::{LinkWord, Meaning, OperatorKind, Preposition},
    names::{Modality, Polarity},
};

/// An operator and the units that it governs.
#[derive(Clone, Debug)]
struct Scope {
    cue: usize,
    kind: OperatorKind,
    units: Range<usize>,
}

/// The scopes of a sentence.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scopes {
    operators: Vec<Scope>,
    /// Stretches that are taken as facts: operators that stand before them do not reach in.
    facts: Vec<Range<usize>>,
    /// Relative clauses: what they tell is told as a fact, «إنهاء الحرب التي قتلت الآلاف».
    relatives: Vec<Range<usize>>,
    /// Those without «الذي» whose verb is perfect: «رهائن خطفهم مسلحون». Who says so still does.
    told: Vec<Range<usize>>,
    attributions: Vec<Attribution>,
}

impl Scopes {
    /// Reads the operators and reporting words of a sentence.
    pub(crate) fn of(sentence: &Sentence<'_>) -> Self {
        let mut scopes = Self {
            relatives: sentence.relatives().collect(),
            told: sentence.bare_relatives().collect(),
            ..Self::default()
        };
        for (at, unit) in sentence.units().iter().enumerate() {
            if is_future(sentence, at, unit) {
                let end = clause_end(sentence, at);
                scopes.operators.push(Scope { cue: at, kind: OperatorKind::Plan, units: at..end });
            }
            scopes.facts.extend(fact(sentence, at, unit));
            scopes.operators.extend(
                constructions(sentence, at, unit).map(|Construction { cue, kind, units }| Scope {
                    cue,
                    kind,
                    units,
                }),
            );
            for kind in operators(sentence, unit).filter(|kind| *kind != OperatorKind::Fact) {
                let kind = if kind == OperatorKind::Deny && is_negated(sentence, at) {
                    // «لم ينف مقتله» leaves it open, «لم تمنع وصوله» lets it happen.
                    if !is_report(sentence, unit) {
                        continue;
                    }
                    OperatorKind::Possible
                } else {
                    kind
                };
                if let Some(units) = governed(sentence, at, unit, kind) {
                    scopes.operators.push(Scope { cue: at, kind, units });
                }
            }
            scopes.attributions.extend(attribution(sentence, at, unit));
        }
        scopes
    }

    /// Whether what a unit tells is said to have happened.
    pub(crate) fn polarity(&self, unit: usize) -> Polarity {
        let negative = self.kinds(unit).any(|kind| {
            matches!(kind, OperatorKind::Not | OperatorKind::Without | OperatorKind::Deny)
        });
        if negative { Polarity::Negative } else { Polarity::Positive }
    }

    /// As what a unit is told: the first that fits, in the order of the guideline.
    pub(crate) fn modality(&self, unit: usize) -> Modality {
        const ORDER: [(OperatorKind, Modality); 10] = [
            // On the phrase itself: «قرر صد أي هجوم» plans no attack.
            (OperatorKind::Any, Modality::Possible),
            // «هدد بالرد إذا قصفت بلاده»: the shelling is supposed, the answer threatened.
            (OperatorKind::If, Modality::Possible),
            (OperatorKind::Call, Modality::CalledFor),
            (OperatorKind::Threaten, Modality::Threatened),
            (OperatorKind::Would, Modality::Possible),
            (OperatorKind::Plan, Modality::Planned),
            (OperatorKind::Claim, Modality::Claimed),
            (OperatorKind::Possible, Modality::Possible),
            (OperatorKind::May, Modality::Possible),
            (OperatorKind::Generic, Modality::Generic),
        ];
        // «دون أي هجوم» denies an attack and supposes none.
        let denied = self.polarity(unit) == Polarity::Negative;
        ORDER
            .into_iter()
            .filter(|(operator, _)| !(denied && *operator == OperatorKind::Any))
            .find(|(operator, _)| self.kinds(unit).any(|kind| kind == *operator))
            .map_or(Modality::Asserted, |(_, modality)| modality)
    }

    /// Who says what a unit tells: the innermost report that reaches it, or else what the whole
    /// sentence is according to.
    pub(crate) fn sources(&self, unit: usize) -> impl Iterator<Item = Phrase> + '_ {
        let innermost = self.attribution(unit).map(|said| &said.units);
        // «4 وفق الجيش و9 وفق المعارضة»: what is according to two reaches back from both.
        let same = move |said: &&Attribution| {
            innermost.is_some_and(|units| {
                said.units == *units
                    || units.start == 0 && said.units.start == 0 && said.units.contains(&unit)
            })
        };
        self.attributions.iter().filter(same).flat_map(|said| said.sources.iter().copied())
    }

    /// The word that tells who says what a unit tells.
    pub(crate) fn report_of(&self, unit: usize) -> Option<usize> {
        self.attribution(unit).map(|said| said.cue)
    }

    fn attribution(&self, unit: usize) -> Option<&Attribution> {
        let shield = self.shield(unit);
        let covering = self.attributions.iter().filter(|said| {
            said.units.contains(&unit) && (said.units.start == 0 || shield <= said.units.start)
        });
        covering.max_by_key(|said| said.units.start)
    }

    /// Whether the operator that a unit is reaches another unit.
    pub(crate) fn reaches(&self, cue: usize, unit: usize) -> bool {
        let shield = self.shield(unit);
        self.operators.iter().any(|scope| {
            scope.cue == cue && scope.units.contains(&unit) && shield <= scope.units.start
        })
    }

    /// Operators: the unit of each, its kind, what it governs.
    pub(super) fn operators(
        &self,
    ) -> impl Iterator<Item = (usize, OperatorKind, Range<usize>)> + '_ {
        self.operators.iter().map(|scope| (scope.cue, scope.kind, scope.units.clone()))
    }

    /// Attributions: who says what.
    pub(super) fn attributions(&self) -> impl Iterator<Item = (&[Phrase], Range<usize>)> + '_ {
        self.attributions.iter().map(|said| (&*said.sources, said.units.clone()))
    }

    /// Stretches that are told as facts.
    pub(super) fn facts(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        self.facts.iter().chain(&self.relatives).cloned()
    }

    fn kinds(&self, unit: usize) -> impl Iterator<Item = OperatorKind> + '_ {
        self.operators_over(unit).map(|(_, kind)| kind)
    }

    /// The operators that reach a unit: the word of each, and its kind.
    pub(crate) fn operators_over(
        &self,
        unit: usize,
    ) -> impl Iterator<Item = (usize, OperatorKind)> + '_ {
        let told = self.told.iter().filter(|told| told.contains(&unit)).map(|told| told.start);
        let shield = self.shield(unit).max(told.max().unwrap_or(0));
        let covering = self.operators.iter().filter(move |scope| scope.units.contains(&unit));
        let reaching = covering.filter(move |scope| shield <= scope.units.start);
        reaching.map(|scope| (scope.cue, scope.kind))
    }

    /// Where the innermost stretch that is told as a fact begins: what stands before does not reach
    /// a unit inside it.
    fn shield(&self, unit: usize) -> usize {
        let around = self.facts().filter(|fact| fact.contains(&unit));
        around.map(|fact| fact.start).max().unwrap_or(0)
    }
}

/// «سـ» stands before a verb, or before the one that it is joined to: «سينسحب ويسلم».
fn is_future(sentence: &Sentence<'_>, at: usize, unit: &Unit) -> bool {
    let joined = || {
        let clause = sentence.clause(at).filter(|clause| clause.predicate == Some(at))?;
        let before = sentence.clauses.get(clause.joined?)?.predicate?;
        sentence.unit(before)
    };
    let imperfect = unit.is_verb() && unit.form.is_some_and(|form| form.imperfect);
    unit.future || imperfect && joined().is_some_and(|before| before.future)
}

/// «لم يسفر ← الهجوم عن قتلى»: what brought nothing about was there all the same.
fn fruitless(sentence: &Sentence<'_>, at: usize, verb: &Unit) -> Option<Range<usize>> {
    let cause = |meaning| matches!(meaning, Meaning::Link(LinkWord::Cause, _));
    if !sentence.means(verb, cause) {
        return None;
    }
    let subject = sentence.frame(at).subject.filter(|subject| subject.first == at + 1)?;
    // «لم يوقع الوفد الاتفاق»: people bring about otherwise.
    let acts = |meaning| {
        matches!(
            meaning,
            Meaning::People | Meaning::Title | Meaning::Speaker | Meaning::Head { .. }
        )
    };
    let actor = sentence.unit(subject.head).is_none_or(|head| sentence.means(head, acts));
    let named = sentence.mentions_in(subject).next().is_some();
    let known = sentence.unit(subject.head).is_some_and(|head| head.article);
    (known && !actor && !named).then_some(subject.first..subject.last + 1)
}

/// What a unit presents as a fact: the complement of «قضية», the phrase after «بعد» or «بسبب», a
/// noun with «هذه» before it.
fn fact(sentence: &Sentence<'_>, at: usize, unit: &Unit) -> Option<Range<usize>> {
    let noun = operators(sentence, unit).any(|kind| kind == OperatorKind::Fact);
    if noun && !is_complete(sentence, at, unit) {
        // «نتذكر أن»: what one remembers was so.
        let end =
            if unit.is_verb() { content_end(sentence, at) } else { complements_end(sentence, at) };
        return Some(at + 1..end);
    }
    if unit.is_verb() && is_negated(sentence, at) {
        return fruitless(sentence, at, unit);
    }
    match unit.kind {
        UnitKind::Preposition(
            Preposition::After | Preposition::Because | Preposition::Since | Preposition::Despite,
        ) => Some(at + 1..complements_end(sentence, at)),
        // «دعا خلال لقائه الوزير إلى»
        UnitKind::Preposition(Preposition::During | Preposition::In)
            if is_occasion(sentence, at, unit) =>
        {
            let phrase = sentence.phrase(at + 1)?;
            Some(at + 1..phrase.last + 1)
        }
        UnitKind::Demonstrative
            if sentence.means(unit, |meaning| meaning == Meaning::Demonstrative) =>
        {
            sentence.phrase(at).map(|phrase| at..phrase.last + 1)
        }
        _ => None,
    }
}

/// «الحادث عن»: a definite noun takes only what it governs: «التحقيق في».
fn is_complete(sentence: &Sentence<'_>, at: usize, unit: &Unit) -> bool {
    let next = sentence.phrase(at).map_or(at, |phrase| phrase.last) + 1;
    let governs = match sentence.unit(next).map(|next| next.kind) {
        Some(UnitKind::Preposition(preposition)) => sentence.governs(unit, preposition),
        Some(UnitKind::Complementizer) => true,
        _ => false,
    };
    unit.article && !unit.is_verb() && !governs
}

/// «قرر المجلس ← في اجتماع طارئ», «بحث الوزيران ← خلال لقاء»: on what occasion something was decided is
/// no part of the decision. It stands right behind the verb or its subject.
fn is_occasion(sentence: &Sentence<'_>, at: usize, unit: &Unit) -> bool {
    let verb = sentence.clause(at).and_then(|clause| clause.predicate).filter(|verb| *verb < at);
    verb.is_some_and(|verb| {
        let perfect = sentence
            .unit(verb)
            .is_some_and(|verb| verb.is_verb() && verb.form.is_some_and(|form| !form.imperfect));
        let during = unit.kind == UnitKind::Preposition(Preposition::During);
        let subject = sentence.frame(verb).subject.map_or(verb, |subject| subject.last.max(verb));
        let governs = sentence.unit(verb).is_some_and(|v| sentence.governs(v, Preposition::In));
        perfect && (during || subject + 1 == at && !governs)
    })
}

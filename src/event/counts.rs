//! How many: from the number of a phrase, or from its grammatical number.

use std::sync::Arc;

use super::record::Count;
use crate::{
    lexicon::{Meaning, Number},
    names::Polarity,
    number::{self, QuantityUse},
    rule::Hit,
    span::Span,
    syntax::{Phrase, Sentence, Unit, UnitKind},
    text::Enclitic,
};

/// The counts of a hit, subsets included.
pub(super) fn of(sentence: &Sentence<'_>, hit: &Hit<'_>, polarity: Polarity) -> Vec<Count> {
    let mut out = Vec::new();
    for (rule, phrase) in &hit.counts {
        let before = out.len();
        let count = count(sentence, hit, &rule.role, *phrase, polarity);
        out.extend(count.map(|count| Count { cumulative: rule.cumulative, ..count }));
        if before < out.len() {
            subsets(sentence, &rule.role, *phrase, &mut out);
        }
    }
    out
}

fn count(
    sentence: &Sentence<'_>,
    hit: &Hit<'_>,
    role: &Arc<str>,
    phrase: Phrase,
    polarity: Polarity,
) -> Option<Count> {
    let head = sentence.unit(phrase.head)?;
    if let Some(quantity) =
        phrase.quantity.and_then(|index| sentence.findings.quantities.get(index))
    {
        return from_quantity(role, quantity, span(sentence, phrase));
    }
    // «لم يسفر عن قتلى»: none at all.
    if polarity == Polarity::Negative && phrase.head == hit.trigger && !is_definite(head) {
        return Some(exact(role, 0, head.span));
    }
    if is_definite(head) || !is_people(sentence, head, phrase.head == hit.trigger) {
        return None;
    }
    match head.number()? {
        Number::One => Some(exact(role, 1, span(sentence, phrase))),
        Number::Two => Some(exact(role, 2, span(sentence, phrase))),
        Number::Many => None,
    }
}

fn from_quantity(role: &Arc<str>, quantity: &number::QuantityRecord, span: Span) -> Option<Count> {
    let whole =
        |value: Option<number::Value>| value.map(|value| value.as_integer().ok_or(())).transpose();
    let counts = !matches!(
        quantity.usage,
        QuantityUse::Order
            | QuantityUse::Share
            | QuantityUse::Age
            | QuantityUse::Score
            | QuantityUse::Label
    );
    let (Ok(min), Ok(max)) = (whole(quantity.min), whole(quantity.max)) else { return None };
    counts.then(|| Count {
        role: Arc::clone(role),
        span,
        min,
        max,
        approximate: quantity.approximate,
        subset: quantity.subset,
        cumulative: false,
    })
}

fn exact(role: &Arc<str>, number: i64, span: Span) -> Count {
    Count {
        role: Arc::clone(role),
        span,
        min: Some(number),
        max: Some(number),
        approximate: false,
        subset: false,
        cumulative: false,
    }
}

fn span(sentence: &Sentence<'_>, phrase: Phrase) -> Span {
    sentence.phrase_span(phrase)
}

fn is_definite(unit: &Unit) -> bool {
    unit.article || unit.enclitic != Enclitic::None || matches!(unit.kind, UnitKind::Name(_))
}

/// A noun for a person: «جندي», «بريطاني»; a trigger counts itself («قتيل»).
fn is_people(sentence: &Sentence<'_>, unit: &Unit, is_trigger: bool) -> bool {
    is_trigger
        || sentence.means(unit, |meaning| matches!(meaning, Meaning::People | Meaning::Nisba(_)))
}

/// How far after a count «بينهم» may stand, in units.
const SUBSET_REACH: usize = 8;

/// «بينهم 38 طفلا و3 نساء» after a count.
fn subsets(sentence: &Sentence<'_>, role: &Arc<str>, phrase: Phrase, out: &mut Vec<Count>) {
    let from = phrase.last + 1;
    let word = (from..from + SUBSET_REACH).find(|at| {
        sentence
            .unit(*at)
            .is_some_and(|unit| sentence.means(unit, |meaning| meaning == Meaning::Subset))
    });
    // «قتل الآلاف ونزح مليونان، بينهم …»: part of what was told last.
    let apart = |at: usize| {
        let joined = at.checked_sub(1).and_then(|before| sentence.unit(before));
        let joined = joined.is_some_and(|unit| unit.kind == UnitKind::Conjunction);
        sentence.unit(at).is_some_and(|unit| {
            joined && unit.is_verb() || matches!(unit.kind, UnitKind::Number(_) | UnitKind::Line)
        })
    };
    let word = word.filter(|word| !(from..*word).any(apart));
    let Some(first) = word.and_then(|at| sentence.phrase(at + 1)) else { return };
    for part in sentence.conjuncts(first) {
        let quantity = part.quantity.and_then(|index| sentence.findings.quantities.get(index));
        let count = match quantity {
            Some(quantity) => from_quantity(role, quantity, span(sentence, part)),
            None => sentence
                .unit(part.head)
                .filter(|head| !is_definite(head) && is_people(sentence, head, false))
                .and_then(Unit::number)
                .and_then(|number| match number {
                    Number::One => Some(exact(role, 1, span(sentence, part))),
                    Number::Two => Some(exact(role, 2, span(sentence, part))),
                    Number::Many => None,
                }),
        };
        out.extend(count.map(|count| Count { subset: true, ..count }));
    }
}

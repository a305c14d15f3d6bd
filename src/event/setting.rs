//! When and where: found for every event by the same grammar.

use crate::{
    lexicon::Preposition,
    names::{EntityKind, roles},
    rule::Hit,
    span::Span,
    syntax::{Phrase, Sentence, UnitKind},
};

/// Prepositions after which a place is where something happened.
const LOCAL: [Preposition; 5] =
    [Preposition::In, Preposition::With, Preposition::Near, Preposition::On, Preposition::Beside];

/// Time and place of a hit: role, span, mention.
pub(super) fn of(
    sentence: &Sentence<'_>,
    hit: &Hit<'_>,
) -> Vec<(&'static str, Span, Option<usize>)> {
    let mut out = Vec::new();
    let Some(clause) = sentence.clause(hit.trigger) else { return out };
    for at in clause.start..clause.end {
        if let Some(unit) = sentence.unit(at)
            && let UnitKind::Date(date) = unit.kind
            && sentence
                .findings
                .dates
                .get(date)
                .is_some_and(|date| date.kind == crate::date::DateKind::Date)
        {
            out.push((roles::TIME, unit.span, None));
        }
    }
    let from = hit.completion.map_or(hit.trigger, |phrase| phrase.head);
    for preposition in LOCAL {
        for phrase in sentence.prepositional(from, preposition) {
            if let Some(mention) = place_in(sentence, phrase) {
                out.push((roles::PLACE, sentence.phrase_span(phrase), Some(mention)));
            }
        }
    }
    out
}

/// The place that a phrase names.
fn place_in(sentence: &Sentence<'_>, phrase: Phrase) -> Option<usize> {
    sentence.mentions_in(phrase).find(|mention| {
        let mention = sentence.findings.entities.mentions.get(*mention);
        mention.is_some_and(|mention| mention.kind == EntityKind::Location)
    })
}

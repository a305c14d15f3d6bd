//! A rule's hit → an event.

use std::sync::Arc;

use super::{
    age,
    basis::Basis,
    counts, cues,
    record::{Argument, Event},
    setting,
};
use crate::{
    lexicon::{LinkWord, Meaning, Number, OperatorKind, Preposition},
    names::{Modality, Polarity, roles},
    rule::Hit,
    span::Span,
    syntax::{Phrase, Scopes, Sentence, Unit, UnitKind},
    text::Enclitic,
};

/// Makes the event of a hit.
pub(super) fn event(sentence: &Sentence<'_>, scopes: &Scopes, hit: &Hit<'_>) -> Event {
    let at = hit.trigger;
    let (polarity, modality) = if hit.given {
        (Polarity::Positive, Modality::Asserted)
    } else if is_negated(sentence, at) {
        (Polarity::Negative, scopes.modality(at))
    } else {
        (scopes.polarity(at), scopes.modality(at))
    };
    let modality = match modality {
        Modality::Asserted if hit.generic => Modality::Generic,
        other => other,
    };
    let mut arguments: Vec<Argument> = hit
        .roles
        .iter()
        .map(|role| argument(sentence, &role.name, role.phrase, Basis::relation(role.relation)))
        .collect();
    for (role, span, mention) in setting::of(sentence, hit) {
        let basis = Basis::of_setting(sentence, span);
        arguments.push(Argument { role: role.into(), span, mention, basis });
    }
    // What is known to all is nobody's claim.
    for source in scopes.sources(at).filter(|_| !hit.known) {
        arguments.push(argument(sentence, &Arc::from(roles::SOURCE), source, Basis::REPORT));
    }
    let unit = sentence.unit(at);
    Event {
        kind: Arc::clone(&hit.rule.kind),
        rule: Arc::clone(&hit.rule.id),
        trigger: trigger_span(sentence, hit),
        alternates: Vec::new(),
        definite: unit.is_some_and(is_definite) && !is_no_reference(sentence, hit),
        pronoun: unit.is_some_and(|unit| unit.enclitic != Enclitic::None),
        verb: unit.is_some_and(Unit::is_verb),
        general: unit.is_some_and(|unit| is_link(sentence, unit, LinkWord::General)),
        plural: unit.is_some_and(is_plural) || is_numbered(sentence, at),
        age: age::of(sentence, at),
        polarity,
        modality,
        phase: hit.rule.phase.clone(),
        counts: counts::of(sentence, hit, polarity),
        arguments,
        cues: cues::of(sentence, scopes, hit),
        told_in: sentence.span(),
        links: Vec::new(),
    }
}

fn is_definite(unit: &Unit) -> bool {
    unit.article || unit.enclitic != Enclitic::None
}

/// «تم الاتفاق», «الاتفاق على أن»: the noun does a verb's work, and its article says nothing; nor
/// does that of «الاتفاق الجديد».
fn is_no_reference(sentence: &Sentence<'_>, hit: &Hit<'_>) -> bool {
    let before = hit.trigger.checked_sub(1).and_then(|before| sentence.unit(before));
    let after = sentence.unit(hit.trigger + 1);
    let agrees = &*hit.rule.kind == "agree"
        && after.is_some_and(|unit| unit.kind == UnitKind::Preposition(Preposition::On));
    let new = sentence
        .adjectives(hit.trigger)
        .any(|(_, adjective)| is_link(sentence, adjective, LinkWord::New));
    agrees
        || new
        || before.is_some_and(|unit| unit.is_verb() && is_link(sentence, unit, LinkWord::Light))
}

fn is_link(sentence: &Sentence<'_>, unit: &Unit, word: LinkWord) -> bool {
    sentence.means(unit, |meaning| matches!(meaning, Meaning::Link(own, _) if own == word))
}

/// «30 حادثا».
fn is_numbered(sentence: &Sentence<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| sentence.unit(before));
    before.is_some_and(|unit| matches!(unit.kind, UnitKind::Number(_)))
}

fn is_plural(unit: &Unit) -> bool {
    !unit.is_verb() && unit.number().is_some_and(|number| number != Number::One)
}

/// «لم تهدد أحدا»: a negation has no scope over what a verb of saying tells, but it denies the saying.
fn is_negated(sentence: &Sentence<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| sentence.unit(before));
    let not = |meaning| meaning == Meaning::Operator(OperatorKind::Not);
    sentence.unit(at).is_some_and(Unit::is_verb)
        && before.is_some_and(|unit| sentence.means(unit, not))
}

/// From the trigger to the word that completes it.
fn trigger_span(sentence: &Sentence<'_>, hit: &Hit<'_>) -> Span {
    /// How far apart the two may stand, in units, and still make one phrase.
    const REACH: usize = 6;
    let own = sentence.unit(hit.trigger).map_or_else(Span::default, |unit| unit.span);
    let Some(completion) = hit.completion else { return own };
    let between = hit.trigger.min(completion.head)..hit.trigger.max(completion.head);
    // «لقي عشرة عمال مصرعهم»: an argument between the two words is no part of the trigger.
    let parted = hit.roles.iter().any(|role| between.contains(&role.phrase.first));
    let far = REACH < between.len();
    match sentence.unit(completion.head).filter(|_| !parted && !far) {
        Some(completion) => own.to(completion.span),
        None => own,
    }
}

fn argument(sentence: &Sentence<'_>, role: &Arc<str>, phrase: Phrase, basis: Basis) -> Argument {
    Argument {
        role: Arc::clone(role),
        span: sentence.phrase_span(phrase),
        mention: sentence.mentions_in(phrase).next(),
        basis,
    }
}

//! A rule's hit → an event.

use std::sync::Arc;

use super::{
    counts,
    record::{Argument, Event},
    setting,
};
use crate::{
    lexicon::{Meaning, OperatorKind},
    names::{Modality, Polarity, roles},
    rule::Hit,
    span::Span,
    syntax::{Phrase, Scopes, Sentence, Unit},
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
    let mut arguments: Vec<Argument> =
        hit.roles.iter().map(|(role, phrase)| argument(sentence, role, *phrase)).collect();
    for (role, span, mention) in setting::of(sentence, hit) {
        arguments.push(Argument { role: role.into(), span, mention });
    }
    // What is known to all is nobody's claim.
    for source in scopes.sources(at).filter(|_| !hit.known) {
        arguments.push(argument(sentence, &Arc::from(roles::SOURCE), source));
    }
    Event {
        kind: Arc::clone(&hit.rule.kind),
        rule: Arc::clone(&hit.rule.id),
        trigger: trigger_span(sentence, hit),
        alternates: Vec::new(),
        definite: sentence
            .unit(at)
            .is_some_and(|unit| unit.article || unit.enclitic != Enclitic::None),
        polarity,
        modality,
        phase: hit.rule.phase.clone(),
        counts: counts::of(sentence, hit, polarity),
        arguments,
    }
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
    let parted = hit.roles.iter().any(|(_, phrase)| between.contains(&phrase.first));
    let far = REACH < between.len();
    match sentence.unit(completion.head).filter(|_| !parted && !far) {
        Some(completion) => own.to(completion.span),
        None => own,
    }
}

fn argument(sentence: &Sentence<'_>, role: &Arc<str>, phrase: Phrase) -> Argument {
    Argument {
        role: Arc::clone(role),
        span: sentence.phrase_span(phrase),
        mention: sentence.mentions_in(phrase).next(),
    }
}

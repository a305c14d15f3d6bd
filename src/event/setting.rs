//! When and where: found for every event by the same grammar.

use crate::{
    date::DateKind,
    lexicon::{HeadKind, Meaning, Preposition},
    names::{EntityKind, roles},
    rule::Hit,
    span::Span,
    syntax::{Phrase, Sentence, Unit, UnitKind},
    text::Mark,
};

/// Prepositions after which a place is where something happened.
const LOCAL: [Preposition; 5] =
    [Preposition::In, Preposition::With, Preposition::Near, Preposition::On, Preposition::Beside];

/// How far from a trigger its date may stand, in units: one further off dates something else.
const BEFORE: usize = 8;
const AFTER: usize = 14;

/// Time and place of a hit: role, span, mention.
pub(super) fn of(sentence: &Sentence<'_>, hit: &Hit<'_>) -> Vec<Setting> {
    let mut out = Vec::new();
    // What happens in passing shares the time of the clause before; talks and statements do not.
    let near =
        |at: &usize| hit.rule.inherits || at + BEFORE >= hit.trigger && *at < hit.trigger + AFTER;
    let clauses = if hit.rule.inherits { usize::MAX } else { 1 };
    let date = sentence.settings_of(hit.trigger).take(clauses).find_map(|units| {
        let dates = units.filter(near).filter(|at| is_when(sentence, *at));
        dates.min_by_key(|at| at.abs_diff(hit.trigger))
    });
    // «اشتباك اندلع فجر الجمعة»: told in a clause inside.
    let inside = || {
        let mut units = sentence.relative_units(hit.trigger).filter(near);
        units.find(|at| is_when(sentence, *at))
    };
    if let Some(unit) = date.or_else(inside).and_then(|at| sentence.unit(at)) {
        out.push((roles::TIME, unit.span, None));
    }
    if hit.rule.placeless {
        return out;
    }
    let from = hit.completion.map_or(hit.trigger, |phrase| phrase.head);
    let before = out.len();
    for (preposition, first) in sentence.all_prepositional(from) {
        places(sentence, preposition, first, &mut out);
    }
    if out.len() == before {
        // «قتلوا في انفجار سيارة فجرت في سوق»: told in a clause inside.
        for (preposition, first) in sentence.prepositional_inside(from) {
            places(sentence, preposition, first, &mut out);
        }
    }
    if out.len() == before
        && let Some((preposition, first)) = place_before(sentence, hit)
    {
        places(sentence, preposition, first, &mut out);
    }
    if out.len() == before
        && let Some(phrase) = headline(sentence, hit.trigger)
        && let Some(mention) = place_in(sentence, phrase)
    {
        out.push((roles::PLACE, sentence.phrase_span(phrase), Some(mention)));
    }
    out
}

/// «صفاقس: القبض على لص»: the name before the colon that opens what tells a verbal noun.
fn headline(sentence: &Sentence<'_>, trigger: usize) -> Option<Phrase> {
    let colon = trigger.checked_sub(1)?;
    let opens = sentence.unit(colon)?.kind == UnitKind::Mark(Mark::Colon);
    let name = colon.checked_sub(1).filter(|_| opens)?;
    let phrase = sentence.phrase(name)?;
    let own = matches!(sentence.unit(phrase.head)?.kind, UnitKind::Name(_));
    (own && sentence.unit(trigger).is_some_and(|unit| !unit.article && !unit.is_verb()))
        .then_some(phrase)
}

type Setting = (&'static str, Span, Option<usize>);

/// The places among a phrase and those joined to it, if its preposition tells where.
fn places(
    sentence: &Sentence<'_>,
    preposition: Preposition,
    first: Phrase,
    out: &mut Vec<Setting>,
) {
    if !LOCAL.contains(&preposition) {
        return;
    }
    for phrase in sentence.conjuncts(first) {
        if let Some(mention) = place_in(sentence, phrase)
            && (preposition != Preposition::With || is_place(sentence, phrase))
        {
            out.push((roles::PLACE, sentence.phrase_span(phrase), Some(mention)));
        }
    }
}

/// The nearest place before a trigger that tells none of its own: «في إب … أعلن عن مقتل …»; people
/// die where the clause before says: «تحطمت في طوكيو مما أسفر عن مقتل …».
fn place_before(sentence: &Sentence<'_>, hit: &Hit<'_>) -> Option<(Preposition, Phrase)> {
    let trigger = hit.trigger;
    let own = sentence.clause(trigger)?;
    let before = sentence.clause_before(trigger).filter(|_| hit.rule.inherits);
    let start = before.map_or(own.start, |before| before.start);
    (start..trigger).rev().find_map(|at| {
        let UnitKind::Preposition(preposition) = sentence.unit(at)?.kind else { return None };
        let phrase = sentence.phrase(at + 1)?;
        // «السفير ببريطانيا ينتقد»: where he is, not where he speaks.
        let noun =
            at.checked_sub(1).and_then(|noun| sentence.unit(noun)).is_some_and(Unit::is_nominal);
        if noun && !hit.rule.inherits {
            return None;
        }
        let local = LOCAL.contains(&preposition)
            && place_in(sentence, phrase).is_some()
            && (preposition != Preposition::With || is_place(sentence, phrase));
        local.then_some((preposition, phrase))
    })
}

/// A date that something happened on: «يستمر حتى الأحد» tells how long.
fn is_when(sentence: &Sentence<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| sentence.unit(before));
    let until = before.is_some_and(|unit| {
        matches!(unit.kind, UnitKind::Preposition(Preposition::Until | Preposition::To))
    });
    is_date(sentence, at) && !until
}

fn is_date(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.unit(at).is_some_and(|unit| match unit.kind {
        UnitKind::Date(date) => {
            let date = sentence.findings.dates.get(date);
            let when = |kind| matches!(kind, DateKind::Date | DateKind::Time | DateKind::Range);
            date.is_some_and(|date| when(date.reading.kind))
        }
        _ => false,
    })
}

/// «بحلب», «بمحافظة أبين»: after ب the place itself or a noun for one stands, not what was done.
fn is_place(sentence: &Sentence<'_>, phrase: Phrase) -> bool {
    sentence.unit(phrase.head).is_some_and(|head| {
        let noun = |meaning| matches!(meaning, Meaning::Head { kind: HeadKind::Location, .. });
        matches!(head.kind, UnitKind::Name(_)) || sentence.means(head, noun)
    })
}

/// The place that a phrase names.
fn place_in(sentence: &Sentence<'_>, phrase: Phrase) -> Option<usize> {
    sentence.mentions_in(phrase).find(|mention| {
        let mention = sentence.findings.entities.mentions.get(*mention);
        mention.is_some_and(|mention| mention.kind == EntityKind::Location)
    })
}

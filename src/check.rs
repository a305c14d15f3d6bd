//! Whether the examples and rejects of a rule file hold.

use crate::{
    document::{Count, Document, Event},
    rule::{Check, Line},
};

/// Whether the document of a check's text is as it should be.
///
/// # Errors
/// What was expected and what was found.
pub(crate) fn holds(check: &Check, document: &Document<'_>) -> Result<(), String> {
    let Some(rule) = check.rule() else { return finds_nothing(check, document) };
    let events: Vec<Event<'_>> = document.events().filter(|event| event.rule() == rule).collect();
    if events.is_empty() {
        let others: Vec<&str> = document.events().map(Event::rule).collect();
        let found = if others.is_empty() { "nothing".to_owned() } else { others.join(", ") };
        return Err(format!(
            "example «{}» is not found by {rule}; found by: {found}",
            check.text()
        ));
    }
    let mut first = None;
    for event in events {
        match check.facts().iter().find_map(|fact| fails(event, fact)) {
            None => return Ok(()),
            Some(reason) => first = first.or(Some(reason)),
        }
    }
    Err(first.unwrap_or_default())
}

/// A reject: no rule of the module finds anything.
fn finds_nothing(check: &Check, document: &Document<'_>) -> Result<(), String> {
    let prefix = format!("{}/", check.module());
    match document.events().find(|event| event.rule().starts_with(&prefix)) {
        None => Ok(()),
        Some(event) => Err(format!(
            "reject «{}» is found by {} at «{}»",
            check.text(),
            event.rule(),
            event.text()
        )),
    }
}

/// Why a fact does not hold of an event.
fn fails(event: Event<'_>, fact: &Line) -> Option<String> {
    let found: Vec<String> = match &*fact.key {
        "polarity" => vec![event.polarity().to_string()],
        "modality" => vec![event.modality().to_string()],
        "phase" => event.phase().map(str::to_owned).into_iter().collect(),
        "trigger" => vec![event.text().to_owned()],
        "kind" => vec![event.kind().to_owned()],
        "count" => event.counts().map(|count| count_text(&count)).collect(),
        role => event
            .arguments()
            .filter(|arg| arg.role() == role)
            .map(|arg| arg.text().to_owned())
            .collect(),
    };
    let wanted = &*fact.rest;
    let holds =
        if wanted == "-" { found.is_empty() } else { found.iter().any(|text| text == wanted) };
    (!holds).then(|| {
        let found = if found.is_empty() { "-".to_owned() } else { found.join("، ") };
        format!("{} should be «{wanted}» (line {}), found «{found}»", fact.key, fact.number)
    })
}

/// `killed 15..15`, `killed 20..99~`, `injured 3.. subset`.
fn count_text(count: &Count<'_>) -> String {
    let bound = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
    format!(
        "{} {}..{}{}{}{}",
        count.role(),
        bound(count.min()),
        bound(count.max()),
        if count.is_approximate() { "~" } else { "" },
        if count.is_subset() { " subset" } else { "" },
        if count.is_cumulative() { " cumulative" } else { "" },
    )
}

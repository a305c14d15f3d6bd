//! Examples and rejects: what a rule file says of itself.

use super::file::{CheckItem, Line, RuleFile};
use crate::{
    document::{Document, Event},
    error::Error,
};

/// An example or a reject of a rule file.
#[derive(Clone, Debug)]
pub(crate) struct Check {
    origin: Box<str>,
    module: Box<str>,
    item: CheckItem,
}

impl Check {
    pub(super) fn new(file: &RuleFile, item: &CheckItem) -> Self {
        Self { origin: file.origin.clone(), module: file.module.clone(), item: item.clone() }
    }

    /// The rule file.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// The text to read.
    pub(crate) fn text(&self) -> &str {
        &self.item.text
    }

    /// `casualties/killed`, of an example.
    pub(crate) fn rule(&self) -> Option<String> {
        self.item.rule.as_ref().map(|rule| format!("{}/{rule}", self.module))
    }

    pub(crate) fn error(&self, reason: String) -> Error {
        Error::Example { origin: self.origin.to_string(), line: self.item.line, reason }
    }

    /// Whether the document of the text is as it should be.
    ///
    /// # Errors
    /// What was expected and what was found.
    pub(crate) fn holds(&self, document: &Document<'_>) -> Result<(), String> {
        let Some(rule) = self.rule() else { return self.finds_nothing(document) };
        let events: Vec<Event<'_>> =
            document.events().filter(|event| event.rule() == rule).collect();
        if events.is_empty() {
            let others: Vec<&str> = document.events().map(Event::rule).collect();
            let found = if others.is_empty() { "nothing".to_owned() } else { others.join(", ") };
            return Err(format!(
                "example «{}» is not found by {rule}; found by: {found}",
                self.text()
            ));
        }
        let mut first = None;
        for event in events {
            match self.item.facts.iter().find_map(|fact| fails(event, fact)) {
                None => return Ok(()),
                Some(reason) => first = first.or(Some(reason)),
            }
        }
        Err(first.unwrap_or_default())
    }

    fn finds_nothing(&self, document: &Document<'_>) -> Result<(), String> {
        let prefix = format!("{}/", self.module);
        match document.events().find(|event| event.rule().starts_with(&prefix)) {
            None => Ok(()),
            Some(event) => Err(format!(
                "reject «{}» is found by {} at «{}»",
                self.text(),
                event.rule(),
                event.text()
            )),
        }
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
fn count_text(count: &crate::document::Count<'_>) -> String {
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

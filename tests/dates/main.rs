//! Dates as news writes them: what is found, what kind it is, and which days it means.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that fails here fails")]

mod absolute;
mod anaphora;
mod clocks;
mod hijri;
mod lengths;
mod lists;
mod parts;
mod ranges;
mod rejects;
mod relative;
mod weekdays;

use std::sync::LazyLock;

use rasid::{DateKind, DateMention, Extractor};

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::new);

/// A Tuesday.
const TODAY: &str = "2021-11-16";

/// A text, the one date in it, and what that date is.
type Row = (&'static str, &'static str, &'static str);

/// Reads every text as of a day; all that fail are shown.
#[track_caller]
fn check(today: &str, rows: &[Row]) {
    let mut wrong = Vec::new();
    for (text, found, facts) in rows {
        let read = read(today, text);
        if read != [format!("«{found}» {facts}")] {
            wrong.push(format!(
                "{text}\n  expected «{found}» {facts}\n  read     {}",
                read.join("; ")
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

/// The dates of a text as of a day.
fn read(today: &str, text: &str) -> Vec<String> {
    let document = EXTRACTOR.extract_on(text, today.parse().unwrap());
    document.dates().map(|date| format!("«{}» {}", date.text(), facts(&date))).collect()
}

/// «kind grain value», then first and last day where the value does not tell them, then the parts.
fn facts(date: &DateMention<'_>) -> String {
    let mut facts = vec![date.kind().to_string(), date.grain().to_string()];
    let (from, to) = date.bounds();
    if date.kind() == DateKind::Range || from.is_some() {
        facts.push(format!("{}..{}", shown(from), shown(to)));
    } else {
        facts.push(shown(date.value()));
    }
    if let Some((from, to)) = date.days() {
        let days = if from == to { from.to_string() } else { format!("{from}..{to}") };
        if !facts[2].starts_with(&days) {
            facts.push(days);
        }
    }
    facts.extend(date.part().map(|part| part.to_string()));
    facts.extend(date.modifier().map(|part| part.to_string()));
    facts.join(" ")
}

fn shown(value: Option<String>) -> String {
    value.unwrap_or_else(|| "-".to_owned())
}

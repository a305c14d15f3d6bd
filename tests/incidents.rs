//! What the reports of one happening tell together: the rows of `incidents/`.
//!
//! The first part of an expectation names the types of all events, in their order; `0+2` says that
//! two of them are reports of one happening, `0|2` that they are not; `0>1:cause` is a link, `0-1`
//! none; `old:0` and `news:0` say what is background; `killed=12..20/12` is a tally: least, most, and
//! the conservative figure.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that fails here fails")]

use std::{fs, path::Path};

use rasid::{Document, Event, Extractor, Incident};

/// A document and what holds for it.
struct Row {
    /// `tests/incidents/links.tsv:12`.
    place: String,
    text: String,
    expectation: String,
}

fn rows() -> Vec<Row> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = fs::read_dir(root.join("tests/incidents")).unwrap();
    let mut files: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut rows = Vec::new();
    for file in files {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&file).unwrap();
        let lines = text.lines().enumerate().skip(1);
        for (index, line) in lines.filter(|(_, l)| !l.is_empty() && !l.starts_with('#')) {
            let place = format!("tests/incidents/{name}:{}", index + 1);
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), 3, "{place}: document, expectation, gloss");
            let text = cells[0].replace("\\n", "\n");
            rows.push(Row { place, text, expectation: cells[1].to_owned() });
        }
    }
    rows
}

/// Whether one part of an expectation holds; `None` if it cannot be read.
fn holds(document: &Document<'_>, part: &str) -> Option<bool> {
    let number = |text: &str| text.parse::<usize>().ok();
    let joined = |one: usize, other: usize| {
        document.incidents().any(|incident| {
            incident.indices().contains(&one) && incident.indices().contains(&other)
        })
    };
    if let Some(at) = part.strip_prefix("old:") {
        return Some(document.events().nth(number(at)?)?.is_background());
    }
    if let Some(at) = part.strip_prefix("news:") {
        return Some(!document.events().nth(number(at)?)?.is_background());
    }
    if let Some((role, figures)) = part.split_once('=') {
        let (range, conservative) = figures.split_once('/')?;
        let (min, max) = range.split_once("..")?;
        let range = (min.parse().ok(), max.parse().ok());
        return Some(document.incidents().flat_map(Incident::counts).any(|tally| {
            tally.role() == role
                && tally.range() == range
                && tally.conservative() == conservative.parse().ok()
        }));
    }
    if let Some((from, to)) = part.split_once('>') {
        let (to, kind) = to.split_once(':')?;
        let (from, to) = (document.events().nth(number(from)?)?, number(to)?);
        return Some(from.links().any(|(own, event)| own.name() == kind && event.index() == to));
    }
    if let Some((from, to)) = part.split_once('-') {
        let (from, to) = (document.events().nth(number(from)?)?, number(to)?);
        return Some(from.links().all(|(_, event)| event.index() != to));
    }
    if let Some((one, other)) = part.split_once('+') {
        return Some(joined(number(one)?, number(other)?));
    }
    let (one, other) = part.split_once('|')?;
    Some(!joined(number(one)?, number(other)?))
}

/// What is wrong with a row; nothing if all holds.
fn wrong(extractor: &Extractor, row: &Row) -> Option<String> {
    let document = extractor.extract(&row.text);
    let mut parts = row.expectation.split(' ');
    let found: Vec<&str> = document.events().map(Event::kind).collect();
    let expected: Vec<&str> = parts.next().unwrap_or_default().split(',').collect();
    if found != expected {
        return Some(format!("expected {}, found {}", expected.join(","), found.join(",")));
    }
    let failed = parts.filter_map(|part| match holds(&document, part) {
        Some(true) => None,
        Some(false) => Some(part.to_owned()),
        None => Some(format!("{part} cannot be read")),
    });
    let failed: Vec<String> = failed.collect();
    (!failed.is_empty()).then(|| failed.join(", "))
}

#[test]
fn reports_of_one_happening_are_brought_together() {
    let extractor = Extractor::new();
    let rows = rows();
    let failures: Vec<String> = rows
        .iter()
        .filter_map(|row| {
            let why = wrong(&extractor, row)?;
            Some(format!("{}: {}\n  {why}", row.place, row.text))
        })
        .collect();
    assert!(
        failures.is_empty(),
        "{} of {} rows:\n{}",
        failures.len(),
        rows.len(),
        failures.join("\n")
    );
}

#[test]
fn every_event_is_a_report_of_one_incident() {
    let extractor = Extractor::new();
    for row in rows() {
        let document = extractor.extract(&row.text);
        let mut reports: Vec<usize> =
            document.incidents().flat_map(|incident| incident.indices().iter().copied()).collect();
        reports.sort_unstable();
        assert!(reports.into_iter().eq(0..document.events().len()), "{}", row.place);
    }
}

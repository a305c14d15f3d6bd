//! Which words are negated, called for, threatened …, and said by whom: the rows of `scopes/`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that fails here fails")]

use std::{fs, path::Path};

use rasid::{Extractor, Outline, Span};

/// A sentence, a word of it, and what holds for the word.
struct Row {
    /// `tests/scopes/demand.tsv:12`.
    place: String,
    sentence: String,
    word: String,
    expectation: Expectation,
}

/// What a row says of its word; what it leaves out is not asked.
#[derive(Default)]
struct Expectation {
    /// The operators that reach it, sorted; none of `asserted`.
    operators: Option<Vec<String>>,
    /// The innermost sources, joined by `+`; `-` is none.
    source: Option<String>,
}

impl Expectation {
    /// `call,not`, `asserted`, `said-by=NAME`, or operators and source with a space between.
    fn parse(cell: &str) -> Self {
        let (operators, source) = match cell.split_once("said-by=") {
            Some((operators, source)) => (operators.trim(), Some(source.to_owned())),
            None => (cell, None),
        };
        let operators = (!operators.is_empty()).then(|| {
            let mut names: Vec<String> =
                operators.split(',').filter(|o| *o != "asserted").map(str::to_owned).collect();
            names.sort();
            names
        });
        Self { operators, source }
    }
}

fn rows() -> Vec<Row> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = fs::read_dir(root.join("tests/scopes")).unwrap();
    let mut files: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut rows = Vec::new();
    for file in files {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&file).unwrap();
        let lines = text.lines().enumerate().skip(1);
        for (index, line) in lines.filter(|(_, l)| !l.is_empty() && !l.starts_with('#')) {
            let place = format!("tests/scopes/{name}:{}", index + 1);
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), 4, "{place}: sentence, word, expectation, gloss");
            rows.push(Row {
                place,
                sentence: cells[0].to_owned(),
                word: cells[1].to_owned(),
                expectation: Expectation::parse(cells[2]),
            });
        }
    }
    rows
}

/// Where the word of a row stands: exactly once.
fn place_of(row: &Row) -> Result<Span, String> {
    let mut found = row.sentence.match_indices(&row.word);
    match (found.next(), found.next()) {
        (Some((start, word)), None) => {
            let place = |at: usize| u32::try_from(at).unwrap();
            Ok(Span::new(place(start), place(start + word.len())))
        }
        (None, _) => Err("the word is not in the sentence".to_owned()),
        _ => Err("the word is in the sentence more than once".to_owned()),
    }
}

fn operators(outline: &Outline, word: Span) -> Vec<String> {
    let mut names: Vec<String> =
        outline.operators_at(word).map(|scope| scope.operator.to_owned()).collect();
    names.sort();
    names.dedup();
    names
}

fn source(outline: &Outline, word: Span, text: &str) -> String {
    outline.source_at(word).map_or("-".to_owned(), |said| {
        said.sources.iter().map(|span| span.of(text)).collect::<Vec<_>>().join("+")
    })
}

/// What is wrong with a row; nothing if all holds.
fn wrong(extractor: &Extractor, row: &Row) -> Option<String> {
    let word = match place_of(row) {
        Ok(word) => word,
        Err(error) => return Some(error),
    };
    let syntax = extractor.syntax(&row.sentence);
    let Some(outline) = syntax.sentences().find(|outline| outline.span.contains(word)) else {
        return Some("the word is in no sentence".to_owned());
    };
    let mut out = Vec::new();
    let shown = |names: &[String]| match names {
        [] => "asserted".to_owned(),
        names => names.join(","),
    };
    let found = operators(outline, word);
    if let Some(expected) = row.expectation.operators.as_ref().filter(|e| **e != found) {
        out.push(format!("expected {}, found {}", shown(expected), shown(&found)));
    }
    let found = source(outline, word, &row.sentence);
    if let Some(expected) = row.expectation.source.as_ref().filter(|e| **e != found) {
        out.push(format!("expected said-by={expected}, found said-by={found}"));
    }
    (!out.is_empty()).then(|| out.join("; "))
}

#[test]
fn words_are_in_the_scopes_that_reach_them() {
    let extractor = Extractor::new();
    let rows = rows();
    let failures: Vec<String> = rows
        .iter()
        .filter_map(|row| {
            let why = wrong(&extractor, row)?;
            Some(format!("{}: {} [{}]\n  {why}", row.place, row.sentence, row.word))
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

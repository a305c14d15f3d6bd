//! Whole articles: `articles/NAME.txt` against `articles/NAME.expected`, one fact a line.
//!
//! `UPDATE=1 cargo test --test articles` rewrites the `.expected` files.
//! `articles/NAME.facts.md` says by hand what ought to be found; nothing reads it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that fails here fails")]

mod facts;

use std::{env, fmt::Write, fs, path::PathBuf};

use rasid::{Event, Extractor};

const UPDATE: &str = "UPDATE=1 cargo test --test articles rewrites";

/// What a war tells; a report of a match or of a stock exchange has none of it.
const WAR: [&str; 9] = [
    "kill",
    "injure",
    "capture",
    "clash",
    "attack",
    "airstrike",
    "shelling",
    "bombing",
    "ceasefire",
];

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/articles")
}

/// The names of all articles, sorted.
fn articles() -> Vec<String> {
    let files = fs::read_dir(folder()).unwrap().map(|file| file.unwrap().file_name());
    let mut names: Vec<String> =
        files.filter_map(|name| Some(name.to_str()?.strip_suffix(".txt")?.to_owned())).collect();
    names.sort_unstable();
    names
}

fn text(name: &str) -> String {
    fs::read_to_string(folder().join(name).with_extension("txt")).unwrap()
}

#[test]
fn every_article_gives_its_facts() {
    let update = env::var_os("UPDATE").is_some_and(|value| value == "1");
    let mut report = String::new();
    for name in articles() {
        let text = text(&name);
        let found = facts::of(&Extractor::new().extract(&text));
        let path = folder().join(&name).with_extension("expected");
        if update {
            fs::write(&path, &found).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if expected != found {
            let lines = difference(&expected, &found);
            writeln!(report, "\ntests/articles/{name}.expected\n{lines}").unwrap();
        }
    }
    assert!(report.is_empty(), "- is expected, + was found; {UPDATE}\n{report}");
}

#[test]
fn every_expected_file_has_its_article() {
    let articles = articles();
    for file in fs::read_dir(folder()).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        let stem = name.split('.').next().unwrap_or_default();
        assert!(articles.iter().any(|article| article == stem), "{name} has no {stem}.txt");
    }
}

#[test]
fn a_match_is_no_war() {
    no_war("sport");
}

#[test]
fn a_stock_exchange_is_no_war() {
    no_war("market");
}

#[track_caller]
fn no_war(article: &str) {
    let text = text(article);
    let document = Extractor::new().extract(&text);
    let war: Vec<String> = document
        .events()
        .filter(|event| WAR.contains(&event.kind()))
        .map(|event: Event<'_>| format!("{} «{}» by {}", event.kind(), event.text(), event.rule()))
        .collect();
    assert!(war.is_empty(), "{article}.txt tells of no war, but has:\n{}", war.join("\n"));
}

/// The lines that are in one text only, those expected with `-` and those found with `+`.
fn difference(expected: &str, found: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), found.lines().collect());
    // longest[i][j] is the length of the longest common subsequence of old[i..] and new[j..].
    let mut longest = vec![vec![0_usize; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            let skip = longest[i + 1][j].max(longest[i][j + 1]);
            longest[i][j] = if old[i] == new[j] { longest[i + 1][j + 1] + 1 } else { skip };
        }
    }
    let (mut out, mut i, mut j) = (String::new(), 0, 0);
    while i < old.len() || j < new.len() {
        let both = i < old.len() && j < new.len();
        if both && old[i] == new[j] {
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || (both && longest[i][j + 1] <= longest[i + 1][j]) {
            writeln!(out, "  - {}", old[i]).unwrap();
            i += 1;
        } else {
            writeln!(out, "  + {}", new[j]).unwrap();
            j += 1;
        }
    }
    out
}

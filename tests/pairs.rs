//! Minimal pairs: a sentence, and what changes in its events when one thing in it changes.
//!
//! A block of `pairs/TOPIC.tsv` is a sentence with its facts, then a line for each change of it: the
//! changed sentence, the facts that it loses (`-`) and those that it wins (`+`). An event type that
//! goes with all its facts is `-TYPE *`. Nothing else may differ. Blocks are parted by empty lines;
//! `#` begins a remark.
//!
//! `UPDATE=1 cargo test --test pairs` writes the facts anew; read the difference.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that fails here fails")]

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use rasid::{Event, Extractor};

/// How many changed sentences there are at least.
const LEAST: usize = 150;

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pairs");
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files
}

/// `kill neg asserted`, `kill killed 15..15~ subset`, `kill place حلب`.
fn facts(event: Event<'_>) -> Vec<String> {
    let kind = event.kind();
    let phase = event.phase().map(|phase| format!(" {phase}")).unwrap_or_default();
    let mut facts = vec![format!("{kind} {} {}{phase}", event.polarity(), event.modality())];
    for count in event.counts() {
        let bound = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
        facts.push(format!(
            "{kind} {} {}..{}{}{}{}",
            count.role(),
            bound(count.min()),
            bound(count.max()),
            if count.is_approximate() { "~" } else { "" },
            if count.is_subset() { " subset" } else { "" },
            if count.is_cumulative() { " cumulative" } else { "" },
        ));
    }
    let counted = |span| event.counts().any(|count| count.span() == span);
    let arguments = event.arguments().filter(|argument| !counted(argument.span()));
    facts.extend(
        arguments.map(|argument| format!("{kind} {} {}", argument.role(), argument.text())),
    );
    facts
}

fn read(extractor: &Extractor, text: &str) -> Vec<String> {
    extractor.extract(text).events().flat_map(facts).collect()
}

/// What the changed sentence has lost and won.
fn difference(base: &[String], changed: &[String]) -> Vec<String> {
    let kind = |fact: &String| fact.split(' ').next().unwrap().to_owned();
    let mut out = Vec::new();
    let mut left = changed.to_vec();
    for fact in base {
        if let Some(at) = left.iter().position(|other| other == fact) {
            left.remove(at);
        } else if changed.iter().any(|other| kind(other) == kind(fact)) {
            out.push(format!("-{fact}"));
        } else if !out.contains(&format!("-{} *", kind(fact))) {
            out.push(format!("-{} *", kind(fact)));
        }
    }
    out.extend(left.iter().map(|fact| format!("+{fact}")));
    out
}

#[test]
fn one_change_changes_what_it_should_and_nothing_else() {
    let extractor = Extractor::new();
    let update = env::var_os("UPDATE").is_some_and(|value| value == "1");
    let (mut wrong, mut pairs) = (Vec::new(), 0);
    for file in files() {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&file).unwrap();
        let mut base: Option<Vec<String>> = None;
        let mut written = String::new();
        for (number, line) in (1..).zip(text.lines()) {
            let mut cells = line.split('\t');
            let sentence = cells.next().unwrap();
            if line.is_empty() || line.starts_with('#') {
                base = if line.is_empty() { None } else { base };
                written += line;
                written.push('\n');
                continue;
            }
            let found = read(&extractor, sentence);
            let shown = base.as_ref().map(|base| difference(base, &found));
            pairs += usize::from(shown.is_some());
            let found = shown.unwrap_or_else(|| base.insert(found).clone());
            let expected: Vec<&str> = cells.collect();
            if expected != found {
                let (expected, found) = (expected.join("; "), found.join("; "));
                wrong.push(format!(
                    "tests/pairs/{name}:{number}: {sentence}\n  expected {expected}\n  found    {found}"
                ));
            }
            written += &[&[sentence.to_owned()], &*found].concat().join("\t");
            written.push('\n');
        }
        if update {
            fs::write(&file, written).unwrap();
        }
    }
    assert!(update || wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(LEAST <= pairs, "{pairs} pairs");
}

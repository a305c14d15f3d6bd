//! The data files in `gazetteers/`: what a reader of them relies on.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that fails here fails")]

use std::{
    collections::{BTreeMap, btree_map::Entry},
    fs,
    path::{Path, PathBuf},
};

use rasid::text::normalize;

/// A line that is neither empty nor a remark.
struct Line {
    /// `gazetteers/entities/places.tsv:812`.
    place: String,
    text: String,
}

impl Line {
    fn cells(&self) -> Vec<&str> {
        self.text.split('\t').collect()
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The files of a folder with an extension, sorted.
fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let paths = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path());
    let mut out: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|found| found == extension)).collect();
    out.sort_unstable();
    assert!(!out.is_empty(), "no .{extension} in {folder}");
    out
}

fn read(path: &Path) -> (String, String) {
    let name = path.strip_prefix(root()).unwrap().display().to_string();
    (name, fs::read_to_string(path).unwrap())
}

/// The rows of a table below its header.
fn rows(path: &Path) -> Vec<Line> {
    let (name, text) = read(path);
    let lines = (1..).zip(text.lines()).skip(1);
    lines
        .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|(number, line)| Line { place: format!("{name}:{number}"), text: line.to_owned() })
        .collect()
}

fn lexicon() -> Vec<PathBuf> {
    let mut out = files("gazetteers/lexicon", "tsv");
    out.extend(files("gazetteers/lexicon/triggers", "tsv"));
    out
}

fn tables() -> Vec<PathBuf> {
    let mut out = files("gazetteers/entities", "tsv");
    out.extend(lexicon());
    out
}

/// The words of a list cell; `-` is none.
fn words(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('،').map(str::trim).filter(|word| !word.is_empty() && *word != "-")
}

#[track_caller]
fn none(wrong: &[String], what: &str) {
    assert!(wrong.is_empty(), "{} {what}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn there_are_no_controls_and_no_tatweel() {
    let hidden = |c: char| {
        matches!(c, '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
            || matches!(c, '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{00AD}' | '\u{00A0}')
            || (c.is_control() && c != '\t')
    };
    let mut wrong = Vec::new();
    for path in tables().into_iter().chain(files("gazetteers/events", "rules")) {
        let (name, text) = read(&path);
        for (number, line) in (1..).zip(text.split('\n')) {
            if let Some(c) = line.chars().find(|c| hidden(*c)) {
                wrong.push(format!("{name}:{number}: U+{:04X}", u32::from(c)));
            }
            if line.contains('\u{0640}') && !line.starts_with('#') {
                wrong.push(format!("{name}:{number}: tatweel"));
            }
        }
    }
    none(&wrong, "hidden characters");
}

#[test]
fn lines_end_without_spaces() {
    let mut wrong = Vec::new();
    for path in tables().into_iter().chain(files("gazetteers/events", "rules")) {
        let (name, text) = read(&path);
        if !text.ends_with('\n') {
            wrong.push(format!("{name}: no line break at the end"));
        }
        for (number, line) in (1..).zip(text.lines()) {
            if line.ends_with(' ') {
                wrong.push(format!("{name}:{number}"));
            }
        }
    }
    none(&wrong, "lines with spaces at the end");
}

#[test]
fn ids_are_sorted() {
    let mut wrong = Vec::new();
    for path in files("gazetteers/entities", "tsv") {
        let rows = rows(&path);
        for pair in rows.windows(2) {
            let [before, after] = pair else { continue };
            let (first, second) = (before.cells()[0], after.cells()[0]);
            if second <= first {
                wrong.push(format!("{}: {second} after {first}", after.place));
            }
        }
    }
    none(&wrong, "lines out of the byte order of their ids");
}

#[test]
fn ids_are_unique_in_all_files() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut wrong = Vec::new();
    for line in files("gazetteers/entities", "tsv").iter().flat_map(|path| rows(path)) {
        note(&mut seen, &mut wrong, line.cells()[0].to_owned(), &line.place);
    }
    none(&wrong, "ids given twice");
}

#[test]
fn no_name_is_given_twice_in_one_kind() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut wrong = Vec::new();
    for line in files("gazetteers/entities", "tsv").iter().flat_map(|path| rows(path)) {
        let cells = line.cells();
        for name in words(cells[9]) {
            let key = format!("{} «{}»", cells[1], normalize(name).text());
            note(&mut seen, &mut wrong, key, &line.place);
        }
    }
    none(&wrong, "names given twice");
}

#[test]
fn no_short_form_is_given_twice_by_its_entry() {
    let mut wrong = Vec::new();
    for line in files("gazetteers/entities", "tsv").iter().flat_map(|path| rows(path)) {
        let cells = line.cells();
        let mut seen = BTreeMap::new();
        for name in words(cells[9]).chain(words(cells[10])) {
            let key = format!("«{}»", normalize(name).text());
            note(&mut seen, &mut wrong, key, &line.place);
        }
    }
    none(&wrong, "short forms given twice");
}

#[test]
fn no_word_is_given_twice_in_one_class() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut wrong = Vec::new();
    for line in lexicon().iter().flat_map(|path| rows(path)) {
        let cells = line.cells();
        let (class, paradigm) = (cells[0], cells[1]);
        // Two verbs may share a part, «وقع، يقع» and «وقع، يوقع», but not both.
        let verb = paradigm.starts_with("verb");
        let listed: Vec<&str> = if verb { vec![cells[3]] } else { words(cells[3]).collect() };
        for word in listed {
            // «مطالبة» is a verbal noun and a participle: one spelling, two words.
            let key = format!("{class} {paradigm} «{}»", normalize(word).text());
            note(&mut seen, &mut wrong, key, &line.place);
        }
    }
    none(&wrong, "words given twice");
}

/// Remembers where a key stands, or says that it stands there already.
fn note(seen: &mut BTreeMap<String, String>, wrong: &mut Vec<String>, key: String, place: &str) {
    match seen.entry(key) {
        Entry::Vacant(free) => {
            free.insert(place.to_owned());
        }
        Entry::Occupied(first) => {
            wrong.push(format!("{place}: {}, as at {}", first.key(), first.get()));
        }
    }
}

#[test]
fn lists_are_separated_by_an_arabic_comma_and_a_space() {
    let mut wrong = Vec::new();
    let mut check = |place: &str, cell: &str| {
        let foreign = cell.contains([',', ';', '؛', '|', '/']);
        let spaces = cell.split('،').enumerate().any(|(at, word)| {
            let rest = if at == 0 { Some(word) } else { word.strip_prefix(' ') };
            rest.is_none_or(|rest| rest.is_empty() || rest != rest.trim() || rest.contains("  "))
        });
        if foreign || spaces {
            wrong.push(format!("{place}: {cell}"));
        }
    };
    for path in tables() {
        for line in rows(&path) {
            let cells = line.cells();
            let lists = if cells.len() == 4 { &cells[3..] } else { &cells[9..] };
            for cell in lists {
                check(&line.place, cell);
            }
        }
    }
    for path in files("gazetteers/events", "rules") {
        for (place, line) in rule_lines(&path, "words") {
            check(&place, line.trim());
        }
    }
    none(&wrong, "lists that are not separated by «، »");
}

#[test]
fn arabic_and_operators_share_no_line() {
    let arabic = |line: &str| line.contains(|c| matches!(c, '\u{0600}'..='\u{06FF}'));
    let operator = |line: &str| line.contains(['@', '|', ':', '{', '}', '[', ']', '*', '?', '=']);
    let mut wrong = Vec::new();
    for path in files("gazetteers/events", "rules") {
        let (name, text) = read(&path);
        for (number, line) in (1..).zip(text.lines()) {
            if !line.starts_with('#') && arabic(line) && operator(line) {
                wrong.push(format!("{name}:{number}: {line}"));
            }
        }
        for (place, line) in rule_lines(&path, "rule") {
            if arabic(&line) {
                wrong.push(format!("{place}: {line}"));
            }
        }
    }
    none(&wrong, "lines with Arabic beside operators");
}

/// The indented lines of the blocks that begin with a word.
fn rule_lines(path: &Path, block: &str) -> Vec<(String, String)> {
    let (name, text) = read(path);
    let (mut out, mut inside) = (Vec::new(), false);
    for (number, line) in (1..).zip(text.lines()) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if line.starts_with(' ') {
            if inside {
                out.push((format!("{name}:{number}"), line.to_owned()));
            }
        } else {
            inside = line.split(' ').next() == Some(block);
        }
    }
    out
}

/// Text in Arabic letters has no Latin look-alikes, digits or brackets in it.
#[test]
fn names_are_arabic_words() {
    let fine = |c: char| {
        matches!(c, '\u{0621}'..='\u{063A}' | '\u{0641}'..='\u{0652}' | '\u{0670}' | 'پ' | 'چ' | 'ڤ' | 'گ' | 'ژ')
            || matches!(c, ' ' | '-' | '\'' | '.' | '"')
            || c.is_ascii_alphanumeric()
    };
    let mut wrong = Vec::new();
    for line in files("gazetteers/entities", "tsv").iter().flat_map(|path| rows(path)) {
        let cells = line.cells();
        for name in words(cells[9]).chain(words(cells[10])) {
            let latin = name.contains(|c: char| c.is_ascii_alphabetic());
            let mixed = latin && name.contains(|c| matches!(c, '\u{0621}'..='\u{064A}'));
            if mixed || !name.chars().all(fine) || normalize(name).text().trim().is_empty() {
                wrong.push(format!("{}: {name}", line.place));
            }
        }
    }
    none(&wrong, "names with strange characters");
}

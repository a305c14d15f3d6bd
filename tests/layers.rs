//! The modules of `src/` stand in layers: each uses only those below it.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its files fails")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// From the ground up: a module uses only modules before it.
const ORDER: &[&str] = &[
    "span",
    "names",
    "error",
    "text",
    "lexicon",
    "gazetteer",
    "vocabulary",
    "number",
    "date",
    "entity",
    "findings",
    "syntax",
    "rule",
    "event",
    "incident",
    "document",
    "check",
    "extractor",
];

/// Module → the modules that it uses, each with a place where it does.
type Uses = BTreeMap<String, BTreeMap<String, String>>;

#[test]
fn each_module_uses_only_those_below_it() {
    let rank = |module: &str| ORDER.iter().position(|known| *known == module);
    let mut wrong = Vec::new();
    for (module, used) in uses() {
        let Some(own) = rank(&module) else {
            wrong.push(format!("{module} has no place in the order"));
            continue;
        };
        for (other, place) in used {
            if rank(&other).is_none_or(|other| own <= other) {
                wrong.push(format!("{module} uses {other} ({place})"));
            }
        }
    }
    let order = ORDER.join(" < ");
    assert!(wrong.is_empty(), "the order is {order}, but\n{}", wrong.join("\n"));
}

#[test]
fn paths_are_read_from_groups_and_from_code() {
    let source = "\
//! crate::doc::Comment
use crate::{
    a::{self, B}, // crate::comment
    c as d, Root,
};
fn f() -> crate::e::F { crate::g::h(1) }
#[cfg(test)]
mod tests {
    use crate::test::Only;
}
";
    let found: BTreeSet<String> = heads(&code(source)).into_iter().map(|(_, head)| head).collect();
    let expected = ["Root", "a", "c", "e", "g"];
    assert_eq!(found, expected.map(str::to_owned).into());
}

fn uses() -> Uses {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src");
    let exports = exports(&fs::read_to_string(root.join("lib.rs")).unwrap());
    let mut uses = Uses::new();
    for path in files(&root) {
        let name = path.strip_prefix(&root).unwrap();
        if name == Path::new("lib.rs") {
            continue;
        }
        let first = name.components().next().unwrap().as_os_str().to_str().unwrap();
        let module = first.trim_end_matches(".rs");
        let used = uses.entry(module.to_owned()).or_default();
        for (line, head) in heads(&code(&fs::read_to_string(&path).unwrap())) {
            // `crate::Entry` is what lib.rs exports from gazetteer.
            let other = exports.get(&head).unwrap_or(&head);
            if other != module {
                let place = format!("src/{}:{line}", name.display());
                used.entry(other.clone()).or_insert(place);
            }
        }
    }
    uses
}

/// All Rust files below a folder, sorted.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            out.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            out.push(path);
        }
    }
    out.sort_unstable();
    out
}

/// The file without comments and test modules; lines keep their numbers.
fn code(source: &str) -> String {
    let mut out = String::new();
    let mut lines = source.lines().peekable();
    while let Some(line) = lines.next() {
        let test = line == "#[cfg(test)]" && lines.peek().is_some_and(|next| next.contains("mod "));
        if test {
            out.push('\n');
            // `mod tests;` has no block; a block ends at the first brace of the file's own depth.
            let open = lines.peek().is_some_and(|next| next.ends_with('{'));
            for inside in lines.by_ref() {
                out.push('\n');
                if !open || inside == "}" {
                    break;
                }
            }
        } else {
            out.push_str(line.split("//").next().unwrap_or_default());
            out.push('\n');
        }
    }
    out
}

/// The first segment after each `crate::`, with its line; those of a `use` group one by one.
fn heads(code: &str) -> Vec<(usize, String)> {
    let mut out = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let (before, after) = code.split_at(at + "crate::".len());
        // `pub(in crate::…)` and `$crate` say nothing about layers, but there are none.
        let line = before.matches('\n').count() + 1;
        match after.strip_prefix('{') {
            None => out.push((line, word(after))),
            Some(group) => out.extend(members(group).into_iter().map(|head| (line, head))),
        }
    }
    out
}

/// The first word of each member of a group that has just been opened.
fn members(group: &str) -> Vec<String> {
    let (mut out, mut depth, mut fresh) = (Vec::new(), 1, true);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => fresh = true,
            _ if fresh && !c.is_whitespace() => {
                out.push(word(group.split_at(at).1));
                fresh = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    out
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// What lib.rs exports → its module.
fn exports(lib: &str) -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    for statement in code(lib).split(';') {
        let Some((_, path)) = statement.split_once("pub use ") else { continue };
        let Some((module, names)) = path.split_once("::") else { continue };
        let names = names.split(|c: char| !(c.is_alphanumeric() || c == '_'));
        for name in names.filter(|name| !name.is_empty()) {
            out.insert(name.to_owned(), module.to_owned());
        }
    }
    out
}

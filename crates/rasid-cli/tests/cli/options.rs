//! What the options change.

use std::process::Stdio;

use crate::workspace::{Workspace, names};

/// A character outside the basic plane and a proclitic before the name.
const CAMEL: &str = "🐪 سافر الوفد لدمشق أمس.";

#[test]
fn offsets_count_what_is_asked_for() {
    let folder = Workspace::new("offsets").file("camel.txt", CAMEL);
    let before = CAMEL.split_once("دمشق").unwrap().0;
    let starts = [
        ("bytes", before.len()),
        ("chars", before.chars().count()),
        ("utf16", before.encode_utf16().count()),
    ];
    for (unit, start) in starts {
        let document = &folder.run(&format!("extract --offsets {unit} camel.txt")).documents()[0];
        assert_eq!(document["offsets"], unit);
        assert_eq!(document["entities"][0]["text"], "دمشق");
        assert_eq!(document["entities"][0]["start"], start);
    }
}

#[test]
fn a_line_has_its_own_date_or_the_one_given() {
    let lines = r#"{"id": "own", "text": "سافر الوفد أمس.", "date": "2024-03-01T09:30:00Z"}
{"id": "given", "text": "سافر الوفد أمس."}
{"id": "null", "text": "سافر الوفد أمس.", "date": null}"#;
    let folder = Workspace::new("date").file("news.jsonl", lines);
    let values = |arguments: &str| -> Vec<String> {
        let documents = folder.run(arguments).documents();
        documents.iter().map(|document| document["dates"][0]["value"].to_string()).collect()
    };
    let dated = values("extract --date 2025-02-11 news.jsonl");
    assert_eq!(dated, [r#""2024-02-29""#, r#""2025-02-10""#, r#""2025-02-10""#]);
    assert_eq!(values("extract news.jsonl"), [r#""2024-02-29""#, "null", "null"]);
}

#[test]
fn own_names_are_found() {
    let own = gazetteer("loc-sanabel-camp\tLOC\tcamp\tSanabel Camp", "مخيم السنابل");
    let folder = Workspace::new("gazetteer").file("own.tsv", own);
    let folder = folder.file("t.txt", "وصلوا إلى مخيم السنابل.");
    let document = &folder.run("extract --gazetteer own.tsv t.txt").documents()[0];
    assert_eq!(names(document), ["مخيم السنابل"]);
    assert_eq!(document["entities"][0]["entry"], "loc-sanabel-camp");
}

#[test]
fn names_inside_names_are_kept_if_asked_for() {
    let own = gazetteer("org-sanabel-club\tORG\tclub\tSanabel Club", "نادي سنابل دمشق الثقافي");
    let folder = Workspace::new("overlap").file("own.tsv", own);
    let folder = folder.file("t.txt", "زاروا نادي سنابل دمشق الثقافي.");
    for (policy, found) in [
        ("longest", &["نادي سنابل دمشق الثقافي"][..]),
        ("nested", &["نادي سنابل دمشق الثقافي", "دمشق"]),
        ("all", &["نادي سنابل دمشق الثقافي", "دمشق"]),
    ] {
        let run = folder.run(&format!("extract --gazetteer own.tsv --overlap {policy} t.txt"));
        assert_eq!(names(&run.documents()[0]), found, "{policy}");
    }
}

/// A gazetteer of one entity.
fn gazetteer(columns: &str, name: &str) -> String {
    let header = "id\tkind\tsubtype\tcanonical\twikidata\tcountry\tlat\tlon\tmatch\tnames\tshort";
    format!("{header}\n{columns}\t-\t-\t-\t-\tfree\t{name}\t-\n")
}

#[test]
fn an_event_type_can_be_left_out() {
    let folder = Workspace::new("without").file("t.txt", "أسرت أذربيجان 12 جنديا في كاراباخ.");
    let types = |arguments: &str| -> Vec<String> {
        let documents = folder.run(arguments).documents();
        let events = documents[0]["events"].as_array().unwrap();
        events.iter().map(|event| event["type"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(types("extract t.txt"), ["capture"]);
    assert!(types("extract --without capture t.txt").is_empty());
}

#[test]
fn wrong_usage_ends_with_2() {
    let folder = Workspace::new("usage");
    for (arguments, message) in [
        ("", "Usage: rasid <COMMAND>"),
        ("read", "unrecognized subcommand 'read'"),
        ("extract --offsets words", "[possible values: bytes, chars, utf16]"),
        ("extract --overlap first", "[possible values: longest, all, nested]"),
        ("extract --format xml", "[possible values: jsonl]"),
        ("extract --date 11/02/2025", "write YYYY-MM-DD"),
        ("check", "required arguments were not provided"),
    ] {
        let run = folder.run(arguments);
        assert_eq!((run.code, &*run.out), (Some(2), ""), "{arguments}");
        assert!(run.err.contains(message), "{arguments}: {}", run.err);
    }
}

#[test]
fn help_shows_examples() {
    let run = Workspace::new("help").run("extract --help");
    assert_eq!((run.code, &*run.err), (Some(0), ""));
    assert!(
        run.out.contains("rasid extract --offsets chars news.jsonl > found.jsonl"),
        "{}",
        run.out
    );
}

#[test]
fn a_reader_that_stops_early_is_no_error() {
    let line = "{\"text\": \"أسرت أذربيجان 12 جنديا في كاراباخ.\"}\n";
    let folder = Workspace::new("pipe").file("news.jsonl", line.repeat(2000));
    let mut child = folder.command("extract news.jsonl").stdin(Stdio::null()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), &*output.stderr), (Some(0), &b""[..]));
}

//! Gazetteers of one's own: JSON lines, warnings, what can be left out.

use crate::workspace::{Workspace, names};

const CAMP: &str = r#"{"id": "loc-camp", "kind": "LOC", "names": ["مخيم السنابل"]}"#;
const TEXT: &str = "وصل سامي الخوري من دمشق إلى مخيم السنابل.";

#[test]
fn names_come_from_json_lines() {
    let folder = Workspace::new("jsonl").file("own.ndjson", CAMP).file("t.txt", TEXT);
    let document = &folder.run("extract --gazetteer own.ndjson t.txt").documents()[0];
    assert_eq!(names(document), ["سامي الخوري", "دمشق", "مخيم السنابل"]);
    assert_eq!(document["entities"][2]["entry"], "loc-camp");
    assert_eq!(document["entities"][2]["name"], "مخيم السنابل");
}

#[test]
fn a_wrong_line_stops_the_run() {
    let folder = Workspace::new("jsonl_wrong").file("t.txt", TEXT);
    let folder = folder.file("own.jsonl", format!("{CAMP}\n{}", CAMP.replace("LOC", "CITY")));
    let run = folder.run("extract --gazetteer own.jsonl t.txt");
    assert_eq!((run.code, &*run.out), (Some(2), ""));
    assert_eq!(run.err, "rasid: own.jsonl:2: unknown kind «CITY»; known: PER, LOC, ORG\n");
}

#[test]
fn built_in_names_and_kinds_can_be_left_out() {
    let folder = Workspace::new("left_out").file("own.jsonl", CAMP).file("t.txt", TEXT);
    for (options, found) in [
        ("--without-builtin-names", &["سامي الخوري", "مخيم السنابل"][..]),
        ("--without-kind PER", &["دمشق", "مخيم السنابل"]),
        ("--without-kind LOC --without-kind ORG", &["سامي الخوري"]),
    ] {
        let run = folder.run(&format!("extract --gazetteer own.jsonl {options} t.txt"));
        assert_eq!(names(&run.documents()[0]), found, "{options}");
    }
    let run = folder.run("extract --without-kind place t.txt");
    assert_eq!((run.code, &*run.out), (Some(2), ""));
    assert!(run.err.contains("[possible values: PER, LOC, ORG]"), "{}", run.err);
}

#[test]
fn twenty_warnings_are_told_and_check_lists_them_all() {
    let lines = format!("{CAMP}\n").repeat(25);
    let folder = Workspace::new("warnings").file("own.jsonl", lines).file("t.txt", TEXT);
    let run = folder.run("extract --gazetteer own.jsonl t.txt");
    assert_eq!((run.code, run.lines().len()), (Some(0), 1));
    let messages: Vec<&str> = run.err.lines().collect();
    assert_eq!(messages.len(), 21, "{}", run.err);
    assert_eq!(
        messages[0],
        "rasid: own.jsonl:2: id «loc-camp» is already at own.jsonl:1; this line replaces that one"
    );
    assert_eq!(messages[20], "rasid: 4 more such lines; `rasid check FILE` lists them all");

    let run = folder.run("check own.jsonl");
    assert_eq!((run.code, &*run.out), (Some(0), "own.jsonl: ok, 24 warnings\n"));
    assert_eq!(run.err.lines().count(), 24);
}

#[test]
fn gazetteers_are_checked() {
    let folder = Workspace::new("check_gazetteer").file("own.jsonl", CAMP).file("own.tsv", "id\n");
    let run = folder.run("check own.tsv own.jsonl");
    assert_eq!((run.code, &*run.out), (Some(1), "own.jsonl: ok\n"));
    assert!(run.err.starts_with("rasid: own.tsv:1: the first line must name"), "{}", run.err);
}

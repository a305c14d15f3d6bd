//! Documents that cannot be read are named; the others are read all the same.

use crate::workspace::Workspace;

const GOOD: &str = r#"{"id": "good", "text": "دمشق"}"#;

/// Writes a bad line between two good ones and runs; the bad one begins at byte 33.
fn between_good_lines(test: &str, bad: &[u8], message: &str) {
    let content = [GOOD.as_bytes(), bad, GOOD.as_bytes()].join(&b'\n');
    let run = Workspace::new(test).file("n.jsonl", content).run("extract n.jsonl");
    run.fails_with(&[&format!("rasid: n.jsonl:2: {message}")]);
    assert_eq!(run.ids(), ["good", "good"]);
}

#[test]
fn a_broken_line() {
    assert_eq!(GOOD.len() + 1, 35);
    let shape = r#"a line is one JSON object: {"id": "1", "text": "…"}"#;
    between_good_lines(
        "comma",
        br#"{"id": "b" "text": ""}"#,
        &format!("byte 46: expected `,` or `}}`; {shape}"),
    );
    between_good_lines(
        "cut",
        br#"{"id": "b", "text": "a"#,
        &format!("byte 57: EOF while parsing a string; {shape}"),
    );
    between_good_lines(
        "array",
        br#"["b", "a"]"#,
        &format!("byte 35: invalid type: sequence, expected a map; {shape}"),
    );
}

#[test]
fn a_line_without_a_text() {
    between_good_lines(
        "no_text",
        br#"{"id": "b"}"#,
        r#"no "text"; write {"id": "1", "text": "…"}"#,
    );
    between_good_lines(
        "number_text",
        br#"{"id": "b", "text": 5}"#,
        r#""text" is no string; write {"id": "1", "text": "…"}"#,
    );
}

#[test]
fn a_bad_id() {
    between_good_lines(
        "id",
        br#"{"id": {}, "text": ""}"#,
        r#""id" is neither a string nor a number"#,
    );
}

#[test]
fn a_bad_date_loses_no_text() {
    for (test, date, message) in [
        (
            "bad_date",
            r#""16/11/2021""#,
            r#"wrong "date": «16/11/2021» is not a day; write YYYY-MM-DD, such as 2021-11-16"#,
        ),
        ("number_date", "20211116", r#""date" is no string; write "2021-11-16""#),
    ] {
        let content =
            format!("{GOOD}\n{{\"id\": \"dated\", \"text\": \"\", \"date\": {date}}}\n{GOOD}");
        let run = Workspace::new(test).file("n.jsonl", content).run("extract n.jsonl");
        run.fails_with(&[&format!("rasid: n.jsonl:2: {message}; read without a date")]);
        assert_eq!(run.ids(), ["good", "dated", "good"]);
    }
}

#[test]
fn a_line_that_is_not_utf8() {
    let bad = [br#"{"text": ""#.as_slice(), b"\xE3\xD1\xCD\xC8\xC7", br#""}"#].concat();
    between_good_lines(
        "windows_line",
        &bad,
        "byte 45: not UTF-8 (0xE3); convert the file to UTF-8",
    );
}

#[test]
fn a_text_that_is_not_utf8() {
    let bad = ["مرحبا\nبكم ".as_bytes(), b"\xE3\xD1"].concat();
    let marked = [b"\xEF\xBB\xBF".as_slice(), &bad].concat();
    let folder =
        Workspace::new("windows").file("a.txt", bad).file("b.txt", marked).file("c.txt", "دمشق");
    let run = folder.run("extract a.txt b.txt c.txt");
    run.fails_with(&[
        "rasid: a.txt:2: byte 18: not UTF-8 (0xE3); convert the file to UTF-8",
        "rasid: b.txt:2: byte 21: not UTF-8 (0xE3); convert the file to UTF-8",
    ]);
    assert_eq!(run.ids(), ["c.txt"]);
}

#[test]
fn a_file_that_cannot_be_opened() {
    let folder = Workspace::new("missing").file("here.txt", "دمشق");
    let run = folder.run("extract gone.txt here.txt gone.jsonl");
    assert_eq!(run.code, Some(1));
    assert_eq!(run.ids(), ["here.txt"]);
    let messages: Vec<&str> = run.err.lines().collect();
    assert_eq!(messages.len(), 2, "{}", run.err);
    assert!(messages[0].starts_with("rasid: gone.txt: cannot read: "), "{}", run.err);
    assert!(messages[1].starts_with("rasid: gone.jsonl: cannot read: "), "{}", run.err);
}

#[test]
fn a_folder_is_no_document() {
    let folder = Workspace::new("folder").file("here.txt", "دمشق");
    let run = folder.run("extract . here.txt");
    assert_eq!(run.code, Some(1));
    assert_eq!(run.ids(), ["here.txt"]);
    assert!(run.err.starts_with("rasid: .: cannot read: "), "{}", run.err);
}

#[test]
fn bad_lines_of_standard_input_are_named_by_a_hyphen() {
    let run = Workspace::new("stdin_error").pipe("extract --input jsonl", "{}\n");
    run.fails_with(&[r#"rasid: -:1: no "text"; write {"id": "1", "text": "…"}"#]);
}

#[test]
fn wrong_data_files_stop_the_run_before_it_reads() {
    let folder =
        Workspace::new("data").file("own.tsv", "id\tname\n").file("own.rules", "modul x\n");
    let folder = folder.file("t.txt", "دمشق");
    for (arguments, start) in [
        ("--gazetteer own.tsv", "rasid: own.tsv:1: "),
        ("--rules own.rules", "rasid: own.rules:1: "),
        ("--gazetteer gone.tsv", "rasid: cannot read gone.tsv: "),
        ("--rules gone.rules", "rasid: cannot read gone.rules: "),
    ] {
        let run = folder.run(&format!("extract {arguments} t.txt"));
        assert_eq!((run.code, &*run.out), (Some(2), ""), "{arguments}");
        assert!(run.err.starts_with(start), "{arguments}: {}", run.err);
    }
}

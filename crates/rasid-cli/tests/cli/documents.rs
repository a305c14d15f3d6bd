//! Documents from text files, `.jsonl` files and standard input.

use crate::workspace::{Workspace, names};

const CAPTURE: &str = "أسرت أذربيجان 12 جنديا في كاراباخ.\n";
const LINES: &str = r#"{"id": "first", "text": "وصل الوفد إلى دمشق."}
{"id": 2, "text": "عاد الوفد إلى بيروت.", "outlet": "not ours"}

{"text": "غادر الوفد بغداد."}
"#;

#[test]
fn a_text_file_is_one_document() {
    let run = Workspace::new("text").file("capture.txt", CAPTURE).run("extract capture.txt");
    let documents = run.documents();
    assert_eq!(documents.len(), 1);
    let document = &documents[0];
    assert_eq!(document["id"], "capture.txt");
    assert_eq!(document["offsets"], "bytes");
    assert_eq!(names(document), ["أذربيجان", "كاراباخ"]);
    let event = &document["events"][0];
    assert_eq!(event["type"], "capture");
    assert_eq!(event["counts"][0]["min"], 12);
    for list in ["entities", "nisbas", "references", "quantities", "dates", "events"] {
        assert!(document[list].is_array(), "{list}");
    }
}

#[test]
fn references_and_candidates_are_written() {
    let text = "اتهمت باكو جارتها، ثم وصل الوفد إلى مانشستر.\n";
    let run = Workspace::new("references").file("a.txt", text).run("extract a.txt");
    let document = &run.documents()[0];
    let (baku, manchester) = (&document["entities"][0], &document["entities"][1]);
    assert_eq!(baku["type"], "LOC");
    assert_eq!(baku["refers_to"]["country"], "AZ");
    assert_eq!(baku["refers_to"]["why"], "metonymy");
    assert!(baku["candidates"].is_null() && manchester["refers_to"].is_null());
    assert_eq!(manchester["candidates"][0], manchester["entry"]);
    assert_eq!(manchester["chosen_by"], "only");
    assert_eq!(document["references"][0]["kind"], "metonymy");
    assert_eq!(document["references"][0]["entry"], "loc-az");
}

#[test]
fn a_jsonl_file_is_a_document_a_line() {
    let run = Workspace::new("jsonl").file("news.jsonl", LINES).run("extract news.jsonl");
    let documents = run.documents();
    assert_eq!(run.ids(), ["first", "2", "news.jsonl:4"]);
    assert_eq!(documents.iter().flat_map(names).collect::<Vec<_>>(), ["دمشق", "بيروت", "بغداد"]);
}

#[test]
fn documents_come_out_in_the_order_they_went_in() {
    let folder =
        Workspace::new("order").file("b.txt", CAPTURE).file("n.jsonl", LINES).file("a.txt", "");
    let run = folder.run("extract b.txt n.jsonl a.txt b.txt");
    run.documents();
    assert_eq!(run.ids(), ["b.txt", "first", "2", "n.jsonl:4", "a.txt", "b.txt"]);
}

#[test]
fn standard_input_is_a_text_unless_told_otherwise() {
    let folder = Workspace::new("stdin");
    assert_eq!(folder.pipe("extract", CAPTURE).ids(), ["-"]);
    assert_eq!(folder.pipe("extract -", CAPTURE).ids(), ["-"]);
    assert_eq!(folder.pipe("extract", LINES).ids(), ["-"]);
    assert_eq!(folder.pipe("extract --input jsonl", LINES).ids(), ["first", "2", "-:4"]);
    assert_eq!(folder.pipe("extract --input jsonl -", LINES).ids(), ["first", "2", "-:4"]);
}

#[test]
fn input_overrides_the_extension() {
    let folder = Workspace::new("override").file("news.jsonl", LINES).file("news.txt", LINES);
    assert_eq!(folder.run("extract --input text news.jsonl").ids(), ["news.jsonl"]);
    assert_eq!(folder.run("extract --input jsonl news.txt").ids(), ["first", "2", "news.txt:4"]);
}

#[test]
fn the_last_line_needs_no_newline() {
    let folder = Workspace::new("last_line").file("news.jsonl", LINES.trim_end());
    assert_eq!(folder.run("extract news.jsonl").ids(), ["first", "2", "news.jsonl:4"]);
}

#[test]
fn lines_may_end_as_on_windows() {
    let folder = Workspace::new("crlf").file("news.jsonl", LINES.replace('\n', "\r\n"));
    let run = folder.run("extract news.jsonl");
    run.documents();
    assert_eq!(run.ids(), ["first", "2", "news.jsonl:4"]);
}

#[test]
fn an_empty_file_has_one_text_but_no_lines() {
    let folder = Workspace::new("empty").file("empty.txt", "").file("empty.jsonl", "");
    let documents = folder.run("extract empty.txt").documents();
    assert_eq!(documents[0]["entities"].as_array().map(Vec::len), Some(0));
    assert!(folder.run("extract empty.jsonl").documents().is_empty());
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_text() {
    let marked = |text: &str| format!("\u{FEFF}{text}");
    let folder =
        Workspace::new("mark").file("t.txt", marked("دمشق")).file("n.jsonl", marked(LINES));
    let documents = folder.run("extract t.txt n.jsonl").documents();
    assert_eq!(documents[0]["entities"][0]["start"], 0);
    assert_eq!(documents[1]["id"], "first");
}

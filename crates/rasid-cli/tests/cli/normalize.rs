//! `rasid normalize` folds texts and tells where every letter comes from.

use serde_json::{Value, json};

use crate::workspace::Workspace;

/// Vowel signs, a character outside the basic plane, a ligature.
const CAMEL: &str = "قُتِلَ 🐪 ﻻ";

#[test]
fn a_text_is_folded() {
    let run = Workspace::new("fold").file("t.txt", "أُسْرَةٌ، ٣ NATO").run("normalize t.txt");
    let line = &run.documents()[0];
    assert_eq!(line["id"], "t.txt");
    assert_eq!(line["text"], "أُسْرَةٌ، ٣ NATO");
    assert_eq!(line["normalized"], "اسره، 3 nato");
}

#[test]
fn the_map_has_a_span_for_every_unit() {
    let folder = Workspace::new("fold_map").file("camel.txt", CAMEL);
    for (unit, letters, camel, ligature) in [
        ("bytes", json!([[0, 4], [4, 8], [8, 12]]), (4, [13, 17]), [18, 21]),
        ("chars", json!([[0, 2], [2, 4], [4, 6]]), (1, [7, 8]), [9, 10]),
        ("utf16", json!([[0, 2], [2, 4], [4, 6]]), (2, [7, 9]), [10, 11]),
    ] {
        let line = &folder.run(&format!("normalize --offsets {unit} camel.txt")).documents()[0];
        assert_eq!(line["offsets"], unit);
        assert_eq!(line["normalized"], "قتل 🐪 لا");
        let map = line["map"].as_array().unwrap();
        let width = if unit == "bytes" { 2 } else { 1 };
        let step = |at: usize| map[at * width].clone();
        assert_eq!((0..3).map(step).collect::<Value>(), letters, "{unit}");
        let first = 3 * width + 1;
        assert_eq!(map[first..first + camel.0], vec![json!(camel.1); camel.0], "{unit}");
        // Both letters of the ligature come from one character.
        assert_eq!(map[map.len() - 2 * width..], vec![json!(ligature); 2 * width], "{unit}");
    }
}

#[test]
fn documents_are_those_of_extract() {
    let lines = "{\"id\": 7, \"text\": \"أمل\"}\n\n{\"text\": \"\"}\n";
    let folder = Workspace::new("fold_lines").file("n.jsonl", lines);
    let run = folder.run("normalize n.jsonl");
    let documents = run.documents();
    assert_eq!(run.ids(), ["7", "n.jsonl:3"]);
    assert_eq!(
        (&documents[0]["normalized"], &documents[1]["normalized"]),
        (&json!("امل"), &json!(""))
    );
    assert_eq!(folder.pipe("normalize", "رَجُل").documents()[0]["normalized"], "رجل");
    assert_eq!(folder.pipe("normalize --input jsonl", lines).ids(), ["7", "-:3"]);
}

#[test]
fn what_cannot_be_read_is_named() {
    let folder = Workspace::new("fold_errors").file("here.txt", "دمشق");
    let run = folder.run("normalize gone.txt here.txt");
    assert_eq!((run.code, run.ids()), (Some(1), vec!["here.txt".to_owned()]));
    assert!(run.err.starts_with("rasid: gone.txt: cannot read: "), "{}", run.err);
}

#[test]
fn options_of_extract_are_none_of_its_own() {
    let run = Workspace::new("fold_usage").run("normalize --rules own.rules");
    assert_eq!((run.code, &*run.out), (Some(2), ""));
    assert!(run.err.contains("unexpected argument '--rules'"), "{}", run.err);
}

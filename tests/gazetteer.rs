//! Gazetteers of one's own beside the built-in one.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that fails here fails")]

use std::fmt::Write;

use rasid::{Argument, Count, EntityKind, Entry, Extractor, ExtractorBuilder, Mention};

const HEADER: &str =
    "id\tkind\tsubtype\tcanonical\twikidata\tcountry\tlat\tlon\tmatch\tnames\tshort\n";

/// A table of entities with an id, a kind and names.
fn table(entities: &[(&str, &str, &str)]) -> String {
    let mut out = HEADER.to_owned();
    for (id, kind, names) in entities {
        writeln!(out, "{id}\t{kind}\tother\tX\t-\t-\t-\t-\tfree\t{names}\t-").unwrap();
    }
    out
}

fn own(entities: &[(&str, &str, &str)]) -> ExtractorBuilder {
    Extractor::builder().gazetteer_str("own.tsv", table(entities))
}

#[track_caller]
fn build(builder: ExtractorBuilder) -> Extractor {
    builder.build().unwrap_or_else(|error| panic!("{error}"))
}

/// The names found, with the ids of their entries.
fn found(extractor: &Extractor, text: &str) -> Vec<(String, String)> {
    let document = extractor.extract(text);
    let id = |mention: Mention<'_>| mention.entry().map_or("-", |entry| entry.id()).to_owned();
    document.mentions().map(|mention| (mention.text().to_owned(), id(mention))).collect()
}

#[track_caller]
fn finds(extractor: &Extractor, text: &str, expected: &[(&str, &str)]) {
    let found = found(extractor, text);
    let found: Vec<(&str, &str)> = found.iter().map(|(name, id)| (&**name, &**id)).collect();
    assert_eq!(found, expected, "{text}");
}

fn warnings(extractor: &Extractor) -> Vec<String> {
    extractor.warnings().iter().map(ToString::to_string).collect()
}

#[test]
fn an_own_entry_replaces_the_built_in_one_of_its_id() {
    let text = "زار الوفد دمشق ومخيم السنابل";
    finds(&Extractor::new(), text, &[("دمشق", "loc-damascus")]);
    let extractor = build(own(&[("loc-damascus", "LOC", "مخيم السنابل")]));
    finds(&extractor, text, &[("مخيم السنابل", "loc-damascus")]);
    assert!(extractor.warnings().is_empty());
}

#[test]
fn an_own_name_goes_before_a_built_in_one() {
    for kind in EntityKind::ALL {
        let extractor = build(own(&[("own", kind.name(), "دمشق")]));
        finds(&extractor, "زار الوفد دمشق", &[("دمشق", "own")]);
        finds(&extractor, "وصل الوفد إلى دمشق، وبقي في دمشق", &[("دمشق", "own"), ("دمشق", "own")]);
        assert!(extractor.warnings().is_empty());
    }
}

#[test]
fn an_own_country_is_no_hindrance_to_the_grammar() {
    let extractor = build(own(&[("own", "LOC", "أرمينيا")]));
    let document = extractor.extract("أعلن برلمان أرمينيا القرار");
    let countries: Vec<_> = document.mentions().map(Mention::country).collect();
    assert_eq!(countries, [Some("AM")]);
}

#[test]
fn the_last_of_an_id_and_the_first_of_a_name_are_taken() {
    let one = table(&[("a", "LOC", "مخيم السنابل"), ("a", "LOC", "مخيم الزيتون")]);
    let two = table(&[("b", "LOC", "مخيم النخيل، مُخيّم الزيتون"), ("a", "LOC", "مخيم الرمان")]);
    let builder = Extractor::builder().gazetteer_str("one.tsv", one).gazetteer_str("two.tsv", two);
    let extractor = build(builder);
    finds(
        &extractor,
        "مخيم السنابل، مخيم الزيتون، مخيم النخيل، مخيم الرمان",
        &[("مخيم الزيتون", "b"), ("مخيم النخيل", "b"), ("مخيم الرمان", "a")],
    );
    assert_eq!(
        warnings(&extractor),
        [
            "one.tsv:3: id «a» is already at one.tsv:2; this line replaces that one",
            "two.tsv:3: id «a» is already at one.tsv:3; this line replaces that one",
        ]
    );
}

#[test]
fn a_name_is_of_one_entity_of_a_kind() {
    let extractor = build(own(&[
        ("a", "LOC", "مخيم السنابل"),
        ("b", "LOC", "مخيم الزيتون، مخيم السّنابل"),
        ("c", "ORG", "مخيم السنابل"),
        ("d", "PER", "زعتوري"),
        ("e", "PER", "زعتوري"),
    ]));
    finds(
        &extractor,
        "مخيم السنابل، مخيم الزيتون",
        &[("مخيم السنابل", "a"), ("مخيم الزيتون", "b")],
    );
    assert_eq!(
        warnings(&extractor),
        [
            "own.tsv:3: name «مخيم السّنابل» is already of a at own.tsv:2; that one keeps it",
            "own.tsv:6: name «زعتوري» is already of d at own.tsv:5; that one keeps it",
        ]
    );
}

#[test]
fn every_name_that_is_given_twice_is_told_once() {
    let extractor = build(own(&[
        ("a", "LOC", "مخيم السنابل"),
        ("b", "LOC", "مخيم الزيتون، مخيم النخيل، مخيم السنابل"),
        ("c", "LOC", "مخيم السنابل، مخيم النخيل، مخيم الزيتون، مخيم الرمان"),
    ]));
    let told = |line: u32, name: &str, keeper: &str, place: u32| {
        format!(
            "own.tsv:{line}: name «{name}» is already of {keeper} at own.tsv:{place}; that one keeps it"
        )
    };
    assert_eq!(
        warnings(&extractor),
        [
            told(3, "مخيم السنابل", "a", 2),
            told(4, "مخيم السنابل", "a", 2),
            told(4, "مخيم النخيل", "b", 3),
            told(4, "مخيم الزيتون", "b", 3),
        ]
    );
}

#[test]
fn a_name_that_no_text_can_have_is_told() {
    let extractor = build(own(&[("a", "LOC", "مخيم السنابل، ★★")]));
    assert_eq!(
        warnings(&extractor),
        ["own.tsv:2: name «★★» has no Arabic or Latin letter and no digit; no text has it"]
    );
}

#[test]
fn the_built_in_data_have_no_warnings() {
    assert!(Extractor::new().warnings().is_empty());
}

#[test]
fn kinds_are_left_out_but_still_read() {
    let text = "أسرت أذربيجان 12 جنديا في كاراباخ";
    let extractor = build(Extractor::builder().without_kind(EntityKind::Location));
    let document = extractor.extract(text);
    assert_eq!(document.mentions().len(), 0);
    let event = document.events().next().unwrap();
    let agent = event.argument("agent").and_then(Argument::mention).unwrap();
    assert_eq!(agent.entry().map(Entry::id), Some("loc-az"));
    #[cfg(feature = "serde")]
    {
        let json = serde_json::to_value(document.into_owned()).unwrap();
        assert_eq!(json["entities"].as_array().map(Vec::len), Some(0));
        assert_eq!(json["events"].as_array().map(Vec::len), Some(1));
    }
}

#[test]
fn without_the_built_in_names_words_and_rules_stay() {
    let own = own(&[("own", "LOC", "مخيم السنابل")]);
    let extractor = build(own.without_builtin_names());
    let text = "مقتل 12 جنديا في مخيم السنابل قرب دمشق";
    finds(&extractor, text, &[("مخيم السنابل", "own")]);
    let document = extractor.extract(text);
    let event = document.events().next().unwrap();
    assert_eq!(event.counts().next().and_then(Count::min), Some(12));
    assert_eq!(event.argument("place").map(Argument::text), Some("مخيم السنابل"));
}

#[test]
fn rules_may_be_added_without_the_built_in_names() {
    let rules = "\
module visits

words arrive : verb
  وصل، يصل

rule arrived : arrive
  trigger   @arrive
  agent     prep:to : place

example arrived
  وصل الوفد إلى دمشق
  agent   دمشق
";
    let builder = Extractor::builder().rules_str("visits.rules", rules);
    assert_eq!(build(builder.without_builtin_names()).extract("وصل الوفد").events().len(), 1);
}

#[cfg(feature = "jsonl")]
#[test]
fn json_lines_say_what_a_table_says() {
    let tsv = format!(
        "{HEADER}\
loc-camp\tLOC\tcamp\tSanabel Camp\tQ1\tLB\t33.5\t-36\tctx\tمخيم السنابل، السنابل\t-
per-x\tPER\tother\tزيد الزعتوري\t-\t-\t-\t-\tfree\tزيد الزعتوري\tالزعتوري، أبو السنابل
"
    );
    let jsonl = r#"
{"id": "loc-camp", "kind": "LOC", "subtype": "camp", "canonical": "Sanabel Camp", "wikidata": "Q1", "country": "LB", "lat": 33.5, "lon": -36, "match": "ctx", "names": ["مخيم السنابل", "السنابل"], "short": []}

{"names": [" زيد \u0627لزعتوري "], "short": ["الزعتوري", "أبو السنابل"], "kind": "PER", "id": "per-x", "wikidata": null, "country": "-"}
"#;
    let text = "زار زيد الزعتوري مخيم السنابل، وقال الزعتوري إن السنابل في دمشق. عاش في السنابل";
    let entries = |builder: ExtractorBuilder| -> Vec<(String, Option<Entry>)> {
        let extractor = build(builder);
        let document = extractor.extract(text);
        let mentions = document.mentions();
        mentions.map(|mention| (mention.text().to_owned(), mention.entry().cloned())).collect()
    };
    let of_table = entries(Extractor::builder().gazetteer_str("own.tsv", tsv));
    assert!(4 <= of_table.len(), "{of_table:?}");
    let of_lines = entries(Extractor::builder().gazetteer_jsonl_str("own.jsonl", jsonl));
    assert_eq!(of_table, of_lines);
}

/// Distinct words of letters that no proclitic has: «ثثثث» …
fn word(mut number: usize) -> String {
    const LETTERS: [&str; 10] = ["ث", "ج", "ح", "خ", "د", "ذ", "ر", "ز", "ش", "ص"];
    let mut out = String::from("ط");
    for _ in 0..5 {
        out.push_str(LETTERS.get(number % 10).unwrap());
        number /= 10;
    }
    out
}

#[test]
fn twenty_thousand_names_are_found() {
    const COUNT: usize = 20_000;
    let mut tsv = HEADER.to_owned();
    let name = |number: usize| match number % 3 {
        0 => word(number),
        1 => format!("{} {}", word(number), word(number / 7)),
        _ => format!("{} {} {}", word(number), word(number / 5), word(number / 7)),
    };
    for number in 0..COUNT {
        let name = name(number);
        writeln!(tsv, "x-{number}\tLOC\tother\tX\t-\t-\t-\t-\tfree\t{name}\t-").unwrap();
    }
    let extractor = build(Extractor::builder().gazetteer_str("own.tsv", tsv));
    assert_eq!(warnings(&extractor), Vec::<String>::new());
    let numbers = || (0..COUNT).step_by(97);
    let text: Vec<String> = numbers().map(name).collect();
    let found = found(&extractor, &text.join(". "));
    let expected: Vec<(String, String)> =
        text.into_iter().zip(numbers().map(|number| format!("x-{number}"))).collect();
    assert_eq!(found, expected);
}

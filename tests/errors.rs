//! Every message names file and line and says what would be right.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that builds what is wrong fails")]

use std::fmt::Write;

use rasid::{Error, Extractor, ExtractorBuilder};

const ENTITIES: &str =
    "id\tkind\tsubtype\tcanonical\twikidata\tcountry\tlat\tlon\tmatch\tnames\tshort\n";
const ENTITY_COLUMNS: &str =
    "id, kind, subtype, canonical, wikidata, country, lat, lon, match, names, short";
const CAMP: &str = "loc-camp\tLOC\tcamp\tCamp\t-\tLB\t-\t-\tfree\tمخيم السنابل\t-\n";
const LEXEMES: &str = "class\tparadigm\tvalue\twords\n";

/// A file with one rule, that lines are added to.
const RULES: &str = "\
module sales

words sell : verb
  باع، يبيع

words seller : noun-m
  تاجر، تجار

rule sold : sale
  trigger  @sell
";

#[track_caller]
fn fails(builder: ExtractorBuilder, message: &str) {
    match builder.build() {
        Ok(_) => panic!("built, but should fail with: {message}"),
        Err(error) => assert_eq!(error.to_string(), message),
    }
}

#[track_caller]
fn gazetteer(lines: &str, message: &str) {
    let tsv = format!("{ENTITIES}{lines}");
    fails(Extractor::builder().empty().gazetteer_str("own.tsv", tsv), message);
}

#[track_caller]
fn lexicon(line: &str, message: &str) {
    let tsv = format!("{LEXEMES}{line}\n");
    fails(Extractor::builder().empty().lexicon_str("own.tsv", tsv), message);
}

/// `lines` stand after the eleven lines of [`RULES`].
#[track_caller]
fn rules(lines: &str, message: &str) {
    let rules = format!("{RULES}{lines}");
    fails(Extractor::builder().empty().rules_str("own.rules", rules), message);
}

#[test]
fn the_rules_above_are_right() {
    let builder = Extractor::builder().empty().rules_str("own.rules", RULES);
    assert!(builder.build().is_ok());
}

#[test]
fn a_gazetteer_has_its_columns() {
    fails(
        Extractor::builder().empty().gazetteer_str("own.tsv", "id\tnames\n"),
        &format!(
            "own.tsv:1: the first line must name the columns, separated by tabs: {ENTITY_COLUMNS}"
        ),
    );
    gazetteer(
        "loc-camp\tLOC\tcamp\tCamp\t-\tLB\t-\t-\tfree\tمخيم السنابل\n",
        &format!("own.tsv:2: column «short» is missing; a line has 11 cells: {ENTITY_COLUMNS}"),
    );
    gazetteer(
        &CAMP.replace("\t-\n", "\t-\t-\n"),
        &format!("own.tsv:2: 1 cells too many; a line has 11: {ENTITY_COLUMNS}"),
    );
}

#[test]
fn controls_are_refused() {
    gazetteer(
        &CAMP.replace("مخيم", "\u{200F}مخيم"),
        "own.tsv:2: character 38 is the control U+200F; remove it, words are stored as they are typed",
    );
    lexicon(
        "kill\tfixed\t-\tق\u{202E}تل",
        "own.tsv:2: character 15 is the control U+202E; remove it, words are stored as they are typed",
    );
    rules(
        "  agent  subject : any\u{061C}\n",
        "own.rules:11: character 23 is the control U+061C; remove it, words are stored as they are typed",
    );
}

#[test]
fn the_cells_of_an_entry_are_checked() {
    for (cell, wrong, message) in [
        ("LOC", "PLACE", "unknown kind «PLACE»; known: PER, LOC, ORG"),
        ("free", "often", "unknown match «often»; known: free, ctx"),
        ("مخيم السنابل", "-", "no names; write at least one, several separated by «،»"),
        ("loc-camp", "", "«» is no id; write letters, digits and hyphens, such as loc-shusha"),
        (
            "loc-camp",
            "a camp",
            "«a camp» is no id; write letters, digits and hyphens, such as loc-shusha",
        ),
        ("-\t-\tfree", "1\t-\tfree", "latitude and longitude come together, or both are -"),
        ("-\t-\tfree", "91\t0\tfree", "«91» is not a coordinate in degrees from -90 to 90, or -"),
        (
            "-\t-\tfree",
            "0\teast\tfree",
            "«east» is not a coordinate in degrees from -180 to 180, or -",
        ),
        ("-\t-\tfree", "NaN\t0\tfree", "«NaN» is not a coordinate in degrees from -90 to 90, or -"),
    ] {
        gazetteer(&CAMP.replace(cell, wrong), &format!("own.tsv:2: {message}"));
    }
}

#[cfg(feature = "jsonl")]
#[test]
fn lines_of_json_are_checked() {
    const LINE: &str = r#"{"id": "loc-camp", "kind": "LOC", "names": ["مخيم"], "lat": 33}"#;
    const SHAPE: &str = r#"{"id": "loc-shusha", "kind": "LOC", "names": ["شوشي"]}"#;
    let builder = |line: &str| {
        // The first two lines have a byte order mark and nothing.
        Extractor::builder().empty().gazetteer_jsonl_str("own.jsonl", format!("\u{FEFF}\n\n{line}"))
    };
    for (part, wrong, message) in [
        (", \"lat\"", " \"lat\"", format!("character 53: expected `,` or `}}`; a line is one JSON object: {SHAPE}")),
        (", \"lat\": 33}", "", format!("character 52: EOF while parsing an object; a line is one JSON object: {SHAPE}")),
        (LINE, r#"["loc-camp", "LOC"]"#, format!("no JSON object; a line is one: {SHAPE}")),
        ("\"id\": \"loc-camp\", ", "", format!("no \"id\"; a line is one JSON object: {SHAPE}")),
        ("\"LOC\"", "null", format!("no \"kind\"; a line is one JSON object: {SHAPE}")),
        ("[\"مخيم\"]", "[\" \"]", format!("no \"names\"; a line is one JSON object: {SHAPE}")),
        ("\"loc-camp\"", "5", "\"id\" is no string; write \"id\": \"…\"".to_owned()),
        ("[\"مخيم\"]", "\"مخيم\"", "\"names\" is no list of strings; write \"names\": [\"…\", \"…\"]".to_owned()),
        ("loc-camp", "a camp", "«a camp» is no id; write letters, digits and hyphens, such as loc-shusha".to_owned()),
        ("LOC", "PLACE", "unknown kind «PLACE»; known: PER, LOC, ORG".to_owned()),
        ("\"lat\": 33", "\"match\": \"often\"", "unknown match «often»; known: free, ctx".to_owned()),
        ("33", "33", "\"lat\" and \"lon\" come together, or both are missing".to_owned()),
        ("33", "91, \"lon\": 0", "\"lat\" is «91», not a number of degrees from -90 to 90".to_owned()),
        ("33", "33, \"lon\": \"east\"", "\"lon\" is «\"east\"», not a number of degrees from -180 to 180".to_owned()),
        ("مخيم", "م\\u200fخيم", "\"names\": character 2 is the control U+200F; remove it, words are stored as they are typed".to_owned()),
        (
            "\"lat\": 33",
            "\"name\": \"x\"",
            format!(
                "character 59: unknown field `name`, expected one of `id`, `kind`, `subtype`, \
                 `canonical`, `wikidata`, `country`, `lat`, `lon`, `match`, `names`, `short`; \
                 a line is one JSON object: {SHAPE}"
            ),
        ),
    ] {
        assert!(LINE.contains(part), "{part}");
        fails(builder(&LINE.replace(part, wrong)), &format!("own.jsonl:3: {message}"));
    }
}

#[cfg(not(feature = "jsonl"))]
#[test]
fn json_lines_need_their_feature() {
    let path = std::env::temp_dir().join("rasid-without-jsonl.jsonl");
    assert!(std::fs::write(&path, "{}").is_ok());
    fails(
        Extractor::builder().empty().gazetteer(&path),
        &format!(
            "{}:1: JSON lines are read with the feature «jsonl» of rasid; turn it on, or write a \
             table with tab-separated columns",
            path.display()
        ),
    );
}

#[test]
fn a_file_that_is_not_utf8_is_named_with_its_line() {
    let path = std::env::temp_dir().join("rasid-windows-1256.tsv");
    let bytes = [ENTITIES.as_bytes(), b"loc-camp\tLOC\t\xE3\xCE\xED\xE3\n"].concat();
    assert!(std::fs::write(&path, bytes).is_ok());
    fails(
        Extractor::builder().empty().gazetteer(&path),
        &format!("{}:2: not UTF-8 (0xE3); convert the file to UTF-8", path.display()),
    );
}

#[test]
fn more_different_words_than_fit_are_refused() {
    // Words of five letters, each of them another one.
    const LETTERS: [char; 20] = [
        'ب', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص', 'ض', 'ط', 'ظ', 'ع', 'غ',
        'ف', 'ق',
    ];
    let mut tsv = ENTITIES.to_owned();
    for start in (0..2_100_000).step_by(1000) {
        write!(tsv, "loc-{start}\tLOC\tother\tX\t-\t-\t-\t-\tfree\t").unwrap();
        for mut number in start..start + 1000 {
            for _ in 0..5 {
                tsv.push(LETTERS[number % LETTERS.len()]);
                number /= LETTERS.len();
            }
            tsv.push('،');
        }
        tsv.push_str("\t-\n");
    }
    fails(
        Extractor::builder().empty().gazetteer_str("own.tsv", tsv),
        "too many names for one automaton: 2100000 different words in lexicon and gazetteers, \
         2097152 fit; leave some out",
    );
}

#[test]
fn lexicon_lines_are_checked() {
    fails(
        Extractor::builder().empty().lexicon_str("own.tsv", "class\twords\n"),
        "own.tsv:1: the first line must name the columns, separated by tabs: class, paradigm, value, words",
    );
    for (line, message) in [
        (
            "kill\tverb\t-",
            "column «words» is missing; a line has 4 cells: class, paradigm, value, words",
        ),
        (
            "kill\tverbs\t-\tقتل، يقتل",
            "unknown paradigm «verbs»; known: fixed, noun-m, noun-f, noun-m-sound, masdar, \
             participle-active, participle-passive, adjective, nisba, verb, verb-passive",
        ),
        (
            "kill\tverb\t-\tقتل",
            "a verb has two parts, perfect and imperfect, such as «قتل، يقتل»; found 1",
        ),
        (
            "kill\tverb\t-\tقتل، يقتل، قتل",
            "a verb has two parts, perfect and imperfect, such as «قتل، يقتل»; found 3",
        ),
        ("kill\tfixed\t-\t-", "no words; write at least one, several separated by «،»"),
        (
            "approx\tfixed\tmuch\tكثير",
            "unknown value «much»; known: about, more, least, less, most",
        ),
        ("weekday\tfixed\t8\tالسبت", "«8» is not a number from 1 to 7"),
        ("month.gregorian\tfixed\t13\tأيار", "«13» is not a number from 1 to 12"),
        ("month.julian\tfixed\t1\tأيار", "unknown value «julian»; known: gregorian, hijri"),
        ("vague\tfixed\tmany\tعشرات", "«many» is not a range such as 20..99 or 2.."),
        (
            "number.dozen\tfixed\t12\tدزينة",
            "unknown class number.dozen; known: unit, teen, tens, hundred, scale, scale-dual, \
             fraction, denominator, ordinal, joint, minus, point",
        ),
        ("number.unit\tfixed\tone\tواحد", "«one» is not a whole number"),
        ("number.fraction\tfixed\thalf\tنصف", "«half» is not a fraction such as 0.5 or 2/3"),
        (
            "nisba\tnisba\tArmenia\tأرميني",
            "«Armenia» is not a country code of two capitals (ISO 3166) or -",
        ),
        ("head.state\tfixed\tinside\tجيش", "unknown value «inside»; known: in, out"),
    ] {
        lexicon(line, &format!("own.tsv:2: {message}"));
    }
}

#[test]
fn the_lines_of_a_rule_are_checked() {
    for (line, message) in [
        (
            "buyer  subject : any",
            "unknown role buyer; known: agent, target, victim, party, recipient, mediator, \
             instrument, place; declare your own with: role buyer",
        ),
        (
            "agent  topic : any",
            "unknown relation topic; known: subject, object, passive-subject, idafa, adjective, \
             trigger, completion, completion-idafa, governor-subject, governor-object, clause-subject, tally, after, \
             before, relative-subject, relative-object, prep:NAME",
        ),
        (
            "agent  prep:over : any",
            "unknown preposition prep:over; known: in, with, for, as, on, to, from, about, together, \
             between, by, after, before, during, near, against, because, despite, since, until, beside, other",
        ),
        (
            "agent  subject : thing",
            "unknown kind thing; known: person, place, organization, actor, nisba, people, number, \
             counted, any, @CLASS",
        ),
        ("agent  subject : @buyer", "no words of class @buyer; classes with words: sell, seller"),
        ("agent  subject", "write a role such as: agent subject | idafa : people | person"),
        ("when   object @buyer", "no words of class @buyer; classes with words: sell, seller"),
        (
            "when   subjective",
            "unknown condition subjective; known: verb, noun, counted, definite, bare, plural, initial, adverbial, \
             under @CLASS, near @CLASS, RELATION @CLASS, RELATION KIND",
        ),
        ("unless under seller", "«seller» is no class; write @ before it"),
        ("count  sold", "write a count such as: count killed of victim"),
        (
            "count  sold of buyer",
            "unknown role buyer; known: agent, target, victim, party, recipient, mediator, \
             instrument, place; declare your own with: role buyer",
        ),
        (
            "trigger  @sell verbs",
            "unknown shape verbs; known: verb, noun, counted, definite, bare, plural, initial, adverbial",
        ),
        (
            "trigger  @sell object @seller verb",
            "«verb» is too much; a trigger is @class, @class shape, or @class relation|relation @class",
        ),
    ] {
        rules(&format!("  {line}\n"), &format!("own.rules:11: {message}"));
    }
}

#[test]
fn a_declared_role_is_known() {
    let rules =
        RULES.replace("module sales", "module sales\nrole buyer") + "  buyer  subject : any\n";
    assert!(Extractor::builder().empty().rules_str("own.rules", rules).build().is_ok());
}

#[test]
fn the_shape_of_a_rule_file_is_checked() {
    for (lines, message) in [
        (
            "rule sold : sale\n",
            "own.rules:11: rule sold is there already; rule names are unique in a file",
        ),
        (
            "rule bought : sale\n",
            "own.rules:11: rule bought has no trigger; add a line such as: trigger @kill",
        ),
        ("rule bought\n", "own.rules:11: write a line such as: rule killed : kill"),
        ("words buy\n", "own.rules:11: write a line such as: words kill : verb"),
        (
            "rule بيع : sale\n",
            "own.rules:11: «بيع» is no name; write a line such as: rule killed : kill",
        ),
        (
            "rules\n",
            "own.rules:11: unknown «rules»; a line begins with module, inherits, omits, role, words, rule, example or reject",
        ),
        (
            "role buyer\n  buyer\n",
            "own.rules:12: an indented line belongs to words, rule, example or reject",
        ),
        (
            "words buy : verb\n  اشترى\n",
            "own.rules:12: a verb has two parts, perfect and imperfect, such as «قتل، يقتل»; found 1",
        ),
        (
            "words buy : verbs\n  اشترى\n",
            "own.rules:12: unknown paradigm «verbs»; known: fixed, noun-m, noun-f, noun-m-sound, masdar, \
             participle-active, participle-passive, adjective, nisba, verb, verb-passive",
        ),
        ("example bought\n  باع\n", "own.rules:11: unknown rule bought; known: sold"),
        ("example sold\n", "own.rules:11: no text; write it on the next line, indented"),
        ("reject\n", "own.rules:11: no text; write it on the next line, indented"),
        ("reject\n  عاد\n  جاء\n", "own.rules:13: a reject has one line, its text"),
    ] {
        rules(lines, message);
    }
    fails(
        Extractor::builder().empty().rules_str("own.rules", "words buy : verb\n  اشترى، يشتري\n"),
        "own.rules:1: the file begins with its module, a line such as: module casualties",
    );
}

#[test]
fn examples_and_rejects_are_run() {
    for (lines, message) in [
        (
            "example sold\n  عاد التاجر\n",
            "own.rules:11: example «عاد التاجر» is not found by sales/sold; found by: nothing",
        ),
        (
            "example sold\n  باع التاجر\n  polarity  neg\n",
            "own.rules:11: polarity should be «neg» (line 13), found «pos»",
        ),
        (
            "example sold\n  باع التاجر\n  agent  التاجر\n",
            "own.rules:11: agent should be «التاجر» (line 13), found «-»",
        ),
        (
            "reject\n  باع التاجر\n",
            "own.rules:11: reject «باع التاجر» is found by sales/sold at «باع»",
        ),
    ] {
        rules(lines, message);
    }
}

#[test]
fn a_missing_file_is_named() {
    let builder = Extractor::builder().empty().rules("no/such.rules");
    let Err(error) = builder.build() else { panic!("built without the file") };
    assert!(error.to_string().starts_with("cannot read no/such.rules: "), "{error}");
    assert!(matches!(error, Error::Read { .. }));
    assert_eq!(error.line(), None);
}

#[test]
fn errors_know_their_line() {
    let failing = format!("{RULES}reject\n  باع التاجر\n");
    let builder = Extractor::builder().empty().rules_str("own.rules", failing);
    let Err(error) = builder.build() else { panic!("built in spite of the reject") };
    assert!(matches!(error, Error::Example { .. }));
    assert_eq!(error.line(), Some(11));
}

//! No text and no data file makes rasid panic.

#![allow(clippy::unwrap_used, reason = "a test that cannot build its data fails")]

mod spans;

use proptest::{prelude::*, test_runner::RngSeed};
use rasid::{Day, Extractor, ExtractorBuilder};

/// The same cases every time, unless `PROPTEST_RNG_SEED` or `PROPTEST_CASES` say otherwise.
fn config(cases: u32) -> ProptestConfig {
    let chosen = ProptestConfig::default();
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    ProptestConfig {
        cases: if asked { chosen.cases } else { cases },
        rng_seed: if chosen.rng_seed == RngSeed::Random {
            RngSeed::Fixed(11)
        } else {
            chosen.rng_seed
        },
        failure_persistence: None,
        ..chosen
    }
}

/// Reads a text with and without a day of its own.
#[track_caller]
fn read(text: &str) {
    let extractor = Extractor::new();
    spans::check(&extractor.extract(text));
    for day in [Day::new(2024, 2, 29), Day::new(-9999, 1, 1), Day::new(9999, 12, 31)] {
        let document = extractor.extract_on(text, day.unwrap());
        spans::check(&document);
        #[cfg(feature = "serde")]
        assert!(serde_json::to_string(&document).is_ok());
    }
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn bytes(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        read(&String::from_utf8_lossy(&bytes));
    }

    /// Two bytes of the Arabic block, again and again, cut anywhere.
    #[test]
    fn bytes_like_arabic(
        bytes in proptest::collection::vec(prop_oneof![0xD8_u8..=0xDB, 0x80_u8..=0xBF, Just(b' ')], 0..400),
    ) {
        read(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_characters(text in "\\PC{0,120}") {
        read(&text);
    }

    #[test]
    fn arabic_with_everything_around(
        text in "([\u{0600}-\u{06FF}]|[\u{FB50}-\u{FDFF}]|[\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]|[ \n.،؛؟!:«»()/%٪٫٬-]|[0-9٠-٩۰-۹]|[a-zé]){0,200}",
    ) {
        read(&text);
    }

    #[test]
    fn words_of_time_and_number(
        words in proptest::collection::vec(proptest::sample::select(TIME_AND_NUMBER), 0..40),
        gap in proptest::sample::select(vec![" ", "", " و", "/", "-", "."]),
    ) {
        read(&words.join(gap));
    }
}

const TIME_AND_NUMBER: &[&str] = &[
    "قبل",
    "بعد",
    "منذ",
    "خلال",
    "نحو",
    "أكثر من",
    "ما بين",
    "و",
    "يوم",
    "أيام",
    "أسبوعين",
    "سنة",
    "قرن",
    "عقود",
    "الماضي",
    "المقبل",
    "أمس",
    "غدا",
    "الثلاثاء",
    "31",
    "فبراير",
    "29",
    "2023",
    "9999",
    "0",
    "00",
    "-1",
    "13/13/2021",
    "2021-02-30",
    "99999999999",
    "مليون",
    "مليار",
    "ألف",
    "مئة",
    "ألفين",
    "نصف",
    "ربع",
    "ثلاثة",
    "وعشرون",
    "مطلع",
    "نهاية",
    "رمضان",
    "عام",
    "1445",
    "هـ",
    "9223372036854775807",
    "1.5",
    "٪",
    "في المئة",
    "الأول",
    "الحادي عشر",
    "شخصا",
    "قتيلا",
    "جنديا",
];

#[test]
fn extreme_numbers_and_dates() {
    let figure = "9".repeat(400);
    for text in [
        "قبل 99999999999 سنة",
        "بعد 9223372036854775807 يوما",
        "منذ 66 مليون سنة",
        "قبل مليار مليار مليار قرن",
        "خلال 999999999999999999 أسبوعا",
        "31 ديسمبر 9999",
        "1 يناير 10000",
        "عام 9999، وفي العام المقبل",
        "القاهرة، 31 ديسمبر 9999 - قتل جنديان غدا وأصيب ثالث الأسبوع المقبل والشهر المقبل والعام المقبل",
        "القاهرة، 1 يناير 0001 - قتل جنديان أمس والأسبوع الماضي والشهر الماضي والعام الماضي",
        "0 فبراير 0000",
        "9999-12-31 و0000-00-00 و2021-13-45",
        "مقتل 9223372036854775807 جنديا",
        "مقتل 9223372036854775808 جنديا",
        "مقتل -5 جنود و1.7976931348623157 مليار مليار",
        "100 مليون مليار مليار مليار مليار مليار قتيل",
        "ما بين 99999999999999999999 و3 قتلى",
        "مقتل 0.0000000000000000000000001 جندي",
        "1,2,3,4,5,6,7,8,9,10 و1.2.3.4.5 و1/2/3/4/5",
        "%%%%% 5%% ٪5٪ ٫٥٫ ٬٥٬",
    ] {
        read(text);
    }
    read(&format!("مقتل {figure} جنديا قبل {figure} سنة في {figure} مليون"));
    read(&format!("{figure}.{figure}٪"));
    read(&format!("{} مليون", "مليون ".repeat(400)));
    read(&"مئة وثلاثة وعشرون ألفا و".repeat(500));
}

#[test]
fn long_texts() {
    let words = "مقتل 15 جنديا في قصف على يريفان وأسر ضابطين ونفت وزارة الدفاع الأرمينية ذلك أمس ";
    read(&words.repeat(10_000 / 15 + 1));
    read(&"كلمة ".repeat(10_000));
    read(&"قتل ".repeat(10_000));
    read(&"محمد ".repeat(10_000));
    read(&"وزارة ".repeat(10_000));
    read(&"نفى أن ".repeat(5_000));
    read(&format!("{}هدنة{}", "(".repeat(5_000), ")".repeat(5_000)));
    read(&format!("{}هدنة{}", "«قال ".repeat(5_000), "»".repeat(5_000)));
    read(&"(«[".repeat(5_000));
    read(&"ق".repeat(100_000));
    read(&"و".repeat(100_000));
    read(&"ال".repeat(50_000));
    read(&"a".repeat(100_000));
    read(&"é".repeat(100_000));
    read(&"7".repeat(1_000_000));
    read(&"7 ".repeat(100_000));
    read(&"7,".repeat(100_000));
    read(&"\u{064E}".repeat(100_000));
    read(&format!("ق{}", "\u{0654}".repeat(100_000)));
    read(&"ﷲ".repeat(50_000));
    read(&".".repeat(100_000));
    read(&"\n".repeat(100_000));
}

/// Lines that a data file may have, and pieces of them.
fn lines(pieces: &'static [&'static str], gap: &'static str) -> impl Strategy<Value = String> {
    let line = proptest::collection::vec(
        prop_oneof![9 => proptest::sample::select(pieces).prop_map(str::to_owned), 1 => "\\PC{0,6}"],
        0..12,
    );
    proptest::collection::vec(line.prop_map(move |line| line.join(gap)), 0..12)
        .prop_map(|lines| lines.join("\n"))
}

/// Builds, and reads a text if that worked.
#[track_caller]
fn build(builder: ExtractorBuilder) {
    match builder.build() {
        Ok(extractor) => {
            spans::check(&extractor.extract("قتل 3 جنود في يريفان. باع سامي الخبز، قتل يقتل."));
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

const ENTITY: &str =
    "id\tkind\tsubtype\tcanonical\twikidata\tcountry\tlat\tlon\tmatch\tnames\tshort\n";
const LEXEME: &str = "class\tparadigm\tvalue\twords\n";

const ENTITY_CELLS: &[&str] = &[
    "loc-x",
    "LOC",
    "PER",
    "ORG",
    "city",
    "free",
    "ctx",
    "-",
    "",
    "Q1",
    "AM",
    "90",
    "-181",
    "NaN",
    "inf",
    "1e999",
    "يريفان",
    "يريفان، باكو",
    "،",
    "، ،",
    "\u{064E}",
    "-، -",
    "أ ب ت ث",
    "#",
];

const LEXEME_CELLS: &[&str] = &[
    "kill",
    "people.soldier",
    "number.unit",
    "number.fraction",
    "number.scale",
    "vague",
    "approx",
    "month.gregorian",
    "weekday",
    "season",
    "time-unit",
    "relative-day",
    "head.org",
    "nisba",
    "prep.in",
    "operator.not",
    "title.x",
    "name",
    ".",
    "",
    "-",
    "fixed",
    "verb",
    "verb-passive",
    "noun-m",
    "noun-m-sound",
    "masdar",
    "adjective",
    "participle-active",
    "1",
    "-99",
    "NaN",
    "1e999",
    "9223372036854775807",
    "2..1",
    "..",
    "in",
    "AM",
    "قتل، يقتل",
    "ق",
    "ى، ي",
    "قتل",
    "جندي، جنود",
    "\u{064E}، \u{0640}",
    "أ، ب، ت",
    "...",
    "لم",
];

const RULE_PIECES: &[&str] = &[
    "module",
    "role",
    "words",
    "rule",
    "example",
    "reject",
    " ",
    "  ",
    "\t",
    "trigger",
    "when",
    "unless",
    "count",
    "phase",
    "victim",
    "agent",
    ":",
    "|",
    "@",
    "@kill",
    "@people",
    "@none",
    "kill",
    "verb",
    "noun",
    "of",
    "under",
    "subject",
    "object",
    "idafa",
    "prep:in",
    "prep:x",
    "trigger",
    "completion",
    "any",
    "person",
    "people",
    "number",
    "قتل، يقتل",
    "قتل جندي",
    "جندي، جنود",
    "#",
    "casualties",
    "killed",
];

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn gazetteers_of_any_text(text in "\\PC{0,200}", rows in lines(ENTITY_CELLS, "\t")) {
        build(Extractor::builder().empty().gazetteer_str("own", text));
        build(Extractor::builder().empty().gazetteer_str("own", format!("{ENTITY}{rows}")));
    }

    #[test]
    fn entries_of_any_cells(
        cells in proptest::collection::vec(proptest::sample::select(ENTITY_CELLS), 5),
        names in proptest::sample::select(ENTITY_CELLS),
        name in "\\PC{0,20}",
    ) {
        let [kind, lat, lon, rule, short] = cells[..] else { unreachable!() };
        for name in [names, &name] {
            let row = format!("x\t{kind}\t-\t-\t-\t-\t{lat}\t{lon}\t{rule}\t{name}\t{short}\n");
            build(Extractor::builder().empty().gazetteer_str("own", format!("{ENTITY}{row}")));
            let row = format!("x\tLOC\t-\t-\t-\t-\t-\t-\tfree\t{name}\t{short}\n");
            build(Extractor::builder().empty().gazetteer_str("own", format!("{ENTITY}{row}")));
        }
    }

    #[test]
    fn lexicons_of_any_text(text in "\\PC{0,200}", rows in lines(LEXEME_CELLS, "\t")) {
        build(Extractor::builder().empty().lexicon_str("own", text));
        build(Extractor::builder().empty().lexicon_str("own", format!("{LEXEME}{rows}")));
    }

    #[test]
    fn lexemes_of_any_cells(
        class in proptest::sample::select(LEXEME_CELLS),
        paradigm in proptest::sample::select(LEXEME_CELLS),
        value in proptest::sample::select(LEXEME_CELLS),
        words in proptest::sample::select(LEXEME_CELLS),
        any in "[\u{0621}-\u{0655}،ab]{0,8}",
    ) {
        for words in [words, &any] {
            let row = format!("{class}\t{paradigm}\t{value}\t{words}\n");
            build(Extractor::builder().empty().lexicon_str("own", format!("{LEXEME}{row}")));
        }
    }

    #[test]
    fn rules_of_any_text(text in "\\PC{0,200}", rows in lines(RULE_PIECES, " ")) {
        build(Extractor::builder().empty().rules_str("own", text));
        build(Extractor::builder().empty().rules_str("own", format!("module own\n{rows}")));
    }

    #[test]
    fn rules_with_any_lines_inside(
        inside in proptest::collection::vec(
            proptest::collection::vec(proptest::sample::select(RULE_PIECES), 1..7),
            1..4,
        ),
        text in "[\u{0621}-\u{064A} .]{1,40}",
    ) {
        let lines: Vec<String> = inside.iter().map(|line| format!("  {}", line.join(" "))).collect();
        let lines = lines.join("\n");
        build(Extractor::builder().empty().rules_str("own", format!(
            "module own\n\nwords kill : verb\n  قتل، يقتل\n\nwords people : noun-m\n  جندي، جنود\n\n\
             rule killed : kill\n  trigger @kill\n{lines}\n\nexample killed\n  قتل جندي\n{lines}\n\nreject\n  {text}\n"
        )));
    }
}

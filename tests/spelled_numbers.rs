//! Every whole number up to 10^18 reads back from its spelling.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that fails here fails")]

mod spell;

use proptest::{prelude::*, test_runner::RngSeed};
use rasid::{QuantityKind, Value, number};
use spell::{Case, Gender, Spelling, order, spell};

const GENDERS: [Gender; 2] = [Gender::Masculine, Gender::Feminine];
const CASES: [Case; 3] = [Case::Nominative, Case::Accusative, Case::Genitive];
const PLAIN: Spelling = Spelling {
    long_hundred: false,
    split_hundreds: false,
    spaced_and: false,
    short_one: false,
    other_scales: false,
    construct: false,
    vowels: false,
    bare_alef: false,
};

/// The same cases every time, unless `PROPTEST_RNG_SEED` or `PROPTEST_CASES` say otherwise.
fn config() -> ProptestConfig {
    let chosen = ProptestConfig::default();
    let seed = chosen.rng_seed;
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    ProptestConfig {
        cases: if asked { chosen.cases } else { 4000 },
        rng_seed: if seed == RngSeed::Random { RngSeed::Fixed(7) } else { seed },
        failure_persistence: None,
        ..chosen
    }
}

/// Numbers of every length, and numbers that are mostly zeros.
fn numbers() -> impl Strategy<Value = i64> {
    let any_length = (0..=18_u32).prop_flat_map(|digits| 0..=10_i64.pow(digits));
    let group = prop_oneof![3 => Just(0), 2 => 1..=20_i64, 1 => (1..=9_i64).prop_map(|n| n * 100)];
    let sparse = proptest::collection::vec(group, 1..=6)
        .prop_map(|groups| groups.into_iter().fold(0, |number, group| number * 1000 + group));
    prop_oneof![any_length, sparse]
}

fn spellings() -> impl Strategy<Value = Spelling> {
    any::<[bool; 8]>().prop_map(|habit| Spelling {
        long_hundred: habit[0],
        split_hundreds: habit[1],
        spaced_and: habit[2],
        short_one: habit[3],
        other_scales: habit[4],
        construct: habit[5],
        vowels: habit[6],
        bare_alef: habit[7],
    })
}

/// What a text is read as, in words that a failure shows.
fn read(text: &str) -> Result<(Value, QuantityKind), String> {
    let quantity = number::parse(text).map_err(|error| error.to_string())?;
    let value = quantity.value().ok_or_else(|| format!("«{text}» has no single value"))?;
    Ok((value, quantity.kind()))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_spelled_number_reads_back(
        number in numbers(),
        gender in proptest::sample::select(&GENDERS[..]),
        case in proptest::sample::select(&CASES[..]),
        spelling in spellings(),
    ) {
        let text = spell(number, gender, case, spelling);
        prop_assert_eq!(read(&text), Ok((Value::Integer(number), QuantityKind::Integer)), "{}", text);
    }
}

#[test]
fn every_number_below_two_thousand_reads_back() {
    for number in 0..2000 {
        for (gender, case) in pairs() {
            let text = spell(number, gender, case, PLAIN);
            let expected = Ok((Value::Integer(number), QuantityKind::Integer));
            assert_eq!(read(&text), expected, "{text}");
        }
    }
}

#[test]
fn every_order_below_a_hundred_reads_back() {
    for number in 1..=99 {
        for (gender, case) in pairs() {
            let text = order(number, gender, case);
            let expected = Ok((Value::Integer(number), QuantityKind::Ordinal));
            assert_eq!(read(&text), expected, "{text}");
        }
    }
}

fn pairs() -> impl Iterator<Item = (Gender, Case)> {
    GENDERS.into_iter().flat_map(|gender| CASES.map(|case| (gender, case)))
}

/// The speller itself, against spellings written by hand.
#[test]
fn the_speller_follows_the_grammar() {
    use Case::{Accusative, Genitive, Nominative};
    use Gender::{Feminine, Masculine};
    let construct = Spelling { construct: true, ..PLAIN };
    let split = Spelling { split_hundreds: true, long_hundred: true, ..PLAIN };
    for (number, gender, case, spelling, expected) in [
        (0, Masculine, Nominative, PLAIN, "صفر"),
        (1, Masculine, Accusative, PLAIN, "واحدا"),
        (2, Feminine, Genitive, PLAIN, "اثنتين"),
        (8, Feminine, Nominative, PLAIN, "ثماني"),
        (11, Feminine, Nominative, PLAIN, "إحدى عشرة"),
        (12, Masculine, Genitive, PLAIN, "اثني عشر"),
        (28, Feminine, Accusative, PLAIN, "ثمانيا وعشرين"),
        (31, Feminine, Nominative, Spelling { short_one: true, ..PLAIN }, "إحدى وثلاثون"),
        (200, Masculine, Nominative, construct, "مئتا"),
        (800, Feminine, Nominative, PLAIN, "ثمانمئة"),
        (845, Masculine, Nominative, split, "ثماني مائة وخمسة وأربعون"),
        (1_000, Masculine, Accusative, PLAIN, "ألفا"),
        (3_005, Feminine, Nominative, PLAIN, "ثلاثة آلاف وخمس"),
        (11_000, Feminine, Nominative, PLAIN, "أحد عشر ألفا"),
        (200_000, Feminine, Nominative, PLAIN, "مئتا ألف"),
        (2_000_000, Masculine, Genitive, construct, "مليوني"),
        (2_000_000, Masculine, Genitive, PLAIN, "مليونين"),
        (103_000_000, Masculine, Genitive, PLAIN, "مئة وثلاثة ملايين"),
        (1_000_002, Masculine, Nominative, PLAIN, "مليون واثنان"),
        (1_000_000_000_000_000_000, Masculine, Nominative, PLAIN, "كوينتليون"),
    ] {
        assert_eq!(spell(number, gender, case, spelling), expected);
    }
    let vowels = Spelling { vowels: true, ..PLAIN };
    assert_eq!(spell(25, Masculine, Nominative, vowels), "خَمْسَة وعِشْرُون");
    assert_eq!(order(21, Feminine, Genitive), "الحَادِيَة والعِشْرِين");
}

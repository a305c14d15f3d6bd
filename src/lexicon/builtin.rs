//! The lexicon files that are compiled in, in the order in which they are read.

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        &[$((
            concat!("gazetteers/lexicon/", $name),
            include_str!(concat!("../../gazetteers/lexicon/", $name)),
        )),+]
    };
}

/// Path and content of each file.
pub(crate) const LEXICON_FILES: &[(&str, &str)] = files![
    "adjectives.tsv",
    "calendar.tsv",
    "common.tsv",
    "domains.tsv",
    "heads.tsv",
    "holidays.tsv",
    "masdars.tsv",
    "months.tsv",
    "names.tsv",
    "nisbas.tsv",
    "nouns.tsv",
    "number-cues.tsv",
    "numbers.tsv",
    "operators.tsv",
    "particles.tsv",
    "people.tsv",
    "quantifiers.tsv",
    "reporting.tsv",
    "things.tsv",
    "titles.tsv",
    "triggers/accident.tsv",
    "triggers/captives.tsv",
    "triggers/casualties.tsv",
    "triggers/ceasefire.tsv",
    "triggers/damage.tsv",
    "triggers/diplomacy.tsv",
    "triggers/displacement.tsv",
    "triggers/missing.tsv",
    "triggers/protest.tsv",
    "triggers/statements.tsv",
    "triggers/territory.tsv",
    "triggers/violence.tsv",
    "units.tsv",
    "verbs.tsv",
    "anaphors.tsv",
    "links.tsv",
];

//! The rule files that are compiled in.

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        &[$((
            concat!("gazetteers/events/", $name, ".rules"),
            include_str!(concat!("../../gazetteers/events/", $name, ".rules")),
        )),+]
    };
}

/// Path and content of each file.
pub(crate) const RULE_FILES: &[(&str, &str)] = files![
    "accident",
    "captives",
    "casualties",
    "ceasefire",
    "damage",
    "diplomacy",
    "displacement",
    "missing",
    "protest",
    "statements",
    "territory",
    "violence",
];

//! The gazetteer files that are compiled in.

/// Path and content of each file.
pub(crate) const ENTITY_FILES: &[(&str, &str)] = &[
    ("gazetteers/entities/countries.tsv", include_str!("../../gazetteers/entities/countries.tsv")),
    (
        "gazetteers/entities/organizations.tsv",
        include_str!("../../gazetteers/entities/organizations.tsv"),
    ),
    ("gazetteers/entities/persons.tsv", include_str!("../../gazetteers/entities/persons.tsv")),
    ("gazetteers/entities/places.tsv", include_str!("../../gazetteers/entities/places.tsv")),
];

//! The two forms of a gazetteer file.

use std::path::Path;

/// How a gazetteer file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// A heading line and tab-separated columns.
    Table,
    /// A JSON object a line.
    Jsonl,
}

impl Format {
    /// The form of a file, by its extension: `.jsonl` and `.ndjson` are JSON lines.
    pub(crate) fn of(path: &Path) -> Self {
        let jsonl = path.extension().is_some_and(|end| {
            end.eq_ignore_ascii_case("jsonl") || end.eq_ignore_ascii_case("ndjson")
        });
        if jsonl { Self::Jsonl } else { Self::Table }
    }
}

#[cfg(test)]
mod tests {
    use super::{Format, Path};

    #[test]
    fn the_extension_decides() {
        for (path, format) in [
            ("own.tsv", Format::Table),
            ("own", Format::Table),
            ("jsonl", Format::Table),
            ("own.jsonl", Format::Jsonl),
            ("a.b/own.NDJSON", Format::Jsonl),
        ] {
            assert_eq!(Format::of(Path::new(path)), format, "{path}");
        }
    }
}

//! Web and mail addresses: one token each, whose words tell nothing.
//!
//! «`https://example.org/ar/مقتل-جندي`» reports no death, although its slug reads like a headline.

use std::ops::Range;

use once_cell::sync::Lazy;
use regex::Regex;

/// An address ends at a space, a bracket, a quotation mark or an Arabic comma.
const PATTERN: &str =
    r#"(?:https?://|www\.)[^\s<>"«»“”()،؛]+|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"#;

/// None only if the pattern itself were wrong, which the tests would show.
static ADDRESS: Lazy<Option<Regex>> = Lazy::new(|| Regex::new(PATTERN).ok());

/// The byte ranges of the addresses in a text.
pub(super) fn find(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    // Most texts hold none, and three searches for a literal are cheaper than one for the pattern.
    let likely = text.contains("://") || text.contains("www.") || text.contains('@');
    let pattern = ADDRESS.as_ref().filter(|_| likely);
    pattern.into_iter().flat_map(|pattern| pattern.find_iter(text)).map(|found| found.range())
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn rows() {
        for (text, expected) in [
            ("انظر https://example.org/ar/مقتل-جندي الآن", vec!["https://example.org/ar/مقتل-جندي"]),
            (
                "(www.example.org)، راسلونا: desk@example.org",
                vec!["www.example.org", "desk@example.org"],
            ),
            ("لا عنوان هنا @ 5", vec![]),
        ] {
            let found: Vec<&str> = find(text).filter_map(|range| text.get(range)).collect();
            assert_eq!(found, expected);
        }
    }
}

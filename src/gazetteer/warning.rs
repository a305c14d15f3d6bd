//! What is odd in a gazetteer of the user's, but no error.

use std::fmt;

/// A line of an added gazetteer that does not do all that it says.
///
/// An id or a name that comes twice is no error: lists of a million names are seldom free of them.
/// [`Extractor::warnings`](crate::Extractor::warnings) has them all.
///
/// ```
/// # fn main() -> Result<(), rasid::Error> {
/// let own = "id\tkind\tsubtype\tcanonical\twikidata\tcountry\tlat\tlon\tmatch\tnames\tshort
/// loc-one\tLOC\tcamp\tOne\t-\t-\t-\t-\tfree\tمخيم السنابل\t-
/// loc-two\tLOC\tcamp\tTwo\t-\t-\t-\t-\tfree\tمخيم السنابل، مخيم الزيتون\t-
/// "; // Sanabel camp twice, the second time beside Zeitoun camp
/// let extractor = rasid::Extractor::builder().gazetteer_str("own.tsv", own).build()?;
/// let warning = extractor.warnings().first().expect("a name is given twice");
/// assert_eq!(
///     warning.to_string(),
///     "own.tsv:3: name «مخيم السنابل» is already of loc-one at own.tsv:2; that one keeps it",
/// );
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Which of the added files it is, from 0.
    pub(super) file: u32,
    pub(super) origin: Box<str>,
    pub(super) line: u32,
    pub(super) reason: Box<str>,
}

impl Warning {
    /// The file's path, or the name given with a string.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Line number, from 1.
    pub fn line(&self) -> u32 {
        self.line
    }

    /// File and line as numbers, by which warnings are sorted.
    pub(crate) fn place(&self) -> (u32, u32) {
        (self.file, self.line)
    }

    /// What is odd, and what is done about it.
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.origin, self.line, self.reason)
    }
}

//! Short codes that are copied around: `USD`, `km2`, `AM`.

use std::fmt;

/// A code of at most eight ASCII letters: a currency (ISO 4217), a country (ISO 3166-1), a unit.
///
/// ```
/// let found = rasid::number::find("دفع 5 دولارات"); // he paid 5 dollars
/// assert_eq!(found[0].symbol().as_ref().map(|symbol| symbol.as_str()), Some("USD"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Symbol {
    letters: [u8; Self::MOST],
}

impl Symbol {
    const MOST: usize = 8;

    /// The symbol of a text; `None` if it is empty, too long or not plain ASCII.
    pub(crate) fn new(text: &str) -> Option<Self> {
        let plain = text.bytes().all(|byte| byte.is_ascii_graphic());
        let mut letters = [0; Self::MOST];
        letters.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        (plain && !text.is_empty()).then_some(Self { letters })
    }

    /// The letters.
    pub fn as_str(&self) -> &str {
        let length = self.letters.iter().position(|letter| *letter == 0).unwrap_or(Self::MOST);
        self.letters.get(..length).and_then(|letters| str::from_utf8(letters).ok()).unwrap_or("")
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Symbol({})", self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Symbol {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Symbol;

    #[test]
    fn eight_plain_letters() {
        assert_eq!(Symbol::new("USD").unwrap().as_str(), "USD");
        assert_eq!(Symbol::new("kilograms"), None);
        assert_eq!(Symbol::new(""), None);
        assert_eq!(Symbol::new("كم"), None);
    }
}

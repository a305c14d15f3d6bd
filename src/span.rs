//! Byte ranges of the text as given.

use std::{fmt, ops::Range};

/// A half-open range of byte offsets into the text as given, on character boundaries.
///
/// A span leaves proclitics out: in «لعلييف» (*to Aliyev*) the person is «علييف», bytes 2 to 12.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// Makes a span; an end before the start gives the empty span at `start`.
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// Byte offset of the first byte.
    pub const fn start(self) -> usize {
        self.start as usize
    }

    /// Byte offset after the last byte.
    pub const fn end(self) -> usize {
        self.end as usize
    }

    /// The span as a range of byte offsets.
    pub const fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.end() - self.start()
    }

    /// Whether nothing is inside.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies inside or is equal.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The part of `text` under the span; empty if the span is not of this text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn a_reversed_span_is_empty() {
        assert!(Span::new(7, 3).is_empty());
    }

    #[test]
    fn overlap_is_strict() {
        assert!(Span::new(0, 4).overlaps(Span::new(3, 5)));
        assert!(!Span::new(0, 4).overlaps(Span::new(4, 5)));
        assert_eq!(Span::new(0, 4).to(Span::new(6, 9)), Span::new(0, 9));
    }

    #[test]
    fn a_span_of_another_text_is_empty() {
        assert_eq!(Span::new(1, 3).of("ق"), "");
    }
}

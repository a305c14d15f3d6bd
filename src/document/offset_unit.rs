//! Offsets in the unit of the reader's language.

use crate::names::vocabulary;

vocabulary! {
    /// What offsets in the output count.
    pub OffsetUnit {
        /// Bytes of UTF-8, as Rust and Go count.
        Bytes = "bytes",
        /// Unicode scalar values, as Python counts.
        Chars = "chars",
        /// UTF-16 code units, as Java, C# and `JavaScript` count.
        Utf16 = "utf16",
    }
}

impl OffsetUnit {
    /// How many units a character takes.
    pub const fn width(self, c: char) -> usize {
        match self {
            Self::Bytes => c.len_utf8(),
            Self::Chars => 1,
            Self::Utf16 => c.len_utf16(),
        }
    }
}

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

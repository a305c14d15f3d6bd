//! Byte offsets of a text in another unit.

use super::OffsetUnit;
use crate::span::Span;

/// Distance between two known places, in bytes.
const STEP: usize = 64;

/// Byte offset → offset in another unit.
#[derive(Debug)]
pub(super) struct Offsets<'d> {
    text: &'d str,
    unit: OffsetUnit,
    /// The offset at the first character boundary at or after each multiple of [`STEP`].
    known: Vec<(usize, usize)>,
}

impl<'d> Offsets<'d> {
    pub(super) fn new(text: &'d str, unit: OffsetUnit) -> Self {
        let mut known = Vec::new();
        if unit != OffsetUnit::Bytes {
            let mut count = 0;
            for (at, c) in text.char_indices() {
                if known.len() * STEP <= at {
                    known.push((at, count));
                }
                count += unit.width(c);
            }
        }
        Self { text, unit, known }
    }

    pub(super) fn convert(&self, byte: usize) -> usize {
        if self.unit == OffsetUnit::Bytes {
            return byte;
        }
        let after = self.known.partition_point(|(at, _)| *at <= byte);
        let (at, count) =
            after.checked_sub(1).and_then(|last| self.known.get(last)).copied().unwrap_or((0, 0));
        let rest = self.text.get(at..byte).unwrap_or_default();
        count + rest.chars().map(|c| self.unit.width(c)).sum::<usize>()
    }

    pub(super) fn span(&self, span: Span) -> (usize, usize) {
        (self.convert(span.start()), self.convert(span.end()))
    }
}

#[cfg(test)]
mod tests {
    use super::{OffsetUnit, Offsets};

    #[test]
    fn units_agree_with_the_standard_library() {
        let text = "قُتل 15 جنديا 🇦🇲 in Shushi، ".repeat(20);
        let chars = Offsets::new(&text, OffsetUnit::Chars);
        let utf16 = Offsets::new(&text, OffsetUnit::Utf16);
        let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
        for byte in ends {
            let before = text.get(..byte).unwrap();
            assert_eq!(chars.convert(byte), before.chars().count());
            assert_eq!(utf16.convert(byte), before.encode_utf16().count());
        }
    }

    #[test]
    fn an_empty_text_has_only_its_end() {
        assert_eq!(Offsets::new("", OffsetUnit::Chars).convert(0), 0);
    }
}

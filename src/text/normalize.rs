//! The public normaliser: a folded string and the way back.

use std::ops::Range;

use super::fold::{self, Fold};

/// A folded text with the map from its characters to the source.
///
/// Marks, tatweel and controls are gone, letter variants are one; everything else stays as it is.
/// Folding is idempotent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Normalized {
    text: String,
    /// For each byte of `text`, the source bytes of its character.
    sources: Vec<(u32, u32)>,
}

impl Normalized {
    /// The folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The source bytes of a range of bytes of the folded text, marks included.
    ///
    /// `None` if the range is empty or does not lie inside the folded text.
    pub fn source_range(&self, folded: Range<usize>) -> Option<Range<usize>> {
        let covered = self.sources.get(folded)?;
        let (start, _) = *covered.first()?;
        let (_, end) = *covered.last()?;
        Some(start as usize..end as usize)
    }
}

/// Folds a text the way rasid compares words.
///
/// Texts above 4 GiB are folded up to there.
pub fn normalize(source: &str) -> Normalized {
    let mut out = Normalized {
        text: String::with_capacity(source.len()),
        sources: Vec::with_capacity(source.len()),
    };
    let mut last_code = Vec::with_capacity(1);
    for (at, c) in source.char_indices() {
        let (Ok(start), Ok(end)) = (u32::try_from(at), u32::try_from(at + c.len_utf8())) else {
            break;
        };
        match fold::fold(c) {
            Fold::Letter(code) => {
                last_code = vec![code];
                out.push(fold::letter(code), start, end);
            }
            Fold::Mark => out.extend(end),
            Fold::HamzaAbove => {
                let before = last_code.clone();
                fold::apply_hamza(&mut last_code);
                out.replace_last(&before, &last_code);
                out.extend(end);
            }
            Fold::Control => {}
            Fold::Compatibility => {
                fold::fold_compatibility(c, |code| {
                    last_code = vec![code];
                    out.push(fold::letter(code), start, end);
                });
            }
            Fold::Other => {
                last_code.clear();
                out.push(c, start, end);
            }
        }
    }
    out
}

impl Normalized {
    fn push(&mut self, c: char, start: u32, end: u32) {
        self.text.push(c);
        self.sources.extend(std::iter::repeat_n((start, end), c.len_utf8()));
    }

    /// A mark lengthens the source of the character before it.
    fn extend(&mut self, end: u32) {
        let width = self.text.chars().next_back().map_or(0, char::len_utf8);
        for source in self.sources.iter_mut().rev().take(width) {
            source.1 = end;
        }
    }

    fn replace_last(&mut self, before: &[u8], after: &[u8]) {
        if let (Some(old), Some(new)) = (before.first(), after.first())
            && old != new
        {
            // Both are Arabic letters of two bytes, so the map keeps its length.
            self.text.pop();
            self.text.push(fold::letter(*new));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::normalize;

    #[test]
    fn marks_belong_to_their_letter() {
        let folded = normalize("قُتِلَ");
        assert_eq!(folded.text(), "قتل");
        assert_eq!(folded.source_range(0..2), Some(0..4));
        assert_eq!(folded.source_range(4..6), Some(8..12));
    }

    #[test]
    fn other_characters_stay() {
        assert_eq!(normalize("«٣ أسرى»، NATO").text(), "«3 اسري»، nato");
    }

    #[test]
    fn an_empty_or_foreign_range_has_no_source() {
        let folded = normalize("هدنة");
        assert_eq!(folded.source_range(2..2), None);
        assert_eq!(folded.source_range(0..99), None);
    }

    #[test]
    fn a_combining_hamza_composes() {
        assert_eq!(normalize("مسو\u{0654}ول").text(), "مسؤول");
    }
}

//! Sentence bounds.

use std::ops::Range;

use super::token::{Mark, Token, TokenKind};

/// Longest sentence in tokens; a text without any punctuation is cut here, so that every later
/// stage stays linear.
const LONGEST: usize = 400;

/// Cuts tokens into sentences: at line breaks and full stops.
pub(super) fn split(tokens: &[Token], source: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::with_capacity(tokens.len() / 24 + 1);
    let mut start = 0;
    for (at, token) in tokens.iter().enumerate() {
        let ends = match token.kind {
            TokenKind::Line => true,
            TokenKind::Mark(Mark::Stop) => ends_sentence(tokens, at, source),
            _ => at - start >= LONGEST,
        };
        if ends {
            push(&mut sentences, start..at + 1);
            start = at + 1;
        }
    }
    push(&mut sentences, start..tokens.len());
    sentences
}

fn push(sentences: &mut Vec<Range<usize>>, range: Range<usize>) {
    if !range.is_empty() {
        sentences.push(range);
    }
}

/// A stop glued to what follows («3.5», «أ.د», «U.S.») ends nothing.
fn ends_sentence(tokens: &[Token], at: usize, source: &str) -> bool {
    let Some(token) = tokens.get(at) else { return true };
    let Some(next) = tokens.get(at + 1) else { return true };
    if next.span.start() > token.span.end() {
        return !is_initial(tokens, at) || token.span.of(source) != ".";
    }
    matches!(next.kind, TokenKind::Line) || next.is_mark(Mark::Quote)
}

/// A single letter before a full stop is an initial: «أ. محمد», «د. ليلى».
fn is_initial(tokens: &[Token], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|index| tokens.get(index)) else { return false };
    let touching = tokens.get(at).is_some_and(|stop| stop.span.start() == before.span.end());
    touching && before.is_word() && before.code_count == 1
}

#[cfg(test)]
mod tests {
    use crate::text::Text;

    fn count(source: &str) -> usize {
        Text::read(source).sentences().len()
    }

    #[test]
    fn rows() {
        for (source, expected) in [
            ("قتل جندي. وأصيب آخر.", 2),
            ("بلغت 3.5 مليون نسمة", 1),
            ("قال د. سامي إن الهدنة صامدة", 1),
            ("هدنة\nهدوء حذر", 2),
            ("هل انتهت الحرب؟ لا!", 2),
            ("", 0),
        ] {
            assert_eq!(count(source), expected, "{source}");
        }
    }

    #[test]
    fn a_text_without_punctuation_is_cut() {
        assert!(2 < count(&"كلمة ".repeat(2_000)));
    }
}

//! One pass over the text: folded letters, their source bytes, tokens.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::{
    address,
    fold::{self, Fold},
    sentence,
    token::{Mark, Token, TokenKind},
};
use crate::span::Span;

/// Letters that fit a packed word.
const PACKED: usize = 16;

/// Zeros after the last letter, so that a packed word can be read at once wherever it begins.
const PADDING: [u8; PACKED] = [0; PACKED];

/// A text that has been read: its tokens, their folded letters, its sentences.
#[derive(Debug, Default)]
pub(crate) struct Text<'t> {
    source: &'t str,
    /// Folded letters of all tokens, then [`PADDING`].
    codes: Vec<u8>,
    tokens: Vec<Token>,
    sentences: Vec<Range<usize>>,
}

impl<'t> Text<'t> {
    /// Reads a text; of texts above 4 GiB, what comes before.
    pub(crate) fn read(source: &'t str) -> Self {
        let mut scanner = Scanner {
            text: Text {
                source,
                codes: Vec::with_capacity(source.len() / 2 + PADDING.len()),
                tokens: Vec::with_capacity(source.len() / 9 + 8),
                sentences: Vec::new(),
            },
            open: None,
        };
        scanner.run();
        let mut text = scanner.text;
        text.codes.extend(PADDING);
        text.sentences = sentence::split(&text.tokens, source);
        text
    }

    pub(crate) fn source(&self) -> &'t str {
        self.source
    }

    pub(crate) fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    pub(crate) fn token(&self, index: usize) -> Option<Token> {
        self.tokens.get(index).copied()
    }

    /// Token ranges of the sentences.
    pub(crate) fn sentences(&self) -> &[Range<usize>] {
        &self.sentences
    }

    /// The folded letters of a token.
    pub(crate) fn codes(&self, token: Token) -> &[u8] {
        let first = token.first_code as usize;
        self.codes.get(first..first + token.code_count as usize).unwrap_or_default()
    }

    /// The letters of a token as one number, the first in the lowest byte; `None` if there are more
    /// than sixteen.
    #[inline]
    pub(crate) fn packed(&self, token: Token) -> Option<u128> {
        let first = token.first_code as usize;
        let bytes: [u8; PACKED] = self.codes.get(first..first + PACKED)?.try_into().ok()?;
        let unused = PACKED.checked_sub(token.code_count as usize)?;
        let shift = u32::try_from(unused * 8).unwrap_or(u32::MAX);
        let mask = u128::MAX.checked_shr(shift).unwrap_or(0);
        Some(u128::from_le_bytes(bytes) & mask)
    }

    /// Byte offset of a letter of a token, counted from the token's first; its end if past the last.
    #[inline]
    pub(crate) fn letter_start(&self, token: Token, letter: usize) -> u32 {
        const WIDTH: usize = 2;
        let start = token.span.start();
        let at = if letter == 0 {
            start
        } else if token.kind == TokenKind::Arabic
            && token.span.len() == WIDTH * token.code_count as usize
        {
            // Nothing but letters of two bytes.
            start + WIDTH * letter.min(token.code_count as usize)
        } else {
            start + letter_offset(token.span.of(self.source), letter)
        };
        u32::try_from(at).unwrap_or(u32::MAX)
    }

    /// What stands between a token and the next one: spaces, controls.
    pub(crate) fn gap(&self, left: usize) -> Option<&'t str> {
        let (a, b) = (self.token(left)?, self.token(left + 1)?);
        self.source.get(a.span.end()..b.span.start())
    }

    /// Whether nothing that can be seen stands between two neighbouring tokens.
    pub(crate) fn adjacent(&self, left: usize) -> bool {
        match (self.token(left), self.token(left + 1)) {
            (Some(a), Some(b)) => {
                a.span.end() == b.span.start()
                    || self.gap(left).is_some_and(|gap| !gap.contains(char::is_whitespace))
            }
            _ => false,
        }
    }
}

/// Byte offset of a letter inside a word with marks, controls or presentation forms.
fn letter_offset(word: &str, letter: usize) -> usize {
    let mut seen = 0;
    for (at, c) in word.char_indices() {
        let before = seen;
        match fold::fold(c) {
            Fold::Letter(_) => seen += 1,
            Fold::Compatibility => fold::fold_compatibility(c, |_| seen += 1),
            _ => {}
        }
        if before <= letter && letter < seen {
            return at;
        }
    }
    word.len()
}

struct Scanner<'t> {
    text: Text<'t>,
    /// The word being read: its kind and where it and its letters begin and end so far.
    open: Option<OpenToken>,
}

struct OpenToken {
    kind: TokenKind,
    start: u32,
    end: u32,
    first_code: usize,
}

impl Scanner<'_> {
    fn run(&mut self) {
        let mut resume = 0;
        let mut addresses = address::find(self.text.source).peekable();
        for (at, c) in self.text.source.char_indices() {
            let (Ok(start), Ok(end)) = (u32::try_from(at), u32::try_from(at + c.len_utf8())) else {
                break;
            };
            if at < resume {
                continue;
            }
            if let Some(address) = addresses.next_if(|address| address.start <= at) {
                self.close();
                resume = address.end;
                let here = self.text.codes.len();
                let end = u32::try_from(address.end).unwrap_or(u32::MAX);
                self.push(TokenKind::Other, start, end, here);
                continue;
            }
            match fold::fold(c) {
                Fold::Letter(code) => self.letter(code, start, end),
                Fold::Mark => self.extend(end),
                Fold::HamzaAbove => {
                    let first =
                        self.open.as_ref().map_or(self.text.codes.len(), |open| open.first_code);
                    if let Some(codes) = self.text.codes.get_mut(first..) {
                        fold::apply_hamza(codes);
                    }
                    self.extend(end);
                }
                Fold::Control => {}
                Fold::Compatibility => {
                    fold::fold_compatibility(c, |code| self.letter(code, start, end));
                }
                Fold::Other => {
                    self.close();
                    if c != ' ' {
                        resume = self.other(c, at, start, end);
                    }
                }
            }
        }
        self.close();
    }

    #[inline]
    fn letter(&mut self, code: u8, start: u32, end: u32) {
        let kind = fold::kind(code);
        if self.open.as_ref().is_none_or(|open| open.kind != kind) {
            self.close();
            self.open = Some(OpenToken { kind, start, end, first_code: self.text.codes.len() });
        }
        self.text.codes.push(code);
        self.extend(end);
    }

    fn extend(&mut self, end: u32) {
        if let Some(open) = &mut self.open {
            open.end = end;
        }
    }

    fn close(&mut self) {
        if let Some(open) = self.open.take() {
            self.push(open.kind, open.start, open.end, open.first_code);
        }
    }

    /// Spaces, punctuation, other scripts; returns the byte offset to go on from.
    fn other(&mut self, c: char, at: usize, start: u32, end: u32) -> usize {
        let next = at + c.len_utf8();
        let here = self.text.codes.len();
        match c {
            '\n' | '\r' | '\u{0085}' | '\u{2028}' | '\u{2029}' => {
                self.push(TokenKind::Line, start, end, here);
            }
            _ if c.is_whitespace() => {}
            _ if c.is_alphabetic() => {
                // A word of a script that rasid does not fold ends where UAX #29 says.
                let rest = self.text.source.get(at..).unwrap_or_default();
                let length = foreign_word(rest).max(c.len_utf8());
                let end = start.saturating_add(u32::try_from(length).unwrap_or(u32::MAX));
                self.push(TokenKind::Other, start, end, here);
                return at + length;
            }
            _ => self.push(TokenKind::Mark(Mark::of(c)), start, end, here),
        }
        next
    }

    fn push(&mut self, kind: TokenKind, start: u32, end: u32, first_code: usize) {
        let count = self.text.codes.len().saturating_sub(first_code);
        self.text.tokens.push(Token {
            span: Span::new(start, end),
            first_code: u32::try_from(first_code).unwrap_or(u32::MAX),
            code_count: u32::try_from(count).unwrap_or(0),
            kind,
        });
    }
}

/// Longest word that is cut out of a foreign script in one go, in bytes: keeps the scan linear.
const FOREIGN_WINDOW: usize = 128;

/// Byte length of the foreign word at the start of `rest`, up to the next letter that folds.
fn foreign_word(rest: &str) -> usize {
    let window = (0..=FOREIGN_WINDOW).rev().find_map(|end| rest.get(..end.min(rest.len())));
    let word = window.unwrap_or_default().split_word_bounds().next().unwrap_or_default();
    word.char_indices()
        .find(|(_, c)| !matches!(fold::fold(*c), Fold::Other) && !c.is_ascii_alphabetic())
        .map_or(word.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::Text;

    fn words(source: &str) -> Vec<&str> {
        Text::read(source).tokens.iter().map(|token| token.span.of(source)).collect()
    }

    #[test]
    fn rows() {
        for (source, expected) in [
            ("قُتل 15 جنديًّا.", vec!["قُتل", "15", "جنديًّا", "."]),
            ("أكثر من 100عربة", vec!["أكثر", "من", "100", "عربة"]),
            ("بـ\u{200F}باكو", vec!["بـ\u{200F}باكو"]),
            ("«لاتشين»\nNATO", vec!["«", "لاتشين", "»", "\n", "NATO"]),
            ("Émile Москва 東京", vec!["Émile", "Москва", "東", "京"]),
            ("\u{202B}هدنة\u{202C} ", vec!["هدنة"]),
            ("10,000", vec!["10", ",", "000"]),
            ("https://example.org/مقتل نبأ", vec!["https://example.org/مقتل", "نبأ"]),
            ("", vec![]),
        ] {
            assert_eq!(words(source), expected);
        }
    }

    #[test]
    fn a_letter_knows_its_bytes() {
        let text = Text::read("لِعلييف");
        let token = text.tokens[0];
        assert_eq!(text.letter_start(token, 1), 4);
        assert_eq!(text.letter_start(token, 99) as usize, token.span.end());
    }
}

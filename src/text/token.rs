//! Tokens: words, digit runs and marks, with the bytes that they cover.

use crate::span::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// A run of Arabic letters.
    Arabic,
    /// A run of Latin letters.
    Latin,
    /// A run of digits, of any script.
    Digits,
    /// A line break.
    Line,
    /// Punctuation.
    Mark(Mark),
    /// A word of another script, a symbol.
    Other,
}

/// Punctuation that later stages tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Comma,
    Stop,
    Semicolon,
    Colon,
    Open,
    Close,
    Quote,
    Dash,
    Percent,
    Slash,
    Decimal,
    Thousands,
    Other,
}

impl Mark {
    pub(crate) const fn of(c: char) -> Self {
        match c {
            ',' | '،' => Self::Comma,
            '.' | '!' | '?' | '؟' | '…' | '۔' => Self::Stop,
            ';' | '؛' => Self::Semicolon,
            ':' => Self::Colon,
            '(' | '[' | '{' => Self::Open,
            ')' | ']' | '}' => Self::Close,
            '"' | '\'' | '«' | '»' | '“' | '”' | '‘' | '’' | '„' | '‹' | '›' => {
                Self::Quote
            }
            '-' | '–' | '—' | '−' | 'ـ' | '~' | '～' => Self::Dash,
            '%' | '٪' => Self::Percent,
            '/' | '\\' => Self::Slash,
            '٫' => Self::Decimal,
            '٬' => Self::Thousands,
            _ => Self::Other,
        }
    }
}

/// A token: its bytes, its folded letters, its kind.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) span: Span,
    /// Index of the first folded letter in [`Text::codes`](super::Text).
    pub(crate) first_code: u32,
    pub(crate) code_count: u32,
    pub(crate) kind: TokenKind,
}

impl Token {
    pub(crate) fn is_word(self) -> bool {
        matches!(self.kind, TokenKind::Arabic | TokenKind::Latin)
    }

    pub(crate) fn is_mark(self, mark: Mark) -> bool {
        self.kind == TokenKind::Mark(mark)
    }
}

//! The mention types.

use crate::{
    gazetteer::EntryId,
    names::{EntityKind, FoundBy},
    span::Span,
};

/// A name in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    pub(crate) span: Span,
    pub(crate) kind: EntityKind,
    pub(crate) found_by: FoundBy,
    pub(crate) entry: Option<EntryId>,
    /// Country code of a composed organization: «وزارة الدفاع الأرمينية» is of AM.
    pub(crate) country: Option<[u8; 2]>,
    /// The title before a person, not part of the span: «وزير الدفاع».
    pub(crate) title: Option<Span>,
    /// First and last token.
    pub(crate) tokens: (usize, usize),
    /// Index of the mention that names the same entity in full, for a short form.
    pub(crate) antecedent: Option<Span>,
}

impl Mention {
    /// Byte span, without proclitics and titles.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Person, place or organization.
    pub fn kind(&self) -> EntityKind {
        self.kind
    }

    /// How it was found.
    pub fn found_by(&self) -> FoundBy {
        self.found_by
    }

    /// Byte span of the title before a person: «وزير الدفاع» in «وزير الدفاع سيرغي شويغو».
    pub fn title(&self) -> Option<Span> {
        self.title
    }

    /// The fuller mention that a short form goes back to.
    pub fn antecedent(&self) -> Option<Span> {
        self.antecedent
    }
}

/// An adjective of a country or people: «الأرمينية».
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NisbaMention {
    pub(crate) span: Span,
    pub(crate) country: [u8; 2],
    pub(crate) token: usize,
    /// Indefinite accusative with alef, spelled like a country: «أرمينيا» in «جنديا أرمينيا».
    pub(crate) tanwin: bool,
    pub(crate) article: bool,
}

impl NisbaMention {
    /// Byte span, the article inside.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Country code of two letters; `None` for peoples without a state («عربي»).
    pub fn country(&self) -> Option<&str> {
        country_code(&self.country)
    }
}

/// A country code as text; `--` is none.
pub(crate) fn country_code(code: &[u8; 2]) -> Option<&str> {
    std::str::from_utf8(code).ok().filter(|code| *code != "--")
}

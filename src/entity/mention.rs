//! The mention types.

use crate::{
    gazetteer::EntryId,
    names::{EntityKind, FoundBy},
    span::Span,
};

/// A name in a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Mention {
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
    /// Span of the mention that names the same entity in full, for a short form.
    pub(crate) antecedent: Option<Span>,
    /// Number of the entity in the document.
    pub(crate) chain: u32,
}

/// An adjective of a country or people: «الأرمينية».
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct NisbaMention {
    pub(crate) span: Span,
    pub(crate) country: [u8; 2],
    pub(crate) token: usize,
    /// Indefinite accusative with alef, spelled like a country: «أرمينيا» in «جنديا أرمينيا».
    pub(crate) tanwin: bool,
    pub(crate) article: bool,
}

/// A country code as text; `--` is none.
pub(crate) fn country_code(code: &[u8; 2]) -> Option<&str> {
    std::str::from_utf8(code).ok().filter(|code| *code != "--")
}

//! One entity of the gazetteer.

use crate::names::{EntityKind, vocabulary};

/// Index of an entry.
pub(crate) type EntryId = u32;

vocabulary! {
    /// How freely the names of an entry may match.
    pub MatchRule {
        /// Wherever they stand.
        Free = "free",
        /// Only where a head noun, a title or a neighbour licenses them: the form is a common word too.
        Context = "ctx",
    }
}

/// An entity: what it is called and what it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub(crate) id: Box<str>,
    pub(crate) kind: EntityKind,
    pub(crate) subtype: Box<str>,
    pub(crate) canonical: Box<str>,
    pub(crate) wikidata: Option<Box<str>>,
    pub(crate) country: Option<Box<str>>,
    pub(crate) coordinates: Option<(f64, f64)>,
    pub(crate) match_rule: MatchRule,
    pub(crate) names: Vec<Box<str>>,
    pub(crate) short: Vec<Box<str>>,
}

impl Entry {
    /// Stable id: `loc-shusha`.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Person, place or organization.
    pub fn kind(&self) -> EntityKind {
        self.kind
    }

    /// Finer kind, as in the file: `country`, `city`, `news_agency` ….
    pub fn subtype(&self) -> &str {
        &self.subtype
    }

    /// Name in Latin letters: `Shusha`.
    pub fn canonical(&self) -> &str {
        &self.canonical
    }

    /// Wikidata item: `Q275878`.
    pub fn wikidata(&self) -> Option<&str> {
        self.wikidata.as_deref()
    }

    /// Country code of two letters (ISO 3166-1).
    pub fn country(&self) -> Option<&str> {
        self.country.as_deref()
    }

    /// Latitude and longitude in degrees (WGS 84).
    pub fn coordinates(&self) -> Option<(f64, f64)> {
        self.coordinates
    }

    /// How freely the names may match.
    pub fn match_rule(&self) -> MatchRule {
        self.match_rule
    }

    /// Full names, in the order of the file: «شوشي», «شوشا».
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(|name| &**name)
    }

    /// Names used alone once a full one has been read: «شويغو».
    pub fn short_names(&self) -> impl Iterator<Item = &str> {
        self.short.iter().map(|name| &**name)
    }
}

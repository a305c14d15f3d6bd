//! One entity of the gazetteer.

use std::sync::Arc;

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
    pub(super) kind: EntityKind,
    pub(super) match_rule: MatchRule,
    /// Shared by the entries of a build, of which many have the same.
    pub(super) subtype: Arc<str>,
    pub(super) coordinates: Option<(f64, f64)>,
    pub(super) texts: Texts,
}

impl Entry {
    /// Stable id: `loc-shusha`.
    pub fn id(&self) -> &str {
        self.texts.get(Text::Id)
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
        self.texts.get(Text::Canonical)
    }

    /// Wikidata item: `Q275878`.
    pub fn wikidata(&self) -> Option<&str> {
        Some(self.texts.get(Text::Wikidata)).filter(|item| !item.is_empty())
    }

    /// Country code of two letters (ISO 3166-1).
    pub fn country(&self) -> Option<&str> {
        Some(self.texts.get(Text::Country)).filter(|code| !code.is_empty())
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
        self.texts.list(Text::Names)
    }

    /// Names used alone once a full one has been read: «شويغو».
    pub fn short_names(&self) -> impl Iterator<Item = &str> {
        self.texts.list(Text::Short)
    }
}

/// The texts of an entry, in the order in which they are stored.
#[derive(Clone, Copy)]
enum Text {
    Id,
    Canonical,
    Wikidata,
    Country,
    Names,
    Short,
}

/// What stands between the items of a list.
pub(super) const SEPARATOR: char = '،';

/// All texts of an entry one after another: one allocation an entry, because a million entries
/// with one for each name would take several times the memory.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Texts {
    all: Box<str>,
    /// Where each but the last one ends.
    ends: [u32; 5],
}

impl Texts {
    /// Id, canonical name, Wikidata item, country, names, short names; what is unknown is empty.
    pub(super) fn new(texts: [&str; 6]) -> Self {
        let mut end = 0;
        let ends = texts.map(|text| {
            end += text.len();
            u32::try_from(end).unwrap_or(u32::MAX)
        });
        let [id, canonical, wikidata, country, names, _] = ends;
        Self { all: texts.concat().into(), ends: [id, canonical, wikidata, country, names] }
    }

    fn get(&self, text: Text) -> &str {
        let [id, canonical, wikidata, country, names] = self.ends.map(|end| end as usize);
        let range = match text {
            Text::Id => 0..id,
            Text::Canonical => id..canonical,
            Text::Wikidata => canonical..wikidata,
            Text::Country => wikidata..country,
            Text::Names => country..names,
            Text::Short => names..self.all.len(),
        };
        self.all.get(range).unwrap_or_default()
    }

    fn list(&self, text: Text) -> impl Iterator<Item = &str> {
        self.get(text).split(SEPARATOR).filter(|item| !item.is_empty())
    }
}

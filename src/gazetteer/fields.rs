//! The fields of an entity as a file gives them, and what is wrong with them.

use std::{borrow::Cow, collections::HashSet, sync::Arc};

use super::entry::{Entry, MatchRule, SEPARATOR, Texts};
use crate::{lexicon::words_of, names::EntityKind};

/// An entity before it is stored.
#[derive(Debug)]
pub(super) struct Fields<'a> {
    pub(super) id: Cow<'a, str>,
    pub(super) kind: EntityKind,
    pub(super) subtype: Cow<'a, str>,
    pub(super) canonical: Cow<'a, str>,
    /// Empty if unknown, as is the country.
    pub(super) wikidata: Cow<'a, str>,
    pub(super) country: Cow<'a, str>,
    pub(super) coordinates: Option<(f64, f64)>,
    pub(super) match_rule: MatchRule,
    /// A list with «،» between the names.
    pub(super) names: Cow<'a, str>,
    pub(super) short: Cow<'a, str>,
}

impl Fields<'_> {
    /// Stores them.
    pub(super) fn entry(&self, subtypes: &mut HashSet<Arc<str>>) -> Entry {
        let subtype = subtypes.get(&*self.subtype).cloned().unwrap_or_else(|| {
            let subtype: Arc<str> = self.subtype.as_ref().into();
            subtypes.insert(Arc::clone(&subtype));
            subtype
        });
        let (names, short) = (list(&self.names), list(&self.short));
        let texts =
            [&*self.id, &*self.canonical, &*self.wikidata, &*self.country, &*names, &*short];
        Entry {
            kind: self.kind,
            match_rule: self.match_rule,
            subtype,
            coordinates: self.coordinates,
            texts: Texts::new(texts),
        }
    }
}

/// A list without spaces around its items and without empty ones.
fn list(cell: &str) -> Cow<'_, str> {
    let mut words = words_of(cell);
    match (words.next(), words.next()) {
        (None, _) => Cow::Borrowed(""),
        (Some(only), None) => Cow::Borrowed(only),
        (Some(first), Some(second)) => {
            let mut out = format!("{first}{SEPARATOR}{second}");
            for word in words {
                out.push(SEPARATOR);
                out.push_str(word);
            }
            Cow::Owned(out)
        }
    }
}

pub(super) fn check_id(id: &str) -> Result<(), String> {
    if id.is_empty() || id.contains(char::is_whitespace) {
        return Err(format!(
            "«{id}» is no id; write letters, digits and hyphens, such as loc-shusha"
        ));
    }
    Ok(())
}

pub(super) fn kind(name: &str) -> Result<EntityKind, String> {
    EntityKind::from_name(name)
        .ok_or_else(|| format!("unknown kind «{name}»; known: {}", EntityKind::known()))
}

pub(super) fn match_rule(name: &str) -> Result<MatchRule, String> {
    MatchRule::from_name(name)
        .ok_or_else(|| format!("unknown match «{name}»; known: {}", MatchRule::known()))
}

/// Latitude and longitude are at most so many degrees.
pub(super) const LIMITS: (f64, f64) = (90.0, 180.0);

/// A cell, empty if nothing is known.
pub(super) fn known(cell: &str) -> &str {
    if cell == "-" { "" } else { cell }
}

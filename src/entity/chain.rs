//! Which mentions of a document name the same entity.

use std::collections::HashMap;

use super::Mention;
use crate::{gazetteer::EntryId, names::EntityKind, span::Span, text::fold_word};

/// What tells that two mentions are of one entity.
#[derive(PartialEq, Eq, Hash)]
enum Key {
    Entry(EntryId),
    /// A name that the gazetteer does not know, by its folded letters.
    Name(EntityKind, Vec<u8>),
    /// A mention, for the short forms that go back to it.
    Span(Span),
}

/// Numbers the entities of a document in the order of their first mention.
pub(super) fn assign(source: &str, mentions: &mut [Mention]) {
    let mut chains: HashMap<Key, u32> = HashMap::with_capacity(mentions.len());
    let mut next = 0;
    for mention in mentions {
        let own = match mention.entry {
            Some(entry) => Key::Entry(entry),
            None => Key::Name(mention.kind, fold_word(mention.span.of(source))),
        };
        let back = mention.antecedent.and_then(|span| chains.get(&Key::Span(span)).copied());
        let chain = back.or_else(|| chains.get(&own).copied()).unwrap_or(next);
        next = next.max(chain + 1);
        chains.entry(own).or_insert(chain);
        chains.insert(Key::Span(mention.span), chain);
        mention.chain = chain;
    }
}

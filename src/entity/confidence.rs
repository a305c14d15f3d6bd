//! How sure a mention is, from how it was found.
//!
//! The figures are shares of mentions that overlap an annotated name of their kind, in the annotated
//! news that rasid is developed on; `.ci/confidence.py` prints them. Two are set by hand, because the
//! annotators of that news leave out what rasid names on purpose: bodies of states found by their head
//! noun, and ways of finding with fewer than twenty examples.

use super::Mention;
use crate::names::{EntityKind, FoundBy};

/// The share of such mentions that name something of their kind, from 0 to 1.
pub(crate) const fn of(mention: &Mention) -> f32 {
    let one = mention.tokens.0 == mention.tokens.1;
    match (mention.kind, mention.found_by) {
        (EntityKind::Person, FoundBy::Gazetteer) if one => 0.91,
        (EntityKind::Person, FoundBy::Gazetteer) => 0.99,
        (EntityKind::Person, FoundBy::Title) if one => 0.75,
        (EntityKind::Person, FoundBy::Title) => 0.97,
        (EntityKind::Person, FoundBy::Composition) if one => 0.78,
        (EntityKind::Person, FoundBy::Composition) => 0.88,
        (EntityKind::Location, FoundBy::Gazetteer) if one => 0.87,
        (EntityKind::Location, FoundBy::Gazetteer) => 0.77,
        (EntityKind::Organization, FoundBy::Gazetteer) if one => 0.83,
        (EntityKind::Organization, FoundBy::HeadNoun) if one => 0.74,
        // Half of those by a head noun by that annotation, which leaves ministries and armies out; by
        // ours, four of five.
        (EntityKind::Organization, FoundBy::Gazetteer | FoundBy::HeadNoun) => 0.80,
        // Too few to measure.
        (_, FoundBy::Memory) => 0.85,
        (_, FoundBy::HeadNoun | FoundBy::Title | FoundBy::Composition) => 0.75,
    }
}

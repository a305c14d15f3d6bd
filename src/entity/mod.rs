//! People, places and organizations: names of the gazetteer, and what titles, head nouns and
//! name parts tell about names that it does not know.
//!
//! Every finder only proposes candidates; [`overlap`] alone decides which of them stay.

mod ambiguity;
mod candidate;
mod chain;
mod confidence;
mod homonym;
mod memory;
mod mention;
mod names;
mod namesake;
mod nisba;
mod organization;
mod overlap;
mod person;
mod place;
mod reference;
mod unknown;

pub(crate) use ambiguity::Ambiguity;
pub(crate) use confidence::of as confidence;
pub(crate) use mention::country_code;
pub(crate) use organization::ClassRoles;
pub(crate) use unknown::proclitics_before;

pub(crate) use mention::{Mention, NisbaMention};
pub use overlap::OverlapPolicy;
pub(crate) use reference::ReferenceRecord;

use crate::vocabulary::Context;

/// The names of a text.
#[derive(Debug, Default)]
pub(crate) struct Entities {
    /// Sorted by start.
    pub(crate) mentions: Vec<Mention>,
    /// Sorted by start.
    pub(crate) nisbas: Vec<NisbaMention>,
    /// Of the mentions that more than one entry is called like; sorted by start.
    pub(crate) ambiguities: Vec<Ambiguity>,
    /// What stands for something named elsewhere; sorted by start.
    pub(crate) references: Vec<ReferenceRecord>,
}

impl Entities {
    /// Whether a token is part of a name.
    pub(crate) fn covers(&self, token: usize) -> bool {
        let after = self.mentions.partition_point(|mention| mention.tokens.0 <= token);
        let before = after.checked_sub(1).and_then(|at| self.mentions.get(at));
        before.is_some_and(|mention| token <= mention.tokens.1)
    }
}

/// Finds the names of a text.
pub(crate) fn find(context: Context<'_>, classes: &ClassRoles, policy: OverlapPolicy) -> Entities {
    let nisbas = nisba::find(context);
    let mut candidates = Vec::new();
    names::propose(context, &nisbas, &mut candidates);
    organization::propose(context, &nisbas, classes, &mut candidates);
    person::propose(context, &mut candidates);
    place::propose(context, &mut candidates);
    namesake::propose(context, &mut candidates);
    homonym::settle(context, &nisbas, &mut candidates);
    let mut rivals = Vec::new();
    let full = overlap::resolve(candidates.clone(), OverlapPolicy::Longest, &mut rivals);
    let before = candidates.len();
    memory::propose(context, &full, &mut candidates);
    let unchanged = candidates.len() == before && policy == OverlapPolicy::Longest;
    let mut mentions =
        if unchanged { full } else { overlap::resolve(candidates, policy, &mut rivals) };
    chain::assign(context.analysis.source(), &mut mentions);
    let ambiguities = ambiguity::find(context, &mentions, &rivals);
    let references = reference::find(context, &mentions, &nisbas);
    Entities { mentions, nisbas, ambiguities, references }
}

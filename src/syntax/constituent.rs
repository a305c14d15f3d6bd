//! What a clause is made of beside its verb: bare phrases, phrases with prepositions.

use super::{
    clause::Clause,
    phrase::Phrase,
    sentence::Sentence,
    unit::{Unit, UnitKind},
};
use crate::lexicon::{Meaning, OperatorKind, Preposition};

/// A phrase of a clause.
#[derive(Clone, Copy, Debug)]
pub(super) struct Constituent {
    pub(super) phrase: Phrase,
    pub(super) tie: Tie,
}

/// How a phrase stands in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tie {
    /// No preposition governs it: a subject or an object.
    Bare,
    /// Behind this preposition.
    Preposition(Preposition),
    /// «دون», «بينهم» govern it as a preposition does.
    Governed,
}

/// Most phrases of one clause that are read, so that lists without end stay cheap.
const MOST: usize = 24;

impl Sentence<'_> {
    /// The phrases that belong to a clause and to none inside it, in their order.
    pub(super) fn constituents(&self, clause: usize) -> Vec<Constituent> {
        let Some(Clause { start, end, .. }) = self.clauses.get(clause).copied() else {
            return Vec::new();
        };
        let mut out = Vec::new();
        let mut at = start;
        while at < end && out.len() < MOST {
            let owner = self.clauses.index_of(at).unwrap_or(clause);
            if owner != clause {
                at = self.after_inner(clause, owner).max(at + 1);
                continue;
            }
            let Some(unit) = self.unit(at) else { break };
            let tie = match unit.kind {
                UnitKind::Preposition(preposition) => Some(Tie::Preposition(preposition)),
                _ if self.governs_phrase(unit) => Some(Tie::Governed),
                _ => None,
            };
            let first = at + usize::from(tie.is_some());
            match self.phrase(first) {
                Some(phrase) => {
                    out.push(Constituent { phrase, tie: tie.unwrap_or(Tie::Bare) });
                    at = self.last_conjunct(phrase) + 1;
                }
                None => at = first.max(at + 1),
            }
        }
        out
    }

    /// Where the clause inside `outer` that holds `inner` ends.
    fn after_inner(&self, outer: usize, inner: usize) -> usize {
        let child = self
            .clauses
            .ancestors(inner)
            .find(|index| self.clauses.get(*index).is_some_and(|c| c.parent == Some(outer)));
        child.and_then(|child| self.clauses.get(child)).map_or(0, |clause| clause.end)
    }

    /// «دون» and «بينهم» take a phrase as a preposition does.
    fn governs_phrase(&self, unit: &Unit) -> bool {
        self.means(unit, |meaning| {
            matches!(meaning, Meaning::Operator(OperatorKind::Without) | Meaning::Subset)
        })
    }

    pub(super) fn last_conjunct(&self, phrase: Phrase) -> usize {
        self.conjuncts(phrase).last().map_or(phrase.last, |phrase| phrase.last)
    }
}

//! Clauses: how they nest, what they hang on, which unit each belongs to.

use super::unit::{Unit, UnitKind};
use crate::names::vocabulary;

vocabulary! {
    /// What opens a clause.
    pub ClauseKind {
        /// The sentence itself, or a strong mark.
        Main = "main",
        /// «أن», «إن»: what is said, wanted, feared.
        Complement = "complement",
        /// «الذي», or nothing after an indefinite noun: «هجوم استهدف قافلة».
        Relative = "relative",
        /// «حيث», «بينما», «عندما».
        Subordinate = "subordinate",
        /// «و» before a verb.
        Coordinate = "coordinate",
        /// An imperfect verb on the verb before it: «بدأ يتراجع», «وصل يحمل رسالة».
        Circumstance = "circumstance",
        /// «مشيرا إلى», «مؤكدا أن».
        Participial = "participial",
        /// What stands after a colon.
        Speech = "speech",
        /// What stands in brackets.
        Parenthesis = "parenthesis",
    }
}

/// A clause, by unit indices. Its clauses inside belong to its range, not to it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clause {
    pub(crate) kind: ClauseKind,
    pub(crate) start: usize,
    /// After the last unit, clauses inside included.
    pub(crate) end: usize,
    /// The clause that it stands in.
    pub(crate) parent: Option<usize>,
    /// The clause that it is joined to by «و».
    pub(crate) joined: Option<usize>,
    /// The unit that it hangs on: the verb or noun that a complement completes, the last unit of
    /// the phrase that a relative clause describes.
    pub(crate) governor: Option<usize>,
    /// Its verb, or participle.
    pub(crate) predicate: Option<usize>,
    /// It describes a noun, itself or by what it is joined to.
    pub(crate) relative: bool,
}

/// The clauses of a sentence.
#[derive(Clone, Debug, Default)]
pub(crate) struct Clauses {
    pub(super) all: Vec<Clause>,
    /// The innermost clause of each unit.
    pub(super) of: Vec<usize>,
}

impl Clauses {
    pub(super) fn get(&self, index: usize) -> Option<&Clause> {
        self.all.get(index)
    }

    /// Index of the innermost clause of a unit.
    pub(super) fn index_of(&self, unit: usize) -> Option<usize> {
        self.of.get(unit).copied()
    }

    /// The units that belong to a clause and to none inside it.
    pub(super) fn own_units(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        let range = self.get(index).map_or(0..0, |clause| clause.start..clause.end);
        range.filter(move |unit| self.index_of(*unit) == Some(index))
    }

    /// A clause and those that it stands in, from inside out.
    pub(super) fn ancestors(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(Some(index), |inner| self.get(*inner)?.parent)
    }
}

/// What the reading of clauses asks of a verb.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct VerbFacts {
    /// A clause is its usual object: «قال», «أعلن».
    pub(super) takes_clause: bool,
    /// A participle that says, asks or denies: «متهما», «نافية».
    pub(super) operates: bool,
    /// Another verb completes it: «كان», «كاد».
    pub(super) takes_verb: bool,
}

/// A noun phrase that nothing makes definite ends right before a unit.
pub(super) fn is_after_indefinite(units: &[Unit], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    // Over its adjectives: «وفد أمريكي زار».
    let mut head = before;
    while units.get(head).is_some_and(|unit| unit.kind == UnitKind::Adjective && !unit.article)
        && 0 < head
    {
        head -= 1;
    }
    units.get(before).is_some_and(|unit| !unit.article)
        && units.get(head).is_some_and(|unit| {
            unit.kind == UnitKind::Noun
                && !unit.article
                && unit.enclitic == crate::text::Enclitic::None
        })
}

//! A sentence with its analysis.

use std::{cell::OnceCell, ops::Range};

use super::{
    clause::{Clause, Opener, clauses},
    frame::Frame,
    phrase::{Phrase, phrases},
    split,
    unit::{Unit, UnitKind},
};
use crate::{
    findings::Findings,
    lexicon::{ClassId, Meaning},
    number,
    vocabulary::Context,
};

/// The analysis of one sentence.
#[derive(Debug)]
pub(crate) struct Sentence<'a> {
    pub(crate) context: Context<'a>,
    pub(crate) findings: &'a Findings,
    pub(super) units: Vec<Unit>,
    pub(super) phrases: Vec<Option<Phrase>>,
    pub(super) clauses: Vec<Clause>,
    /// Clause of each unit.
    clause_of: Vec<usize>,
    /// Frames of the verbs, made when they are first asked for.
    pub(super) frames: Vec<OnceCell<Frame>>,
}

impl<'a> Sentence<'a> {
    /// Analyses the tokens of a sentence.
    pub(crate) fn new(context: Context<'a>, findings: &'a Findings, tokens: Range<usize>) -> Self {
        let units = split::units(context, findings, tokens);
        let lexicon = &context.resources.lexicon;
        let phrases = phrases(
            &units,
            |unit| {
                let title = |id| matches!(lexicon.meaning(id), Meaning::Title | Meaning::People);
                unit.kind == UnitKind::Noun && unit.lexemes().any(title)
            },
            |quantity| {
                findings.quantities.get(quantity).is_some_and(number::QuantityRecord::is_one_or_two)
            },
        );
        let clauses = clauses(&units);
        let mut clause_of = Vec::with_capacity(units.len());
        for (index, clause) in clauses.iter().enumerate() {
            clause_of.resize(clause.end, index);
        }
        let frames = vec![OnceCell::new(); units.len()];
        Self { context, findings, units, phrases, clauses, clause_of, frames }
    }

    pub(crate) fn units(&self) -> &[Unit] {
        &self.units
    }

    pub(crate) fn unit(&self, index: usize) -> Option<&Unit> {
        self.units.get(index)
    }

    /// The clause that a unit is in.
    pub(crate) fn clause(&self, unit: usize) -> Option<Clause> {
        self.clause_of.get(unit).and_then(|clause| self.clauses.get(*clause)).copied()
    }

    /// The relative clauses, by unit indices.
    pub(super) fn relatives(&self) -> impl Iterator<Item = Range<usize>> {
        let relative = self.clauses.iter().filter(|clause| clause.opener == Opener::Relative);
        relative.map(|clause| clause.start..clause.end)
    }

    /// The clause before the one that a unit is in.
    pub(crate) fn clause_before(&self, unit: usize) -> Option<Clause> {
        let index = self.clause_of.get(unit)?.checked_sub(1)?;
        self.clauses.get(index).copied()
    }

    /// Whether a unit can be a lexeme of this meaning.
    pub(crate) fn means(&self, unit: &Unit, test: impl Fn(Meaning) -> bool) -> bool {
        let lexicon = &self.context.resources.lexicon;
        unit.lexemes().any(|id| test(lexicon.meaning(id)))
    }

    /// Classes of the lexemes that a unit can be.
    pub(crate) fn classes<'s>(&'s self, unit: &'s Unit) -> impl Iterator<Item = ClassId> + 's {
        unit.lexemes().filter_map(|id| self.context.resources.lexicon.class(id))
    }
}

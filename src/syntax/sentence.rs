//! A sentence with its analysis.

use std::{cell::OnceCell, ops::Range};

use super::{
    clause::{Clause, ClauseKind, Clauses, VerbFacts},
    frame::Frame,
    phrase::{Phrase, phrases},
    split, tree,
    unit::{Unit, UnitKind},
};
use crate::{
    findings::Findings,
    lexicon::{ClassId, Lexicon, Meaning, Paradigm, Valency},
    names::EntityKind,
    number,
    span::Span,
    vocabulary::Context,
};

/// The analysis of one sentence.
#[derive(Debug)]
pub(crate) struct Sentence<'a> {
    pub(crate) context: Context<'a>,
    pub(crate) findings: &'a Findings,
    pub(super) units: Vec<Unit>,
    pub(super) phrases: Vec<Option<Phrase>>,
    pub(super) clauses: Clauses,
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
            |name| {
                let mention = findings.entities.mentions.get(name);
                mention.is_some_and(|mention| mention.kind == EntityKind::Person)
            },
            |quantity| {
                findings.quantities.get(quantity).is_some_and(number::QuantityRecord::is_one_or_two)
            },
        );
        let clauses = tree::clauses(&units, |unit| facts(lexicon, unit));
        let frames = vec![OnceCell::new(); units.len()];
        Self { context, findings, units, phrases, clauses, frames }
    }

    pub(crate) fn units(&self) -> &[Unit] {
        &self.units
    }

    pub(crate) fn unit(&self, index: usize) -> Option<&Unit> {
        self.units.get(index)
    }

    /// The clause that a unit is in.
    pub(crate) fn clause(&self, unit: usize) -> Option<Clause> {
        self.clauses.index_of(unit).and_then(|clause| self.clauses.get(clause)).copied()
    }

    /// From its first word to its last mark.
    pub(crate) fn span(&self) -> Span {
        self.span_of(0..self.units.len())
    }

    /// From the first of these units to the last.
    pub(super) fn span_of(&self, units: Range<usize>) -> Span {
        match self.units.get(units).map(|units| (units.first(), units.last())) {
            Some((Some(first), Some(last))) => first.span.to(last.span),
            _ => Span::default(),
        }
    }

    /// The first part of the lexicon line of a unit.
    pub(super) fn lemma(&self, unit: &Unit) -> Option<Box<str>> {
        let lexemes = self.context.resources.lexicon.lexemes();
        let id = unit.lexemes().next()?;
        lexemes.get(id as usize)?.parts.first().cloned()
    }

    /// The clauses with «الذي», by unit indices.
    pub(super) fn relatives(&self) -> impl Iterator<Item = Range<usize>> {
        let relative = self.clauses.all.iter().filter(|clause| {
            let opener = self.units.get(clause.start).map(|unit| unit.kind);
            clause.kind == ClauseKind::Relative && opener == Some(UnitKind::Relative)
        });
        relative.map(|clause| clause.start..clause.end)
    }

    /// The relative clauses without «الذي» whose verb is perfect, by unit indices.
    pub(super) fn bare_relatives(&self) -> impl Iterator<Item = Range<usize>> {
        let perfect = |verb: usize| {
            let form = self.units.get(verb).and_then(|unit| unit.form);
            form.is_some_and(|form| !form.imperfect)
        };
        let bare = self.clauses.all.iter().filter(move |clause| {
            let opener = self.units.get(clause.start).map(|unit| unit.kind);
            clause.kind == ClauseKind::Relative
                && opener != Some(UnitKind::Relative)
                && clause.predicate.is_some_and(perfect)
        });
        bare.map(|clause| clause.start..clause.end)
    }

    /// The clause that the one that a unit is in is joined to, or else stands in.
    pub(crate) fn clause_before(&self, unit: usize) -> Option<Clause> {
        let clause = self.clause(unit)?;
        self.clauses.get(clause.joined.or(clause.parent)?).copied()
    }

    /// The clauses that may tell when what a unit tells happened, its own first: the units of each.
    /// A clause with «أن» does not share the time of the saying.
    pub(crate) fn settings_of(
        &self,
        unit: usize,
    ) -> impl Iterator<Item = impl Iterator<Item = usize> + '_> + '_ {
        let outer = |index: &usize| {
            let clause = self.clauses.get(*index)?;
            match clause.kind {
                ClauseKind::Complement | ClauseKind::Speech | ClauseKind::Main => None,
                _ => clause.joined.or(clause.parent),
            }
        };
        let own = self.clauses.index_of(unit);
        std::iter::successors(own, outer).take(4).map(|index| self.clauses.own_units(index))
    }

    /// Whether a unit belongs to the same clause as another, not to one inside it.
    pub(crate) fn is_in_clause_of(&self, unit: usize, other: usize) -> bool {
        self.clauses.index_of(unit) == self.clauses.index_of(other)
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

/// What the lexicon says of a verb.
fn facts(lexicon: &Lexicon, unit: &Unit) -> VerbFacts {
    let mut facts = VerbFacts::default();
    for id in unit.lexemes() {
        let fixed =
            lexicon.lexemes().get(id as usize).is_some_and(|l| l.paradigm == Paradigm::Fixed);
        match lexicon.meaning(id) {
            Meaning::Operator(_) if fixed => facts.operates = true,
            Meaning::Report if fixed => {
                facts.operates = true;
                facts.takes_clause = true;
            }
            Meaning::Report | Meaning::Quote | Meaning::Verb(Valency::Clause, _) => {
                facts.takes_clause = true;
            }
            Meaning::Verb(Valency::Copula | Valency::Auxiliary, _) => facts.takes_verb = true,
            _ => {}
        }
    }
    facts
}

//! Units → the tree of their clauses, in one pass from left to right.

use super::{
    clause::{Clause, ClauseKind, Clauses, VerbFacts},
    unit::{Unit, UnitKind},
};
use crate::text::Mark;

/// Deepest nesting that is followed: brackets without end stay cheap.
const DEEPEST: usize = 32;

/// Reads the clauses of a sentence; `facts` tells what a verb takes.
pub(super) fn clauses(units: &[Unit], facts: impl Fn(&Unit) -> VerbFacts) -> Clauses {
    let mut builder = Builder {
        units,
        facts: &facts,
        clauses: Vec::new(),
        of: Vec::with_capacity(units.len()),
        stack: Vec::new(),
        dateline: dateline_end(units),
        last_word: units
            .iter()
            .rposition(|unit| !matches!(unit.kind, UnitKind::Mark(_) | UnitKind::Line))
            .unwrap_or(0),
    };
    builder.open(ClauseKind::Main, 0, None);
    while builder.of.len() < units.len() {
        let at = builder.of.len();
        let done = builder.take(at).max(at + 1);
        let current = builder.current();
        builder.of.resize(done, current);
    }
    builder.close_to(0, units.len());
    Clauses { all: builder.clauses, of: builder.of }
}

pub(super) struct Builder<'u> {
    pub(super) units: &'u [Unit],
    facts: &'u dyn Fn(&Unit) -> VerbFacts,
    pub(super) clauses: Vec<Clause>,
    pub(super) of: Vec<usize>,
    /// The clauses that are open, outermost first.
    pub(super) stack: Vec<usize>,
    dateline: Option<usize>,
    /// After it, marks open nothing.
    last_word: usize,
}

impl Builder<'_> {
    pub(super) fn current(&self) -> usize {
        self.stack.last().copied().unwrap_or(0)
    }

    pub(super) fn clause(&self, index: usize) -> Option<&Clause> {
        self.clauses.get(index)
    }

    pub(super) fn top(&self) -> Option<&Clause> {
        self.clause(self.current())
    }

    pub(super) fn kind(&self, at: usize) -> Option<UnitKind> {
        self.units.get(at).map(|unit| unit.kind)
    }

    pub(super) fn is_mark(&self, at: usize, mark: Mark) -> bool {
        self.kind(at) == Some(UnitKind::Mark(mark))
    }

    pub(super) fn facts(&self, at: usize) -> VerbFacts {
        self.units.get(at).map(|unit| (self.facts)(unit)).unwrap_or_default()
    }

    /// Opens a clause inside the current one.
    pub(super) fn open(&mut self, kind: ClauseKind, start: usize, governor: Option<usize>) {
        if DEEPEST <= self.stack.len() {
            return;
        }
        let parent = self.stack.last().copied();
        let relative = kind == ClauseKind::Relative;
        let index = self.clauses.len();
        self.clauses.push(Clause {
            kind,
            start,
            end: self.units.len(),
            parent,
            joined: None,
            governor,
            predicate: None,
            relative,
        });
        self.stack.push(index);
    }

    /// Closes clauses until so many are open.
    pub(super) fn close_to(&mut self, depth: usize, at: usize) {
        while depth < self.stack.len() {
            if let Some(clause) = self.stack.pop().and_then(|index| self.clauses.get_mut(index)) {
                clause.end = at;
            }
        }
    }

    /// The outermost open clause that the current bracket allows to close.
    pub(super) fn floor(&self) -> usize {
        let bracket = self.stack.iter().rposition(|index| {
            self.clause(*index).is_some_and(|clause| clause.kind == ClauseKind::Parenthesis)
        });
        bracket.unwrap_or(0)
    }

    /// Takes the unit at `at`; returns the unit to go on with. What is passed over belongs to the
    /// clause that is then the current one.
    pub(super) fn take(&mut self, at: usize) -> usize {
        if self.dateline == Some(at) {
            self.close_to(0, at);
            self.open(ClauseKind::Main, at, None);
            return at + 1;
        }
        match self.kind(at) {
            Some(UnitKind::Mark(mark)) => return self.mark(at, mark),
            Some(UnitKind::Line) => self.main(at),
            Some(UnitKind::Conjunction) => return self.conjunction(at),
            Some(UnitKind::Complementizer) => self.complement(at, at),
            Some(UnitKind::Relative) => self.relative(at),
            Some(UnitKind::Subordinator) => self.subordinate(at),
            Some(UnitKind::Particle) if self.kind(at + 1) == Some(UnitKind::Verb) => {
                self.verb(at, at + 1);
                return at + 2;
            }
            Some(UnitKind::Verb) => self.verb(at, at),
            Some(UnitKind::Noun | UnitKind::Adjective) if self.is_participial(at) => {
                let depth = self.depth_for_adjunct(at, false);
                self.close_to(depth, at);
                self.open(ClauseKind::Participial, at, None);
                self.set_predicate(at);
            }
            _ => {}
        }
        at + 1
    }

    pub(super) fn mark(&mut self, at: usize, mark: Mark) -> usize {
        match mark {
            Mark::Stop | Mark::Semicolon => self.main(at),
            Mark::Colon => {
                let governor = self.top().and_then(|clause| clause.predicate);
                if governor.is_some_and(|verb| self.facts(verb).takes_clause) {
                    self.open(ClauseKind::Speech, at, governor);
                } else {
                    self.main(at);
                }
            }
            Mark::Open => self.open(ClauseKind::Parenthesis, at, None),
            Mark::Close => {
                let floor = self.floor();
                if 0 < floor {
                    // The bracket itself belongs to what it closes.
                    self.of.push(self.current());
                    self.close_to(floor, at + 1);
                }
            }
            Mark::Comma => {
                // A relative clause that a comma opened, a comma closes.
                let set_off = self.top().is_some_and(|clause| {
                    clause.kind == ClauseKind::Relative
                        && clause.predicate.is_some()
                        && clause.start.checked_sub(1).is_some_and(|b| self.is_mark(b, Mark::Comma))
                });
                if set_off {
                    self.close_to(self.stack.len() - 1, at);
                }
            }
            _ => {}
        }
        at + 1
    }

    pub(super) fn main(&mut self, at: usize) {
        if self.last_word < at {
            return;
        }
        self.close_to(0, at);
        self.open(ClauseKind::Main, at, None);
    }

    /// «و» and what it joins.
    pub(super) fn conjunction(&mut self, at: usize) -> usize {
        let particle = usize::from(self.kind(at + 1) == Some(UnitKind::Particle));
        match self.kind(at + 1 + particle) {
            Some(UnitKind::Verb) => {
                self.coordinate(at, at + 1 + particle);
                at + 2 + particle
            }
            Some(UnitKind::Complementizer) => {
                self.complement(at, at + 1);
                at + 2
            }
            Some(UnitKind::Relative) => {
                // «والذي»: beside the relative clause that is open.
                let open = self
                    .stack
                    .iter()
                    .rposition(|index| self.clause(*index).is_some_and(|clause| clause.relative));
                let governor = open
                    .and_then(|depth| self.clause(*self.stack.get(depth)?))
                    .and_then(|clause| clause.governor);
                match open {
                    Some(depth) => {
                        self.close_to(depth.max(1), at);
                        self.open(ClauseKind::Relative, at, governor);
                    }
                    None => self.open(ClauseKind::Relative, at, at.checked_sub(1)),
                }
                at + 2
            }
            Some(UnitKind::Subordinator) => {
                self.subordinate(at);
                at + 2
            }
            _ => at + 1,
        }
    }

    pub(super) fn set_predicate(&mut self, verb: usize) {
        let current = self.current();
        if let Some(clause) = self.clauses.get_mut(current) {
            clause.predicate = Some(verb);
        }
    }
}

/// The dash that ends «يريفان، 16 نوفمبر 2021 —».
fn dateline_end(units: &[Unit]) -> Option<usize> {
    const REACH: usize = 12;
    matches!(units.first()?.kind, UnitKind::Name(_)).then_some(())?;
    let date = units.iter().take(REACH).position(|unit| matches!(unit.kind, UnitKind::Date(_)))?;
    let plain = |unit: &Unit| {
        matches!(unit.kind, UnitKind::Name(_) | UnitKind::Mark(_) | UnitKind::Date(_))
    };
    let after = units.get(date + 1)?;
    let ends = matches!(after.kind, UnitKind::Mark(Mark::Dash | Mark::Colon | Mark::Close));
    (ends && units.iter().take(date).all(plain)).then_some(date + 1)
}

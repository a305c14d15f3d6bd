//! The clause that a verb belongs to: one that waits for it, one that it opens, one that «و» joins.

use super::{
    clause::{Clause, ClauseKind, is_after_indefinite},
    tree::Builder,
    unit::{Unit, UnitKind},
};
use crate::text::{Enclitic, Mark};

impl Builder<'_> {
    /// A verb without «و» before it; `at` is where its particles begin.
    pub(super) fn verb(&mut self, at: usize, verb: usize) {
        let Some(top) = self.top().copied() else { return };
        let unit = self.units.get(verb);
        let resumes = unit.is_some_and(|unit| unit.enclitic != Enclitic::None);
        let after_indefinite = is_after_indefinite(self.units, at);
        if top.predicate.is_none() && !(after_indefinite && resumes && !self.opens(at, &top)) {
            self.set_predicate(verb);
            return;
        }
        let imperfect = unit.and_then(|unit| unit.form).is_some_and(|form| form.imperfect);
        // «بدأ العمال إضرابا يستمر يومين»: an object stands between.
        let object = at
            .checked_sub(1)
            .and_then(|before| self.units.get(before)?.form)
            .is_some_and(|form| after_indefinite && form.tanwin);
        if !object && top.predicate.is_some_and(|verb| self.facts(verb).takes_verb) {
            // «كان الجيش يقصف»: one predicate.
            self.set_predicate(verb);
            return;
        }
        if let Some(conjunction) = self.conjunction_before(at) {
            // «، وفي مرة لاحقة سيقتلون»: beside the clause before, not about «مرة».
            self.coordinate(conjunction, verb);
            return;
        }
        if after_indefinite {
            self.open(ClauseKind::Relative, at, at.checked_sub(1));
            self.set_predicate(verb);
            return;
        }
        // «الرئيس الذي زار باريس أعلن»: the clause outside waits for its verb.
        let waiting = (self.floor()..self.stack.len()).rev().find(|depth| {
            let clause = self.stack.get(*depth).and_then(|index| self.clause(*index));
            // «أن تكون القوات التي دخلت القرية قد قتلت»: «تكون» waits still.
            clause.is_some_and(|clause| {
                clause.predicate.is_none_or(|predicate| self.facts(predicate).takes_verb)
            })
        });
        if let Some(depth) = waiting {
            self.close_to(depth + 1, at);
            self.set_predicate(verb);
        } else if imperfect {
            self.open(ClauseKind::Circumstance, at, top.predicate);
            self.set_predicate(verb);
        } else {
            self.join(self.floor(), at, verb);
        }
    }

    /// «، وفي مرة لاحقة ← سيقتلون»: a comma, «و» and one phrase stand before a verb.
    pub(super) fn conjunction_before(&self, at: usize) -> Option<usize> {
        const REACH: usize = 8;
        let current = self.current();
        let passes = |unit: &Unit| {
            unit.is_nominal() || unit.is_preposition() || matches!(unit.kind, UnitKind::Date(_))
        };
        let back = (at.saturating_sub(REACH)..at).rev();
        let conjunction = back
            .take_while(|unit| self.of.get(*unit) == Some(&current))
            .find(|unit| self.units.get(*unit).is_some_and(|unit| !passes(unit)))?;
        let comma = conjunction.checked_sub(1)?;
        let circumstance = self.is_mark(comma, Mark::Comma)
            && self.units.get(conjunction + 1).is_some_and(Unit::is_preposition);
        // «… من خرق الهدنة والجيش يطالب»: a definite subject of its own.
        let subject = !is_after_indefinite(self.units, at)
            && self
                .units
                .get(conjunction + 1)
                .is_some_and(|unit| unit.article || matches!(unit.kind, UnitKind::Name(_)));
        let joins =
            self.kind(conjunction) == Some(UnitKind::Conjunction) && (circumstance || subject);
        (joins && self.of.get(conjunction) == Some(&current)).then_some(conjunction)
    }

    /// Whether nothing but marks stands in a clause before a unit.
    pub(super) fn opens(&self, at: usize, clause: &Clause) -> bool {
        (clause.start..at).all(|unit| {
            self.units.get(unit).is_some_and(|unit| !unit.is_nominal() && !unit.is_preposition())
        })
    }

    /// «و» before a verb: beside the innermost clause whose verb is like it.
    pub(super) fn coordinate(&mut self, at: usize, verb: usize) {
        if self.top().is_some_and(|top| top.predicate.is_none()) {
            let waits = self
                .stack
                .iter()
                .all(|index| self.clause(*index).is_some_and(|clause| clause.predicate.is_none()));
            if waits {
                self.set_predicate(verb);
                return;
            }
        }
        let comma = at.checked_sub(1).is_some_and(|before| self.is_mark(before, Mark::Comma));
        let floor = self.floor();
        let candidates = (floor..self.stack.len()).rev().filter_map(|depth| {
            let predicate = self.clause(*self.stack.get(depth)?)?.predicate?;
            Some((depth, predicate))
        });
        // From inside out, and the first of equals stays.
        let likeness = |(depth, other): &(usize, usize)| {
            let relative = self
                .stack
                .get(*depth)
                .and_then(|index| self.clause(*index))
                .is_some_and(|clause| clause.relative);
            self.likeness(*other, verb) - i32::from(comma && relative)
        };
        let scored = candidates.map(|candidate| (likeness(&candidate), candidate.0));
        match scored.reduce(|best, next| if best.0 < next.0 { next } else { best }) {
            Some((_, depth)) => self.join(depth, at, verb),
            None => self.set_predicate(verb),
        }
    }

    /// How like two verbs are that «و» may join: tense, gender, and that both report.
    pub(super) fn likeness(&self, one: usize, other: usize) -> i32 {
        let form = |at: usize| self.units.get(at).and_then(|unit| unit.form);
        let (Some(first), Some(second)) = (form(one), form(other)) else { return 0 };
        let reports = self.facts(other).takes_clause;
        i32::from(first.imperfect == second.imperfect)
            + i32::from(first.gender == second.gender)
            + i32::from(reports && self.facts(one).takes_clause)
    }

    /// Opens a clause beside the one at a depth of the stack.
    pub(super) fn join(&mut self, depth: usize, at: usize, verb: usize) {
        let Some(&beside) = self.stack.get(depth) else { return };
        let Some(clause) = self.clause(beside).copied() else { return };
        let bracket = usize::from(clause.kind == ClauseKind::Parenthesis);
        self.close_to(depth + bracket, at);
        self.open(ClauseKind::Coordinate, at, clause.governor);
        let current = self.current();
        // The phrase between «و» and the verb belongs to the new clause.
        for owner in self.of.iter_mut().skip(at) {
            *owner = current;
        }
        if let Some(new) = self.clauses.get_mut(current) {
            new.joined = Some(beside);
            new.relative = clause.relative;
            new.predicate = Some(verb);
        }
    }
}

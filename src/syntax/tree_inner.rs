//! Clauses that hang on another one: «أن», «الذي», «حيث», «مؤكدا».

use super::{
    clause::ClauseKind,
    tree::Builder,
    unit::{Unit, UnitKind},
};
use crate::{
    lexicon::{Gender, PartOfSpeech},
    text::Mark,
};

impl Builder<'_> {
    /// «أن»: completes the word before it, or the nearest verb of saying.
    pub(super) fn complement(&mut self, at: usize, word: usize) {
        let before = at.checked_sub(1);
        let direct = before.filter(|before| {
            self.units
                .get(*before)
                .is_some_and(|unit| unit.is_verb() || unit.kind == UnitKind::Noun)
        });
        let joined = word != at;
        let mut chosen = None;
        for depth in (self.floor()..self.stack.len()).rev() {
            let Some(clause) = self.stack.get(depth).and_then(|index| self.clause(*index)) else {
                break;
            };
            // «… أن … وأن …»: beside the first.
            if joined && clause.kind == ClauseKind::Complement {
                chosen = Some((depth, clause.governor));
                break;
            }
            let takes = clause.predicate.filter(|verb| self.facts(*verb).takes_clause);
            if !joined && takes.is_some() {
                chosen = Some((depth + 1, takes));
                break;
            }
        }
        let direct_noun = direct
            .filter(|unit| !joined && self.units.get(*unit).is_some_and(|unit| !unit.is_verb()));
        let direct_verb =
            direct.filter(|unit| !joined && self.units.get(*unit).is_some_and(Unit::is_verb));
        match (direct_noun.or(direct_verb), chosen) {
            (Some(unit), _) => self.open(ClauseKind::Complement, at, Some(unit)),
            (None, Some((depth, governor))) => {
                self.close_to(depth.max(1), at);
                self.open(ClauseKind::Complement, at, governor);
            }
            (None, None) => {
                let governor = self.top().and_then(|clause| clause.predicate).or(before);
                self.open(ClauseKind::Complement, at, governor);
            }
        }
    }

    pub(super) fn relative(&mut self, at: usize) {
        let mut governor = at.checked_sub(1);
        if governor.is_some_and(|before| self.is_mark(before, Mark::Comma)) {
            governor = governor.and_then(|before| before.checked_sub(1));
        }
        self.open(ClauseKind::Relative, at, governor);
    }

    pub(super) fn subordinate(&mut self, at: usize) {
        let depth = self.depth_for_adjunct(at, true);
        self.close_to(depth, at);
        self.open(ClauseKind::Subordinate, at, None);
    }

    /// How many clauses stay open before a clause that says when, why or how: after a comma only
    /// the outermost, else all that describe no noun.
    pub(super) fn depth_for_adjunct(&self, at: usize, keeps_said: bool) -> usize {
        let least = self.floor() + 1;
        if at.checked_sub(1).is_some_and(|before| self.is_mark(before, Mark::Comma)) {
            // Before the main verb everything is open still: «الرئيس، الذي …، عندما …، أعلن». What
            // stands beside what is said, is said too: «قال إن …، بينما …».
            let said = |depth: usize| {
                self.stack.get(depth).and_then(|index| self.clause(*index)).is_some_and(|clause| {
                    matches!(clause.kind, ClauseKind::Complement | ClauseKind::Speech)
                })
            };
            let outer = (self.floor()..self.stack.len()).find(|depth| {
                let clause = self.stack.get(*depth).and_then(|index| self.clause(*index));
                clause.is_some_and(|clause| clause.predicate.is_some())
            });
            let Some(mut outer) = outer else { return self.stack.len() };
            while keeps_said && said(outer + 1) {
                outer += 1;
            }
            return outer + 1;
        }
        let mut depth = self.stack.len();
        while least < depth {
            let clause = self.stack.get(depth - 1).and_then(|index| self.clause(*index));
            let passes = clause.is_some_and(|clause| {
                clause.predicate.is_some()
                    && matches!(clause.kind, ClauseKind::Relative | ClauseKind::Circumstance)
            });
            if !passes {
                break;
            }
            depth -= 1;
        }
        depth
    }

    /// «، مشيرا إلى», «، مؤكدة أن»: a participle in the accusative after a comma, and what it says.
    pub(super) fn is_participial(&self, at: usize) -> bool {
        let comma = at.checked_sub(1).is_some_and(|before| self.is_mark(before, Mark::Comma));
        let unit = self.units.get(at);
        let form = unit.and_then(|unit| unit.form);
        let says = matches!(
            self.kind(at + 1),
            Some(UnitKind::Complementizer | UnitKind::Preposition(_) | UnitKind::Noun)
        );
        if comma && self.facts(at).operates {
            return true;
        }
        comma
            && says
            && unit.is_some_and(|unit| !unit.article)
            && form.is_some_and(|form| {
                let participle = matches!(
                    form.part_of_speech,
                    PartOfSpeech::ActiveParticiple | PartOfSpeech::Adjective
                );
                let accusative = form.tanwin || form.gender == Gender::Feminine;
                participle && accusative
            })
    }
}

//! Units → the tree of their clauses, in one pass from left to right.

use super::{
    clause::{Clause, ClauseKind, Clauses, VerbFacts, is_after_indefinite},
    unit::{Unit, UnitKind},
};
use crate::{
    lexicon::{Gender, PartOfSpeech},
    text::Mark,
};

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

struct Builder<'u> {
    units: &'u [Unit],
    facts: &'u dyn Fn(&Unit) -> VerbFacts,
    clauses: Vec<Clause>,
    of: Vec<usize>,
    /// The clauses that are open, outermost first.
    stack: Vec<usize>,
    dateline: Option<usize>,
    /// After it, marks open nothing.
    last_word: usize,
}

impl Builder<'_> {
    fn current(&self) -> usize {
        self.stack.last().copied().unwrap_or(0)
    }

    fn clause(&self, index: usize) -> Option<&Clause> {
        self.clauses.get(index)
    }

    fn top(&self) -> Option<&Clause> {
        self.clause(self.current())
    }

    fn kind(&self, at: usize) -> Option<UnitKind> {
        self.units.get(at).map(|unit| unit.kind)
    }

    fn is_mark(&self, at: usize, mark: Mark) -> bool {
        self.kind(at) == Some(UnitKind::Mark(mark))
    }

    fn facts(&self, at: usize) -> VerbFacts {
        self.units.get(at).map(|unit| (self.facts)(unit)).unwrap_or_default()
    }

    /// Opens a clause inside the current one.
    fn open(&mut self, kind: ClauseKind, start: usize, governor: Option<usize>) {
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
    fn close_to(&mut self, depth: usize, at: usize) {
        while depth < self.stack.len() {
            if let Some(clause) = self.stack.pop().and_then(|index| self.clauses.get_mut(index)) {
                clause.end = at;
            }
        }
    }

    /// The outermost open clause that the current bracket allows to close.
    fn floor(&self) -> usize {
        let bracket = self.stack.iter().rposition(|index| {
            self.clause(*index).is_some_and(|clause| clause.kind == ClauseKind::Parenthesis)
        });
        bracket.unwrap_or(0)
    }

    /// Takes the unit at `at`; returns the unit to go on with. What is passed over belongs to the
    /// clause that is then the current one.
    fn take(&mut self, at: usize) -> usize {
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

    fn mark(&mut self, at: usize, mark: Mark) -> usize {
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

    fn main(&mut self, at: usize) {
        if self.last_word < at {
            return;
        }
        self.close_to(0, at);
        self.open(ClauseKind::Main, at, None);
    }

    /// «و» and what it joins.
    fn conjunction(&mut self, at: usize) -> usize {
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

    /// «أن»: completes the word before it, or the nearest verb of saying.
    fn complement(&mut self, at: usize, word: usize) {
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

    fn relative(&mut self, at: usize) {
        let mut governor = at.checked_sub(1);
        if governor.is_some_and(|before| self.is_mark(before, Mark::Comma)) {
            governor = governor.and_then(|before| before.checked_sub(1));
        }
        self.open(ClauseKind::Relative, at, governor);
    }

    fn subordinate(&mut self, at: usize) {
        let depth = self.depth_for_adjunct(at, true);
        self.close_to(depth, at);
        self.open(ClauseKind::Subordinate, at, None);
    }

    /// How many clauses stay open before a clause that says when, why or how: after a comma only
    /// the outermost, else all that describe no noun.
    fn depth_for_adjunct(&self, at: usize, keeps_said: bool) -> usize {
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

    fn set_predicate(&mut self, verb: usize) {
        let current = self.current();
        if let Some(clause) = self.clauses.get_mut(current) {
            clause.predicate = Some(verb);
        }
    }

    /// A verb without «و» before it; `at` is where its particles begin.
    fn verb(&mut self, at: usize, verb: usize) {
        let Some(top) = self.top().copied() else { return };
        let unit = self.units.get(verb);
        let resumes = unit.is_some_and(|unit| unit.enclitic != crate::text::Enclitic::None);
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
    fn conjunction_before(&self, at: usize) -> Option<usize> {
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
    fn opens(&self, at: usize, clause: &Clause) -> bool {
        (clause.start..at).all(|unit| {
            self.units.get(unit).is_some_and(|unit| !unit.is_nominal() && !unit.is_preposition())
        })
    }

    /// «و» before a verb: beside the innermost clause whose verb is like it.
    fn coordinate(&mut self, at: usize, verb: usize) {
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
    fn likeness(&self, one: usize, other: usize) -> i32 {
        let form = |at: usize| self.units.get(at).and_then(|unit| unit.form);
        let (Some(first), Some(second)) = (form(one), form(other)) else { return 0 };
        let reports = self.facts(other).takes_clause;
        i32::from(first.imperfect == second.imperfect)
            + i32::from(first.gender == second.gender)
            + i32::from(reports && self.facts(one).takes_clause)
    }

    /// Opens a clause beside the one at a depth of the stack.
    fn join(&mut self, depth: usize, at: usize, verb: usize) {
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

    /// «، مشيرا إلى», «، مؤكدة أن»: a participle in the accusative after a comma, and what it says.
    fn is_participial(&self, at: usize) -> bool {
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

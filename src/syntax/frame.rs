//! Relations of a verb to the phrases of its clause: subject, object, passive subject.

use super::{
    clause::{Clause, ClauseKind},
    constituent::{Constituent, Tie},
    nominal::is_adjective_of,
    phrase::Phrase,
    sentence::Sentence,
    unit::{Unit, UnitKind},
};
use crate::{
    lexicon::{Meaning, Paradigm, Preposition, Valency, Voice},
    text::{Enclitic, Mark},
};

/// Who does what to whom, as far as word order, agreement and valency tell.
///
/// Without vowels «قتل» is *killed* and *was killed*: where one phrase is all there is, it is
/// offered as subject and as passive subject, and the rule's kinds decide.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Frame {
    pub(crate) subject: Option<Phrase>,
    pub(crate) passive_subject: Option<Phrase>,
    pub(crate) object: Option<Phrase>,
}

impl Frame {
    fn transitive(subject: Option<Phrase>, object: Phrase) -> Self {
        Self { subject, object: Some(object), ..Self::default() }
    }

    /// One phrase that may be either subject.
    fn single(subject: Option<Phrase>) -> Self {
        Self { subject, passive_subject: subject, ..Self::default() }
    }

    fn active(subject: Option<Phrase>) -> Self {
        Self { subject, ..Self::default() }
    }
}

/// The phrases that may be a verb's subject and objects.
#[derive(Clone, Copy, Debug, Default)]
struct Candidates {
    /// Stands before the verb and agrees with it.
    before: Option<Phrase>,
    /// What a relative clause describes.
    antecedent: Option<Phrase>,
    /// The first two after it.
    first: Option<Phrase>,
    second: Option<Phrase>,
    /// The subject of the clause before.
    inherited: Option<Phrase>,
    /// A pronoun before the verb is its subject: «أنها توفر», «وهو يحمل».
    pronoun: bool,
}

impl Sentence<'_> {
    /// The frame of the verb at a unit, made once.
    pub(crate) fn frame(&self, verb: usize) -> Frame {
        match self.frames.get(verb) {
            Some(frame) => *frame.get_or_init(|| self.make_frame(verb)),
            None => Frame::default(),
        }
    }

    fn make_frame(&self, verb: usize) -> Frame {
        let Some(unit) = self.unit(verb) else { return Frame::default() };
        let Some(index) = self.clauses.index_of(verb) else { return Frame::default() };
        let Some(clause) = self.clauses.get(index).copied() else { return Frame::default() };
        // «كان» before the verb that it helps.
        if clause.predicate != Some(verb) {
            return Frame::default();
        }
        let found = self.candidates(verb, unit, index, clause);
        let own = found.before.or(found.antecedent);
        if unit.form.is_some_and(|form| form.voice == Voice::Passive) {
            let agreeing = found.first.filter(|phrase| self.agrees_after(unit, *phrase));
            // «الركاب الذين أصيبوا إصابات»: what the clause belongs to comes first.
            let subject = if clause.relative { own.or(agreeing) } else { agreeing.or(own) };
            return Frame { passive_subject: subject.or(found.inherited), ..Frame::default() };
        }
        let agreeing = found.first.filter(|phrase| self.agrees_after(unit, *phrase));
        let valency = self.valency(unit);
        if unit.enclitic != Enclitic::None {
            // «جنود كانت قواتها قد أسرتهم»: the pronoun is what the clause describes.
            // «المدينة احتلها الجيش»: what stands before is the pronoun.
            let behind = agreeing.filter(|phrase| {
                phrase.first == verb + 1
                    && !matches!(valency, Some(Valency::Double | Valency::Clause))
                    && self.unit(phrase.head).is_some_and(|head| {
                        head.article || head.is_unknown() || matches!(head.kind, UnitKind::Name(_))
                    })
            });
            let subject = behind.or(found.before).or(agreeing);
            let object = found.antecedent.filter(|_| subject.is_some());
            let subject = subject.or(own).or(found.inherited);
            return Frame { object, ..Frame::active(subject) };
        }
        match valency {
            Some(Valency::Intransitive | Valency::Copula | Valency::Auxiliary) => {
                let subject = if clause.relative { own.or(agreeing) } else { agreeing.or(own) };
                let subject = found.before.or(subject).or(found.inherited);
                // «وصل الرئيس باريس», «دخلت القوات المدينة».
                let rest = if subject == found.first { found.second } else { found.first };
                let place = rest.filter(|phrase| {
                    valency == Some(Valency::Intransitive)
                        && subject.is_some()
                        && self.unit(phrase.head).is_some_and(|head| {
                            head.article || matches!(head.kind, UnitKind::Name(_))
                        })
                });
                Frame { object: place, ..Frame::active(subject) }
            }
            _ => self.with_object(unit, valency, clause, found),
        }
    }

    /// The frame of a verb that may have an object.
    fn with_object(
        &self,
        unit: &Unit,
        valency: Option<Valency>,
        clause: Clause,
        found: Candidates,
    ) -> Frame {
        let Candidates { before, antecedent, first, second, inherited, pronoun } = found;
        let agreeing = first.filter(|phrase| self.agrees_after(unit, *phrase));
        if clause.relative && self.is_resumed(clause) {
            return match (agreeing, second) {
                (Some(subject), Some(object)) => Frame::transitive(Some(subject), object),
                (only, _) => Frame::single(only),
            };
        }
        if clause.relative {
            return match (antecedent, first, agreeing) {
                (Some(object), Some(_), Some(subject))
                    if !self.agrees_before(unit, object) && second.is_none() =>
                {
                    // «المناطق التي أعادت باكو»: what follows agrees and is the subject.
                    Frame::transitive(Some(subject), object)
                }
                (_, Some(_), Some(subject)) if second.is_some() => {
                    Frame { subject: Some(subject), object: second, ..Frame::default() }
                }
                (_, Some(object), _) => Frame::transitive(antecedent, object),
                (_, None, _) => Frame::single(antecedent),
            };
        }
        // «أن تترك التجربة»: who is to do it stands before «أن», or nowhere.
        let bare = (clause.kind == ClauseKind::Complement || self.is_purpose(clause))
            && inherited.is_none()
            && second.is_none()
            && clause.predicate.is_some_and(|verb| verb <= clause.start + 2)
            && unit.form.is_some_and(|form| form.imperfect)
            && matches!(valency, Some(Valency::Transitive | Valency::Double));
        if pronoun || bare && before.is_none() {
            return Frame { object: first, ..Frame::default() };
        }
        match (before, agreeing, second) {
            (Some(subject), _, _) => match first {
                Some(object) => Frame::transitive(Some(subject), object),
                None => Frame::single(Some(subject)),
            },
            (None, Some(subject), Some(object)) => Frame::transitive(Some(subject), object),
            (None, Some(only), None) => match inherited {
                // «داهمت القوات … واعتقلت شخصا».
                Some(subject) if valency != Some(Valency::Clause) => {
                    Frame::transitive(Some(subject), only)
                }
                _ => Frame::single(Some(only)),
            },
            // «لعبت دورها الممثلة»: the object stands first.
            (None, None, Some(subject)) if self.agrees_after(unit, subject) => {
                Frame { subject: Some(subject), object: first, ..Frame::default() }
            }
            (None, None, _) => match first {
                Some(object) => Frame::transitive(inherited, object),
                None => Frame::single(inherited),
            },
        }
    }

    fn candidates(&self, verb: usize, unit: &Unit, index: usize, clause: Clause) -> Candidates {
        let constituents = self.constituents(index);
        let bare = |part: &&Constituent| {
            part.tie == Tie::Bare
                && !self.is_adverbial(part.phrase)
                && !self.is_apposed(part.phrase)
        };
        let before = constituents.iter().filter(bare).map(|part| part.phrase).find(|phrase| {
            phrase.last < verb
                && self.agrees_before(unit, *phrase)
                && self.is_unbroken(self.last_conjunct(*phrase) + 1, verb)
        });
        let mut after = constituents
            .iter()
            .filter(bare)
            .map(|part| part.phrase)
            .filter(|phrase| verb < phrase.first);
        let antecedent = clause
            .governor
            .filter(|_| clause.relative)
            .and_then(|last| self.phrase_ending_at(last + 1));
        let first = after.next();
        // «كتب خالد، مؤسس الموقع»: commas part what no verb joins.
        let second = after.next().filter(|second| {
            first.is_none_or(|first| self.is_unbroken(first.last + 1, second.first))
        });
        Candidates {
            before,
            antecedent: antecedent.filter(|phrase| {
                unit.enclitic != Enclitic::None || self.agrees_before(unit, *phrase)
            }),
            first,
            second,
            inherited: self.inherited_subject(unit, index, clause),
            pronoun: self.has_pronoun_before(verb, index, clause),
        }
    }

    /// «ليعلم الناس القراءة»: who is to do it has been named.
    pub(super) fn is_purpose(&self, clause: Clause) -> bool {
        let opener = self.unit(clause.start).filter(|unit| unit.kind == UnitKind::Subordinator);
        opener.is_some_and(|unit| unit.span.is_empty())
    }

    /// «التي عادت إليها البعثة»: the pronoun behind the verb is what the clause describes, which
    /// then is neither subject nor object.
    fn is_resumed(&self, clause: Clause) -> bool {
        let behind = clause.predicate.and_then(|verb| self.unit(verb + 1));
        behind.is_some_and(|unit| unit.kind == UnitKind::Pronoun)
    }

    /// «أنها توفر», «وهو يحمل».
    fn has_pronoun_before(&self, verb: usize, index: usize, clause: Clause) -> bool {
        let own = |at: &usize| self.clauses.index_of(*at) == Some(index);
        (clause.start..verb).filter(own).filter_map(|at| self.unit(at)).any(|unit| {
            match unit.kind {
                UnitKind::Pronoun => unit.enclitic == Enclitic::None,
                UnitKind::Complementizer | UnitKind::Subordinator => {
                    unit.enclitic != Enclitic::None
                }
                _ => false,
            }
        })
    }

    /// What a verb takes: of homographs, the one that takes most. Passives that are spelled alike
    /// («وجد») take nothing, and say nothing of the active.
    pub(super) fn valency(&self, unit: &Unit) -> Option<Valency> {
        let lexicon = &self.context.resources.lexicon;
        let voice = unit.form.map(|form| form.voice);
        let all = unit.lexemes().filter_map(|id| match lexicon.meaning(id) {
            Meaning::Verb(valency, _) => {
                let paradigm = lexicon.lexemes().get(id as usize)?.paradigm;
                let passive = paradigm == Paradigm::Verb(Voice::Passive);
                (!passive || voice == Some(Voice::Passive)).then_some(valency)
            }
            _ => None,
        });
        all.reduce(|one, other| if one == other { one } else { Valency::Either })
    }

    /// Whether a verb's subject can stand before these units: commas and dashes come in pairs.
    fn is_unbroken(&self, start: usize, end: usize) -> bool {
        let count = |mark: Mark| {
            let units = self.units.get(start..end).unwrap_or_default();
            units.iter().filter(|unit| unit.kind == UnitKind::Mark(mark)).count()
        };
        count(Mark::Comma).is_multiple_of(2) && count(Mark::Dash).is_multiple_of(2)
    }

    /// The innermost phrase that ends right before a unit, its number included: of «نقل جميع الركاب»,
    /// «الركاب».
    pub(super) fn phrase_ending_at(&self, end: usize) -> Option<Phrase> {
        const REACH: usize = 20;
        let last = end.checked_sub(1)?;
        let first = (last.saturating_sub(REACH)..=last).rev().find(|first| {
            let noun = self
                .unit(*first)
                .is_some_and(|unit| matches!(unit.kind, UnitKind::Noun | UnitKind::Name(_)));
            let modifier =
                first.checked_sub(1).and_then(|before| self.unit(before)).is_some_and(|head| {
                    self.unit(*first).is_some_and(|unit| is_adjective_of(head, unit))
                });
            noun && !modifier && self.phrase(*first).is_some_and(|phrase| phrase.last == last)
        })?;
        let counted = first.checked_sub(1).and_then(|before| self.phrase(before));
        counted.filter(|phrase| phrase.head == first).or_else(|| self.phrase(first))
    }

    /// The subject of the clause that a verb without one of its own is joined to or stands in:
    /// «داهمت القوات … واعتقلت …». It comes before its verb here, so gender and number must agree.
    fn inherited_subject(&self, unit: &Unit, index: usize, clause: Clause) -> Option<Phrase> {
        let from = match clause.kind {
            ClauseKind::Coordinate => clause.joined?,
            ClauseKind::Circumstance | ClauseKind::Participial => clause.parent?,
            // «يرغب أن يرى»: an imperfect verb right behind «أن».
            ClauseKind::Complement
                if unit.form.is_some_and(|form| form.imperfect)
                    && clause.predicate.is_some_and(|verb| verb <= clause.start + 2) =>
            {
                clause.parent?
            }
            _ => return None,
        };
        // Clauses are told in their order: the one before is another one.
        let other = self.clauses.get(from).filter(|_| from < index)?.predicate?;
        let frame = self.frame(other);
        let subject = frame.subject.or(frame.passive_subject)?;
        self.agrees_before(unit, subject).then_some(subject)
    }

    /// The phrases that prepositions tie to a predicate: those after it in its clause.
    pub(crate) fn all_prepositional(
        &self,
        predicate: usize,
    ) -> impl Iterator<Item = (Preposition, Phrase)> + '_ {
        const REACH: usize = 40;
        let index = self.clauses.index_of(predicate);
        let end = index.and_then(|index| self.clauses.get(index)).map_or(0, |clause| clause.end);
        let end = end.min(predicate + 1 + REACH);
        let between = self.units.get(predicate + 1..end).unwrap_or_default();
        let own = move |at: usize| self.clauses.index_of(at) == index;
        (predicate + 1..).zip(between).filter(move |(at, _)| own(*at)).filter_map(|(at, unit)| {
            match unit.kind {
                UnitKind::Preposition(preposition) => Some((preposition, self.phrase(at + 1)?)),
                _ => None,
            }
        })
    }

    /// The phrases after prepositions in the relative clauses inside a predicate's clause.
    pub(crate) fn prepositional_inside(
        &self,
        predicate: usize,
    ) -> impl Iterator<Item = (Preposition, Phrase)> + '_ {
        self.relative_units(predicate).filter_map(|at| match self.unit(at)?.kind {
            UnitKind::Preposition(preposition) => Some((preposition, self.phrase(at + 1)?)),
            _ => None,
        })
    }

    /// The units after a predicate in the relative clauses that stand in its clause.
    pub(crate) fn relative_units(&self, predicate: usize) -> impl Iterator<Item = usize> + '_ {
        let own = self.clauses.index_of(predicate);
        let end = own.and_then(|index| self.clauses.get(index)).map_or(0, |clause| clause.end);
        (predicate + 1..end).filter(move |at| {
            let clause = self.clauses.index_of(*at).and_then(|index| self.clauses.get(index));
            clause.is_some_and(|clause| clause.kind == ClauseKind::Relative && clause.parent == own)
        })
    }

    /// The phrases that a preposition of this name ties to a predicate.
    pub(crate) fn prepositional(
        &self,
        predicate: usize,
        wanted: Preposition,
    ) -> impl Iterator<Item = Phrase> + '_ {
        let tied = self.all_prepositional(predicate);
        tied.filter(move |(preposition, _)| *preposition == wanted).map(|(_, phrase)| phrase)
    }
}

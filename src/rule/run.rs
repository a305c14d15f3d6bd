//! Rules over a sentence.

use std::sync::Arc;

use super::{
    compile::{Condition, CountRule, KindRule, RoleRule, Rule, RuleSet},
    relation::{Kind, Relation, Shape},
};
use crate::{
    lexicon::{ClassSet, HeadKind, Meaning, Number, PartOfSpeech, Preposition},
    names::EntityKind,
    syntax::{Phrase, Sentence, Unit, UnitKind},
    text::{Enclitic, Mark, last_letter},
};

/// A rule that fits a trigger.
#[derive(Clone, Debug)]
pub(crate) struct Hit<'r> {
    pub(crate) rule: &'r Rule,
    /// The trigger's unit.
    pub(crate) trigger: usize,
    /// The phrase that completes the trigger.
    pub(crate) completion: Option<Phrase>,
    pub(crate) roles: Vec<Role>,
    /// What is counted, and the phrase that has the number.
    pub(crate) counts: Vec<(&'r CountRule, Phrase)>,
    /// The text takes the happening for granted, whatever is denied or asked for around it:
    /// «المفاوضات» in «طالب بالمشاركة في المفاوضات».
    pub(crate) given: bool,
    /// Given, and nobody's claim: «ندد بالهجوم».
    pub(crate) known: bool,
    /// Told as a kind of deed rather than one that was done: «تحرض على القتل».
    pub(crate) generic: bool,
    /// The words because of which the rule fits, beside trigger and completion.
    pub(crate) witnesses: Vec<Witness>,
}

/// A phrase that fills a role.
#[derive(Clone, Debug)]
pub(crate) struct Role {
    pub(crate) name: Arc<str>,
    pub(crate) phrase: Phrase,
    /// How the trigger led to it.
    pub(crate) relation: Relation,
}

/// A word that makes a condition hold.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Witness {
    pub(crate) unit: usize,
    pub(crate) part: Part,
}

/// What a condition decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Whether the rule fits.
    Condition,
    /// Whether the happening is taken for granted.
    Given,
    /// Whether it is told as a kind of deed.
    Generic,
}

/// Runs all rules over a sentence; one event type is told once by a trigger, by the first rule that fits.
pub(crate) fn run<'r>(rules: &'r RuleSet, sentence: &Sentence<'_>, mut visit: impl FnMut(Hit<'r>)) {
    let mut told: Vec<&str> = Vec::new();
    let mut triggered: Vec<usize> = Vec::new();
    for (at, unit) in sentence.units().iter().enumerate() {
        told.clear();
        triggered.clear();
        triggered.extend(sentence.classes(unit).flat_map(|class| rules.triggered(class)));
        // Homographs bring rules of several classes: file order decides among them all.
        triggered.sort_unstable();
        triggered.dedup();
        for rule in triggered.iter().filter_map(|index| rules.rule(*index)) {
            if told.contains(&&*rule.kind) {
                continue;
            }
            if let Some(hit) = fit(rule, sentence, at) {
                told.push(&hit.rule.kind);
                visit(hit);
            }
        }
    }
}

fn fit<'r>(rule: &'r Rule, sentence: &Sentence<'_>, at: usize) -> Option<Hit<'r>> {
    let place = Place { sentence, at };
    if rule.shape.is_some_and(|shape| !place.has_shape(shape)) {
        return None;
    }
    let completion = match &rule.completion {
        None => None,
        Some((relations, classes)) => Some(place.completion(relations, classes)?),
    };
    let place = (place, completion);
    let witness = |condition: &Condition| place.0.witness(condition, completion);
    let mut witnesses = Vec::new();
    for any in &rule.when {
        witnesses.push(Witness { unit: any.iter().find_map(witness)?, part: Part::Condition });
    }
    if rule.unless.iter().any(|condition| witness(condition).is_some()) {
        return None;
    }
    let given: Option<Vec<usize>> =
        rule.given.iter().map(|any| any.iter().find_map(witness)).collect();
    let given = given.filter(|units| !units.is_empty());
    let generic = rule.generic.iter().find_map(witness);
    let why = |part| move |unit| Witness { unit, part };
    witnesses.extend(given.iter().flatten().copied().map(why(Part::Given)));
    witnesses.extend(generic.map(why(Part::Generic)));
    // A shape holds of the trigger itself.
    witnesses.retain(|witness| witness.unit != at);
    let mut hit = Hit {
        rule,
        trigger: at,
        completion,
        roles: Vec::new(),
        counts: Vec::new(),
        given: given.is_some(),
        known: given.is_some() && rule.known,
        generic: generic.is_some(),
        witnesses,
    };
    for role in &rule.roles {
        fill(&mut hit, role, place.0);
    }
    for count in &rule.counts {
        match &count.of {
            None => hit.counts.extend(place.0.own_phrase().map(|phrase| (count, phrase))),
            Some(of) => {
                let filled = hit.roles.iter().filter(|role| role.name == *of);
                hit.counts.extend(filled.map(|role| (count, role.phrase)));
            }
        }
    }
    Some(hit)
}

/// Fills a role by the first relation that finds something of its kinds.
fn fill(hit: &mut Hit<'_>, rule: &RoleRule, place: Place<'_, '_>) {
    for relation in &rule.relations {
        let found = place.phrases(*relation, hit.completion);
        let fitting: Vec<Phrase> = found
            .into_iter()
            .filter(|phrase| rule.kinds.iter().any(|kind| place.is_kind(*phrase, kind)))
            .filter(|phrase| !hit.roles.iter().any(|role| role.phrase.first == phrase.first))
            .collect();
        if !fitting.is_empty() {
            hit.roles.extend(fitting.into_iter().map(|phrase| Role {
                name: Arc::clone(&rule.role),
                phrase,
                relation: *relation,
            }));
            return;
        }
    }
}

/// A trigger in its sentence.
#[derive(Clone, Copy)]
pub(super) struct Place<'s, 'a> {
    pub(super) sentence: &'s Sentence<'a>,
    pub(super) at: usize,
}

impl Place<'_, '_> {
    pub(super) fn unit(&self) -> Option<&Unit> {
        self.sentence.unit(self.at)
    }

    fn has_shape(&self, shape: Shape) -> bool {
        let Some(unit) = self.unit() else { return false };
        match shape {
            Shape::Verb => unit.is_verb(),
            Shape::Noun => !unit.is_verb(),
            Shape::Counted => self.own_phrase().is_some_and(|phrase| self.is_counted(phrase)),
            Shape::Definite => unit.article || unit.enclitic != Enclitic::None,
            Shape::Bare => self.is_bare(unit),
            Shape::Plural => unit.number().is_some_and(|number| number != Number::One),
            Shape::Initial => self.is_initial(),
            Shape::Adverbial => unit.form.is_some_and(|form| {
                let fixed = form.part_of_speech == PartOfSpeech::Fixed && !unit.article;
                let text = unit.span.of(self.sentence.context.analysis.source());
                form.tanwin || fixed && last_letter(text) == Some('ا')
            }),
        }
    }

    /// «الهجوم», unlike «الهجوم على القرية»: the article, and nothing that says of whom or on what.
    fn is_bare(&self, unit: &Unit) -> bool {
        let after = self.sentence.phrase(self.at).map_or(self.at, |phrase| phrase.last) + 1;
        let next = self.sentence.unit(after).map(|unit| unit.kind);
        let before = self.at.checked_sub(1).and_then(|before| self.sentence.unit(before));
        // «سلسلة من الهجمات», «الهجوم المزعوم».
        let some = before.is_some_and(|unit| {
            matches!(unit.kind, UnitKind::Preposition(Preposition::From) | UnitKind::Number(_))
        });
        let doubtful = (self.at + 1..after).filter_map(|at| self.sentence.unit(at)).any(|unit| {
            self.sentence.means(unit, |meaning| matches!(meaning, Meaning::Operator(_)))
        });
        unit.article
            && !some
            && !doubtful
            && !self.is_wanted()
            && !matches!(
                next,
                Some(UnitKind::Preposition(
                    Preposition::On
                        | Preposition::For
                        | Preposition::Against
                        | Preposition::About
                        | Preposition::From
                        | Preposition::With
                        | Preposition::To
                        | Preposition::Together
                ))
            )
    }

    /// The first phrase of the sentence, or of what stands after a colon.
    fn is_initial(&self) -> bool {
        let first = self.own_phrase().map_or(self.at, |phrase| phrase.first);
        let mut before = (0..first).rev().filter_map(|at| self.sentence.unit(at));
        before
            .find(|unit| {
                !matches!(unit.kind, UnitKind::Mark(Mark::Quote | Mark::Dash | Mark::Other))
            })
            .is_none_or(|unit| {
                matches!(unit.kind, UnitKind::Line | UnitKind::Mark(Mark::Colon | Mark::Stop))
            })
    }

    /// The unit that makes a condition hold: of a shape the trigger itself.
    fn witness(&self, condition: &Condition, completion: Option<Phrase>) -> Option<usize> {
        match condition {
            Condition::Shape(shape) => self.has_shape(*shape).then_some(self.at),
            Condition::Under(classes) => self.above(classes),
            Condition::Near(classes) => self.near(classes),
            Condition::By(relation, kind) => self
                .phrases(*relation, completion)
                .into_iter()
                .find(|phrase| self.is_kind(*phrase, kind))
                .map(|phrase| phrase.head),
        }
    }

    /// The word of these classes that governs the trigger from the left, within its part of the sentence.
    fn above(&self, classes: &ClassSet) -> Option<usize> {
        self.sentence
            .governors(self.at)
            .take_while(|(_, unit)| {
                // Quotation marks part nothing: «أعلنت "هدنة إنسانية"».
                unit.kind == UnitKind::Mark(Mark::Quote)
                    || !matches!(unit.kind, UnitKind::Mark(_) | UnitKind::Line | UnitKind::Relative)
            })
            .find(|(_, unit)| self.sentence.classes(unit).any(|class| classes.contains(class)))
            .map(|(at, _)| at)
    }

    /// A word of these classes within reach.
    fn near(&self, classes: &ClassSet) -> Option<usize> {
        const REACH: usize = 12;
        (self.at.saturating_sub(REACH)..self.at + REACH).filter(|at| *at != self.at).find(|at| {
            self.sentence.unit(*at).is_some_and(|unit| {
                self.sentence.classes(unit).any(|class| classes.contains(class))
            })
        })
    }

    /// The head of a phrase, or a word of its chain, is of these classes.
    fn is_of(&self, phrase: Phrase, classes: &ClassSet) -> bool {
        self.sentence
            .units_in(phrase)
            .any(|unit| self.sentence.classes(unit).any(|class| classes.contains(class)))
    }

    /// The phrase that completes the trigger: by one of the relations, its head of one of the classes.
    fn completion(&self, relations: &[Relation], classes: &ClassSet) -> Option<Phrase> {
        relations.iter().flat_map(|relation| self.phrases(*relation, None)).find(|phrase| {
            self.sentence.unit(phrase.head).is_some_and(|unit| {
                self.sentence.classes(unit).any(|class| classes.contains(class))
            })
        })
    }

    /// The phrases that a relation ties to the trigger, with those coordinated to them.
    fn phrases(&self, relation: Relation, completion: Option<Phrase>) -> Vec<Phrase> {
        let sentence = self.sentence;
        let verb = self.unit().is_some_and(Unit::is_verb);
        let with_conjuncts = |phrase: Option<Phrase>| {
            phrase.into_iter().flat_map(|phrase| sentence.conjuncts(phrase)).collect::<Vec<_>>()
        };
        match relation {
            Relation::Subject if verb => with_conjuncts(self.subject()),
            Relation::Object if verb => with_conjuncts(sentence.frame(self.at).object),
            Relation::PassiveSubject if verb => {
                with_conjuncts(sentence.frame(self.at).passive_subject)
            }
            Relation::Subject | Relation::Object | Relation::PassiveSubject => Vec::new(),
            Relation::Idafa if verb => Vec::new(),
            Relation::Idafa => with_conjuncts(sentence.idafa(self.at)),
            Relation::Prep(preposition) => {
                let from = completion.map_or(self.at, |phrase| phrase.head);
                sentence
                    .prepositional(from, preposition)
                    .flat_map(|phrase| sentence.conjuncts(phrase))
                    .collect()
            }
            Relation::Adjective => {
                let from = completion.map_or(self.at, |phrase| phrase.head);
                sentence.adjectives(from).map(|(at, _)| single(at)).collect()
            }
            Relation::Trigger => self.own_phrase().into_iter().collect(),
            Relation::Completion => with_conjuncts(completion),
            Relation::CompletionIdafa => {
                with_conjuncts(completion.and_then(|phrase| sentence.idafa(phrase.head)))
            }
            Relation::GovernorSubject => with_conjuncts(self.governor_subject()),
            Relation::GovernorObject => with_conjuncts(self.governor_object()),
            Relation::ClauseSubject => with_conjuncts(self.clause_subject()),
            Relation::Tally => self.tally().into_iter().collect(),
            Relation::After => {
                with_conjuncts((self.at + 1..self.at + 8).find_map(|at| sentence.phrase(at)))
            }
            Relation::Before => self.phrase_before().into_iter().collect(),
            Relation::RelativeSubject => with_conjuncts(self.described_by().subject),
            Relation::RelativeObject => with_conjuncts(self.described_by().object),
        }
    }

    fn is_kind(&self, phrase: Phrase, kind: &KindRule) -> bool {
        let kind = match kind {
            KindRule::Class(classes) => return self.is_of(phrase, classes),
            KindRule::Kind(kind) => *kind,
        };
        let sentence = self.sentence;
        let Some(head) = sentence.unit(phrase.head) else { return false };
        let named = |wanted: EntityKind| {
            let own = matches!(head.kind, UnitKind::Name(_));
            sentence.mentions_in(phrase).any(|mention| {
                let mention = sentence.findings.entities.mentions.get(mention);
                mention.is_some_and(|mention| mention.kind == wanted)
            }) && (own || wanted == EntityKind::Person)
        };
        match kind {
            Kind::Any => true,
            Kind::Counted => self.is_counted(phrase),
            Kind::Person => named(EntityKind::Person),
            Kind::Place => named(EntityKind::Location),
            Kind::Organization => {
                named(EntityKind::Organization)
                    || sentence.means(head, |meaning| {
                        matches!(
                            meaning,
                            Meaning::Head {
                                kind: HeadKind::State | HeadKind::Ministry | HeadKind::Organization,
                                ..
                            }
                        )
                    })
            }
            Kind::Actor => {
                named(EntityKind::Organization)
                    || named(EntityKind::Person)
                    || named(EntityKind::Location)
                    || sentence.means(head, |meaning| {
                        matches!(
                            meaning,
                            Meaning::People
                                | Meaning::Title
                                | Meaning::Speaker
                                | Meaning::Head {
                                    kind: HeadKind::State
                                        | HeadKind::Ministry
                                        | HeadKind::Organization,
                                    ..
                                }
                        )
                    })
            }
            Kind::Nisba => sentence.means(head, |meaning| matches!(meaning, Meaning::Nisba(_))),
            Kind::Number => matches!(head.kind, UnitKind::Number(_)),
            Kind::People => {
                sentence.means(head, |meaning| {
                    matches!(meaning, Meaning::People | Meaning::Another | Meaning::Nisba(_))
                }) || matches!(head.kind, UnitKind::Number(_))
                    // «13 راعيا»: a counted noun that the lexicon does not know; «4 من حراسه».
                    || phrase.quantity.is_some()
                        && (head.lexemes().next().is_none() || phrase.first + 1 < phrase.head)
            }
        }
    }
}

const fn single(at: usize) -> Phrase {
    Phrase { first: at, head: at, last: at, quantity: None }
}

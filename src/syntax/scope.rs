//! Scopes: which stretch of a sentence is negated, called for, claimed, said by whom.

use std::ops::Range;

use super::{
    clause::ClauseKind,
    phrase::Phrase,
    sentence::Sentence,
    unit::{Unit, UnitKind},
};
use crate::{
    lexicon::{Meaning, OperatorKind, PartOfSpeech, Preposition},
    names::{Modality, Polarity},
    text::{Enclitic, Mark},
};

/// An operator and the units that it governs.
#[derive(Clone, Debug)]
struct Scope {
    cue: usize,
    kind: OperatorKind,
    units: Range<usize>,
}

/// Who says a stretch of the sentence.
#[derive(Clone, Debug)]
struct Attribution {
    sources: Vec<Phrase>,
    units: Range<usize>,
}

/// The scopes of a sentence.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scopes {
    operators: Vec<Scope>,
    /// Stretches that are taken as facts: operators that stand before them do not reach in.
    facts: Vec<Range<usize>>,
    /// Relative clauses: what they tell is told as a fact, «إنهاء الحرب التي قتلت الآلاف».
    relatives: Vec<Range<usize>>,
    /// Those without «الذي» whose verb is perfect: «رهائن خطفهم مسلحون». Who says so still does.
    told: Vec<Range<usize>>,
    attributions: Vec<Attribution>,
}

impl Scopes {
    /// Reads the operators and reporting words of a sentence.
    pub(crate) fn of(sentence: &Sentence<'_>) -> Self {
        let mut scopes = Self {
            relatives: sentence.relatives().collect(),
            told: sentence.bare_relatives().collect(),
            ..Self::default()
        };
        for (at, unit) in sentence.units().iter().enumerate() {
            if is_future(sentence, at, unit) {
                let end = clause_end(sentence, at);
                scopes.operators.push(Scope { cue: at, kind: OperatorKind::Plan, units: at..end });
            }
            scopes.facts.extend(fact(sentence, at, unit));
            scopes.operators.extend(obligation(sentence, at, unit));
            for kind in operators(sentence, unit).filter(|kind| *kind != OperatorKind::Fact) {
                let kind = if kind == OperatorKind::Deny && is_negated(sentence, at) {
                    // «لم ينف مقتله» leaves it open, «لم تمنع وصوله» lets it happen.
                    if !is_report(sentence, unit) {
                        continue;
                    }
                    OperatorKind::Possible
                } else {
                    kind
                };
                if let Some(units) = governed(sentence, at, unit, kind) {
                    scopes.operators.push(Scope { cue: at, kind, units });
                }
            }
            scopes.attributions.extend(attribution(sentence, at, unit));
        }
        scopes
    }

    /// Whether what a unit tells is said to have happened.
    pub(crate) fn polarity(&self, unit: usize) -> Polarity {
        let negative = self.kinds(unit).any(|kind| {
            matches!(kind, OperatorKind::Not | OperatorKind::Without | OperatorKind::Deny)
        });
        if negative { Polarity::Negative } else { Polarity::Positive }
    }

    /// As what a unit is told: the first that fits, in the order of the guideline.
    pub(crate) fn modality(&self, unit: usize) -> Modality {
        const ORDER: [(OperatorKind, Modality); 8] = [
            // On the phrase itself: «قرر صد أي هجوم» plans no attack.
            (OperatorKind::Any, Modality::Possible),
            (OperatorKind::Call, Modality::CalledFor),
            (OperatorKind::Threaten, Modality::Threatened),
            (OperatorKind::Plan, Modality::Planned),
            (OperatorKind::Claim, Modality::Claimed),
            (OperatorKind::Possible, Modality::Possible),
            (OperatorKind::May, Modality::Possible),
            (OperatorKind::Generic, Modality::Generic),
        ];
        // «دون أي هجوم» denies an attack and supposes none.
        let denied = self.polarity(unit) == Polarity::Negative;
        ORDER
            .into_iter()
            .filter(|(operator, _)| !(denied && *operator == OperatorKind::Any))
            .find(|(operator, _)| self.kinds(unit).any(|kind| kind == *operator))
            .map_or(Modality::Asserted, |(_, modality)| modality)
    }

    /// Who says what a unit tells: the innermost report that reaches it, or else what the whole
    /// sentence is according to.
    pub(crate) fn sources(&self, unit: usize) -> impl Iterator<Item = Phrase> + '_ {
        let shield = self.shield(unit);
        let covering = self.attributions.iter().filter(move |said| {
            said.units.contains(&unit) && (said.units.start == 0 || shield <= said.units.start)
        });
        covering
            .max_by_key(|said| said.units.start)
            .into_iter()
            .flat_map(|said| said.sources.iter().copied())
    }

    /// Operators: the unit of each, its kind, what it governs.
    pub(super) fn operators(
        &self,
    ) -> impl Iterator<Item = (usize, OperatorKind, Range<usize>)> + '_ {
        self.operators.iter().map(|scope| (scope.cue, scope.kind, scope.units.clone()))
    }

    /// Attributions: who says what.
    pub(super) fn attributions(&self) -> impl Iterator<Item = (&[Phrase], Range<usize>)> + '_ {
        self.attributions.iter().map(|said| (&*said.sources, said.units.clone()))
    }

    /// Stretches that are told as facts.
    pub(super) fn facts(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        self.facts.iter().chain(&self.relatives).cloned()
    }

    fn kinds(&self, unit: usize) -> impl Iterator<Item = OperatorKind> + '_ {
        let told = self.told.iter().filter(|told| told.contains(&unit)).map(|told| told.start);
        let shield = self.shield(unit).max(told.max().unwrap_or(0));
        let covering = self.operators.iter().filter(move |scope| scope.units.contains(&unit));
        covering.filter(move |scope| shield <= scope.units.start).map(|scope| scope.kind)
    }

    /// Where the innermost stretch that is told as a fact begins: what stands before does not reach
    /// a unit inside it.
    fn shield(&self, unit: usize) -> usize {
        let around = self.facts().filter(|fact| fact.contains(&unit));
        around.map(|fact| fact.start).max().unwrap_or(0)
    }
}

/// «سـ» stands before a verb, or before the one that it is joined to: «سينسحب ويسلم».
fn is_future(sentence: &Sentence<'_>, at: usize, unit: &Unit) -> bool {
    let joined = || {
        let clause = sentence.clause(at).filter(|clause| clause.predicate == Some(at))?;
        let before = sentence.clauses.get(clause.joined?)?.predicate?;
        sentence.unit(before)
    };
    let imperfect = unit.is_verb() && unit.form.is_some_and(|form| form.imperfect);
    unit.future || imperfect && joined().is_some_and(|before| before.future)
}

/// «إن على إسرائيل ← فتح المعابر»: a verbal noun that somebody has on him.
fn obligation(sentence: &Sentence<'_>, at: usize, unit: &Unit) -> Option<Scope> {
    let on = sentence.unit(at + 1)?.kind == UnitKind::Preposition(Preposition::On);
    let opens = unit.kind == UnitKind::Complementizer && on;
    let owner = sentence.phrase(at + 2).filter(|_| opens)?;
    let due = sentence.unit(owner.last + 1)?;
    let masdar = due.form.is_some_and(|form| form.part_of_speech == PartOfSpeech::Masdar);
    let clause = due.kind == UnitKind::Complementizer;
    (masdar && !due.article || clause).then(|| Scope {
        cue: at + 1,
        kind: OperatorKind::Call,
        units: owner.last + 1..content_end(sentence, at),
    })
}

/// What a unit presents as a fact: the complement of «قضية», the phrase after «بعد» or «بسبب», a
/// noun with «هذه» before it.
fn fact(sentence: &Sentence<'_>, at: usize, unit: &Unit) -> Option<Range<usize>> {
    let noun = operators(sentence, unit).any(|kind| kind == OperatorKind::Fact);
    if noun {
        // «نتذكر أن»: what one remembers was so.
        let end =
            if unit.is_verb() { content_end(sentence, at) } else { noun_content_end(sentence, at) };
        return Some(at + 1..end);
    }
    match unit.kind {
        UnitKind::Preposition(Preposition::After | Preposition::Because | Preposition::Since) => {
            Some(at + 1..noun_content_end(sentence, at))
        }
        UnitKind::Demonstrative
            if sentence.means(unit, |meaning| meaning == Meaning::Demonstrative) =>
        {
            sentence.phrase(at).map(|phrase| at..phrase.last + 1)
        }
        _ => None,
    }
}

fn operators<'s>(
    sentence: &'s Sentence<'_>,
    unit: &'s Unit,
) -> impl Iterator<Item = OperatorKind> + 's {
    let lexicon = &sentence.context.resources.lexicon;
    unit.lexemes().filter_map(|id| match lexicon.meaning(id) {
        Meaning::Operator(kind) => Some(kind),
        _ => None,
    })
}

/// The units that an operator governs; `None` if it governs nothing here.
fn governed(
    sentence: &Sentence<'_>,
    at: usize,
    unit: &Unit,
    kind: OperatorKind,
) -> Option<Range<usize>> {
    let next = sentence.unit(at + 1)?;
    match kind {
        OperatorKind::Not => Some(at + 1..negation_end(sentence, at + 1, next)),
        OperatorKind::May => {
            // «قد لا يوقع».
            let negated = operators(sentence, next).any(|kind| kind == OperatorKind::Not);
            let verb = at + 1 + usize::from(negated);
            let unit = sentence.unit(verb).filter(|unit| unit.is_verb())?;
            let imperfect = unit.form.is_none_or(|form| form.imperfect);
            imperfect.then(|| at + 1..content_end(sentence, verb))
        }
        OperatorKind::Any => sentence.phrase(at).map(|phrase| at + 1..phrase.last + 1),
        // «دون أن تقصفها».
        OperatorKind::Without if unit.kind == UnitKind::Subordinator => {
            Some(at + 1..content_end(sentence, at))
        }
        // «غير مدانين».
        OperatorKind::Without if unit.kind == UnitKind::Adjective => Some(at + 1..at + 2),
        OperatorKind::Without => {
            let phrase = after_small_words(sentence, at + 1)?;
            let last = sentence.conjuncts(phrase).last().map_or(phrase.last, |phrase| phrase.last);
            // «ليست هناك خطط لإرسال جنود»: nor is what they are for.
            let head = sentence.unit(phrase.head);
            let operates = head.is_some_and(|head| operators(sentence, head).next().is_some());
            let content = if operates { noun_content_end(sentence, phrase.head) } else { 0 };
            Some(at + 1..content.max(last + 1))
        }
        // «عليهم أن يغادروا», unlike «قبض عليهم».
        _ if unit.kind == UnitKind::Pronoun && next.kind != UnitKind::Complementizer => None,
        _ if unit.kind == UnitKind::Adjective => described(sentence, at),
        _ if unit.article && !unit.is_verb() => {
            completes_definite(sentence, at).then(|| at + 1..noun_content_end(sentence, at))
        }
        // «من أجل إنهاء الحرب ← زار …».
        _ if is_noun(unit) || unit.is_preposition() => Some(at + 1..noun_content_end(sentence, at)),
        _ => Some(at + 1..content_end(sentence, at)),
    }
}

/// How far a negation before a verb reaches.
fn negation_end(sentence: &Sentence<'_>, verb: usize, unit: &Unit) -> usize {
    let mut kinds = operators(sentence, unit).peekable();
    if kinds.peek().is_some() {
        // «لا يعتزم أن يرسل»: what is not wanted, is not; but «لم ينف» denies nothing.
        let denies = kinds.any(|kind| kind == OperatorKind::Deny);
        return if denies {
            verb + 1
        } else {
            before_adjunct(sentence, verb, content_end(sentence, verb))
        };
    }
    // «لم تعلن عن قتلاها»: not telling of a thing does not undo it.
    if is_report(sentence, unit) {
        return verb + 1;
    }
    before_adjunct(sentence, verb, clause_end(sentence, verb))
}

/// A word of negation stands right before a unit.
fn is_negated(sentence: &Sentence<'_>, at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|before| sentence.unit(before))
        .is_some_and(|unit| operators(sentence, unit).any(|kind| kind == OperatorKind::Not))
}

/// The phrase at a unit, or after a preposition, adverb or pronoun: «ليس هناك ← انسحاب».
fn after_small_words(sentence: &Sentence<'_>, start: usize) -> Option<Phrase> {
    const REACH: usize = 3;
    let is_small = |unit: &Unit| {
        unit.is_preposition() || matches!(unit.kind, UnitKind::Adverb | UnitKind::Pronoun)
    };
    let first =
        (start..start + REACH).find(|at| sentence.unit(*at).is_none_or(|unit| !is_small(unit)))?;
    sentence.phrase(first)
}

/// The noun that an adjective describes: «هجوم إسرائيلي محتمل».
fn described(sentence: &Sentence<'_>, adjective: usize) -> Option<Range<usize>> {
    const REACH: usize = 6;
    let phrase = (adjective.saturating_sub(REACH)..adjective)
        .rev()
        .filter_map(|first| sentence.phrase(first))
        .find(|phrase| phrase.head < adjective && adjective <= phrase.last)?;
    Some(phrase.head..adjective)
}

/// Whether a definite noun of asking, trying … says what for: «المقترح المصري لوقف القتال», unlike
/// «انتهت المحادثات».
fn completes_definite(sentence: &Sentence<'_>, at: usize) -> bool {
    const REACH: usize = 5;
    let next = (at + 1..at + REACH)
        .filter_map(|next| sentence.unit(next))
        .find(|unit| !matches!(unit.kind, UnitKind::Adjective | UnitKind::Pronoun));
    next.is_some_and(|unit| match unit.kind {
        UnitKind::Complementizer => true,
        UnitKind::Preposition(preposition) => !matches!(
            preposition,
            Preposition::After
                | Preposition::Before
                | Preposition::During
                | Preposition::Since
                | Preposition::Because
                | Preposition::Until
        ),
        _ => false,
    })
}

/// «لن تتوقف الحرب قبل إعادة الرهائن»: the negation does not reach into the adjunct.
fn before_adjunct(sentence: &Sentence<'_>, start: usize, end: usize) -> usize {
    let is_adjunct = |at: &usize| match sentence.unit(*at).map(|unit| unit.kind) {
        Some(UnitKind::Preposition(
            Preposition::Before | Preposition::After | Preposition::Since | Preposition::Because,
        )) => true,
        Some(UnitKind::Preposition(Preposition::For)) => is_purpose(sentence, *at),
        _ => false,
    };
    (start..end).find(is_adjunct).unwrap_or(end)
}

/// «لا تلتزم بالاتفاق للوصول إلى هدنة»: what for, unless the verb or the noun before asks for «ل».
fn is_purpose(sentence: &Sentence<'_>, at: usize) -> bool {
    let masdar = sentence.unit(at + 1).and_then(|unit| unit.form);
    let verb = sentence.clause(at).and_then(|clause| clause.predicate);
    let before = at.checked_sub(1);
    masdar.is_some_and(|form| form.part_of_speech == PartOfSpeech::Masdar)
        && [verb, before].into_iter().flatten().all(|word| {
            sentence.unit(word).is_some_and(|unit| !sentence.governs(unit, Preposition::For))
        })
}

fn is_noun(unit: &Unit) -> bool {
    unit.kind == UnitKind::Noun
        && unit.form.is_none_or(|form| form.part_of_speech != PartOfSpeech::Fixed)
}

fn is_report(sentence: &Sentence<'_>, unit: &Unit) -> bool {
    sentence.means(unit, |meaning| matches!(meaning, Meaning::Report | Meaning::Quote))
}

/// End of the clause that a unit is in, or of the part before a comma that opens another one.
fn clause_end(sentence: &Sentence<'_>, at: usize) -> usize {
    let end = sentence.clause(at).map_or(at + 1, |clause| clause.end);
    let end = (at..end).find(|unit| !sentence.is_in_clause_of(*unit, at)).unwrap_or(end);
    (at..end).find(|index| closes(sentence, *index)).unwrap_or(end)
}

/// End of what a verb of asking, denying, claiming … governs: nested clauses included, up to the
/// next clause that stands beside it.
fn content_end(sentence: &Sentence<'_>, at: usize) -> usize {
    let Some(index) = sentence.clauses.index_of(at) else { return at };
    let end = sentence.clauses.get(index).map_or(at, |clause| clause.end);
    let beside = |unit: &usize| {
        sentence.clause(*unit).is_some_and(|clause| {
            clause.start == *unit
                && clause.parent == Some(index)
                && matches!(clause.kind, ClauseKind::Subordinate | ClauseKind::Participial)
        })
    };
    (at + 1..end).find(beside).unwrap_or(end)
}

/// A comma before a new clause: «، و» with a verb, «، حيث», «، مشيرا».
fn closes(sentence: &Sentence<'_>, at: usize) -> bool {
    let is_comma = sentence.unit(at).is_some_and(|unit| unit.kind == UnitKind::Mark(Mark::Comma));
    let skip =
        usize::from(sentence.unit(at + 1).is_some_and(|unit| unit.kind == UnitKind::Conjunction));
    is_comma
        && sentence.unit(at + 1 + skip).is_some_and(|unit| {
            unit.is_verb()
                || matches!(
                    unit.kind,
                    UnitKind::Subordinator | UnitKind::Adverb | UnitKind::Particle
                )
                || unit.form.is_some_and(|form| form.tanwin)
        })
}

/// End of what a noun governs: its complements, up to a verb or comma; after «أن», as a verb's.
fn noun_content_end(sentence: &Sentence<'_>, at: usize) -> usize {
    const REACH: usize = 14;
    let units = sentence.units();
    let skip = usize::from(units.get(at + 1).is_some_and(Unit::is_preposition));
    if units.get(at + 1 + skip).is_some_and(|unit| unit.kind == UnitKind::Complementizer) {
        return content_end(sentence, at);
    }
    let end = units.len().min(at + REACH);
    (at + 1..end)
        .find(|index| {
            units.get(*index).is_some_and(|unit| {
                // «فشلت محاولة الاقتحام دون خسائر»: on the verb again.
                if unit.governs && unit.kind == UnitKind::Adverb {
                    let before = index.checked_sub(1).and_then(|before| units.get(before));
                    return at + 1 < *index && before.is_some_and(Unit::is_nominal);
                }
                // «إشاعات انتشرت حول …»: a clause about the noun does not end it.
                let about = sentence
                    .clause(*index)
                    .is_some_and(|clause| clause.relative && at < clause.start);
                unit.is_verb() && !about
                    || matches!(
                        unit.kind,
                        UnitKind::Mark(_)
                            | UnitKind::Line
                            | UnitKind::Relative
                            | UnitKind::Subordinator
                            | UnitKind::Complementizer
                    )
            })
        })
        .unwrap_or(end)
}

/// Who says what, if a unit tells so: a reporting verb, «وفق», a name and a colon.
fn attribution(sentence: &Sentence<'_>, at: usize, unit: &Unit) -> Option<Attribution> {
    let all = sentence.units().len();
    if sentence.means(unit, |meaning| meaning == Meaning::According) {
        let skip = usize::from(sentence.unit(at + 1).is_some_and(Unit::is_preposition));
        let source = sentence.phrase(at + 1 + skip)?;
        // «على حد تعبيره»: who says it is told elsewhere.
        let his = sentence.unit(source.head).is_some_and(|head| {
            head.enclitic != Enclitic::None
                && !sentence.means(head, |m| matches!(m, Meaning::People | Meaning::Title))
        });
        if his {
            return None;
        }
        // «وفق الشرطة، قتل …», «قتل …، وفق الشرطة».
        let opens = (0..at).all(|before| {
            sentence.unit(before).is_some_and(|unit| {
                matches!(unit.kind, UnitKind::Mark(_) | UnitKind::Line | UnitKind::Conjunction)
            })
        });
        let units = if opens { source.last + 1..all } else { 0..at };
        return Some(Attribution { sources: vec![source], units });
    }
    if unit.kind == UnitKind::Mark(Mark::Colon) {
        let source = sentence.phrase_ending_at(at)?;
        // «عاجل | الرئيس: …»: nothing but a mark before the name.
        let bare = source.first.checked_sub(1).and_then(|before| sentence.unit(before));
        let opens = bare.is_none_or(|unit| {
            matches!(unit.kind, UnitKind::Mark(_) | UnitKind::Line | UnitKind::Conjunction)
        });
        let whole = opens && sentence.mentions_in(source).next().is_some();
        return whole.then(|| Attribution { sources: vec![source], units: at..all });
    }
    if !is_report(sentence, unit) {
        return None;
    }
    if !unit.is_verb() {
        return participle(sentence, at);
    }
    // «لم تعلن باكو عن قتلاها»: who does not tell is no source.
    if is_negated(sentence, at) {
        return None;
    }
    let quotes = sentence.means(unit, |meaning| meaning == Meaning::Quote);
    if quotes && sentence.prepositional(at, Preposition::About).next().is_none() {
        return None;
    }
    let frame = sentence.frame(at);
    let subject = frame.subject.or_else(|| subject_outside(sentence, at, unit));
    let mut sources: Vec<Phrase> =
        subject.into_iter().filter(|source| is_speaker(sentence, *source)).collect();
    // «نقلت الوكالة عن وزارة الدفاع قولها»: both speak.
    if quotes
        && let Some(quoted) = sentence.prepositional(at, Preposition::About).next()
        && is_speaker(sentence, quoted)
    {
        sources.push(quoted);
    }
    let subject_end =
        frame.subject.filter(|subject| at < subject.first).map_or(at, |subject| subject.last);
    let units =
        quotation_before(sentence, at).unwrap_or_else(|| subject_end + 1..report_end(sentence, at));
    (!sources.is_empty()).then_some(Attribution { sources, units })
}

/// «نشرت الوزارة بيانا ← أكدت فيه أن …», «زار بغداد، حيث ← أكد أن …»: the subject of the clause
/// outside speaks.
fn subject_outside(sentence: &Sentence<'_>, at: usize, unit: &Unit) -> Option<Phrase> {
    let clause = sentence.clause(at).filter(|clause| {
        clause.predicate == Some(at)
            && matches!(clause.kind, ClauseKind::Relative | ClauseKind::Subordinate)
    })?;
    let verb = sentence.clauses.get(clause.parent?)?.predicate.filter(|verb| *verb < at)?;
    let frame = sentence.frame(verb);
    let subject = frame.subject.or(frame.passive_subject)?;
    sentence.agrees_before(unit, subject).then_some(subject)
}

/// The quotation that ends right before a verb: «"لن نستسلم"، قال …».
fn quotation_before(sentence: &Sentence<'_>, at: usize) -> Option<Range<usize>> {
    let is = |at: usize, mark: Mark| {
        sentence.unit(at).is_some_and(|unit| unit.kind == UnitKind::Mark(mark))
    };
    let before = at.checked_sub(1)?;
    let close = if is(before, Mark::Comma) { before.checked_sub(1)? } else { before };
    let open = (0..close).rev().find(|unit| is(*unit, Mark::Quote));
    open.filter(|_| is(close, Mark::Quote)).map(|open| open + 1..close)
}

/// «زار الوزير بغداد، مؤكدا أن …»: the subject of the verb speaks.
fn participle(sentence: &Sentence<'_>, at: usize) -> Option<Attribution> {
    let clause = sentence.clause(at)?;
    let own = clause.kind == ClauseKind::Participial && clause.predicate == Some(at);
    let verb = sentence.clauses.get(clause.parent.filter(|_| own)?)?.predicate?;
    let frame = sentence.frame(verb);
    let source = frame.subject.or(frame.passive_subject)?;
    is_speaker(sentence, source)
        .then(|| Attribution { sources: vec![source], units: at + 1..clause.end })
}

/// A name, a person, a body, a report; a happening speaks to nobody («أكد الهجوم أن»).
fn is_speaker(sentence: &Sentence<'_>, phrase: Phrase) -> bool {
    let named = sentence.mentions_in(phrase).next().is_some();
    sentence.unit(phrase.head).is_some_and(|head| {
        let speaker = |meaning| {
            matches!(
                meaning,
                Meaning::People | Meaning::Title | Meaning::Head { .. } | Meaning::Speaker
            )
        };
        let event = head.form.is_some_and(|form| form.part_of_speech == PartOfSpeech::Masdar);
        sentence.means(head, speaker) || named && !event
    })
}

/// The content of a report: what stands in its clause and the clauses inside.
fn report_end(sentence: &Sentence<'_>, at: usize) -> usize {
    let Some(index) = sentence.clauses.index_of(at) else { return at };
    let end = sentence.clauses.get(index).map_or(at, |clause| clause.end);
    // «طالبت إيران بالإفراج عن ناقلة، بعد أن استولت عليها السلطات»: beside what she asks.
    let beside = |unit: &usize| {
        sentence.clause(*unit).is_some_and(|clause| {
            clause.start == *unit
                && clause.parent == Some(index)
                && clause.kind == ClauseKind::Subordinate
        })
    };
    (at + 1..end).find(beside).unwrap_or(end)
}

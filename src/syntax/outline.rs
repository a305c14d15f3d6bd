//! The analysis of a sentence as plain data, for authors of rules.

use super::{
    clause::ClauseKind,
    relations::{self, RelationKind},
    scope::Scopes,
    sentence::Sentence,
    unit::WordKind,
};
use crate::{lexicon::Preposition, span::Span};

/// A word, name or number of a sentence; a proclitic stands by itself and has an empty span.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct WordOutline {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: WordKind,
    /// The first part of its line in the lexicon, if it has one: of a verb the perfect.
    pub lemma: Option<Box<str>>,
}

/// A clause of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ClauseOutline {
    /// From its opener to its end, clauses inside included.
    pub span: Span,
    /// What opens it.
    pub kind: ClauseKind,
    /// Its verb or participle.
    pub predicate: Option<Span>,
    /// The clause that it stands in, by its place in [`Outline::clauses`].
    pub parent: Option<usize>,
}

/// A relation of a predicate to a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Relation {
    /// What the phrase is to the predicate.
    pub kind: RelationKind,
    /// The verb; of an idafa the noun.
    pub predicate: Span,
    /// The head of the phrase, with the number that counts it or the word that says which part of it
    /// is meant: «آخر الأرقام».
    pub head: Span,
    /// The whole phrase, complements included.
    pub phrase: Span,
    preposition: Option<Preposition>,
}

impl Relation {
    /// Name of the preposition, such as `in`, if one ties the phrase.
    pub fn preposition(&self) -> Option<&'static str> {
        self.preposition.map(Preposition::name)
    }
}

/// An operator of polarity or modality, and what it governs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ScopeOutline {
    /// The word: «لم», «نفى», «دعا».
    pub cue: Span,
    /// Its class in a lexicon file: `not`, `deny`, `call`, `threaten`, `plan`, `claim`, `possible` …
    pub operator: &'static str,
    /// What it governs.
    pub span: Span,
}

/// Who says a stretch of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SourceOutline {
    /// The holders of the claim.
    pub sources: Vec<Span>,
    /// What they say.
    pub span: Span,
}

/// The analysis of one sentence.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Outline {
    /// From its first word to its last mark.
    pub span: Span,
    /// Words in their order.
    pub words: Vec<WordOutline>,
    /// Clauses by where they begin.
    pub clauses: Vec<ClauseOutline>,
    /// Relations by the places of their predicates.
    pub relations: Vec<Relation>,
    /// Operators by their places.
    pub scopes: Vec<ScopeOutline>,
    /// Attributions by their places.
    pub sources: Vec<SourceOutline>,
    /// Stretches that are told as facts, such as «الحرب التي ⟨قتلت الآلاف⟩»: operators and sources
    /// that begin before one do not reach into it.
    pub facts: Vec<Span>,
}

impl Outline {
    pub(crate) fn of(sentence: &Sentence<'_>) -> Self {
        let units = sentence.units();
        let words = units.iter().map(|unit| WordOutline {
            span: unit.span,
            kind: unit.kind.word_kind(),
            lemma: sentence.lemma(unit),
        });
        let clauses = sentence.clauses.all.iter().map(|clause| ClauseOutline {
            span: sentence.span_of(clause.start..clause.end),
            kind: clause.kind,
            predicate: clause.predicate.and_then(|verb| sentence.unit(verb)).map(|unit| unit.span),
            parent: clause.parent,
        });
        let scopes = Scopes::of(sentence);
        let operators = scopes.operators().map(|(cue, kind, governed)| ScopeOutline {
            cue: sentence.unit(cue).map_or_else(Span::default, |unit| unit.span),
            operator: kind.name(),
            span: sentence.span_of(governed),
        });
        let attributions = scopes.attributions().map(|(sources, said)| SourceOutline {
            sources: sources.iter().map(|phrase| sentence.phrase_span(*phrase)).collect(),
            span: sentence.span_of(said),
        });
        Self {
            span: sentence.span_of(0..units.len()),
            words: words.collect(),
            clauses: clauses.collect(),
            relations: relations_of(sentence),
            scopes: operators.collect(),
            sources: attributions.collect(),
            facts: scopes.facts().map(|fact| sentence.span_of(fact)).collect(),
        }
    }

    /// The operators that hold for the word at a span, by their places.
    pub fn operators_at(&self, word: Span) -> impl Iterator<Item = &ScopeOutline> {
        let shield = self.shield(word);
        self.scopes
            .iter()
            .filter(move |scope| covers(scope.span, word) && shield <= scope.span.start())
    }

    /// Who says what the word at a span tells: the innermost report that reaches it.
    pub fn source_at(&self, word: Span) -> Option<&SourceOutline> {
        let shield = self.shield(word);
        let whole = self.span.start();
        let reaches = |said: &&SourceOutline| {
            let start = said.span.start();
            covers(said.span, word) && (start <= whole || shield <= start)
        };
        self.sources.iter().filter(reaches).max_by_key(|said| said.span.start())
    }

    /// Where the innermost fact that a word stands in begins.
    fn shield(&self, word: Span) -> usize {
        let around = self.facts.iter().filter(|fact| covers(**fact, word));
        around.map(|fact| fact.start()).max().unwrap_or(0)
    }
}

fn covers(outer: Span, word: Span) -> bool {
    outer.start() <= word.start() && word.start() < outer.end()
}

fn relations_of(sentence: &Sentence<'_>) -> Vec<Relation> {
    let relation = |tie: relations::Tie| {
        let head = sentence.unit(tie.phrase.head)?.span;
        let first = sentence.unit(tie.phrase.first)?.span;
        Some(Relation {
            kind: tie.kind,
            predicate: sentence.unit(tie.predicate)?.span,
            head: first.to(relations::told_by(sentence, tie.phrase).unwrap_or(head)),
            phrase: sentence.phrase_span(tie.phrase),
            preposition: tie.preposition,
        })
    };
    relations::of(sentence).filter_map(relation).collect()
}

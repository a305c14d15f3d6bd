//! The syntax of a text as JSON.

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{OffsetUnit, Syntax, offsets::Offsets};
use crate::{
    span::Span,
    syntax::{ClauseKind, Outline, Relation, RelationKind, WordKind},
};

/// The syntax of a text in JSON; see [`Syntax::json`].
#[derive(Debug)]
pub struct SyntaxJson<'d> {
    syntax: &'d Syntax<'d>,
    id: &'d str,
    offsets: Offsets<'d>,
    unit: OffsetUnit,
}

impl<'d> SyntaxJson<'d> {
    pub(super) fn new(syntax: &'d Syntax<'d>, id: &'d str, unit: OffsetUnit) -> Self {
        Self { syntax, id, offsets: Offsets::new(syntax.text(), unit), unit }
    }

    /// What `make` makes of the items of all sentences; it is told how many clauses stand before.
    fn all<'s, T, U>(
        &'s self,
        items: impl Fn(&'s Outline) -> &'s [T],
        make: impl Fn(&'s T, usize) -> U,
    ) -> Vec<U>
    where
        T: 's,
    {
        let mut clauses = 0;
        let mut out = Vec::new();
        for sentence in self.syntax.sentences() {
            out.extend(items(sentence).iter().map(|item| make(item, clauses)));
            clauses += sentence.clauses.len();
        }
        out
    }

    fn place(&self, span: Span) -> Place<'d> {
        let (start, end) = self.offsets.span(span);
        Place { start, end, text: span.of(self.syntax.text()) }
    }

    fn relation(&self, relation: &Relation) -> RelationJson<'d> {
        RelationJson {
            relation: relation.kind,
            predicate: self.place(relation.predicate),
            head: self.place(relation.head),
            phrase: self.place(relation.phrase),
            preposition: relation.preposition(),
        }
    }
}

impl Serialize for SyntaxJson<'_> {
    /// All sentences in one list each; `parent` is a place in the list of clauses.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let words = self.all(
            |sentence| &sentence.words,
            |word, _| WordJson {
                kind: word.kind,
                place: self.place(word.span),
                lemma: word.lemma.as_deref(),
            },
        );
        let clauses = self.all(
            |sentence| &sentence.clauses,
            |clause, before| ClauseJson {
                kind: clause.kind,
                place: self.place(clause.span),
                predicate: clause.predicate.map(|span| self.place(span)),
                parent: clause.parent.map(|parent| parent + before),
            },
        );
        let relations =
            self.all(|sentence| &sentence.relations, |relation, _| self.relation(relation));
        let scopes = self.all(
            |sentence| &sentence.scopes,
            |scope, _| ScopeJson {
                operator: scope.operator,
                cue: self.place(scope.cue),
                governs: self.place(scope.span),
            },
        );
        let sources = self.all(
            |sentence| &sentence.sources,
            |said, _| SourceJson {
                sources: said.sources.iter().map(|span| self.place(*span)).collect(),
                says: self.place(said.span),
            },
        );
        let facts = self.all(|sentence| &sentence.facts, |fact, _| self.place(*fact));
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", self.id)?;
        map.serialize_entry("offsets", &self.unit)?;
        map.serialize_entry("words", &words)?;
        map.serialize_entry("clauses", &clauses)?;
        map.serialize_entry("relations", &relations)?;
        map.serialize_entry("scopes", &scopes)?;
        map.serialize_entry("sources", &sources)?;
        map.serialize_entry("facts", &facts)?;
        map.end()
    }
}

#[derive(Serialize)]
struct Place<'d> {
    start: usize,
    end: usize,
    text: &'d str,
}

#[derive(Serialize)]
struct WordJson<'d> {
    kind: WordKind,
    #[serde(flatten)]
    place: Place<'d>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lemma: Option<&'d str>,
}

#[derive(Serialize)]
struct ClauseJson<'d> {
    kind: ClauseKind,
    #[serde(flatten)]
    place: Place<'d>,
    #[serde(skip_serializing_if = "Option::is_none")]
    predicate: Option<Place<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<usize>,
}

#[derive(Serialize)]
struct RelationJson<'d> {
    relation: RelationKind,
    predicate: Place<'d>,
    head: Place<'d>,
    phrase: Place<'d>,
    #[serde(skip_serializing_if = "Option::is_none")]
    preposition: Option<&'static str>,
}

#[derive(Serialize)]
struct ScopeJson<'d> {
    operator: &'static str,
    cue: Place<'d>,
    governs: Place<'d>,
}

#[derive(Serialize)]
struct SourceJson<'d> {
    sources: Vec<Place<'d>>,
    says: Place<'d>,
}

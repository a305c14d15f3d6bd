//! The syntax of a text as JSON.

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{OffsetUnit, Syntax, offsets::Offsets};
use crate::{span::Span, syntax::Relation};

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

    fn place(&self, span: Span) -> Place<'d> {
        let (start, end) = self.offsets.span(span);
        Place { start, end, text: span.of(self.syntax.text()) }
    }

    fn relation(&self, relation: &Relation) -> RelationJson<'d> {
        RelationJson {
            relation: relation.kind.name(),
            predicate: self.place(relation.predicate),
            head: self.place(relation.head),
            phrase: self.place(relation.phrase),
            preposition: relation.preposition(),
        }
    }
}

impl Serialize for SyntaxJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let sentences = || self.syntax.sentences();
        let relations: Vec<_> = sentences()
            .flat_map(|sentence| &sentence.relations)
            .map(|r| self.relation(r))
            .collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", self.id)?;
        map.serialize_entry("offsets", &self.unit)?;
        map.serialize_entry("relations", &relations)?;
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
struct RelationJson<'d> {
    relation: &'static str,
    predicate: Place<'d>,
    head: Place<'d>,
    phrase: Place<'d>,
    #[serde(skip_serializing_if = "Option::is_none")]
    preposition: Option<&'static str>,
}

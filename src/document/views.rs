//! Views of what was found: each knows the text that it is in.

use super::Document;
use crate::{
    entity,
    gazetteer::Entry,
    names::{EntityKind, FoundBy},
    span::Span,
};

/// A name in a text.
#[derive(Clone, Copy, Debug)]
pub struct Mention<'d> {
    pub(super) document: &'d Document<'d>,
    pub(super) record: &'d entity::Mention,
}

impl<'d> Mention<'d> {
    /// The name as it is written, without proclitics and title.
    pub fn text(self) -> &'d str {
        self.record.span.of(self.document.text())
    }

    /// Byte span, half-open.
    pub fn span(self) -> Span {
        self.record.span
    }

    /// Person, place or organization.
    pub fn kind(self) -> EntityKind {
        self.record.kind
    }

    /// How it was found.
    pub fn found_by(self) -> FoundBy {
        self.record.found_by
    }

    /// The entity of the gazetteer that it names, if it is one of them.
    pub fn entry(self) -> Option<&'d Entry> {
        self.document.resources.gazetteer.entry(self.record.entry?)
    }

    /// Country code of two letters (ISO 3166-1): the entry's, or that of «الأرمينية» in «وزارة الدفاع الأرمينية».
    pub fn country(self) -> Option<&'d str> {
        let composed = self.record.country.as_ref().and_then(entity::country_code);
        composed.or_else(|| self.entry().and_then(Entry::country))
    }

    /// Byte span of the title before a person: «وزير الدفاع» in «وزير الدفاع سيرغي شويغو».
    pub fn title(self) -> Option<Span> {
        self.record.title
    }

    /// How sure it is, from 0 to 1: the share of mentions found in this way that name something of
    /// this kind in annotated news; ARCHITECTURE.md has the table.
    pub fn confidence(self) -> f32 {
        entity::confidence(self.record)
    }

    /// Number of the entity in the document, from 0 in the order of first mentions: those of one entity
    /// have the same, «سيرغي شويغو» and a later «شويغو».
    ///
    /// ```
    /// let document = rasid::Extractor::new().extract("التقى سيرغي شويغو نظيره، وقال شويغو إنه متفائل");
    /// // Sergei Shoigu met his counterpart, and Shoigu said he was optimistic
    /// let chains: Vec<usize> = document.mentions().map(|mention| mention.chain()).collect();
    /// assert_eq!(chains, [0, 0]);
    /// ```
    pub fn chain(self) -> usize {
        self.record.chain as usize
    }

    /// Byte span of the fuller mention that a short one goes back to: «شارل ميشال» for «ميشال».
    pub fn antecedent(self) -> Option<Span> {
        self.record.antecedent
    }
}

/// An adjective of a country or people in a text: «الأرمينية».
#[derive(Clone, Copy, Debug)]
pub struct Nisba<'d> {
    pub(super) document: &'d Document<'d>,
    pub(super) record: &'d entity::NisbaMention,
}

impl<'d> Nisba<'d> {
    /// The adjective as it is written, the article inside.
    pub fn text(self) -> &'d str {
        self.record.span.of(self.document.text())
    }

    /// Byte span, half-open.
    pub fn span(self) -> Span {
        self.record.span
    }

    /// Country code of two letters (ISO 3166-1); `None` for peoples without a state («عربي»).
    pub fn country(self) -> Option<&'d str> {
        entity::country_code(&self.record.country)
    }
}

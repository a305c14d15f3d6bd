//! Views of what was found: each knows the text that it is in.

use std::cmp::Reverse;

use super::{Document, Reference};
use crate::{
    entity,
    gazetteer::Entry,
    names::{ChosenBy, EntityKind, FoundBy, ReferenceKind},
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

    /// The entries that it may name, the chosen one first; none if there is no more than that one.
    ///
    /// After it stand those that would do in this place too, then those that only a cue would license.
    ///
    /// ```
    /// let text = "وصلوا إلى مانشستر"; // they came to Manchester, which is also short for its clubs
    /// let document = rasid::Extractor::new().extract(text);
    /// let town = document.mentions().next().expect("a town");
    /// assert!(1 < town.candidates().count());
    /// assert_eq!(town.candidates().next(), town.entry());
    /// assert_eq!(town.chosen_by(), Some(rasid::ChosenBy::Only));
    /// ```
    pub fn candidates(self) -> impl Iterator<Item = &'d Entry> {
        let gazetteer = &self.document.resources.gazetteer;
        let all = self.ambiguity().map_or(&[][..], |ambiguity| &ambiguity.candidates);
        all.iter().filter_map(|entry| gazetteer.entry(*entry))
    }

    /// Why this entry was chosen, if there are [`candidates`](Self::candidates); `None` also if nothing
    /// decided between them, so that there is no [`entry`](Self::entry).
    pub fn chosen_by(self) -> Option<ChosenBy> {
        self.ambiguity()?.chosen_by
    }

    fn ambiguity(self) -> Option<&'d entity::Ambiguity> {
        let all = &self.document.findings.entities.ambiguities;
        let order = |span: Span| (span.start(), Reverse(span.end()));
        let at = all.binary_search_by_key(&order(self.record.span), |one| order(one.span));
        all.get(at.ok()?)
    }

    /// The state that a capital stands for: Azerbaijan in «أعادت باكو احتلالها» (*Baku reoccupied it*),
    /// not in «وصل إلى باكو» (*he came to Baku*). The kind stays that of a place.
    ///
    /// ```
    /// let document = rasid::Extractor::new().extract("اتهمت باكو جارتها، ثم زار الوفد باكو");
    /// // Baku accused its neighbour, then the delegation visited Baku
    /// let states: Vec<_> = document.mentions().map(|one| one.refers_to()?.entry()?.country()).collect();
    /// assert_eq!(states, [Some("AZ"), None]);
    /// ```
    pub fn refers_to(self) -> Option<Reference<'d>> {
        let all = &self.document.findings.entities.references;
        let at = all.binary_search_by_key(&self.record.span, |one| one.span).ok()?;
        let record = all.get(at).filter(|record| record.kind == ReferenceKind::Metonymy)?;
        Some(Reference { document: self.document, record })
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

//! The view of a reference.

use super::Document;
use crate::{
    entity::{self, ReferenceRecord},
    gazetteer::Entry,
    names::ReferenceKind,
    span::Span,
};

/// Words that stand for what the document names elsewhere, or for a state that it need not name.
///
/// «التقى الوزير سامي الخوري نظيره الروسي» (*minister Sami al-Khoury met his Russian counterpart*):
/// «نظيره الروسي» is a role with the title «الوزير» and the country RU.
#[derive(Clone, Copy, Debug)]
pub struct Reference<'d> {
    pub(super) document: &'d Document<'d>,
    pub(super) record: &'d ReferenceRecord,
}

impl<'d> Reference<'d> {
    /// The words as they are written, without proclitics: «البلدين».
    pub fn text(self) -> &'d str {
        self.record.span.of(self.document.text())
    }

    /// Byte span, half-open.
    pub fn span(self) -> Span {
        self.record.span
    }

    /// In which way it refers.
    pub fn kind(self) -> ReferenceKind {
        self.record.kind
    }

    /// Chains of the mentions that name what is meant ([`Mention::chain`](crate::Mention::chain)): of
    /// «الوكالة» the agency, of «البلدين» the countries. Empty if the document does not name it.
    ///
    /// ```
    /// let text = "قالت وكالة رويترز إن الحكومة استقالت، ولم تذكر الوكالة مصدرها";
    /// // Reuters said that the government resigned; the agency did not name its source
    /// let document = rasid::Extractor::new().extract(text);
    /// let agency = document.references().next().expect("a reference");
    /// assert_eq!(agency.text(), "الوكالة");
    /// assert!(agency.chains().eq(document.mentions().map(|mention| mention.chain()).take(1)));
    /// ```
    pub fn chains(self) -> impl Iterator<Item = usize> + 'd {
        self.record.chains.iter().map(|chain| *chain as usize)
    }

    /// Country codes of two letters (ISO 3166-1, and EU), in the order of the text: AM and AZ of
    /// «نظيريه الأرميني والأذربيجاني» (*his Armenian and Azerbaijani counterparts*).
    pub fn countries(self) -> impl Iterator<Item = &'d str> {
        self.record.countries.iter().filter_map(entity::country_code)
    }

    /// Byte span of the office that is meant, where it is named: «وزير الدفاع» for «نظيره» or «الوزير».
    pub fn title(self) -> Option<Span> {
        self.record.title
    }

    /// The state that a capital stands for: «قالت باكو» (*Baku said*) is Azerbaijan.
    pub fn entry(self) -> Option<&'d Entry> {
        self.document.resources.gazetteer.entry(self.record.state?)
    }
}

//! The quantity: a number with its bounds and what it counts.

use super::value::{QuantityKind, QuantityUse, Value};
use crate::{
    lexicon::{LexemeId, Lexicon, Meaning, Paradigm, Symbol},
    span::Span,
};

/// A number in a text, with its bounds and what it counts.
///
/// «15» is exactly 15; «أكثر من 15» (*more than 15*) is at least 15, open above, approximate;
/// «عشرات» (*tens*) is 20 to 99, approximate. Bounds are closed.
#[derive(Clone, Copy, Debug)]
pub struct Quantity<'t> {
    pub(crate) source: &'t str,
    pub(crate) lexicon: &'t Lexicon,
    pub(crate) record: QuantityRecord,
}

/// A quantity without the text that it is in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct QuantityRecord {
    pub(crate) span: Span,
    pub(crate) kind: QuantityKind,
    pub(crate) usage: QuantityUse,
    pub(crate) min: Option<Value>,
    pub(crate) max: Option<Value>,
    pub(crate) approximate: bool,
    /// First and last token, of the whole quantity.
    pub(crate) tokens: (usize, usize),
    /// «بينهم» stands before it: part of another count.
    pub(crate) subset: bool,
    pub(crate) counted: Option<Counted>,
}

/// What a number counts or measures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Counted {
    /// The noun as it is written.
    pub(crate) span: Span,
    pub(crate) lexeme: Option<LexemeId>,
    /// Unit of measure, such as `USD` or `km`.
    pub(crate) symbol: Option<Symbol>,
    /// Country of the noun or of its adjective.
    pub(crate) country: Option<Symbol>,
}

impl<'t> Quantity<'t> {
    /// Number and qualifier as they are written, without the counted noun.
    pub fn text(&self) -> &'t str {
        self.record.span.of(self.source)
    }

    /// Byte span, half-open.
    pub fn span(&self) -> Span {
        self.record.span
    }

    /// What kind of number was written.
    pub fn kind(&self) -> QuantityKind {
        self.record.kind
    }

    /// What the number is used for.
    pub fn usage(&self) -> QuantityUse {
        self.record.usage
    }

    /// The least it can be; `None` is open.
    pub fn min(&self) -> Option<Value> {
        self.record.min
    }

    /// The most it can be; `None` is open.
    pub fn max(&self) -> Option<Value> {
        self.record.max
    }

    /// Whether the text calls it approximate.
    pub fn is_approximate(&self) -> bool {
        self.record.approximate
    }

    /// Whether it is part of another number: «بينهم 38 طفلا» (*among them 38 children*).
    pub fn is_subset(&self) -> bool {
        self.record.subset
    }

    /// The number, if it is a single one.
    pub fn value(&self) -> Option<Value> {
        self.record.value()
    }

    /// Byte span of the counted noun or unit, as it is written.
    pub fn unit_span(&self) -> Option<Span> {
        self.record.counted.map(|counted| counted.span)
    }

    /// The counted noun or unit: its lemma («جندي» for «15 جنديا») if the lexicon has it, else as it
    /// is written.
    pub fn unit(&self) -> Option<&'t str> {
        Some(self.record.counted?.unit(self.lexicon, self.source))
    }

    /// The unit of measure: `USD`, `km`, `t`; of money the ISO 4217 code.
    pub fn symbol(&self) -> Option<Symbol> {
        self.record.counted?.symbol
    }

    /// The group of the counted noun: `soldier`, `child`, `vehicle`, of a unit `money`, `length`.
    pub fn group(&self) -> Option<&'t str> {
        self.record.counted?.group(self.lexicon)
    }

    /// Country code of two letters (ISO 3166-1) of what is counted: `AM` in «12 جنديا أرمينيا».
    pub fn country(&self) -> Option<Symbol> {
        self.record.counted?.country
    }
}

impl Counted {
    /// The lemma if the lexicon has it, else as it is written.
    pub(crate) fn unit<'t>(&self, lexicon: &'t Lexicon, source: &'t str) -> &'t str {
        let lemma = self.lexeme.and_then(|id| {
            let lexeme = lexicon.lexemes().get(id as usize)?;
            let inflects = !matches!(lexeme.paradigm, Paradigm::Fixed | Paradigm::Verb(_));
            inflects.then(|| lexeme.parts.first().map(|lemma| &**lemma)).flatten()
        });
        lemma.unwrap_or_else(|| self.span.of(source))
    }

    /// `soldier`, `child`, `vehicle`.
    pub(crate) fn group<'t>(&self, lexicon: &'t Lexicon) -> Option<&'t str> {
        let lexeme = self.lexeme?;
        match lexicon.meaning(lexeme) {
            Meaning::People | Meaning::Thing | Meaning::Unit(_) => {}
            Meaning::TimeUnit(_) => return Some("time"),
            _ => return None,
        }
        let class = lexicon.class(lexeme)?;
        lexicon.classes.name(class).split_once('.').map(|(_, group)| group)
    }
}

impl QuantityRecord {
    /// Exactly one or two: such a number stands after its noun («جنديان اثنان»، «شخص واحد»).
    pub(crate) fn is_one_or_two(&self) -> bool {
        self.kind == QuantityKind::Integer
            && self.value().is_some_and(|value| matches!(value, Value::Integer(1 | 2)))
    }

    /// The number, if it is a single one.
    pub(crate) fn value(&self) -> Option<Value> {
        self.min.filter(|min| self.max == Some(*min))
    }
}

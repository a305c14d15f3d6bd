//! The words after a head noun: genitive, adjectives, «و» and «ل».

use super::{Grammar, state};
use crate::lexicon::Meaning;

/// What follows a head noun.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    pub(super) last: usize,
    /// Country of the last adjective of a people.
    pub(super) country: Option<[u8; 2]>,
    /// Adjectives so far.
    pub(super) adjectives: usize,
    /// «للتنمية».
    pub(super) purpose: bool,
    /// More than one noun: «حقوق الإنسان».
    pub(super) compound: bool,
}

/// Most words of one kind in a row.
const MOST: usize = 3;

impl Phrase {
    pub(super) fn after(last: usize) -> Self {
        Self { last, country: None, adjectives: 0, purpose: false, compound: false }
    }

    /// «الصحة العالمية», «حقوق الإنسان», «كبار العلماء», from its first token on.
    pub(super) fn genitive(grammar: &Grammar<'_>, first: usize) -> Option<Self> {
        let mut at = first;
        while at < first + MOST && !grammar.is_definite_noun(at) && grammar.is_field(at) {
            at += 1;
        }
        let compound = first < at;
        if grammar.is_definite_noun(at) {
            return Some(Self { compound, ..Self::after(at) }.adjectives(grammar));
        }
        let (_, last) = state::country_at(grammar.context, at).filter(|_| compound)?;
        Some(Self { compound, ..Self::after(last) })
    }

    /// «أصدقاء البيئة», «صوت الشباب»: a noun with another one after it, whatever they mean.
    pub(super) fn annexed(grammar: &Grammar<'_>, first: usize) -> Option<Self> {
        let two = grammar.is_plain_noun(first) && grammar.is_definite_noun(first + 1);
        let phrase = Self { compound: true, ..Self::after(first + 1) };
        // «أنهت جمعية إنسان المرحلة الثالثة»
        let ordinal = grammar.context.means(first + 2, |m| matches!(m, Meaning::Number(_)));
        (two && !ordinal).then(|| phrase.adjectives(grammar))
    }

    /// Takes the adjectives and coordinated words that follow.
    pub(super) fn adjectives(mut self, grammar: &Grammar<'_>) -> Self {
        for _ in 0..MOST {
            let next = self.last + 1;
            let second = 0 < self.adjectives && grammar.is_second_adjective(next);
            if grammar.is_adjective(next) || second {
                self.adjectives += 1;
                self.country = grammar.country(next).or(self.country);
            } else if grammar.is_second_noun(next) {
                self.compound = true;
            } else {
                break;
            }
            self.last = next;
        }
        self
    }

    /// Takes what the body is for: «للتنمية», «لحقوق الإنسان», «لكرة القدم».
    pub(super) fn purpose(self, grammar: &Grammar<'_>, any: bool) -> Self {
        let next = self.last + 1;
        let end = if grammar.is_purpose(next, any) {
            let last = Self::after(next).adjectives(grammar).last;
            // «للمحاسبين القانونيين»
            let people = last == next && grammar.is_plural(last);
            Some(last + usize::from(people && grammar.is_plural_adjective(last + 1)))
        } else if grammar.is_purpose_field(next, any) {
            Self::genitive(grammar, next + 1)
                .or_else(|| {
                    let (_, last) = state::country_at(grammar.context, next + 1)?;
                    Some(Self::after(last))
                })
                .map(|phrase| phrase.last)
        } else {
            None
        };
        end.map_or(self, |last| Self { last, purpose: true, ..self })
    }
}

//! What a stage sees: the text's words and the data to read them by.

use super::{
    analysis::{Analysis, Reading},
    builder::{Target, Vocabulary},
};
use crate::{
    gazetteer::Gazetteer,
    lexicon::{Form, LexemeId, Lexicon, Meaning},
    text::{Mark, TokenKind},
};

/// The data of a build.
#[derive(Debug)]
pub(crate) struct Resources {
    pub(crate) lexicon: Lexicon,
    pub(crate) gazetteer: Gazetteer,
    pub(crate) vocabulary: Vocabulary,
}

/// The words of one text and the data to read them by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Context<'a> {
    pub(crate) resources: &'a Resources,
    pub(crate) analysis: &'a Analysis<'a>,
}

/// A lexeme at a token: how the token was read, in which form, how far it reaches.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    pub(crate) reading: Reading,
    pub(crate) lexeme: LexemeId,
    pub(crate) form: Form,
    pub(crate) meaning: Meaning,
    /// Last token of the word or phrase.
    pub(crate) last: usize,
}

impl<'a> Context<'a> {
    /// All lexemes that begin at a token, phrases before single words, longer ones before shorter.
    pub(crate) fn lexemes(self, index: usize) -> impl Iterator<Item = Found> + 'a {
        let phrases = self.analysis.matches(index).iter().rev().flat_map(move |found| {
            let senses = self.resources.vocabulary.phrase_senses(found.phrase as usize);
            self.found(found.reading, senses, found.last as usize)
        });
        phrases.chain(self.words(index))
    }

    /// The lexemes of one token as a single word.
    pub(crate) fn words(self, index: usize) -> impl Iterator<Item = Found> + 'a {
        self.analysis.readings(index).iter().flat_map(move |reading| {
            let senses = self.resources.vocabulary.senses(reading.senses);
            self.found(*reading, senses, index)
        })
    }

    fn found(
        self,
        reading: Reading,
        senses: &'a [Target],
        last: usize,
    ) -> impl Iterator<Item = Found> + 'a {
        let lexicon = &self.resources.lexicon;
        senses.iter().filter_map(move |sense| match sense {
            Target::Lexeme(lexeme, form) if reading.allows(*sense) => {
                let meaning = lexicon.meaning(*lexeme);
                Some(Found { reading, lexeme: *lexeme, form: *form, meaning, last })
            }
            _ => None,
        })
    }

    /// The first lexeme at a token whose meaning `select` takes.
    pub(crate) fn find<T>(
        self,
        index: usize,
        mut select: impl FnMut(Meaning) -> Option<T>,
    ) -> Option<(Found, T)> {
        self.lexemes(index).find_map(|found| Some((found, select(found.meaning)?)))
    }

    /// Whether a token can mean this.
    pub(crate) fn means(self, index: usize, mut test: impl FnMut(Meaning) -> bool) -> bool {
        self.words(index).any(|found| test(found.meaning))
    }

    pub(crate) fn is_mark(self, index: usize, mark: Mark) -> bool {
        self.analysis.token(index).is_some_and(|token| token.is_mark(mark))
    }

    pub(crate) fn is_digits(self, index: usize) -> bool {
        self.analysis.token(index).is_some_and(|token| token.kind == TokenKind::Digits)
    }

    pub(crate) fn is_word(self, index: usize) -> bool {
        self.analysis.token(index).is_some_and(crate::text::Token::is_word)
    }
}

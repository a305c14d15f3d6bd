//! What a stage sees: the text's words and the data to read them by.

use std::{path::Path, sync::LazyLock};

use super::{
    analysis::{Analysis, Reading},
    builder::{Flags, Target, Vocabulary},
};
use crate::{
    gazetteer::Gazetteer,
    lexicon::{Form, LEXICON_FILES, LexemeId, Lexicon, Meaning},
    text::{ARTICLE, Mark, Proclitics, Token, TokenKind, WAW, first_letter},
};

/// The data of a build.
#[derive(Debug)]
pub(crate) struct Resources {
    pub(crate) lexicon: Lexicon,
    pub(crate) gazetteer: Gazetteer,
    pub(crate) vocabulary: Vocabulary,
}

/// The lexicon files with words of dates, numbers and what they count.
const CALENDAR_AND_NUMBERS: [&str; 11] = [
    "calendar",
    "holidays",
    "months",
    "nisbas",
    "number-cues",
    "numbers",
    "particles",
    "people",
    "quantifiers",
    "things",
    "units",
];

impl Resources {
    /// The built-in words of dates and numbers alone, read once a process.
    pub(crate) fn calendar_and_numbers() -> &'static Self {
        static BUILT: LazyLock<Resources> = LazyLock::new(|| {
            // The built-in files are checked by the project's tests; one that could not be read is left out.
            let mut lexicon = Lexicon::default();
            for (name, content) in LEXICON_FILES {
                let stem = Path::new(name).file_stem().and_then(|stem| stem.to_str());
                if stem.is_some_and(|stem| CALENDAR_AND_NUMBERS.contains(&stem)) {
                    let read = lexicon.add_file(name, content);
                    debug_assert!(read.is_ok(), "{read:?}");
                }
            }
            let gazetteer = Gazetteer::default();
            let vocabulary =
                Vocabulary::new(&lexicon, &gazetteer, &mut Vec::new(), |_| Flags::default());
            let vocabulary = vocabulary.unwrap_or_else(|_| Vocabulary::empty());
            Resources { lexicon, gazetteer, vocabulary }
        });
        &BUILT
    }
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
    /// Every later word of a phrase stands without clitics.
    pub(crate) pure: bool,
}

impl Found {
    /// Whether the article was cut off.
    pub(crate) fn has_article(&self) -> bool {
        self.reading.proclitics.contains(Proclitics::ARTICLE)
    }
}

impl<'a> Context<'a> {
    /// All lexemes that begin at a token, phrases before single words, longer ones before shorter.
    pub(crate) fn lexemes(self, index: usize) -> impl Iterator<Item = Found> + 'a {
        self.phrases(index).chain(self.words(index))
    }

    /// The lexemes of several words that begin at a token, longer ones before shorter.
    pub(crate) fn phrases(self, index: usize) -> impl Iterator<Item = Found> + 'a {
        self.analysis.matches(index).iter().rev().flat_map(move |found| {
            let senses = self.resources.vocabulary.phrase_senses(found.phrase as usize);
            self.found(found.reading, senses, (found.last as usize, found.pure))
        })
    }

    /// The lexemes of one token as a single word.
    pub(crate) fn words(self, index: usize) -> impl Iterator<Item = Found> + 'a {
        let readings = self.analysis.readings(index).iter();
        readings.flat_map(move |reading| self.of_reading(*reading, index))
    }

    /// The lexemes of one token as a single word, of those readings that have a flag; a word
    /// without it has none that a stage would look for.
    #[inline]
    pub(crate) fn flagged(self, index: usize, flags: Flags) -> impl Iterator<Item = Found> + 'a {
        let readings = self.readings(index, flags).iter();
        let readings = readings.filter(move |reading| reading.flags.has(flags));
        readings.flat_map(move |reading| self.of_reading(*reading, index))
    }

    /// The lexemes of one token without clitics, if it has a flag so.
    #[inline]
    pub(crate) fn whole(self, index: usize, flags: Flags) -> impl Iterator<Item = Found> + 'a {
        // The word in one piece is the first reading.
        let whole = self.readings(index, flags).first();
        let whole = whole.filter(|reading| reading.flags.has(flags) && reading.is_whole());
        whole.into_iter().flat_map(move |reading| self.of_reading(*reading, index))
    }

    /// The readings of a token that has a flag.
    #[inline]
    fn readings(self, index: usize, flags: Flags) -> &'a [Reading] {
        let may = self.analysis.flags(index).has(flags);
        if may { self.analysis.readings(index) } else { &[] }
    }

    fn of_reading(self, reading: Reading, index: usize) -> impl Iterator<Item = Found> + 'a {
        let senses = self.resources.vocabulary.senses(reading.senses);
        self.found(reading, senses, (index, true))
    }

    fn found(
        self,
        reading: Reading,
        senses: &'a [Target],
        (last, pure): (usize, bool),
    ) -> impl Iterator<Item = Found> + 'a {
        let lexicon = &self.resources.lexicon;
        senses.iter().filter_map(move |sense| match sense {
            Target::Lexeme(lexeme, form) if reading.allows(*sense) => {
                let meaning = lexicon.meaning(*lexeme);
                Some(Found { reading, lexeme: *lexeme, form: *form, meaning, last, pure })
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

    /// Whether a token is a «و» that stands by itself.
    pub(crate) fn is_and(self, index: usize) -> bool {
        self.is_clitic(index, &[WAW])
    }

    /// Whether a token is a lone article, as before a figure: «الـ 10,000».
    pub(crate) fn is_lone_article(self, index: usize) -> bool {
        self.is_clitic(index, &ARTICLE)
    }

    /// Whether a token has the article, as its letters or a reading tell.
    pub(crate) fn has_article(self, index: usize) -> bool {
        // «ألف» has a hamza and no article.
        let written = |token: Token| {
            self.analysis.text().codes(token).starts_with(&ARTICLE)
                && !matches!(
                    first_letter(token.span.of(self.analysis.source())),
                    Some('أ' | 'إ' | 'آ')
                )
        };
        self.analysis.token(index).is_some_and(written)
            || self
                .analysis
                .readings(index)
                .iter()
                .any(|reading| reading.proclitics.contains(Proclitics::ARTICLE))
    }

    fn is_clitic(self, index: usize, letters: &[u8]) -> bool {
        let codes = |token| self.analysis.text().codes(token) == letters;
        self.analysis.token(index).is_some_and(codes)
    }

    pub(crate) fn is_word(self, index: usize) -> bool {
        self.analysis.token(index).is_some_and(Token::is_word)
    }
}

//! A text with all that the vocabulary knows about its words.

use super::{
    builder::{Flags, Sense, Target, Vocabulary},
    key::{Found, Senses, WordId},
};
use crate::{
    span::Span,
    text::{Enclitic, Mark, Proclitics, Split, Text, Token, TokenKind, splits},
};

/// One way to read a token: its clitics and the known word that is left.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading {
    pub(super) word: WordId,
    pub(crate) flags: Flags,
    pub(crate) senses: Senses,
    pub(crate) proclitics: Proclitics,
    pub(crate) enclitic: Enclitic,
    /// Byte offset of the span: after the proclitics, the article inside.
    pub(crate) start: u32,
}

impl Reading {
    /// Whether the form of a sense may stand between these clitics.
    pub(crate) fn allows(self, sense: Sense) -> bool {
        let article = self.proclitics.contains(Proclitics::ARTICLE);
        let pronoun = self.enclitic != Enclitic::None;
        let Target::Lexeme(_, form) = sense else {
            return !article && !pronoun && !self.proclitics.contains(Proclitics::SIN);
        };
        if form.bound && !pronoun {
            return false;
        }
        if form.tanwin && (article || pronoun) {
            return false;
        }
        if form.is_verb() {
            let will = self.proclitics.contains(Proclitics::SIN);
            // «ليبدأ»: before an imperfect verb ل says what for.
            let purpose = form.imperfect
                && self.proclitics.outside().without_conjunction() == Proclitics::LAM;
            let preposition = self.proclitics.has_preposition() && !purpose;
            return !article && !preposition && (!will || form.imperfect);
        }
        let closed = form.construct && article;
        !closed && !self.proclitics.contains(Proclitics::SIN)
    }

    /// Whether nothing was cut off.
    pub(crate) fn is_whole(self) -> bool {
        self.proclitics.is_empty() && self.enclitic == Enclitic::None
    }
}

/// A known phrase of several words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Match {
    /// Last token.
    pub(crate) last: u32,
    pub(crate) phrase: u32,
    /// How the first token was read.
    pub(crate) reading: Reading,
    /// Every later word stood as the phrase has it, without clitics of its own.
    pub(crate) pure: bool,
}

/// The words of a text, looked up.
#[derive(Debug)]
pub(crate) struct Analysis<'t> {
    text: Text<'t>,
    readings: Vec<Reading>,
    tokens: Vec<Known>,
    matches: Vec<Match>,
}

/// What is known of one token.
#[derive(Clone, Copy, Debug, Default)]
struct Known {
    readings: (u32, u32),
    matches: (u32, u32),
    flags: Flags,
}

impl Vocabulary {
    /// Looks up every word of a text.
    pub(crate) fn analyze<'t>(&self, text: Text<'t>) -> Analysis<'t> {
        let count = text.tokens().len();
        let mut analysis = Analysis {
            readings: Vec::with_capacity(count + count / 2),
            tokens: Vec::with_capacity(count),
            matches: Vec::with_capacity(count / 8),
            text,
        };
        // Nothing but look-ups in this loop: their cache misses overlap.
        let text = &analysis.text;
        let whole: Vec<Option<Found>> =
            text.tokens().iter().map(|token| self.look_up(text, *token)).collect();
        for (index, found) in whole.into_iter().enumerate() {
            self.read_token(&mut analysis, index, found);
        }
        for index in 0..count {
            if analysis.flags(index).has(Flags::BEGINS_PHRASE) {
                self.follow_phrases(&mut analysis, index);
            }
        }
        analysis
    }

    /// Looks a token up in one piece.
    #[inline]
    fn look_up(&self, text: &Text<'_>, token: Token) -> Option<Found> {
        match token.kind {
            TokenKind::Arabic | TokenKind::Latin | TokenKind::Digits => match text.packed(token) {
                Some(word) => self.map().get_packed(word),
                None => self.map().get(text.codes(token)),
            },
            TokenKind::Line | TokenKind::Mark(_) | TokenKind::Other => None,
        }
    }

    fn read_token(&self, analysis: &mut Analysis<'_>, index: usize, whole: Option<Found>) {
        let Analysis { text, readings, tokens, .. } = analysis;
        let Some(token) = text.token(index) else { return };
        let start = length(readings);
        let mut flags = Flags::default();
        let codes = text.codes(token);
        let mut add = |found: Found, split: Split| {
            flags = flags.with(found.flags);
            readings.push(Reading {
                word: found.word,
                flags: found.flags,
                senses: found.senses,
                proclitics: split.proclitics,
                enclitic: split.enclitic,
                start: text.letter_start(token, usize::from(split.start)),
            });
        };
        if let Some(found) = whole {
            // A word known in one piece brings its other readings along.
            add(found, Split::whole(codes));
            for (found, split) in self.cuts(found.cuts) {
                add(*found, *split);
            }
        } else if token.kind == TokenKind::Arabic
            && let Some(word) = text.packed(token)
        {
            splits(codes, |split| {
                if !split.is_whole(codes.len())
                    && let Some(found) = self.map().get_packed(cut(word, split))
                {
                    add(found, split);
                }
            });
        }
        let end = length(readings);
        tokens.push(Known { readings: (start, end), matches: (0, 0), flags });
    }

    fn follow_phrases(&self, analysis: &mut Analysis<'_>, index: usize) {
        let start = length(&analysis.matches);
        let mut flags = Flags::default();
        let (from, to) = analysis.tokens.get(index).map_or((0, 0), |known| known.readings);
        for at in from..to {
            let Some(&reading) = analysis.readings.get(at as usize) else { continue };
            if reading.flags.has(Flags::BEGINS_PHRASE) {
                flags = flags.with(self.follow(analysis, index, reading));
            }
        }
        let end = length(&analysis.matches);
        if let Some(known) = analysis.tokens.get_mut(index) {
            known.matches = (start, end);
            known.flags = known.flags.with(flags);
        }
    }

    /// Follows the phrases that begin with this reading; returns what those that end are flagged as.
    fn follow(&self, analysis: &mut Analysis<'_>, index: usize, reading: Reading) -> Flags {
        let mut flags = Flags::default();
        let mut pure = true;
        if !analysis
            .next_word(index)
            .is_some_and(|next| analysis.flags(next).has(Flags::GOES_ON_PHRASE))
        {
            return flags;
        }
        let Some(mut cursor) = self.phrases().start(reading.word) else { return flags };
        let mut at = index;
        while let Some(next) = analysis.next_word(at) {
            if !analysis.flags(next).has(Flags::GOES_ON_PHRASE) {
                break;
            }
            let mut readings = analysis
                .readings(next)
                .iter()
                .filter(|reading| reading.flags.has(Flags::GOES_ON_PHRASE));
            let step = readings.find_map(|reading| {
                Some((self.phrases().step(cursor, reading.word)?, reading.is_whole()))
            });
            let Some((stepped, whole)) = step else { break };
            cursor = stepped;
            pure &= whole;
            at = next;
            if let Some(phrase) = self.phrases().complete(cursor) {
                let found = self.phrase_flags(phrase);
                flags = flags.with(found);
                analysis.matches.push(Match { last: narrow(at), phrase, reading, pure });
            }
        }
        flags
    }
}

/// The packed letters of a stem: those before it shifted out, those after it masked.
#[inline]
pub(super) fn cut(word: u128, split: Split) -> u128 {
    const ALEF: u128 = 0x27;
    let stem = word >> (8 * u32::from(split.stem));
    let letters = u32::from(split.end - split.stem);
    let stem = stem & u128::MAX.checked_shr(128 - 8 * letters).unwrap_or(0);
    // «للهدنة»: the article's alef is put back.
    if split.elided_article { stem << 8 | ALEF } else { stem }
}

fn length<T>(items: &[T]) -> u32 {
    narrow(items.len())
}

/// Texts are below 4 GiB, so token counts fit.
fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl<'t> Analysis<'t> {
    pub(crate) fn text(&self) -> &Text<'t> {
        &self.text
    }

    pub(crate) fn source(&self) -> &'t str {
        self.text.source()
    }

    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(crate) fn token(&self, index: usize) -> Option<Token> {
        self.text.token(index)
    }

    pub(crate) fn flags(&self, index: usize) -> Flags {
        self.tokens.get(index).map_or_else(Flags::default, |known| known.flags)
    }

    /// The known readings of a token, the uncut word first.
    pub(crate) fn readings(&self, index: usize) -> &[Reading] {
        let (start, end) = self.tokens.get(index).map_or((0, 0), |known| known.readings);
        self.readings.get(start as usize..end as usize).unwrap_or_default()
    }

    /// The phrases that begin at a token, shorter ones first for each reading.
    pub(crate) fn matches(&self, index: usize) -> &[Match] {
        let (start, end) = self.tokens.get(index).map_or((0, 0), |known| known.matches);
        self.matches.get(start as usize..end as usize).unwrap_or_default()
    }

    /// The span of tokens, proclitics of the first left out as its reading tells.
    pub(crate) fn span(&self, start: u32, last: usize) -> Span {
        let end = self.token(last).map_or(start as usize, |token| token.span.end());
        Span::new(start, narrow(end))
    }

    /// The next token that may go on a phrase: a word or number, over a hyphen inside a name.
    fn next_word(&self, index: usize) -> Option<usize> {
        let next = index + 1;
        let token = self.token(next)?;
        if token.is_word() || token.kind == TokenKind::Digits {
            return Some(next);
        }
        let hyphen =
            token.is_mark(Mark::Dash) && self.text.adjacent(index) && self.text.adjacent(next);
        (hyphen && self.token(next + 1).is_some_and(Token::is_word)).then_some(next + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::{Analysis, Target, Vocabulary};
    use crate::{
        gazetteer::{Format, Gazetteer},
        lexicon::Lexicon,
        text::Text,
    };

    const ENTITIES: &str =
        "id\tkind\tsubtype\tcanonical\twikidata\tcountry\tlat\tlon\tmatch\tnames\tshort
loc-iq\tLOC\tcountry\tIraq\t-\tIQ\t-\t-\tfree\tالعراق\t-
org-un\tORG\tigo\tUnited Nations\t-\t-\t-\t-\tfree\tالأمم المتحدة\t-
per-walid\tPER\tpolitician\tWalid\t-\t-\t-\t-\tfree\tوليد\t-
";
    const WORDS: &str = "class\tparadigm\tvalue\twords
kill\tnoun-m\t-\tقتيل، قتلى
kill\tverb\t-\tلقي مصرع، يلقى مصرع
";

    fn vocabulary() -> Vocabulary {
        let (mut lexicon, mut gazetteer) = (Lexicon::default(), Gazetteer::default());
        lexicon.add_file("words", WORDS).unwrap();
        gazetteer.add_file("entities", ENTITIES, Format::Table).unwrap();
        Vocabulary::new(&lexicon, &gazetteer, &mut Vec::new(), |_| super::Flags::default()).unwrap()
    }

    /// Every name and phrase found, as the text under its span.
    fn found(source: &str) -> Vec<&str> {
        let vocabulary = vocabulary();
        let analysis: Analysis<'_> = vocabulary.analyze(Text::read(source));
        let mut out = Vec::new();
        for index in 0..analysis.len() {
            for reading in analysis.readings(index) {
                if vocabulary.senses(reading.senses).iter().any(|sense| reading.allows(*sense)) {
                    out.push(analysis.span(reading.start, index).of(source));
                }
            }
            for found in analysis.matches(index) {
                out.push(analysis.span(found.reading.start, found.last as usize).of(source));
            }
        }
        out
    }

    #[test]
    fn proclitics_stay_outside() {
        assert_eq!(found("للعراق وبالعراق"), ["لعراق", "العراق"]);
        assert_eq!(found("وَليد"), ["وَليد"]);
    }

    #[test]
    fn phrases_are_whole_words() {
        assert_eq!(found("للأمم المتحدة"), ["لأمم المتحدة"]);
        assert_eq!(found("الأمم، المتحدة"), Vec::<&str>::new());
        assert_eq!(found("لقوا مصرعهم"), ["لقوا مصرعهم"]);
    }

    #[test]
    fn a_bound_form_needs_its_pronoun() {
        assert_eq!(found("قتلاها"), ["قتلاها"]);
        assert_eq!(found("قتلا"), Vec::<&str>::new());
    }

    #[test]
    fn a_name_takes_no_article_and_no_pronoun() {
        let vocabulary = vocabulary();
        let analysis = vocabulary.analyze(Text::read("الوليد وليدها"));
        for index in 0..analysis.len() {
            for reading in analysis.readings(index) {
                let names = vocabulary.senses(reading.senses).iter();
                assert!(
                    !names
                        .clone()
                        .any(|sense| matches!(sense, Target::Name(_)) && reading.allows(*sense))
                );
            }
        }
    }
}

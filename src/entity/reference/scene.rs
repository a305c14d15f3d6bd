//! What the rules for references look at: names, nisbas and the words around them.

use super::super::{Mention, NisbaMention};
use crate::{
    gazetteer::{Entry, STATE},
    lexicon::{Anaphor, Meaning},
    names::EntityKind,
    vocabulary::Context,
};

#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub(super) context: Context<'a>,
    pub(super) mentions: &'a [Mention],
    pub(super) nisbas: &'a [NisbaMention],
}

impl<'a> Scene<'a> {
    /// The mentions that begin before a token.
    pub(super) fn before(self, token: usize) -> &'a [Mention] {
        let end = self.mentions.partition_point(|mention| mention.tokens.0 < token);
        self.mentions.get(..end).unwrap_or_default()
    }

    /// The mentions that begin at a token or after it.
    pub(super) fn from(self, token: usize) -> &'a [Mention] {
        let start = self.mentions.partition_point(|mention| mention.tokens.0 < token);
        self.mentions.get(start..).unwrap_or_default()
    }

    /// The mention whose first token this is, nothing written before its name.
    pub(super) fn bare_at(self, token: usize) -> Option<&'a Mention> {
        let mention = self.from(token).first().filter(|mention| mention.tokens.0 == token)?;
        let start = self.context.analysis.token(token)?.span.start();
        (mention.span.start() == start).then_some(mention)
    }

    /// The mention that a token is part of.
    pub(super) fn covering(self, token: usize) -> Option<&'a Mention> {
        self.before(token + 1).last().filter(|mention| token <= mention.tokens.1)
    }

    /// The adjective of a state at a token: «الروسي».
    pub(super) fn nisba_at(self, token: usize) -> Option<NisbaMention> {
        let at = self.nisbas.binary_search_by_key(&token, |nisba| nisba.token).ok()?;
        let nisba = self.nisbas.get(at).copied()?;
        (nisba.article && self.is_of_state(nisba)).then_some(nisba)
    }

    /// Whether an adjective is of a state: «عربي» is not, and «المالي» is *financial*.
    pub(super) fn is_of_state(self, nisba: NisbaMention) -> bool {
        nisba.country != *b"--"
            && !self.means(nisba.token, |meaning| meaning == Meaning::Anaphor(Anaphor::Never))
    }

    pub(super) fn entry(self, mention: &Mention) -> Option<&'a Entry> {
        self.context.resources.gazetteer.entry(mention.entry?)
    }

    /// The country that a mention is of.
    pub(super) fn country(self, mention: &Mention) -> Option<[u8; 2]> {
        mention.country.or_else(|| self.entry(mention)?.country()?.as_bytes().try_into().ok())
    }

    /// The country that a mention names.
    pub(super) fn state(self, mention: &Mention) -> Option<[u8; 2]> {
        let state = mention.kind == EntityKind::Location && self.entry(mention)?.subtype() == STATE;
        state.then(|| self.country(mention)).flatten()
    }

    /// A word with the article that may be an adjective of the noun before it.
    pub(super) fn is_definite(self, token: usize) -> bool {
        self.context.is_word(token)
            && self.context.has_article(token)
            && self
                .context
                .analysis
                .readings(token)
                .iter()
                .all(|reading| reading.proclitics.outside().is_empty())
    }

    /// Whether a word ends in ـة, which folds to ـه.
    pub(super) fn is_feminine(self, token: usize) -> bool {
        const HEH: u8 = 0x47;
        let text = self.context.analysis.text();
        self.context.analysis.token(token).is_some_and(|at| text.codes(at).last() == Some(&HEH))
    }

    pub(super) fn means(self, token: usize, wanted: impl Fn(Meaning) -> bool) -> bool {
        self.context.means(token, wanted)
    }

    /// First token of the sentence that a token is in.
    pub(super) fn sentence_start(self, token: usize) -> usize {
        let sentences = self.context.analysis.text().sentences();
        let at = sentences.partition_point(|sentence| sentence.start <= token);
        at.checked_sub(1).and_then(|at| sentences.get(at)).map_or(0, |sentence| sentence.start)
    }
}

//! Proper names after a head that takes them in: «جامعة زيورخ», «منظمة هيومن رايتس ووتش».

use std::cmp::Reverse;

use super::{super::unknown::is_unknown, Candidate, Grammar, Mention, from_head, phrase::Phrase};
use crate::{lexicon::Meaning, names::EntityKind, vocabulary::Found};

/// The longest name of the gazetteer at each token where one begins, by token.
pub(super) struct Known {
    names: Vec<Mention>,
}

impl Known {
    pub(super) fn of(candidates: &[Candidate]) -> Self {
        let mut names: Vec<Mention> = Vec::with_capacity(candidates.len());
        names.extend(candidates.iter().map(|candidate| candidate.mention.clone()));
        // Of two of one length the earlier candidate stays first.
        names.sort_by_key(|name| (name.tokens.0, Reverse(name.tokens.1)));
        names.dedup_by_key(|name| name.tokens.0);
        Self { names }
    }

    /// The longest name that begins in a token.
    pub(super) fn longest(&self, index: usize) -> Option<&Mention> {
        let at = self.names.binary_search_by_key(&index, |name| name.tokens.0).ok()?;
        self.names.get(at)
    }

    /// The name at a token, if no proclitic stands before it.
    pub(super) fn at(&self, grammar: &Grammar<'_>, index: usize) -> Option<&Mention> {
        let start = grammar.context.analysis.token(index)?.span.start();
        self.longest(index).filter(|mention| mention.span.start() == start)
    }

    /// The head with the name after it.
    pub(super) fn around(
        &self,
        grammar: &Grammar<'_>,
        index: usize,
        head: Found,
    ) -> Option<Candidate> {
        if grammar.has_article(index, head) {
            return None;
        }
        let next = head.last + 1;
        let name = self.at(grammar, next);
        let last = match name {
            Some(name) => name.tokens.1,
            None => self.titled(grammar, next).or_else(|| grammar.unknown_run(next))?,
        };
        let mut last = last;
        while grammar.is_epithet(last + 1) {
            last += 1;
        }
        let last = Phrase::after(last).purpose(grammar, false).last;
        let mut candidate = from_head(grammar.context, index, head, last, None);
        let same = |name: &&Mention| name.kind == EntityKind::Organization && name.tokens.1 == last;
        candidate.mention.entry = name.filter(same).and_then(|name| name.entry);
        Some(candidate)
    }

    /// The last token of a titled name: «الملك فهد».
    fn titled(&self, grammar: &Grammar<'_>, index: usize) -> Option<usize> {
        let (title, ()) =
            grammar.context.find(index, |meaning| (meaning == Meaning::Title).then_some(()))?;
        let first = title.last + 1;
        if !title.reading.is_whole() {
            return None;
        }
        match self.at(grammar, first) {
            Some(name) => Some(name.tokens.1),
            None => is_unknown(grammar.context, first).then_some(first),
        }
    }
}

//! Proper names after a head that takes them in: «جامعة زيورخ», «منظمة هيومن رايتس ووتش».

use std::cmp::Reverse;

use super::{
    super::{
        person,
        unknown::{is_part, is_unknown, names},
    },
    Candidate, Grammar, Mention, from_head,
    phrase::Phrase,
};
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
            None => match self.titled(grammar, next) {
                Some(last) => self.beyond_listed(grammar, (index, head.last), last)?,
                None => grammar.unknown_run(next)?,
            },
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

    /// The head with the titled person after it: «مركز الملك فهد الثقافي».
    pub(super) fn honouring(
        &self,
        grammar: &Grammar<'_>,
        index: usize,
        head: Found,
    ) -> Option<Candidate> {
        if grammar.has_article(index, head) {
            return None;
        }
        let next = head.last + 1;
        let last = self.titled(grammar, next).or_else(|| {
            // «مؤسسة الحسن الثاني», «مركز محمد بن نايف للمناصحة»
            let person = |name: &&Mention| name.kind == EntityKind::Person;
            let listed = self.at(grammar, next).filter(person).map(|name| name.tokens.1);
            listed.or_else(|| person::extent(grammar.context, next)).filter(|last| next < *last)
        })?;
        let last = self.beyond_listed(grammar, (index, head.last), last)?;
        let last = Phrase::after(last).adjectives(grammar).purpose(grammar, true).last;
        Some(from_head(grammar.context, index, head, last, None))
    }

    /// The last token of a titled name, if no organization that is listed with its head ends before
    /// it: «جامعة الملك عبد العزيز»; one that goes on with «بن» is listed with less than its name.
    fn beyond_listed(
        &self,
        grammar: &Grammar<'_>,
        (index, head): (usize, usize),
        last: usize,
    ) -> Option<usize> {
        let listed = self
            .longest(index)
            .filter(|name| name.kind == EntityKind::Organization && head + 1 < name.tokens.1);
        let open = listed.is_none_or(|name| {
            let goes_on = person::is_infix(grammar.context, name.tokens.1 + 1);
            name.tokens.1 < last && goes_on
        });
        open.then_some(last)
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
            None => person::extent(grammar.context, first).or_else(|| {
                let context = grammar.context;
                let word = is_unknown(context, first) && !names(context, first, |_| true);
                (word || is_part(context, first)).then_some(first)
            }),
        }
    }
}

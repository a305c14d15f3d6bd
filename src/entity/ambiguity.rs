//! Mentions whose words are a name of more than one entry: «نيسان», «القنيطرة», «الجزيرة».
//!
//! The choice is made in [`overlap`](super::overlap); here is only told what there was to choose from.

use std::cmp::Reverse;

use super::{Mention, candidate::Rival};
use crate::{
    gazetteer::{EntryId, MatchRule},
    names::{ChosenBy, FoundBy},
    span::Span,
    text::{Enclitic, Proclitics},
    vocabulary::{Context, Target},
};

/// The entries that the words of a mention may name.
#[derive(Clone, Debug)]
pub(crate) struct Ambiguity {
    pub(crate) span: Span,
    /// The chosen one first, then those that were proposed too, then those that need a cue.
    pub(crate) candidates: Box<[EntryId]>,
    /// `None` if nothing decided between them, so that the mention has no entry.
    pub(crate) chosen_by: Option<ChosenBy>,
}

/// The mentions with more than one candidate.
pub(super) fn find(context: Context<'_>, mentions: &[Mention], rivals: &[Rival]) -> Vec<Ambiguity> {
    let mut out = Vec::new();
    let mut names = Vec::new();
    for mention in mentions {
        if matches!(mention.found_by, FoundBy::Gazetteer | FoundBy::Memory) {
            names.clear();
            out.extend(of(context, mention, rivals, &mut names));
        }
    }
    out
}

/// `names` is reused from mention to mention.
fn of(
    context: Context<'_>,
    mention: &Mention,
    rivals: &[Rival],
    names: &mut Vec<(EntryId, bool)>,
) -> Option<Ambiguity> {
    gather(context, mention, names);
    // Almost always there is one name, or the same one in two readings.
    if names.len() < 2 {
        return None;
    }
    let order = |span: Span| (span.start(), Reverse(span.end()));
    let first = rivals.partition_point(|rival| order(rival.span) < order(mention.span));
    let lost = rivals.get(first..).unwrap_or_default();
    let lost = lost.iter().take_while(|rival| rival.span == mention.span);
    let reason = lost.clone().next().map(|rival| rival.reason);
    let free = mention.entry.is_some_and(|chosen| names.contains(&(chosen, true)));
    let alone = if mention.found_by == FoundBy::Memory {
        ChosenBy::Document
    } else if free {
        ChosenBy::Only
    } else {
        ChosenBy::Neighbour
    };
    // What stands by itself is likelier than what needs a cue.
    names.sort_by_key(|(_, free)| !free);
    let mut candidates: Vec<EntryId> = Vec::with_capacity(names.len());
    let preferred = mention.entry.into_iter().chain(lost.map(|rival| rival.entry));
    for entry in preferred.chain(names.iter().map(|(entry, _)| *entry)) {
        if !candidates.contains(&entry) {
            candidates.push(entry);
        }
    }
    let chosen_by = mention.entry.map(|_| reason.unwrap_or(alone));
    let candidates = candidates.into_boxed_slice();
    (1 < candidates.len()).then_some(Ambiguity { span: mention.span, candidates, chosen_by })
}

/// Every entry that is called so, and whether it is wherever the words stand.
fn gather(context: Context<'_>, mention: &Mention, names: &mut Vec<(EntryId, bool)>) {
    let vocabulary = &context.resources.vocabulary;
    let (first, last) = mention.tokens;
    let start = mention.span.start();
    let mut add = |senses: &[Target]| {
        for sense in senses {
            let (entry, full) = match sense {
                Target::Name(entry) => (*entry, true),
                Target::ShortName(entry) => (*entry, false),
                Target::Lexeme(..) => continue,
            };
            let free = || {
                let entry = context.resources.gazetteer.entry(entry);
                entry.is_some_and(|entry| entry.match_rule() == MatchRule::Free)
            };
            names.push((entry, full && free()));
        }
    };
    if first == last {
        for reading in context.analysis.readings(first) {
            // An entry that is called so without the article is called otherwise.
            let whole = reading.enclitic == Enclitic::None
                && !reading.proclitics.contains(Proclitics::ARTICLE);
            if whole && reading.start as usize == start {
                add(vocabulary.senses(reading.senses));
            }
        }
    } else {
        for found in context.analysis.matches(first) {
            if found.pure && found.last as usize == last && found.reading.start as usize == start {
                add(vocabulary.phrase_senses(found.phrase as usize));
            }
        }
    }
}

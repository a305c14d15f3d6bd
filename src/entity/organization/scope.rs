//! Heads that some names of the gazetteer are listed with and that stay outside: «صحيفة الغد».

use super::{
    Candidate, Grammar, Rank,
    listed::{CLUBS, MEDIA, senses},
    roles::Role,
};
use crate::{
    gazetteer::MatchRule,
    lexicon::{HeadKind, HeadScope, Meaning},
    names::EntityKind,
    text::Enclitic,
    vocabulary::{Flags, Target},
};

/// Cuts the heads off, or drops the longer of two names where only one of them has the head.
pub(super) fn leave_heads_out(grammar: &Grammar<'_>, out: &mut Vec<Candidate>) {
    let is_organization =
        |candidate: &Candidate| candidate.mention.kind == EntityKind::Organization;
    let organizations = out.iter().filter(|candidate| is_organization(candidate));
    let mut spans: Vec<(usize, usize)> =
        organizations.map(|candidate| candidate.mention.tokens).collect();
    spans.sort_unstable();
    let listed = |span: (usize, usize)| spans.binary_search(&span).is_ok();
    out.retain_mut(|candidate| {
        let (first, last) = candidate.mention.tokens;
        if is_organization(candidate) && first == last && is_doubtful(grammar, candidate) {
            return false;
        }
        if !is_organization(candidate) || first == last || is_definite(grammar, first) {
            return true;
        }
        if is_outside(grammar, first) {
            if !listed((first + 1, last)) && !stands_alone(grammar, candidate) {
                return true;
            }
            if let Some(token) = grammar.context.analysis.token(first + 1) {
                let start = u32::try_from(token.span.start()).unwrap_or(u32::MAX);
                candidate.mention.span = grammar.context.analysis.span(start, last);
                candidate.mention.tokens = (first + 1, last);
                candidate.rank = candidate.rank.max(Rank::Licensed);
            }
            return true;
        }
        let named = listed((first + 1, last)) || is_medium(grammar, candidate);
        !(named && grammar.is(first, Role::Apposed))
    });
}

/// «نادي النصر» is «النصر», but «شركة النفط الوطنية الإيرانية» needs its head.
fn stands_alone(grammar: &Grammar<'_>, candidate: &Candidate) -> bool {
    let (head, last) = candidate.mention.tokens;
    let first = head + 1;
    let entry = candidate.mention.entry;
    let entry = entry.and_then(|id| grammar.context.resources.gazetteer.entry(id));
    let noun = grammar.is_everyday(first) || grammar.is_field(first) || grammar.is_sector(first);
    entry.is_some_and(|entry| {
        let subtype = entry.subtype();
        let company = subtype.starts_with("company") && (first == last || !noun);
        MEDIA.contains(&subtype) || CLUBS.contains(&subtype) || company
    })
}

/// «البلاد» in «قيادة البلاد»: not every head makes an everyday word a name; `label` knows better.
fn is_doubtful(grammar: &Grammar<'_>, candidate: &Candidate) -> bool {
    let entry = candidate.mention.entry;
    let entry = entry.and_then(|id| grammar.context.resources.gazetteer.entry(id));
    entry.is_some_and(|entry| entry.match_rule() == MatchRule::Context)
        && grammar.is_everyday(candidate.mention.tokens.0)
}

/// «وكالة الأناضول» is also called «الأناضول».
fn is_medium(grammar: &Grammar<'_>, candidate: &Candidate) -> bool {
    let (first, last) = candidate.mention.tokens;
    let entry = candidate.mention.entry;
    let subtype = entry.and_then(|id| grammar.context.resources.gazetteer.entry(id));
    subtype.is_some_and(|entry| MEDIA.contains(&entry.subtype()))
        && senses(grammar, first + 1).any(|(_, end, target)| {
            let (Target::Name(id) | Target::ShortName(id)) = target else { return false };
            end == last && Some(id) == entry
        })
}

pub(super) fn is_outside(grammar: &Grammar<'_>, index: usize) -> bool {
    let head = Meaning::Head { kind: HeadKind::Organization, scope: HeadScope::Outside };
    grammar
        .context
        .flagged(index, Flags::HEAD)
        .any(|found| found.meaning == head && found.reading.enclitic == Enclitic::None)
}

fn is_definite(grammar: &Grammar<'_>, index: usize) -> bool {
    grammar.context.flagged(index, Flags::HEAD).any(|found| {
        matches!(found.meaning, Meaning::Head { .. }) && grammar.has_article(index, found)
    })
}

//! Places of one name: «القنيطرة» is in Syria beside «درعا», and «المملكة» the kingdom that the
//! document is about.
//!
//! The gazetteer gives a name to the best known of its bearers; the others have it as a short form.
//! Countries of a document's places and adjectives vote for them, near ones more than far ones.

use std::collections::HashMap;

use super::{
    Mention, NisbaMention,
    candidate::{Candidate, Rank},
};
use crate::{
    gazetteer::EntryId,
    names::{EntityKind, FoundBy},
    text::{Enclitic, Proclitics, after_letters, fold_word, may_have_signs, vowels_agree},
    vocabulary::{Context, Flags, Reading, Target},
};

/// Votes that the best known bearer has before anything is read.
const PRIOR: u32 = 2;
/// Fewest votes for a name that has no bearer known best.
const FEWEST: u32 = 4;
/// How many tokens off a vote is a near one, and what that is worth.
const NEAR: usize = 15;
const NEARNESS: u32 = 3;
/// Most votes that are heeded on either side of a name, so that time stays linear.
const HEEDED: usize = 64;

type Country = [u8; 2];

/// A name that several places bear.
struct Shared {
    token: usize,
    reading: Reading,
    /// The bearer whose full name it is.
    first: Option<EntryId>,
    others: Vec<EntryId>,
}

/// A place or an adjective that tells of a country.
struct Vote {
    token: usize,
    country: Country,
    weight: u32,
}

/// Chooses among the bearers of each shared name.
pub(super) fn settle(context: Context<'_>, nisbas: &[NisbaMention], out: &mut Vec<Candidate>) {
    let shared: Vec<Shared> =
        (0..context.analysis.len()).filter_map(|at| shared(context, at)).collect();
    if shared.is_empty() {
        return;
    }
    let votes = votes(context, nisbas, &shared, out);
    let chosen: HashMap<usize, (Reading, EntryId)> = shared
        .iter()
        .filter_map(|shared| {
            let entry = choose(context, shared, &votes)?;
            Some((shared.token, (shared.reading, entry)))
        })
        .collect();
    let mut open = chosen.clone();
    for Candidate { mention, .. } in out.iter_mut() {
        let (first, last) = mention.tokens;
        if let Some((_, entry)) = chosen.get(&first)
            && first == last
            && mention.kind == EntityKind::Location
            && mention.entry.is_some()
        {
            mention.entry = Some(*entry);
            open.remove(&first);
        }
    }
    let nameless = shared.iter().filter(|shared| shared.first.is_none());
    out.extend(nameless.filter_map(|shared| {
        let (reading, entry) = open.get(&shared.token)?;
        Some(place(context, shared.token, *reading, *entry))
    }));
}

/// The bearers of the name at a token, if there are several.
fn shared(context: Context<'_>, token: usize) -> Option<Shared> {
    if !context.analysis.flags(token).has(Flags::SHORT_NAME) {
        return None;
    }
    let gazetteer = &context.resources.gazetteer;
    context.analysis.readings(token).iter().find_map(|reading| {
        let free =
            reading.enclitic == Enclitic::None && !reading.proclitics.contains(Proclitics::ARTICLE);
        let mut shared = Shared { token, reading: *reading, first: None, others: Vec::new() };
        let mut is_country = true;
        for sense in context.resources.vocabulary.senses(reading.senses).iter().filter(|_| free) {
            let (Target::Name(id) | Target::ShortName(id)) = sense else { continue };
            let Some(entry) = gazetteer.entry(*id) else { continue };
            if entry.kind() != EntityKind::Location || entry.country().is_none() {
                continue;
            }
            if matches!(sense, Target::Name(_)) {
                shared.first = shared.first.or(Some(*id));
            } else {
                is_country &= entry.subtype() == "country";
                shared.others.push(*id);
            }
        }
        let several = match shared.first {
            Some(_) => !shared.others.is_empty(),
            // Towns that are called so are left to the document's memory.
            None => 1 < shared.others.len() && is_country,
        };
        several.then_some(shared)
    })
}

/// The votes of a document, by token.
fn votes(
    context: Context<'_>,
    nisbas: &[NisbaMention],
    shared: &[Shared],
    candidates: &[Candidate],
) -> Vec<Vote> {
    let gazetteer = &context.resources.gazetteer;
    let is_shared =
        |token: usize| shared.binary_search_by_key(&token, |shared| shared.token).is_ok();
    let places = candidates.iter().filter_map(|Candidate { mention, .. }| {
        let place = mention.kind == EntityKind::Location && !is_shared(mention.tokens.0);
        let entry = gazetteer.entry(mention.entry.filter(|_| place)?)?;
        let country = entry.country()?.as_bytes().try_into().ok()?;
        let weight = if entry.subtype() == "country" { 2 } else { 1 };
        Some(Vote { token: mention.tokens.0, country, weight })
    });
    let adjectives =
        nisbas.iter().map(|nisba| Vote { token: nisba.token, country: nisba.country, weight: 1 });
    let mut votes: Vec<Vote> = places.chain(adjectives).collect();
    votes.sort_by_key(|vote| (vote.token, vote.country));
    votes
}

/// The bearer with the most votes; the best known one, if no other has more.
fn choose(context: Context<'_>, shared: &Shared, votes: &[Vote]) -> Option<EntryId> {
    let gazetteer = &context.resources.gazetteer;
    let middle = votes.partition_point(|vote| vote.token < shared.token);
    let heeded = votes
        .get(middle.saturating_sub(HEEDED)..votes.len().min(middle + HEEDED))
        .unwrap_or_default();
    let count = |id: EntryId| -> u32 {
        let country = gazetteer.entry(id).and_then(|entry| entry.country());
        let own = heeded.iter().filter(|vote| country.map(str::as_bytes) == Some(&vote.country));
        own.map(|vote| {
            let near = vote.token.abs_diff(shared.token) <= NEAR;
            if near { vote.weight * NEARNESS } else { vote.weight }
        })
        .sum()
    };
    let fits = |id: &EntryId| is_spelled(context, shared.token, *id);
    let first = shared.first.filter(fits);
    let mut best = first.map(|id| (count(id) + PRIOR, id));
    let mut tied = false;
    for id in shared.others.iter().copied().filter(fits) {
        let votes = count(id);
        match best {
            Some((most, _)) if votes < most => {}
            Some((most, _)) if votes == most => tied = true,
            _ => (best, tied) = (Some((votes, id)), false),
        }
    }
    let (most, id) = best?;
    let alone = shared.others.len() == 1 && first.is_none() && shared.first.is_some();
    // Without a vote for it, the best known one is no better than what the phrase tells:
    // «مدينة البيضاء».
    let voted = first != Some(id) || PRIOR < most || !shared.others.iter().any(fits);
    let sure = first.is_some() && voted || alone || FEWEST <= most && !tied;
    sure.then_some(id)
}

/// Whether the vowels that are written allow a name of the entry: «عُمان» is not «عَمّان».
fn is_spelled(context: Context<'_>, index: usize, id: EntryId) -> bool {
    let Some(token) = context.analysis.token(index) else { return false };
    if !may_have_signs(token) {
        return true;
    }
    let word = token.span.of(context.analysis.source());
    let Some(entry) = context.resources.gazetteer.entry(id) else { return false };
    let own = fold_word(word);
    entry.names().chain(entry.short_names()).all(|name| {
        let name_letters = fold_word(name);
        let skipped = own.len().checked_sub(name_letters.len());
        skipped.filter(|_| own.ends_with(&name_letters)).is_none_or(|skipped| {
            after_letters(word, skipped).is_some_and(|word| vowels_agree(word, name))
        })
    })
}

fn place(context: Context<'_>, token: usize, reading: Reading, entry: EntryId) -> Candidate {
    Candidate {
        mention: Mention {
            span: context.analysis.span(reading.start, token),
            kind: EntityKind::Location,
            found_by: FoundBy::Memory,
            entry: Some(entry),
            country: None,
            title: None,
            tokens: (token, token),
            antecedent: None,
            chain: 0,
        },
        rank: Rank::Gazetteer,
    }
}

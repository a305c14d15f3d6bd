//! Names of the gazetteer that begin at a token, whatever licenses them.

use super::{Candidate, Grammar, Rank, over, roles::Role};
use crate::{
    lexicon::Meaning,
    names::{EntityKind, FoundBy},
    vocabulary::{Flags, Reading, Target},
};

/// Subtypes of media and of clubs, whose names are often everyday words.
pub(in crate::entity) const MEDIA: [&str; 5] =
    ["channel", "magazine", "news_agency", "newspaper", "site"];
pub(super) const CLUBS: [&str; 2] = ["football_club", "us_pro_team"];

/// The names at a token, with how it is read and their last token.
pub(super) fn senses<'a>(
    grammar: &Grammar<'a>,
    index: usize,
) -> impl Iterator<Item = (Reading, usize, Target)> + use<'a> {
    let analysis = grammar.context.analysis;
    let vocabulary = &grammar.context.resources.vocabulary;
    let words = analysis.readings(index).iter().flat_map(move |reading| {
        let senses = vocabulary.senses(reading.senses).iter();
        senses.filter(|sense| reading.allows(**sense)).map(move |sense| (*reading, index, *sense))
    });
    let phrases = analysis.matches(index).iter().filter(|found| found.pure);
    let phrases = phrases.flat_map(move |found| {
        let senses = vocabulary.phrase_senses(found.phrase as usize).iter();
        senses.map(move |sense| (found.reading, found.last as usize, *sense))
    });
    words.chain(phrases)
}

/// Whether organizations share a name, so that it tells none of them. One of the user's is told
/// whatever the built-in ones are called.
pub(super) fn is_shared(grammar: &Grammar<'_>, index: usize, end: usize) -> bool {
    let gazetteer = &grammar.context.resources.gazetteer;
    let named = senses(grammar, index).filter_map(|(_, last, target)| {
        let (Target::Name(id) | Target::ShortName(id)) = target else { return None };
        let entry = gazetteer.entry(id).filter(|_| last == end)?;
        (entry.kind() == EntityKind::Organization).then(|| gazetteer.is_own(id))
    });
    let (own, built_in): (Vec<bool>, Vec<bool>) = named.partition(|own| *own);
    1 < if own.is_empty() { built_in.len() } else { own.len() }
}

/// The longest organization at a token, a short or doubtful name among them, without proclitics.
pub(super) fn organization(
    grammar: &Grammar<'_>,
    head: usize,
    index: usize,
    role: Role,
) -> Option<Candidate> {
    let reporter = grammar.is(head, Role::Reporter);
    let mut words = grammar.context.flagged(index, Flags::COMMON);
    let common = words.any(|found| found.meaning == Meaning::Common);
    let gazetteer = &grammar.context.resources.gazetteer;
    let found = senses(grammar, index).filter_map(|(reading, last, target)| {
        let (Target::Name(id) | Target::ShortName(id)) = target else { return None };
        let entry = gazetteer.entry(id)?;
        let fits = entry.kind() == EntityKind::Organization && reading.proclitics.is_empty();
        let subtype = entry.subtype();
        // «حركة البناء»: an everyday word is a name after the heads that call for one.
        let likely = match role {
            Role::Club => CLUBS.contains(&subtype),
            Role::Paper => MEDIA.contains(&subtype),
            _ if MEDIA.contains(&subtype) => reporter,
            _ => index < last || !common,
        };
        (fits && likely).then_some((last, id))
    });
    let (last, id) = found.max_by_key(|(last, id)| (*last, gazetteer.is_own(*id)))?;
    let rank = Rank::of_name(gazetteer.is_own(id), true);
    let mut candidate = over(grammar.context, (index, last), rank);
    candidate.mention.entry = Some(id).filter(|_| !is_shared(grammar, index, last));
    candidate.mention.found_by = FoundBy::Gazetteer;
    Some(candidate)
}

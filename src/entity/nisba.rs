//! Adjectives of countries and peoples.

use std::collections::HashSet;

use super::NisbaMention;
use crate::{
    gazetteer::Entry,
    lexicon::{Meaning, PartOfSpeech},
    names::EntityKind,
    text::{Enclitic, Proclitics},
    vocabulary::{Context, Flags, Target},
};

/// Finds the nisbas of a text.
pub(super) fn find(context: Context<'_>) -> Vec<NisbaMention> {
    let mut named: Option<HashSet<[u8; 2]>> = None;
    (0..context.analysis.len())
        .filter(|index| context.analysis.flags(*index).has(Flags::NISBA))
        .filter_map(|index| at(context, index))
        .filter(|nisba| {
            !is_adjective(context, nisba.token)
                || named.get_or_insert_with(|| countries(context)).contains(&nisba.country)
        })
        .collect()
}

/// «الأوراق المالية»: the word is a common adjective too, and of Mali only where the text names it.
fn is_adjective(context: Context<'_>, index: usize) -> bool {
    context.words(index).any(|found| {
        matches!(found.meaning, Meaning::Word(_))
            && found.form.part_of_speech == PartOfSpeech::Adjective
    })
}

/// The countries that the text names, or a place in them.
fn countries(context: Context<'_>) -> HashSet<[u8; 2]> {
    let doubtful = |index: &usize| context.analysis.flags(*index).has(Flags::NISBA);
    (0..context.analysis.len())
        .filter(|index| !doubtful(index) || after_preposition(context, *index))
        .flat_map(|index| places(context, index))
        .filter_map(|entry| entry.country()?.as_bytes().try_into().ok())
        .collect()
}

fn at(context: Context<'_>, index: usize) -> Option<NisbaMention> {
    let (found, country) = context.words(index).find_map(|found| match found.meaning {
        Meaning::Nisba(country) if found.reading.enclitic == Enclitic::None => {
            Some((found, country))
        }
        _ => None,
    })?;
    let nisba = NisbaMention {
        span: context.analysis.span(found.reading.start, index),
        country,
        token: index,
        tanwin: found.form.tanwin,
        article: found.reading.proclitics.contains(Proclitics::ARTICLE),
    };
    // «أرمينيا» is the country unless an indefinite noun stands before it: «جنديا أرمينيا»; so «مالي».
    // «الكويت والسعودية» are two countries, «السلطة السعودية» is none.
    let joined = found.reading.proclitics.contains(Proclitics::CONJUNCTION)
        && index.checked_sub(1).is_some_and(|before| is_place(context, before));
    let adjective = nisba.article && !joined && after_definite(context, index);
    let place = is_place(context, index) && !adjective;
    (!place || after_indefinite(context, index)).then_some(nisba)
}

/// «في مالي», unlike «دعم مالي».
fn after_preposition(context: Context<'_>, index: usize) -> bool {
    let before = index.checked_sub(1);
    before.is_some_and(|before| {
        context.words(before).any(|found| matches!(found.meaning, Meaning::Preposition(_)))
    })
}

/// The whole word is a place of the gazetteer that stands by itself.
fn is_place(context: Context<'_>, index: usize) -> bool {
    places(context, index).next().is_some()
}

fn places(context: Context<'_>, index: usize) -> impl Iterator<Item = &Entry> {
    context.analysis.readings(index).iter().flat_map(move |reading| {
        let senses = context.resources.vocabulary.senses(reading.senses).iter();
        senses.filter(|sense| reading.allows(**sense)).filter_map(move |sense| match sense {
            Target::Name(entry) => context
                .resources
                .gazetteer
                .entry(*entry)
                .filter(|entry| entry.kind() == EntityKind::Location),
            _ => None,
        })
    })
}

/// A word with the article stands before: «السلطة المحلية», of which an adjective may follow.
fn after_definite(context: Context<'_>, index: usize) -> bool {
    index
        .checked_sub(1)
        .is_some_and(|before| context.is_word(before) && context.has_article(before))
}

/// A noun with tanwin alef, or a counted one, stands before.
fn after_indefinite(context: Context<'_>, index: usize) -> bool {
    let Some(before) = index.checked_sub(1) else { return false };
    context.words(before).any(|found| {
        let indefinite = found.form.tanwin && found.form.part_of_speech != PartOfSpeech::Nisba;
        indefinite && !found.reading.proclitics.contains(Proclitics::ARTICLE)
    })
}

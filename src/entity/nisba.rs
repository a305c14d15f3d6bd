//! Adjectives of countries and peoples.

use super::NisbaMention;
use crate::{
    lexicon::{Meaning, PartOfSpeech},
    names::EntityKind,
    text::{Enclitic, Proclitics},
    vocabulary::{Context, Flags, Target},
};

/// Finds the nisbas of a text.
pub(super) fn find(context: Context<'_>) -> Vec<NisbaMention> {
    (0..context.analysis.len())
        .filter(|index| context.analysis.flags(*index).has(Flags::NISBA))
        .filter_map(|index| at(context, index))
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

/// The whole word is a place of the gazetteer that stands by itself.
fn is_place(context: Context<'_>, index: usize) -> bool {
    context.analysis.readings(index).iter().any(|reading| {
        let senses = context.resources.vocabulary.senses(reading.senses).iter();
        senses.filter(|sense| reading.allows(**sense)).any(|sense| match sense {
            Target::Name(entry) => context
                .resources
                .gazetteer
                .entry(*entry)
                .is_some_and(|entry| entry.kind() == EntityKind::Location),
            _ => false,
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

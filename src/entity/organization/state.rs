//! Bodies of states: «وزارة الدفاع الأرمينية», «برلمان أرمينيا».

use super::{Candidate, Grammar, from_head};
use crate::{
    lexicon::Meaning,
    text::{Enclitic, Proclitics},
    vocabulary::{Context, Found, Target},
};

/// A body of a state: head, what it is for, and whose it is.
pub(super) fn body(grammar: &Grammar<'_>, index: usize, head: Found) -> Option<Candidate> {
    let context = grammar.context;
    // «مجلس الأمن القومي» is definite by its last noun.
    let article = grammar.has_article(index, head)
        || index < head.last && grammar.is_definite_noun(head.last);
    let (sector_end, sectors) = sectors(grammar, head.last);
    let mut last = sector_end;
    let mut country = None;
    // «كوريا» may be an adjective, but «كوريا الشمالية» is a country.
    let place = country_at(context, last + 1).filter(|_| !article || index < head.last);
    let nisba = grammar.nisba(last + 1).filter(|nisba| nisba.article == (article || sectors));
    if let Some(nisba) = nisba.filter(|_| place.is_none_or(|(_, end)| end == last + 1)) {
        country = Some(nisba.country);
        last += 1;
    } else if let Some((code, end)) = place {
        country = Some(code);
        last = end;
    }
    (country.is_some() || sectors).then(|| from_head(context, index, head, last, country))
}

/// The words after the head that say what it is for: «الدفاع», «المرأة والأسرة والطفولة».
fn sectors(grammar: &Grammar<'_>, head: usize) -> (usize, bool) {
    const MOST: usize = 3;
    let (mut last, any) = first_sector(grammar.context, head);
    if any {
        last += (last + 1..=last + MOST).take_while(|at| grammar.is_second_noun(*at)).count();
    }
    (last, any)
}

fn first_sector(context: Context<'_>, head: usize) -> (usize, bool) {
    let sector = context.find(head + 1, |meaning| (meaning == Meaning::Sector).then_some(()));
    match sector {
        Some((found, ()))
            if found.reading.enclitic == Enclitic::None && !has_conjunction(found) =>
        {
            (found.last, true)
        }
        _ => (head, false),
    }
}

fn has_conjunction(found: Found) -> bool {
    found.reading.proclitics.contains(Proclitics::CONJUNCTION)
        || found.reading.proclitics.has_preposition()
}

/// A country's name without proclitics.
pub(super) fn country_at(context: Context<'_>, index: usize) -> Option<([u8; 2], usize)> {
    let gazetteer = &context.resources.gazetteer;
    let vocabulary = &context.resources.vocabulary;
    let code = |sense: &Target| {
        let Target::Name(id) = sense else { return None };
        let entry = gazetteer.entry(*id).filter(|entry| entry.subtype() == "country")?;
        entry.country()?.as_bytes().try_into().ok()
    };
    let phrase = context
        .analysis
        .matches(index)
        .iter()
        .rev()
        .filter(|found| found.pure && found.reading.proclitics.is_empty());
    let phrase = phrase.into_iter().find_map(|found| {
        let code = vocabulary.phrase_senses(found.phrase as usize).iter().find_map(code)?;
        Some((code, found.last as usize))
    });
    phrase.or_else(|| {
        let whole = context.analysis.readings(index).iter().find(|reading| reading.is_whole())?;
        Some((vocabulary.senses(whole.senses).iter().find_map(code)?, index))
    })
}

//! Organizations by the grammar of their head nouns: «وزارة الدفاع الأرمينية», «برلمان أرمينيا».

use std::collections::HashMap;

use super::{
    Mention, NisbaMention,
    candidate::{Candidate, Rank},
};
use crate::{
    lexicon::{HeadKind, HeadScope, Meaning},
    names::{EntityKind, FoundBy},
    text::{Enclitic, Proclitics},
    vocabulary::{Context, Flags, Found},
};

/// Proposes the organizations that head nouns open.
pub(super) fn propose(context: Context<'_>, nisbas: &[NisbaMention], out: &mut Vec<Candidate>) {
    let mut named: Vec<Candidate> = Vec::new();
    let known = longest_by_token(out);
    for index in 0..context.analysis.len() {
        if !context.analysis.flags(index).has(Flags::HEAD) || is_inside_title(context, index) {
            continue;
        }
        for found in context.lexemes(index).filter(|found| found.reading.enclitic == Enclitic::None)
        {
            let candidate = match found.meaning {
                Meaning::Head { kind: kind @ (HeadKind::State | HeadKind::Ministry), .. } => {
                    let candidate = state_body(context, index, found, nisbas);
                    candidate
                        .filter(|body| kind == HeadKind::Ministry || body.mention.country.is_some())
                }
                Meaning::Head { kind: HeadKind::Organization, scope: HeadScope::Inside } => {
                    around_name(context, index, found, &known)
                }
                _ => None,
            };
            named.extend(candidate);
        }
    }
    out.extend(named);
}

/// «الدفاع الروسي» in «وزير الدفاع الروسي» is part of a title.
fn is_inside_title(context: Context<'_>, index: usize) -> bool {
    const REACH: usize = 3;
    (index.saturating_sub(REACH)..index).any(|at| {
        context.analysis.flags(at).has(Flags::TITLE)
            && context
                .lexemes(at)
                .any(|found| found.meaning == Meaning::Title && index <= found.last)
    })
}

/// A body of a state: head, what it is for, and whose it is.
fn state_body(
    context: Context<'_>,
    index: usize,
    head: Found,
    nisbas: &[NisbaMention],
) -> Option<Candidate> {
    let article = has_article(context, index, head);
    let (sector_end, sectors) = sectors(context, head.last);
    let mut last = sector_end;
    let mut country = None;
    if let Some(nisba) =
        nisba_at(nisbas, last + 1).filter(|nisba| nisba.article == (article || sectors))
    {
        country = Some(nisba.country);
        last += 1;
    } else if !article && let Some((code, end)) = country_at(context, last + 1) {
        country = Some(code);
        last = end;
    }
    (country.is_some() || sectors).then(|| organization(context, index, head, last, country))
}

/// The words after the head that say what it is for: «الدفاع», «الخارجية وشؤون المغتربين».
fn sectors(context: Context<'_>, head: usize) -> (usize, bool) {
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

fn nisba_at(nisbas: &[NisbaMention], token: usize) -> Option<NisbaMention> {
    let at = nisbas.binary_search_by_key(&token, |nisba| nisba.token).ok()?;
    nisbas.get(at).copied()
}

/// A country's name without proclitics.
fn country_at(context: Context<'_>, index: usize) -> Option<([u8; 2], usize)> {
    let gazetteer = &context.resources.gazetteer;
    let vocabulary = &context.resources.vocabulary;
    let code = |sense: &crate::vocabulary::Target| {
        let crate::vocabulary::Target::Name(id) = sense else { return None };
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

fn has_article(context: Context<'_>, index: usize, head: Found) -> bool {
    let token = context.analysis.token(index);
    let written =
        token.is_some_and(|token| {
            let from = head.reading.start as usize;
            context.analysis.source().get(from..token.span.end()).is_some_and(|word| {
                matches!(crate::text::fold_word(word).as_slice(), [0x27, 0x44, ..])
            })
        });
    written || head.reading.proclitics.contains(Proclitics::ARTICLE)
}

/// The longest organization of the gazetteer at each token where one begins.
fn longest_by_token(known: &[Candidate]) -> HashMap<usize, Mention> {
    let mut longest: HashMap<usize, Mention> = HashMap::new();
    for Candidate { mention, .. } in known {
        if mention.kind == EntityKind::Organization {
            let slot = longest.entry(mention.tokens.0).or_insert_with(|| mention.clone());
            if slot.tokens.1 < mention.tokens.1 {
                *slot = mention.clone();
            }
        }
    }
    longest
}

/// «وكالة رويترز»: the head takes the name after it into the span.
fn around_name(
    context: Context<'_>,
    index: usize,
    head: Found,
    known: &HashMap<usize, Mention>,
) -> Option<Candidate> {
    let next = head.last + 1;
    let inner = known.get(&next)?;
    let attached =
        context.analysis.token(next).map(|token| token.span.start()) == Some(inner.span.start());
    if !attached || has_article(context, index, head) {
        return None;
    }
    let mut candidate = organization(context, index, head, inner.tokens.1, None);
    candidate.mention.entry = inner.entry;
    Some(candidate)
}

fn organization(
    context: Context<'_>,
    index: usize,
    head: Found,
    last: usize,
    country: Option<[u8; 2]>,
) -> Candidate {
    Candidate {
        mention: Mention {
            span: context.analysis.span(head.reading.start, last),
            kind: EntityKind::Organization,
            found_by: FoundBy::HeadNoun,
            entry: None,
            country: country.filter(|code| code != b"--"),
            title: None,
            tokens: (index, last),
            antecedent: None,
        },
        rank: Rank::Composed,
    }
}

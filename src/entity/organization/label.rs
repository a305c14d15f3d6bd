//! Names after a head that stays outside: «شركة X», «صحيفة "X"», «نادي X».

use super::{
    super::person, Candidate, Grammar, Rank, known::Known, listed, over, phrase::Phrase,
    roles::Role, state,
};
use crate::{
    names::EntityKind,
    text::Mark,
    vocabulary::{Flags, Found},
};

/// The name after a head.
pub(super) fn named(
    grammar: &Grammar<'_>,
    index: usize,
    head: Found,
    role: Role,
    known: &Known,
) -> Option<Candidate> {
    let next = head.last + 1;
    let definite = grammar.has_article(index, head);
    if let Some(inside) =
        grammar.quoted(next).filter(|_| !definite || grammar.context.is_mark(next, Mark::Quote))
    {
        return Some(over(grammar.context, inside, Rank::Licensed));
    }
    // A name that is listed with this head has it inside.
    let listed_with_head = known
        .longest(index)
        .is_some_and(|name| name.kind == EntityKind::Organization && head.last < name.tokens.1);
    if definite || listed_with_head || role == Role::Apposed {
        return None;
    }
    if let Some(listed) = listed::organization(grammar, index, next, role) {
        return Some(listed);
    }
    let name = known.at(grammar, next);
    let last = match name {
        Some(name) if name.kind == EntityKind::Organization => return None,
        Some(name) if role == Role::Club && name.kind == EntityKind::Location => {
            // «ضيفه ليفربول», not «ضيفه الكويت».
            let country = state::country_at(grammar.context, next).is_some();
            let club = grammar.context.analysis.flags(index).has(Flags::HEAD);
            // «نادي أبها الأدبي»
            let last = name.tokens.1;
            let epithet = club && grammar.is_adjective(last + 1) && !grammar.is_nisba(last + 1);
            (club || !country).then_some(last + usize::from(epithet))
        }
        Some(name) if role == Role::Airline && name.kind == EntityKind::Location => {
            // «طيران روسيا» is her air force.
            state::country_at(grammar.context, next).is_none().then_some(name.tokens.1)
        }
        Some(name) if name.kind == EntityKind::Location => {
            // «شركة قطر للغاز المسال»
            let phrase = Phrase::after(name.tokens.1).purpose(grammar, false);
            phrase.purpose.then_some(phrase.last)
        }
        _ => unknown(grammar, head.last, role),
    }?;
    Some(over(grammar.context, (next, last), Rank::Licensed))
}

/// The last token of a name that the gazetteer does not know.
fn unknown(grammar: &Grammar<'_>, head: usize, role: Role) -> Option<usize> {
    let next = head + 1;
    let company = matches!(role, Role::Company | Role::Airline);
    if let Some(person) = person::extent(grammar.context, next).filter(|_| company) {
        let last = grammar.unknown_run(person + 1).unwrap_or(person);
        return Some(Phrase::after(last).purpose(grammar, false).last);
    }
    // «لكل مجموعة مصطحبين»
    if company && grammar.is_sound_plural(next) {
        return None;
    }
    if let Some(last) = grammar.unknown_run(next) {
        // «فريق تطوعي»: a masculine head takes adjectives in ـي.
        if last == next && !grammar.is_feminine(head) && grammar.is_relational(next) {
            return None;
        }
        return Some(Phrase::after(last).purpose(grammar, false).last);
    }
    let noun = grammar.is_definite_noun(next)
        && !grammar.context.analysis.flags(next).has(Flags::TITLE.with(Flags::HEAD));
    match role {
        Role::Paper if noun => Some(next),
        Role::Label if noun => {
            // «شركة الفجر للأوراق المالية»
            let phrase = Phrase::after(next).adjectives(grammar).purpose(grammar, false);
            phrase.purpose.then_some(phrase.last)
        }
        _ => None,
    }
}

//! Names that are made of common nouns: «منظمة الصحة العالمية», «الاتحاد الدولي لكرة القدم».

use super::{Candidate, Grammar, from_head, known::Known, phrase::Phrase, roles::Role};
use crate::{names::EntityKind, vocabulary::Found};

/// A body by its head and what follows; the head's role tells how much that must be.
pub(super) fn body(
    grammar: &Grammar<'_>,
    index: usize,
    head: Found,
    role: Role,
    known: &Known,
) -> Option<Candidate> {
    let name = known.longest(index).filter(|name| name.kind == EntityKind::Organization);
    let phrase = if grammar.has_article(index, head) {
        if grammar.is_plural(head.last + 1) {
            return None;
        }
        let phrase = Phrase::after(head.last).adjectives(grammar);
        let any = role == Role::Open && name.is_none();
        let phrase = (0 < phrase.adjectives).then(|| phrase.purpose(grammar, any))?;
        let people = phrase.country.is_some_and(|code| &code != b"--");
        let telling = phrase.purpose
            || role == Role::Bank
            || people && (role == Role::Open || 1 < phrase.adjectives);
        telling.then_some(phrase)
    } else {
        let next = head.last + 1;
        let annexed = || {
            let any = matches!(role, Role::Open | Role::Weak);
            any.then(|| Phrase::annexed(grammar, next)).flatten()
        };
        let phrase = Phrase::genitive(grammar, next).or_else(annexed)?.purpose(grammar, false);
        let several = phrase.compound || phrase.purpose;
        let telling = match role {
            Role::Open => true,
            Role::Weak => several || 0 < phrase.adjectives,
            _ => several,
        };
        telling.then_some(phrase)
    }?;
    // What goes beyond a name of the gazetteer must tell something.
    let better = name.is_none_or(|name| phrase.purpose || name.tokens.1 <= head.last);
    better.then(|| from_head(grammar.context, index, head, phrase.last, phrase.country))
}

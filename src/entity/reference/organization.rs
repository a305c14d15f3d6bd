//! «الوكالة» after «وكالة رويترز»: the last organization with that head.

use super::{ReferenceRecord, Scene, sighting::Sighting};
use crate::{
    entity::Mention,
    lexicon::{Anaphor, Number},
    names::{EntityKind, ReferenceKind},
    text::Mark,
};

/// Class of the heads that are told from the subtype of an entry too, before that subtype.
const SUBTYPED: &str = "anaphor.organization.";

/// How many mentions back the organization may stand.
const REACH: usize = 60;

/// Adds the references to organizations.
pub(super) fn find(scene: Scene<'_>, sightings: &[Sighting], out: &mut Vec<ReferenceRecord>) {
    for words in sightings.chunk_by(|one, next| one.token == next.token) {
        if words.iter().any(|one| one.kind == Anaphor::Organization)
            && let Some(first) = words.first()
            && stands_alone(scene, first.token)
        {
            out.extend(last_named(scene, words));
        }
    }
}

/// Neither part of a name nor described: not «الوكالة الدولية», but «أعلنت الشركة النتائج».
fn stands_alone(scene: Scene<'_>, token: usize) -> bool {
    let next = token + 1;
    let agrees = scene.is_feminine(token) == scene.is_feminine(next);
    scene.covering(token).is_none()
        && !(scene.is_definite(next) && agrees)
        && !(scene.context.is_mark(next, Mark::Quote) && scene.is_definite(next + 1))
        && scene.nisba_at(next).is_none()
        && scene.bare_at(next).is_none()
}

fn last_named(scene: Scene<'_>, words: &[Sighting]) -> Option<ReferenceRecord> {
    let first = words.first()?;
    let mut before = scene.before(first.token).iter().rev().take(REACH);
    // «قناة السويس» is what «القناة» means then, and no organization.
    let named = before.find(|mention| words.iter().any(|word| is_headed(scene, mention, word)))?;
    if named.kind != EntityKind::Organization {
        return None;
    }
    let mut reference = ReferenceRecord::new(ReferenceKind::Organization, first.span);
    reference.chains.push(named.chain);
    Some(reference)
}

/// The head stands in the name or before it; or in another name of the entity, or is what entities
/// of its subtype are called.
fn is_headed(scene: Scene<'_>, mention: &Mention, word: &Sighting) -> bool {
    let first = mention.tokens.0;
    let written = |token: usize| {
        let mut found = scene.context.words(token);
        found.any(|found| found.lexeme == word.lexeme && found.form.number == Number::One)
    };
    if written(first) {
        return true;
    }
    let lexicon = &scene.context.resources.lexicon;
    let class = lexicon.class(word.lexeme).map_or("", |class| lexicon.classes.name(class));
    let before = first.checked_sub(1).is_some_and(written);
    let (Some(subtype), Some(entry)) = (class.strip_prefix(SUBTYPED), scene.entry(mention)) else {
        return before;
    };
    // `company` is the head of `company_bank` too; «حكومة حزب العمال» is no name of the party.
    let rest = entry.subtype().strip_prefix(subtype);
    let head = lexicon.lexemes().get(word.lexeme as usize).and_then(|lexeme| lexeme.parts.first());
    let mut names = entry.names().filter_map(|name| name.split_once(' '));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
        || names.any(|(first, _)| head.is_some_and(|head| **head == *first))
}

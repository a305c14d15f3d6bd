//! «نظيره الروسي»: the holder of the same office elsewhere.

use super::{
    ReferenceRecord, Scene,
    person::{Kind, Offices, REACH, Seen, holder},
    role::Role,
    sighting::Sighting,
};
use crate::{
    entity::proclitics_before,
    lexicon::Meaning,
    names::{EntityKind, ReferenceKind},
    text::{Mark, Proclitics},
};

/// «نظيريه الأرميني والأذربيجاني»: the same office in each of these countries; returns the token
/// after them.
pub(super) fn counterparts(
    scene: Scene<'_>,
    word: &Sighting,
    seen: &mut Vec<Seen>,
    offices: &mut Offices,
) -> Option<usize> {
    const MOST: usize = 4;
    let office = office_of(scene, word.token, seen)?;
    let first = seen.len();
    let mut next = word.token + 1;
    while seen.len() - first < MOST {
        let joined =
            |start: usize| proclitics_before(scene.context, next, start) == Proclitics::CONJUNCTION;
        let nisba =
            scene.nisba_at(next).filter(|nisba| joined(nisba.span.start()) == (first < seen.len()));
        let after = next + usize::from(nisba.is_some());
        let person = scene.bare_at(after).filter(|name| name.kind == EntityKind::Person);
        let holder = person.map(|person| person.chain);
        let country = nisba.map(|nisba| nisba.country);
        if country.is_none() && (holder.is_none() || first < seen.len()) {
            break;
        }
        let role = Role { token: word.token, country, holder, article: true, ..office };
        seen.push(Seen { role, kind: Kind::Counterpart });
        next = person.map_or(after, |person| person.tokens.1 + 1);
    }
    let own = seen.get_mut(first..).unwrap_or_default();
    if own.is_empty() {
        return None;
    }
    let countries = match &*own {
        [one] => office.country.zip(one.role.country),
        [one, other] => one.role.country.zip(other.role.country),
        _ => None,
    };
    if let Some((one, other)) = countries.filter(|(one, other)| one != other) {
        offices.meetings.push((word.token, [one, other]));
    }
    let span = word.span.to(scene.context.analysis.span(start_of(scene, next - 1), next - 1));
    // A name after it is a mention of its own.
    let named = own.last().is_some_and(|one| one.role.holder.is_some());
    let nisbas = scene.nisbas.iter().rev().skip_while(|nisba| next <= nisba.token);
    let last = nisbas.take_while(|nisba| word.token < nisba.token).next();
    let span = match last {
        Some(nisba) if named => word.span.to(nisba.span),
        None if named => word.span,
        _ => span,
    };
    for one in own {
        (one.role.span, one.role.last) = (span, next - 1);
    }
    Some(next)
}

fn start_of(scene: Scene<'_>, token: usize) -> u32 {
    let token = scene.context.analysis.token(token);
    token.map_or(0, |token| u32::try_from(token.span.start()).unwrap_or(u32::MAX))
}

/// The office that a counterpart holds elsewhere: that of the last subject in the sentence, or else
/// the last one that it names.
fn office_of(scene: Scene<'_>, token: usize, seen: &[Seen]) -> Option<Role> {
    let start = scene.sentence_start(token);
    let near = || seen.iter().rev().take(REACH).map(|one| one.role);
    let here = || {
        seen.iter()
            .rev()
            .take(REACH)
            .filter(|one| one.kind != Kind::Two)
            .map(|one| one.role)
            .take_while(|role| start <= role.token)
    };
    let role = here().find(|role| is_subject(scene, role.token));
    let mut people = scene
        .before(token)
        .iter()
        .rev()
        .take(REACH)
        .take_while(|mention| start <= mention.tokens.0);
    let person = people
        .find(|mention| mention.kind == EntityKind::Person && is_subject(scene, mention.tokens.0));
    match (role, person) {
        (Some(role), Some(person)) if person.tokens.0 <= role.last => Some(role),
        (_, Some(person)) => near().find(|role| role.holder == Some(person.chain)),
        (Some(role), None) => Some(role),
        (None, None) => here().next(),
    }
}

/// Right after a verb, after «إن» or at the beginning of a sentence.
fn is_subject(scene: Scene<'_>, token: usize) -> bool {
    let Some(before) = token.checked_sub(1) else { return true };
    !scene.context.is_word(before) && !scene.context.is_mark(before, Mark::Comma)
        || scene
            .context
            .words(before)
            .any(|found| found.form.is_verb() || found.meaning == Meaning::Complementizer)
}

pub(super) fn counterpart(scene: Scene<'_>, seen: &[Seen], at: usize) -> Option<ReferenceRecord> {
    let own = seen.get(at)?;
    let mut reference = ReferenceRecord::new(ReferenceKind::Role, own.role.span);
    reference.title = Some(own.role.title);
    let first = (0..at)
        .rev()
        .take_while(|back| seen.get(*back).is_some_and(|one| one.role.span == own.role.span));
    let first = first.last().unwrap_or(at);
    for one in first..=at {
        let Some(role) = seen.get(one).map(|one| one.role) else { continue };
        reference.countries.extend(role.country);
        reference.chains.extend(role.holder.or_else(|| holder(scene, seen, one)));
    }
    Some(reference)
}

//! «الوزير», «نظيره الروسي», «وزير الدفاع الروسي»: the holders of offices, named or not.

use super::{ReferenceRecord, Scene, role::Role, sighting::Sighting};
use crate::{
    entity::proclitics_before,
    lexicon::{Anaphor, Meaning},
    names::{EntityKind, ReferenceKind},
    text::{Mark, Proclitics},
};

/// How many offices around a word are asked who holds them.
const REACH: usize = 40;

/// An office, and what stands for its holder.
#[derive(Clone, Copy, Debug)]
struct Seen {
    role: Role,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A title, with a name or without one.
    Title,
    /// «الوزيران».
    Two,
    /// «نظيره», once for each country.
    Counterpart,
}

/// What offices tell about countries that are named together.
#[derive(Debug, Default)]
pub(super) struct Offices {
    /// First and last token of each.
    pub(super) tokens: Vec<(usize, usize)>,
    /// Token of a counterpart, and the countries of both.
    pub(super) meetings: Vec<(usize, [[u8; 2]; 2])>,
}

/// Adds the references to holders of offices.
pub(super) fn find(
    scene: Scene<'_>,
    sightings: &[Sighting],
    out: &mut Vec<ReferenceRecord>,
) -> Offices {
    let mut offices = Offices::default();
    let mut seen: Vec<Seen> = Vec::new();
    let mut end = 0;
    for one in sightings {
        if one.token < end || scene.covering(one.token).is_some() {
            continue;
        }
        match one.kind {
            Anaphor::Role | Anaphor::WholeRole => {
                if one.dual {
                    seen.push(Seen { role: two(one), kind: Kind::Two });
                } else if let Some(role) = Role::at(scene, one) {
                    end = role.last + 1;
                    seen.push(Seen { role, kind: Kind::Title });
                }
            }
            Anaphor::Counterpart => {
                end = counterparts(scene, one, &mut seen, &mut offices).unwrap_or(end);
            }
            _ => {}
        }
    }
    for (at, one) in seen.iter().enumerate() {
        let reference = match one.kind {
            Kind::Title => title(scene, &seen, at),
            Kind::Two => last_two(scene, &seen, at),
            Kind::Counterpart => {
                // Of one word, the last adds them all.
                let next = seen.get(at + 1).is_some_and(|next| next.role.span == one.role.span);
                (!next).then(|| counterpart(scene, &seen, at)).flatten()
            }
        };
        out.extend(reference);
    }
    offices.tokens.extend(seen.iter().map(|one| (one.role.token, one.role.last)));
    offices
}

fn two(head: &Sighting) -> Role {
    Role {
        head: head.lexeme,
        token: head.token,
        rest: (head.token + 1, head.token + 1),
        title: head.span,
        span: head.span,
        last: head.token,
        country: None,
        holder: None,
        qualified: false,
        article: true,
        whole: false,
    }
}

/// «نظيريه الأرميني والأذربيجاني»: the same office in each of these countries; returns the token
/// after them.
fn counterparts(
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

fn counterpart(scene: Scene<'_>, seen: &[Seen], at: usize) -> Option<ReferenceRecord> {
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

/// A title without a name.
fn title(scene: Scene<'_>, seen: &[Seen], at: usize) -> Option<ReferenceRecord> {
    let role = seen.get(at).map(|one| one.role).filter(|role| role.holder.is_none())?;
    let is_short = role.article && role.rest.0 == role.rest.1 && role.country.is_none();
    let (chain, country, title) = if is_short {
        let other = short_for(scene, seen, at)?;
        (other.holder, other.country, other.title)
    } else {
        if role.rest.0 == role.rest.1 && !role.article && role.country.is_none() || role.qualified {
            return None;
        }
        // «المتحدث باسم» is of somebody whom we do not know.
        let open = role.rest.0 < role.rest.1
            && !scene.is_definite(role.rest.1 - 1)
            && scene.covering(role.rest.1 - 1).is_none();
        let described = scene.is_definite(role.last + 1);
        if (open || described) && role.country.is_none() {
            return None;
        }
        (holder(scene, seen, at), role.country, role.title)
    };
    if chain.is_none() && country.is_none() {
        return None;
    }
    let mut reference = ReferenceRecord::new(ReferenceKind::Role, role.span);
    reference.title = Some(title);
    reference.chains.extend(chain);
    reference.countries.extend(country);
    Some(reference)
}

/// What «الوزير» is short for: the last office that begins so.
fn short_for(scene: Scene<'_>, seen: &[Seen], at: usize) -> Option<Role> {
    let role = seen.get(at)?.role;
    // «المستشار بالديوان الملكي» is not the one named before.
    if scene.is_definite(role.last + 1)
        || scene.from(role.last + 1).first().is_some_and(|next| next.tokens.0 == role.last + 1)
        || is_attached(scene, role.last + 1)
    {
        return None;
    }
    let before = seen.get(..at)?.iter().rev().take(REACH).map(|one| one.role);
    let mut fitting = before
        .filter(|other| other.head == role.head && (!role.whole || other.rest.0 == other.rest.1));
    let mut other = fitting.find(|other| other.holder.is_some() || other.country.is_some())?;
    if other.holder.is_none() {
        let same = seen.get(..at)?.iter().rev().take(REACH).map(|one| one.role);
        let mut same = same.filter(|one| one.same(scene, &other) && one.country == other.country);
        other.holder = same.find_map(|one| one.holder);
    }
    Some(other)
}

/// A definite noun behind «بـ».
fn is_attached(scene: Scene<'_>, token: usize) -> bool {
    scene
        .context
        .analysis
        .readings(token)
        .iter()
        .any(|reading| reading.proclitics.contains(Proclitics::BA.with(Proclitics::ARTICLE)))
}

/// Who holds an office, as the document tells before or after.
fn holder(scene: Scene<'_>, seen: &[Seen], at: usize) -> Option<u32> {
    let role = seen.get(at)?.role;
    let fits = |one: &&Seen| {
        let other = one.role;
        let country =
            role.country.is_none() || other.country.is_none() || role.country == other.country;
        one.kind != Kind::Two && other.holder.is_some() && country && other.same(scene, &role)
    };
    let before = || seen.get(..at).unwrap_or_default().iter().rev().take(REACH).find(fits);
    let after = || seen.get(at + 1..).unwrap_or_default().iter().take(REACH).find(fits);
    before().or_else(after).and_then(|one| one.role.holder)
}

/// «الوزيران»: the last two holders of such an office.
fn last_two(_scene: Scene<'_>, seen: &[Seen], at: usize) -> Option<ReferenceRecord> {
    let head = seen.get(at)?.role.head;
    let mut two: Vec<Role> = Vec::with_capacity(2);
    for one in seen.get(..at)?.iter().rev().take(REACH) {
        let role = one.role;
        let known = role.holder.is_some() || role.country.is_some();
        let same = |other: &Role| {
            role.country.is_some() && role.country == other.country
                || role.holder.is_some() && role.holder == other.holder
        };
        if one.kind != Kind::Two && role.head == head && known && !two.iter().any(same) {
            two.push(role);
        }
        if two.len() == 2 {
            break;
        }
    }
    let [second, first] = two.as_slice() else { return None };
    let mut reference = ReferenceRecord::new(ReferenceKind::Role, seen.get(at)?.role.span);
    reference.title = Some(first.title);
    for role in [first, second] {
        reference.chains.extend(role.holder);
        reference.countries.extend(role.country);
    }
    Some(reference)
}

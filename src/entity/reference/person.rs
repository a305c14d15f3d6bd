//! «الوزير», «نظيره الروسي», «وزير الدفاع الروسي»: the holders of offices, named or not.

use super::{
    ReferenceRecord, Scene,
    counterpart::{counterpart, counterparts},
    role::Role,
    sighting::Sighting,
};
use crate::{lexicon::Anaphor, names::ReferenceKind, text::Proclitics};

/// How many offices around a word are asked who holds them.
pub(super) const REACH: usize = 40;

/// An office, and what stands for its holder.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    pub(super) role: Role,
    pub(super) kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
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
            Kind::Two => last_two(&seen, at),
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
pub(super) fn holder(scene: Scene<'_>, seen: &[Seen], at: usize) -> Option<u32> {
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
fn last_two(seen: &[Seen], at: usize) -> Option<ReferenceRecord> {
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

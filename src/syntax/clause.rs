//! Clauses: where they begin and how.

use super::unit::{Unit, UnitKind};
use crate::text::Mark;

/// A clause, by unit indices.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clause {
    pub(crate) start: usize,
    /// After the last unit.
    pub(crate) end: usize,
    pub(crate) opener: Opener,
}

/// What opens a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opener {
    /// The sentence itself, or a strong mark.
    Main,
    /// «أن».
    Complement,
    /// «الذي».
    Relative,
    /// «حيث», «بينما».
    Subordinate,
    /// «و» before a verb.
    Coordinate,
}

/// Cuts units into clauses; together they cover all units.
pub(super) fn clauses(units: &[Unit]) -> Vec<Clause> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut opener = Opener::Main;
    let dateline = dateline_end(units);
    for at in 1..units.len() {
        let next = if dateline == Some(at) { Some(Opener::Main) } else { opens(units, at) };
        if let Some(next) = next {
            out.push(Clause { start, end: at, opener });
            start = at;
            opener = next;
        }
    }
    out.push(Clause { start, end: units.len(), opener });
    out
}

/// The dash that ends «يريفان، 16 نوفمبر 2021 —».
fn dateline_end(units: &[Unit]) -> Option<usize> {
    const REACH: usize = 12;
    matches!(units.first()?.kind, UnitKind::Name(_)).then_some(())?;
    let date = units.iter().take(REACH).position(|unit| matches!(unit.kind, UnitKind::Date(_)))?;
    let plain = |unit: &Unit| {
        matches!(unit.kind, UnitKind::Name(_) | UnitKind::Mark(_) | UnitKind::Date(_))
    };
    let after = units.get(date + 1)?;
    let ends = matches!(after.kind, UnitKind::Mark(Mark::Dash | Mark::Colon | Mark::Close));
    (ends && units.iter().take(date).all(plain)).then_some(date + 1)
}

fn opens(units: &[Unit], at: usize) -> Option<Opener> {
    let unit = units.get(at)?;
    let verb_follows = units.get(at + 1).is_some_and(Unit::is_verb);
    match unit.kind {
        UnitKind::Complementizer => Some(Opener::Complement),
        UnitKind::Relative => Some(Opener::Relative),
        UnitKind::Subordinator => Some(Opener::Subordinate),
        UnitKind::Conjunction if verb_follows => Some(Opener::Coordinate),
        UnitKind::Mark(Mark::Stop | Mark::Semicolon | Mark::Colon) | UnitKind::Line => {
            Some(Opener::Main)
        }
        _ => None,
    }
}

//! What the place after the words so far asks for.

use super::unit::{Unit, UnitKind};
use crate::text::{Enclitic, Mark};

/// What the place after the units so far asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    /// The beginning of a clause: a verb or a noun.
    Clause,
    /// After «أن»: an imperfect verb or a noun.
    Content,
    /// After a particle that only a verb follows: «لم», «قد».
    Verbal,
    /// After a preposition, a number: a noun.
    Nominal,
    /// After «هذا»: a noun with the article, or what is said of it.
    Deictic,
    /// After an open noun: its complement, rather than a verb.
    Complement,
    /// After «و»: what stood before it.
    Coordinate,
    /// After a closed noun phrase or a verb: anything.
    Any,
}

impl Slot {
    pub(super) fn after(units: &[Unit]) -> Self {
        // Quotation marks change nothing: «أنهت «تركيا» وقف إطلاق النار».
        let last = units.iter().rev().find(|unit| unit.kind != UnitKind::Mark(Mark::Quote));
        let Some(last) = last else { return Self::Clause };
        let counted = |units: &[Unit]| {
            let before = units.len().checked_sub(2).and_then(|before| units.get(before));
            before.is_some_and(|before| before.kind == UnitKind::Noun)
        };
        match last.kind {
            // «صحفيين اثنين كانا»: a number behind its noun.
            UnitKind::Number(_) if counted(units) => Self::Any,
            UnitKind::Demonstrative if last.deictic => Self::Deictic,
            UnitKind::Preposition(_) | UnitKind::Number(_) | UnitKind::Demonstrative => {
                Self::Nominal
            }
            _ if last.governs => Self::Nominal,
            UnitKind::Noun if last.is_open() => Self::Complement,
            UnitKind::Conjunction => Self::Coordinate,
            // «أنه شعر بالبرد»: the subject is told.
            UnitKind::Complementizer if last.enclitic != Enclitic::None => Self::Clause,
            UnitKind::Complementizer => Self::Content,
            UnitKind::Relative | UnitKind::Subordinator | UnitKind::Line | UnitKind::Mark(_) => {
                Self::Clause
            }
            UnitKind::Particle => Self::Verbal,
            _ => Self::Any,
        }
    }
}

/// Whether a noun that an adjective may follow is definite; `None` if none stands there.
pub(super) fn modified(units: &[Unit]) -> Option<bool> {
    const REACH: usize = 8;
    // «الجيش الروسي الجديد», «الآثار الاجتماعية والثقافية ← السلبية»: over the adjectives before.
    let is_adjective = |at: usize| {
        let unit = units.len().checked_sub(at).and_then(|at| units.get(at));
        unit.is_some_and(|unit| unit.kind == UnitKind::Adjective)
    };
    let back = (1_usize..).zip(units.iter().rev().take(REACH));
    let mut back = back.filter(|(at, unit)| match unit.kind {
        UnitKind::Adjective => false,
        UnitKind::Conjunction => {
            !(is_adjective(at.saturating_sub(1)) && is_adjective(at.saturating_add(1)))
        }
        _ => true,
    });
    let (_, unit) = back.next()?;
    match unit.kind {
        UnitKind::Noun => {
            Some(unit.article || unit.enclitic != Enclitic::None || unit.is_unknown())
        }
        UnitKind::Name(_) => Some(true),
        _ => None,
    }
}

/// Whether a clause has begun with a noun phrase and no verb yet: «الجيش الروسي ← قصف».
pub(super) fn wants_verb(units: &[Unit]) -> bool {
    const REACH: usize = 16;
    let closed = units.last().is_some_and(|last| {
        last.article
            || last.enclitic != Enclitic::None
            || last.is_unknown()
            || matches!(last.kind, UnitKind::Name(_) | UnitKind::Date(_))
    });
    let opener = units.iter().rev().take(REACH).find(|unit| {
        unit.is_verb() && !unit.helps
            || matches!(
                unit.kind,
                UnitKind::Complementizer
                    | UnitKind::Relative
                    | UnitKind::Subordinator
                    | UnitKind::Line
                    | UnitKind::Mark(Mark::Stop | Mark::Colon | Mark::Semicolon)
            )
    });
    // «زعمت أن جنديا ← قتل»: behind «أن» the indefinite subject is told by its ending.
    let subject = opener.is_some_and(|opener| opener.kind == UnitKind::Complementizer)
        && units.last().and_then(|last| last.form).is_some_and(|form| form.tanwin);
    (closed || subject) && !opener.is_some_and(Unit::is_verb)
}

/// After «و»: the part of speech that stood before it fits better.
pub(super) fn coordinate(units: &[Unit], verb: bool) -> i32 {
    const REACH: usize = 16;
    let mut back = units.iter().rev().skip(1).take(REACH);
    let before = back.find(|unit| unit.is_verb() || unit.is_nominal());
    match before.map(|unit| unit.kind) {
        Some(UnitKind::Noun) if !verb => 5,
        Some(UnitKind::Noun) => 3,
        Some(_) if verb => 4,
        _ => 3,
    }
}

//! Lengths of time: «ثلاثة أيام», «يومين», «44 يوما», «أسابيع».

use crate::{
    lexicon::{Meaning, Number, TimeUnit},
    number::{self, QuantityKind, Value},
    vocabulary::Context,
};

/// A length of time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Length {
    /// How many units; `None` for «أسابيع» (*weeks*).
    pub(super) count: Option<i64>,
    pub(super) unit: TimeUnit,
    /// Written with a number or as a dual, so that it stands as a duration of its own.
    pub(super) counted: bool,
    pub(super) last: usize,
}

/// Reads the length of time at a token.
pub(super) fn parse(context: Context<'_>, index: usize) -> Option<Length> {
    if let Some(unit) = unit_at(context, index) {
        return Some(unit);
    }
    let parsed =
        number::parse(context, index).filter(|parsed| parsed.kind == QuantityKind::Integer)?;
    let Value::Integer(count) = parsed.value else { return None };
    let unit = unit_at(context, parsed.last + 1)?;
    Some(Length { count: Some(count), counted: true, ..unit })
}

fn unit_at(context: Context<'_>, index: usize) -> Option<Length> {
    let (found, unit) = context.find(index, |meaning| match meaning {
        Meaning::TimeUnit(unit) => Some(unit),
        _ => None,
    })?;
    if found.reading.proclitics.contains(crate::text::Proclitics::ARTICLE) {
        return None;
    }
    let (count, counted) = match found.form.number {
        Number::One => (Some(1), false),
        Number::Two => (Some(2), !found.form.construct),
        Number::Many => (None, false),
    };
    Some(Length { count, unit, counted, last: found.last })
}

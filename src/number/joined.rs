//! Numbers that stand together: «من 18 إلى 11 ساعة», «2.9 و2.6 في المئة», «4 أهداف مقابل 3».

use super::{
    quantity::QuantityRecord,
    value::{QuantityKind, QuantityUse, Value},
};
use crate::{
    lexicon::{Meaning, NumberCue, Preposition},
    text::{Mark, Proclitics},
    vocabulary::Context,
};

/// Adds a quantity, and what those joined to it have from each other.
pub(super) fn add(context: Context<'_>, out: &mut Vec<QuantityRecord>, quantity: QuantityRecord) {
    let mut quantity = quantity;
    if let Some(last) = out.last() {
        forward(context, last, &mut quantity);
    }
    let follows =
        quantity.counted.is_some_and(|counted| quantity.span.end() <= counted.span.start());
    if follows || quantity.kind == QuantityKind::Percent {
        backward(context, out, &quantity);
    }
    out.push(quantity);
}

/// «القرار رقم 65 / 224»: a label goes on; «4 أهداف مقابل 3»: the noun is told once.
fn forward(context: Context<'_>, last: &QuantityRecord, next: &mut QuantityRecord) {
    let bare = next.counted.is_none() && next.usage == QuantityUse::Number;
    // «المادتين 192 و197 من النظام».
    let article = last.usage == QuantityUse::Label
        && next.usage == QuantityUse::Count
        && context
            .means(next.tokens.1 + 1, |meaning| meaning == Meaning::Preposition(Preposition::From));
    if article && context.is_digits(next.tokens.0) && joint(context, last, next) == Some(Joint::And)
    {
        next.usage = QuantityUse::Label;
        next.counted = None;
        return;
    }
    let figure = context.is_digits(next.tokens.0);
    let Some(joint) = joint(context, last, next).filter(|_| bare) else { return };
    match joint {
        Joint::And | Joint::Stroke if last.usage == QuantityUse::Label && figure => {
            next.usage = QuantityUse::Label;
        }
        Joint::Versus => {
            next.counted = last.counted;
            next.usage = last.usage;
        }
        _ => {}
    }
}

/// «2.9 و2.6 في المئة», «من 18 إلى 11 ساعة»: the noun or the sign stands behind the last.
fn backward(context: Context<'_>, out: &mut [QuantityRecord], last: &QuantityRecord) {
    let mut next = *last;
    for earlier in out.iter_mut().rev() {
        let bare = earlier.counted.is_none() && earlier.usage == QuantityUse::Number;
        let plain = matches!(earlier.kind, QuantityKind::Integer | QuantityKind::Decimal);
        let year = matches!(earlier.min, Some(Value::Integer(1300..=2100)));
        let joint = joint(context, earlier, &next);
        let goes_on = matches!(joint, Some(Joint::And | Joint::To | Joint::Versus));
        if !bare || !plain || year || !goes_on || last.kind == QuantityKind::Ordinal {
            return;
        }
        if last.kind == QuantityKind::Percent {
            earlier.kind = QuantityKind::Percent;
        }
        earlier.counted = last.counted;
        earlier.usage = last.usage;
        next = *earlier;
    }
}

/// What stands between two numbers that nothing else parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    /// «و», «،».
    And,
    /// «إلى».
    To,
    /// «مقابل».
    Versus,
    /// «/», «-».
    Stroke,
}

/// The token behind a number and the noun that follows it.
fn behind(context: Context<'_>, number: &QuantityRecord) -> usize {
    let next = number.tokens.1 + 1;
    let start = |at: usize| context.analysis.token(at).map(|token| token.span.start());
    let Some(noun) = number.counted.filter(|noun| start(next) == Some(noun.span.start())) else {
        return next;
    };
    let inside = |at: &usize| start(*at).is_some_and(|start| start < noun.span.end());
    (next..context.analysis.len()).find(|at| !inside(at)).unwrap_or(next)
}

fn joint(context: Context<'_>, left: &QuantityRecord, right: &QuantityRecord) -> Option<Joint> {
    let at = behind(context, left);
    let joined = |found: Proclitics| found.contains(Proclitics::CONJUNCTION);
    if at == right.tokens.0 {
        let glued = context.analysis.readings(at).iter().any(|reading| joined(reading.proclitics));
        return glued.then_some(Joint::And);
    }
    let mark = |mark: Mark| context.is_mark(at, mark);
    if at + 1 != right.tokens.0 {
        return None;
    }
    if context.is_and(at) || mark(Mark::Comma) {
        return Some(Joint::And);
    }
    if mark(Mark::Slash) || mark(Mark::Dash) {
        return Some(Joint::Stroke);
    }
    context.words(at).find_map(|found| match found.meaning {
        Meaning::Preposition(Preposition::To) => Some(Joint::To),
        Meaning::NumberCue(NumberCue::Versus) => Some(Joint::Versus),
        _ => None,
    })
}

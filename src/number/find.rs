//! All quantities of a text.

use super::{
    bounds::{self, Bounds},
    counted,
    quantity::{Counted, QuantityRecord},
    usage,
    value::{QuantityKind, QuantityUse, Value},
};
use crate::{
    lexicon::Meaning,
    text::Mark,
    vocabulary::{Context, Flags, Found},
};

/// Finds the quantities of a text; tokens for which `taken` holds belong to dates.
pub(crate) fn records(context: Context<'_>, taken: impl Fn(usize) -> bool) -> Vec<QuantityRecord> {
    let mut out: Vec<QuantityRecord> = Vec::new();
    // What «آخرين» after the next number would be: «شخصين … و5 آخرين».
    let mut before: Option<(usize, Counted)> = None;
    let mut index = 0;
    while index < context.analysis.len() {
        if context.analysis.flags(index).has(Flags::DUAL)
            && let Some((_, counted)) = counted::dual(context, index)
        {
            before = Some((index, counted));
        }
        match is_candidate(context, index).then(|| at(context, index, &taken, before)).flatten() {
            Some(quantity) => {
                index = quantity.tokens.1 + 1;
                before = quantity.counted.map(|counted| (quantity.tokens.1, counted)).or(before);
                out.push(quantity);
            }
            None => index += 1,
        }
    }
    out
}

/// Finds the nouns that are two by their form: «البلدين» (*the two countries*). Those beside a
/// number («جنديان اثنان») are that number's.
pub(crate) fn duals(context: Context<'_>, numbers: &[QuantityRecord]) -> Vec<QuantityRecord> {
    let counted_already = |token: usize| {
        let next = numbers.partition_point(|number| number.tokens.0 <= token);
        let after = numbers.get(next).is_some_and(|number| number.tokens.0 == token + 1);
        let before = next.checked_sub(1).and_then(|at| numbers.get(at));
        after || before.is_some_and(|number| token <= number.tokens.1 + 1)
    };
    (0..context.analysis.len())
        .filter(|index| context.analysis.flags(*index).has(Flags::DUAL))
        .filter(|index| !counted_already(*index))
        .filter_map(|index| {
            let (span, counted) = counted::dual(context, index)?;
            Some(QuantityRecord {
                span,
                kind: QuantityKind::Integer,
                usage: QuantityUse::Count,
                min: Some(Value::Integer(2)),
                max: Some(Value::Integer(2)),
                approximate: false,
                tokens: (index, index),
                subset: false,
                counted: Some(counted),
            })
        })
        .collect()
}

/// Whether a number may begin here.
fn is_candidate(context: Context<'_>, index: usize) -> bool {
    context.is_digits(index) || context.analysis.flags(index).has(Flags::NUMBER)
}

/// «04:30»: a time of day counts nothing.
fn is_clock(context: Context<'_>, index: usize) -> bool {
    let text = context.analysis.text();
    let pair = |at: usize| {
        context.is_digits(at)
            && context.is_mark(at + 1, Mark::Colon)
            && context.is_digits(at + 2)
            && text.adjacent(at)
            && text.adjacent(at + 1)
    };
    pair(index) || index.checked_sub(2).is_some_and(pair)
}

fn at(
    context: Context<'_>,
    index: usize,
    taken: &impl Fn(usize) -> bool,
    before: Option<(usize, Counted)>,
) -> Option<QuantityRecord> {
    if taken(index) || is_clock(context, index) {
        return None;
    }
    let number = bounds::before(context, index).map_or(index, |(_, found)| found.last + 1);
    if taken(number) {
        return None;
    }
    let bounds = bounds::read(context, index)?;
    if (number..=bounds.last).any(taken) {
        return None;
    }
    let start = bounds.start.unwrap_or_else(|| start_of(context, index));
    let counted = counted::find(context, number, &bounds, before);
    // «لا أحد يهتم»: one of nothing.
    if bounds.one_of && counted.is_none() && !has_pronoun(context, index) {
        return None;
    }
    let usage = usage::of(context, number, &bounds, counted.as_ref());
    let counts_nothing = matches!(usage, QuantityUse::Label | QuantityUse::Score);
    Some(QuantityRecord {
        span: context.analysis.span(start, bounds.last),
        kind: bounds.kind(),
        usage,
        min: bounds.min,
        max: bounds.max,
        approximate: bounds.approximate,
        tokens: (index, bounds.last),
        subset: subset_before(context, index),
        counted: counted.filter(|_| !counts_nothing),
    })
}

/// «أحدهم».
fn has_pronoun(context: Context<'_>, index: usize) -> bool {
    let bare = |codes: &[u8]| matches!(codes, [0x27, 0x2D, 0x2F] | [0x27, 0x2D, 0x2F, 0x4A]);
    let codes = context.analysis.token(index).map(|token| context.analysis.text().codes(token));
    !codes.is_some_and(bare)
}

/// Byte offset where the number begins, proclitics left out.
fn start_of(context: Context<'_>, index: usize) -> u32 {
    let wanted = |found: &Found| {
        matches!(found.meaning, Meaning::Number(_) | Meaning::Vague { .. } | Meaning::OneOf)
    };
    let whole = context.analysis.token(index).map_or(0, |token| token.span.start());
    context
        .lexemes(index)
        .find(wanted)
        .map_or(u32::try_from(whole).unwrap_or(u32::MAX), |found| found.reading.start)
}

/// «بينهم» before the number.
fn subset_before(context: Context<'_>, index: usize) -> bool {
    index
        .checked_sub(1)
        .is_some_and(|before| context.means(before, |meaning| meaning == Meaning::Subset))
        || index.checked_sub(2).is_some_and(|before| {
            context
                .lexemes(before)
                .any(|found| found.meaning == Meaning::Subset && found.last + 1 == index)
        })
}

impl Bounds {
    /// Exactly one or two, which stand after their noun.
    pub(super) fn is_one_or_two(&self) -> bool {
        self.kind() == QuantityKind::Integer && matches!(self.min, Some(Value::Integer(1 | 2)))
    }
}

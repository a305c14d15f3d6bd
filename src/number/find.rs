//! All quantities of a text.

use super::{
    bounds::{self, Bounds},
    counted, dual,
    earlier::{self, Before},
    joined,
    quantity::QuantityRecord,
    usage,
    value::{QuantityKind, QuantityUse, Value},
};
use crate::{
    lexicon::{Meaning, NumberWord},
    text::Mark,
    vocabulary::{Context, Flags, Found},
};

/// Finds the quantities of a text; tokens for which `taken` holds belong to dates.
pub(crate) fn records(context: Context<'_>, taken: impl Fn(usize) -> bool) -> Vec<QuantityRecord> {
    let mut out: Vec<QuantityRecord> = Vec::new();
    // What «آخرين» after the next number would be: «شخصين … و5 آخرين».
    let mut before: Before = None;
    let mut index = 0;
    while index < context.analysis.len() {
        if context.analysis.flags(index).has(Flags::DUAL)
            && let Some((_, counted)) = dual::find(context, index)
        {
            before = Some((index, counted));
        }
        match is_candidate(context, index).then(|| at(context, index, &taken, before)).flatten() {
            Some(quantity) => {
                index = after(context, &quantity);
                before = quantity.counted.map(|counted| (quantity.tokens.1, counted)).or(before);
                joined::add(context, &mut out, quantity);
            }
            None => index += 1,
        }
    }
    out
}

/// The token behind a quantity; figures of its unit («م 2») are no numbers of their own.
fn after(context: Context<'_>, quantity: &QuantityRecord) -> usize {
    let next = quantity.tokens.1 + 1;
    let Some(counted) =
        quantity.counted.filter(|counted| quantity.span.end() <= counted.span.start())
    else {
        return next;
    };
    let start = |at: usize| context.analysis.token(at).map(|token| token.span.start());
    let inside = |at: &usize| start(*at).is_some_and(|start| start < counted.span.end());
    let figure = |at: &usize| {
        context.is_digits(*at) && start(*at).is_some_and(|start| counted.span.start() < start)
    };
    (next..context.analysis.len())
        .take_while(inside)
        .filter(figure)
        .last()
        .map_or(next, |at| at + 1)
}

/// Finds the nouns that are two by their form: «البلدين» (*the two countries*). Those beside a
/// number («جنديان اثنان») are that number's, those for which `named` holds part of a name.
pub(crate) fn duals(
    context: Context<'_>,
    numbers: &[QuantityRecord],
    named: impl Fn(usize) -> bool,
) -> Vec<QuantityRecord> {
    let counted_already = |token: usize| {
        let next = numbers.partition_point(|number| number.tokens.0 <= token);
        let after = numbers.get(next).is_some_and(|number| number.tokens.0 == token + 1);
        let before = next.checked_sub(1).and_then(|at| numbers.get(at));
        after || before.is_some_and(|number| token <= number.tokens.1 + 1)
    };
    (0..context.analysis.len())
        .filter(|index| context.analysis.flags(*index).has(Flags::DUAL))
        .filter(|index| !counted_already(*index) && !named(*index))
        .filter_map(|index| {
            let (span, counted) = dual::find(context, index)?;
            Some(QuantityRecord {
                span,
                kind: QuantityKind::Integer,
                usage: usage::of_dual(context, &counted),
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

/// «الربع الثاني», «النصف الأول»: a part of a year or match with its order is no fraction.
fn is_period(context: Context<'_>, index: usize, bounds: &Bounds) -> bool {
    let order = |meaning| {
        matches!(meaning, Meaning::Number(NumberWord::Ordinal(_)) | Meaning::RelativeAdjective(_))
    };
    let next = bounds.last + 1;
    bounds.kind() == QuantityKind::Decimal
        && !context.is_digits(index)
        && context.has_article(index)
        && context.has_article(next)
        && context.means(next, order)
}

/// «&#8220;»: a character of a web page by its number.
fn is_character(context: Context<'_>, index: usize) -> bool {
    let sign = |back: usize, sign: &str| {
        index
            .checked_sub(back)
            .and_then(|at| context.analysis.token(at))
            .is_some_and(|token| token.span.of(context.analysis.source()).ends_with(sign))
    };
    context.is_digits(index) && (sign(1, "&#") || sign(1, "#") && sign(2, "&"))
}

fn at(
    context: Context<'_>,
    index: usize,
    taken: &impl Fn(usize) -> bool,
    before: Before,
) -> Option<QuantityRecord> {
    if taken(index) || is_clock(context, index) || is_character(context, index) {
        return None;
    }
    let number = bounds::before(context, index).map_or(index, |(_, found)| found.last + 1);
    if taken(number) {
        return None;
    }
    let bounds = bounds::read(context, index)?.counting(context, number);
    if is_period(context, number, &bounds) {
        return None;
    }
    if (number..=bounds.last).any(taken) {
        return None;
    }
    let start = bounds.start.unwrap_or_else(|| start_of(context, index));
    let counted = counted::find(context, number, &bounds, before);
    // «لا أحد يهتم», «ليس لأحد منهم»: one of nothing.
    let denied = index.checked_sub(1).is_some_and(|before| {
        context.means(before, |meaning| matches!(meaning, Meaning::Operator(_)))
    }) && earlier::of_them(context, bounds.last + 1).is_some();
    if bounds.one_of && (denied || counted.is_none() && !has_pronoun(context, index)) {
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

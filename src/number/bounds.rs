//! What bounds or blurs a number: «نحو», «أكثر من», «بين 10 و20», «على الأقل», «أو أكثر».

use super::{
    digits,
    parse::{Parsed, parse, scale_after},
    usage,
    value::{QuantityKind, Value},
};
use crate::{
    lexicon::{LexemeId, Meaning, NumberCue, Precision, Preposition},
    text::{Enclitic, Mark, Proclitics, first_letter, last_letter},
    vocabulary::{Context, Flags, Found},
};

/// Bounds while they are being read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    pub(super) min: Option<Value>,
    pub(super) max: Option<Value>,
    pub(super) approximate: bool,
    kind: QuantityKind,
    pub(super) last: usize,
    /// Byte offset where the text of the number begins, if before its first word.
    pub(super) start: Option<u32>,
    /// «أحد» of the following.
    pub(super) one_of: bool,
}

/// Reads a number with what stands before, inside and after it.
pub(super) fn read(context: Context<'_>, index: usize) -> Option<Bounds> {
    let first = one(context, index)?;
    Some(other_side(context, first).unwrap_or(first))
}

/// A number with one word before and one after it that bounds it.
fn one(context: Context<'_>, index: usize) -> Option<Bounds> {
    let before = before(context, index);
    let at = before.map_or(index, |(_, found)| found.last + 1);
    let bounds = and_one_of(context, at)
        .or_else(|| between(context, at))
        .or_else(|| vague(context, at))
        .or_else(|| exact(context, at))
        .or_else(|| one_of(context, at))?;
    let bounds = match before {
        Some((precision, found)) => {
            Bounds { start: Some(found.reading.start), ..bounds.with(precision) }
        }
        None => bounds,
    };
    Some(after(context, percent(context, bounds)))
}

/// «أكثر من 10 وأقل من 20»: two open sides that close each other.
fn other_side(context: Context<'_>, first: Bounds) -> Option<Bounds> {
    if first.min.is_some() == first.max.is_some() {
        return None;
    }
    let comma = usize::from(context.is_mark(first.last + 1, Mark::Comma));
    let and = usize::from(context.is_and(first.last + 1 + comma));
    let at = first.last + 1 + comma + and;
    let (_, found) = before(context, at)?;
    let joined = and == 1 || found.reading.proclitics.contains(Proclitics::CONJUNCTION);
    let second = one(context, at).filter(|_| joined)?;
    let ((Some(min), None, None, Some(max)) | (None, Some(max), Some(min), None)) =
        (first.min, first.max, second.min, second.max)
    else {
        return None;
    };
    let ordered = min.as_f64() <= max.as_f64();
    ordered.then_some(Bounds {
        min: Some(min),
        max: Some(max),
        approximate: false,
        kind: QuantityKind::Range,
        last: second.last,
        start: first.start,
        one_of: false,
    })
}

/// «نحو», «أكثر من» before the number: the bend and its last token.
pub(super) fn before(context: Context<'_>, index: usize) -> Option<(Precision, Found)> {
    if !context.analysis.flags(index).has(Flags::NUMBER) {
        return None;
    }
    let (found, precision) = context.find(index, |meaning| match meaning {
        Meaning::Precision(precision) => Some(precision),
        _ => None,
    })?;
    if precision == Precision::Most && reaches(context, index) {
        return None;
    }
    let next = found.last + 1;
    let number = |at| context.is_digits(at) || context.analysis.flags(at).has(Flags::NUMBER);
    let signed = |at| digits_prefixed(context, at) && context.is_digits(at + 1);
    // «بنحو» and «لأكثر من» carry a preposition; «الـ 10,000» an article of its own.
    let stands = number(next)
        || signed(next)
        || context.is_lone_article(next) && number(next + 1)
        || context.words(next).any(|found| {
            let between = found.meaning == Meaning::Preposition(Preposition::Between);
            between && found.reading.is_whole()
        });
    stands.then_some((precision, found))
}

/// «هبط ليصل إلى 50»: what is reached is no bound.
fn reaches(context: Context<'_>, index: usize) -> bool {
    context
        .analysis
        .token(index)
        .is_some_and(|token| matches!(context.analysis.text().codes(token), [LAM, YEH | TEH, ..]))
}

/// A sign that belongs to the figure after it.
fn digits_prefixed(context: Context<'_>, at: usize) -> bool {
    digits::prefix(context, at + 1).is_some()
}

fn exact(context: Context<'_>, at: usize) -> Option<Bounds> {
    let at = if context.is_lone_article(at) { at + 1 } else { at };
    let at = if digits_prefixed(context, at) { at + 1 } else { at };
    let parsed = parse(context, at)?;
    if let Some(mark) = context.is_digits(at).then(|| digits::prefix(context, at)).flatten() {
        // «.١٨.٦»: a full stop before a decimal fraction is no point.
        let point = matches!(mark, Mark::Stop | Mark::Decimal);
        if point && parsed.kind == QuantityKind::Decimal {
            return Some(Bounds::exact(parsed));
        }
        let value = prefixed(context, at, mark, parsed.value);
        let kind = match value {
            _ if mark == Mark::Percent => QuantityKind::Percent,
            Value::Integer(_) => parsed.kind,
            Value::Decimal(_) => QuantityKind::Decimal,
        };
        let start = context.analysis.token(at - 1).map(|token| token.span.start());
        let start = start.and_then(|start| u32::try_from(start).ok());
        return Some(Bounds { start, ..Bounds::exact(Parsed { value, kind, ..parsed }) });
    }
    let bounds = range(context, at, parsed).unwrap_or_else(|| Bounds::exact(parsed));
    // «(61,3) ألف»: the bracket that opens belongs to it as that which closes.
    let either =
        |at: usize, mark: Mark| context.is_mark(at, mark) || context.is_mark(at, Mark::Quote);
    let open = at.checked_sub(1).filter(|at| either(*at, Mark::Open));
    let closed = (at..bounds.last).any(|inside| either(inside, Mark::Close));
    let start = open.filter(|_| closed).and_then(|open| context.analysis.token(open));
    let start = start.and_then(|open| u32::try_from(open.span.start()).ok());
    Some(Bounds { start, ..bounds })
}

/// «-12», «.08», «٪8».
fn prefixed(context: Context<'_>, at: usize, mark: Mark, value: Value) -> Value {
    match (mark, value) {
        (Mark::Dash, value) => value.times(-1),
        (Mark::Percent, value) => value,
        (_, Value::Integer(number)) => {
            let places = context.analysis.token(at).map_or(1, |token| token.code_count);
            digits::with_fraction(0, number, places)
        }
        (_, value) => value,
    }
}

/// «3-5», «1000 – 5000», «من 3 إلى 5», «20 إلى 100», «7 أو 8», «20٪ إلى 30٪».
fn range(context: Context<'_>, at: usize, low: Parsed) -> Option<Bounds> {
    let text = context.analysis.text();
    let share = percent_after(context, low.last);
    let unit = unit_after(context, low.last);
    let end = share.or(unit.map(|(last, _)| last)).unwrap_or(low.last);
    // «2019 -2023», «3-5».
    let even = text.adjacent(end) == text.adjacent(end + 1) || text.adjacent(end + 1);
    let dash = unit.is_none() && context.is_mark(end + 1, Mark::Dash) && even;
    let joint =
        |meaning| matches!(meaning, Meaning::Preposition(Preposition::To | Preposition::Until));
    let to = context.means(end + 1, joint) && !is_change(context, at);
    let or = context
        .words(end + 1)
        .any(|found| found.meaning == Meaning::Conjunction && found.reading.is_whole())
        && !context.is_and(end + 1);
    if dash && usage::is_rising_score(context, at) {
        return None;
    }
    let long = |at: usize| context.analysis.token(at).is_some_and(|token| LONG <= token.code_count);
    if !dash && !to && !or || dash && (long(low.last) || long(end + 2)) {
        return None;
    }
    let high = parse(context, end + 2).filter(|high| high.kind == low.kind)?;
    if share.is_some() && percent_after(context, high.last).is_none() {
        return None;
    }
    // «150 ريالا إلى 700 ريال»: the unit told twice.
    let same = |(_, lexeme): (usize, LexemeId)| {
        unit_after(context, high.last).is_some_and(|(_, other)| other == lexeme)
    };
    if !unit.is_none_or(same) {
        return None;
    }
    // «1-222-2222» is a telephone number.
    let joined_before = at
        .checked_sub(1)
        .is_some_and(|before| context.is_mark(before, Mark::Dash) && text.adjacent(before));
    let joined_after = context.is_mark(high.last + 1, Mark::Dash) && text.adjacent(high.last);
    if dash && (joined_before || joined_after) {
        return None;
    }
    let low = with_scale_of(context, low, end + 2, high);
    (low.value.as_f64() < high.value.as_f64()).then(|| Bounds::range(low, high))
}

/// The last token and the lexeme of a unit of measure right after a number.
fn unit_after(context: Context<'_>, last: usize) -> Option<(usize, LexemeId)> {
    let unit =
        |found: &Found| matches!(found.meaning, Meaning::Unit(_)) && found.reading.is_whole();
    context.lexemes(last + 1).find(unit).map(|found| (found.last, found.lexeme))
}

/// Digits of a figure that is the number of a document rather than a bound: «3478-20170323».
const LONG: u32 = 7;

/// «من 3 إلى 5 ملايين»: three million.
fn with_scale_of(context: Context<'_>, low: Parsed, at: usize, high: Parsed) -> Parsed {
    let bare = low.value.as_integer().is_some_and(|number| number.abs() < 1000);
    match scale_after(context, at).filter(|_| bare) {
        Some(scale) if low.value.times(scale).as_f64() < high.value.as_f64() => {
            Parsed { value: low.value.times(scale), ..low }
        }
        _ => low,
    }
}

/// How many tokens before a number a verb of change may stand.
const CHANGE_REACH: usize = 6;

/// «ارتفع العدد من 5 إلى 10»: two numbers, not a range.
fn is_change(context: Context<'_>, at: usize) -> bool {
    (at.saturating_sub(CHANGE_REACH)..at)
        .any(|before| context.means(before, |m| m == Meaning::NumberCue(NumberCue::Change)))
}

/// «بين 10 و20», «بين 10-20», «بين 10٪ و20٪».
fn between(context: Context<'_>, at: usize) -> Option<Bounds> {
    let word = |at: usize| {
        context.means(at, |meaning| meaning == Meaning::Preposition(Preposition::Between))
    };
    let at = if word(at) { at + 1 } else { at };
    if !at.checked_sub(1).is_some_and(word) {
        return None;
    }
    let low = parse(context, at)?;
    let share = percent_after(context, low.last);
    let end = share.unwrap_or(low.last);
    let joined = context.analysis.readings(end + 1).iter();
    let attached = joined.clone().any(|r| r.proclitics.contains(Proclitics::CONJUNCTION));
    let lone = context.is_and(end + 1);
    let next = if lone { end + 2 } else { end + 1 };
    let high = parse(context, next).filter(|_| attached || lone)?;
    if share.is_some() && percent_after(context, high.last).is_none() {
        return None;
    }
    let low = with_scale_of(context, low, next, high);
    (low.value.as_f64() < high.value.as_f64()).then(|| Bounds::range(low, high))
}

/// «عشرات», «عدد من».
fn vague(context: Context<'_>, at: usize) -> Option<Bounds> {
    let (found, (min, max)) = context.lexemes(at).find_map(|found| match found.meaning {
        // «العدد من» is no «عدد من».
        Meaning::Vague { min, max } if !found.reading.proclitics.contains(Proclitics::ARTICLE) => {
            Some((found, (min, max)))
        }
        _ => None,
    })?;
    // «من بعده» is no «بعدة».
    let written = context.analysis.token(at)?.span.of(context.analysis.source());
    if found.last == at && last_letter(written) == Some('ه') && !found.reading.proclitics.is_empty()
    {
        return None;
    }
    // «مجموعة من خمسة منتخبات»: the number is told.
    let told = at < found.last && found.pure && parse(context, found.last + 1).is_some();
    if told {
        return None;
    }
    // «إعدادها من» is no «أعداد من»; «أقل بكثير من» compares.
    let compares = at
        .checked_sub(1)
        .is_some_and(|before| context.means(before, |meaning| meaning == Meaning::Elative));
    if at < found.last && (found.reading.enclitic != Enclitic::None || compares) {
        return None;
    }
    // «كثير من الوقت»: much, and no number.
    let mass = |found: &Found| {
        found.meaning == Meaning::Mass && found.reading.proclitics.outside() == Proclitics::NONE
    };
    if min == 2 && max.is_none() && context.words(found.last + 1).any(|found| mass(&found)) {
        return None;
    }
    // «الكثير منهم»: the pronoun is what the number is of.
    let last = if found.pure { found.last } else { found.last.saturating_sub(1).max(at) };
    Some(Bounds {
        min: Some(Value::Integer(min)),
        max: max.map(Value::Integer),
        approximate: true,
        kind: QuantityKind::Range,
        last,
        start: None,
        one_of: false,
    })
}

/// «وأحد الجرحى»: the hamza tells it from «واحد».
fn and_one_of(context: Context<'_>, at: usize) -> Option<Bounds> {
    let written = context.analysis.token(at)?.span.of(context.analysis.source());
    let hamza = written.strip_prefix('و').and_then(first_letter) == Some('أ');
    let bounds = if hamza { one_of(context, at)? } else { return None };
    let joined = |found: &Found| {
        found.meaning == Meaning::OneOf
            && found.reading.proclitics.contains(Proclitics::CONJUNCTION)
    };
    let found = context.lexemes(at).find(joined)?;
    Some(Bounds { start: Some(found.reading.start), ..bounds })
}

/// «أحد الجرحى»: one of them.
fn one_of(context: Context<'_>, at: usize) -> Option<Bounds> {
    let (found, ()) = context.find(at, |meaning| (meaning == Meaning::OneOf).then_some(()))?;
    let one = Parsed { value: Value::Integer(1), kind: QuantityKind::Integer, last: found.last };
    context.is_word(found.last + 1).then(|| Bounds { one_of: true, ..Bounds::exact(one) })
}

/// «٪», «في المئة».
fn percent(context: Context<'_>, bounds: Bounds) -> Bounds {
    match percent_after(context, bounds.last) {
        Some(last) => Bounds { kind: QuantityKind::Percent, last, ..bounds },
        None => bounds,
    }
}

/// The last token of «٪» or «في المئة» after a number.
fn percent_after(context: Context<'_>, last: usize) -> Option<usize> {
    if context.is_mark(last + 1, Mark::Percent) {
        return Some(last + 1);
    }
    let (found, ()) = context.find(last + 1, |m| (m == Meaning::Percent).then_some(()))?;
    Some(found.last)
}

/// How many words may stand between a number and «على الأقل».
const AFTER_REACH: usize = 3;

/// «على الأقل», «أو أكثر» after the number or after its noun.
fn after(context: Context<'_>, bounds: Bounds) -> Bounds {
    for next in bounds.last + 1..=bounds.last + 1 + AFTER_REACH {
        let found = context.find(next, |meaning| match meaning {
            Meaning::PrecisionAfter(precision) => Some((precision, true)),
            Meaning::Precision(precision @ (Precision::Least | Precision::Most)) => {
                Some((precision, false))
            }
            _ => None,
        });
        match found {
            // Before a number of its own it belongs to that one.
            Some((_, (_, false))) if before(context, next).is_some() || reaches(context, next) => {
                break;
            }
            Some((found, (precision, own))) => {
                let touches = own && next == bounds.last + 1;
                let last = if touches { found.last } else { bounds.last };
                return Bounds { last, ..bounds.with(precision) };
            }
            None if !context.is_word(next) => break,
            None => {}
        }
    }
    bounds
}

impl Bounds {
    fn exact(parsed: Parsed) -> Self {
        Self {
            min: Some(parsed.value),
            max: Some(parsed.value),
            approximate: false,
            kind: parsed.kind,
            last: parsed.last,
            start: None,
            one_of: false,
        }
    }

    fn range(low: Parsed, high: Parsed) -> Self {
        Self {
            min: Some(low.value),
            max: Some(high.value),
            approximate: false,
            kind: QuantityKind::Range,
            last: high.last,
            start: None,
            one_of: false,
        }
    }

    fn with(self, precision: Precision) -> Self {
        match precision {
            Precision::About => Self { approximate: true, ..self },
            Precision::More => Self { max: None, approximate: true, ..self },
            Precision::Least => Self { max: None, ..self },
            Precision::Less => Self { min: None, approximate: true, ..self },
            Precision::Most => Self { min: None, ..self },
        }
    }

    /// The same number, but no order.
    pub(super) fn cardinal(self) -> Self {
        Self { kind: QuantityKind::Integer, ..self }
    }

    /// A single number, neither bounded nor vague.
    pub(super) fn is_exact(self) -> bool {
        self.min.is_some() && self.min == self.max
    }

    /// «عدة»: from two on.
    pub(super) fn is_several(self) -> bool {
        self.min == Some(Value::Integer(2)) && self.max.is_none()
    }

    pub(super) fn kind(self) -> QuantityKind {
        if self.kind == QuantityKind::Percent || self.min == self.max {
            self.kind
        } else {
            QuantityKind::Range
        }
    }
}

const TEH: u8 = 0x2A;
const LAM: u8 = 0x44;
const YEH: u8 = 0x4A;

//! What a number counts: «15 جنديا», «12 من جنودها», «شخص واحد», «36 منهم».

use super::{
    bounds::Bounds,
    earlier::{self, Before},
    noun::{self, Wanted},
    noun_before, parse,
    quantity::Counted,
    value::{QuantityKind, Value},
};
use crate::{
    lexicon::{Meaning, NumberWord, Preposition, Symbol},
    text::{Enclitic, Mark, Proclitics},
    vocabulary::{Context, Found},
};

/// The noun of a number; `before` is what the last number before counted.
pub(super) fn find(
    context: Context<'_>,
    first: usize,
    bounds: &Bounds,
    before: Before,
) -> Option<Counted> {
    if let Some(currency) = currency_sign(context, first, bounds.last) {
        return Some(currency);
    }
    let digits = context.is_digits(first);
    let next = next_to(context, first, bounds.last);
    // «15 آخرين»: more of what was counted before.
    if context.means(next, |meaning| meaning == Meaning::Another) {
        return earlier::again(context, first, before);
    }
    // «كثير منها»: of what was named before.
    if let Some(pronoun) = earlier::of_them(context, next) {
        return noun_before::find(context, first, bounds)
            .or_else(|| earlier::named(context, first, pronoun, before));
    }
    // «أحدهم»: of those named before.
    if let Some(pronoun) = bounds.one_of.then(|| pronoun_of(context, bounds.last)).flatten() {
        return earlier::named(context, first, pronoun, before);
    }
    // «الثلثين»: of nothing that stands behind it.
    if bounds.kind() == QuantityKind::Decimal && !digits && context.has_article(first) {
        return None;
    }
    if bounds.kind() == QuantityKind::Ordinal {
        return ordered(context, first, next, bounds, before);
    }
    let next = over_only(context, next);
    let word = !digits && bounds.is_exact() && !bounds.one_of;
    if is_partitive(context, next) {
        return noun_before::known(context, first, bounds)
            .or_else(|| noun_before::placed(context, first))
            .or_else(|| part_of(context, next + 1));
    }
    let wanted = Wanted::after(bounds);
    // «فوق الخمسين نمو القطاع».
    let number = |meaning| matches!(meaning, Meaning::Number(_));
    let closed = !bounds.is_exact() && context.has_article(first) && context.means(first, number);
    let wanted = Wanted { known: wanted.known || closed, ..wanted };
    // «أحد المدراء»: an unknown word only with the article.
    if bounds.one_of && !context.has_article(next) {
        return noun::find(
            context,
            next,
            Wanted { known: !noun::is_elative(context, next), ..wanted },
        );
    }
    if bounds.one_of {
        return noun::find(context, next, wanted);
    }
    let joined = half(context, first).or_else(|| noun_before::find(context, first, bounds));
    // «شخص واحد»: one and two follow their noun.
    if joined.is_some() || word && bounds.is_one_or_two() {
        return joined;
    }
    noun::find(context, next, Wanted { known: true, ..wanted })
        .or_else(|| noun_before::placed(context, first))
        .or_else(|| noun::find(context, next, wanted))
        .or_else(|| earlier::list(context, first, next, bounds, before))
        .or_else(|| noun_before::any(context, first, bounds))
        .or_else(|| earlier::after_total(context, first, bounds))
        .or_else(|| noun_before::numbered(context, first, bounds))
}

/// «الجولة الثانية», «ثاني أكبر اقتصاد», «أول لقاءاته», «بولاية خامسة».
fn ordered(
    context: Context<'_>,
    first: usize,
    next: usize,
    bounds: &Bounds,
    before: Before,
) -> Option<Counted> {
    if !context.is_digits(first) && context.has_article(first) {
        return noun_before::find(context, first, bounds)
            .or_else(|| earlier::apart(context, first, before));
    }
    let wanted = Wanted { article: true, order: true, superlative: true, ..Wanted::default() };
    noun::find(context, next, Wanted { known: !noun::is_elative(context, next), ..wanted })
        .or_else(|| noun_before::find(context, first, bounds))
        .or_else(|| noun::find(context, next, wanted))
}

/// The pronoun of «أحدهم», «إحداهما».
fn pronoun_of(context: Context<'_>, at: usize) -> Option<Enclitic> {
    let token = context.analysis.token(at)?;
    match context.analysis.text().codes(token) {
        [_, _, _, .., HEH, MEEM | NOON] => Some(Enclitic::Them),
        [_, _, _, .., HEH, MEEM, ALEF] => Some(Enclitic::Both),
        [_, _, _, .., HEH, ALEF] => Some(Enclitic::Her),
        _ => None,
    }
}

/// The token after a number, over the quotation mark or bracket that closes around it.
fn next_to(context: Context<'_>, first: usize, last: usize) -> usize {
    let wraps = |open: Mark, close: Mark| {
        first.checked_sub(1).is_some_and(|at| context.is_mark(at, open))
            && context.is_mark(last + 1, close)
    };
    let wrapped = wraps(Mark::Open, Mark::Close) || wraps(Mark::Quote, Mark::Quote);
    // «1,9+ نقطة».
    let plus = context.analysis.token(last + 1).is_some_and(|token| {
        token.span.of(context.analysis.source()) == "+" && context.analysis.text().adjacent(last)
    });
    last + if wrapped || plus { 2 } else { 1 }
}

/// «40% فقط من الطلاب»: the token behind «فقط» if «من» stands there.
fn over_only(context: Context<'_>, next: usize) -> usize {
    let only = context.means(next, |meaning| meaning == Meaning::Adverb);
    next + usize::from(only && is_partitive(context, next + 1))
}

/// «من» by itself; «من المتوقع أن» begins another clause.
fn is_partitive(context: Context<'_>, at: usize) -> bool {
    let operator = |found: Found| {
        at < found.last && matches!(found.meaning, Meaning::Operator(_) | Meaning::Future)
    };
    !context.lexemes(at).any(operator)
        && !context.means(at + 1, |meaning| meaning == Meaning::Future)
        && context.words(at).any(|found| {
            found.meaning == Meaning::Preposition(Preposition::From) && found.reading.is_whole()
        })
}

/// How many words such as «أصل» and «إجمالي» stand before the noun of a part.
const TOTALS: usize = 3;

/// «من أصل 60 مقعدا», «من إجمالي عدد الطلاب», «من بين الدول»: the noun of the whole.
fn part_of(context: Context<'_>, start: usize) -> Option<Counted> {
    let skipped = |at: &usize| {
        context.means(*at, |meaning| {
            matches!(meaning, Meaning::Total | Meaning::Preposition(Preposition::Between))
        })
    };
    let at = (start..start + TOTALS).find(|at| !skipped(at)).unwrap_or(start);
    let wanted = Wanted { article: true, ..Wanted::default() };
    match parse::parse(context, at) {
        Some(number) => noun::find(context, number.last + 1, Wanted { article: false, ..wanted }),
        None => noun::find(context, at, wanted),
    }
}

/// «متر ونصف»: the half of the unit before.
fn half(context: Context<'_>, first: usize) -> Option<Counted> {
    let fraction = context.words(first).find(|found| {
        matches!(found.meaning, Meaning::Number(NumberWord::Fraction(_)))
            && !found.reading.proclitics.contains(Proclitics::ARTICLE)
    })?;
    let lone = first.checked_sub(1).filter(|at| context.is_and(*at));
    if lone.is_none() && !fraction.reading.proclitics.contains(Proclitics::CONJUNCTION) {
        return None;
    }
    noun_before::unit(context, lone.unwrap_or(first).checked_sub(1)?)
}

impl Bounds {
    /// «العشرين سنة الماضية», «الأعوام العشرين»: tens with the article count where a noun asks
    /// how many, and are an order elsewhere («الدورة العشرين»).
    pub(super) fn counting(self, context: Context<'_>, first: usize) -> Self {
        let tens = |number: i64| 20 <= number && number % 10 == 0;
        let ordinal = self.kind() == QuantityKind::Ordinal && context.has_article(first);
        if !ordinal || !self.min.and_then(Value::as_integer).is_some_and(tens) {
            return self;
        }
        let singular = noun::is_singular(context, self.last + 1);
        if singular || noun_before::is_plural(context, first) { self.cardinal() } else { self }
    }
}

/// «$5», «5 €».
fn currency_sign(context: Context<'_>, first: usize, last: usize) -> Option<Counted> {
    [first.checked_sub(1), Some(last + 1)].into_iter().flatten().find_map(|at| {
        let touches = if at < first { at } else { last };
        let span = context.analysis.token(at)?.span;
        let code = match span.of(context.analysis.source()) {
            "$" => "USD",
            "€" => "EUR",
            "£" => "GBP",
            "¥" => "JPY",
            "₽" => "RUB",
            "₪" => "ILS",
            _ => return None,
        };
        let counted = Counted { span, lexeme: None, symbol: Symbol::new(code), country: None };
        context.analysis.text().adjacent(touches).then_some(counted)
    })
}

const ALEF: u8 = 0x27;
const MEEM: u8 = 0x45;
const NOON: u8 = 0x46;
const HEH: u8 = 0x47;

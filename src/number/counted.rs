//! What a number counts: «15 جنديا أرمينيا», «12 من جنودها», «5 كيلومترات».

use super::{
    bounds::Bounds,
    quantity::Counted,
    value::{QuantityKind, Value},
};
use crate::{
    lexicon::{Meaning, Number, PartOfSpeech, Preposition, Symbol},
    span::Span,
    text::{Enclitic, Proclitics, TokenKind},
    vocabulary::{Context, Found},
};

/// The noun of a number, and its last token.
pub(super) fn find(
    context: Context<'_>,
    first: usize,
    bounds: &Bounds,
    before: Option<(usize, Counted)>,
) -> Option<Counted> {
    if let Some(currency) = currency_sign(context, first, bounds.last) {
        return Some(currency);
    }
    let next = bounds.last + 1;
    // «15 آخرين»: more of what was counted before.
    if context.means(next, |meaning| meaning == Meaning::Another) {
        return before.filter(|(at, _)| first <= at + ANOTHER_REACH).map(|(_, counted)| counted);
    }
    let from = |meaning| meaning == Meaning::Preposition(Preposition::From);
    let partitive = context.analysis.token(next).is_some() && context.means(next, from);
    if partitive {
        return noun(context, next + 1, Wanted { article: true, ..Wanted::default() });
    }
    let one_of = context.means(first, |meaning| meaning == Meaning::OneOf);
    let wanted = Wanted::after(bounds);
    let wanted = Wanted { article: wanted.article || one_of, ..wanted };
    let after = noun(context, next, wanted);
    if after.is_none() && bounds.is_one_or_two() {
        // «شخص واحد», «جنديان اثنان».
        return noun(context, first.checked_sub(1)?, Wanted { known: true, ..wanted });
    }
    after
}

/// How many tokens before «15 آخرين» the noun that it goes back to may stand.
const ANOTHER_REACH: usize = 30;

/// What the noun of a number must look like.
#[derive(Clone, Copy, Debug, Default)]
struct Wanted {
    /// It may have the article: «عشرات الجنود».
    article: bool,
    /// After 11 to 99 stands an indefinite accusative: «كتابا», «سيارة».
    accusative: bool,
    /// Only a word of the lexicon will do.
    known: bool,
    /// After 3 to 10 stands a plural, after greater numbers a singular.
    plural: Option<bool>,
}

impl Wanted {
    fn after(bounds: &Bounds) -> Self {
        let number = bounds.max.or(bounds.min).and_then(Value::as_integer);
        let tens = number.is_some_and(|number| (11..=99).contains(&(number % 100)));
        let plural = match number.unwrap_or(0) {
            ..=2 => None,
            number => Some((3..=10).contains(&(number % 100))),
        };
        // «عشرات الجنود», «نصف السكان», «آلاف الدولارات».
        let article = bounds.kind() != QuantityKind::Integer;
        let known = matches!(bounds.kind(), QuantityKind::Ordinal);
        Self { article, accusative: tens && !article, known, plural: plural.filter(|_| !article) }
    }
}

/// The noun at a token, with the country that its adjective tells.
fn noun(context: Context<'_>, index: usize, wanted: Wanted) -> Option<Counted> {
    let counted = known(context, index, wanted).or_else(|| unknown(context, index, wanted))?;
    let (mut counted, last) = counted;
    if counted.country.is_none() {
        counted.country = (last + 1..=last + ADJECTIVES).find_map(|at| nisba(context, at, wanted));
    }
    Some(counted)
}

/// How many adjectives after a noun are looked at for a country.
const ADJECTIVES: usize = 2;

/// A word that the lexicon knows as countable: «مئة كتاب» counts books, «خمسة كتاب» writers.
fn known(context: Context<'_>, index: usize, wanted: Wanted) -> Option<(Counted, usize)> {
    let agrees = |found: &Found| {
        let many = found.form.number == Number::Many;
        let fixed = found.form.part_of_speech == PartOfSpeech::Fixed;
        fixed || wanted.plural.is_none_or(|plural| plural == many)
    };
    countable(context, index, wanted, agrees)
        .or_else(|| countable(context, index, wanted, |_| true))
}

/// The countable words at a token that are `fit`: the first of them, a nisba last of all.
fn countable(
    context: Context<'_>,
    index: usize,
    wanted: Wanted,
    fit: impl Fn(&Found) -> bool,
) -> Option<(Counted, usize)> {
    let takes = |found: &Found| {
        let article = found.reading.proclitics == Proclitics::ARTICLE;
        let bare = found.reading.proclitics.is_empty() || article && wanted.article;
        bare && !found.form.is_verb() && fit(found)
    };
    let mut found = context.lexemes(index).filter(takes).filter_map(|found| {
        let (symbol, country) = match found.meaning {
            Meaning::Unit(symbol) => (symbol, None),
            Meaning::People | Meaning::Thing | Meaning::TimeUnit(_) => (None, None),
            Meaning::Nisba(code) => (None, country(code)),
            _ => return None,
        };
        Some((counted(context, &found, symbol, country), found.last))
    });
    let first = found.next()?;
    // «ريال» of a phrase goes before that of a word; a nisba last of all.
    let nisba = first.0.country.is_some();
    Some(found.find(|(other, _)| nisba && other.country.is_none()).unwrap_or(first))
}

fn counted(
    context: Context<'_>,
    found: &Found,
    symbol: Option<Symbol>,
    country: Option<Symbol>,
) -> Counted {
    let span = context.analysis.span(found.reading.start, found.last);
    Counted { span, lexeme: Some(found.lexeme), symbol, country }
}

/// A word that can be nothing but a noun here: no word of grammar, no verb, in the case that the
/// number asks for.
fn unknown(context: Context<'_>, index: usize, wanted: Wanted) -> Option<(Counted, usize)> {
    let token = context.analysis.token(index).filter(|token| token.kind == TokenKind::Arabic)?;
    let grammar = context.lexemes(index).any(|found| {
        let whole = found.reading.is_whole();
        whole && (is_grammar(found.meaning) || found.form.is_verb())
    });
    let codes = context.analysis.text().codes(token);
    if wanted.known || grammar || codes.len() < SHORTEST {
        return None;
    }
    let article = codes.starts_with(&crate::text::ARTICLE);
    let accusative = !wanted.accusative || has_accusative_ending(codes);
    if article && !wanted.article || !accusative {
        return None;
    }
    let mut nouns = context.words(index).filter(|found| {
        found.reading.proclitics.is_empty() && found.form.is_noun() && found.last == index
    });
    let lexeme = nouns.next().map(|found| found.lexeme);
    // «قتل 5 وأصيب 3»: what begins with «و» goes on with the sentence.
    if lexeme.is_none() && codes.first() == Some(&crate::text::WAW) {
        return None;
    }
    Some((Counted { span: token.span, lexeme, symbol: None, country: None }, index))
}

/// Shortest noun in letters.
const SHORTEST: usize = 3;

/// «كتابا», «سيارة», «مستشفى».
fn has_accusative_ending(codes: &[u8]) -> bool {
    matches!(codes.last(), Some(0x27 | 0x47 | 0x4A))
}

/// Words that no noun phrase begins with, and those that tell of another number.
fn is_grammar(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Preposition(_)
            | Meaning::Conjunction
            | Meaning::Complementizer
            | Meaning::Relative
            | Meaning::Subordinator
            | Meaning::Demonstrative
            | Meaning::Determiner
            | Meaning::Pronoun
            | Meaning::Adverb
            | Meaning::Operator(_)
            | Meaning::Report
            | Meaning::Quote
            | Meaning::According
            | Meaning::Number(_)
            | Meaning::Precision(_)
            | Meaning::PrecisionAfter(_)
            | Meaning::Vague { .. }
            | Meaning::Percent
            | Meaning::Subset
            | Meaning::Another
            | Meaning::OneOf
            | Meaning::Month { .. }
            | Meaning::Weekday(_)
            | Meaning::DayPart(_)
            | Meaning::RelativeDay(_)
            | Meaning::NamePart
    )
}

/// The country of an adjective: «أرمينيا» in «جنديا أرمينيا».
fn nisba(context: Context<'_>, index: usize, wanted: Wanted) -> Option<Symbol> {
    let (_, code) = context.find(index, |meaning| match meaning {
        Meaning::Nisba(code) => Some(code),
        _ => None,
    })?;
    let plain = |found: Found| {
        let proclitics = found.reading.proclitics;
        proclitics.is_empty() || wanted.article && proclitics == Proclitics::ARTICLE
    };
    context.words(index).any(plain).then(|| country(code)).flatten()
}

fn country(code: [u8; 2]) -> Option<Symbol> {
    str::from_utf8(&code).ok().filter(|code| *code != "--").and_then(Symbol::new)
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

/// Nouns of which there are two by their form: «البلدين», «اتصالين».
pub(super) fn dual(context: Context<'_>, index: usize) -> Option<(Span, Counted)> {
    let single = |found: &Found| {
        // «رقما»: a form that may be singular as well.
        context
            .words(index)
            .any(|other| other.lexeme == found.lexeme && other.form.number != Number::Two)
    };
    context.words(index).find_map(|found| {
        let two = found.form.number == Number::Two && found.form.is_noun() && !single(&found);
        let counts = matches!(found.meaning, Meaning::People | Meaning::Thing);
        // «إنسانية» is a word of its own, not two human beings of somebody.
        let cut = found.reading.enclitic != Enclitic::None;
        let own = cut
            && context
                .analysis
                .readings(index)
                .iter()
                .any(|other| other.enclitic == Enclitic::None);
        (two && counts && !own).then(|| {
            let counted = counted(context, &found, None, None);
            (counted.span, counted)
        })
    })
}

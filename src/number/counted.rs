//! What a number counts: «15 جنديا أرمينيا», «12 من جنودها», «5 كيلومترات».

use super::{
    bounds::Bounds,
    quantity::Counted,
    value::{QuantityKind, Value},
};
use crate::{
    lexicon::{Meaning, Number, PartOfSpeech, Preposition, Symbol},
    span::Span,
    text::{Enclitic, Mark, Proclitics, TokenKind, fold_word},
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
    let bracketed = first.checked_sub(1).is_some_and(|at| context.is_mark(at, Mark::Open))
        && context.is_mark(bounds.last + 1, Mark::Close);
    let next = bounds.last + if bracketed { 2 } else { 1 };
    // «15 آخرين»: more of what was counted before.
    if context.means(next, |meaning| meaning == Meaning::Another) {
        let counted = before.filter(|(at, _)| first <= at + ANOTHER_REACH);
        return counted.map(|(_, counted)| counted).or_else(|| people_before(context, first));
    }
    // «كثير منها»: of what was named before.
    let of_them = context.words(next).any(|found| {
        found.meaning == Meaning::Preposition(Preposition::From)
            && found.reading.enclitic != Enclitic::None
    });
    if of_them {
        return None;
    }
    // «الجولة الثانية من البطولة».
    let word = !context.is_digits(first) && bounds.is_exact() && !bounds.one_of;
    let adjective = word && context.has_article(first);
    if bounds.kind() == QuantityKind::Ordinal && adjective {
        return noun_before(context, first, bounds);
    }
    let partitive = context.words(next).any(|found| {
        found.meaning == Meaning::Preposition(Preposition::From) && found.reading.is_whole()
    });
    if partitive {
        return noun(context, next + 1, Wanted { article: true, ..Wanted::default() });
    }
    let wanted = Wanted::after(bounds);
    // «أحد المدراء»: an unknown word only with the article.
    if bounds.one_of && !context.has_article(next) {
        return noun(context, next, Wanted { known: true, ..wanted });
    }
    // «شخص واحد», «الجهات الأربع», «الجولة الثانية»: such a number follows its noun.
    if word && bounds.is_one_or_two() {
        return noun_before(context, first, bounds);
    }
    noun_before(context, first, bounds)
        .filter(|_| bounds.is_several() || adjective)
        .or_else(|| noun(context, next, wanted))
        .or_else(|| noun_before(context, first, bounds))
}

/// «شخص واحد», «الأشواط الأربعة», «أهدافا عدة»: the noun of a number that follows it as an adjective.
fn noun_before(context: Context<'_>, first: usize, bounds: &Bounds) -> Option<Counted> {
    let at = first.checked_sub(1)?;
    let definite = context.has_article(first) && context.has_article(at);
    if !(bounds.is_one_or_two() || bounds.is_several() || definite) {
        return None;
    }
    let mut nouns = context.words(at).filter(|found| {
        let article = found.reading.proclitics.contains(Proclitics::ARTICLE);
        found.form.is_noun() && article == definite && found.reading.enclitic == Enclitic::None
    });
    let known = nouns.find(|found| {
        matches!(
            found.meaning,
            Meaning::People | Meaning::Thing | Meaning::Unit(_) | Meaning::TimeUnit(_)
        )
    });
    if let Some(found) = known {
        return Some(counted(context, &found, None, None));
    }
    // «الجولة الثانية»: of an order, whatever definite word it is.
    let token = context.analysis.token(at).filter(|token| token.kind == TokenKind::Arabic)?;
    let order = bounds.kind() == QuantityKind::Ordinal && definite;
    let span = token.span;
    order.then_some(Counted { span, lexeme: None, symbol: None, country: None })
}

/// «قتل شخص وأصيب 10 آخرون»: the people named shortly before.
fn people_before(context: Context<'_>, first: usize) -> Option<Counted> {
    const REACH: usize = 12;
    (first.saturating_sub(REACH)..first).rev().find_map(|at| {
        let found = context.words(at).find(|found| {
            found.meaning == Meaning::People && found.form.is_noun() && found.reading.is_whole()
        })?;
        Some(counted(context, &found, None, None))
    })
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
        let article = bounds.kind() != QuantityKind::Integer || bounds.one_of;
        // «13 في المئة مقارنة بـ»: of a share only what the lexicon knows, or «من».
        let known = matches!(bounds.kind(), QuantityKind::Ordinal | QuantityKind::Percent);
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
        // «47 سنتا»: no dual stands after a number.
        bare && !found.form.is_verb() && found.form.number != Number::Two && fit(found)
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
    // «6 للفريق», «5 بجرح»: a preposition ends the phrase of a number.
    let readings = context.analysis.readings(index);
    let cut = readings.iter().any(|reading| reading.proclitics.has_preposition())
        && !readings.iter().any(|reading| reading.is_whole());
    let to_the = matches!(codes, [LAM, LAM, ..]) || matches!(codes, [BEH, _, _, _, _, ..]);
    if wanted.known || grammar || cut || to_the || codes.len() < SHORTEST {
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

/// «كتابا», «سيارة», «مستشفى»; «عالميا» is an adverb.
fn has_accusative_ending(codes: &[u8]) -> bool {
    matches!(codes, [.., ALEF | HEH | YEH]) && !matches!(codes, [.., YEH, ALEF])
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
            | Meaning::NamePart(_)
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

/// Nouns of which there are two by their form: «البلدين», «اتصالين», «نظيريه».
pub(super) fn dual(context: Context<'_>, index: usize) -> Option<(Span, Counted)> {
    context.words(index).find_map(|found| {
        let two = found.form.number == Number::Two && found.form.is_noun();
        let counts = matches!(found.meaning, Meaning::People | Meaning::Thing);
        (two && counts && !is_doubtful(context, index, &found)).then(|| {
            let counted = counted(context, &found, None, None);
            (counted.span, counted)
        })
    })
}

/// Whether a form of the dual may be another: «رقما» is singular, «عاملين» plural, «ملكي» an
/// adjective, «إنسانية» a word of its own.
fn is_doubtful(context: Context<'_>, index: usize, found: &Found) -> bool {
    let other_number = context
        .words(index)
        .any(|other| other.lexeme == found.lexeme && other.form.number != Number::Two);
    let codes = context.analysis.token(index).map(|token| context.analysis.text().codes(token));
    let codes = codes.unwrap_or_default();
    let by_ending = if found.reading.enclitic == Enclitic::None {
        // Before a noun the ending is that of an adjective or of «my».
        found.form.construct
            || found.meaning == Meaning::People && is_participle(context, found, codes)
    } else {
        let whole =
            context.analysis.readings(index).iter().any(|other| other.enclitic == Enclitic::None);
        whole || !matches!(codes, [.., YEH, HEH] | [.., YEH, HEH, ALEF | MEEM])
    };
    other_number || by_ending
}

/// «عاملين», «مديرين»: nouns of people made like participles have the ending of their plural too.
fn is_participle(context: Context<'_>, found: &Found, codes: &[u8]) -> bool {
    let lexeme = context.resources.lexicon.lexemes().get(found.lexeme as usize);
    let lemma = lexeme.and_then(|lexeme| lexeme.parts.first()).map(|lemma| fold_word(lemma));
    let lemma = lemma.as_deref().unwrap_or_default();
    let masculine_ending =
        matches!(codes, [.., YEH, NOON]) && !matches!(codes, [.., TEH, YEH, NOON]);
    masculine_ending && matches!(lemma, [MEEM, ..] | [_, ALEF, ..])
}

const ALEF: u8 = 0x27;
const BEH: u8 = 0x28;
const HEH: u8 = 0x47;
const LAM: u8 = 0x44;
const MEEM: u8 = 0x45;
const NOON: u8 = 0x46;
const TEH: u8 = 0x2A;
const YEH: u8 = 0x4A;

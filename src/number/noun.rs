//! The noun after a number: «15 جنديا أرمينيا», «5 كيلومترات», known or not.

use super::{
    bounds::Bounds,
    quantity::Counted,
    value::{QuantityKind, Value},
};
use crate::{
    lexicon::{Meaning, Number, PartOfSpeech, Symbol, TimeUnit},
    text::{Enclitic, Proclitics, TokenKind},
    vocabulary::{Context, Found},
};

/// What the noun of a number must look like.
#[expect(clippy::struct_excessive_bools, reason = "a set of independent demands")]
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wanted {
    /// It may have the article: «عشرات الجنود».
    pub(super) article: bool,
    /// It may have a pronoun: «عدد سكانها».
    pub(super) pronoun: bool,
    /// After 11 to 99 stands an indefinite accusative: «كتابا», «سيارة».
    pub(super) accusative: bool,
    /// Only a word of the lexicon will do.
    pub(super) known: bool,
    /// After 3 to 10 stands a plural, after greater numbers a singular.
    pub(super) plural: Option<bool>,
    /// Behind an order with the article stand only plurals: «ثاني الاقتصادات», not «ثالث الدوري».
    pub(super) order: bool,
    /// «أحد», an order: «أشهر» behind it is an elative rather than months.
    pub(super) superlative: bool,
}

impl Wanted {
    pub(super) fn after(bounds: &Bounds) -> Self {
        let number = bounds.max.or(bounds.min).and_then(Value::as_integer);
        let tens = number.is_some_and(|number| (11..=99).contains(&(number % 100)));
        let plural = match number.unwrap_or(0) {
            ..=2 => None,
            number => Some((3..=10).contains(&(number % 100))),
        };
        // «عشرات الجنود», «نصف السكان», «آلاف الدولارات».
        // «أكثر من 20 ألف كتاب»: an open bound counts as its number does.
        let open = bounds.min.is_none() != bounds.max.is_none() && number.is_some_and(|n| 2 < n);
        let counts =
            bounds.kind() == QuantityKind::Integer || bounds.kind() == QuantityKind::Range && open;
        let article = !counts || bounds.one_of;
        // «13 في المئة مقارنة بـ»: of a share only what the lexicon knows, or «من».
        // «(2016 - 2018) بناء القدرات»: two years count nothing.
        let year = |value: Option<Value>| matches!(value, Some(Value::Integer(1900..=2100)));
        let years = year(bounds.min) && year(bounds.max) && bounds.min != bounds.max;
        let known = bounds.kind() == QuantityKind::Percent || years;
        Self {
            article,
            pronoun: false,
            order: false,
            superlative: bounds.one_of,
            accusative: tens && !article,
            known,
            plural: plural.filter(|_| !article),
        }
    }
}

/// The noun at a token, with the country that its adjective tells.
pub(super) fn find(context: Context<'_>, index: usize, wanted: Wanted) -> Option<Counted> {
    // «ثاني أكبر اقتصاد», «أحد أفضل اللاعبين».
    let months = !wanted.superlative && context.words(index).any(|found| is_countable(&found));
    let index = index + usize::from(!months && is_elative(context, index));
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
        let alone = wanted.pronoun || found.reading.enclitic == Enclitic::None || wanted.article;
        // «47 سنتا»: no dual stands after a number.
        let number = found.form.number != Number::Two
            && (!wanted.order || !article || found.form.number == Number::Many);
        let noun = is_countable(found) || matches!(found.meaning, Meaning::Nisba(_));
        bare && alone && noun && !found.form.is_verb() && number && fit(found)
    };
    let mut found = context.lexemes(index).filter(takes);
    let first = found.next()?;
    let better = |other: &Found| match first.meaning {
        // «ريال» of a phrase goes before that of a word; a nisba last of all.
        Meaning::Nisba(_) => !matches!(other.meaning, Meaning::Nisba(_)),
        // «650 عقدا» are contracts.
        Meaning::TimeUnit(TimeUnit::Decade) => {
            wanted.plural == Some(false) && other.meaning == Meaning::Thing
        }
        _ => false,
    };
    let best = found.find(better).unwrap_or(first);
    Some((counted(context, &best), best.last))
}

/// Whether a word of the lexicon can be counted.
pub(super) fn is_countable(found: &Found) -> bool {
    matches!(
        found.meaning,
        Meaning::People | Meaning::Thing | Meaning::Unit(_) | Meaning::TimeUnit(_)
    )
}

/// Whether an indefinite singular stands here that can be counted: «سنة», «عاما».
pub(super) fn is_singular(context: Context<'_>, index: usize) -> bool {
    context.words(index).any(|found| {
        let one = found.form.number == Number::One;
        is_countable(&found) && one && found.form.is_noun() && found.reading.is_whole()
    })
}

pub(super) fn is_elative(context: Context<'_>, at: usize) -> bool {
    context
        .words(at)
        .any(|found| found.meaning == Meaning::Elative && found.reading.enclitic == Enclitic::None)
}

/// A noun with what its meaning tells: the symbol of a unit, the country of a nisba.
pub(super) fn counted(context: Context<'_>, found: &Found) -> Counted {
    let span = context.analysis.span(found.reading.start, found.last);
    let (symbol, country) = match found.meaning {
        Meaning::Unit(symbol) => (symbol, None),
        Meaning::Nisba(code) => (None, country(code)),
        _ => (None, None),
    };
    Counted { span, lexeme: Some(found.lexeme), symbol, country }
}

/// A word that can be nothing but a noun here: no word of grammar, no verb, in the case that the
/// number asks for.
fn unknown(context: Context<'_>, index: usize, wanted: Wanted) -> Option<(Counted, usize)> {
    let token = context.analysis.token(index).filter(|token| token.kind == TokenKind::Arabic)?;
    let codes = context.analysis.text().codes(token);
    // «6 للفريق», «5 بجرح»: a preposition ends the phrase of a number.
    let readings = context.analysis.readings(index);
    let cut = readings.iter().any(|reading| reading.proclitics.has_preposition())
        && !readings.iter().any(|reading| reading.is_whole());
    let to_the = matches!(codes, [LAM, LAM, ..])
        || matches!(codes, [BEH, _, _, _, _, ..])
            && !(wanted.plural == Some(true) && matches!(codes, [BEH, _, .., ALEF, TEH]));
    // «16000 برقم».
    let cue = context
        .words(index)
        .any(|found| found.reading.is_whole() && matches!(found.meaning, Meaning::NumberCue(_)));
    if wanted.known || is_closed(context, index) || cue || cut || to_the || codes.len() < SHORTEST {
        return None;
    }
    // «لتحسين», «لكل»: common words that begin with «ل» are cut where a noun is left.
    let for_the = codes.first() == Some(&LAM)
        && readings.iter().any(|reading| reading.proclitics.contains(Proclitics::LAM))
        && !context
            .words(index)
            .any(|found| found.reading.proclitics.is_empty() && found.meaning != Meaning::Common);
    // «تضرروا»; «ثلاث ابتداء»: after a few no accusative stands.
    let verb = matches!(codes, [.., WAW, ALEF] | [YEH, _, .., WAW, NOON]);
    let accusative_only = matches!(codes, [.., ALEF]) && !matches!(codes, [.., YEH, ALEF]);
    if for_the || verb || wanted.plural == Some(true) && accusative_only {
        return None;
    }
    let article = codes.starts_with(&crate::text::ARTICLE);
    let accusative = !wanted.accusative || has_accusative_ending(codes);
    let plural = matches!(codes, [.., ALEF, TEH] | [.., YEH | WAW, NOON]);
    if article && (!wanted.article || wanted.order && !plural) || !accusative {
        return None;
    }
    let mut nouns = context.words(index).filter(|found| {
        found.reading.proclitics.is_empty() && found.form.is_noun() && found.last == index
    });
    let lexeme = nouns.next().map(|found| found.lexeme);
    // «قتل 5 وأصيب 3»: what begins with «و» goes on with the sentence.
    if lexeme.is_none() && codes.first() == Some(&WAW) {
        return None;
    }
    Some((Counted { span: token.span, lexeme, symbol: None, country: None }, index))
}

/// Whether no noun phrase begins with a word: a word of grammar, a verb.
pub(super) fn is_closed(context: Context<'_>, index: usize) -> bool {
    context.words(index).any(|found| {
        let joined = found.reading.proclitics.outside() == Proclitics::CONJUNCTION;
        // «وكل واحد».
        let all = joined && found.meaning == Meaning::Determiner;
        all || found.reading.is_whole() && (is_grammar(found.meaning) || found.form.is_verb())
    })
}

/// Shortest noun in letters.
pub(super) const SHORTEST: usize = 3;

/// «كتابا», «سيارة», «مستشفى»; «عالميا» is an adverb.
fn has_accusative_ending(codes: &[u8]) -> bool {
    // «زيا» is too short for an adverb.
    let adverb = matches!(codes, [_, _, .., YEH, ALEF]) && 4 < codes.len();
    matches!(codes, [.., ALEF | HEH | YEH]) && !adverb
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
            | Meaning::Total
            | Meaning::Elative
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

/// The country of a nisba; `--` is none.
pub(crate) fn country(code: [u8; 2]) -> Option<Symbol> {
    str::from_utf8(&code).ok().filter(|code| *code != "--").and_then(Symbol::new)
}

const ALEF: u8 = 0x27;
const BEH: u8 = 0x28;
const HEH: u8 = 0x47;
const TEH: u8 = 0x2A;
const LAM: u8 = 0x44;
const NOON: u8 = 0x46;
const WAW: u8 = 0x48;
const YEH: u8 = 0x4A;

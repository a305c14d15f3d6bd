//! The noun that stands before its number: «شخص واحد», «الأشواط الأربعة», «نسخته الثامنة»,
//! «القوى العالمية الست», «أركان الإسلام الخمسة».

use super::{
    bounds::Bounds,
    noun::{self, counted},
    quantity::Counted,
    value::{QuantityKind, Value},
};
use crate::{
    lexicon::{Gender, Meaning, Number, NumberWord, PartOfSpeech, TimeUnit},
    text::{ARTICLE, Enclitic, Mark, Proclitics, Token, TokenKind, last_letter},
    vocabulary::{Context, Found, Reading},
};

/// What the noun of a number behind it must look like.
#[derive(Clone, Copy, Debug)]
struct Wanted {
    /// With the article or a pronoun, as the number has the article.
    definite: bool,
    number: Option<Number>,
    gender: Option<Gender>,
}

/// How many tokens before the number the noun may stand.
const REACH: usize = 5;

/// The noun before a number that follows it as an adjective.
pub(super) fn find(context: Context<'_>, first: usize, bounds: &Bounds) -> Option<Counted> {
    let wanted = Wanted::of(context, first, bounds)?;
    let left = left_of(context, first, bounds.last)?;
    // «للشباب والثانية للناشئين»: what «و» begins is no adjective of the noun before.
    let listed = is_definite_number(context, left) || context.is_mark(left, Mark::Comma);
    if begins(context, first) && !listed {
        return None;
    }
    walk(context, left, wanted).or_else(|| unknown(context, left, first, bounds, wanted))
}

/// The same, of nouns in the lexicon only.
pub(super) fn known(context: Context<'_>, first: usize, bounds: &Bounds) -> Option<Counted> {
    let wanted = Wanted::of(context, first, bounds)?;
    walk(context, left_of(context, first, bounds.last)?, wanted)
}

/// «الدورة الـ11», «نسخته الـ51»: a figure with the article that is a place in an order.
pub(super) fn placed(context: Context<'_>, first: usize) -> Option<Counted> {
    let article = first.checked_sub(1).filter(|at| context.is_lone_article(*at))?;
    let wanted = Wanted { definite: true, number: Some(Number::One), gender: None };
    let at = article.checked_sub(1).filter(|_| context.is_digits(first))?;
    walk(context, at, wanted)
}

/// «الدقيقة 30», «للمرة 12»: a figure behind a singular with the article is its place in an order.
pub(super) fn numbered(context: Context<'_>, first: usize, bounds: &Bounds) -> Option<Counted> {
    let at = first.checked_sub(1).filter(|_| context.is_digits(first))?;
    let found = context.words(at).find(|found| {
        let counts = match found.meaning {
            Meaning::TimeUnit(unit) => unit == TimeUnit::Minute,
            Meaning::Thing => is_noun(found),
            _ => false,
        };
        counts
            && found.form.number == Number::One
            && found.form.gender == Gender::Feminine
            && found.reading.proclitics.contains(Proclitics::ARTICLE)
    })?;
    let small = matches!(bounds.max, Some(Value::Integer(1..=150))) && bounds.is_exact();
    small.then(|| counted(context, &found))
}

/// «أشياء عدة»: an unknown noun, where none stands behind the number.
pub(super) fn any(context: Context<'_>, first: usize, bounds: &Bounds) -> Option<Counted> {
    let several = bounds.is_several() && bounds.last == first && !begins(context, first);
    let at = first.checked_sub(1).filter(|_| several)?;
    bare_noun(context, at)
}

/// A unit of measure or of time in the indefinite: «متر», «ساعة».
pub(super) fn unit(context: Context<'_>, at: usize) -> Option<Counted> {
    let found = context.words(at).find(|found| {
        matches!(found.meaning, Meaning::Unit(_) | Meaning::TimeUnit(_))
            && is_noun(found)
            && !found.reading.proclitics.contains(Proclitics::ARTICLE)
            && found.reading.enclitic == Enclitic::None
    })?;
    Some(counted(context, &found))
}

/// Whether a plural with the article stands before: «الأعوام العشرين».
pub(super) fn is_plural(context: Context<'_>, first: usize) -> bool {
    let wanted = Wanted { definite: true, number: Some(Number::Many), gender: None };
    let fixed = |found: &Found| found.form.part_of_speech == PartOfSpeech::Fixed;
    first.checked_sub(1).is_some_and(|at| {
        let mut words = context.words(at);
        words.any(|found| !fixed(&found) && wanted.takes(&found, false))
            && !context
                .words(at)
                .any(|found| noun::is_countable(&found) && found.form.number == Number::One)
    })
}

impl Wanted {
    /// `None` where a number has its noun behind it.
    fn of(context: Context<'_>, first: usize, bounds: &Bounds) -> Option<Self> {
        let word = !context.is_digits(first);
        let lone_article = first.checked_sub(1).is_some_and(|at| context.is_lone_article(at));
        let definite = word && context.has_article(first) || lone_article;
        let feminine = context.analysis.token(first).map(|token| {
            let codes = context.analysis.text().codes(token);
            matches!(codes, [.., HEH] | [.., WAW, LAM, YEH])
        });
        let gender = match feminine {
            Some(true) => Gender::Feminine,
            _ => Gender::Masculine,
        };
        let plain = Self { definite, number: None, gender: None };
        if bounds.one_of {
            return None;
        }
        if bounds.kind() == QuantityKind::Ordinal {
            // «العشرين» has no gender.
            let small = bounds.max.and_then(Value::as_integer).is_some_and(|n| n < 20);
            return Some(Self { gender: small.then_some(gender), ..plain });
        }
        if bounds.is_one_or_two() && word {
            let one = bounds.max == Some(Value::Integer(1));
            let number = if one { Number::One } else { Number::Two };
            return Some(Self { number: Some(number), gender: one.then_some(gender), ..plain });
        }
        let several = bounds.is_several() && bounds.last == first && !begins(context, first);
        (definite && bounds.is_exact() || several)
            .then_some(Self { number: Some(Number::Many), ..plain })
    }

    /// Whether the reading of a word is such a noun; behind a definite word in the genitive the
    /// noun itself has neither article nor pronoun.
    fn takes(self, found: &Found, owned: bool) -> bool {
        let article = found.reading.proclitics.contains(Proclitics::ARTICLE);
        let pronoun = found.reading.enclitic != Enclitic::None;
        let definite = article || pronoun;
        let fixed = found.form.part_of_speech == PartOfSpeech::Fixed;
        // «إرهابيين اثنين»: the ending is that of the plural too.
        let agrees = |number: Number| match (number, found.form.number) {
            (Number::Two, Number::Many) => true,
            (number, own) => number == own,
        };
        let number = self.number.is_none_or(|number| fixed || agrees(number));
        let single = found.form.number == Number::One && !fixed;
        let gender = self.gender.is_none_or(|gender| !single || gender == found.form.gender);
        let counts = matches!(
            found.meaning,
            Meaning::People | Meaning::Thing | Meaning::Unit(_) | Meaning::TimeUnit(_)
        );
        let stands = if owned { !definite } else { definite == self.definite };
        counts && is_noun(found) && number && gender && stands
    }
}

/// The token before a number, over a quotation mark or bracket around it and a lone article.
fn left_of(context: Context<'_>, first: usize, last: usize) -> Option<usize> {
    let at = first.checked_sub(1)?;
    let wraps = |open: Mark, close: Mark| {
        context.is_mark(at, open) && (context.is_mark(last + 1, close) || close == Mark::Quote)
    };
    if wraps(Mark::Open, Mark::Close) || wraps(Mark::Quote, Mark::Quote) {
        return at.checked_sub(1);
    }
    if context.is_lone_article(at) { at.checked_sub(1) } else { Some(at) }
}

/// Goes back over adjectives, other numbers and what the noun is of, to the first noun that fits.
fn walk(context: Context<'_>, left: usize, wanted: Wanted) -> Option<Counted> {
    let mut at = left;
    let mut owned = false;
    for _ in 0..REACH {
        let token = context.analysis.token(at)?;
        let listed = token.is_mark(Mark::Comma)
            && at.checked_sub(1).is_some_and(|before| is_definite_number(context, before));
        if !listed && !is_definite_number(context, at) {
            if token.kind != TokenKind::Arabic {
                return None;
            }
            if let Some(found) = fitting(context, at, wanted, owned) {
                return Some(counted(context, &found));
            }
            if noun::is_closed(context, at) {
                return None;
            }
            // «الأربعة أشهر الأولى».
            let numbered =
                at.checked_sub(1).is_some_and(|before| is_definite_number(context, before));
            if numbered && let Some(found) = fitting(context, at, wanted, true) {
                return Some(counted(context, &found));
            }
            // «والمرتبة الثالثة»: the phrase begins here.
            if with_preposition(context.analysis.text().codes(token)) || begins(context, at) {
                return None;
            }
            // «في تحقيق فوزه الأول»: a pronoun ends the phrase of a noun before.
            if wanted.definite && has_pronoun(context, at) {
                return None;
            }
            let adjective = is_adjective(context, at);
            // «أركان الإسلام الخمسة»: a definite word may be what the noun is of.
            owned = wanted.definite && (owned || !adjective);
            if !adjective && !owned || !wanted.definite && at < left {
                return None;
            }
        }
        at = at.checked_sub(1)?;
    }
    None
}

/// The reading of a word that fits, in the singular rather than another number where both do:
/// «الإجراء الأول» is one measure, not the hired hands.
fn fitting(context: Context<'_>, at: usize, wanted: Wanted, owned: bool) -> Option<Found> {
    let mut found = context.words(at).filter(|found| wanted.takes(found, owned));
    let first = found.next()?;
    if first.form.number == Number::One {
        return Some(first);
    }
    Some(found.find(|other| other.form.number == Number::One).unwrap_or(first))
}

/// A word with the article or a pronoun before an order, whatever it is («الركعة الثانية»,
/// «بطبعته الأولى»); an indefinite one only before «واحد» and the feminine of an order.
fn unknown(
    context: Context<'_>,
    left: usize,
    first: usize,
    bounds: &Bounds,
    wanted: Wanted,
) -> Option<Counted> {
    let token = context.analysis.token(left).filter(|token| token.kind == TokenKind::Arabic)?;
    let codes = context.analysis.text().codes(token);
    if is_definite_number(context, left) {
        return None;
    }
    if bounds.kind() == QuantityKind::Ordinal && wanted.definite {
        let article = context.has_article(left) || with_preposition(codes);
        let pronoun = matches!(codes, [_, _, _, .., HEH] | [_, _, .., HEH, ALEF])
            && !noun::is_closed(context, left);
        if !article && !pronoun {
            return None;
        }
        // «المؤتمر العلمي الثاني»: the word before, if it is definite too.
        let before = left.checked_sub(1).filter(|_| is_adjective(context, left));
        let head = before.filter(|at| starts_with_article(context, *at));
        return written(context, head.unwrap_or(left));
    }
    let masculine =
        bounds.kind() == QuantityKind::Ordinal && wanted.gender != Some(Gender::Feminine);
    let partitive = super::earlier::of_them(context, bounds.last + 1).is_some();
    if wanted.definite || masculine || partitive || bounds.is_several() {
        return None;
    }
    let two = bounds.max == Some(Value::Integer(2));
    let number = context.analysis.token(first)?;
    let ending = |codes: &[u8]| match codes {
        [.., last @ (HEH | ALEF)] => Some(*last),
        _ => None,
    };
    let agrees = match ending(context.analysis.text().codes(number)) {
        None => ending(codes) != Some(HEH),
        own => ending(codes) == own,
    };
    if !agrees || two {
        return None;
    }
    // «رأي علمي واحد».
    let head = left.checked_sub(1).filter(|_| is_adjective(context, left));
    head.and_then(|head| bare_noun(context, head)).or_else(|| bare_noun(context, left))
}

/// An indefinite word that can be nothing but a noun or adjective; of an adjective its noun.
fn bare_noun(context: Context<'_>, at: usize) -> Option<Counted> {
    let token = context.analysis.token(at).filter(|token| token.kind == TokenKind::Arabic)?;
    let codes = context.analysis.text().codes(token);
    let verb = matches!(codes, [YEH, ..]) || context.words(at).any(|found| found.form.is_verb());
    let fits = noun::SHORTEST <= codes.len()
        && !verb
        && !context.has_article(at)
        && !noun::is_closed(context, at);
    if fits { written(context, at) } else { None }
}

/// A word as it is written, without the preposition before its article.
fn written(context: Context<'_>, at: usize) -> Option<Counted> {
    let token = context.analysis.token(at)?;
    let text = context.analysis.text();
    let cut = usize::from(with_preposition(text.codes(token)));
    let span = context.analysis.span(text.letter_start(token, cut), at);
    Some(Counted { span, lexeme: None, symbol: None, country: None })
}

/// «بالمرتبة», «والركعة».
fn with_preposition(codes: &[u8]) -> bool {
    matches!(codes, [BEH | KAF | WAW | FEH, ALEF, LAM, _, _, ..] | [LAM, LAM, _, _, ..])
}

/// «فوزه», «طبعتها».
fn has_pronoun(context: Context<'_>, at: usize) -> bool {
    let written = |token: Token| {
        let her = context.analysis.text().codes(token).ends_with(&[HEH, ALEF]);
        her || last_letter(token.span.of(context.analysis.source())) == Some('ه')
    };
    context.analysis.token(at).is_some_and(written) && !context.has_article(at)
}

/// Whether a word can be read only with a conjunction or preposition of its own.
fn begins(context: Context<'_>, at: usize) -> bool {
    let readings = context.analysis.readings(at);
    let cut = |found: &Reading| {
        found.proclitics.has_preposition() || found.proclitics.contains(Proclitics::CONJUNCTION)
    };
    !readings.is_empty() && readings.iter().all(cut)
}

fn starts_with_article(context: Context<'_>, at: usize) -> bool {
    context.analysis.token(at).is_some_and(|token| {
        let codes = context.analysis.text().codes(token);
        codes.starts_with(&ARTICLE) || with_preposition(codes)
    }) && !noun::is_closed(context, at)
}

/// «الثلاثة» between a noun and another number.
fn is_definite_number(context: Context<'_>, at: usize) -> bool {
    let number = |meaning| match meaning {
        Meaning::Number(NumberWord::Fraction(_)) => false,
        Meaning::Number(_) => true,
        _ => false,
    };
    context.means(at, number)
        && !context.words(at).any(|found| is_noun(&found) && found.meaning == Meaning::Thing)
        && (context.has_article(at)
            || at.checked_sub(1).is_some_and(|before| {
                context.means(before, |meaning| matches!(meaning, Meaning::Number(_)))
            }))
}

/// Whether a word is an adjective, as the lexicon or its ending tells: «العالمية», «الوطني».
fn is_adjective(context: Context<'_>, at: usize) -> bool {
    let known = |found: Found| {
        matches!(found.form.part_of_speech, PartOfSpeech::Adjective | PartOfSpeech::Nisba)
            || matches!(found.meaning, Meaning::RelativeAdjective(_))
    };
    let Some(token) = context.analysis.token(at) else { return false };
    let codes = context.analysis.text().codes(token);
    let by_ending = matches!(codes, [_, _, _, .., YEH] | [_, _, .., YEH, HEH | ALEF]);
    // «الرابطة المحترفة», «الانتخابات الحالية».
    let agrees = matches!(codes, [ALEF, LAM, .., HEH])
        && at.checked_sub(1).is_some_and(|before| {
            context.analysis.token(before).is_some_and(|token| {
                let codes = context.analysis.text().codes(token);
                matches!(codes, [.., HEH] | [.., ALEF, TEH]) && context.has_article(before)
            })
        });
    let noun = || context.words(at).any(|found| noun::is_countable(&found));
    context.words(at).any(known) || (by_ending || agrees) && !noun()
}

fn is_noun(found: &Found) -> bool {
    found.form.is_noun() || found.form.part_of_speech == PartOfSpeech::Fixed
}

const ALEF: u8 = 0x27;
const BEH: u8 = 0x28;
const TEH: u8 = 0x2A;
const FEH: u8 = 0x41;
const KAF: u8 = 0x43;
const LAM: u8 = 0x44;
const HEH: u8 = 0x47;
const WAW: u8 = 0x48;
const YEH: u8 = 0x4A;

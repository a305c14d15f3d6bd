//! What a number counts that was named earlier: «5 آخرين», «36 منهم», «عدد القتلى … 12»,
//! «ثلاث مجموعات، الأولى».

use super::{
    bounds::Bounds,
    noun::{self, Wanted, counted},
    quantity::Counted,
    value::{QuantityKind, Value},
};
use crate::{
    lexicon::{Gender, Meaning, Number, Paradigm, Preposition},
    text::{Enclitic, Mark, Proclitics, TokenKind},
    vocabulary::Context,
};

/// What the last number before counted, and its last token.
pub(super) type Before = Option<(usize, Counted)>;

/// How many tokens back it may stand.
const REACH: usize = 30;

/// The same of a noun that the lexicon has not.
const UNKNOWN_REACH: usize = 12;

/// «15 آخرين»: more of what was counted before.
pub(super) fn again(context: Context<'_>, first: usize, before: Before) -> Option<Counted> {
    within_reach(first, before).or_else(|| people_before(context, first))
}

fn within_reach(first: usize, before: Before) -> Option<Counted> {
    before.filter(|(at, _)| first <= at + REACH).map(|(_, counted)| counted)
}

/// The pronoun of «منهم» at a token.
pub(super) fn of_them(context: Context<'_>, at: usize) -> Option<Enclitic> {
    let found = context.words(at).find(|found| {
        found.meaning == Meaning::Preposition(Preposition::From)
            && found.reading.enclitic != Enclitic::None
    })?;
    Some(found.reading.enclitic)
}

/// «36 منهم»: people, of what was counted or named; «ثلاث منها»: what was counted.
pub(super) fn named(
    context: Context<'_>,
    first: usize,
    pronoun: Enclitic,
    before: Before,
) -> Option<Counted> {
    let near = before.is_some_and(|(at, _)| first <= at + UNKNOWN_REACH);
    let last = within_reach(first, before).filter(|counted| {
        let meaning = counted.lexeme.map(|id| context.resources.lexicon.meaning(id));
        let people = match meaning {
            Some(Meaning::People | Meaning::Nisba(_)) => true,
            Some(_) => false,
            None => return near,
        };
        match pronoun {
            Enclitic::Them => people,
            Enclitic::Her | Enclitic::Him => !people,
            _ => true,
        }
    });
    match pronoun {
        Enclitic::Them | Enclitic::Her | Enclitic::Him | Enclitic::Both => {}
        _ => return None,
    }
    last.or_else(|| if pronoun == Enclitic::Them { people_before(context, first) } else { None })
}

/// «مجموعتين، الأولى … والثانية»: an order without a noun tells the counted ones apart.
pub(super) fn apart(context: Context<'_>, first: usize, before: Before) -> Option<Counted> {
    let (at, counted) = before.filter(|(at, _)| first <= at + REACH)?;
    let left = first.checked_sub(1)?;
    let opens = left == at
        || context.analysis.token(left).is_some_and(|token| {
            matches!(token.kind, TokenKind::Mark(Mark::Comma | Mark::Colon | Mark::Semicolon))
                || matches!(token.kind, TokenKind::Mark(Mark::Stop) | TokenKind::Line)
        })
        || context.is_and(left)
        || context
            .words(first)
            .any(|found| found.reading.proclitics.contains(Proclitics::CONJUNCTION));
    let lexeme = counted.lexeme.and_then(|id| context.resources.lexicon.lexemes().get(id as usize));
    let gender = lexeme.and_then(|lexeme| match lexeme.paradigm {
        Paradigm::Noun(gender) => Some(gender),
        _ => None,
    })?;
    let codes = context.analysis.token(first).map(|token| context.analysis.text().codes(token))?;
    let feminine = matches!(codes, [.., HEH] | [.., WAW, LAM, YEH]);
    (opens && feminine == (gender == Gender::Feminine)).then_some(counted)
}

/// «ثمانية مراكز في سكاكا، وسبعة في القريات وثلاثة بطبرجل»: a list goes on with the same noun.
pub(super) fn list(
    context: Context<'_>,
    first: usize,
    next: usize,
    bounds: &Bounds,
    before: Before,
) -> Option<Counted> {
    const REACH: usize = 9;
    let (at, counted) = before.filter(|(at, _)| first <= at + REACH)?;
    let meaning = counted.lexeme.map(|id| context.resources.lexicon.meaning(id));
    let thing = matches!(meaning, Some(Meaning::People | Meaning::Thing));
    let left = first.checked_sub(1)?;
    let goes_on = context.is_and(left)
        || context.is_mark(left, Mark::Comma)
        || context
            .words(first)
            .any(|found| found.reading.proclitics.contains(Proclitics::CONJUNCTION));
    let placed =
        context.words(next).any(|found| {
            matches!(found.meaning, Meaning::Preposition(Preposition::In))
                && found.reading.is_whole()
        }) || context.analysis.readings(next).iter().any(|reading| {
            reading.proclitics.contains(Proclitics::BA)
                || reading.proclitics.contains(Proclitics::LAM)
        }) && !context.analysis.readings(next).iter().any(|reading| reading.is_whole());
    let ended = (at..first).any(|at| context.is_mark(at, Mark::Stop));
    let exact = bounds.kind() == QuantityKind::Integer;
    (thing && goes_on && placed && !ended && exact).then_some(counted)
}

/// «قتل شخص وأصيب 10 آخرون»: the people named shortly before.
fn people_before(context: Context<'_>, first: usize) -> Option<Counted> {
    const REACH: usize = 12;
    (first.saturating_sub(REACH)..first).rev().find_map(|at| {
        let found = context.words(at).find(|found| {
            found.meaning == Meaning::People
                && found.form.is_noun()
                && found.reading.enclitic == Enclitic::None
        })?;
        Some(counted(context, &found))
    })
}

/// «عدد القتلى من 12 إلى 20», «إجمالي الوفيات 13», «القتلى 12 والجرحى 40»: what a bare number
/// near «عدد» is the number of.
pub(super) fn after_total(context: Context<'_>, first: usize, bounds: &Bounds) -> Option<Counted> {
    const REACH: usize = 10;
    let counts = matches!(bounds.kind(), QuantityKind::Integer | QuantityKind::Range);
    let year = |value: Value| matches!(value, Value::Integer(1900..=2100));
    let digits = context.is_digits(first);
    if !counts || bounds.one_of || digits && bounds.max.or(bounds.min).is_some_and(year) {
        return None;
    }
    let total = (first.saturating_sub(REACH)..first)
        .rev()
        .take_while(|at| {
            !context.analysis.token(*at).is_none_or(|token| {
                matches!(
                    token.kind,
                    TokenKind::Line | TokenKind::Mark(Mark::Stop | Mark::Semicolon)
                )
            })
        })
        .find(|at| {
            context.words(*at).any(|found| {
                found.meaning == Meaning::Total
                    && found.reading.enclitic == Enclitic::None
                    && !found.reading.proclitics.contains(Proclitics::ARTICLE)
            })
        })?;
    let nearest = context.words(first.checked_sub(1)?).find(|found| {
        noun::is_countable(found)
            && found.form.number == Number::Many
            && found.reading.proclitics.contains(Proclitics::ARTICLE)
    });
    if let Some(found) = nearest {
        return Some(counted(context, &found));
    }
    if first <= total + 1 {
        return None;
    }
    // «بأعداد ضخمة»: without the article only what can be counted.
    let known = !context.has_article(total + 1);
    let wanted = Wanted { article: true, pronoun: true, known, ..Wanted::default() };
    noun::find(context, total + 1, wanted)
}

const HEH: u8 = 0x47;
const LAM: u8 = 0x44;
const WAW: u8 = 0x48;
const YEH: u8 = 0x4A;

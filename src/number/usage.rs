//! What a number is used for: numbers that count nothing are told apart by what stands around them.

use super::{
    bounds::{self, Bounds},
    noun, noun_before,
    quantity::Counted,
    value::{QuantityKind, QuantityUse},
};
use crate::{
    lexicon::{LexemeId, Meaning, Number, NumberCue, NumberWord, Preposition, TimeUnit},
    text::{Enclitic, Mark, Proclitics, TokenKind},
    vocabulary::Context,
};

/// The use of the number in these tokens.
pub(super) fn of(
    context: Context<'_>,
    first: usize,
    bounds: &Bounds,
    counted: Option<&Counted>,
) -> QuantityUse {
    let lexeme = counted.and_then(|counted| counted.lexeme);
    let meaning = lexeme.map(|id: LexemeId| context.resources.lexicon.meaning(id));
    let figure = context.is_digits(first);
    match (bounds.kind(), meaning) {
        (QuantityKind::Percent, _) => QuantityUse::Share,
        (_, Some(Meaning::TimeUnit(_)) | None)
            if cue_before(context, first, NumberCue::Age)
                || is_age(context, first)
                || is_aged(context, bounds.last, counted)
                || bounds.is_one_or_two()
                    && first
                        .checked_sub(1)
                        .is_some_and(|noun| cue_before(context, noun, NumberCue::Age)) =>
        {
            QuantityUse::Age
        }
        (QuantityKind::Ordinal, _) => QuantityUse::Order,
        _ if figure
            && (is_label(context, first, bounds.last)
                || !is_amount(context, counted) && is_named(context, first, bounds.last)
                || counted.is_none() && is_telephone(context, first)) =>
        {
            QuantityUse::Label
        }
        _ if is_score(context, first, bounds.last) => QuantityUse::Score,
        _ if counted.is_some_and(|counted| is_placed(context, first, counted)) => {
            QuantityUse::Order
        }
        _ if counted.is_none() && score_told(context, first, bounds.last) => QuantityUse::Score,
        (_, Some(Meaning::Unit(_) | Meaning::TimeUnit(_))) => QuantityUse::Measure,
        _ if counted.is_some_and(|counted| counted.symbol.is_some()) => QuantityUse::Measure,
        _ if counted.is_some() => QuantityUse::Count,
        _ => QuantityUse::Number,
    }
}

/// How many tokens a cue may have.
const CUE_REACH: usize = 4;

/// Whether a cue ends right before a token, with «نحو», «:» or a bracket between at most.
pub(crate) fn cue_before(context: Context<'_>, index: usize, cue: NumberCue) -> bool {
    let skipped = index.checked_sub(1).filter(|at| {
        // «أعمارهم بين 13 و15», «الفقرة (3)».
        let link = |m| matches!(m, Meaning::Preposition(Preposition::Between | Preposition::From));
        let mark = [Mark::Colon, Mark::Open].iter().any(|mark| context.is_mark(*at, *mark));
        mark || context.means(*at, link)
    });
    let end = skipped.unwrap_or(index);
    let ends = |end: usize| cue_ends(context, end, cue);
    ends(end)
        || (end.saturating_sub(CUE_REACH)..end).any(|at| {
            bounds::before(context, at).is_some_and(|(_, found)| found.last + 1 == end) && ends(at)
        })
}

/// Whether a cue ends right before a token, with nothing between.
pub(super) fn cue_ends(context: Context<'_>, end: usize, cue: NumberCue) -> bool {
    (end.saturating_sub(CUE_REACH)..end).any(|at| {
        context.lexemes(at).any(|found| {
            found.meaning == Meaning::NumberCue(cue)
                && found.last + 1 == end
                && found.pure
                // «سنة» is not «سن» with a pronoun.
                && found.reading.enclitic == Enclitic::None
        })
    })
}

/// «(35 عاما)»: nothing but years in brackets, after a name.
pub(crate) fn is_age(context: Context<'_>, index: usize) -> bool {
    let open = index.checked_sub(1).is_some_and(|at| context.is_mark(at, Mark::Open));
    let year = context.means(index + 1, |meaning| meaning == Meaning::TimeUnit(TimeUnit::Year));
    open && year && context.is_mark(index + 2, Mark::Close)
}

/// «المادة 5», «رقم 12», «F-16», «1- …» at the beginning of a line, «24467.jpg».
fn is_label(context: Context<'_>, first: usize, last: usize) -> bool {
    let text = context.analysis.text();
    let word = |at: usize| context.is_word(at);
    let glued_before = first.checked_sub(2).is_some_and(|at| {
        // «صفر-1» is a score.
        if is_pair(context, at) {
            return false;
        }
        let joint =
            [Mark::Dash, Mark::Slash, Mark::Stop].iter().any(|m| context.is_mark(at + 1, *m));
        joint && word(at) && text.adjacent(at) && text.adjacent(at + 1)
    });
    let latin =
        |at: usize| context.analysis.token(at).is_some_and(|token| token.kind == TokenKind::Latin);
    let touches_latin = first.checked_sub(1).is_some_and(|at| latin(at) && text.adjacent(at))
        || text.adjacent(last) && latin(last + 1);
    let file = text.adjacent(last)
        && text.adjacent(last + 1)
        && context.is_mark(last + 1, Mark::Stop)
        && latin(last + 2);
    let begins_line = first == 0
        || first
            .checked_sub(1)
            .and_then(|at| context.analysis.token(at))
            .is_some_and(|token| token.kind == TokenKind::Line);
    let list_mark = begins_line
        && [Mark::Dash, Mark::Close, Mark::Stop].iter().any(|m| context.is_mark(last + 1, *m))
        && text.adjacent(last)
        && !context.is_digits(last + 2);
    glued_before || touches_latin || file || list_mark
}

/// «المادة 5», «(IFRS 15)», «(17)» at the beginning of a line.
fn is_named(context: Context<'_>, first: usize, last: usize) -> bool {
    let before = |back: usize| first.checked_sub(back).and_then(|at| context.analysis.token(at));
    let latin = before(1).is_some_and(|token| token.kind == TokenKind::Latin);
    let note = context.is_mark(last + 1, Mark::Close)
        && before(1).is_some_and(|token| token.is_mark(Mark::Open))
        && before(2).is_none_or(|token| token.kind == TokenKind::Line);
    // «كوفيد -19».
    let dash = first.checked_sub(1).filter(|at| context.is_mark(*at, Mark::Dash)).unwrap_or(first);
    latin
        || note
        || is_quoted_label(context, first, last)
        || cue_before(context, dash, NumberCue::Label)
}

/// «العقد "44"»: a figure in quotation marks right behind a singular with the article.
fn is_quoted_label(context: Context<'_>, first: usize, last: usize) -> bool {
    let quoted = context.is_mark(last + 1, Mark::Quote);
    let noun = first.checked_sub(2).filter(|at| quoted && context.is_mark(at + 1, Mark::Quote));
    noun.is_some_and(|at| {
        context.words(at).any(|found| {
            noun::is_countable(&found)
                && found.form.number == Number::One
                && found.reading.proclitics.contains(Proclitics::ARTICLE)
        })
    })
}

/// Whether a number beside a label's word measures all the same: «طول الهاتف 158 ملم».
fn is_amount(context: Context<'_>, counted: Option<&Counted>) -> bool {
    let meaning = counted
        .and_then(|counted| counted.lexeme)
        .map(|id: LexemeId| context.resources.lexicon.meaning(id));
    matches!(meaning, Some(Meaning::Unit(_) | Meaning::People))
}

/// «في الستين من العمر», «35 عاما من عمره».
fn is_aged(context: Context<'_>, last: usize, counted: Option<&Counted>) -> bool {
    let next = last + 1 + usize::from(counted.is_some());
    (last + 1..=next).any(|at| {
        context.lexemes(at).any(|found| found.meaning == Meaning::NumberCue(NumberCue::AgeAfter))
    })
}

/// «الدورة الـ11»: the noun found is that of an order.
fn is_placed(context: Context<'_>, first: usize, counted: &Counted) -> bool {
    let before = context
        .analysis
        .token(first)
        .is_some_and(|token| context.is_digits(first) && counted.span.end() <= token.span.start());
    let right_before = first.checked_sub(1).and_then(|at| context.analysis.token(at));
    let numbered = right_before.is_some_and(|token| {
        token.span.end() == counted.span.end() && context.has_article(first.saturating_sub(1))
    });
    let placed =
        || noun_before::placed(context, first).is_some_and(|noun| noun.span == counted.span);
    // «القتلى 12» counts: only a singular has an order.
    let singular = || {
        first.checked_sub(1).is_some_and(|at| {
            context.words(at).any(|found| {
                Some(found.lexeme) == counted.lexeme && found.form.number == Number::One
            })
        })
    };
    before && (numbered && singular() || placed())
}

/// The use of a noun in the dual.
pub(super) fn of_dual(context: Context<'_>, counted: &Counted) -> QuantityUse {
    let meaning = counted.lexeme.map(|id| context.resources.lexicon.meaning(id));
    match meaning {
        Some(Meaning::Unit(_)) => QuantityUse::Measure,
        _ => QuantityUse::Count,
    }
}

/// Digits of the shortest telephone number with a zero before it, and of a document's number.
const TELEPHONE: u32 = 7;
const DOCUMENT: u32 = 8;

/// «+9647701234567», «0770123456».
fn is_telephone(context: Context<'_>, first: usize) -> bool {
    let text = context.analysis.text();
    let Some(token) = context.analysis.token(first) else { return false };
    let plus = first.checked_sub(1).and_then(|at| context.analysis.token(at)).is_some_and(|sign| {
        sign.span.of(context.analysis.source()) == "+" && text.adjacent(first - 1)
    });
    let zero = text.codes(token).first().is_some_and(|code| crate::text::digit_value(*code) == 0);
    let separated = text.adjacent(first)
        && [Mark::Comma, Mark::Stop, Mark::Thousands, Mark::Decimal]
            .iter()
            .any(|mark| context.is_mark(first + 1, *mark));
    // «20170323»: nobody writes so many digits of a number in one piece.
    let bare = DOCUMENT <= token.code_count && !separated;
    (plus || zero) && TELEPHONE <= token.code_count || bare
}

/// How far before a score a word of sport may stand.
const SCORE_REACH: usize = 8;

/// «فاز 2-1», «3 - 3»: figures below a hundred joined by a dash that are no range.
fn is_score(context: Context<'_>, first: usize, last: usize) -> bool {
    let after = first == last && is_pair(context, first);
    let before = first.checked_sub(2).filter(|at| is_pair(context, *at));
    let Some(start) = before.or(after.then_some(first)) else { return false };
    if !context.is_mark(start + 1, Mark::Dash) {
        return is_sport(context, start);
    }
    context.analysis.text().adjacent(start) || is_sport(context, start) || falls(context, start)
}

/// «4 - 1» between the names of two clubs: no range, since it falls.
fn falls(context: Context<'_>, start: usize) -> bool {
    let codes = |at: usize| {
        let token = context.analysis.token(at).filter(|_| context.is_digits(at));
        token.map(|token| context.analysis.text().codes(token))
    };
    let (Some(left), Some(right)) = (codes(start), codes(start + 2)) else { return false };
    let counts = context.lexemes(start + 3).any(|found| noun::is_countable(&found));
    let word = |at: usize| context.is_word(at);
    left.len() == right.len()
        && right <= left
        && !counts
        && word(start + 3)
        && start.checked_sub(1).is_some_and(word)
}

/// «2-1», «3 / صفر»: two goals or sets, each below a hundred.
fn is_pair(context: Context<'_>, start: usize) -> bool {
    let joint = [Mark::Dash, Mark::Slash].iter().any(|mark| context.is_mark(start + 1, *mark));
    let nil =
        |at: usize| context.means(at, |meaning| meaning == Meaning::Number(NumberWord::Unit(0)));
    let small = |at: usize| {
        context.is_digits(at)
            && context.analysis.token(at).is_some_and(|token| token.code_count <= 2)
            || nil(at)
    };
    joint && small(start) && small(start + 2)
}

/// Whether a word of sport stands shortly before.
pub(super) fn is_sport(context: Context<'_>, start: usize) -> bool {
    (start.saturating_sub(SCORE_REACH)..start)
        .any(|at| context.means(at, |m| m == Meaning::NumberCue(NumberCue::Score)))
}

/// «(4-6) (7-6)», «0-1», «فاز 25-26»: a pair that would be a range, but for the nought, the other
/// pairs or the word of sport beside it.
pub(super) fn is_rising_score(context: Context<'_>, start: usize) -> bool {
    const BESIDE: usize = 9;
    if !is_pair(context, start) {
        return false;
    }
    let nought = |at: usize| {
        context.analysis.token(at).is_some_and(|token| {
            let codes = context.analysis.text().codes(token);
            codes.len() == 1
                && codes.first().is_some_and(|code| crate::text::digit_value(*code) == 0)
        }) || !context.is_digits(at)
    };
    let counts = context.lexemes(start + 3).any(|found| {
        noun::is_countable(&found)
            || matches!(found.meaning, Meaning::DayPart(_) | Meaning::ClockWord(_))
    });
    let tight = context.analysis.text().adjacent(start);
    let beside = || {
        let before = start.saturating_sub(BESIDE)..start.saturating_sub(2);
        let mut near = before.chain(start + 3..start + 3 + BESIDE);
        near.any(|at| context.is_digits(at) && is_pair(context, at))
    };
    !counts && (nought(start) || is_sport(context, start) || tight && beside())
}

/// «بنتيجة 31 مقابل 28», «برصيد 36»: a score told in words.
fn score_told(context: Context<'_>, first: usize, last: usize) -> bool {
    let versus = |at: usize| context.means(at, |m| m == Meaning::NumberCue(NumberCue::Versus));
    let beside = versus(last + 1) || first.checked_sub(1).is_some_and(versus);
    context.is_digits(first)
        && (cue_before(context, first, NumberCue::Score) || beside && is_sport(context, first))
}

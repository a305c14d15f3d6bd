//! What a number is used for: numbers that count nothing are told apart by what stands around them.

use super::{
    bounds::{self, Bounds},
    quantity::Counted,
    value::{QuantityKind, QuantityUse},
};
use crate::{
    lexicon::{LexemeId, Meaning, NumberCue, Preposition, TimeUnit},
    text::{Enclitic, Mark, TokenKind},
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
        (_, Some(Meaning::TimeUnit(TimeUnit::Year)) | None)
            if cue_before(context, first, NumberCue::Age) || is_age(context, first) =>
        {
            QuantityUse::Age
        }
        (QuantityKind::Ordinal, _) => QuantityUse::Order,
        _ if figure
            && (is_label(context, first, bounds.last)
                || counted.is_none() && is_telephone(context, first)) =>
        {
            QuantityUse::Label
        }
        _ if figure && is_score(context, first, bounds.last) => QuantityUse::Score,
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
    let ends = |end: usize| {
        (end.saturating_sub(CUE_REACH)..end).any(|at| {
            context.lexemes(at).any(|found| {
                found.meaning == Meaning::NumberCue(cue)
                        && found.last + 1 == end
                        && found.pure
                        // «سنة» is not «سن» with a pronoun.
                        && found.reading.enclitic == Enclitic::None
            })
        })
    };
    ends(end)
        || (end.saturating_sub(CUE_REACH)..end).any(|at| {
            bounds::before(context, at).is_some_and(|(_, found)| found.last + 1 == end) && ends(at)
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
    glued_before
        || touches_latin
        || file
        || list_mark
        || cue_before(context, first, NumberCue::Label)
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
    let dash = |at: usize| context.is_mark(at, Mark::Dash);
    let after = first == last && dash(last + 1) && context.is_digits(last + 2);
    let before = first.checked_sub(2).filter(|at| dash(at + 1) && context.is_digits(*at));
    let Some(start) = before.or(after.then_some(first)) else { return false };
    let small = |at: usize| context.analysis.token(at).is_some_and(|token| token.code_count <= 2);
    let sport = || {
        (start.saturating_sub(SCORE_REACH)..start)
            .any(|at| context.means(at, |m| m == Meaning::NumberCue(NumberCue::Score)))
    };
    small(start) && small(start + 2) && (context.analysis.text().adjacent(start) || sport())
}

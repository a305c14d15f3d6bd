//! The words of `lexicon/anaphors.tsv` where they stand in a text.

use crate::{
    lexicon::{Anaphor, LexemeId, Meaning, Number},
    span::Span,
    text::{Enclitic, Proclitics},
    vocabulary::{Context, Flags},
};

/// A word that may refer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sighting {
    pub(super) token: usize,
    pub(super) span: Span,
    pub(super) kind: Anaphor,
    pub(super) lexeme: LexemeId,
    pub(super) article: bool,
    /// Two of it: «الوزيران».
    pub(super) dual: bool,
}

/// All of them, in the order of the text.
pub(super) fn all(context: Context<'_>) -> Vec<Sighting> {
    let mut out = Vec::new();
    for index in 0..context.analysis.len() {
        if context.analysis.flags(index).has(Flags::BODY) {
            gather(context, index, &mut out);
        }
    }
    out
}

fn gather(context: Context<'_>, token: usize, out: &mut Vec<Sighting>) {
    let mut last = None;
    for found in context.words(token) {
        let Meaning::Anaphor(kind) = found.meaning else { continue };
        let article = found.reading.proclitics.contains(Proclitics::ARTICLE);
        let alone = found.reading.enclitic == Enclitic::None;
        let single = found.form.number == Number::One && !found.form.tanwin;
        let dual = found.form.number == Number::Two;
        let fits = match kind {
            // «المتحدثين» are rather many than two: only of a broken plural the dual has its own form.
            Anaphor::Role | Anaphor::WholeRole => {
                alone && (single || dual && article && has_broken_plural(context, found.lexeme))
            }
            Anaphor::Counterpart => {
                matches!(
                    found.reading.enclitic,
                    Enclitic::Him | Enclitic::Her | Enclitic::Both | Enclitic::Them
                )
            }
            Anaphor::Organization => alone && article && single,
            Anaphor::Country | Anaphor::Party => {
                alone
                    && article
                    && dual
                    && !is_term(context, token)
                    && (is_dual(context, token) || is_subject(context, token))
            }
            Anaphor::State | Anaphor::Never => false,
        };
        // Forms of one lexeme that are spelled alike stand side by side.
        if fits && last.replace(found.lexeme) != Some(found.lexeme) {
            let span = context.analysis.span(found.reading.start, token);
            out.push(Sighting { token, span, kind, lexeme: found.lexeme, article, dual });
        }
    }
}

fn has_broken_plural(context: Context<'_>, lexeme: LexemeId) -> bool {
    let lexeme = context.resources.lexicon.lexemes().get(lexeme as usize);
    lexeme.is_some_and(|lexeme| 1 < lexeme.parts.len())
}

/// «البلدان» are *the two countries* or *the countries*, «البلدين» only the former.
fn is_dual(context: Context<'_>, token: usize) -> bool {
    !context.words(token).any(|found| found.form.number == Number::Many)
}

/// Right after a verb, where ـان may be the ending of a dual.
fn is_subject(context: Context<'_>, token: usize) -> bool {
    token.checked_sub(1).is_some_and(|before| {
        context.words(before).any(|found| found.form.is_verb())
            && !context.means(before, |meaning| matches!(meaning, Meaning::Preposition(_)))
    })
}

/// «حل الدولتين» is no solution of two that were named.
fn is_term(context: Context<'_>, token: usize) -> bool {
    token.checked_sub(1).is_some_and(|before| {
        let mut terms = context.lexemes(before).filter(|found| found.last == token);
        terms.any(|found| found.meaning == Meaning::Anaphor(Anaphor::Never))
    })
}

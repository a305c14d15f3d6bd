//! Latin acronyms spelt letter by letter: «بي بي سي», «سي.أن.أن».

use super::{Candidate, Grammar, Rank, over, roles::Role};
use crate::{
    text::{Mark, TokenKind},
    vocabulary::Target,
};

/// Fewest letters.
const FEWEST: usize = 3;

/// Proposes runs of letter names.
pub(super) fn propose(grammar: &Grammar<'_>, out: &mut Vec<Candidate>) {
    let mut index = 0;
    while index < grammar.context.analysis.len() {
        let (last, count) = run(grammar, index);
        if FEWEST <= count && !is_phrase(grammar, index) {
            out.push(over(grammar.context, (index, last), Rank::Licensed));
        }
        index = last.max(index) + 1;
    }
}

/// The last token of the run that begins here and how many letters are in it.
fn run(grammar: &Grammar<'_>, first: usize) -> (usize, usize) {
    let (mut last, mut count, mut at) = (first, 0, first);
    while is_letter(grammar, at, count == 0) {
        (last, count) = (at, count + 1);
        at += 1;
        if grammar.context.is_mark(at, Mark::Stop) {
            at += 1;
        }
    }
    (last, count)
}

/// A phrase of the lexicon is no name: «آر بي جي».
fn is_phrase(grammar: &Grammar<'_>, index: usize) -> bool {
    let vocabulary = &grammar.context.resources.vocabulary;
    grammar.context.analysis.matches(index).iter().any(|found| {
        let senses = vocabulary.phrase_senses(found.phrase as usize);
        senses.iter().any(|sense| matches!(sense, Target::Lexeme(..)))
    })
}

fn is_letter(grammar: &Grammar<'_>, index: usize, first: bool) -> bool {
    const LONGEST: u32 = 6;
    let analysis = grammar.context.analysis;
    let short = || {
        let token = analysis.token(index);
        token.is_some_and(|token| token.kind == TokenKind::Arabic && token.code_count <= LONGEST)
    };
    grammar.is(index, Role::Letter)
        && short()
        && grammar.context.words(index).any(|found| {
            let clean = if first {
                found.reading.proclitics.outside() == found.reading.proclitics
            } else {
                found.reading.is_whole()
            };
            clean && grammar.roles.of_lexeme(grammar.context, found) == Some(Role::Letter)
        })
        && !(first && super::super::unknown::is_closed(grammar.context, index))
}

//! A second name in brackets or quotation marks: «منظمة … (أوبك)», «… (BBC)».

use super::{super::unknown::is_unknown, Candidate, EntityKind, Grammar, Rank, over};
use crate::text::{Mark, TokenKind};

/// Proposes what stands in brackets right after an organization.
pub(super) fn propose(grammar: &Grammar<'_>, out: &mut Vec<Candidate>) {
    let mut ends: Vec<usize> = out
        .iter()
        .filter(|candidate| candidate.mention.kind == EntityKind::Organization)
        .map(|candidate| candidate.mention.tokens.1 + 1)
        .collect();
    ends.sort_unstable();
    ends.dedup();
    let inside = ends.into_iter().filter_map(|end| {
        // «" … " (…)»
        let quoted = grammar.context.is_mark(end, Mark::Quote)
            && grammar.context.is_mark(end + 1, Mark::Open);
        grammar.quoted(end + usize::from(quoted))
    });
    out.extend(
        inside
            .filter(|inside| is_name(grammar, *inside))
            .map(|inside| over(grammar.context, inside, Rank::Composed)),
    );
}

fn is_name(grammar: &Grammar<'_>, (first, last): (usize, usize)) -> bool {
    const MOST_ARABIC: usize = 2;
    let kind = |index| grammar.context.analysis.token(index).map(|token| token.kind);
    let latin = (first..=last).all(|at| kind(at) == Some(TokenKind::Latin));
    let arabic = || {
        last - first < MOST_ARABIC
            && (first..=last)
                .all(|at| kind(at) == Some(TokenKind::Arabic) && is_unknown(grammar.context, at))
    };
    latin && is_unknown(grammar.context, first) || arabic()
}

//! People by titles and by parts of names side by side.

mod element;
mod run;
mod title;

use super::{
    Mention,
    candidate::{Candidate, Rank},
    unknown::{is_part, is_unknown},
};
use crate::{
    lexicon::{Meaning, Preposition},
    names::{EntityKind, FoundBy},
    span::Span,
    text::TokenKind,
    vocabulary::{Context, Flags},
};
use run::Run;
pub(super) use title::title_before;

/// Proposes people: after titles, and where name parts stand side by side.
pub(super) fn propose(context: Context<'_>, out: &mut Vec<Candidate>) {
    let mut index = 0;
    while index < context.analysis.len() {
        match Run::at(context, index) {
            Some(run) => {
                let title = if run.attached { None } else { title_before(context, index) };
                if is_person(context, &run, title.is_some()) {
                    out.push(person(context, &run, title));
                    index = run.last + 1;
                } else {
                    // The next word may begin a name that this one does not.
                    index += 1;
                }
            }
            None => index += 1,
        }
    }
}

fn has_article(context: Context<'_>, index: usize) -> bool {
    context
        .analysis
        .token(index)
        .is_some_and(|token| matches!(context.analysis.text().codes(token), [0x27, 0x44, _, _, ..]))
}

/// A run is a person if a title stands before it, or two parts of names are in it.
fn is_person(context: Context<'_>, run: &Run, titled: bool) -> bool {
    if titled {
        return !run.is_lone_link;
    }
    let is_latin =
        |index| context.analysis.token(index).is_some_and(|token| token.kind == TokenKind::Latin);
    (run.is_composed() || speaks(context, run.first, run.last))
        && !(run.first..=run.last).all(is_latin)
}

/// «وأضاف ساسي أن»: an unknown word between a reporting verb and what is reported.
fn speaks(context: Context<'_>, first: usize, last: usize) -> bool {
    let reports = first.checked_sub(1).is_some_and(|verb| {
        context.flagged(verb, Flags::CLOSED).any(|found| {
            found.form.is_verb() && !found.form.imperfect && found.meaning == Meaning::Report
        })
    });
    let content = || {
        context.flagged(last + 1, Flags::CLOSED).any(|found| {
            matches!(
                found.meaning,
                Meaning::Complementizer | Meaning::Preposition(Preposition::To | Preposition::In)
            )
        })
    };
    reports && content() && (is_unknown(context, first) || is_part(context, first))
}

fn person(context: Context<'_>, run: &Run, title: Option<Span>) -> Candidate {
    let span = context.analysis.span(run.start, run.last);
    Candidate {
        mention: Mention {
            span,
            kind: EntityKind::Person,
            found_by: if title.is_some() { FoundBy::Title } else { FoundBy::Composition },
            entry: None,
            country: None,
            title,
            tokens: (run.first, run.last),
            antecedent: None,
            chain: 0,
        },
        rank: if title.is_some() { Rank::Composed } else { Rank::Unknown },
    }
}

//! People by titles and by parts of names side by side.

mod element;
mod run;
mod title;

use super::{
    Mention,
    candidate::{Candidate, Rank},
    unknown::{is_part, is_unknown, names},
};
use crate::{
    lexicon::{Meaning, NameLink, Preposition},
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
                    // «واين روني وخافيير هيرنانديز»
                    if let Some(next) = Run::joined(context, index) {
                        index = next.last + 1;
                        out.push(person(context, &next, None));
                    }
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
    let composed = run.is_composed() || run.has_known() && is_introduced(context, run.first);
    let composed = composed && !are_two(context, run);
    let is_latin =
        |index| context.analysis.token(index).is_some_and(|token| token.kind == TokenKind::Latin);
    (composed || speaks(context, run.first, run.last)) && !(run.first..=run.last).all(is_latin)
}

/// «والكولومبي راداميل فالكاو»: an adjective of a country stands before.
fn is_introduced(context: Context<'_>, first: usize) -> bool {
    first.checked_sub(1).is_some_and(|before| {
        element::is_nisba(context, before)
            && context.has_article(before)
            && is_unknown(context, first)
            && !cannot_name(context, first)
    })
}

/// «هدد روحاني ترامب»: two people whom one word is enough to name.
fn are_two(context: Context<'_>, run: &Run) -> bool {
    let person = |at| names(context, at, |kind| kind == EntityKind::Person);
    run.first + 1 == run.last && person(run.first) && person(run.last)
}

/// «بن»
pub(super) fn is_infix(context: Context<'_>, index: usize) -> bool {
    element::link(context, index) == Some(NameLink::Infix)
}

/// The last token of the name of a person that begins at a token, title or not: «X» in «شركة X».
pub(super) fn extent(context: Context<'_>, index: usize) -> Option<usize> {
    let run = Run::at(context, index)?;
    (!run.attached && run.is_composed()).then_some(run.last)
}

/// «وأضاف ساسي أن»: an unknown word between a reporting verb and what is reported.
fn speaks(context: Context<'_>, first: usize, last: usize) -> bool {
    let reported = |verb: usize, any: bool| {
        context.flagged(verb, Flags::CLOSED).any(|found| {
            found.form.is_verb()
                && (any || !found.form.imperfect)
                && found.meaning == Meaning::Report
        })
    };
    let that = |at: usize| context.means(at, |meaning| meaning == Meaning::Complementizer);
    let said = first.checked_sub(1).is_some_and(|verb| {
        // «أضافت أن ساسي أكد أن»
        that(verb) && reported(last + 1, false) && that(last + 2)
            // «يرى ساسي أن»
            || reported(verb, true) && that(last + 1)
    });
    if said && first == last && is_unknown(context, first) && !cannot_name(context, first) {
        return true;
    }
    let reports = first.checked_sub(1).is_some_and(|verb| reported(verb, false));
    let content = context.means(last + 1, |meaning| {
        matches!(
            meaning,
            Meaning::Complementizer | Meaning::Preposition(Preposition::To | Preposition::In)
        )
    });
    reports && content && (is_unknown(context, first) || is_part(context, first))
}

/// «محتجون», «مسؤولين», «منظمات», «بأفواهنا»: people or words with a pronoun, but nobody's name.
fn cannot_name(context: Context<'_>, index: usize) -> bool {
    const ALEF: u8 = 0x27;
    const TEH: u8 = 0x2A;
    const HEH: u8 = 0x47;
    const MEEM: u8 = 0x45;
    const NOON: u8 = 0x46;
    const WAW: u8 = 0x48;
    const YEH: u8 = 0x4A;
    context.analysis.token(index).is_some_and(|token| {
        matches!(
            context.analysis.text().codes(token),
            [.., WAW | YEH, NOON] | [.., ALEF, TEH] | [.., NOON | HEH, ALEF] | [.., HEH, MEEM]
        )
    })
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

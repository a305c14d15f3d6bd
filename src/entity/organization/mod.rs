//! Organizations by the grammar of their head nouns: «وزارة الدفاع الأرمينية», «برلمان أرمينيا»,
//! «منظمة الصحة العالمية», «شركة X».

mod alias;
mod club;
mod common;
mod cue;
mod known;
mod label;
mod letters;
mod listed;
mod medium;
mod phrase;
mod roles;
mod scope;
mod state;
mod words;

use super::{
    Mention, NisbaMention,
    candidate::{Candidate, Rank},
};
use crate::{
    lexicon::{HeadKind, Meaning},
    names::{EntityKind, FoundBy},
    text::Enclitic,
    vocabulary::{Context, Flags, Found},
};
use known::Known;
pub(super) use listed::MEDIA;
pub(crate) use roles::ClassRoles;
use roles::{Role, Roles};

/// What the rules for organizations look at.
#[derive(Clone, Copy)]
struct Grammar<'a> {
    context: Context<'a>,
    nisbas: &'a [NisbaMention],
    roles: &'a Roles<'a>,
}

/// Proposes the organizations that head nouns open, and those that a neighbour licenses.
pub(super) fn propose(
    context: Context<'_>,
    nisbas: &[NisbaMention],
    classes: &ClassRoles,
    out: &mut Vec<Candidate>,
) {
    let grammar = Grammar { context, nisbas, roles: &Roles::of(context, classes) };
    scope::leave_heads_out(&grammar, out);
    let known = Known::of(out);
    for index in 0..context.analysis.len() {
        headed(&grammar, index, &known, out);
    }
    cue::propose(&grammar, out);
    letters::propose(&grammar, out);
    alias::propose(&grammar, out);
}

/// Everything that a head noun at a token may open.
fn headed(grammar: &Grammar<'_>, index: usize, known: &Known, out: &mut Vec<Candidate>) {
    let head = grammar.context.analysis.flags(index).has(Flags::HEAD);
    if !head && !grammar.is(index, Role::Club) && !grammar.is(index, Role::Label) {
        return;
    }
    let heads = grammar.context.lexemes(index);
    for head in heads.filter(|found| found.reading.enclitic == Enclitic::None) {
        match head.meaning {
            Meaning::Head { kind: kind @ (HeadKind::State | HeadKind::Ministry), .. }
                if kind == HeadKind::Ministry
                    || !is_inside_title(grammar.context, index) && !grammar.is_held(index) =>
            {
                let body = state::body(grammar, index, head);
                out.extend(
                    body.filter(|body| {
                        kind == HeadKind::Ministry || body.mention.country.is_some()
                    }),
                );
            }
            Meaning::Plain => match grammar.roles.of_lexeme(grammar.context, head) {
                Some(Role::Open | Role::Weak) if grammar.is_held(index) => {}
                Some(role @ (Role::Open | Role::Weak | Role::Loose | Role::Bank)) => {
                    out.extend(common::body(grammar, index, head, role, known));
                }
                Some(Role::Proper) => out.extend(known.around(grammar, index, head)),
                Some(
                    role @ (Role::Apposed
                    | Role::Label
                    | Role::Company
                    | Role::Airline
                    | Role::Club
                    | Role::Paper),
                ) => {
                    out.extend(label::named(grammar, index, head, role, known));
                }
                Some(Role::Sole) => {
                    out.push(from_head(grammar.context, index, head, head.last, None));
                }
                Some(Role::Namesake) => out.extend(known.honouring(grammar, index, head)),
                _ => {}
            },
            _ => {}
        }
    }
}

/// «الدفاع الروسي» in «وزير الدفاع الروسي» is part of a title.
fn is_inside_title(context: Context<'_>, index: usize) -> bool {
    const REACH: usize = 3;
    (index.saturating_sub(REACH)..index).any(|at| {
        context.analysis.flags(at).has(Flags::TITLE)
            && context
                .lexemes(at)
                .any(|found| found.meaning == Meaning::Title && index <= found.last)
    })
}

/// An organization from its head noun to a token.
fn from_head(
    context: Context<'_>,
    index: usize,
    head: Found,
    last: usize,
    country: Option<[u8; 2]>,
) -> Candidate {
    let mut candidate = spanning(context, head.reading.start, (index, last));
    candidate.mention.country = country.filter(|code| code != b"--");
    candidate
}

/// An organization from the beginning of one token to the end of another.
fn over(context: Context<'_>, (first, last): (usize, usize), rank: Rank) -> Candidate {
    let start = context.analysis.token(first).map_or(0, |token| token.span.start());
    let start = u32::try_from(start).unwrap_or(u32::MAX);
    Candidate { rank, ..spanning(context, start, (first, last)) }
}

fn spanning(context: Context<'_>, start: u32, tokens: (usize, usize)) -> Candidate {
    Candidate {
        mention: Mention {
            span: context.analysis.span(start, tokens.1),
            kind: EntityKind::Organization,
            found_by: FoundBy::HeadNoun,
            entry: None,
            country: None,
            title: None,
            tokens,
            antecedent: None,
            chain: 0,
        },
        rank: Rank::Composed,
    }
}

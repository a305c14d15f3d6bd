//! People by titles and by name parts.

use super::{
    Mention,
    candidate::{Candidate, Rank},
    unknown::{is_closed, is_link, is_part, is_unknown},
};
use crate::{
    lexicon::{Meaning, Preposition},
    names::{EntityKind, FoundBy},
    span::Span,
    text::TokenKind,
    vocabulary::{Context, Flags, Target},
};

/// Longest name in words.
const LONGEST: usize = 6;

/// How many words a title phrase may have, its nisbas and country included.
const TITLE_REACH: usize = 7;

/// Proposes people: after titles, and where name parts stand side by side.
pub(super) fn propose(context: Context<'_>, out: &mut Vec<Candidate>) {
    let mut index = 0;
    while index < context.analysis.len() {
        match sequence(context, index) {
            Some(last) => {
                let title = title_before(context, index);
                if is_person(context, index, last, title.is_some()) {
                    out.push(person(context, (index, last), title));
                }
                index = last + 1;
            }
            None => index += 1,
        }
    }
}

/// The last token of the run of words that can be one name.
fn sequence(context: Context<'_>, index: usize) -> Option<usize> {
    if !can_begin(context, index) {
        return None;
    }
    let mut last = index;
    while last + 1 < index + LONGEST && goes_on(context, index, last) {
        last += 1;
    }
    // A link never ends a name: «محمد بن».
    while index < last && is_link(context, last) && !is_part(context, last) {
        last -= 1;
    }
    Some(last)
}

/// Whether the word after `last` goes on the name that begins at `first`.
fn goes_on(context: Context<'_>, first: usize, last: usize) -> bool {
    let next = last + 1;
    if is_closed(context, next) {
        return false;
    }
    if is_link(context, last) {
        return can_begin(context, next)
            || has_article(context, next)
            || is_ambiguous_part(context, next);
    }
    // After two words that make a name, an unknown third is more often the next word.
    let complete = first < last && is_part(context, last);
    let known =
        is_part(context, next) || is_link(context, next) || is_ambiguous_part(context, next);
    let known = known && !leaves_name(context, next) && !is_nisba(context, next);
    known || !complete && (can_begin(context, next) || is_definite_surname(context, next))
}

fn can_begin(context: Context<'_>, index: usize) -> bool {
    let name = is_part(context, index) || is_link(context, index) || is_unknown(context, index);
    name && !leaves_name(context, index) && !is_nisba(context, index)
}

/// «الجزائري» in «الناشط الجزائري فرحات» belongs to the title.
fn is_nisba(context: Context<'_>, index: usize) -> bool {
    context.analysis.flags(index).has(Flags::NISBA)
        && context.means(index, |meaning| matches!(meaning, Meaning::Nisba(_)))
}

/// «فاضل»، «سلام»: a word that is a name beside names.
fn is_ambiguous_part(context: Context<'_>, index: usize) -> bool {
    context.analysis.flags(index).has(Flags::NAME_PART)
        && context
            .words(index)
            .any(|found| found.reading.is_whole() && found.meaning == Meaning::AmbiguousName)
}

/// «لعلييف», «لإيران»: a proclitic before a known name begins no name and goes on none.
fn leaves_name(context: Context<'_>, index: usize) -> bool {
    !is_part(context, index)
        && context.analysis.readings(index).iter().any(|reading| {
            let senses = context.resources.vocabulary.senses(reading.senses);
            let name = senses.iter().any(|sense| match sense {
                Target::Name(_) | Target::ShortName(_) => true,
                Target::Lexeme(lexeme, _) => {
                    context.resources.lexicon.meaning(*lexeme) == Meaning::NamePart
                }
            });
            name && !reading.proclitics.outside().is_empty()
        })
}

fn has_article(context: Context<'_>, index: usize) -> bool {
    context
        .analysis
        .token(index)
        .is_some_and(|token| matches!(context.analysis.text().codes(token), [0x27, 0x44, _, _, ..]))
}

/// «الخوري» after a first name.
fn is_definite_surname(context: Context<'_>, index: usize) -> bool {
    let known = context.words(index).any(|found| {
        !matches!(found.meaning, Meaning::NamePart | Meaning::AmbiguousName | Meaning::NameLink)
    });
    has_article(context, index) && (is_part(context, index) || !known)
}

/// A run is a person if a title stands before it, or two parts of names are in it.
fn is_person(context: Context<'_>, first: usize, last: usize, titled: bool) -> bool {
    let parts = (first..=last).filter(|index| is_part(context, *index)).count();
    let words = last - first + 1;
    let all_latin = (first..=last).all(|index| {
        context.analysis.token(index).is_some_and(|token| token.kind == TokenKind::Latin)
    });
    if titled {
        return !(words == 1 && is_link(context, first));
    }
    let composed = 2 <= words
        && 1 <= parts
        && is_part(context, first)
        && (2 <= parts || is_unknown(context, last));
    (composed || speaks(context, first, last)) && !all_latin
}

/// «وأضاف ساسي أن»: an unknown word between a reporting verb and what is reported.
fn speaks(context: Context<'_>, first: usize, last: usize) -> bool {
    let reports = first.checked_sub(1).is_some_and(|verb| {
        context.words(verb).any(|found| {
            found.form.is_verb() && !found.form.imperfect && found.meaning == Meaning::Report
        })
    });
    let content = context.means(last + 1, |meaning| {
        matches!(
            meaning,
            Meaning::Complementizer | Meaning::Preposition(Preposition::To | Preposition::In)
        )
    });
    reports && content && (is_unknown(context, first) || is_part(context, first))
}

fn person(context: Context<'_>, (first, last): (usize, usize), title: Option<Span>) -> Candidate {
    let start = context.analysis.token(first).map_or(0, |token| token.span.start());
    let span = context.analysis.span(u32::try_from(start).unwrap_or(u32::MAX), last);
    Candidate {
        mention: Mention {
            span,
            kind: EntityKind::Person,
            found_by: if title.is_some() { FoundBy::Title } else { FoundBy::Composition },
            entry: None,
            country: None,
            title,
            tokens: (first, last),
            antecedent: None,
        },
        rank: if title.is_some() { Rank::Composed } else { Rank::Unknown },
    }
}

/// The title right before a token: «وزير الدفاع», «الرئيس الأذربيجاني», «رئيس المجلس الأوروبي».
pub(super) fn title_before(context: Context<'_>, index: usize) -> Option<Span> {
    (1..=TITLE_REACH).find_map(|back| {
        let at = index.checked_sub(back)?;
        if !context.analysis.flags(at).has(Flags::TITLE) {
            return None;
        }
        let title = context
            .lexemes(at)
            .find(|found| found.meaning == Meaning::Title && found.last < index)?;
        let between = title.last + 1..index;
        let short = between.len() <= 4;
        (short && between.clone().all(|word| is_complement(context, word)))
            .then(|| context.analysis.span(title.reading.start, index - 1))
    })
}

/// What may stand between a title and the name: nisbas, names of places and bodies, definite words.
fn is_complement(context: Context<'_>, index: usize) -> bool {
    if !context.is_word(index) {
        return false;
    }
    let flags = context.analysis.flags(index);
    let stop = context.words(index).any(|found| {
        matches!(
            found.meaning,
            Meaning::Preposition(_)
                | Meaning::Complementizer
                | Meaning::Relative
                | Meaning::Subordinator
                | Meaning::Report
                | Meaning::Operator(_)
                | Meaning::RelativeDay(_)
                | Meaning::Weekday(_)
        ) || found.form.is_verb()
    });
    !stop
        && (flags.has(Flags::TITLE.with(Flags::HEAD).with(Flags::NISBA).with(Flags::NAME))
            || has_article(context, index))
}

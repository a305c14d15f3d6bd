//! Titles before people: «وزير الدفاع», «الرئيس الأذربيجاني».

use super::has_article;
use crate::{
    entity::unknown::{any_of, names},
    lexicon::Meaning,
    names::EntityKind,
    span::Span,
    vocabulary::{Context, Flags},
};

/// How many words a title phrase may have, its nisbas and country included.
const REACH: usize = 7;

/// The title right before a token: «وزير الدفاع», «الرئيس الأذربيجاني», «رئيس المجلس الأوروبي».
pub(in crate::entity) fn title_before(context: Context<'_>, index: usize) -> Option<Span> {
    (1..=REACH).find_map(|back| {
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
    let stops = Flags::CLOSED.with(Flags::CIRCUMSTANCE).with(Flags::VERB);
    let stop = context.flagged(index, stops).any(|found| {
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
    let words = Flags::TITLE.with(Flags::HEAD).with(Flags::NISBA);
    !stop && (flags.has(words) || names_no_person(context, index) || has_article(context, index))
}

/// A name of a place or a body: that of a person ends the title before it.
fn names_no_person(context: Context<'_>, index: usize) -> bool {
    let other = |kind| kind != EntityKind::Person;
    names(context, index, other)
        || context.analysis.matches(index).iter().any(|found| {
            let senses = context.resources.vocabulary.phrase_senses(found.phrase as usize);
            any_of(context, senses, other)
        })
}

//! Newspapers, channels and agencies, most of which are called by everyday words: «الحياة».

use super::{
    Grammar,
    cue::{Sighting, is_after},
    listed::senses,
    roles::Role,
};
use crate::{
    lexicon::Meaning,
    names::EntityKind,
    text::{Mark, Proclitics},
    vocabulary::{Flags, Target},
};

/// Most words of a dateline.
const DATELINE: usize = 8;

/// «مراسل الجزيرة», «تصريح للجزيرة», «(الجزيرة)», «الدوحة - الراية:», «وقالت الجزيرة».
pub(super) fn is_licensed(grammar: &Grammar<'_>, sighting: Sighting<'_>) -> bool {
    let Sighting { first, last, reading, .. } = sighting;
    let context = grammar.context;
    let flags = context.analysis.flags(first);
    let everyday = grammar.is_everyday(first) || grammar.is_noun(first);
    let after = |mark| first.checked_sub(1).is_some_and(|before| context.is_mark(before, mark));
    let before = |mark| context.is_mark(last + 1, mark);
    let told = || is_told(grammar, first);
    let early = first < DATELINE;
    // «(اليوم)» is rather *today*, «سبق - الرياض:» rather the city.
    let bare = first < last || grammar.may_name(first) && !is_place(grammar, first);
    let enclosed = bare && after(Mark::Open) && before(Mark::Close);
    let quoted = after(Mark::Quote) && before(Mark::Quote);
    // «لـ"الوطن"» is told to the newspaper, whatever its name means.
    let to = (1..=2).any(|back| {
        let at = first.checked_sub(back).filter(|_| back == 1 || after(Mark::Quote));
        at.is_some_and(|at| grammar.is_lone_for(at))
    });
    let quoted = quoted && (to || first < last && early || (first < last || !everyday) && told());
    let dateline =
        bare && after(Mark::Dash) && (before(Mark::Colon) || early && before(Mark::Dash));
    let addressed = reading.proclitics == Proclitics::LAM && !everyday && told();
    let says = reading.proclitics.is_empty()
        && !everyday
        && !flags.has(Flags::NAME_PART)
        && first.checked_sub(1).is_some_and(|verb| is_report(grammar, verb));
    let reporter = || grammar.may_name(first) && is_after(grammar, first, Role::Reporter);
    let addressed = addressed || to && !everyday && told();
    enclosed || quoted || dateline || addressed || says || reporter()
}

/// A place of the gazetteer has this name too.
fn is_place(grammar: &Grammar<'_>, index: usize) -> bool {
    let gazetteer = &grammar.context.resources.gazetteer;
    senses(grammar, index).any(|(_, last, target)| {
        let Target::Name(id) = target else { return false };
        let entry = gazetteer.entry(id);
        last == index && entry.is_some_and(|entry| entry.kind() == EntityKind::Location)
    })
}

fn is_report(grammar: &Grammar<'_>, index: usize) -> bool {
    let context = grammar.context;
    // «بين» is *between* before it is *he made clear*.
    let mut found = context.flagged(index, Flags::CLOSED);
    let preposition = found.any(|found| matches!(found.meaning, Meaning::Preposition(_)));
    let mut verbs = context.flagged(index, Flags::VERB).filter(|found| found.form.is_verb());
    !preposition && verbs.any(|found| found.meaning == Meaning::Report)
}

/// Somebody has just spoken: «قال … للجزيرة», «في تصريح للجزيرة».
fn is_told(grammar: &Grammar<'_>, index: usize) -> bool {
    const REACH: usize = 6;
    (index.saturating_sub(REACH)..index).any(|at| {
        grammar.context.means(at, |meaning| matches!(meaning, Meaning::Report | Meaning::Speaker))
    })
}

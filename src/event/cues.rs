//! Why an event is told as it is: the words that made it so.

use super::record::Cue;
use crate::{
    rule::{Hit, Part},
    syntax::{Scopes, Sentence},
};

const COMPLETION: &str = "completion";
const CONDITION: &str = "condition";
const GIVEN: &str = "given";
const GENERIC: &str = "generic";
const REPORT: &str = "report";

/// The words beside the trigger that decide about a hit, in the order of the text.
pub(super) fn of(sentence: &Sentence<'_>, scopes: &Scopes, hit: &Hit<'_>) -> Vec<Cue> {
    let mut units: Vec<(usize, &'static str)> = Vec::new();
    units.extend(hit.completion.map(|phrase| (phrase.head, COMPLETION)));
    for witness in &hit.witnesses {
        let name = match witness.part {
            Part::Condition => CONDITION,
            Part::Given => GIVEN,
            Part::Generic => GENERIC,
        };
        units.push((witness.unit, name));
    }
    // What is given is told as it is, whatever governs it.
    if !hit.given {
        units.extend(scopes.operators_over(hit.trigger).map(|(unit, kind)| (unit, kind.name())));
    }
    if !hit.known {
        units.extend(scopes.report_of(hit.trigger).map(|unit| (unit, REPORT)));
    }
    units.sort_unstable();
    units.dedup();
    let cue = |(unit, name)| Some(Cue { name, span: sentence.unit(unit)?.span });
    units.into_iter().filter_map(cue).filter(|cue| cue.span.start() < cue.span.end()).collect()
}

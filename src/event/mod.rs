//! Events: what the rules find in the sentences of a text.

mod basis;
mod build;
mod counts;
mod cues;
mod record;
mod repeats;
mod setting;

pub use basis::Basis;
pub(crate) use record::{Argument, Count, Cue, Event};

use crate::{
    findings::Findings,
    rule::{self, RuleSet},
    syntax::{Scopes, Sentence},
    vocabulary::{Context, Flags},
};

/// Finds the events of a text; a sentence without a trigger is passed over.
pub(crate) fn find(context: Context<'_>, rules: &RuleSet, findings: &Findings) -> Vec<Event> {
    let mut events = Vec::new();
    for tokens in context.analysis.text().sentences() {
        let flags = tokens
            .clone()
            .fold(Flags::default(), |all, token| all.with(context.analysis.flags(token)));
        let completed = flags.has(Flags::HALF_TRIGGER) && flags.has(Flags::COMPLETION);
        if !completed && !flags.has(Flags::TRIGGER) {
            continue;
        }
        let sentence = Sentence::new(context, findings, tokens.clone());
        let scopes = Scopes::of(&sentence);
        let first = events.len();
        rule::run(rules, &sentence, |hit| {
            let event = build::event(&sentence, &scopes, &hit);
            repeats::push(&mut events, first, event);
        });
        // Rules run from trigger to trigger, but a trigger's phrase may begin before it.
        if let Some(own) = events.get_mut(first..) {
            own.sort_by_key(|event| event.trigger.start());
        }
    }
    events
}

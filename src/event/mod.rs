//! Events: what the rules find in the sentences of a text.

mod age;
mod basis;
mod build;
mod counts;
mod cues;
mod link;
mod record;
mod repeats;
mod setting;

pub use basis::Basis;
pub(crate) use record::{Age, Argument, Count, Cue, Event};

use crate::{
    findings::Findings,
    rule::{self, RuleSet},
    syntax::{Scopes, Sentence},
    vocabulary::{Context, Flags},
};

/// Finds the events of a text; a sentence without a trigger is passed over.
pub(crate) fn find(context: Context<'_>, rules: &RuleSet, findings: &Findings) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    let mut told: Vec<Told> = Vec::new();
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
        rule::run(rules, &sentence, |hit| {
            let event = build::event(&sentence, &scopes, &hit);
            let units = [hit.trigger, hit.completion.map_or(hit.trigger, |phrase| phrase.head)];
            repeats::push(&mut told, Told { event, units: vec![units] });
        });
        // Rules run from trigger to trigger, but a trigger's phrase may begin before it.
        told.sort_by_key(|told| told.event.trigger.start());
        link::tie(&sentence, &scopes, &mut told, events.len());
        events.extend(told.drain(..).map(|told| told.event));
    }
    events
}

/// An event and where its sentence tells it.
#[derive(Debug)]
struct Told {
    event: Event,
    /// The unit of the trigger and that of the word that completes it; of each alternate too.
    units: Vec<[usize; 2]>,
}

impl Told {
    fn is_told_by(&self, unit: usize) -> bool {
        self.units.iter().any(|units| units.contains(&unit))
    }

    fn is(&self, kinds: &[&str]) -> bool {
        kinds.contains(&&*self.event.kind)
    }
}

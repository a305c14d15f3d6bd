//! `rasid explain`: documents in, events with their reasons out.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use rasid::{Document, Event, Extractor, Incident, Span};

use crate::{
    EXIT_USAGE,
    args::ExplainArgs,
    data,
    documents::{self, Out, one_line},
};

/// Reads all documents in order.
pub(crate) fn run(args: &ExplainArgs) -> io::Result<ExitCode> {
    let Some(extractor) = data::extractor(&args.data) else {
        return Ok(ExitCode::from(EXIT_USAGE));
    };
    documents::each(&args.files, |out, source| {
        let document = data::read(&extractor, source);
        show(out, &source.id, &extractor, &document)
    })
}

/// Writes the sentences that tell an event, each with its events.
fn show(
    out: &mut Out<'_>,
    id: &str,
    extractor: &Extractor,
    document: &Document<'_>,
) -> io::Result<()> {
    writeln!(out, "== {id}")?;
    if document.events().len() == 0 {
        writeln!(out, "\nno events")?;
    }
    let mut shown: Option<Span> = None;
    for event in document.events() {
        if shown != Some(event.sentence()) {
            writeln!(out, "\n{}", one_line(event.sentence().of(document.text())))?;
            shown = Some(event.sentence());
        }
        explain(out, extractor, event)?;
    }
    for incident in document.incidents().filter(|incident| 1 < incident.indices().len()) {
        join(out, incident)?;
    }
    writeln!(out)
}

/// What is told more than once: by which words, and how many by all reports.
fn join(out: &mut Out<'_>, incident: Incident<'_>) -> io::Result<()> {
    let words: Vec<String> = incident.events().map(|event| one_line(event.text())).collect();
    writeln!(out, "\none {}: {}", incident.kind(), words.join(" = "))?;
    for tally in incident.counts() {
        let range = number(tally.range());
        let reports = tally.reports().count();
        writeln!(out, "    {:<10} {range}  [{reports} reports]", tally.role())?;
    }
    Ok(())
}

/// `15`, `12 to 15`, `15 to …`.
fn number(bounds: (Option<i64>, Option<i64>)) -> String {
    let bound = |value: Option<i64>| value.map_or("…".to_owned(), |value| value.to_string());
    match bounds {
        (Some(min), Some(max)) if min == max => min.to_string(),
        (min, max) => format!("{} to {}", bound(min), bound(max)),
    }
}

fn explain(out: &mut Out<'_>, extractor: &Extractor, event: Event<'_>) -> io::Result<()> {
    let phase = event.phase().map(|phase| format!(", {phase}")).unwrap_or_default();
    let older = if event.is_background() { ", background" } else { "" };
    let (polarity, modality) = (event.polarity(), event.modality());
    writeln!(out, "  {}: {}", event.kind(), one_line(event.text()))?;
    writeln!(out, "    told as    {polarity}, {modality}{phase}{older}")?;
    let origin = extractor.rule_origin(event.rule());
    let origin = origin.map(|(file, line)| format!("  {file}:{line}")).unwrap_or_default();
    writeln!(out, "    rule       {}{origin}", event.rule())?;
    for cue in event.cues() {
        writeln!(out, "    {:<10} {}", cue.name(), one_line(cue.text()))?;
    }
    for count in event.counts() {
        let number = number((count.min(), count.max()));
        let about = if count.is_approximate() { "about " } else { "" };
        let part = if count.is_subset() { ", part of another count" } else { "" };
        let toll = if count.is_cumulative() { ", a running toll" } else { "" };
        let text = one_line(count.text());
        writeln!(out, "    {:<10} {text}  [{about}{number}{part}{toll}]", count.role())?;
    }
    for argument in event.arguments() {
        let text = one_line(argument.text());
        let entity = argument.mention().and_then(rasid::Mention::entry);
        let entity = entity.map(|entry| format!(" = {}", entry.canonical())).unwrap_or_default();
        writeln!(out, "    {:<10} {text}{entity}  [{}]", argument.role(), argument.basis())?;
    }
    for (kind, other) in event.links() {
        writeln!(out, "    {:<10} {}: {}", kind.name(), other.kind(), one_line(other.text()))?;
    }
    Ok(())
}

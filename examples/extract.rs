//! Everything that rasid finds in an article, as a report to read.
//!
//! ```text
//! cargo run --release --example extract
//! cargo run --release --example extract -- my_article.txt another.txt
//! ```
//!
//! Latin columns come first and Arabic stands last on its line, so that no terminal shuffles them.

use std::{
    env,
    error::Error,
    fs,
    io::{self, ErrorKind, Write},
};

use rasid::{
    Count, DateMention, Document, Event, Extractor, Incident, Mention, Quantity, Reference,
};

const ARTICLE: &str = include_str!("article.txt");

fn main() -> Result<(), Box<dyn Error>> {
    let mut articles = Vec::new();
    for path in env::args().skip(1) {
        let text =
            fs::read_to_string(&path).map_err(|error| format!("cannot read {path}: {error}"))?;
        articles.push((path, text));
    }
    if articles.is_empty() {
        articles.push(("the built-in article".to_owned(), ARTICLE.to_owned()));
    }
    let extractor = Extractor::new();
    let mut out = io::stdout().lock();
    let written = articles
        .iter()
        .try_for_each(|(name, text)| report(&mut out, name, &extractor.extract(text)));
    match written {
        // The reader of a pipe has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}

fn report(out: &mut impl Write, name: &str, document: &Document<'_>) -> io::Result<()> {
    let day = document.day().map_or_else(String::new, |day| format!(", {day}"));
    writeln!(out, "# {name}{day}")?;
    section(out, "Entities", document.mentions(), entity)?;
    section(out, "References", document.references(), reference)?;
    section(out, "Quantities", document.quantities(), quantity)?;
    section(out, "Dates", document.dates(), date)?;
    section(out, "Events", document.events(), event)?;
    section(out, "Incidents", document.incidents(), incident)
}

fn section<W: Write, T>(
    out: &mut W,
    title: &str,
    found: impl ExactSizeIterator<Item = T>,
    write: fn(&mut W, T) -> io::Result<()>,
) -> io::Result<()> {
    writeln!(out, "\n{title}: {}", found.len())?;
    found.into_iter().try_for_each(|one| write(out, one))
}

fn entity(out: &mut impl Write, mention: Mention<'_>) -> io::Result<()> {
    let entry = mention.entry().map_or("-", |entry| entry.id());
    let country = mention.country().unwrap_or("-");
    let (kind, found_by) = (mention.kind(), mention.found_by());
    writeln!(out, "  {kind:4} {found_by:12} {country:3} {entry:39} {}", line(mention.text()))
}

fn reference(out: &mut impl Write, reference: Reference<'_>) -> io::Result<()> {
    let countries: Vec<&str> = reference.countries().collect();
    let chains: Vec<String> = reference.chains().map(|chain| format!("#{chain}")).collect();
    let (kind, countries, chains) = (reference.kind(), countries.join(" "), chains.join(" "));
    writeln!(out, "  {kind:17} {countries:7} {chains:35} {}", line(reference.text()))
}

fn quantity(out: &mut impl Write, quantity: Quantity<'_>) -> io::Result<()> {
    let kind = quantity.kind();
    let size = bounds(quantity.min(), quantity.max(), quantity.is_approximate());
    writeln!(out, "  {kind:17} {size:43} {}", line(quantity.text()))
}

fn date(out: &mut impl Write, date: DateMention<'_>) -> io::Result<()> {
    let (kind, grain) = (date.kind(), date.grain());
    let value = date.value().unwrap_or_else(|| "-".to_owned());
    writeln!(out, "  {kind:9} {grain:7} {value:43} {}", line(date.text()))
}

fn event(out: &mut impl Write, event: Event<'_>) -> io::Result<()> {
    let (kind, rule) = (event.kind(), event.rule());
    let told = format!("{} {}", event.polarity(), event.modality());
    let phase = event.phase().unwrap_or_default();
    writeln!(out, "  {kind:12} {told:14} {phase:10} {rule:22} {}", line(event.text()))?;
    event.counts().try_for_each(|one| count(out, one))?;
    for argument in event.arguments() {
        let entry = argument.mention().and_then(Mention::entry).map_or("-", |entry| entry.id());
        writeln!(out, "    {:15} {entry:43} {}", argument.role(), line(argument.text()))?;
    }
    Ok(())
}

/// One happening: how many by all its reports, then the words of each.
fn incident(out: &mut impl Write, incident: Incident<'_>) -> io::Result<()> {
    let place = incident.place().and_then(Mention::entry).map_or("-", |entry| entry.id());
    let days = incident.days().map_or_else(String::new, |(from, to)| format!("{from} to {to}"));
    let (kind, told) = (incident.kind(), incident.modality());
    let old = if incident.is_background() { "old" } else { "" };
    writeln!(out, "  {kind:12} {told:10} {old:3} {place:25} {days}")?;
    for tally in incident.counts() {
        let (min, max) = tally.range();
        let figure = tally.conservative().map_or_else(|| "-".to_owned(), |one| one.to_string());
        let (role, size) = (tally.role(), bounds(min, max, false));
        writeln!(out, "    {role:15} {size:43} at the lowest {figure}")?;
    }
    for event in incident.events() {
        writeln!(out, "    #{:<14} {:43} {}", event.index(), event.rule(), line(event.text()))?;
        for (kind, other) in event.links() {
            writeln!(out, "      {kind:13} #{:<42} {}", other.index(), line(other.text()))?;
        }
    }
    Ok(())
}

fn count(out: &mut impl Write, count: Count<'_>) -> io::Result<()> {
    let mut size = bounds(count.min(), count.max(), count.is_approximate());
    for (holds, note) in [(count.is_subset(), " of these"), (count.is_cumulative(), " in all")] {
        size.push_str(if holds { note } else { "" });
    }
    writeln!(out, "    {:15} {size:43} {}", count.role(), line(count.text()))
}

/// `15`, `20 to 99`, `15 or more`, with `about` before what is approximate.
fn bounds<T: ToString + PartialEq>(min: Option<T>, max: Option<T>, approximate: bool) -> String {
    let size = match (min, max) {
        (Some(min), Some(max)) if min == max => min.to_string(),
        (Some(min), Some(max)) => format!("{} to {}", min.to_string(), max.to_string()),
        (Some(min), None) => format!("{} or more", min.to_string()),
        (None, Some(max)) => format!("{} or fewer", max.to_string()),
        (None, None) => "some".to_owned(),
    };
    if approximate { format!("about {size}") } else { size }
}

/// The text on one line.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

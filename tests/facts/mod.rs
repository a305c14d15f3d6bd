//! A document as lines to read: one fact a line, in the order of the text.

use std::fmt::Display;

use rasid::{Count, DateMention, Document, Event, Incident, Mention, Nisba, Quantity, Span, Tally};

/// All facts of a document.
///
/// ```text
/// entity   LOC  «يريفان»  loc-yerevan  gazetteer
/// date     «16 نوفمبر 2021»  2021-11-16
/// event    kill  «مقتل»  pos  asserted  casualties/killing  killed=15..15  victim=«15 جنديا»
/// incident kill  «مقتل» + «القتلى»  killed=15..20/15
/// ```
///
/// Incidents of several reports stand at the end.
pub(crate) fn of(document: &Document<'_>) -> String {
    let mut facts: Vec<(Span, String)> = Vec::new();
    facts.extend(document.mentions().map(|mention| (mention.span(), entity(mention))));
    facts.extend(document.nisbas().map(|one| (one.span(), nisba(one))));
    facts.extend(document.quantities().map(|one| (one.span(), quantity(one))));
    facts.extend(document.dates().map(|one| (one.span(), date(one))));
    facts.extend(document.events().map(|one| (one.trigger(), event(one))));
    // The sort is stable: facts of one span stay in the order above.
    facts.sort_by_key(|(span, _)| *span);
    let told = document.incidents().filter(|incident| 1 < incident.indices().len());
    let incidents = told.map(incident);
    facts.into_iter().map(|(_, fact)| fact).chain(incidents).map(|fact| fact + "\n").collect()
}

fn entity(mention: Mention<'_>) -> String {
    let entry = mention.entry().map_or("-", |entry| entry.id());
    format!("entity   {}  «{}»  {entry}  {}", mention.kind(), mention.text(), mention.found_by())
}

fn nisba(nisba: Nisba<'_>) -> String {
    format!("nisba    «{}»  {}", nisba.text(), nisba.country().unwrap_or("-"))
}

fn quantity(quantity: Quantity<'_>) -> String {
    let bounds = bounds(quantity.min(), quantity.max(), quantity.is_approximate());
    format!("quantity «{}»  {}  {bounds}", quantity.text(), quantity.kind())
}

fn date(date: DateMention<'_>) -> String {
    let value = date.value().unwrap_or_else(|| "-".to_owned());
    format!("date     «{}»  {}  {value}", date.text(), date.kind())
}

fn event(event: Event<'_>) -> String {
    let mut parts = vec![
        format!("event    {}", event.kind()),
        format!("«{}»", event.text()),
        event.polarity().to_string(),
        event.modality().to_string(),
        event.rule().to_owned(),
    ];
    parts.extend(event.phase().map(|phase| format!("phase={phase}")));
    parts.extend(event.counts().map(count));
    parts.extend(event.arguments().map(|arg| format!("{}=«{}»", arg.role(), arg.text())));
    parts.extend(event.links().map(|(kind, other)| format!("{kind}→«{}»", other.text())));
    parts.extend(event.is_background().then(|| "background".to_owned()));
    parts.join("  ")
}

fn incident(incident: Incident<'_>) -> String {
    let reports: Vec<String> =
        incident.events().map(|event| format!("«{}»", event.text())).collect();
    let mut parts = vec![format!("incident {}", incident.kind()), reports.join(" + ")];
    parts.extend(incident.place().map(|place| format!("place=«{}»", place.text())));
    parts.extend(incident.days().map(|(from, to)| format!("days={from}..{to}")));
    parts.extend(incident.counts().map(tally));
    parts.join("  ")
}

fn tally(tally: Tally<'_>) -> String {
    let (min, max) = tally.range();
    let conservative = tally.conservative().map(|figure| figure.to_string()).unwrap_or_default();
    format!("{}={}/{conservative}", tally.role(), bounds(min, max, false))
}

fn count(count: Count<'_>) -> String {
    let bounds = bounds(count.min(), count.max(), count.is_approximate());
    let subset = if count.is_subset() { "/subset" } else { "" };
    let cumulative = if count.is_cumulative() { "/cumulative" } else { "" };
    format!("{}={bounds}{subset}{cumulative}", count.role())
}

/// `15..15`, `40..~`, `20..99~`: an open bound is empty, an approximate number has a tilde.
fn bounds(min: Option<impl Display>, max: Option<impl Display>, approximate: bool) -> String {
    let min = min.map(|min| min.to_string()).unwrap_or_default();
    let max = max.map(|max| max.to_string()).unwrap_or_default();
    format!("{min}..{max}{}", if approximate { "~" } else { "" })
}

//! Every span of a document.

use rasid::{Document, Span};

/// Every span that a document gives out, with what it is the span of.
pub(crate) fn all(document: &Document<'_>) -> Vec<(&'static str, Span)> {
    let mut out = Vec::new();
    for mention in document.mentions() {
        out.push(("mention", mention.span()));
        out.extend(mention.title().map(|span| ("title", span)));
        out.extend(mention.antecedent().map(|span| ("antecedent", span)));
    }
    out.extend(document.nisbas().map(|nisba| ("nisba", nisba.span())));
    out.extend(document.quantities().map(|quantity| ("quantity", quantity.span())));
    out.extend(document.dates().map(|date| ("date", date.span())));
    for event in document.events() {
        out.push(("trigger", event.trigger()));
        out.extend(event.counts().map(|count| ("count", count.span())));
        for argument in event.arguments() {
            out.push(("argument", argument.span()));
            out.extend(argument.mention().map(|mention| ("argument's mention", mention.span())));
        }
    }
    out
}

/// Fails if a span is empty, leaves the text or cuts a character.
#[track_caller]
pub(crate) fn check(document: &Document<'_>) {
    for (kind, span) in all(document) {
        let part = document.text().get(span.range());
        assert!(part.is_some_and(|part| !part.is_empty()), "{kind} at {span}: {part:?}");
    }
}

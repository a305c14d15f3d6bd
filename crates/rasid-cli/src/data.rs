//! What `extract` and `explain` share: the data to read by, and how a document is read.

use rasid::{Document, Error, Extractor, Warning};

use crate::{args::DataArgs, input::Source, report};

/// The extractor that is asked for; what is wrong or odd with its data is reported.
pub(crate) fn extractor(args: &DataArgs) -> Option<Extractor> {
    match build(args) {
        Ok(extractor) => {
            warn(extractor.warnings());
            Some(extractor)
        }
        Err(error) => {
            report(error);
            None
        }
    }
}

/// Reads a document on its day, if it has one.
pub(crate) fn read<'t>(extractor: &Extractor, source: &'t Source) -> Document<'t> {
    match source.day {
        Some(day) => extractor.extract_on(&source.text, day),
        None => extractor.extract(&source.text),
    }
}

fn build(args: &DataArgs) -> Result<Extractor, Error> {
    let mut builder = Extractor::builder().overlap(args.overlap);
    for file in &args.gazetteer {
        builder = builder.gazetteer(file);
    }
    for file in &args.rules {
        builder = builder.rules(file);
    }
    for kind in &args.without {
        builder = builder.without(kind);
    }
    for kind in &args.without_kind {
        builder = builder.without_kind(*kind);
    }
    if args.without_builtin_names {
        builder = builder.without_builtin_names();
    }
    if let Some(day) = args.date {
        builder = builder.reference_date(day);
    }
    builder.build()
}

/// Tells what is odd in the gazetteers, but not all of it: of a million names, much may be.
fn warn(warnings: &[Warning]) {
    const MOST: usize = 20;
    warnings.iter().take(MOST).for_each(report);
    if let Some(more @ 1..) = warnings.len().checked_sub(MOST) {
        report(format_args!("{more} more such lines; `rasid check FILE` lists them all"));
    }
}

//! `rasid extract`: documents in, what they tell out.

use std::{io, process::ExitCode};

use rasid::{Error, Extractor, Warning};

use crate::{
    EXIT_USAGE,
    args::{ExtractArgs, Format},
    documents, report,
};

/// Reads all documents in order.
pub(crate) fn run(args: &ExtractArgs) -> io::Result<ExitCode> {
    let extractor = match build(args) {
        Ok(extractor) => extractor,
        Err(error) => {
            report(error);
            return Ok(ExitCode::from(EXIT_USAGE));
        }
    };
    warn(extractor.warnings());
    documents::each(&args.input, |out, source| {
        let document = match source.day {
            Some(day) => extractor.extract_on(&source.text, day),
            None => extractor.extract(&source.text),
        };
        match args.format {
            Format::Jsonl => {
                documents::write_line(out, &document.json(&source.id, args.input.offsets))
            }
        }
    })
}

fn build(args: &ExtractArgs) -> Result<Extractor, Error> {
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

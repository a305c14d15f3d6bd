//! `rasid extract`: documents in, what they tell out.

use std::{io, process::ExitCode};

use rasid::{Error, Extractor};

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
    if let Some(day) = args.date {
        builder = builder.reference_date(day);
    }
    builder.build()
}

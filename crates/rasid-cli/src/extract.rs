//! `rasid extract`: documents in, one JSON line each out.

use std::{
    io::{self, BufWriter, Write},
    path::PathBuf,
    process::ExitCode,
};

use rasid::{Error, Extractor, OffsetUnit};

use crate::{
    EXIT_USAGE,
    args::{ExtractArgs, Format},
    input::{self, Source},
    progress, report,
};

/// Reads all documents in order; those that cannot be read are reported and left out.
pub(crate) fn run(args: &ExtractArgs) -> io::Result<ExitCode> {
    let extractor = match build(args) {
        Ok(extractor) => extractor,
        Err(error) => {
            report(error);
            return Ok(ExitCode::from(EXIT_USAGE));
        }
    };
    let files =
        if args.files.is_empty() { vec![PathBuf::from(input::STDIN)] } else { args.files.clone() };
    let bar = progress::bar(&files);
    let mut out = BufWriter::new(io::stdout().lock());
    let mut code = ExitCode::SUCCESS;
    for source in files.iter().flat_map(|file| input::sources(file, args.input, &bar)) {
        match source {
            Ok(source) => {
                match args.format {
                    Format::Jsonl => write_line(&mut out, &extractor, &source, args.offsets)?,
                }
                if let Some(warning) = source.warning {
                    bar.suspend(|| report(warning));
                    code = ExitCode::FAILURE;
                }
            }
            Err(problem) => {
                bar.suspend(|| report(problem));
                code = ExitCode::FAILURE;
            }
        }
    }
    out.flush()?;
    bar.finish_and_clear();
    Ok(code)
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

fn write_line(
    out: &mut impl Write,
    extractor: &Extractor,
    source: &Source,
    unit: OffsetUnit,
) -> io::Result<()> {
    let document = match source.day {
        Some(day) => extractor.extract_on(&source.text, day),
        None => extractor.extract(&source.text),
    };
    serde_json::to_writer(&mut *out, &document.json(&source.id, unit))?;
    out.write_all(b"\n")
}

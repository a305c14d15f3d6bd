//! `rasid check`: do the examples of rule files hold, and what is odd in gazetteers?

use std::{
    io::{self, Write},
    path::Path,
    process::ExitCode,
};

use rasid::{Error, Extractor};

use crate::{args::CheckArgs, report};

/// Builds an extractor with each file on its own, which reads it and runs a rule file's examples
/// and rejects.
pub(crate) fn run(args: &CheckArgs) -> io::Result<ExitCode> {
    let mut out = io::stdout().lock();
    let mut code = ExitCode::SUCCESS;
    for file in &args.files {
        match build(file) {
            Ok(extractor) => {
                let warnings = extractor.warnings();
                warnings.iter().for_each(report);
                match warnings.len() {
                    0 => writeln!(out, "{}: ok", file.display())?,
                    1 => writeln!(out, "{}: ok, 1 warning", file.display())?,
                    count => writeln!(out, "{}: ok, {count} warnings", file.display())?,
                }
            }
            Err(error) => {
                report(error);
                code = ExitCode::FAILURE;
            }
        }
    }
    Ok(code)
}

fn build(file: &Path) -> Result<Extractor, Error> {
    let builder = Extractor::builder();
    if is_gazetteer(file) { builder.gazetteer(file) } else { builder.rules(file) }.build()
}

/// Whether a file is a gazetteer, by its extension; all others are rule files.
fn is_gazetteer(file: &Path) -> bool {
    let known = ["tsv", "jsonl", "ndjson"];
    file.extension().is_some_and(|end| known.iter().any(|known| end.eq_ignore_ascii_case(known)))
}

//! `rasid check`: do the examples of rule files hold, and what is odd in gazetteers?

use std::{
    io::{self, Write},
    path::Path,
    process::ExitCode,
};

use rasid::{Error, Extractor, Warning};

use crate::{args::CheckArgs, report};

/// Reads each file on its own, beside the built-in data, and runs a rule file's examples and rejects.
pub(crate) fn run(args: &CheckArgs) -> io::Result<ExitCode> {
    let mut out = io::stdout().lock();
    let mut code = ExitCode::SUCCESS;
    for file in &args.files {
        match check(file) {
            Ok(warnings) => {
                warnings.iter().for_each(report);
                match warnings.len() {
                    0 => writeln!(out, "{}: ok", file.display())?,
                    1 => writeln!(out, "{}: ok, 1 warning", file.display())?,
                    count => writeln!(out, "{}: ok, {count} warnings", file.display())?,
                }
            }
            Err(errors) => {
                errors.iter().for_each(report);
                code = ExitCode::FAILURE;
            }
        }
    }
    Ok(code)
}

/// What is odd in a file, or everything that is wrong: the first line that cannot be read, or all
/// examples and rejects that do not hold.
fn check(file: &Path) -> Result<Vec<Warning>, Vec<Error>> {
    let builder = Extractor::builder();
    if is_gazetteer(file) {
        let extractor = builder.gazetteer(file).build().map_err(|error| vec![error])?;
        return Ok(extractor.warnings().to_vec());
    }
    let extractor = builder.rules(file).unchecked().build().map_err(|error| vec![error])?;
    let wrong = extractor.check_rules(Some(&file.display().to_string()));
    if wrong.is_empty() { Ok(Vec::new()) } else { Err(wrong) }
}

/// Whether a file is a gazetteer, by its extension; all others are rule files.
fn is_gazetteer(file: &Path) -> bool {
    let known = ["tsv", "jsonl", "ndjson"];
    file.extension().is_some_and(|end| known.iter().any(|known| end.eq_ignore_ascii_case(known)))
}

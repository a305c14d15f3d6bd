//! `rasid check`: do the examples of rule files hold?

use std::{
    io::{self, Write},
    process::ExitCode,
};

use rasid::Extractor;

use crate::{args::CheckArgs, report};

/// Builds an extractor with each file on its own, which runs the file's examples and rejects.
pub(crate) fn run(args: &CheckArgs) -> io::Result<ExitCode> {
    let mut out = io::stdout().lock();
    let mut code = ExitCode::SUCCESS;
    for file in &args.files {
        match Extractor::builder().rules(file).build() {
            Ok(_) => writeln!(out, "{}: ok", file.display())?,
            Err(error) => {
                report(error);
                code = ExitCode::FAILURE;
            }
        }
    }
    Ok(code)
}

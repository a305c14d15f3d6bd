//! What all commands on documents share: reading them in order, and how their results are written.

use std::{
    io::{self, BufWriter, Write},
    path::PathBuf,
    process::ExitCode,
};

use serde::Serialize;

use crate::{
    args::FilesArgs,
    input::{self, Source},
    progress, report,
};

/// Where the lines go.
pub(crate) type Out<'a> = BufWriter<io::StdoutLock<'a>>;

/// Writes what `write` makes of each document, in order; those that cannot be read are reported and
/// left out.
pub(crate) fn each(
    args: &FilesArgs,
    mut write: impl FnMut(&mut Out<'_>, &Source) -> io::Result<()>,
) -> io::Result<ExitCode> {
    let files =
        if args.files.is_empty() { vec![PathBuf::from(input::STDIN)] } else { args.files.clone() };
    let bar = progress::bar(&files);
    let mut out = BufWriter::new(io::stdout().lock());
    let mut code = ExitCode::SUCCESS;
    for source in files.iter().flat_map(|file| input::sources(file, args.input, &bar)) {
        match source {
            Ok(source) => {
                write(&mut out, &source)?;
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

/// One JSON object and the end of its line.
pub(crate) fn write_line(out: &mut Out<'_>, line: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, line)?;
    out.write_all(b"\n")
}

/// A text on one line: line breaks become spaces.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

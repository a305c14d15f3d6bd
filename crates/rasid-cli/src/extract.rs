//! `rasid extract`: documents in, what they tell out.

use std::{io, process::ExitCode};

use crate::{
    EXIT_USAGE,
    args::{ExtractArgs, Format},
    data, documents,
};

/// Reads all documents in order.
pub(crate) fn run(args: &ExtractArgs) -> io::Result<ExitCode> {
    let Some(extractor) = data::extractor(&args.data) else {
        return Ok(ExitCode::from(EXIT_USAGE));
    };
    documents::each(&args.input.files, |out, source| {
        let document = data::read(&extractor, source);
        match args.format {
            Format::Jsonl => {
                documents::write_line(out, &document.json(&source.id, args.input.offsets))
            }
        }
    })
}

//! `rasid syntax`: documents in, the analysis of their sentences out.

use std::{io, process::ExitCode};

use rasid::Extractor;

use crate::{
    args::{SyntaxArgs, SyntaxFormat},
    documents,
};

/// Reads all documents in order.
pub(crate) fn run(args: &SyntaxArgs) -> io::Result<ExitCode> {
    let extractor = Extractor::new();
    documents::each(&args.input, |out, source| {
        let syntax = extractor.syntax(&source.text);
        match args.format {
            SyntaxFormat::Jsonl => {
                documents::write_line(out, &syntax.json(&source.id, args.input.offsets))
            }
        }
    })
}

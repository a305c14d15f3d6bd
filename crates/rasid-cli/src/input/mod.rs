//! Documents from files and standard input, with what is wrong as values.

mod lines;
mod problem;
mod record;
mod text;

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
    iter,
    path::Path,
};

use indicatif::ProgressBar;
use rasid::Day;

use crate::args::InputKind;
pub(crate) use problem::Problem;

/// How standard input is called, on the command line and in messages.
pub(crate) const STDIN: &str = "-";

/// The byte order mark in UTF-8: accepted at the start of a file, no part of its text.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// A document to read.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) day: Option<Day>,
    /// What is wrong with the line although its text can be read: a date that is none.
    pub(crate) warning: Option<Problem>,
}

type Sources = Box<dyn Iterator<Item = Result<Source, Problem>>>;

/// The documents of a file, one after another.
pub(crate) fn sources(path: &Path, kind: InputKind, bar: &ProgressBar) -> Sources {
    let name = path.display().to_string();
    let reader = match open(path, bar) {
        Ok(reader) => reader,
        Err(error) => return Box::new(iter::once(Err(Problem::unreadable(&name, &error)))),
    };
    if is_jsonl(path, kind) {
        Box::new(lines::Lines::new(name, reader))
    } else {
        Box::new(iter::once(text::read(name, reader)))
    }
}

fn open(path: &Path, bar: &ProgressBar) -> io::Result<Box<dyn BufRead>> {
    let reader: Box<dyn Read> =
        if path == Path::new(STDIN) { Box::new(io::stdin()) } else { Box::new(File::open(path)?) };
    Ok(Box::new(BufReader::new(bar.wrap_read(reader))))
}

fn is_jsonl(path: &Path, kind: InputKind) -> bool {
    match kind {
        InputKind::Text => false,
        InputKind::Jsonl => true,
        InputKind::Auto => path.extension().is_some_and(|end| {
            end.eq_ignore_ascii_case("jsonl") || end.eq_ignore_ascii_case("ndjson")
        }),
    }
}

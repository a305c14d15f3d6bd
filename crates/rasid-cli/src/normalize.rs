//! `rasid normalize`: documents in, their folded texts out, with the way back.

use std::{io, iter, process::ExitCode, str::Chars};

use rasid::{
    OffsetUnit,
    text::{Normalized, normalize},
};
use serde::Serialize;

use crate::{args::NormalizeArgs, documents};

/// A document and its folded text.
#[derive(Serialize)]
struct Line<'d> {
    id: &'d str,
    offsets: OffsetUnit,
    text: &'d str,
    normalized: &'d str,
    /// For each unit of `normalized` the start and end of its source in `text`.
    map: Vec<(usize, usize)>,
}

/// Folds all documents in order.
pub(crate) fn run(args: &NormalizeArgs) -> io::Result<ExitCode> {
    let offsets = args.input.offsets;
    documents::each(&args.input.files, |out, source| {
        let folded = normalize(&source.text);
        let map = map(&source.text, &folded, offsets);
        let (id, text, normalized) = (&source.id, &source.text, folded.text());
        documents::write_line(out, &Line { id, offsets, text, normalized, map })
    })
}

fn map(source: &str, folded: &Normalized, unit: OffsetUnit) -> Vec<(usize, usize)> {
    let (mut starts, mut ends) = (Cursor::new(source, unit), Cursor::new(source, unit));
    let mut out = Vec::with_capacity(folded.text().len());
    for (at, c) in folded.text().char_indices() {
        let Some(range) = folded.source_range(at..at + c.len_utf8()) else { continue };
        let span = (starts.advance(range.start), ends.advance(range.end));
        out.extend(iter::repeat_n(span, unit.width(c)));
    }
    out
}

/// Counts units up to byte offsets that never go back.
struct Cursor<'t> {
    rest: Chars<'t>,
    unit: OffsetUnit,
    byte: usize,
    count: usize,
}

impl<'t> Cursor<'t> {
    fn new(text: &'t str, unit: OffsetUnit) -> Self {
        Self { rest: text.chars(), unit, byte: 0, count: 0 }
    }

    fn advance(&mut self, byte: usize) -> usize {
        while self.byte < byte
            && let Some(c) = self.rest.next()
        {
            self.byte += c.len_utf8();
            self.count += self.unit.width(c);
        }
        self.count
    }
}

//! A `.jsonl` file: a document a line, read line by line.

use std::io::{self, BufRead};

use super::{
    BYTE_ORDER_MARK, Problem, Source,
    problem::{Place, width},
    record,
};

/// The documents of the lines of a reader.
pub(super) struct Lines<R> {
    file: String,
    reader: R,
    /// Number of the line in `buffer`, from 1.
    line: u64,
    /// Where it begins within the file.
    start: u64,
    buffer: Vec<u8>,
    failed: bool,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(file: String, reader: R) -> Self {
        Self { file, reader, line: 0, start: 0, buffer: Vec::new(), failed: false }
    }

    /// Reads the next line into the buffer; false at the end.
    fn advance(&mut self) -> io::Result<bool> {
        self.start += width(self.buffer.len());
        self.line += 1;
        self.buffer.clear();
        Ok(0 < self.reader.read_until(b'\n', &mut self.buffer)?)
    }

    /// The document of the line in the buffer; none if the line is empty.
    fn parse(&self) -> Option<Result<Source, Problem>> {
        let bytes = match self.buffer.strip_prefix(BYTE_ORDER_MARK) {
            Some(rest) if self.line == 1 => rest,
            _ => &self.buffer,
        };
        let start = self.start + width(self.buffer.len() - bytes.len());
        let bytes = bytes.trim_ascii_end();
        let place = Place { file: &self.file, line: self.line, start };
        (!bytes.is_empty()).then(|| record::parse(place, bytes))
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Result<Source, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.failed {
            match self.advance() {
                Ok(true) => {}
                Ok(false) => return None,
                Err(error) => {
                    self.failed = true;
                    return Some(Err(Problem::unreadable(&self.file, &error)));
                }
            }
            if let Some(source) = self.parse() {
                return Some(source);
            }
        }
        None
    }
}

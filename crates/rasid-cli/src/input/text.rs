//! A text file: one document.

use std::{io::Read, str};

use super::{
    BYTE_ORDER_MARK, Problem, Source,
    problem::{Place, width},
};

/// Reads a text file to its end.
pub(super) fn read(file: String, mut reader: impl Read) -> Result<Source, Problem> {
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes).map_err(|error| Problem::unreadable(&file, &error))?;
    let text = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&bytes);
    match str::from_utf8(text) {
        Ok(text) => Ok(Source { text: text.to_owned(), id: file, day: None, warning: None }),
        Err(error) => {
            let before = text.iter().take(error.valid_up_to());
            let newlines = before.filter(|byte| **byte == b'\n').count();
            let start = width(bytes.len() - text.len());
            Err(Place { file: &file, line: 1 + width(newlines), start }.not_utf8(text, error))
        }
    }
}

//! What is wrong with a document, and where.

use std::{fmt, io, str::Utf8Error};

/// Why a document cannot be read: `news.jsonl:3: byte 120: not UTF-8 …`.
#[derive(Debug)]
pub(crate) struct Problem {
    file: String,
    /// From 1.
    line: Option<u64>,
    /// Within the file, from 0.
    byte: Option<u64>,
    reason: String,
}

impl Problem {
    /// The file cannot be opened, or reading it stopped.
    pub(crate) fn unreadable(file: &str, error: &io::Error) -> Self {
        let reason = format!("cannot read: {error}");
        Self { file: file.to_owned(), line: None, byte: None, reason }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.file)?;
        if let Some(line) = self.line {
            write!(f, "{line}:")?;
        }
        if let Some(byte) = self.byte {
            write!(f, " byte {byte}:")?;
        }
        write!(f, " {}", self.reason)
    }
}

/// Where a line stands.
#[derive(Clone, Copy)]
pub(super) struct Place<'f> {
    pub(super) file: &'f str,
    /// From 1.
    pub(super) line: u64,
    /// Its first byte within the file.
    pub(super) start: u64,
}

impl Place<'_> {
    /// Something is wrong with the line.
    pub(super) fn problem(self, reason: impl Into<String>) -> Problem {
        Problem {
            file: self.file.to_owned(),
            line: Some(self.line),
            byte: None,
            reason: reason.into(),
        }
    }

    /// Something is wrong at an offset of the line.
    pub(super) fn problem_at(self, offset: usize, reason: impl Into<String>) -> Problem {
        Problem { byte: Some(self.start + width(offset)), ..self.problem(reason) }
    }

    /// The bytes of the line are not UTF-8.
    pub(super) fn not_utf8(self, bytes: &[u8], error: Utf8Error) -> Problem {
        let at = error.valid_up_to();
        let wrong = bytes.get(at).map_or_else(String::new, |byte| format!(" ({byte:#04X})"));
        self.problem_at(at, format!("not UTF-8{wrong}; convert the file to UTF-8"))
    }
}

/// A length in memory as an offset in a file.
pub(super) fn width(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

//! The one error type: everything that can go wrong goes wrong while building.

use std::{io, path::PathBuf};

/// Why an [`Extractor`](crate::Extractor) could not be built.
///
/// Extraction itself never fails: whether an error occurs does not depend on the text that is read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A data file could not be read.
    #[error("cannot read {}: {source}", path.display())]
    Read {
        /// The file asked for.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// A line of a gazetteer, lexicon or rule file is wrong.
    #[error("{origin}:{line}: {reason}")]
    Data {
        /// The file's path, or the name given with a string.
        origin: String,
        /// Line number, from 1.
        line: u32,
        /// What is wrong, and what would be right.
        reason: String,
    },
    /// An example or a reject of a rule file does not hold.
    #[error("{origin}:{line}: {reason}")]
    Example {
        /// The rule file.
        origin: String,
        /// Line number of the example, from 1.
        line: u32,
        /// What was expected and what was found.
        reason: String,
    },
    /// An event type that is to be left out is the type of no rule.
    #[error("unknown event type {kind}; known: {known}")]
    UnknownKind {
        /// The type asked for.
        kind: String,
        /// The types of all rules.
        known: String,
    },
    /// The names do not fit into one automaton.
    #[error("too many names for one automaton: {0}")]
    Automaton(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    /// An error of a data line.
    pub(crate) fn data(origin: &str, line: u32, reason: impl Into<String>) -> Self {
        Self::Data { origin: origin.to_owned(), line, reason: reason.into() }
    }

    /// More names than fit.
    pub(crate) fn too_many(reason: String) -> Self {
        Self::Automaton(reason.into())
    }

    /// The line that is wrong, from 1, if the error is about a line.
    pub const fn line(&self) -> Option<u32> {
        match self {
            Self::Data { line, .. } | Self::Example { line, .. } => Some(*line),
            Self::Read { .. } | Self::UnknownKind { .. } | Self::Automaton(_) => None,
        }
    }
}

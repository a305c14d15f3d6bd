//! Where a data file comes from.

use std::{fs, path::PathBuf};

use crate::error::Error;

/// A data file that is still to be read.
#[derive(Clone, Debug)]
pub(super) enum Origin {
    Path(PathBuf),
    Text { name: String, content: String },
}

impl Origin {
    pub(super) fn text(name: impl Into<String>, content: impl Into<String>) -> Self {
        Self::Text { name: name.into(), content: content.into() }
    }

    /// Its name in errors, and its text.
    ///
    /// # Errors
    /// [`Error::Read`] for a file that cannot be read, [`Error::Data`] for the first line that is
    /// not UTF-8.
    pub(super) fn read(self) -> Result<(String, String), Error> {
        let path = match self {
            Self::Text { name, content } => return Ok((name, content)),
            Self::Path(path) => path,
        };
        let name = path.display().to_string();
        let bytes = fs::read(&path).map_err(|source| Error::Read { path, source })?;
        match String::from_utf8(bytes) {
            Ok(text) => Ok((name, text)),
            Err(error) => {
                let (at, bytes) = (error.utf8_error().valid_up_to(), error.as_bytes());
                let line = 1 + bytes.iter().take(at).filter(|byte| **byte == b'\n').count();
                let wrong = bytes.get(at).copied().unwrap_or_default();
                let reason = format!("not UTF-8 ({wrong:#04X}); convert the file to UTF-8");
                Err(Error::data(&name, u32::try_from(line).unwrap_or(u32::MAX), reason))
            }
        }
    }
}

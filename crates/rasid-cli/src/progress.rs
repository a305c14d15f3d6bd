//! The progress bar of long runs.

use std::{
    fs,
    io::{self, IsTerminal},
    path::{Path, PathBuf},
};

use indicatif::{ProgressBar, ProgressStyle};

use crate::input;

/// A run over less than this is over before a bar is read.
const LONG: u64 = 8 << 20;

/// A bar over the bytes of all files; hidden if the run is short or its length unknown, if nobody
/// watches, or if the results themselves run over the terminal.
pub(crate) fn bar(files: &[PathBuf]) -> ProgressBar {
    let watched = io::stderr().is_terminal() && !io::stdout().is_terminal();
    match length(files) {
        Some(length) if watched && LONG <= length => ProgressBar::new(length).with_style(style()),
        _ => ProgressBar::hidden(),
    }
}

/// Bytes of all files; none if standard input is among them.
fn length(files: &[PathBuf]) -> Option<u64> {
    let named = files.iter().all(|file| file != Path::new(input::STDIN));
    named.then(|| {
        files.iter().filter_map(|file| fs::metadata(file).ok()).map(|data| data.len()).sum()
    })
}

fn style() -> ProgressStyle {
    ProgressStyle::with_template("{bar:40} {bytes}/{total_bytes}  {eta} left")
        .unwrap_or_else(|_| ProgressStyle::default_bar())
}

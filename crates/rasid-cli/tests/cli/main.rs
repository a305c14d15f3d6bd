//! Runs the built command on files and on standard input.

#![allow(clippy::unwrap_used, reason = "a test that cannot run the command fails")]

mod check;
mod documents;
mod errors;
mod explain;
mod gazetteers;
mod normalize;
mod options;
mod workspace;

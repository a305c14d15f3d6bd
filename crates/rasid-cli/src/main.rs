//! The command `rasid`: Arabic news in, entities and events out.

mod args;
mod check;
mod data;
mod documents;
mod explain;
mod extract;
mod input;
mod normalize;
mod progress;
mod syntax;

use std::{
    fmt,
    io::{self, Write},
    process::ExitCode,
};

use clap::Parser;

use args::{Args, Command};

/// A usage error, or a gazetteer or rule file that is wrong: nothing was read.
const EXIT_USAGE: u8 = 2;

fn main() -> ExitCode {
    let outcome = match Args::parse().command {
        Command::Extract(args) => extract::run(&args),
        Command::Normalize(args) => normalize::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Syntax(args) => syntax::run(&args),
        Command::Check(args) => check::run(&args),
    };
    match outcome {
        Ok(code) => code,
        // The reader of a pipe has seen enough: `rasid extract … | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            report(format_args!("cannot write: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// Tells the user what is wrong.
fn report(what: impl fmt::Display) {
    // Whoever closed standard error does not want to hear of it.
    let _ = writeln!(io::stderr(), "rasid: {what}");
}

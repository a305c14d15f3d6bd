//! What can be asked for on the command line.

use std::path::PathBuf;

use clap::{
    Parser, Subcommand, ValueEnum,
    builder::{PossibleValuesParser, TypedValueParser},
};
use rasid::{Day, EntityKind, OffsetUnit, OverlapPolicy};

/// Finds people, places, organizations, numbers, dates and events in Arabic news.
#[derive(Debug, Parser)]
#[command(name = "rasid", version, after_help = "`rasid COMMAND --help` shows examples.")]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Extract(ExtractArgs),
    Normalize(NormalizeArgs),
    Explain(ExplainArgs),
    Syntax(SyntaxArgs),
    Check(CheckArgs),
}

/// Reads documents and writes one JSON line for each
///
/// A text file is one document; its id is the path as given. In a .jsonl (or .ndjson) file every
/// line is a document: {"id": …, "text": …, "date": …}. The id may be a string or a number and is
/// `FILE:LINE` if missing; the date is YYYY-MM-DD, or longer and beginning so. Other fields are
/// ignored, empty lines skipped.
///
/// The lines come out in the order of the input. A document that cannot be read is reported on
/// standard error as `FILE:LINE`, what is wrong and what would be right; the rest is read all the same.
///
/// Texts are UTF-8. A byte order mark at the start of a file is no part of its text.
#[derive(Debug, clap::Args)]
#[command(after_long_help = "\
Examples:
  rasid extract article.txt
  rasid extract --offsets chars news.jsonl > found.jsonl
  curl -s https://example.org/news.txt | rasid extract --date 2025-02-11
  rasid extract --input jsonl --rules earnings.rules --without clash < news.jsonl
  rasid extract --gazetteer companies.jsonl --without-builtin-names --without-kind PER news.jsonl

Names and ids that come twice in added gazetteers are named on standard error, the first twenty of
them; `rasid check FILE` lists them all.

Exit status:
  0  all documents were read
  1  some could not be read; each is named on standard error
  2  wrong usage, or a wrong gazetteer or rule file; nothing was read")]
pub(crate) struct ExtractArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,

    /// How the results are written
    #[arg(long, value_enum, default_value_t = Format::Jsonl)]
    pub(crate) format: Format,

    #[command(flatten)]
    pub(crate) data: DataArgs,
}

/// What texts are read by.
#[derive(Debug, clap::Args)]
pub(crate) struct DataArgs {
    /// The day from which «أمس» is told, for documents that come without a date
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) date: Option<Day>,

    /// Adds a gazetteer file: JSON lines if it ends in .jsonl or .ndjson, else tab-separated as in
    /// gazetteers/entities; may be repeated
    #[arg(long, value_name = "FILE")]
    pub(crate) gazetteer: Vec<PathBuf>,

    /// Leaves out the built-in names: only those of --gazetteer are known; words and rules stay
    #[arg(long)]
    pub(crate) without_builtin_names: bool,

    /// Adds a rule file (as in gazetteers/events); may be repeated
    #[arg(long, value_name = "FILE")]
    pub(crate) rules: Vec<PathBuf>,

    /// Leaves out an event type, such as `clash`; may be repeated
    #[arg(long, value_name = "TYPE")]
    pub(crate) without: Vec<String>,

    /// Leaves names of a kind out of `entities`; events have them still. May be repeated
    #[arg(long, value_name = "KIND", value_parser = entity_kind())]
    pub(crate) without_kind: Vec<EntityKind>,

    /// Which of the names that overlap are kept
    #[arg(long, value_name = "POLICY", default_value = OverlapPolicy::Longest.name(), value_parser = overlap_policy())]
    pub(crate) overlap: OverlapPolicy,
}

/// Folds texts the way rasid compares words and writes one JSON line for each
///
/// Vowel signs, tatweel and invisible controls go, variants of a letter and of a digit become one. The
/// input is that of `extract`. A line has the id, the unit of the offsets, the text as given, the
/// normalized text, and a map: for each unit of the normalized text the start and end of what it comes
/// from.
#[derive(Debug, clap::Args)]
#[command(after_long_help = "\
Examples:
  rasid normalize article.txt
  rasid normalize --offsets chars news.jsonl > folded.jsonl

Exit status:
  0  all documents were read
  1  some could not be read; each is named on standard error
  2  wrong usage")]
pub(crate) struct NormalizeArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
}

/// Shows each event with why it was told so
///
/// Under each sentence that tells an event: its type, the rule that made it and where that stands,
/// the words because of which it is denied, asked for or claimed, and for each argument the relation
/// that led to it. The input and the data are those of `extract`.
#[derive(Debug, clap::Args)]
#[command(after_long_help = "\
Examples:
  rasid explain article.txt
  curl -s https://example.org/news.txt | rasid explain
  rasid explain --rules earnings.rules --date 2025-02-11 article.txt

Exit status:
  0  all documents were read
  1  some could not be read; each is named on standard error
  2  wrong usage, or a wrong gazetteer or rule file; nothing was read")]
pub(crate) struct ExplainArgs {
    #[command(flatten)]
    pub(crate) files: FilesArgs,

    #[command(flatten)]
    pub(crate) data: DataArgs,
}

/// Shows the syntax of each sentence: phrases, clauses, relations, scopes
///
/// For authors of rules: what a rule can ask of a sentence. The input is that of `extract`.
#[derive(Debug, clap::Args)]
#[command(after_long_help = "\
Examples:
  rasid syntax article.txt
  rasid syntax --format jsonl --offsets chars news.jsonl > syntax.jsonl

Exit status:
  0  all documents were read
  1  some could not be read; each is named on standard error
  2  wrong usage")]
pub(crate) struct SyntaxArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,

    /// How the analysis is written
    #[arg(long, value_enum, default_value_t = SyntaxFormat::Text)]
    pub(crate) format: SyntaxFormat,
}

/// Where documents come from.
#[derive(Debug, clap::Args)]
pub(crate) struct FilesArgs {
    /// Text or .jsonl files; `-` or none is standard input
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// What the files are; `auto` goes by the extension and takes standard input as text
    #[arg(long, value_enum, default_value_t = InputKind::Auto)]
    pub(crate) input: InputKind,
}

/// Where documents come from, and how places in them are told.
#[derive(Debug, clap::Args)]
pub(crate) struct InputArgs {
    #[command(flatten)]
    pub(crate) files: FilesArgs,

    /// What offsets count: `chars` as Python does, `utf16` as Java and JavaScript do
    #[arg(long, value_name = "UNIT", default_value = OffsetUnit::Bytes.name(), value_parser = offset_unit())]
    pub(crate) offsets: OffsetUnit,
}

/// Checks rule files and gazetteers
///
/// The examples and rejects of a rule file are run. Of a gazetteer (.tsv, .jsonl, .ndjson) every
/// line is read; ids and names that come twice are listed on standard error, but are no mistake.
///
/// Each file is checked on its own, together with the built-in gazetteers and rules.
/// Writes `FILE: ok`, or the line that is wrong and what would be right.
#[derive(Debug, clap::Args)]
#[command(after_long_help = "\
Examples:
  rasid check earnings.rules
  rasid check *.rules companies.jsonl

Exit status:
  0  all files are right
  1  some are not
  2  wrong usage")]
pub(crate) struct CheckArgs {
    /// Rule files and gazetteers
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<PathBuf>,
}

/// What an input file is.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum InputKind {
    /// One document
    Text,
    /// A document a line
    Jsonl,
    /// By the extension
    Auto,
}

/// How results are written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Format {
    /// A JSON object a line
    Jsonl,
}

/// How an analysis is written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum SyntaxFormat {
    /// For a reader: clauses, relations and scopes under each sentence
    Text,
    /// A JSON object a document
    Jsonl,
}

fn offset_unit() -> impl TypedValueParser<Value = OffsetUnit> {
    named(OffsetUnit::ALL.iter().map(|unit| unit.name()), OffsetUnit::from_name)
}

fn overlap_policy() -> impl TypedValueParser<Value = OverlapPolicy> {
    named(OverlapPolicy::ALL.iter().map(|policy| policy.name()), OverlapPolicy::from_name)
}

fn entity_kind() -> impl TypedValueParser<Value = EntityKind> {
    named(EntityKind::ALL.iter().map(|kind| kind.name()), EntityKind::from_name)
}

/// Takes the names of one of the library's vocabularies.
fn named<T: Clone + Send + Sync + 'static>(
    names: impl Iterator<Item = &'static str>,
    from_name: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(names).try_map(move |name| from_name(&name).ok_or("no such name"))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_well_formed() {
        super::Args::command().debug_assert();
    }
}

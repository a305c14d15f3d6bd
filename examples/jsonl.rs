//! A stream of documents: JSON lines in, JSON lines out, one at a time.
//!
//! ```text
//! cargo run --example jsonl
//! cargo run --example jsonl < news.jsonl > found.jsonl
//! ```
//!
//! The input has `id` and `text` on every line; without any input a sample of three lines is read.
//! The command `rasid extract` does this with dates, checks and offsets in other units.

use std::{
    error::Error,
    io::{self, BufRead, BufWriter, IsTerminal, Write},
};

use rasid::{Extractor, OffsetUnit};
use serde_json::Value;

const SAMPLE: &str = r#"{"id": "1", "text": "وصل الرئيس الفرنسي إلى بيروت"}
{"id": "2", "text": "أعلنت القاهرة وقف إطلاق النار"}
{"id": "3", "text": "أصيب 4 عمال في حريق"}
"#;

fn main() -> Result<(), Box<dyn Error>> {
    let mut stdin = io::stdin().lock();
    if stdin.is_terminal() || stdin.fill_buf()?.is_empty() {
        run(SAMPLE.as_bytes())
    } else {
        run(stdin)
    }
}

fn run(input: impl BufRead) -> Result<(), Box<dyn Error>> {
    let extractor = Extractor::new();
    let mut out = BufWriter::new(io::stdout().lock());
    for line in input.lines() {
        let line: Value = serde_json::from_str(&line?)?;
        let field =
            |name: &str| line.get(name).and_then(Value::as_str).ok_or_else(|| format!("no {name}"));
        let document = extractor.extract(field("text")?);
        serde_json::to_writer(&mut out, &document.json(field("id")?, OffsetUnit::Chars))?;
        writeln!(out)?;
    }
    Ok(out.flush()?)
}

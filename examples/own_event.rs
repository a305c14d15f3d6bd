//! An event type of your own, from a rule file: no Rust, no change of rasid.
//!
//! ```text
//! cargo run --example own_event
//! ```
//!
//! The file's examples are run while the extractor is built, so a rule that does not do what it
//! says is an error here and not a surprise later. `rasid check FILE` does the same.

use std::{
    error::Error,
    io::{self, Write},
};

use rasid::{Count, Extractor};

const RULES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/own_event.rules");

const NEWS: &str = "ربحت شركة النيل 30 مليون دولار، وخسرت شركة الفرات 5 ملايين دولار.";

fn main() -> Result<(), Box<dyn Error>> {
    let extractor = Extractor::builder().rules(RULES).build()?;
    let document = extractor.extract(NEWS);
    let mut out = io::stdout().lock();
    for event in document.events() {
        writeln!(out, "{:12} {:18} {}", event.kind(), event.rule(), event.text())?;
        for argument in event.arguments() {
            writeln!(out, "  {:29} {}", argument.role(), argument.text())?;
        }
        for amount in event.counts().filter_map(Count::min) {
            writeln!(out, "  amount {amount}")?;
        }
    }
    Ok(())
}

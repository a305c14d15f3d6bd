//! Ten lines of a program that links rasid.
//!
//! ```text
//! cargo run --example link
//! ```

use std::io::{self, Write};

use rasid::Extractor;

fn main() -> io::Result<()> {
    let document = Extractor::new().extract("أسرت أذربيجان 12 جنديا في كاراباخ");
    let mut out = io::stdout().lock();
    for mention in document.mentions() {
        writeln!(out, "{} at {}: {}", mention.kind(), mention.span(), mention.text())?;
    }
    for event in document.events() {
        let place = event.argument("place").map_or("-", |place| place.text());
        writeln!(out, "{} at {}, place: {place}", event.kind(), event.trigger())?;
    }
    Ok(())
}

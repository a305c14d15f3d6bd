//! A name of your own, from a string: the extractor knows it beside the built-in names.
//!
//! ```text
//! cargo run --example own_gazetteer
//! ```

use std::{
    error::Error,
    io::{self, Write},
};

use rasid::Extractor;

/// The columns are explained in `gazetteers/README.md`.
const OWN: &str = "\
id\tkind\tsubtype\tcanonical\twikidata\tcountry\tlat\tlon\tmatch\tnames\tshort
org-qasioun-library\tORG\tlibrary\tQasioun Library\t-\tSY\t33.5\t36.3\tfree\tمكتبة قاسيون\t-
";

fn main() -> Result<(), Box<dyn Error>> {
    let extractor = Extractor::builder().gazetteer_str("own names", OWN).build()?;
    let document = extractor.extract("افتتحت مكتبة قاسيون فرعا جديدا في حلب");
    let mut out = io::stdout().lock();
    for mention in document.mentions() {
        let Some(entry) = mention.entry() else { continue };
        writeln!(out, "{:20} {:24} {}", entry.id(), entry.canonical(), mention.text())?;
    }
    Ok(())
}

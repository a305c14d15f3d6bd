//! Many texts on all cores: one extractor, shared by reference, and the threads of rayon.
//!
//! ```text
//! cargo run --release --example parallel
//! ```

use std::io::{self, Write};

use rasid::Extractor;
use rayon::prelude::*;

const SENTENCES: [&str; 4] = [
    "أسرت أذربيجان 12 جنديا في كاراباخ",
    "وصل وزير الخارجية المصري إلى الخرطوم يوم الثلاثاء",
    "أصيب نحو 30 شخصا في انفجار قرب مدينة حمص",
    "اتفق الطرفان على هدنة لمدة ثلاثة أيام",
];

fn main() -> io::Result<()> {
    let extractor = Extractor::new();
    let texts: Vec<&str> = SENTENCES.iter().copied().cycle().take(2000).collect();
    let counts: Vec<(usize, usize)> = texts
        .par_iter()
        .map(|text| {
            let document = extractor.extract(text);
            (document.mentions().len(), document.events().len())
        })
        .collect();
    let mentions: usize = counts.iter().map(|(mentions, _)| mentions).sum();
    let events: usize = counts.iter().map(|(_, events)| events).sum();
    writeln!(io::stdout(), "{} texts: {mentions} mentions, {events} events", texts.len())
}

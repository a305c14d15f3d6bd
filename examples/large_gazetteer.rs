//! How long a large gazetteer takes to load, and how much memory: names of random syllables.
//!
//! ```text
//! cargo run --release --example large_gazetteer                                      # a million names
//! cargo run --release --example large_gazetteer -- 200000                            # fewer
//! cargo run --release --features jsonl --example large_gazetteer -- 1000000 jsonl    # as JSON lines
//! ```
//!
//! Every name is an entity of its own, with one to three words: the hardest case, because names of
//! real lists share most of their words.

use std::{
    env,
    error::Error,
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::Path,
    time::Instant,
};

use rasid::Extractor;

const HEADER: &str =
    "id\tkind\tsubtype\tcanonical\twikidata\tcountry\tlat\tlon\tmatch\tnames\tshort";

fn main() -> Result<(), Box<dyn Error>> {
    let count = env::args().nth(1).map_or(Ok(1_000_000), |count| count.parse())?;
    let extension = env::args().nth(2).unwrap_or_else(|| "tsv".to_owned());
    let file = env::temp_dir().join(format!("rasid-{count}-names.{extension}"));
    let sample = write_names(&file, count, extension == "jsonl")?;
    let mut out = io::stdout().lock();
    let before = peak_memory();

    let start = Instant::now();
    let extractor = Extractor::builder().gazetteer(&file).build()?;
    let seconds = start.elapsed().as_secs_f64();

    writeln!(
        out,
        "{count} names, {} MB: loaded in {seconds:.1} s",
        fs::metadata(&file)?.len() >> 20
    )?;
    writeln!(out, "{} warnings: names that came up twice", extractor.warnings().len())?;
    if let (Some(before), Some(after)) = (before, peak_memory()) {
        writeln!(out, "most memory: {before} MB before, {after} MB after")?;
    }
    let start = Instant::now();
    let found = extractor.extract(&sample).mentions().len();
    let seconds = start.elapsed().as_secs_f64();
    writeln!(out, "{found} names found in {} KB in {seconds:.3} s", sample.len() >> 10)?;
    Ok(fs::remove_file(&file)?)
}

/// Writes a gazetteer; returns a text with every hundredth name in it.
fn write_names(file: &Path, count: usize, jsonl: bool) -> io::Result<String> {
    let mut out = BufWriter::new(File::create(file)?);
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let mut sample = String::new();
    if !jsonl {
        writeln!(out, "{HEADER}")?;
    }
    for number in 0..count {
        let kind = random.pick(&["PER", "LOC", "ORG"]);
        let words = 1 + random.below(3);
        let name = (0..words).map(|_| random.word()).collect::<Vec<_>>().join(" ");
        if jsonl {
            writeln!(out, r#"{{"id": "x-{number}", "kind": "{kind}", "names": ["{name}"]}}"#)?;
        } else {
            writeln!(out, "x-{number}\t{kind}\tother\tName {number}\t-\t-\t-\t-\tfree\t{name}\t-")?;
        }
        if number % 100 == 0 {
            sample.push_str(&name);
            sample.push_str(". ");
        }
    }
    out.flush()?;
    Ok(sample)
}

/// A generator of numbers that are the same in every run (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) % end
    }

    fn pick<'s>(&mut self, items: &[&'s str]) -> &'s str {
        let at = usize::try_from(self.below(items.len() as u64)).unwrap_or(0);
        items.get(at).copied().unwrap_or_default()
    }

    /// Two to four syllables.
    fn word(&mut self) -> String {
        const CONSONANTS: [&str; 26] = [
            "ب", "ت", "ث", "ج", "ح", "خ", "د", "ذ", "ر", "ز", "س", "ش", "ص", "ض", "ط", "ظ", "ع",
            "غ", "ف", "ق", "ك", "ل", "م", "ن", "ه", "و",
        ];
        const VOWELS: [&str; 4] = ["ا", "و", "ي", ""];
        let syllables = 2 + self.below(3);
        (0..syllables).flat_map(|_| [self.pick(&CONSONANTS), self.pick(&VOWELS)]).collect()
    }
}

/// The most memory that this process has had, in MB; none where the system does not tell.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kilobytes >> 10)
}

//! Bytes a second: folding, the whole pipeline, texts from 1 KB to 10 MB, each stage, and a
//! yardstick.
//!
//! The yardstick is a bare Aho-Corasick automaton over the names of the gazetteer that only counts
//! its matches. The ratio of pipeline and yardstick is printed last; both are timed in turns, so
//! that it says the same on any machine.

use std::{
    env, fs,
    hint::black_box,
    io::{self, Write},
    path::Path,
    time::{Duration, Instant},
};

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group};
use rasid::{Extractor, Stage, text::normalize};

/// Articles of our own, one after the other.
const NEWS: &[&str] = &[
    include_str!("../tests/articles/accident.txt"),
    include_str!("../tests/articles/denial.txt"),
    include_str!("../tests/articles/latin_names.txt"),
    include_str!("../tests/articles/market.txt"),
    include_str!("../tests/articles/missing.txt"),
    include_str!("../tests/articles/prisoner_swap.txt"),
    include_str!("../tests/articles/protest.txt"),
    include_str!("../tests/articles/sport.txt"),
    include_str!("../tests/articles/talks.txt"),
    include_str!("../tests/articles/truce.txt"),
    include_str!("../tests/articles/war_toll.txt"),
];

const KB: usize = 1024;
const MIDDLE: usize = 100 * KB;

/// Turns of the comparison with the yardstick.
const TURNS: usize = 31;

/// The articles, again and again, up to about `bytes`.
fn news(bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 4);
    let letters = NEWS.iter().cycle().flat_map(|article| article.chars().chain("\n".chars()));
    for c in letters {
        if bytes <= text.len() {
            break;
        }
        text.push(c);
    }
    text
}

/// Every full name of `gazetteers/entities/*.tsv`, as it is written.
fn names() -> io::Result<Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("gazetteers/entities");
    let mut names = Vec::new();
    for file in fs::read_dir(folder)? {
        let table = fs::read_to_string(file?.path())?;
        for cell in table.lines().skip(1).filter_map(|line| line.split('\t').nth(9)) {
            let words = cell.split('،').map(str::trim).filter(|word| !matches!(*word, "" | "-"));
            names.extend(words.map(str::to_owned));
        }
    }
    names.sort_unstable();
    names.dedup();
    Ok(names)
}

fn automaton() -> io::Result<AhoCorasick> {
    AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .match_kind(MatchKind::LeftmostLongest)
        .build(names()?)
        .map_err(io::Error::other)
}

fn stages(c: &mut Criterion) {
    let (text, extractor) = (news(MIDDLE), Extractor::new());
    let mut group = c.benchmark_group("extract");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("normalize", |b| b.iter(|| normalize(black_box(&text))));
    group.bench_function("pipeline", |b| b.iter(|| extractor.extract(black_box(&text))));
    group.finish();
}

/// The time for a byte should not depend on the length of the text.
fn sizes(c: &mut Criterion) {
    let extractor = Extractor::new();
    let mut group = c.benchmark_group("size");
    group.sample_size(10);
    for bytes in [KB, MIDDLE, KB * KB, 10 * KB * KB] {
        let text = news(bytes);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(bytes), &text, |b, text| {
            b.iter(|| extractor.extract(black_box(text)));
        });
    }
    group.finish();
}

fn yardstick(c: &mut Criterion) {
    let Ok(automaton) = automaton() else { return };
    let text = news(MIDDLE);
    let mut group = c.benchmark_group("yardstick");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("aho-corasick", |b| {
        b.iter(|| automaton.find_iter(black_box(&text)).count());
    });
    group.finish();
}

/// Times the pipeline and the bare automaton in turns and prints how they compare.
fn ratio() -> io::Result<()> {
    let (text, extractor, automaton) = (news(MIDDLE), Extractor::new(), automaton()?);
    let (mut pipeline, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        pipeline.push(time(|| extractor.extract(black_box(&text)).events().len()));
        bare.push(time(|| automaton.find_iter(black_box(&text)).count()));
    }
    let (pipeline, bare) = (median(pipeline), median(bare));
    let megabytes = f64::from(u32::try_from(text.len()).unwrap_or(u32::MAX)) / 1e6;
    let mut out = io::stdout().lock();
    for (stage, seconds) in stage_times(&extractor, &text) {
        writeln!(out, "stage {:<10} {:>7.1} MB/s", stage.name(), megabytes / seconds)?;
    }
    let document = extractor.extract(&text);
    let hits = (document.mentions().len(), document.events().len());
    let bare_hits = automaton.find_iter(&text).count();
    writeln!(out, "pipeline finds {} names and {} events, bare {bare_hits} names", hits.0, hits.1)?;
    writeln!(
        out,
        "pipeline {:.1} MB/s, bare aho-corasick {:.1} MB/s, pipeline/bare {:.2}",
        megabytes / pipeline,
        megabytes / bare,
        bare / pipeline
    )
}

/// Median seconds of each stage.
fn stage_times(extractor: &Extractor, text: &str) -> Vec<(Stage, f64)> {
    let mut times = vec![Vec::with_capacity(TURNS); Stage::ALL.len()];
    for _ in 0..TURNS {
        let mut stages = times.iter_mut();
        let mut start = Instant::now();
        extractor.extract_staged(text, |_| {
            if let Some(times) = stages.next() {
                times.push(start.elapsed());
            }
            start = Instant::now();
        });
    }
    Stage::ALL.iter().copied().zip(times.into_iter().map(median)).collect()
}

fn time<T>(run: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(run());
    start.elapsed()
}

/// In seconds.
fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times.get(times.len() / 2).map_or(f64::NAN, Duration::as_secs_f64)
}

criterion_group!(extract, stages, sizes, yardstick);

fn main() -> io::Result<()> {
    extract();
    Criterion::default().configure_from_args().final_summary();
    // `cargo test --benches` only tries whether everything runs.
    if env::args().any(|argument| argument == "--bench") { ratio() } else { Ok(()) }
}

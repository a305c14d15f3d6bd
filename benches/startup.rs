//! How long it takes to build an extractor: reading the data and compiling names and rules.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use rasid::Extractor;

fn build(c: &mut Criterion) {
    let mut group = c.benchmark_group("startup");
    group.sample_size(20);
    group.bench_function("build", |b| b.iter(|| black_box(Extractor::builder()).build().is_ok()));
    group.finish();
}

criterion_group!(startup, build);
criterion_main!(startup);

//! How many instructions do a question and the shipped guide's index take? Held to `instructions.toml` by `.ci/instructions`.
//!
//! Counts of callgrind, by gungraun; `cold.rs` beside this counts the whole program. valgrind shows the program one and the
//! same processor wherever it runs on one with AVX2 (no AVX-512, no VNNI), so that the same code is chosen everywhere.

#![expect(clippy::unwrap_used, reason = "a bench that can't set up has nothing to measure")]
#![allow(missing_docs, reason = "gungraun's macros write items without any")]

use gungraun::{Callgrind, LibraryBenchmarkConfig, library_benchmark, library_benchmark_group, main};
use preceptor::answer::Answer;
use preceptor::corpus::{Guide, shipped_guide};
use preceptor::engine::Engine;
use preceptor::index::GuideIndex;
use preceptor::settings::Settings;
use std::hint::black_box;

/// The questions of `speed.rs`.
const QUESTIONS: [&str; 8] = [
    "do I need a license to work as a medical assistant?",
    "what does EHR stand for",
    "how many years until I have to renew the CMA credential",
    "who checks patients in at the front desk",
    "is there anything about working with children or in a heart clinic",
    "list the clinical duties",
    "CMA or CCMA?",
    "which train goes to the lake on sunday",
];

/// A guide whose few vectors are made in seconds, also under valgrind.
#[cfg(feature = "semantic")]
const SMALL_GUIDE: &str = "tests/data/folder-of-guides/bakery/guide.md";

/// Leaked, as every engine and guide here: what it takes to drop one is not the question.
fn by_words() -> &'static Engine {
    let mut parameters = Settings::built_in().engine_parameters();
    parameters.model.enabled = false;
    let engine = Engine::shipped(&parameters).unwrap();
    warmed(engine, QUESTIONS[0])
}

#[cfg(feature = "semantic")]
fn by_meaning() -> &'static Engine {
    let guide = Guide::open(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(SMALL_GUIDE)).unwrap();
    let engine = Engine::with_guides(vec![guide], &Settings::built_in().engine_parameters(), &mut |_, _| {}).unwrap();
    assert!(engine.default_desk().is_semantic(), "the program ships with a model");
    warmed(engine, "where is the mill")
}

/// What is made for the first question alone is not counted.
fn warmed(engine: Engine, question: &str) -> &'static Engine {
    black_box(engine.default_desk().ask(question));
    Box::leak(Box::new(engine))
}

fn guide() -> &'static Guide {
    Box::leak(Box::new(shipped_guide().unwrap()))
}

#[library_benchmark]
#[bench::eight(setup = by_words)]
fn questions_by_words(engine: &'static Engine) -> [Answer; 8] {
    QUESTIONS.map(|question| engine.default_desk().ask(black_box(question)))
}

#[cfg(feature = "semantic")]
#[library_benchmark]
#[bench::one(setup = by_meaning)]
fn question_with_the_reader(engine: &'static Engine) -> Answer {
    engine.default_desk().ask(black_box("how long before a party must I tell you about a cake?"))
}

#[library_benchmark]
#[bench::shipped(setup = guide)]
fn index_of_the_guide(guide: &'static Guide) -> GuideIndex {
    GuideIndex::in_memory(black_box(guide)).unwrap()
}

#[cfg(feature = "semantic")]
library_benchmark_group!(
    name = instructions;
    benchmarks = questions_by_words, question_with_the_reader, index_of_the_guide
);
#[cfg(not(feature = "semantic"))]
library_benchmark_group!(name = instructions; benchmarks = questions_by_words, index_of_the_guide);

main!(
    config = LibraryBenchmarkConfig::default()
        .env("RAYON_NUM_THREADS", "1")
        .tool(Callgrind::with_args(["--cache-sim=no"]));
    library_benchmark_groups = instructions
);

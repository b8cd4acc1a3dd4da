//! How does Preceptor bear a large guide? `cargo run --release --example scale -- 100000 [MODEL_FOLDER [int8]]`
//!
//! Recombines the shipped guide's sentences into that many passages, writes them as a guide folder under the system's
//! temporary folder, indexes it on disk and asks a hundred questions. With a model it first makes all
//! vectors, which takes minutes. Prints seconds, microseconds and peak memory.

#![expect(clippy::print_stdout, reason = "a measuring program speaks to its caller")]

use std::fmt::Write as _;
use std::time::Instant;

use preceptor::corpus::{Guide, shipped_guide};
use preceptor::engine::Engine;
use preceptor::model::Precision;
use preceptor::settings::Settings;

/// As the program has.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> anyhow::Result<()> {
    let passages: usize = std::env::args().nth(1).unwrap_or_else(|| "100000".to_owned()).parse()?;
    let folder = tempfile::tempdir()?;
    let guide = folder.path().join("large.md");
    std::fs::write(&guide, recombined(&shipped_guide()?, passages))?;
    let mut parameters = Settings::built_in().engine_parameters();
    parameters.index.path = folder.path().join("index");
    // Without one, words alone answer.
    parameters.model.enabled = std::env::args().len() > 2;
    if let Some(model) = std::env::args().nth(2) {
        parameters.model.path = model.into();
        parameters.vectors = Some(folder.path().join("vectors"));
    }
    if std::env::args().nth(3).is_some_and(|word| word == "int8") {
        parameters.model.precision = Precision::Int8;
    }

    let clock = Instant::now();
    let read = Guide::open(&guide)?;
    println!("read {} passages: {:.2} s", read.passages.len(), clock.elapsed().as_secs_f64());
    let clock = Instant::now();
    let engine = Engine::with_guides(vec![read], &parameters, &mut |_, _| {})?;
    println!("indexed and opened: {:.2} s, peak memory {} MB", clock.elapsed().as_secs_f64(), peak_megabytes());

    let questions: Vec<String> =
        shipped_guide()?.asked.into_iter().step_by(7).take(100).map(|asked| asked.phrasing).collect();
    let mut micros: Vec<u128> = questions
        .iter()
        .map(|question| {
            let clock = Instant::now();
            std::hint::black_box(engine.default_desk().ask(question));
            clock.elapsed().as_micros()
        })
        .collect();
    micros.sort_unstable();
    println!("asked {}: p50 {} µs, p99 {} µs", micros.len(), micros[micros.len() / 2], micros[micros.len() * 99 / 100]);
    Ok(())
}

/// Paragraphs of two of the guide's sentences each, twenty under a heading; the same every time.
fn recombined(guide: &Guide, passages: usize) -> String {
    let sentences: Vec<&str> = guide.passages.iter().map(|passage| passage.text.as_str()).collect();
    let mut text = String::from("# Large guide\n");
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = || {
        // Marsaglia's xorshift64: any fixed sequence will do.
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % sentences.len() as u64) as usize
    };
    for at in 0..passages {
        if at % 20 == 0 {
            let _ = writeln!(text, "\n## Part {}\n", at / 20 + 1);
        }
        let _ = writeln!(text, "Case {at}. {} {}\n", sentences[next()], sentences[next()]);
    }
    text
}

/// The process's peak resident memory, from the kernel's own account; 0 where there is none.
fn peak_megabytes() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<usize>().ok()).unwrap_or(0) / 1024
}

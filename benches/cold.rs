//! How many instructions does the whole program take for one question, from start to exit? Held to `instructions.toml` by
//! `.ci/instructions`, as `instructions.rs` beside this.

#![allow(missing_docs, reason = "gungraun's macros write items without any")]

use gungraun::{BinaryBenchmarkConfig, Callgrind, Command, Sandbox, binary_benchmark, binary_benchmark_group, main};

// In an empty folder, with no home and no settings: by words and meaning, with the vectors that the program ships with.
#[binary_benchmark]
#[bench::shipped()]
fn cold_ask() -> Command {
    Command::new(env!("CARGO_BIN_EXE_preceptor"))
        .args(["ask", "do I need a license to work as a medical assistant?"])
        .build()
}

binary_benchmark_group!(name = cold; benchmarks = cold_ask);

main!(
    config = BinaryBenchmarkConfig::default()
        .env("RAYON_NUM_THREADS", "1")
        .sandbox(Sandbox::new(true))
        .tool(Callgrind::with_args(["--cache-sim=no"]));
    binary_benchmark_groups = cold
);

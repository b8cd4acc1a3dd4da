//! How long does a question's vector take, and an answer with it, beside the reference implementation?
//!
//! `PRECEPTOR_TEST_MODEL=FOLDER PRECEPTOR_REFERENCE_PYTHON=python3 cargo bench --bench meaning`, with the folder of
//! all-MiniLM-L6-v2 and a Python that has sentence-transformers. Without the folder nothing is measured, without the
//! Python only ours. `RAYON_NUM_THREADS=1 taskset -c 0` before it keeps everything to one core.

#![expect(clippy::unwrap_used, reason = "a bench that can't set up has nothing to measure")]

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use divan::{Bencher, black_box};
use preceptor::engine::Engine;
use preceptor::model::{Encoder, Precision, Role};
use preceptor::settings::Settings;

/// Fifteen words.
const QUESTION: &str = "how long does it take to become certified if I already work in a clinic";

/// Encodes each line of its input and answers with a line.
const REFERENCE: &str = "
import sys, torch
from sentence_transformers import SentenceTransformer
torch.set_num_threads(1)
model = SentenceTransformer(sys.argv[1], device='cpu')
print('ready', flush=True)
for line in sys.stdin:
    model.encode([line])
    print('done', flush=True)
";

fn main() {
    divan::main();
}

fn model() -> Option<PathBuf> {
    std::env::var_os("PRECEPTOR_TEST_MODEL").filter(|folder| !folder.is_empty()).map(PathBuf::from)
}

#[divan::bench(args = ["f32", "int8"])]
fn a_vector(bencher: Bencher, precision: &str) {
    let Some(folder) = model() else { return };
    let precision = if precision == "int8" { Precision::Int8 } else { Precision::F32 };
    let encoder = Encoder::open(&folder, precision).unwrap();
    bencher.bench_local(|| encoder.embed(black_box(QUESTION), Role::Query));
}

#[divan::bench]
fn a_vector_of_the_reference(bencher: Bencher) {
    let (Some(folder), Ok(python)) = (model(), std::env::var("PRECEPTOR_REFERENCE_PYTHON")) else { return };
    let mut child = Command::new(python)
        .args(["-c", REFERENCE])
        .arg(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap()).lines();
    output.next().unwrap().unwrap();
    bencher.bench_local(|| {
        writeln!(input, "{QUESTION}").unwrap();
        output.next().unwrap().unwrap()
    });
    drop(input);
    child.wait().unwrap();
}

#[divan::bench(args = ["words alone", "with the model"])]
fn an_answer(bencher: Bencher, how: &str) {
    let Some(folder) = model() else { return };
    let mut parameters = Settings::built_in().engine_parameters();
    if how == "with the model" {
        parameters.model.path = folder;
        parameters.vectors = Some(std::env::temp_dir().join("preceptor-bench-vectors"));
    }
    let engine = Engine::shipped(&parameters).unwrap();
    bencher.bench_local(|| engine.default_desk().ask(black_box(QUESTION)));
}

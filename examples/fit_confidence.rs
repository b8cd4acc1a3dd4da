//! Fits the weights of the confidence: `cargo run --release --example fit_confidence -- QUESTIONS.jsonl…`
//!
//! Logistic regression over the signals of each question, by gradient descent with a small ridge, reported by
//! cross-validation in ten folds and then fitted on everything.

use std::process::ExitCode;

use preceptor::answer::Signals;
use preceptor::engine::Engine;
use preceptor::eval::{is_right, load_topics};
use preceptor::settings::Settings;

const FOLDS: usize = 10;
const RIDGE: f64 = 0.003;
const STEPS: usize = 6_000;
const RATE: f64 = 0.5;

struct Sample {
    signals: Vec<f64>,
    right: bool,
}

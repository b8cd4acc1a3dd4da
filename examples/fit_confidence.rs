//! Fits the weights of the confidence: `cargo run --release --example fit_confidence -- [--bare] QUESTIONS.jsonl…`
//!
//! Logistic regression over the signals of each question, by gradient descent with a small ridge. Prints the scores that
//! ten-fold cross-validation gives, then the weights fitted on everything, ready for `src/answer/confidence.rs`.
//! `--bare` leaves out phrasings, gaps, synonyms and glossary: the weights for a guide with nothing beside it.

#![expect(clippy::print_stdout, reason = "a training program speaks to its caller")]

use std::path::Path;

use preceptor::corpus::{Guide, Synonyms, shipped_guide};
use preceptor::engine::Engine;
use preceptor::eval::{judge, load_topics};
use preceptor::settings::Settings;

const FOLDS: usize = 10;
const RIDGE: f64 = 0.002;
const STEPS: usize = 20_000;
const RATE: f64 = 0.3;

struct Sample {
    signals: Vec<f64>,
    right: bool,
    answerable: bool,
}

fn main() -> anyhow::Result<()> {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    let bare = files.first().is_some_and(|flag| flag == "--bare");
    if bare {
        files.remove(0);
    }
    let samples = samples(&files, bare)?;
    for threshold in [0.3, 0.4, 0.5, 0.6, 0.7] {
        cross_validate(&samples, threshold);
    }
    let weights: Vec<String> =
        fit(&samples.iter().collect::<Vec<_>>()).iter().map(|weight| format!("{weight:.2}")).collect();
    println!("[{}]", weights.join(", "));
    Ok(())
}

fn guide(bare: bool) -> anyhow::Result<Guide> {
    let guide = shipped_guide()?;
    let (asked, gaps, glossary, synonyms) = (Vec::new(), Vec::new(), Vec::new(), Synonyms::default());
    Ok(if bare { Guide { asked, gaps, glossary, synonyms, ..guide } } else { guide })
}

fn samples(files: &[String], bare: bool) -> anyhow::Result<Vec<Sample>> {
    let mut parameters = Settings::built_in().engine_parameters();
    // Speak always: whether the first quote is right is what is learned.
    (parameters.answer.threshold, parameters.answer.bare_threshold) = (0.0, 0.0);
    let engine = Engine::with_guides(vec![guide(bare)?], &parameters, &mut |_, _| {})?;
    let mut samples = Vec::new();
    for file in files {
        for topic in load_topics(Path::new(file))? {
            let answer = engine.ask(&topic.question);
            // What is declined before any search says nothing of the signals.
            if answer.evidence.is_empty() {
                continue;
            }
            let signals = engine.signals(&engine.search(&topic.question, 24));
            samples.push(Sample {
                signals: signals.values().iter().map(|value| f64::from(*value)).collect(),
                right: topic.answerable && judge(&topic, &answer).right_at_1,
                answerable: topic.answerable,
            });
        }
    }
    Ok(samples)
}

/// Prints how a threshold fares on folds that the weights were not fitted on, with the expected calibration error.
fn cross_validate(samples: &[Sample], threshold: f64) {
    let mut right = 0.0;
    let mut missed = 0.0;
    let mut declined = 0.0;
    let mut bins = [(0.0, 0.0, 0.0); 10];
    for fold in 0..FOLDS {
        let train: Vec<&Sample> =
            samples.iter().enumerate().filter(|(at, _)| at % FOLDS != fold).map(|(_, s)| s).collect();
        let weights = fit(&train);
        for sample in samples.iter().skip(fold).step_by(FOLDS) {
            let confidence = probability(&weights, &sample.signals);
            let speaks = confidence >= threshold;
            right += f64::from(u8::from(speaks && sample.right));
            missed += f64::from(u8::from(!speaks && sample.answerable));
            declined += f64::from(u8::from(!speaks && !sample.answerable));
            let bin = &mut bins[((confidence * 10.0) as usize).min(9)];
            *bin = (bin.0 + 1.0, bin.1 + confidence, bin.2 + f64::from(u8::from(sample.right)));
        }
    }
    let answerable = samples.iter().filter(|sample| sample.answerable).count() as f64;
    let error: f64 = bins.iter().map(|(_, sum, hits)| (sum - hits).abs()).sum::<f64>() / samples.len() as f64;
    println!(
        "threshold {threshold:.1}: right@1 {:.3} missed {:.3} declined {:.3} (of those searched) · calibration error {error:.3}",
        right / answerable,
        missed / answerable,
        declined / (samples.len() as f64 - answerable)
    );
}

/// Intercept first, then a weight a signal.
fn fit(samples: &[&Sample]) -> Vec<f64> {
    let mut weights = vec![0.0; samples[0].signals.len() + 1];
    for _ in 0..STEPS {
        let mut gradient: Vec<f64> =
            weights.iter().enumerate().map(|(at, weight)| if at == 0 { 0.0 } else { RIDGE * weight }).collect();
        for sample in samples {
            let error =
                (probability(&weights, &sample.signals) - f64::from(u8::from(sample.right))) / samples.len() as f64;
            gradient[0] += error;
            sample.signals.iter().zip(&mut gradient[1..]).for_each(|(signal, slot)| *slot += error * signal);
        }
        weights.iter_mut().zip(&gradient).for_each(|(weight, slope)| *weight -= RATE * slope);
    }
    weights
}

fn probability(weights: &[f64], signals: &[f64]) -> f64 {
    let sum: f64 = weights[1..].iter().zip(signals).map(|(weight, signal)| weight * signal).sum();
    1.0 / (1.0 + (-(weights[0] + sum)).exp())
}

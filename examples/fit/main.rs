//! Fits the weights of ranking and confidence and says how they fare on questions that they were not fitted on:
//!
//! `cargo run --release --example fit -- [--model FOLDER] [--write] [--parts] [--entries] [--pasted FILE] SET…`
//!
//! The sets are those of the project (`corpus/medical-assistant/eval/*.jsonl`) and any others; folds keep all questions
//! about one section together. `--write` puts the weights fitted on everything into `config/weights.json`.
//! `--parts` says what each part of a score is worth, by leaving it out; it takes a few minutes.
//! `--entries` fits the confidence of advisors' entries alone, by the shipped guide's own phrasings.
//! `--pasted` judges a pasted guide, with the weights for a guide without phrasings, by the last set.

#![expect(clippy::print_stdout, reason = "a training program speaks to its caller")]

mod confidence;
mod entries;
mod ranking;
mod report;
mod sample;

use std::path::{Path, PathBuf};

use preceptor::corpus::{Guide, shipped_guide};
use preceptor::search::{Features, Fitted, PARTS, Weights};

use sample::{Sample, bare_guide, open_engine, phrasings, samples};

const WEIGHTS_FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/config/weights.json");

struct Arguments {
    model: Option<PathBuf>,
    write: bool,
    parts: bool,
    pasted: Option<PathBuf>,
    /// Only the weights of advisors' entries.
    entries: bool,
    sets: Vec<PathBuf>,
}

fn arguments() -> Arguments {
    let mut found =
        Arguments { model: None, write: false, parts: false, pasted: None, entries: false, sets: Vec::new() };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--model" => found.model = words.next().map(PathBuf::from),
            "--pasted" => found.pasted = words.next().map(PathBuf::from),
            "--write" => found.write = true,
            "--entries" => found.entries = true,
            "--parts" => found.parts = true,
            set => found.sets.push(PathBuf::from(set)),
        }
    }
    found
}

fn main() -> anyhow::Result<()> {
    let arguments = arguments();
    let shipped = shipped_guide()?;
    let mut fitted: Fitted = serde_json::from_str(&std::fs::read_to_string(WEIGHTS_FILE)?)?;
    let lexical = [true, true, true, true, true, true, true, true, true, false, false, false, false];
    let no_phrasings = [true, true, true, true, true, false, true, false, false, true, true, false, false];
    let both = |a: [bool; PARTS], b: [bool; PARTS]| std::array::from_fn(|at| a[at] && b[at]);
    let bare = bare_guide(&shipped);
    if arguments.entries {
        fitted.entries = entries::fit()?;
        return write(&fitted, &arguments);
    }
    fitted.asked = fit("asked", &shipped, None, lexical, &arguments)?;
    fitted.bare = fit("bare", &bare, None, both(lexical, no_phrasings), &arguments)?;
    if let Some(model) = &arguments.model {
        fitted.asked_semantic = fit("asked, with the model", &shipped, Some(model), [true; PARTS], &arguments)?;
        fitted.bare_semantic = fit("bare, with the model", &bare, Some(model), no_phrasings, &arguments)?;
    }
    fitted.entries = entries::fit()?;
    write(&fitted, &arguments)
}

fn write(fitted: &Fitted, arguments: &Arguments) -> anyhow::Result<()> {
    if arguments.write {
        let about = "written by `cargo run --release --example fit`, whose text says how".to_owned();
        std::fs::write(WEIGHTS_FILE, serde_json::to_string_pretty(&Fitted { about, ..fitted.clone() })? + "\n")?;
    }
    Ok(())
}

/// Fits one kind of search, reports on it by cross-validation, and returns the weights fitted on everything.
fn fit(
    name: &str,
    guide: &Guide,
    model: Option<&Path>,
    parts: [bool; PARTS],
    arguments: &Arguments,
) -> anyhow::Result<Weights> {
    let engine = open_engine(guide.clone(), model)?;
    let samples = samples(&engine, &arguments.sets)?;
    println!("\n# {name}: {} questions", samples.len());
    // A guide without phrasings has none to be compared with, so the shipped guide's own are fair questions to it.
    let more = if guide.asked.is_empty() { phrasings(&engine, &shipped_guide()?) } else { Vec::new() };
    report::cross_validated(&engine, &samples, &more, parts);
    if arguments.parts {
        report::left_out(&samples, parts);
    }
    let all: Vec<&Sample> = samples.iter().collect();
    let ranking = ranking::fit(&all.iter().copied().chain(&more).collect::<Vec<_>>(), parts);
    let named: Vec<String> =
        Features::NAMES.iter().zip(ranking).map(|(name, weight)| format!("{name} {weight:.2}")).collect();
    println!("weights: {}", named.join(", "));
    let confidence = confidence::fit(&all, &ranking);
    let weights = Weights { ranking, confidence };
    if let Some(pasted) = arguments.pasted.as_ref().filter(|_| guide.asked.is_empty()) {
        pasted_guide(pasted, model, parts, arguments)?;
    }
    Ok(weights)
}

/// How a pasted guide fares on the last set with weights fitted on the other sets alone.
fn pasted_guide(
    pasted: &Path,
    model: Option<&Path>,
    parts: [bool; PARTS],
    arguments: &Arguments,
) -> anyhow::Result<()> {
    let (last, others) = arguments.sets.split_last().ok_or_else(|| anyhow::anyhow!("name the sets"))?;
    let bare = open_engine(bare_guide(&shipped_guide()?), model)?;
    let training = samples(&bare, others)?;
    let training: Vec<&Sample> = training.iter().collect();
    let more = phrasings(&bare, &shipped_guide()?);
    let ranking = ranking::fit(&training.iter().copied().chain(&more).collect::<Vec<_>>(), parts);
    let confidence = confidence::fit(&training, &ranking);
    let engine = open_engine(Guide::open(pasted)?, model)?;
    let judged = samples(&engine, std::slice::from_ref(last))?;
    println!("pasted guide, judged by {}, fitted on the other sets:", last.display());
    let outcomes: Vec<_> =
        judged.iter().map(|sample| report::outcome(&engine, sample, &ranking, &confidence)).collect();
    report::thresholds(&outcomes);
    Ok(())
}

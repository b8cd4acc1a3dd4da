//! How do fitted weights fare on questions that they were not fitted on?

use std::collections::BTreeSet;

use preceptor::answer::Signals;
use preceptor::engine::Engine;
use preceptor::eval::is_right;
use preceptor::search::{Features, PARTS};

use crate::confidence::{self, confidence};
use crate::ranking;
use crate::sample::Sample;

const FOLDS: usize = 10;
/// What it costs to quote nothing right among all quotes, to quote something right but not first, and to decline what the
/// guide answers; to decline what it does not answer costs nothing.
const WRONG: f64 = 3.0;
const NOT_FIRST: f64 = 1.0;
const NEEDLESS_DECLINE: f64 = 2.0;

/// What became of one question.
pub(crate) struct Outcome {
    confidence: f32,
    /// Whether the first quote is right, and whether one of them is.
    first: bool,
    any: bool,
    /// Whether the best hit is right, which is what the confidence speaks of.
    best: bool,
    answerable: bool,
    searched: bool,
}

/// What becomes of a question by some weights.
pub(crate) fn outcome(engine: &Engine, sample: &Sample, ranking: &[f32; PARTS], weights: &[f32]) -> Outcome {
    let ranked = sample.ranked_by(ranking);
    let quotes = engine.quote(&ranked);
    let right = |quote| sample.topic.answerable && is_right(&sample.topic, quote);
    Outcome {
        confidence: if sample.searched { confidence(&Signals::of(&ranked), weights) } else { 0.0 },
        first: quotes.first().is_some_and(right),
        any: quotes.iter().any(right),
        best: sample.is_right_by(ranking),
        answerable: sample.topic.answerable,
        searched: sample.searched,
    }
}

/// Each sample's fold: all of one group in the same, spread by a hash that is the same in every run.
fn folds(samples: &[&Sample]) -> Vec<usize> {
    let hash = |group: &str| group.bytes().fold(5381_u64, |hash, byte| hash.wrapping_mul(33) ^ u64::from(byte));
    let mut groups: Vec<&str> =
        samples.iter().map(|sample| sample.group.as_str()).collect::<BTreeSet<_>>().into_iter().collect();
    groups.sort_by_key(|group| hash(group));
    let fold = |sample: &Sample| groups.iter().position(|group| *group == sample.group).unwrap_or_default() % FOLDS;
    samples.iter().copied().map(fold).collect()
}

/// Thresholds, reliability and costs by cross-validation.
///
/// `more` are questions that the ranking alone learns from.
pub(crate) fn cross_validated(engine: &Engine, samples: &[Sample], more: &[Sample], parts: [bool; PARTS]) {
    let all: Vec<&Sample> = samples.iter().chain(more).collect();
    let folds = folds(&all);
    let mut outcomes = Vec::with_capacity(samples.len());
    let mut own = Vec::new();
    for fold in 0..FOLDS {
        let pick = |inside: bool| {
            all.iter().zip(&folds).filter(move |(_, at)| (**at == fold) == inside).map(|(sample, _)| *sample)
        };
        let training: Vec<&Sample> = pick(false).collect();
        let ranking = ranking::fit(&training, parts);
        let weights = confidence::fit(&training, &ranking);
        for sample in pick(true).filter(|sample| sample.topic.kind != "asked") {
            own.push(sample.topic.id.chars().next().unwrap_or(' '));
            outcomes.push(outcome(engine, sample, &ranking, &weights));
        }
    }
    println!("{FOLDS}-fold cross-validation, all questions:");
    thresholds(&outcomes);
    for set in own.iter().collect::<BTreeSet<_>>() {
        let of_set: Vec<&Outcome> = outcomes.iter().zip(&own).filter(|(_, of)| *of == set).map(|(o, _)| o).collect();
        println!("ids `{set}…`: {}", line(&of_set, 0.3));
    }
    reliability(&outcomes);
}

/// How each threshold fares.
pub(crate) fn thresholds(outcomes: &[Outcome]) {
    let all: Vec<&Outcome> = outcomes.iter().collect();
    for step in 3..=13 {
        println!("{}", line(&all, step as f32 * 0.05));
    }
}

fn line(outcomes: &[&Outcome], threshold: f32) -> String {
    let answerable = outcomes.iter().filter(|outcome| outcome.answerable).count().max(1) as f64;
    let unanswerable = outcomes.iter().filter(|outcome| !outcome.answerable).count().max(1) as f64;
    let count = |of: &dyn Fn(&Outcome) -> bool| outcomes.iter().filter(|outcome| of(outcome)).count() as f64;
    let speaks = |outcome: &Outcome| outcome.searched && outcome.confidence >= threshold;
    let cost = |outcome: &Outcome| match (speaks(outcome), outcome.answerable, outcome.first, outcome.any) {
        (false, true, ..) => NEEDLESS_DECLINE,
        (false, false, ..) | (true, _, true, _) => 0.0,
        (true, _, false, true) => NOT_FIRST,
        (true, _, false, false) => WRONG,
    };
    format!(
        "threshold {threshold:.2}: right@1 {:.3} right@3 {:.3} missed {:.3} declined {:.3} cost {:.3}",
        count(&|outcome| speaks(outcome) && outcome.first) / answerable,
        count(&|outcome| speaks(outcome) && outcome.any) / answerable,
        count(&|outcome| !speaks(outcome) && outcome.answerable) / answerable,
        count(&|outcome| !speaks(outcome) && !outcome.answerable) / unanswerable,
        outcomes.iter().map(|outcome| cost(outcome)).sum::<f64>() / outcomes.len() as f64,
    )
}

/// For each tenth of confidence: how many questions, the mean confidence, and the share whose best hit was right.
fn reliability(outcomes: &[Outcome]) {
    let mut error = 0.0;
    let searched: Vec<&Outcome> = outcomes.iter().filter(|outcome| outcome.searched).collect();
    println!("confidence   questions   mean   right");
    for tenth in 0..10 {
        let bin: Vec<&&Outcome> =
            searched.iter().filter(|outcome| ((outcome.confidence * 10.0) as usize).min(9) == tenth).collect();
        let mean = bin.iter().map(|outcome| f64::from(outcome.confidence)).sum::<f64>() / bin.len().max(1) as f64;
        let right = bin.iter().filter(|outcome| outcome.best).count() as f64 / bin.len().max(1) as f64;
        error += (mean - right).abs() * bin.len() as f64 / searched.len() as f64;
        println!(
            "{:.1} to {:.1}   {:>9}   {mean:.3}  {right:.3}",
            tenth as f64 / 10.0,
            (tenth + 1) as f64 / 10.0,
            bin.len()
        );
    }
    println!("expected calibration error {error:.3}");
}

/// What each part is worth: the share of answerable questions whose best hit is right, with all parts and without each.
pub(crate) fn left_out(samples: &[Sample], parts: [bool; PARTS]) {
    let folds = folds(&samples.iter().collect::<Vec<_>>());
    let answerable = samples.iter().filter(|sample| sample.topic.answerable).count() as f64;
    let share = |parts: [bool; PARTS]| {
        let mut right = 0;
        for fold in 0..FOLDS {
            let training: Vec<&Sample> =
                samples.iter().zip(&folds).filter(|(_, at)| **at != fold).map(|(sample, _)| sample).collect();
            let weights = ranking::fit(&training, parts);
            let tested = samples.iter().zip(&folds).filter(|(_, at)| **at == fold);
            right += tested.filter(|(sample, _)| sample.is_right_by(&weights)).count();
        }
        right as f64 / answerable
    };
    let all = share(parts);
    println!("best hit right, whatever the confidence: {all:.3}; without");
    for at in (0..PARTS).filter(|at| parts[*at]) {
        let mut fewer = parts;
        fewer[at] = false;
        let without = share(fewer);
        println!("  {:<24} {without:.3} ({:+.3})", Features::NAMES[at], without - all);
    }
}

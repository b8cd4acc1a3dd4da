//! Fits the confidence: logistic regression of whether the best passage is right over the signals of its ranking.

use preceptor::answer::{SIGNALS, Signals};
use preceptor::search::PARTS;

use crate::ranking::descend;
use crate::sample::Sample;

/// Over standardized signals.
const RIDGE: f64 = 0.002;
const STEPS: usize = 1500;

/// Intercept first, then a weight a signal.
pub(crate) fn fit(samples: &[&Sample], ranking: &[f32; PARTS]) -> Vec<f32> {
    let searched: Vec<&&Sample> = samples.iter().filter(|sample| sample.searched).collect();
    let rows: Vec<[f64; SIGNALS]> =
        searched.iter().map(|sample| Signals::of(&sample.ranked_by(ranking)).values().map(f64::from)).collect();
    let right: Vec<f64> = searched.iter().map(|sample| f64::from(u8::from(sample.is_right_by(ranking)))).collect();
    let rows: Vec<&[f64]> = rows.iter().map(<[f64; SIGNALS]>::as_slice).collect();
    logistic(&rows, &right)
}

/// Logistic regression: the intercept, then a weight a column.
pub(crate) fn logistic(rows: &[&[f64]], right: &[f64]) -> Vec<f32> {
    let columns = rows.first().map_or(0, |row| row.len());
    let count = rows.len() as f64;
    let mean: Vec<f64> = (0..columns).map(|at| rows.iter().map(|row| row[at]).sum::<f64>() / count).collect();
    let spread: Vec<f64> = (0..columns)
        .map(|at| (rows.iter().map(|row| (row[at] - mean[at]).powi(2)).sum::<f64>() / count).sqrt())
        .collect();
    let standard = |row: &[f64], at: usize| (row[at] - mean[at]) / spread[at].max(1e-6);
    let slope = |weights: &[f64]| {
        let mut slope = vec![0.0; columns + 1];
        for (row, right) in rows.iter().zip(right) {
            let sum: f64 = weights[0] + (0..columns).map(|at| weights[at + 1] * standard(row, at)).sum::<f64>();
            let error = (1.0 / (1.0 + (-sum).exp()) - right) / count;
            slope[0] += error;
            (0..columns).for_each(|at| slope[at + 1] += error * standard(row, at));
        }
        (1..=columns).for_each(|at| slope[at] += 2.0 * RIDGE * weights[at]);
        slope
    };
    // A signal that is the same for all questions, as those of meaning are without a model, takes no part.
    let weights = descend(vec![0.0; columns + 1], STEPS, |at| at == 0 || spread[at - 1] > 1e-6, slope);
    let plain: Vec<f64> = (0..columns).map(|at| weights[at + 1] / spread[at].max(1e-6)).collect();
    let intercept = weights[0] - plain.iter().zip(&mean).map(|(weight, mean)| weight * mean).sum::<f64>();
    std::iter::once(intercept).chain(plain).map(|weight| weight as f32).collect()
}

/// The confidence that fitted weights give.
pub(crate) fn confidence(signals: &Signals, weights: &[f32]) -> f32 {
    let sum: f32 = signals.values().iter().zip(&weights[1..]).map(|(value, weight)| value * weight).sum();
    1.0 / (1.0 + (-(weights[0] + sum)).exp())
}

//! Fits the weights of a ranking: the right passages of each question against all others, by a softmax over the scores.
//!
//! Cao et al., Learning to Rank: From Pairwise Approach to Listwise Approach, 2007, with the sum over all right passages.

use preceptor::search::PARTS;

use crate::sample::Sample;

/// Keeps weights small where the questions don't ask for more.
const RIDGE: f64 = 0.003;
const STEPS: usize = 600;

/// The weights of the parts that take part; 0 for the others.
pub(crate) fn fit(samples: &[&Sample], parts: [bool; PARTS]) -> [f32; PARTS] {
    let lists: Vec<Vec<([f64; PARTS], bool)>> = samples
        .iter()
        .filter(|sample| sample.right.contains(&true))
        .map(|sample| {
            let hits = sample.ranking.hits.iter().zip(&sample.right);
            hits.map(|(hit, right)| (hit.explanation.standard.map(f64::from), *right)).collect()
        })
        .collect();
    let slope = |weights: &[f64]| {
        let mut slope = vec![0.0; PARTS];
        for list in &lists {
            add_slope(list, weights, &mut slope);
        }
        slope.iter().zip(weights).map(|(sum, weight)| sum / lists.len() as f64 + 2.0 * RIDGE * weight).collect()
    };
    let weights = descend(vec![0.0; PARTS], STEPS, |at| parts[at], slope);
    std::array::from_fn(|at| weights[at] as f32)
}

fn add_slope(list: &[([f64; PARTS], bool)], weights: &[f64], slope: &mut [f64]) {
    let scores: Vec<f64> =
        list.iter().map(|(values, _)| values.iter().zip(weights).map(|(value, weight)| value * weight).sum()).collect();
    let highest = scores.iter().copied().fold(f64::MIN, f64::max);
    let shares: Vec<f64> = scores.iter().map(|score| (score - highest).exp()).collect();
    let all: f64 = shares.iter().sum();
    let right: f64 = shares.iter().zip(list).filter(|(_, (_, right))| *right).map(|(share, _)| share).sum();
    for (share, (values, is_right)) in shares.iter().zip(list) {
        let pull = share / all - if *is_right { share / right } else { 0.0 };
        slope.iter_mut().zip(values).for_each(|(sum, value)| *sum += pull * value);
    }
}

/// Adam (Kingma and Ba, 2014) on the weights that take part, with a falling rate.
pub(crate) fn descend(
    mut weights: Vec<f64>,
    steps: usize,
    takes_part: impl Fn(usize) -> bool,
    slope: impl Fn(&[f64]) -> Vec<f64>,
) -> Vec<f64> {
    let (mut mean, mut square) = (vec![0.0; weights.len()], vec![0.0; weights.len()]);
    for step in 1..=steps {
        let rate = 0.1 * (1.0 - step as f64 / (steps + 1) as f64);
        for (at, slope) in slope(&weights).into_iter().enumerate().filter(|(at, _)| takes_part(*at)) {
            mean[at] = 0.9 * mean[at] + 0.1 * slope;
            square[at] = 0.999 * square[at] + 0.001 * slope * slope;
            let (first, second) = (1.0 - 0.9_f64.powi(step as i32), 1.0 - 0.999_f64.powi(step as i32));
            weights[at] -= rate * (mean[at] / first) / ((square[at] / second).sqrt() + 1e-8);
        }
    }
    weights
}

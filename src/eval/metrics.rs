//! How good is one topic's ranking? The measures of trec_eval.

use std::collections::HashMap;

/// A topic's judgements: document id → grade; a grade above 0 is relevant.
pub type Grades = HashMap<String, i32>;

/// Sorts retrieved documents as trec_eval does: by score, highest first, and equal scores by id, last in the alphabet first.
///
/// # Source
/// trec_eval, `form_res_rels.c`: the rank in the run file is ignored, and ties break by document number, descending.
#[must_use]
pub fn rank_run(mut scored: Vec<(String, f32)>) -> Vec<(String, f32)> {
    scored.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| b.0.cmp(&a.0)));
    scored
}

/// Normalized discounted cumulative gain over the first `k`: grades as gains, discounted by log2(rank + 1).
///
/// # Source
/// Järvelin and Kekäläinen, Cumulated Gain-based Evaluation of IR Techniques, 2002, as trec_eval's `ndcg_cut` has it.
///
/// # Example
/// ```
/// # use preceptor::eval::ndcg_at;
/// let grades = [("a".to_string(), 2), ("b".to_string(), 1)].into();
/// // (1/log2 2 + 2/log2 3) / (2/log2 2 + 1/log2 3) = 2.26186 / 2.63093
/// assert!((ndcg_at(10, &["b", "a"], &grades) - 0.85972).abs() < 1e-5);
/// ```
#[must_use]
pub fn ndcg_at<S: AsRef<str>>(k: usize, ranking: &[S], grades: &Grades) -> f64 {
    let found = ranking.iter().take(k).map(|id| grades.get(id.as_ref()).copied().unwrap_or(0));
    let mut ideal: Vec<i32> = grades.values().copied().filter(|grade| *grade > 0).collect();
    ideal.sort_unstable_by(|a, b| b.cmp(a));
    let best = gain(ideal.into_iter().take(k));
    if best > 0.0 { gain(found) / best } else { 0.0 }
}

fn gain(grades: impl Iterator<Item = i32>) -> f64 {
    grades.enumerate().map(|(at, grade)| f64::from(grade.max(0)) / (at as f64 + 2.0).log2()).sum()
}

/// The share of the relevant documents that stand among the first `k`.
///
/// # Example
/// ```
/// # use preceptor::eval::recall_at;
/// let grades = [("a".to_string(), 1), ("b".to_string(), 1), ("c".to_string(), 0)].into();
/// assert_eq!(recall_at(2, &["c", "a", "b"], &grades), 0.5);
/// ```
#[must_use]
pub fn recall_at<S: AsRef<str>>(k: usize, ranking: &[S], grades: &Grades) -> f64 {
    let found = ranking.iter().take(k).filter(|id| is_relevant(id.as_ref(), grades)).count();
    ratio(found as f64, relevant(grades))
}

/// One over the rank of the first relevant document among the first `k`, else 0.
///
/// # Example
/// ```
/// # use preceptor::eval::reciprocal_rank_at;
/// let grades = [("b".to_string(), 1)].into();
/// assert_eq!(reciprocal_rank_at(10, &["a", "b"], &grades), 0.5);
/// assert_eq!(reciprocal_rank_at(1, &["a", "b"], &grades), 0.0);
/// ```
#[must_use]
pub fn reciprocal_rank_at<S: AsRef<str>>(k: usize, ranking: &[S], grades: &Grades) -> f64 {
    let first = ranking.iter().take(k).position(|id| is_relevant(id.as_ref(), grades));
    first.map_or(0.0, |at| 1.0 / (at + 1) as f64)
}

/// Average precision: the mean over relevant documents of the precision at their rank, 0 for those not retrieved.
///
/// # Example
/// ```
/// # use preceptor::eval::average_precision;
/// let grades = [("a".to_string(), 1), ("c".to_string(), 3), ("x".to_string(), 1)].into();
/// // (1/1 + 2/3 + 0) / 3
/// assert!((average_precision(&["a", "b", "c"], &grades) - 0.55556).abs() < 1e-5);
/// ```
#[must_use]
pub fn average_precision<S: AsRef<str>>(ranking: &[S], grades: &Grades) -> f64 {
    let mut found = 0.0;
    let mut sum = 0.0;
    for (at, id) in ranking.iter().enumerate() {
        if is_relevant(id.as_ref(), grades) {
            found += 1.0;
            sum += found / (at + 1) as f64;
        }
    }
    ratio(sum, relevant(grades))
}

fn is_relevant(id: &str, grades: &Grades) -> bool {
    grades.get(id).is_some_and(|grade| *grade > 0)
}

fn relevant(grades: &Grades) -> usize {
    grades.values().filter(|grade| **grade > 0).count()
}

fn ratio(part: f64, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part / whole as f64 }
}

/// The chance that a right one stands above a wrong one, of judgements with whether each is right; 0.5 where one kind is
/// missing.
///
/// # Source
/// Mann and Whitney, 1947: the rank sum of the right ones, less its least, over the number of pairs; equals share a rank.
///
/// # Example
/// ```
/// use preceptor::eval::area_under_curve;
///
/// assert_eq!(area_under_curve(&[(0.9, true), (0.4, false), (0.4, true), (0.1, false)]), 0.875);
/// ```
#[must_use]
pub fn area_under_curve(judged: &[(f32, bool)]) -> f64 {
    let mut sorted = judged.to_vec();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
    let right = sorted.iter().filter(|(_, right)| *right).count() as f64;
    let wrong = sorted.len() as f64 - right;
    if right == 0.0 || wrong == 0.0 {
        return 0.5;
    }
    let mut above = 0.0;
    let mut wrong_below = 0.0;
    for equals in sorted.chunk_by(|a, b| a.0 == b.0) {
        let here = equals.iter().filter(|(_, right)| *right).count() as f64;
        let wrong_here = equals.len() as f64 - here;
        above += here * (wrong_below + wrong_here / 2.0);
        wrong_below += wrong_here;
    }
    above / (right * wrong)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn chance_is_a_half_and_order_is_all_that_counts() {
        assert_eq!(area_under_curve(&[(1.0, true), (1.0, false)]), 0.5);
        assert_eq!(area_under_curve(&[(-3.0, false), (100.0, true), (-2.9, true)]), 1.0);
        assert_eq!(area_under_curve(&[(1.0, true)]), 0.5);
    }

    fn grades(list: &[(&str, i32)]) -> Grades {
        list.iter().map(|(id, grade)| ((*id).to_owned(), *grade)).collect()
    }

    #[test]
    fn equal_scores_rank_by_id_descending_as_in_trec_eval() {
        let run = rank_run(vec![("a".into(), 1.0), ("c".into(), 1.0), ("b".into(), 2.0)]);
        let ids: Vec<&str> = run.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(ids, ["b", "c", "a"]);
    }

    #[test]
    fn ndcg_counts_only_what_stands_within_the_cut() {
        let grades = grades(&[("a", 3), ("b", 2), ("c", 0)]);
        // a at rank 3 is past the cut of 2; ideal is 3 + 2/log2 3 = 4.26186; found b at 2: 2/log2 3 = 1.26186
        assert!((ndcg_at(2, &["c", "b", "a"], &grades) - 0.296_08).abs() < 1e-5);
    }

    #[test]
    fn a_topic_without_results_or_relevant_documents_counts_zero() {
        let none: [&str; 0] = [];
        assert_eq!(ndcg_at(10, &none, &grades(&[("a", 1)])), 0.0);
        assert_eq!(average_precision(&["a"], &grades(&[("a", 0)])), 0.0);
    }

    proptest! {
        #[test]
        fn measures_stay_between_0_and_1_and_the_ideal_order_gets_1(
            list in prop::collection::hash_map("[a-z]{1,2}", -1..4_i32, 1..20), k in 1..15_usize,
        ) {
            let mut ideal: Vec<(&String, &i32)> = list.iter().collect();
            ideal.sort_by_key(|(_, grade)| -**grade);
            let ideal: Vec<&String> = ideal.into_iter().map(|(id, _)| id).collect();
            let any: Vec<&String> = list.keys().collect();
            for value in [ndcg_at(k, &any, &list), recall_at(k, &any, &list), reciprocal_rank_at(k, &any, &list), average_precision(&any, &list)] {
                prop_assert!((0.0..=1.0 + 1e-9).contains(&value));
            }
            if list.values().any(|grade| *grade > 0) {
                prop_assert!((ndcg_at(k, &ideal, &list) - 1.0).abs() < 1e-9);
                prop_assert!((average_precision(&ideal, &list) - 1.0).abs() < 1e-9);
            }
        }
    }
}

//! Which few of many scored things are the best?

use std::cell::RefCell;
use std::cmp::Ordering;

/// The `most` things with the highest scores, the highest first; ties fall to the lower thing. Most of many are passed over by one
/// comparison, and few are held at a time.
pub(super) fn highest<T: Copy + Ord>(scored: impl Iterator<Item = (T, f32)>, most: usize) -> Vec<(T, f32)> {
    let order = |a: &(T, f32), b: &(T, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
    let room = most.saturating_mul(4).max(64);
    let mut best: Vec<(T, f32)> = Vec::new();
    // The last of the best so far, once there are enough.
    let mut last: Option<(T, f32)> = None;
    for one in scored {
        if last.is_some_and(|last| order(&one, &last) == Ordering::Greater) {
            continue;
        }
        best.push(one);
        if best.len() == room && most > 0 {
            let (_, nth, _) = best.select_nth_unstable_by(most - 1, order);
            last = Some(*nth);
            best.truncate(most);
        }
    }
    best.sort_unstable_by(order);
    best.truncate(most);
    best
}

thread_local! {
    /// A sum for each place, all 0 between two uses: most questions touch few of many places.
    static SUMS: RefCell<Vec<f32>> = RefCell::default();
}

/// The `most` places with the highest sums over weighted lists, the highest first; ties fall to the lower place. Each list has
/// its places once, ascending; weights are above 0; `places` is more than any.
///
/// Lists are walked in their order until what is left of them can't lift a place among the highest that none has had so far;
/// then those places alone are looked up that can still be among them.
///
/// # Source
/// Turtle and Flood, Query Evaluation: Strategies and Optimizations, 1995 ("max score").
pub(super) fn highest_sums(lists: Vec<(&[u32], f32)>, places: usize, most: usize) -> Vec<u32> {
    SUMS.with_borrow_mut(|sums| {
        if sums.len() < places {
            sums.resize(places, 0.0);
        }
        let mut touched: Vec<u32> = Vec::new();
        let mut left: f32 = lists.iter().map(|(_, weight)| weight).sum();
        let mut lists = lists.into_iter().peekable();
        while let Some((list, weight)) = lists.next_if(|(list, _)| {
            // Whoever looks at all sums for each list would take longer than whoever walks the lists.
            let is_worth_a_look = touched.len() * LOOK < list.len();
            !is_worth_a_look || nth_highest(sums, &touched, most).is_none_or(|least| can_reach(left, least))
        }) {
            for place in list {
                let sum = &mut sums[*place as usize];
                // Weights are above 0, so that 0 says that a place was not touched yet.
                if *sum == 0.0 {
                    touched.push(*place);
                }
                *sum += weight;
            }
            left -= weight;
        }
        let mut likely = touched.clone();
        for (list, weight) in lists {
            let least = nth_highest(sums, &likely, most).unwrap_or_default();
            likely.retain(|place| can_reach(sums[*place as usize] + left, least));
            if likely.len() * LOOK_UP < list.len() {
                let is_there = |place: &&u32| list.binary_search(place).is_ok();
                likely.iter().filter(is_there).for_each(|place| sums[*place as usize] += weight);
            } else {
                for place in list.iter().map(|place| *place as usize) {
                    // What was not touched stays so.
                    sums[place] += if sums[place] > 0.0 { weight } else { 0.0 };
                }
            }
            left -= weight;
        }
        let found = highest(likely.into_iter().map(|place| (place, sums[place as usize])), most);
        touched.into_iter().for_each(|place| sums[place as usize] = 0.0);
        found.into_iter().map(|(place, _)| place).collect()
    })
}

/// How many places of a list are walked in the time in which a sum is looked at to find the highest.
const LOOK: usize = 3;
/// How many are walked in the time in which a place is looked up in a list.
const LOOK_UP: usize = 16;

/// Whether what may yet become `most` may become `least`. Of floats that are added and taken away a little is lost.
fn can_reach(most: f32, least: f32) -> bool {
    most * 1.001 >= least
}

/// The nth highest of the sums of some places, from 1; `None` of fewer.
fn nth_highest(sums: &[f32], places: &[u32], nth: usize) -> Option<f32> {
    let best = highest(places.iter().map(|place| (*place, sums[*place as usize])), nth);
    best.last().filter(|_| best.len() == nth).map(|(_, sum)| *sum)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_highest_sums_are_those_of_adding_up_all(
            lists in prop::collection::vec((prop::collection::btree_set(0..400_u32, 0..300), 1..40_u32), 0..8), most in 0..40_usize
        ) {
            let lists: Vec<(Vec<u32>, f32)> =
                lists.into_iter().map(|(list, weight): (BTreeSet<u32>, u32)| (list.into_iter().collect(), weight as f32 / 7.0)).collect();
            let mut sums = vec![0.0_f32; 400];
            for (list, weight) in &lists {
                list.iter().for_each(|place| sums[*place as usize] += weight);
            }
            let all = (0..400_u32).map(|place| (place, sums[place as usize])).filter(|(_, sum)| *sum > 0.0);
            let expected: Vec<u32> = highest(all, most).into_iter().map(|(place, _)| place).collect();
            let lists: Vec<(&[u32], f32)> = lists.iter().map(|(list, weight)| (list.as_slice(), *weight)).collect();
            // Twice, since sums are kept between two uses.
            for _ in 0..2 {
                prop_assert_eq!(&highest_sums(lists.clone(), 400, most), &expected);
            }
        }
    }

    #[test]
    fn they_are_those_that_sorting_all_would_find() {
        let scores: Vec<(u32, f32)> =
            (0..1_000_u32).map(|at| (at, (at.wrapping_mul(2_654_435_761) >> 25) as f32)).collect();
        for most in [0, 1, 7, 64, 300, 2_000] {
            let mut sorted = scores.clone();
            sorted.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            sorted.truncate(most);
            assert_eq!(highest(scores.iter().copied(), most), sorted, "{most}");
            assert_eq!(highest(scores.iter().rev().copied(), most), sorted, "{most}, from behind");
        }
    }
}

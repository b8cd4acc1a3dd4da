//! Which lines belong to the title and are no headings?

use super::heading_levels::Found;
use super::headings::line_at;
use super::items::{Item, Line};

/// Lines under the title that are set in the middle as it is, and as no heading is: its author, place or date. The last
/// comes first.
pub(super) fn of_title_page(items: &[Item], of: &[Option<usize>], found: &[Found]) -> Vec<usize> {
    let lines = || of.iter().enumerate().filter_map(|(place, of)| Some((*of, line_at(items, place)?)));
    let title: Vec<&Line> = lines().filter(|(of, _)| *of == Some(0)).map(|(_, line)| line).collect();
    let edge = |edge: fn(f32, f32) -> f32, of: fn(&&Line) -> f32| title.iter().map(of).reduce(edge);
    let (Some(left), Some(right)) = (edge(f32::min, |line| line.left), edge(f32::max, |line| line.right)) else {
        return Vec::new();
    };
    let middle = f32::midpoint(left, right);
    let mut under = Vec::new();
    for (heading, line) in lines().skip_while(|(of, _)| *of != Some(0)).skip_while(|(of, _)| *of == Some(0)) {
        let Some(heading) = heading else { break };
        let (Some(own), Some(first)) = (found.get(heading), found.first()) else { break };
        let off_left = (line.left - left).abs() > line.size;
        let centred = off_left && (f32::midpoint(line.left, line.right) - middle).abs() < 0.5 * line.size;
        let smaller = own.size < 0.96 * first.size && own.level.is_none() && own.depth == 0;
        if !centred || !smaller {
            break;
        }
        if under.last() != Some(&heading) {
            under.push(heading);
        }
    }
    let others = found.get(under.len() + 1..).unwrap_or_default();
    let is_like =
        |one: &Found, other: &Found| (other.size - one.size).abs() < 0.04 * one.size && other.bold == one.bold;
    under.retain(|heading| found.get(*heading).is_some_and(|own| !others.iter().any(|other| is_like(own, other))));
    under.reverse();
    under
}

//! Which lines belong to a title and are no headings of their own?

use super::heading_levels::Found;
use super::headings::line_at;
use super::items::{Item, Line};
use super::titles::PARTS;

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

/// A chapter's number on a line of its own and its title under it are one heading, of the title's level.
pub(super) fn join_part_numbers(items: &[Item], of: &mut [Option<usize>], found: &mut Vec<Found>) {
    for place in 1..items.len() {
        let number = place - 1;
        let (Some(first), Some(title)) = (of.get(number).copied().flatten(), of.get(place).copied().flatten()) else {
            continue;
        };
        let lines = line_at(items, number).zip(line_at(items, place));
        let is_over = lines.is_some_and(|(one, other)| {
            let near = other.gap.is_some_and(|gap| gap < 6.0 * other.size.max(one.size));
            near && is_part_number(&one.text()) && !is_part_number(&other.text()) && other.size > 0.95 * one.size
        });
        let alone = of.iter().filter(|it| **it == Some(first)).count() == 1;
        if is_over && alone && title == first + 1 {
            found.remove(first);
            of.iter_mut().flatten().filter(|it| **it > first).for_each(|it| *it -= 1);
        }
    }
}

/// Whether a line names a part by its number alone (`Chapter 2`), as one above the part's title does.
pub(super) fn is_part_number(text: &str) -> bool {
    let Some((first, number)) = text.split_once(' ') else { return false };
    let number = number.trim_end_matches(['.', ':']);
    let is_roman = !number.is_empty() && number.chars().all(|letter| "IVXL".contains(letter));
    let is_letter = number.len() == 1 && number.chars().all(char::is_uppercase);
    PARTS.contains(&first.to_lowercase().as_str())
        && (is_roman || is_letter || (number.len() <= 3 && number.parse::<u16>().is_ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_parts_are_told_from_sentences() {
        assert!(is_part_number("Chapter 12") && is_part_number("APPENDIX B") && is_part_number("Part IV"));
        assert!(!is_part_number("Part of it") && !is_part_number("Section 2 applies"));
    }
}

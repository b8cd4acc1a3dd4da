//! Of which level is each heading? Bookmarks say so, else the rank of its size among the headings' sizes.

/// A heading as far as its level depends on it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub(super) size: f32,
    pub(super) bold: bool,
    /// `2.3` is two deep; no number is 0.
    pub(super) depth: usize,
    /// As the document's bookmarks say.
    pub(super) level: Option<u8>,
}

/// Sizes that differ by less are one.
const SAME_SIZE: f32 = 1.04;

/// What headings of one level have in common, ordered from the outermost.
type Look = (usize, bool, usize);

pub(super) fn levels(found: &[Found]) -> Vec<u8> {
    without_leaps(ranked(found))
}

/// Levels of which none is more than one below that of the heading it stands under.
fn without_leaps(levels: Vec<u8>) -> Vec<u8> {
    let mut above: Vec<(u8, u8)> = Vec::new();
    let mut settled = Vec::new();
    for level in levels {
        above.retain(|(other, _)| *other < level);
        let next = above.last().map_or(level, |(_, settled)| level.min(settled + 1));
        above.push((level, next));
        settled.push(next);
    }
    settled
}

fn ranked(found: &[Found]) -> Vec<u8> {
    let mut sizes: Vec<f32> = found.iter().map(|heading| heading.size).collect();
    sizes.sort_by(|one, other| other.total_cmp(one));
    let looks: Vec<Look> = found.iter().map(|heading| look(heading, &sizes)).collect();
    // Bookmarks all of one level tell none.
    let mut named = found.iter().filter_map(|heading| heading.level);
    let first = named.next();
    if named.any(|level| Some(level) != first) {
        return by_bookmarks(found, &looks);
    }
    let mut ranks = looks.clone();
    ranks.sort_unstable();
    ranks.dedup();
    let rank = |look: &Look| ranks.iter().position(|other| other == look).unwrap_or(0);
    looks.iter().map(|look| u8::try_from(rank(look) + 1).unwrap_or(6).min(6)).collect()
}

fn look(heading: &Found, sizes: &[f32]) -> Look {
    let mut rank = 0;
    for (one, next) in sizes.iter().zip(sizes.iter().skip(1)) {
        if *one <= heading.size * SAME_SIZE.sqrt() {
            break;
        }
        rank += usize::from(*one > next * SAME_SIZE);
    }
    (rank, !heading.bold, heading.depth.max(1))
}

/// Headings without a bookmark are one below those that look larger.
fn by_bookmarks(found: &[Found], looks: &[Look]) -> Vec<u8> {
    let first = found.iter().position(|heading| heading.level.is_some()).unwrap_or(0);
    let most = found.iter().filter(|heading| heading.level.is_some()).map(|heading| heading.size).fold(0.0, f32::max);
    let is_title = |heading: &Found| heading.size > most * SAME_SIZE;
    let titled = found.iter().take(first).any(is_title);
    let known: Vec<(Look, u8)> = found
        .iter()
        .zip(looks)
        .filter_map(|(heading, look)| Some((*look, heading.level?.saturating_add(u8::from(titled)))))
        .collect();
    let level = |heading: &Found, look: &Look| match heading.level {
        Some(level) => level.saturating_add(u8::from(titled)),
        None => {
            let alike = known.iter().filter(|(other, _)| other == look).map(|(_, level)| *level).min();
            let larger = known.iter().filter(|(other, _)| other < look).map(|(_, level)| *level).max();
            alike.or(larger.map(|level| level.saturating_add(1))).unwrap_or(1)
        }
    };
    found.iter().zip(looks).map(|(heading, look)| level(heading, look).clamp(1, 6)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(size: f32, bold: bool, level: Option<u8>) -> Found {
        Found { size, bold, depth: 0, level }
    }

    #[test]
    fn sizes_are_ranked_and_no_level_is_leapt_over() {
        let sizes = [(20.0, true), (14.0, true), (12.0, true), (14.0, true), (11.0, true)];
        let found: Vec<Found> = sizes.into_iter().map(|(size, bold)| found(size, bold, None)).collect();
        assert_eq!(levels(&found), [1, 2, 3, 2, 3]);
    }

    #[test]
    fn bookmarks_say_levels_under_a_title_that_has_none() {
        let found =
            [found(20.0, true, None), found(12.0, true, Some(1)), found(12.0, true, Some(2)), found(11.0, true, None)];
        assert_eq!(levels(&found), [1, 2, 3, 4]);
    }
}

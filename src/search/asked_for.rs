//! Which phrasings ask for each passage, and how like are the likest of them to a question?

use crate::corpus::Guide;

/// How many phrasings of a passage are looked at together.
const TOGETHER: usize = 6;

/// Passages whose phrasings are looked at side by side: as many as the registers of any x86-64 or ARM hold with their highest.
const LANES: usize = 8;

/// The phrasings of each passage of a guide.
#[derive(Debug, Default)]
pub(super) struct AskedFor {
    /// Indices into [`Guide::asked`], ascending for each passage.
    phrasings: Vec<u32>,
    /// Where each passage's begin, and last where all end; nothing for a guide that has no phrasings.
    starts: Vec<u32>,
    groups: Vec<Group>,
}

/// Some passages with about as many phrasings each, which are read a row after another.
#[derive(Debug)]
struct Group {
    passages: [u32; LANES],
    /// The nth phrasing of each passage, or [`NONE`].
    rows: Vec<[u32; LANES]>,
}

/// Stands where a group has fewer passages, and a passage fewer phrasings, than others.
const NONE: u32 = u32::MAX;

/// The highest few of many likenesses, highest first.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Highest([f32; TOGETHER]);

impl Highest {
    /// The highest.
    pub(super) const fn best(&self) -> f32 {
        self.0[0]
    }

    /// The mean of all that are kept; what is not there counts 0.
    pub(super) fn mean(&self) -> f32 {
        self.0.iter().sum::<f32>() / TOGETHER as f32
    }
}

impl AskedFor {
    /// The phrasings of a guide by what they ask for.
    pub(super) fn of(guide: &Guide) -> Self {
        if guide.asked.is_empty() {
            return Self::default();
        }
        let mut starts = vec![0_u32; guide.passages.len() + 1];
        let targets =
            || guide.asked.iter().enumerate().flat_map(|(at, asked)| asked.target.clone().map(move |to| (at, to)));
        targets().for_each(|(_, passage)| starts[passage + 1] += 1);
        for passage in 1..starts.len() {
            starts[passage] += starts[passage - 1];
        }
        let mut phrasings = vec![0; starts[guide.passages.len()] as usize];
        let mut free = starts.clone();
        for (at, passage) in targets() {
            phrasings[free[passage] as usize] = at as u32;
            free[passage] += 1;
        }
        let groups = Vec::new();
        Self { phrasings, starts, groups }.grouped()
    }

    fn grouped(mut self) -> Self {
        let mut passages: Vec<u32> =
            (0..self.passages() as u32).filter(|at| !self.phrasings(*at as usize).is_empty()).collect();
        passages.sort_by_key(|at| std::cmp::Reverse(self.phrasings(*at as usize).len()));
        self.groups = passages.chunks(LANES).map(|passages| self.group(passages)).collect();
        self
    }

    fn group(&self, passages: &[u32]) -> Group {
        let passages = std::array::from_fn(|lane| passages.get(lane).copied().unwrap_or(NONE));
        let of = |passage: u32| if passage == NONE { &[] } else { self.phrasings(passage as usize) };
        let nth = |row: usize| passages.map(|passage| of(passage).get(row).copied().unwrap_or(NONE));
        Group { passages, rows: (0..of(passages[0]).len()).map(nth).collect() }
    }

    /// How many passages there are; 0 for a guide that has no phrasings.
    fn passages(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The phrasings of a passage; none where the guide has none at all.
    fn phrasings(&self, passage: usize) -> &[u32] {
        let ends = self.starts.get(passage..passage + 2);
        ends.map_or(&[], |ends| &self.phrasings[ends[0] as usize..ends[1] as usize])
    }

    /// For each passage the highest of its phrasings' likenesses, of which those below 0 count as 0; nothing for a guide that
    /// has no phrasings.
    pub(super) fn highest(&self, likenesses: &[f32]) -> Vec<Highest> {
        let mut highest = vec![Highest::default(); self.passages()];
        for group in &self.groups {
            let kept = group.highest(likenesses);
            for (lane, passage) in group.passages.into_iter().enumerate().filter(|(_, passage)| *passage != NONE) {
                highest[passage as usize] = Highest(kept.map(|kept| kept[lane]));
            }
        }
        highest
    }

    /// The phrasing of a passage that is likest by `likeness`, the first of several; none where all are 0 or below.
    pub(super) fn likest(&self, passage: usize, likeness: impl Fn(usize) -> f32) -> Option<usize> {
        let mut likest = (None, 0.0);
        for at in self.phrasings(passage).iter().map(|at| *at as usize) {
            let likeness = likeness(at);
            if likeness > likest.1 {
                likest = (Some(at), likeness);
            }
        }
        likest.0
    }
}

impl Group {
    /// The highest of each passage, by rank and lane. Which phrasing is higher can't be foretold, so that nothing is decided by a
    /// branch: each likeness goes down all ranks, the higher one stays.
    fn highest(&self, likenesses: &[f32]) -> [[f32; LANES]; TOGETHER] {
        let mut highest = [[0.0_f32; LANES]; TOGETHER];
        for row in &self.rows {
            let mut sinking = row.map(|at| likenesses.get(at as usize).copied().unwrap_or_default());
            for kept in &mut highest {
                for (kept, sinking) in kept.iter_mut().zip(&mut sinking) {
                    let is_higher = *sinking > *kept;
                    (*kept, *sinking) = if is_higher { (*sinking, *kept) } else { (*kept, *sinking) };
                }
            }
        }
        highest
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::corpus::Asked;

    #[test]
    fn a_phrasing_of_a_section_asks_for_each_of_its_passages() {
        let text = "# A\n\nOne thing that is said here.\n\nAnother thing that is said here.\n\n# B\n\nThe last of all things.\n";
        let mut guide = Guide::from_files("things", vec![("guide.md".to_owned(), text.as_bytes().to_vec())]).unwrap();
        let count = guide.passages.len();
        let asked = |target, phrasing: &str| Asked { target, phrasing: phrasing.to_owned() };
        guide.asked = vec![asked(count - 1..count, "last"), asked(0..count, "all"), asked(0..1, "first")];
        let asked_for = AskedFor::of(&guide);
        assert_eq!((asked_for.phrasings(0), asked_for.phrasings(count - 1)), (&[1, 2][..], &[0, 1][..]));
        guide.asked.clear();
        assert_eq!(AskedFor::of(&guide).passages(), 0);
        assert!(AskedFor::of(&guide).phrasings(0).is_empty());
    }

    proptest! {
        #[test]
        fn the_highest_of_each_passage_are_found(
            asked in prop::collection::vec((0..20_usize, 1..4_usize, -1.0..1.0_f32), 0..120)
        ) {
            let text = (0..24).map(|at| format!("# Heading {at}\n\nThing {at} is said here.\n\n")).collect::<String>();
            let mut guide = Guide::from_files("things", vec![("guide.md".to_owned(), text.into_bytes())]).unwrap();
            let phrasing = |(from, many, _): &(usize, usize, f32)| Asked { target: *from..from + many, phrasing: String::new() };
            guide.asked = asked.iter().map(phrasing).collect();
            let likenesses: Vec<f32> = asked.iter().map(|(.., likeness)| *likeness).collect();
            let asked_for = AskedFor::of(&guide);
            let found = asked_for.highest(&likenesses);
            prop_assert_eq!(found.len(), if asked.is_empty() { 0 } else { guide.passages.len() });
            for (passage, found) in found.iter().enumerate() {
                let own = asked.iter().filter(|(from, many, _)| (*from..from + many).contains(&passage));
                let mut own: Vec<f32> = own.map(|(.., likeness)| likeness.max(0.0)).collect();
                own.resize(own.len() + TOGETHER, 0.0);
                own.sort_by(|a, b| b.total_cmp(a));
                prop_assert_eq!(&found.0[..], &own[..TOGETHER]);
                let likest = asked_for.likest(passage, |at| likenesses[at]);
                prop_assert_eq!(likest.map_or(0.0, |at| likenesses[at]), found.best());
            }
        }
    }
}

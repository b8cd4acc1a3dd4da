//! Which of a guide's phrasings and gaps ask for nearly the same as one of them, though they lead elsewhere?

use std::ops::Range;

use super::audit::{ALIKE_MEANING, ALIKE_WORDS};
use super::searcher::Searcher;
use crate::corpus::Guide;

impl Searcher {
    /// What is nearly the same question as the one at a place and leads elsewhere, the likest first. Places count the
    /// guide's phrasings, then its gaps.
    #[must_use]
    pub fn nearly_the_same(&self, guide: &Guide, at: usize) -> Vec<usize> {
        let of = |at: usize| {
            guide.asked.get(at).map(|asked| &asked.phrasing).or_else(|| guide.gaps.get(at - guide.asked.len()))
        };
        let Some(text) = of(at) else { return Vec::new() };
        let by_meaning = |other| self.semantic.as_ref().map_or(0.0, |of| of.vectors().phrasing_cosine(at, other));
        let likeness = self.likeness_of_phrasing(text).into_iter().enumerate();
        let apart = likeness.filter(|(other, _)| *other != at && target(guide, *other) != target(guide, at));
        let judged = apart.map(|(other, words)| (other, words, by_meaning(other)));
        let mut alike: Vec<(usize, f32)> = judged
            .filter(|(_, words, meaning)| *words >= ALIKE_WORDS || *meaning >= ALIKE_MEANING)
            .map(|(other, words, meaning)| (other, words.max(meaning)))
            .collect();
        alike.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        alike.into_iter().map(|(other, _)| other).collect()
    }
}

/// What a phrasing asks for; nothing for a gap.
fn target(guide: &Guide, at: usize) -> Option<&Range<usize>> {
    guide.asked.get(at).map(|asked| &asked.target)
}

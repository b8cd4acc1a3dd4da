//! Do a guide's phrasings reach what they were written for? For the advisor who writes them.

use rayon::prelude::*;

use super::searcher::Searcher;
use crate::corpus::{Asked, Guide};
use crate::index::{GuideIndex, Progress};

/// Phrasings of different passages with more words in common than this, 0 to 1, ask for the same thing.
pub(super) const ALIKE_WORDS: f32 = 0.9;
/// Phrasings of different passages with a greater cosine than this ask for the same thing.
pub(super) const ALIKE_MEANING: f32 = 0.95;
/// How many phrasings are asked on all cores between two reports of progress.
const REPORT_EVERY: usize = 50;

/// What was found by asking every phrasing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Audit {
    /// Passages that have phrasings, none of which finds them first; indices into [`Guide::passages`].
    pub unreached: Vec<usize>,
    /// Phrasings that find a passage first that they don't ask for: index into [`Guide::asked`], and that passage.
    pub astray: Vec<(usize, usize)>,
    /// Pairs of phrasings for different passages that are nearly the same; indices into [`Guide::asked`].
    pub alike: Vec<(usize, usize)>,
}

impl Searcher {
    /// Asks every phrasing of a guide and looks where it leads.
    pub fn audit(&self, guide: &Guide, index: &GuideIndex, progress: Progress<'_>) -> Audit {
        let mut audit = Audit::default();
        let mut reached = vec![false; guide.passages.len()];
        let first_hit =
            |asked: &Asked| self.search(&asked.phrasing, guide, index, 1).hits.first().map(|hit| hit.passage);
        let mut firsts = Vec::with_capacity(guide.asked.len());
        for chunk in guide.asked.chunks(REPORT_EVERY) {
            progress(firsts.len(), guide.asked.len());
            firsts.par_extend(chunk.par_iter().map(first_hit));
        }
        for (at, (asked, first)) in guide.asked.iter().zip(firsts).enumerate() {
            let Some(first) = first else { continue };
            let shared = |other: &Asked| other.target.contains(&first) && guide.is_shared(asked, other);
            if asked.target.contains(&first) || guide.asked.iter().any(shared) {
                reached[first] = true;
            } else {
                audit.astray.push((at, first));
            }
        }
        progress(guide.asked.len(), guide.asked.len());
        let has_own = |passage: &usize| guide.asked.iter().any(|asked| asked.target == (*passage..*passage + 1));
        audit.unreached = (0..guide.passages.len()).filter(|at| !reached[*at]).filter(has_own).collect();
        audit.alike = self.alike(guide);
        audit
    }

    fn alike(&self, guide: &Guide) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        for (second, asked) in guide.asked.iter().enumerate() {
            let likeness = self.likeness_of_phrasing(&asked.phrasing);
            for (first, likeness) in likeness[..second].iter().enumerate() {
                let other = &guide.asked[first];
                let apart = other.target != asked.target && !guide.is_shared(other, asked);
                let meaning = || self.semantic.as_ref().map_or(0.0, |of| of.vectors().phrasing_cosine(first, second));
                if apart && (*likeness >= ALIKE_WORDS || meaning() >= ALIKE_MEANING) {
                    pairs.push((first, second));
                }
            }
        }
        pairs
    }
}

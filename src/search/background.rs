//! How telling is a stem, before it is known how often a guild's own entries have it?

use rustc_hash::FxHashMap;

use super::stems::StemNumber;
use crate::index::{GuideIndex, IndexError, IndexField, inverse_document_frequency};

/// A guide without phrasings does not say how common stop words are in questions: in this share of them.
const STOP_WORD_SHARE: f32 = 0.3;

/// In how many questions about a guide each stem stands.
///
/// The guide's own phrasings are thousands of questions; the few entries of a guild could not tell `the` from `externship`.
#[derive(Debug, Default)]
pub(super) struct Background {
    questions: usize,
    /// By the number of a stem, in how many of them.
    frequencies: FxHashMap<StemNumber, u32>,
    /// Whether the questions are the guide's passages, for want of phrasings.
    passages: bool,
}

impl Background {
    /// Counts the stems of a guide's phrasings; of its passages where it has none.
    ///
    /// # Errors
    /// When the index can't be read.
    pub(super) fn read(index: &GuideIndex) -> Result<Self, IndexError> {
        let passages = index.phrasings == 0;
        let field = if passages { IndexField::Text } else { IndexField::Phrasing };
        let mut frequencies = FxHashMap::default();
        index.for_each_term(field, |stem, doc_freq, _| {
            *frequencies.entry(StemNumber::of(stem)).or_default() += doc_freq;
        })?;
        Ok(Self { questions: if passages { index.passages } else { index.phrasings }, frequencies, passages })
    }

    /// Inverse document frequency of a stem among these questions and `own` more, of which `own_with` have it.
    #[must_use]
    pub(super) fn idf(&self, stem: StemNumber, is_content: bool, own: usize, own_with: usize) -> f32 {
        let with = self.frequencies.get(&stem).copied().unwrap_or_default() as usize;
        let questions = self.questions + own;
        let stop = if self.passages && !is_content { (STOP_WORD_SHARE * questions as f32) as usize } else { 0 };
        inverse_document_frequency(questions, (with + own_with).max(stop))
    }
}

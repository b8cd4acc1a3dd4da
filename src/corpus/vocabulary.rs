//! Which words does a guide use?

use super::fold::fold_words;
use super::guide::Guide;

/// All words of a guide's passages, headings and contexts, folded.
pub(super) struct Vocabulary {
    words: String,
}

impl Vocabulary {
    /// The words of a guide.
    pub(super) fn new(guide: &Guide) -> Self {
        let mut words = String::from(" ");
        let headings = guide.sections.iter().filter_map(|section| section.path.last());
        let passages = guide.passages.iter().flat_map(|passage| [&passage.text, &passage.context]);
        for text in headings.chain(passages) {
            words.push_str(&fold_words(text));
            words.push_str(" \u{0} ");
        }
        Self { words }
    }

    /// Whether the guide uses a term, in this form or one that only ends differently.
    pub(super) fn has(&self, term: &str) -> bool {
        let folded = fold_words(term);
        let short = folded.chars().count() <= 4;
        let stem = if short { folded.as_str() } else { folded.trim_end_matches(['s', 'e', 'y']) };
        let ended = if short { format!(" {stem} ") } else { format!(" {stem}") };
        let plural = format!(" {}s ", folded.trim_end_matches('s'));
        !folded.is_empty() && (self.words.contains(&ended) || self.words.contains(&plural))
    }
}

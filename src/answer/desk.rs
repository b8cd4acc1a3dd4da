//! What is needed to answer from one guide, and what can be looked up there before anything is decided?

use super::policy::Policy;
use crate::corpus::Guide;
use crate::index::{GuideIndex, Progress, TextVectors};
use crate::model::Reader;
use crate::search::{Audit, CuratedHit, Curations, Query, Ranking, Searcher};

/// A guide with all that is needed to answer from it; an engine lends one by
/// [`Engine::desk`](crate::engine::Engine::desk).
///
/// Every question to one guide is a method here, in the file that decides on it: what is asked, compared, defined, completed or
/// quoted. A new one is added here alone.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'a> {
    /// The guide.
    pub guide: &'a Guide,
    /// The guide's index.
    pub index: &'a GuideIndex,
    /// What searches the guide.
    pub searcher: &'a Searcher,
    /// The judge of question and quote together, where there is one.
    pub reader: Option<&'a Reader>,
    /// The vectors of what advisors say, where there is a model.
    pub texts: Option<&'a TextVectors>,
    /// When to speak.
    pub policy: &'a Policy,
}

impl Desk<'_> {
    /// Whether a model takes part in searches of the guide.
    #[must_use]
    pub fn is_semantic(&self) -> bool {
        self.searcher.is_semantic()
    }

    /// The best passages for a question, weighed, with all that decided their order.
    #[must_use]
    pub fn search(&self, question: &str, most: usize) -> Ranking {
        self.weigh(self.searcher.search(question, self.guide, self.index, most))
    }

    /// What a question speaks of, by words alone, with nothing searched.
    #[must_use]
    pub fn understand(&self, question: &str) -> Query {
        self.searcher.understand(question, self.guide, self.index).query
    }

    /// What advisors say that is likest to a question by words, the likest first; the language is the guide's.
    #[must_use]
    pub fn curated(&self, question: &str, curations: &Curations, most: usize) -> Vec<CuratedHit> {
        let query = self.searcher.understand_among(question, self.guide, self.index, curations).query;
        self.searcher.curated(&query, curations, most)
    }

    /// What advisors say that is likest to a question, the likest first: by meaning, too, where there is a model and all of it
    /// was learned. Not yet weighed.
    #[must_use]
    pub fn curated_by_meaning(&self, question: &str, curations: &Curations, most: usize) -> Vec<CuratedHit> {
        let mut understood = self.searcher.understand_among(question, self.guide, self.index, curations);
        self.likest(&mut understood, curations, most)
    }

    /// Asks every phrasing of the guide and looks where it leads.
    pub fn audit(&self, progress: Progress<'_>) -> Audit {
        self.searcher.audit(self.guide, self.index, progress)
    }

    /// What in the guide is nearly the same question as the phrasing or gap at a place, and leads elsewhere. Places count the
    /// guide's phrasings, then its gaps.
    #[must_use]
    pub fn nearly_the_same(&self, at: usize) -> Vec<usize> {
        self.searcher.nearly_the_same(self.guide, at)
    }
}

//! Is anything of a guide near a question that it does not answer, and what is it?

use super::decide::Desk;
use super::evidence::joined;
use super::quote::quote;
use super::types::{Evidence, Suggestion};
use crate::corpus::Section;
use crate::search::Ranking;

impl Desk<'_> {
    /// What is quoted as the nearest, though it may not answer; `None` where nothing is near.
    pub(super) fn nearest(&self, ranking: &Ranking) -> Option<Evidence> {
        let best = ranking.hits.first().filter(|_| self.is_near(ranking))?;
        let passages = joined(self.guide, ranking, best, self.policy);
        Some(quote(self.guide, &ranking.query, &passages, best.score))
    }

    /// The sections that are offered where the guide does not say; none where nothing is near.
    pub(super) fn sections_near(&self, ranking: &Ranking) -> Vec<Suggestion> {
        if self.is_near(ranking) { self.choices(ranking) } else { Vec::new() }
    }

    /// Whether the best passage of a ranking is near the question.
    fn is_near(&self, _ranking: &Ranking) -> bool {
        true
    }

    /// The sections of the best passages, each once.
    pub(super) fn choices(&self, ranking: &Ranking) -> Vec<Suggestion> {
        let mut sections: Vec<usize> = Vec::new();
        for hit in &ranking.hits {
            let section = self.guide.passages[hit.passage].section;
            if !sections.contains(&section) && sections.len() < self.policy.suggestions {
                sections.push(section);
            }
        }
        sections.into_iter().map(|at| &self.guide.sections[at]).map(suggestion).collect()
    }
}

fn suggestion(section: &Section) -> Suggestion {
    Suggestion { title: section.path.last().cloned().unwrap_or_default(), anchor: section.anchor.clone() }
}

//! Is anything of a guide near a question that it does not answer, and what is it?
//!
//! Confidence does not tell: it is low for both, most of all where the guide is known not to say what is asked. So nearness
//! has signs of its own. Chosen in November 2026 on sixteen guides of `tests/data/guides`, eight with phrasings, over declined
//! questions: near ones (the guide's own topic, but not that detail) against foreign ones (the capital of France, football,
//! recipes) and words without sense. With meaning 93 % of 90 near and 2 % of 211 other questions are near by these signs, by
//! words alone 70 % of 53 and 4 % of 200.

use super::desk::Desk;
use super::evidence::joined;
use super::quote::{quote, with_code};
use super::types::{Evidence, Suggestion};
use crate::corpus::Guide;
use crate::search::{Mode, Ranking};

/// Cosine of the question with the best passage or its likest sentence; of the shipped encoder, others may have higher ones.
const NEAR_MEANING: f32 = 0.34;
/// By words, the share of the question's weight that the guide knows, and that the best passage has.
const NEAR_KNOWN: f32 = 0.6;
const NEAR_COVERAGE: f32 = 0.3;
/// By words, the likeness to the heading of the best passage's section.
const NEAR_HEADING: f32 = 0.1;
/// By words, the share of the question's weight of which the guide has to know this much to answer at all, unless a phrasing
/// is as like as the other: on the guides of `fit` it declines .001 to .014 of what they answer and up to .025 of what they
/// don't.
const FOREIGN_KNOWN: f32 = 0.3;
const FOREIGN_PHRASING: f32 = 0.6;

impl Desk<'_> {
    /// What is quoted as the nearest, though it may not answer; `None` where nothing is near.
    pub(super) fn nearest(&self, ranking: &Ranking) -> Option<Evidence> {
        let best = ranking.hits.first().filter(|_| is_near(ranking))?;
        let passages = joined(self.guide, ranking, best, self.policy);
        let passages = with_code(self.guide, passages, self.policy.quote_bytes);
        Some(quote(self.guide, &ranking.query, &passages, best.score))
    }

    /// The sections that are offered where the guide does not say; none where nothing is near.
    pub(super) fn sections_near(&self, ranking: &Ranking) -> Vec<Suggestion> {
        if is_near(ranking) { self.choices(ranking) } else { Vec::new() }
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
        sections.into_iter().map(|at| suggestion(self.guide, at)).collect()
    }
}

/// Whether the best passage of a ranking is near the question.
fn is_near(ranking: &Ranking) -> bool {
    let Some(best) = ranking.hits.first() else { return false };
    let features = best.explanation.features;
    if ranking.mode != Mode::Words && features.meaning.max(features.sentence) >= NEAR_MEANING {
        return true;
    }
    // Two words side by side, as the question has them, are no accident.
    if features.pairs > 0.0 {
        return true;
    }
    let shares_words = ranking.query.known_share() >= NEAR_KNOWN && ranking.coverage(best) >= NEAR_COVERAGE;
    ranking.mode == Mode::Words && (features.heading >= NEAR_HEADING || shares_words)
}

/// Whether the guide knows so little of a question's words that the one which it shares with a passage is an accident. Only
/// words alone need it; what they mean tells by itself.
#[must_use]
pub(super) fn is_foreign_by_words(ranking: &Ranking) -> bool {
    let Some(best) = ranking.hits.first().filter(|_| ranking.mode == Mode::Words) else { return false };
    let features = best.explanation.features;
    ranking.query.known_share() < FOREIGN_KNOWN && features.pairs <= 0.0 && features.phrasing < FOREIGN_PHRASING
}

fn suggestion(guide: &Guide, at: usize) -> Suggestion {
    let section = &guide.sections[at];
    Suggestion { title: guide.section_name(at), anchor: section.anchor.clone(), path: section.path.clone() }
}

//! How do ranked passages look as JSON, with all that decided their order?

use serde::Serialize;
use utoipa::ToSchema;

use crate::answer::{Desk, Signals};
use crate::search::{Concept, Features, Hit, Ranking, Variant};

/// Ranked passages; field order is the order of keys.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Passages)]
pub struct PassagesRecord<'a> {
    /// The question as it was asked.
    question: &'a str,
    /// The id of the guide that was searched.
    guide: &'a str,
    /// The question after spelling correction, where that changed it.
    #[schema(required = true)]
    understood_as: Option<&'a str>,
    /// What the question speaks of.
    concepts: Vec<ConceptRecord<'a>>,
    /// What confidence is judged by.
    signals: Signals,
    /// How likely the best passage answers, 0 to 1.
    confidence: f32,
    /// How like the question is to one that the guide is known not to answer, 0 to 1.
    gap: f32,
    /// The passages, best first.
    hits: Vec<HitRecord<'a>>,
}

/// One thing that the question speaks of.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Concept)]
struct ConceptRecord<'a> {
    /// The words as they stand in the corrected question.
    words: &'a str,
    /// How telling it is: the inverse document frequency of its most telling variant.
    weight: f32,
    /// Whether the guide says it in any way.
    known: bool,
    /// The ways to say it.
    variants: Vec<VariantRecord<'a>>,
}

/// One way to say something.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Variant)]
struct VariantRecord<'a> {
    /// Its words' stems.
    stems: &'a [String],
    /// What it counts beside the typed words, 0 to 1.
    weight: f32,
}

/// A passage that was found.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Hit)]
struct HitRecord<'a> {
    /// From 1.
    rank: usize,
    /// Relevance, comparable within one question.
    score: f32,
    /// The passage's id.
    passage: &'a str,
    /// The headings down to it.
    path: &'a [String],
    /// The passage.
    text: &'a str,
    /// The parts of the score.
    parts: &'a Features,
    /// The phrasing of an advisor's that is likest to the question, where the guide has one for the passage.
    #[schema(required = true)]
    asked: Option<&'a str>,
}

impl<'a> PassagesRecord<'a> {
    /// The record of a ranking that this desk made.
    #[must_use]
    pub fn new(desk: &Desk<'a>, ranking: &'a Ranking) -> Self {
        Self {
            question: &ranking.asked,
            guide: &desk.guide.manifest.id,
            understood_as: ranking.corrected.as_deref(),
            concepts: ranking.query.concepts.iter().map(ConceptRecord::new).collect(),
            signals: Signals::of(ranking, desk.guide),
            confidence: desk.confidence(ranking),
            gap: ranking.gap,
            hits: ranking.hits.iter().map(|hit| HitRecord::new(desk, hit)).collect(),
        }
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.hits.is_empty()
    }
}

impl<'a> ConceptRecord<'a> {
    fn new(concept: &'a Concept) -> Self {
        let variant = |variant: &'a Variant| VariantRecord { stems: &variant.stems, weight: variant.weight };
        Self {
            words: &concept.words,
            weight: concept.idf,
            known: concept.known,
            variants: concept.variants.iter().map(variant).collect(),
        }
    }
}

impl<'a> HitRecord<'a> {
    fn new(desk: &Desk<'a>, hit: &'a Hit) -> Self {
        let passage = &desk.guide.passages[hit.passage];
        Self {
            rank: hit.rank,
            score: hit.score,
            passage: &passage.id.0,
            path: &desk.guide.section_of(passage).path,
            text: desk.guide.quote_of(passage),
            parts: &hit.explanation.features,
            asked: hit.explanation.asked.map(|at| desk.guide.asked[at].phrasing.as_str()),
        }
    }
}

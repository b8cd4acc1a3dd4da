//! Questions with what the search finds for them, and which of it is right.

use std::path::{Path, PathBuf};

use preceptor::corpus::{Guide, Synonyms};
use preceptor::engine::Engine;
use preceptor::eval::{Topic, is_right, load_topics};
use preceptor::search::{PARTS, Ranking};
use preceptor::settings::Settings;

/// One question.
pub(crate) struct Sample {
    /// The question with its judgements.
    pub(crate) topic: Topic,
    /// Every passage that matches, in the order of the weights in force.
    pub(crate) ranking: Ranking,
    /// For each hit of the ranking, whether its quote is right.
    pub(crate) right: Vec<bool>,
    /// What keeps questions about one section in one fold.
    pub(crate) group: String,
    /// Whether the search decides at all: other languages, pleas and the like are declined before it.
    pub(crate) searched: bool,
}

impl Sample {
    /// The ranking by other weights.
    pub(crate) fn ranked_by(&self, weights: &[f32; PARTS]) -> Ranking {
        let mut ranking = self.ranking.clone();
        for hit in &mut ranking.hits {
            let sum: f32 = hit.explanation.standard.iter().zip(weights).map(|(value, weight)| value * weight).sum();
            hit.score = sum.exp();
        }
        ranking.hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.passage.cmp(&b.passage)));
        ranking
    }

    /// Whether the best hit by other weights is right.
    pub(crate) fn is_right_by(&self, weights: &[f32; PARTS]) -> bool {
        let best = self.ranked_by(weights).hits.first().map(|hit| hit.passage);
        let at = self.ranking.hits.iter().position(|hit| Some(hit.passage) == best);
        at.is_some_and(|at| self.right[at])
    }
}

/// The guide with nothing beside its text.
pub(crate) fn bare_guide(guide: &Guide) -> Guide {
    let mut bare = guide.clone();
    bare.manifest.id.push_str("-bare");
    (bare.asked, bare.gaps, bare.glossary, bare.synonyms) = (Vec::new(), Vec::new(), Vec::new(), Synonyms::default());
    bare
}

/// An engine that always speaks: whether the first quote is right is what is learned.
pub(crate) fn open_engine(guide: Guide, model: Option<&Path>) -> anyhow::Result<Engine> {
    let mut parameters = Settings::built_in().engine_parameters();
    (parameters.answer.threshold, parameters.answer.bare_threshold) = (0.0, 0.0);
    if let Some(model) = model {
        parameters.model.path = model.to_owned();
        parameters.vectors = Some(std::env::temp_dir().join("preceptor-fit"));
    }
    Ok(Engine::with_guides(vec![guide], &parameters, &mut |_, _| {})?)
}

/// All questions of the sets.
pub(crate) fn samples(engine: &Engine, sets: &[PathBuf]) -> anyhow::Result<Vec<Sample>> {
    let mut samples = Vec::new();
    for set in sets {
        for topic in load_topics(set)? {
            let ranking = engine.search(&topic.question, usize::MAX);
            let candidates = engine.candidates(&ranking);
            let right = candidates.iter().map(|quote| topic.answerable && is_right(&topic, quote)).collect();
            let group = topic.section.first().cloned().unwrap_or_else(|| topic.id.clone());
            let searched = engine.ask(&topic.question).is_answered();
            samples.push(Sample { topic, ranking, right, group, searched });
        }
    }
    Ok(samples)
}

/// The guide's own phrasings as questions to an engine that does not have them: for a guide without phrasings they are
/// thousands of questions more. Every third of them, which is as good as all.
pub(crate) fn phrasings(engine: &Engine, guide: &Guide) -> Vec<Sample> {
    let of = |asked: &preceptor::corpus::Asked| {
        let ranking = engine.search(&asked.phrasing, usize::MAX);
        let right = ranking.hits.iter().map(|hit| asked.target.contains(&hit.passage)).collect();
        let group = guide.section_of(&guide.passages[asked.target.start]).path.last().cloned().unwrap_or_default();
        let topic = Topic {
            id: "phrasing".to_owned(),
            question: asked.phrasing.clone(),
            kind: "asked".to_owned(),
            section: vec![group.clone()],
            must: Vec::new(),
            answerable: true,
        };
        Sample { topic, ranking, right, group, searched: false }
    };
    guide.asked.iter().step_by(3).map(of).collect()
}

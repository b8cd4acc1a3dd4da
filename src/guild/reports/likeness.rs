//! How like are two questions, as the engine understands them?

use std::collections::HashMap;

use super::gaps::{Gap, by_size, group};
use crate::answer::Desk;
use crate::engine::Engine;
use crate::search::Concept;
use crate::store::Unanswered;

/// Compares questions by what they speak of, in one guide of an engine: a synonym counts as the word, a word that the guide
/// says everywhere as little. What was understood is remembered.
#[derive(Debug)]
pub struct Likeness<'e> {
    desk: Desk<'e>,
    understood: HashMap<String, Vec<Idea>>,
}

/// One thing that a question speaks of.
#[derive(Debug)]
struct Idea {
    /// All the ways to say it, with what each counts beside the typed words, 0 to 1.
    ways: Vec<(String, f32)>,
    weight: f32,
}

impl<'e> Likeness<'e> {
    /// For questions about the guide with this id; where it is no longer there, the default guide's words are taken.
    #[must_use]
    pub fn new(engine: &'e Engine, guide: &str) -> Self {
        let desk = engine.desk(guide).unwrap_or_else(|_| engine.default_desk());
        Self { desk, understood: HashMap::new() }
    }

    /// The likeness of a question to each of the others, 0 to 1: the share of what both speak of in what either does.
    pub fn alike(&mut self, question: &str, others: &[&str]) -> Vec<f32> {
        for text in others.iter().copied().chain([question]) {
            if !self.understood.contains_key(text) {
                let ideas = self.desk.understand(text).concepts.into_iter().map(Idea::from).collect();
                self.understood.insert(text.to_owned(), ideas);
            }
        }
        let ideas = &self.understood[question];
        others.iter().map(|other| likeness(ideas, &self.understood[*other])).collect()
    }
}

/// Groups questions guide by guide, as the words of each guide say; the biggest group first.
#[must_use]
pub fn group_all(mut questions: Vec<Unanswered>, engine: &Engine) -> Vec<Gap> {
    let mut found = Vec::new();
    while let Some(guide) = questions.first().map(|question| question.asked.guide.clone()) {
        let (of_guide, rest) = questions.into_iter().partition(|question| question.asked.guide == guide);
        questions = rest;
        let mut likeness = Likeness::new(engine, &guide);
        found.extend(group(of_guide, &mut |question, others| likeness.alike(question, others)));
    }
    by_size(&mut found);
    found
}

impl From<Concept> for Idea {
    fn from(concept: Concept) -> Self {
        let ways = concept.variants.iter().map(|variant| (variant.stems.join(" "), variant.weight)).collect();
        Self { ways, weight: concept.idf }
    }
}

/// Twice the shared weight in the weight of both.
fn likeness(one: &[Idea], other: &[Idea]) -> f32 {
    let whole: f32 = one.iter().chain(other).map(|idea| idea.weight).sum();
    let shared = shared(one, other) + shared(other, one);
    if whole > 0.0 { (shared / whole).clamp(0.0, 1.0) } else { 0.0 }
}

fn shared(one: &[Idea], other: &[Idea]) -> f32 {
    let best = |idea: &Idea| other.iter().map(|there| sameness(idea, there)).fold(0.0, f32::max);
    one.iter().map(|idea| idea.weight * best(idea)).sum()
}

/// 1 where both are typed in the same words, less where one or both are synonyms.
fn sameness(one: &Idea, other: &Idea) -> f32 {
    let pairs = one.ways.iter().flat_map(|way| other.ways.iter().map(move |there| (way, there)));
    pairs.filter(|(way, there)| way.0 == there.0).map(|(way, there)| way.1 * there.1).fold(0.0, f32::max)
}

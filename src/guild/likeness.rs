//! How like are two questions, as the engine understands them?

use std::collections::HashMap;

use crate::engine::Engine;
use crate::search::Concept;

/// Compares questions by what they speak of, in the default guide of an engine: a synonym counts as the word, a word that
/// the guide says everywhere as little. What was understood is remembered.
#[derive(Debug)]
pub struct Likeness<'e> {
    engine: &'e Engine,
    understood: HashMap<String, Vec<Idea>>,
}

/// One thing that a question speaks of.
#[derive(Debug)]
struct Idea {
    /// All the ways to say it.
    ways: Vec<String>,
    weight: f32,
}

impl<'e> Likeness<'e> {
    /// For questions about the default guide of an engine.
    #[must_use]
    pub fn new(engine: &'e Engine) -> Self {
        Self { engine, understood: HashMap::new() }
    }

    /// The likeness of a question to each of the others, 0 to 1: the share of what both speak of in what either does.
    pub fn alike(&mut self, question: &str, others: &[&str]) -> Vec<f32> {
        for text in others.iter().copied().chain([question]) {
            if !self.understood.contains_key(text) {
                let query = self.engine.search(text, 0).query;
                self.understood.insert(text.to_owned(), query.concepts.into_iter().map(Idea::from).collect());
            }
        }
        let ideas = &self.understood[question];
        others.iter().map(|other| likeness(ideas, &self.understood[*other])).collect()
    }
}

impl From<Concept> for Idea {
    fn from(concept: Concept) -> Self {
        let ways = concept.variants.iter().map(|variant| variant.stems.join(" ")).collect();
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
    let is_there = |idea: &&Idea| other.iter().any(|there| there.ways.iter().any(|way| idea.ways.contains(way)));
    one.iter().filter(is_there).map(|idea| idea.weight).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;

    #[test]
    fn questions_are_alike_by_what_they_speak_of() {
        let engine = Engine::shipped(&Settings::built_in().engine_parameters()).unwrap();
        let mut likeness = Likeness::new(&engine);
        let others = ["what's the pay of a medical assistant", "where can I park", "how much is the salary", "hm"];
        let found = likeness.alike("How much salary do medical assistants get?", &others);
        assert!(found[0] > 0.5 && found[2] > 0.5, "{found:?}");
        assert!(found[1] < 0.2 && found[3] < 0.2, "{found:?}");
        assert!((likeness.alike("parking near the school", &["parking near the school"])[0] - 1.0).abs() < 1e-6);
    }
}

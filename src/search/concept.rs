//! What is one thing that a question speaks of?

use super::lexicon::Variant;

/// One thing a question speaks of, in all the ways a guide may say it.
#[derive(Debug, Clone, PartialEq)]
pub struct Concept {
    /// The words as they stand in the corrected question.
    pub words: String,
    /// The typed words' stems first, with weight 1, then synonyms and other names.
    pub variants: Vec<Variant>,
    /// Inverse document frequency of its most telling variant.
    pub idf: f32,
    /// Whether the guide has any of its variants.
    pub known: bool,
    /// How often the question says it.
    pub count: u16,
}

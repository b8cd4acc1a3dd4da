//! A model in a build with the feature `semantic`: opened from its folder, it makes vectors.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use super::bert::Bert;
use super::error::ModelError;
use super::layout::{Layout, Pooling, identity};
use super::parameters::{Precision, Role};
use super::shipped;
use super::tokens::{Tokenizer, Tokens};
use super::weights::Weights;

/// The file beside a model's own that remembers its identity, so that opening it need not read it whole.
pub const IDENTITY_FILE: &str = "identity";

/// Encoders of one language have some 30,000 pieces of words, those of many 100,000 and more.
const PIECES_OF_MANY_LANGUAGES: usize = 60_000;

/// A sentence-embedding model, ready to make vectors; its weights are mapped and packed once.
pub struct Encoder {
    id: String,
    layout: Layout,
    tokenizer: Tokenizer,
    bert: Bert,
}

impl std::fmt::Debug for Encoder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Encoder").field("id", &self.id).field("layout", &self.layout).finish_non_exhaustive()
    }
}

impl Encoder {
    /// Opens a model's folder in sentence-transformers' layout.
    ///
    /// # Errors
    /// When a file is missing or damaged, or the model is of a kind that is not computed here.
    pub fn open(folder: &Path, precision: Precision) -> Result<Self, ModelError> {
        let layout = Layout::read(folder)?;
        let tokenizer = Tokenizer::open(folder, layout.max_tokens)?;
        let bert = Bert::new(&Weights::open(folder)?, layout.shape.clone(), precision)?;
        let remembered = std::fs::read_to_string(folder.join(IDENTITY_FILE)).ok();
        let mut id = match remembered.map(|id| id.trim().to_owned()).filter(|id| id.len() >= 16) {
            Some(id) => id,
            None => identity(folder)?,
        };
        id.truncate(16);
        if layout.of_family {
            // The folder's name decides on the prefixes, and the hash does not know it.
            id.push_str("-e5");
        }
        if precision == Precision::Int8 {
            id.push_str("-int8");
        }
        Ok(Self { id, layout, tokenizer, bert })
    }

    /// The model that the program ships with, opened once; its weights are read when it makes its first vector.
    ///
    /// # Errors
    /// When the program was built with a damaged file.
    pub fn shipped() -> Result<Arc<Self>, ModelError> {
        static SHIPPED: OnceLock<Arc<Encoder>> = OnceLock::new();
        if let Some(encoder) = SHIPPED.get() {
            return Ok(Arc::clone(encoder));
        }
        let encoder = Arc::new(Self::shipped_in(Precision::Int8)?);
        Ok(Arc::clone(SHIPPED.get_or_init(|| encoder)))
    }

    /// The shipped model with its activations in floats or in 8 bits.
    pub(super) fn shipped_in(precision: Precision) -> Result<Self, ModelError> {
        let layout = shipped::layout();
        let bert = shipped::network(&shipped::encoder_weights()?, precision)?;
        Ok(Self { id: shipped::encoder_id(), tokenizer: Tokenizer::shipped(layout.max_tokens), layout, bert })
    }

    /// What tells this model's vectors from another's: part of its hash, and how its weights are held.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Whether it knows many languages, and not English alone: its pieces of words are then far more than one language needs.
    #[must_use]
    pub fn knows_languages(&self) -> bool {
        self.tokenizer.size() >= PIECES_OF_MANY_LANGUAGES
    }

    /// Numbers in a vector.
    #[must_use]
    pub fn dimension(&self) -> usize {
        self.layout.shape.hidden_size
    }

    /// The vector of a text; all zeros for one that the tokenizer can't read.
    #[must_use]
    pub fn embed(&self, text: &str, role: Role) -> Vec<f32> {
        self.embed_all(&[(text, role)]).pop().unwrap_or_default()
    }

    /// The vectors of some texts, in their order, each as it would be alone; all on this thread. Short texts together take
    /// less time than one by one.
    #[must_use]
    pub fn embed_all(&self, texts: &[(&str, Role)]) -> Vec<Vec<f32>> {
        let tokens: Vec<Tokens> = texts.iter().map(|(text, role)| self.tokens(text, *role)).collect();
        let states = self.bert.encode(&tokens);
        let mut rest = states.as_slice();
        let vectors = tokens.iter().map(|tokens| {
            let (own, others) = rest.split_at(tokens.ids.len() * self.dimension());
            rest = others;
            if own.is_empty() { vec![0.0; self.dimension()] } else { self.pool(own) }
        });
        vectors.collect()
    }

    fn tokens(&self, text: &str, role: Role) -> Tokens {
        let prefix = match role {
            Role::Query => &self.layout.query_prefix,
            Role::Passage => &self.layout.passage_prefix,
        };
        // Sentence-transformers strips a text before it is tokenized.
        self.tokenizer.tokens(&format!("{prefix}{}", text.trim()))
    }

    fn pool(&self, states: &[f32]) -> Vec<f32> {
        let width = self.dimension();
        let mut vector = vec![0.0_f32; width];
        let rows = match self.layout.pooling {
            Pooling::Mean => states.len() / width,
            Pooling::Cls => 1,
        };
        for row in states.chunks_exact(width).take(rows) {
            vector.iter_mut().zip(row).for_each(|(sum, value)| *sum += value / rows as f32);
        }
        if self.layout.normalize {
            let length = vector.iter().map(|value| value * value).sum::<f32>().sqrt().max(1e-12);
            vector.iter_mut().for_each(|value| *value /= length);
        }
        vector
    }
}

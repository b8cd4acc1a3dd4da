//! A model in a build with the feature `semantic`: opened from its folder, it makes vectors.

use std::path::Path;

use tokenizers::{Tokenizer, TruncationParams};

use super::bert::Bert;
use super::error::ModelError;
use super::layout::{Layout, Pooling, identity};
use super::parameters::{Precision, Role};
use super::weights::Weights;

/// The file beside a model's own that remembers its identity, so that opening it need not read it whole.
pub const IDENTITY_FILE: &str = "identity";

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
        let tokenizer = open_tokenizer(folder, layout.max_tokens)?;
        let bert = Bert::new(&Weights::open(folder)?, layout.shape.clone(), precision)?;
        let remembered = std::fs::read_to_string(folder.join(IDENTITY_FILE)).ok();
        let mut id = match remembered.map(|id| id.trim().to_owned()).filter(|id| id.len() >= 16) {
            Some(id) => id,
            None => identity(folder)?,
        };
        id.truncate(16);
        if precision == Precision::Int8 {
            id.push_str("-int8");
        }
        Ok(Self { id, layout, tokenizer, bert })
    }

    /// What tells this model's vectors from another's: part of its hash, and how its weights are held.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Numbers in a vector.
    #[must_use]
    pub fn dimension(&self) -> usize {
        self.layout.shape.hidden_size
    }

    /// The vector of a text; all zeros for one that the tokenizer can't read.
    #[must_use]
    pub fn embed(&self, text: &str, role: Role) -> Vec<f32> {
        let prefix = match role {
            Role::Query => &self.layout.query_prefix,
            Role::Passage => &self.layout.passage_prefix,
        };
        // Sentence-transformers strips a text before it is tokenized.
        let text = format!("{prefix}{}", text.trim());
        let Ok(encoding) = self.tokenizer.encode_fast(text, true) else { return vec![0.0; self.dimension()] };
        let states = self.bert.encode(encoding.get_ids());
        self.pool(&states)
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

fn open_tokenizer(folder: &Path, max_tokens: usize) -> Result<Tokenizer, ModelError> {
    let path = folder.join("tokenizer.json");
    let bytes = std::fs::read(&path).map_err(ModelError::file(&path))?;
    let mut tokenizer = Tokenizer::from_bytes(bytes).map_err(ModelError::format(&path))?;
    let truncation = TruncationParams { max_length: max_tokens, ..TruncationParams::default() };
    // One text at a time needs no padding; the file's own settings are those of its training.
    tokenizer.with_padding(None).with_truncation(Some(truncation)).map_err(ModelError::format(&path))?;
    Ok(tokenizer)
}

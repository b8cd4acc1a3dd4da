//! What does a BERT encoder make of a row of tokens? One vector a token.
//!
//! # Source
//! Devlin et al., BERT: Pre-training of Deep Bidirectional Transformers, 2018; tensor names as in the files of
//! Hugging Face's `BertModel`.

use super::error::ModelError;
use super::layer::Layer;
use super::layout::Shape;
use super::linear::with_gemm;
use super::nibbles::Nibbles;
use super::norm::Norm;
use super::parameters::Precision;
use super::tokens::Tokens;
use super::weights::{Table, Weights};

/// The encoder's weights, packed for multiplication; the table of words stays mapped.
pub(super) struct Bert {
    shape: Shape,
    words: Words,
    positions: Table,
    /// A vector for the first text and one for the second.
    segments: Table,
    norm: Norm,
    layers: Vec<Layer>,
}

/// The vectors of words.
pub(super) enum Words {
    Floats(Table),
    Nibbles(Nibbles),
}

impl Bert {
    /// Reads and packs the weights of a folder in sentence-transformers' layout.
    ///
    /// # Errors
    /// When a tensor is missing or of another shape.
    pub(super) fn new(weights: &Weights, shape: Shape, precision: Precision) -> Result<Self, ModelError> {
        let width = shape.hidden_size;
        let layers =
            (0..shape.num_hidden_layers).map(|at| with_gemm(|gemm| Layer::new(weights, gemm, &shape, (at, precision))));
        let words = weights.table("embeddings.word_embeddings.weight", shape.vocab_size, width)?;
        Ok(Self {
            words: Words::Floats(words),
            positions: weights.table("embeddings.position_embeddings.weight", shape.max_position_embeddings, width)?,
            segments: weights.whole_table("embeddings.token_type_embeddings.weight", width)?,
            norm: Norm::new(weights, "embeddings.LayerNorm", width, shape.layer_norm_eps)?,
            layers: layers.collect::<Result<_, _>>()?,
            shape,
        })
    }

    /// Finds the weights that the program ships with.
    ///
    /// # Errors
    /// As [`Self::new`].
    pub(super) fn shipped(
        weights: &Weights,
        words: Words,
        shape: &Shape,
        precision: Precision,
    ) -> Result<Self, ModelError> {
        let layers = (0..shape.num_hidden_layers).map(|at| Layer::shipped(weights, shape, (at, precision)));
        Ok(Self {
            words,
            positions: weights.table("positions", shape.max_position_embeddings, shape.hidden_size)?,
            segments: weights.table("segments", 2, shape.hidden_size)?,
            norm: Norm::new(weights, "norm", shape.hidden_size, shape.layer_norm_eps)?,
            layers: layers.collect::<Result<_, _>>()?,
            shape: shape.clone(),
        })
    }

    /// Numbers in a token's vector.
    pub(super) fn width(&self) -> usize {
        self.shape.hidden_size
    }

    /// The vectors of the tokens of some texts, one after another. The texts share the multiplications, and see nothing of
    /// each other.
    pub(super) fn encode(&self, texts: &[Tokens]) -> Vec<f32> {
        let lengths: Vec<usize> = texts.iter().map(|text| text.ids.len()).collect();
        let mut states = vec![0.0; lengths.iter().sum::<usize>() * self.width()];
        let mut rows = states.chunks_exact_mut(self.width());
        for text in texts {
            for ((at, id), row) in text.ids.iter().enumerate().zip(&mut rows) {
                self.start(*id as usize, at, usize::from(at >= text.first), row);
            }
        }
        if states.is_empty() {
            return states;
        }
        self.norm.apply(&mut states);
        for layer in &self.layers {
            states = with_gemm(|gemm| layer.apply(gemm, &states, &lengths, &self.shape));
        }
        states
    }

    /// A token's vector before the first layer: what it says, where it stands, and in which text.
    fn start(&self, id: usize, at: usize, segment: usize, row: &mut [f32]) {
        match &self.words {
            Words::Floats(table) => row.copy_from_slice(&table.row(id)),
            Words::Nibbles(table) => table.write_row(id, row),
        }
        for part in [self.positions.row(at), self.segments.row(segment)] {
            row.iter_mut().zip(part).for_each(|(sum, value)| *sum += value);
        }
    }
}

//! Which weights does the program ship with? An encoder and a reader, part of the program's file, so that they are there
//! wherever it runs.
//!
//! `models/preceptor-small/README.md` says what they are and which command made them.

use tantivy::directory::OwnedBytes;

use super::bert::{Bert, Words};
use super::error::ModelError;
use super::layout::{Layout, Pooling, Shape};
use super::nibbles::Nibbles;
use super::parameters::Precision;
use super::weights::Weights;

/// The hash of each file, as `sha256sum` writes it.
pub(super) const SUMS: &str = include_str!("../../models/preceptor-small/SHA256SUMS");

static ENCODER: &[u8] = include_bytes!("../../models/preceptor-small/encoder.safetensors");
static READER: &[u8] = include_bytes!("../../models/preceptor-small/reader.safetensors");

/// The encoder's tensors; the table of words in it is the reader's, too.
///
/// # Errors
/// When the program was built with a damaged file.
pub(super) fn encoder_weights() -> Result<Weights, ModelError> {
    Weights::new("encoder.safetensors".into(), OwnedBytes::new(ENCODER))
}

/// The reader's tensors.
///
/// # Errors
/// As [`encoder_weights`].
pub(super) fn reader_weights() -> Result<Weights, ModelError> {
    Weights::new("reader.safetensors".into(), OwnedBytes::new(READER))
}

/// The network of these weights; its matrices are packed when they are first multiplied.
///
/// # Errors
/// As [`encoder_weights`].
pub(super) fn network(weights: &Weights, precision: Precision) -> Result<Bert, ModelError> {
    let shape = shape();
    let words = Nibbles::new(&encoder_weights()?, shape.vocab_size, shape.hidden_size)?;
    Bert::shipped(weights, Words::Nibbles(words), &shape, precision)
}

/// What tells the encoder's vectors from another's: part of its file's hash.
pub(super) fn encoder_id() -> String {
    let line = SUMS.lines().find(|line| line.ends_with("encoder.safetensors")).unwrap_or_default();
    line.chars().take(16).collect()
}

/// How the encoder makes vectors, as its start's files say it.
pub(super) fn layout() -> Layout {
    Layout {
        shape: shape(),
        pooling: Pooling::Mean,
        normalize: true,
        max_tokens: 256,
        query_prefix: String::new(),
        passage_prefix: String::new(),
        of_family: false,
    }
}

/// The shape of MiniLM-L6.
fn shape() -> Shape {
    Shape {
        model_type: "bert".to_owned(),
        hidden_size: 384,
        intermediate_size: 1536,
        num_hidden_layers: 6,
        num_attention_heads: 12,
        max_position_embeddings: 512,
        vocab_size: 30_522,
        hidden_act: "gelu".to_owned(),
        layer_norm_eps: 1e-12,
        position_embedding_type: "absolute".to_owned(),
        name: String::new(),
    }
}

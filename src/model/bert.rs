//! What does a BERT encoder make of a row of tokens? One vector a token.
//!
//! # Source
//! Devlin et al., BERT: Pre-training of Deep Bidirectional Transformers, 2018; tensor names as in the files of
//! Hugging Face's `BertModel`.

use rten_simd::{SimdOp as _, SimdUnaryOp as _};
use rten_vecmath::{ApproxGelu, Gelu, Normalize, NormalizeOptions, Sum, SumSquareSub};

use super::attention::attend;
use super::error::ModelError;
use super::layout::Shape;
use super::linear::{Gemm, Linear, with_gemm};
use super::parameters::Precision;
use super::weights::{Table, Weights};

/// The encoder's weights, packed for multiplication; the table of words stays mapped.
pub(super) struct Bert {
    shape: Shape,
    words: Table,
    positions: Table,
    /// The vector of the first segment, which every token of a single text belongs to.
    segment: Vec<f32>,
    norm: Norm,
    layers: Vec<Layer>,
}

struct Layer {
    queries_keys_values: Linear,
    mixed: Linear,
    mixed_norm: Norm,
    up: Linear,
    down: Linear,
    norm: Norm,
}

/// Layer normalization: mean 0 and variance 1, then a scale and a shift for each number.
struct Norm {
    scale: Vec<f32>,
    shift: Vec<f32>,
    epsilon: f32,
}

impl Bert {
    /// Reads and packs the weights.
    ///
    /// # Errors
    /// When a tensor is missing or of another shape.
    pub(super) fn new(weights: &Weights, shape: Shape, precision: Precision) -> Result<Self, ModelError> {
        let width = shape.hidden_size;
        let layers =
            (0..shape.num_hidden_layers).map(|at| with_gemm(|gemm| Layer::new(weights, gemm, &shape, at, precision)));
        Ok(Self {
            words: weights.table("embeddings.word_embeddings.weight", shape.vocab_size, width)?,
            positions: weights.table("embeddings.position_embeddings.weight", shape.max_position_embeddings, width)?,
            segment: weights.first_row("embeddings.token_type_embeddings.weight", width)?,
            norm: Norm::new(weights, "embeddings.LayerNorm", &shape)?,
            layers: layers.collect::<Result<_, _>>()?,
            shape,
        })
    }

    /// The vectors of a text's tokens, one after another.
    pub(super) fn encode(&self, tokens: &[u32]) -> Vec<f32> {
        let mut states = Vec::with_capacity(tokens.len() * self.shape.hidden_size);
        for (at, token) in tokens.iter().enumerate() {
            let (word, position) = (self.words.row(*token as usize), self.positions.row(at));
            let sum = word
                .iter()
                .zip(&position)
                .zip(&self.segment)
                .map(|((word, position), segment)| word + position + segment);
            states.extend(sum);
        }
        self.norm.apply(&mut states);
        for layer in &self.layers {
            states = with_gemm(|gemm| layer.apply(gemm, &states, tokens.len(), &self.shape));
        }
        states
    }
}

impl Layer {
    fn new(weights: &Weights, gemm: &Gemm, shape: &Shape, at: usize, precision: Precision) -> Result<Self, ModelError> {
        let (width, inner) = (shape.hidden_size, shape.intermediate_size);
        let name = |part: &str| format!("encoder.layer.{at}.{part}");
        let read = |part: &str, outputs: usize, inputs: usize| {
            let matrix = weights.floats(&name(&format!("{part}.weight")), &[outputs, inputs])?;
            Ok::<_, ModelError>((matrix, weights.floats(&name(&format!("{part}.bias")), &[outputs])?))
        };
        let linear = |part: &str, outputs: usize, inputs: usize| {
            read(part, outputs, inputs).map(|(matrix, bias)| Linear::new(gemm, &matrix, bias, precision))
        };
        let (mut matrix, mut bias) = (Vec::with_capacity(3 * width * width), Vec::with_capacity(3 * width));
        for part in ["query", "key", "value"] {
            let (rows, shifts) = read(&format!("attention.self.{part}"), width, width)?;
            matrix.extend(rows);
            bias.extend(shifts);
        }
        Ok(Self {
            queries_keys_values: Linear::new(gemm, &matrix, bias, precision),
            mixed: linear("attention.output.dense", width, width)?,
            mixed_norm: Norm::new(weights, &name("attention.output.LayerNorm"), shape)?,
            up: linear("intermediate.dense", inner, width)?,
            down: linear("output.dense", width, inner)?,
            norm: Norm::new(weights, &name("output.LayerNorm"), shape)?,
        })
    }

    fn apply(&self, gemm: &Gemm, states: &[f32], tokens: usize, shape: &Shape) -> Vec<f32> {
        let qkv = self.queries_keys_values.apply(gemm, states, tokens);
        let mixed = attend(gemm, &qkv, tokens, shape.hidden_size, shape.num_attention_heads);
        let mut seen = self.mixed.apply(gemm, &mixed, tokens);
        add(&mut seen, states);
        self.mixed_norm.apply(&mut seen);
        let mut inner = self.up.apply(gemm, &seen, tokens);
        activate(&mut inner, &shape.hidden_act);
        let mut out = self.down.apply(gemm, &inner, tokens);
        add(&mut out, &seen);
        self.norm.apply(&mut out);
        out
    }
}

impl Norm {
    fn new(weights: &Weights, name: &str, shape: &Shape) -> Result<Self, ModelError> {
        Ok(Self {
            scale: weights.floats(&format!("{name}.weight"), &[shape.hidden_size])?,
            shift: weights.floats(&format!("{name}.bias"), &[shape.hidden_size])?,
            epsilon: shape.layer_norm_eps,
        })
    }

    fn apply(&self, states: &mut [f32]) {
        let width = self.scale.len();
        for row in states.chunks_exact_mut(width) {
            let mean = Sum::new(row).dispatch() / width as f32;
            let variance = SumSquareSub::new(row, mean).dispatch() / width as f32;
            let options = NormalizeOptions {
                pre_scale_bias: mean,
                scale: 1.0 / (variance + self.epsilon).sqrt(),
                element_scale: Some(&self.scale),
                element_bias: Some(&self.shift),
                ..NormalizeOptions::default()
            };
            Normalize::new_mut(row, options).dispatch();
        }
    }
}

fn activate(inner: &mut [f32], name: &str) {
    match name {
        "gelu" => Gelu {}.map_mut(inner),
        "relu" => inner.iter_mut().for_each(|value| *value = value.max(0.0)),
        _ => ApproxGelu {}.map_mut(inner),
    }
}

fn add(to: &mut [f32], what: &[f32]) {
    to.iter_mut().zip(what).for_each(|(sum, value)| *sum += value);
}

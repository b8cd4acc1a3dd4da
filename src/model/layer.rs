//! What does one layer of a BERT make of a row of states? Attention, then two affine maps, each added to what it was given.
//!
//! # Source
//! Tensor names as in the files of Hugging Face's `BertModel`, or as `training/export.py` writes them.

use rten_simd::SimdOp as _;

use super::attention::{self, Attend};
use super::error::ModelError;
use super::kernels::Activation;
use super::layout::Shape;
use super::linear::{Gemm, Linear};
use super::norm::Norm;
use super::parameters::Precision;
use super::weights::{Dtype, Weights};

/// One layer's weights.
pub(super) struct Layer {
    queries_keys_values: Linear,
    mixed: Linear,
    mixed_norm: Norm,
    up: Linear,
    down: Linear,
    norm: Norm,
}

impl Layer {
    /// Reads and packs the weights of the layer with number `at`, from 0, as Hugging Face names them.
    ///
    /// # Errors
    /// When a tensor is missing or of another shape.
    pub(super) fn new(weights: &Weights, shape: &Shape, at: usize, precision: Precision) -> Result<Self, ModelError> {
        let (width, inner) = (shape.hidden_size, shape.intermediate_size);
        let name = |part: &str| format!("encoder.layer.{at}.{part}");
        let read = |part: &str, outputs: usize, inputs: usize| {
            let matrix = weights.floats(&name(&format!("{part}.weight")), &[outputs, inputs])?;
            Ok::<_, ModelError>((matrix, weights.floats(&name(&format!("{part}.bias")), &[outputs])?))
        };
        let linear = |part: &str, outputs: usize, inputs: usize| {
            read(part, outputs, inputs).map(|(matrix, bias)| Linear::new(&matrix, bias, precision))
        };
        let (mut matrix, mut bias) = (Vec::with_capacity(3 * width * width), Vec::with_capacity(3 * width));
        for part in ["query", "key", "value"] {
            let (rows, shifts) = read(&format!("attention.self.{part}"), width, width)?;
            matrix.extend(rows);
            bias.extend(shifts);
        }
        let norm = |part: &str| Norm::new(weights, &name(part), width, shape.layer_norm_eps);
        Ok(Self {
            queries_keys_values: Linear::new(&matrix, bias, precision),
            mixed: linear("attention.output.dense", width, width)?,
            mixed_norm: norm("attention.output.LayerNorm")?,
            up: linear("intermediate.dense", inner, width)?,
            down: linear("output.dense", width, inner)?,
            norm: norm("output.LayerNorm")?,
        })
    }

    /// Finds the weights of the layer with number `at`, from 0, in 8 bits as they are shipped; a matrix is packed when it is
    /// first multiplied.
    ///
    /// # Errors
    /// When a tensor is missing or of another shape.
    pub(super) fn shipped(
        weights: &Weights,
        shape: &Shape,
        at: usize,
        precision: Precision,
    ) -> Result<Self, ModelError> {
        let (width, inner) = (shape.hidden_size, shape.intermediate_size);
        let linear = |part: &str, outputs: usize, inputs: usize| {
            let name = format!("layers.{at}.{part}");
            let values = weights.bytes(&format!("{name}.weight"), &[outputs, inputs], Dtype::I8)?;
            let scales = weights.floats(&format!("{name}.scale"), &[outputs])?;
            let bias = weights.floats(&format!("{name}.bias"), &[outputs])?;
            Ok::<_, ModelError>(Linear::shipped(values, scales, bias, precision))
        };
        let norm = |part: &str| Norm::new(weights, &format!("layers.{at}.{part}"), width, shape.layer_norm_eps);
        Ok(Self {
            queries_keys_values: linear("qkv", 3 * width, width)?,
            mixed: linear("mixed", width, width)?,
            mixed_norm: norm("mixed_norm")?,
            up: linear("up", inner, width)?,
            down: linear("down", width, inner)?,
            norm: norm("norm")?,
        })
    }

    /// Packs the layer's matrices now.
    pub(super) fn pack(&self) {
        [&self.queries_keys_values, &self.mixed, &self.up, &self.down].into_iter().for_each(Linear::pack);
    }

    /// Turns the states into those after this layer. Texts lie one after another, `lengths` tokens each; a token sees its
    /// own text alone.
    pub(super) fn apply(&self, gemm: &Gemm, room: &mut Room, lengths: &[usize], shape: &Shape) {
        let (tokens, width) = (lengths.iter().sum(), shape.hidden_size);
        let Room { states, qkv, mixed, seen, inner, heads } = room;
        self.queries_keys_values.apply(gemm, states, tokens, Activation::None, qkv);
        let mut start = 0;
        for length in lengths {
            let (qkv, mixed) = (&qkv[3 * start..], &mut mixed[start..start + length * width]);
            Attend { qkv, mixed, width, heads: shape.num_attention_heads, room: heads }.dispatch();
            start += length * width;
        }
        self.mixed.apply(gemm, mixed, tokens, Activation::None, seen);
        add(seen, states);
        self.mixed_norm.apply(seen);
        self.up.apply(gemm, seen, tokens, Activation::of(&shape.hidden_act), inner);
        self.down.apply(gemm, inner, tokens, Activation::None, states);
        add(states, seen);
        self.norm.apply(states);
    }
}

/// What a layer's numbers are written to, kept from layer to layer.
pub(super) struct Room {
    /// The state of each token before and after a layer: tokens × width.
    pub states: Vec<f32>,
    qkv: Vec<f32>,
    mixed: Vec<f32>,
    seen: Vec<f32>,
    inner: Vec<f32>,
    heads: attention::Room,
}

impl Room {
    /// Room for this many tokens.
    pub(super) fn new(tokens: usize, shape: &Shape) -> Self {
        let width = tokens * shape.hidden_size;
        let [states, mixed, seen] = [(); 3].map(|()| vec![0.0; width]);
        let (qkv, inner) = (vec![0.0; 3 * width], vec![0.0; tokens * shape.intermediate_size]);
        Self { states, qkv, mixed, seen, inner, heads: attention::Room::default() }
    }
}

fn add(to: &mut [f32], what: &[f32]) {
    to.iter_mut().zip(what).for_each(|(sum, value)| *sum += value);
}

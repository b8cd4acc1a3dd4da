//! What does one layer of a BERT make of a row of states? Attention, then two affine maps, each added to what it was given.
//!
//! # Source
//! Tensor names as in the files of Hugging Face's `BertModel`, or as `training/export.py` writes them.

use rten_simd::SimdUnaryOp as _;
use rten_vecmath::{ApproxGelu, Gelu};

use super::attention::attend;
use super::error::ModelError;
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
    /// Reads and packs the layer's weights as Hugging Face names them.
    ///
    /// # Errors
    /// When a tensor is missing or of another shape.
    pub(super) fn new(
        weights: &Weights,
        gemm: &Gemm,
        shape: &Shape,
        (at, precision): (usize, Precision),
    ) -> Result<Self, ModelError> {
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
        let norm = |part: &str| Norm::new(weights, &name(part), width, shape.layer_norm_eps);
        Ok(Self {
            queries_keys_values: Linear::new(gemm, &matrix, bias, precision),
            mixed: linear("attention.output.dense", width, width)?,
            mixed_norm: norm("attention.output.LayerNorm")?,
            up: linear("intermediate.dense", inner, width)?,
            down: linear("output.dense", width, inner)?,
            norm: norm("output.LayerNorm")?,
        })
    }

    /// Finds the layer's weights in 8 bits as they are shipped; a matrix is packed when it is first multiplied.
    ///
    /// # Errors
    /// As [`Self::new`].
    pub(super) fn shipped(
        weights: &Weights,
        shape: &Shape,
        (at, precision): (usize, Precision),
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

    /// The states after this layer. Texts lie one after another, `lengths` tokens each; a token sees its own text alone.
    pub(super) fn apply(&self, gemm: &Gemm, states: &[f32], lengths: &[usize], shape: &Shape) -> Vec<f32> {
        let tokens = lengths.iter().sum();
        let width = shape.hidden_size;
        let qkv = self.queries_keys_values.apply(gemm, states, tokens);
        let mut mixed = vec![0.0; states.len()];
        let mut start = 0;
        for length in lengths {
            let (from, to) = (start * width, (start + length) * width);
            attend(gemm, &qkv[3 * from..3 * to], &mut mixed[from..to], (*length, width, shape.num_attention_heads));
            start += length;
        }
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

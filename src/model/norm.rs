//! What is a row of numbers with mean 0 and variance 1, scaled and shifted anew? Layer normalization.
//!
//! # Source
//! Ba, Kiros, Hinton, Layer Normalization, 2016.

use rten_simd::SimdOp as _;
use rten_vecmath::{Normalize, NormalizeOptions, Sum, SumSquareSub};

use super::error::ModelError;
use super::weights::Weights;

/// A scale and a shift for each number.
pub(super) struct Norm {
    scale: Vec<f32>,
    shift: Vec<f32>,
    epsilon: f32,
}

impl Norm {
    /// Reads the scale and the shift of this name.
    ///
    /// # Errors
    /// When one is not there or of another length.
    pub(super) fn new(weights: &Weights, name: &str, width: usize, epsilon: f32) -> Result<Self, ModelError> {
        Ok(Self {
            scale: weights.floats(&format!("{name}.weight"), &[width])?,
            shift: weights.floats(&format!("{name}.bias"), &[width])?,
            epsilon,
        })
    }

    /// Normalizes each row.
    pub(super) fn apply(&self, states: &mut [f32]) {
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

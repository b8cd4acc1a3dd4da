//! How do tokens look at each other? Multi-head self-attention of one text, without padding, so without a mask.
//!
//! # Source
//! Vaswani et al., Attention Is All You Need, 2017, section 3.2.

use rten_gemm::{GemmInputA, GemmInputB, GemmOptions};
use rten_simd::SimdOp as _;
use rten_tensor::{Matrix, NdTensorView};
use rten_vecmath::Softmax;

use super::linear::Gemm;

/// Mixes the tokens' values by their queries and keys.
///
/// # Shape
/// `qkv` is tokens × (queries, keys, values), each `width` wide; `mixed` becomes tokens × `width`.
#[expect(clippy::expect_used, reason = "sizes are checked when a model is opened")]
pub(super) fn attend(gemm: &Gemm, qkv: &[f32], mixed: &mut [f32], (tokens, width, heads): (usize, usize, usize)) {
    let each = width / heads;
    let part = |at: usize, head: usize| -> Matrix<'_, f32> {
        let start = at * width + head * each;
        NdTensorView::from_slice_with_strides([tokens, each], &qkv[start..], [3 * width, 1]).expect("sizes fit")
    };
    let mut weights = vec![0.0_f32; tokens * tokens];
    let mut values = vec![0.0_f32; tokens * each];
    for head in 0..heads {
        let scaled = GemmOptions { alpha: 1.0 / (each as f32).sqrt(), ..GemmOptions::default() };
        let (queries, keys) = (GemmInputA::Unpacked(part(0, head)), GemmInputB::Unpacked(part(1, head).transposed()));
        gemm.floats.gemm(&mut weights, queries, keys, scaled).expect("sizes fit");
        weights.chunks_exact_mut(tokens).for_each(|row| drop_result(Softmax::new_mut(row).dispatch()));
        let seen = GemmInputA::Unpacked(NdTensorView::from_data([tokens, tokens], weights.as_slice()));
        let to_mix = GemmInputB::Unpacked(part(2, head));
        gemm.floats.gemm(&mut values, seen, to_mix, GemmOptions::default()).expect("sizes fit");
        for (row, value) in mixed.chunks_exact_mut(width).zip(values.chunks_exact(each)) {
            row[head * each..(head + 1) * each].copy_from_slice(value);
        }
    }
}

/// The softmax hands its row back, which is changed in place.
fn drop_result(_: &mut [f32]) {}

//! How is a layer's matrix multiplied with the tokens' vectors, in floats or in 8-bit integers?

use std::sync::LazyLock;

use rten_gemm::{BiasVector, GemmExecutor, GemmInputA, GemmInputB, GemmOptions, PackedBMatrix};
use rten_simd::SimdOp as _;
use rten_tensor::{Matrix, NdTensorView};
use rten_vecmath::{ExtendInit as _, MinMax, Quantize};
use tantivy::directory::OwnedBytes;

use super::parameters::Precision;

/// The multipliers, chosen once by what the processor can do.
#[derive(Default)]
pub(super) struct Gemm {
    pub floats: GemmExecutor<f32, f32, f32>,
    integers: GemmExecutor<u8, i8, i32>,
}

thread_local! {
    /// A thread's own multipliers: they can't be sent to another thread, and are made in no time.
    static GEMM: Gemm = Gemm::default();
}

/// Lends this thread's multipliers.
pub(super) fn with_gemm<T>(work: impl FnOnce(&Gemm) -> T) -> T {
    GEMM.with(work)
}

/// One affine map: `y = x Wᵀ + b`.
pub(super) struct Linear {
    /// Packed when it is first multiplied.
    matrix: LazyLock<Packed, Box<dyn FnOnce() -> Packed + Send>>,
    bias: Vec<f32>,
}

enum Packed {
    F32(PackedBMatrix<f32>),
    Int8 { matrix: PackedBMatrix<i8>, scales: Vec<f32>, sums: Vec<i32> },
}

impl Gemm {
    /// The largest whole number that a weight may be: without a wide accumulator products of 8 and 8 bits overflow 16, so
    /// the weights keep to 7.
    fn most(&self) -> f32 {
        if self.integers.may_saturate() { 63.0 } else { 127.0 }
    }
}

impl Linear {
    /// Packs a matrix of `outputs` rows and `inputs` columns, as the file has it.
    pub(super) fn new(gemm: &Gemm, weights: &[f32], bias: Vec<f32>, precision: Precision) -> Self {
        let inputs = weights.len() / bias.len().max(1);
        let packed = match precision {
            Precision::F32 => Packed::floats(gemm, weights, inputs),
            Precision::Int8 => {
                let (values, scales) = quantize_rows(weights, inputs, gemm.most());
                Packed::integers(gemm, &values, scales)
            }
        };
        let matrix = LazyLock::new(Box::new(|| packed) as Box<dyn FnOnce() -> Packed + Send>);
        LazyLock::force(&matrix);
        Self { matrix, bias }
    }

    /// A matrix of whole numbers of at most 127 with a scale for each row, as it is shipped; nothing of it is touched yet.
    pub(super) fn shipped(values: OwnedBytes, scales: Vec<f32>, bias: Vec<f32>, precision: Precision) -> Self {
        let pack = move || with_gemm(|gemm| Packed::shipped(gemm, &values, scales, precision));
        Self { matrix: LazyLock::new(Box::new(pack)), bias }
    }

    /// Applies the map to each row of `x`.
    ///
    /// # Panics
    /// When `x` is not whole rows; the model's shape was checked when it was opened.
    #[expect(clippy::expect_used, reason = "sizes are checked when a model is opened")]
    pub(super) fn apply(&self, gemm: &Gemm, x: &[f32], rows: usize) -> Vec<f32> {
        let columns = x.len() / rows.max(1);
        let outputs = self.bias.len();
        match &*self.matrix {
            Packed::F32(matrix) => {
                let mut y = vec![0.0_f32; rows * outputs];
                let a = GemmInputA::Unpacked(NdTensorView::from_data([rows, columns], x));
                let options = GemmOptions { bias: Some(BiasVector::Row(&self.bias)), ..GemmOptions::default() };
                gemm.floats.gemm(&mut y, a, GemmInputB::Packed(matrix), options).expect("sizes fit");
                y
            }
            Packed::Int8 { matrix, scales, sums } => {
                let rows_as_bytes = Quantized::of(x, columns);
                let mut products = vec![0_i32; rows * outputs];
                let a = GemmInputA::Unpacked(NdTensorView::from_data([rows, columns], rows_as_bytes.values.as_slice()));
                gemm.integers
                    .gemm(&mut products, a, GemmInputB::Packed(matrix), GemmOptions::default())
                    .expect("sizes fit");
                rows_as_bytes.floats(&products, scales, sums, &self.bias)
            }
        }
    }
}

impl Packed {
    fn floats(gemm: &Gemm, weights: &[f32], inputs: usize) -> Self {
        let view: Matrix<f32> = NdTensorView::from_data([weights.len() / inputs.max(1), inputs], weights);
        Self::F32(gemm.floats.prepack_b(view.transposed()))
    }

    fn integers(gemm: &Gemm, values: &[i8], scales: Vec<f32>) -> Self {
        let (outputs, inputs) = (scales.len(), values.len() / scales.len().max(1));
        let view: Matrix<i8> = NdTensorView::from_data([outputs, inputs], values);
        let sums = values.chunks_exact(inputs.max(1)).map(|row| row.iter().map(|v| i32::from(*v)).sum()).collect();
        Self::Int8 { matrix: gemm.integers.prepack_b(view.transposed()), scales, sums }
    }

    fn shipped(gemm: &Gemm, values: &[u8], mut scales: Vec<f32>, precision: Precision) -> Self {
        let values: Vec<i8> = values.iter().map(|byte| byte.cast_signed()).collect();
        let inputs = values.len() / scales.len().max(1);
        if precision == Precision::F32 {
            let rows = values.chunks_exact(inputs.max(1)).zip(&scales);
            let floats: Vec<f32> = rows.flat_map(|(row, by)| row.iter().map(move |v| f32::from(*v) * by)).collect();
            return Self::floats(gemm, &floats, inputs);
        }
        if !gemm.integers.may_saturate() {
            return Self::integers(gemm, &values, scales);
        }
        scales.iter_mut().for_each(|scale| *scale *= 2.0);
        // Half, rounded; 127 becomes 63, as 64 would overflow.
        let halves: Vec<i8> = values.iter().map(|v| ((i16::from(*v) + 1) >> 1).clamp(-63, 63) as i8).collect();
        Self::integers(gemm, &halves, scales)
    }
}

/// Rows of floats as bytes, each row with its own scale and zero.
struct Quantized {
    values: Vec<u8>,
    row_scales: Vec<f32>,
    zeros: Vec<i32>,
}

impl Quantized {
    fn of(x: &[f32], columns: usize) -> Self {
        let mut quantized = Self { values: Vec::with_capacity(x.len()), row_scales: Vec::new(), zeros: Vec::new() };
        for row in x.chunks_exact(columns) {
            let (least, most) = MinMax::new(row).dispatch();
            let (least, most) = (least.min(0.0), most.max(0.0));
            let scale = ((most - least) / 255.0).max(1e-9);
            let zero = (-least / scale).round().clamp(0.0, 255.0) as u8;
            quantized.values.extend_init(|room| Quantize::new(row, &mut room[..columns], 1.0 / scale, zero).dispatch());
            quantized.row_scales.push(scale);
            quantized.zeros.push(i32::from(zero));
        }
        quantized
    }

    /// What products of these bytes mean in floats: the zero of each row taken out by the sums of the matrix's columns
    /// (the multiplier's own zero points went wrong past one tile of rows, rten-gemm 0.27), then scaled and shifted.
    fn floats(&self, products: &[i32], scales: &[f32], sums: &[i32], bias: &[f32]) -> Vec<f32> {
        let mut y = Vec::with_capacity(products.len());
        for ((row, scale), zero) in products.chunks_exact(bias.len()).zip(&self.row_scales).zip(&self.zeros) {
            let cells = row.iter().zip(sums).zip(scales).zip(bias);
            y.extend(cells.map(|(((product, sum), by), shift)| (product - zero * sum) as f32 * scale * by + shift));
        }
        y
    }
}

/// Each row in whole numbers of at most `most`, with its scale.
fn quantize_rows(weights: &[f32], columns: usize, most: f32) -> (Vec<i8>, Vec<f32>) {
    let mut values = Vec::with_capacity(weights.len());
    let mut scales = Vec::new();
    for row in weights.chunks_exact(columns.max(1)) {
        let largest = row.iter().fold(0.0_f32, |largest, value| largest.max(value.abs()));
        let scale = (largest / most).max(1e-12);
        values.extend(row.iter().map(|value| (value / scale).round() as i8));
        scales.push(scale);
    }
    (values, scales)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that look random and are the same in every run.
    fn numbers(count: usize, spread: f32) -> Vec<f32> {
        (0..count).map(|at| ((at * 7919 % 1009) as f32 / 1009.0 - 0.4) * spread).collect()
    }

    fn largest_error(rows: usize, inputs: usize, outputs: usize) -> f32 {
        let (gemm, weights, x) = (Gemm::default(), numbers(outputs * inputs, 0.2), numbers(rows * inputs, 3.0));
        // No row has the zero or the scale of another.
        let x: Vec<f32> = x
            .iter()
            .enumerate()
            .map(|(at, x)| (x + (at / inputs % 7) as f32 * 0.3) * (1 + at / inputs % 3) as f32)
            .collect();
        let bias = numbers(outputs, 1.0);
        let apply = |precision| Linear::new(&gemm, &weights, bias.clone(), precision).apply(&gemm, &x, rows);
        let (exact, near) = (apply(Precision::F32), apply(Precision::Int8));
        let most = exact.iter().fold(0.0_f32, |most, value| most.max(value.abs()));
        exact.iter().zip(&near).map(|(exact, near)| (exact - near).abs() / most).fold(0.0, f32::max)
    }

    #[test]
    fn integers_multiply_nearly_as_floats_do() {
        for (rows, inputs, outputs) in [(1, 384, 96), (5, 384, 1152), (17, 384, 1536), (20, 1536, 384), (200, 384, 384)]
        {
            let error = largest_error(rows, inputs, outputs);
            assert!(error < 0.02, "{rows} x {inputs} x {outputs}: {error}");
        }
    }
}

//! How is a layer's matrix multiplied with the tokens' vectors, in floats or in 8-bit integers?

use std::sync::LazyLock;

use rten_gemm::{GemmExecutor, GemmInputA, GemmInputB, GemmOptions, PackedBMatrix};
use rten_simd::SimdOp as _;
use rten_tensor::{Matrix, NdTensorView};
use rten_vecmath::{ExtendInit as _, MinMax};
use tantivy::directory::OwnedBytes;

use super::kernels::{Activate, Activation, ToBytes, ToFloats};
use super::parameters::Precision;

/// Outputs of a panel and rows of a block: rten-gemm hands larger ones to other threads, which takes longer than to
/// multiply them, and would keep a reading waiting for whatever else those do (rten-gemm 0.27, `gemm_impl`).
const PANEL: usize = 128;
const BLOCK: usize = 64;

/// The multipliers, chosen once by what the processor can do.
#[derive(Default)]
pub(super) struct Gemm {
    floats: GemmExecutor<f32, f32, f32>,
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

impl Gemm {
    /// The largest whole number that a weight may be that is made here: without a wide accumulator products of 8 and 8 bits
    /// overflow 16, so the weights keep to 7.
    fn most(&self) -> f32 {
        if self.keeps_to_7_bits() { 63.0 } else { 127.0 }
    }

    /// Whether weights keep to 7 bits on this processor.
    pub(super) fn keeps_to_7_bits(&self) -> bool {
        self.integers.may_saturate()
    }
}

/// One affine map: `y = x Wᵀ + b`.
pub(super) struct Linear {
    /// Packed when it is first multiplied.
    matrix: LazyLock<Packed, Box<dyn FnOnce() -> Packed + Send>>,
    bias: Vec<f32>,
}

/// A matrix in panels of [`PANEL`] outputs.
enum Packed {
    F32(Vec<PackedBMatrix<f32>>),
    Int8(Integers),
}

/// A matrix of whole numbers in panels of [`PANEL`] outputs.
struct Integers {
    panels: Vec<PackedBMatrix<i8>>,
    /// Where numbers are too large for the processor, the panels have half of each, and these what twice that lacks of it; else none.
    rests: Vec<PackedBMatrix<i8>>,
    /// What each row's numbers are multiplied by to be weights.
    scales: Vec<f32>,
    /// The sum of each row's numbers.
    sums: Vec<i32>,
}

/// Rows of floats, one after another.
#[derive(Clone, Copy)]
struct Rows<'a> {
    values: &'a [f32],
    /// How many numbers a row has.
    columns: usize,
}

impl Linear {
    /// Packs a matrix with a row for each number of `bias`, row after row, as the file has it.
    pub(super) fn new(weights: &[f32], bias: Vec<f32>, precision: Precision) -> Self {
        let inputs = weights.len() / bias.len().max(1);
        let packed = with_gemm(|gemm| match precision {
            Precision::F32 => Packed::floats(gemm, weights, inputs),
            Precision::Int8 => {
                let (values, scales) = quantize_rows(weights, inputs, gemm.most());
                Packed::integers(gemm, &values, scales)
            }
        });
        let matrix = LazyLock::new(Box::new(|| packed) as Box<dyn FnOnce() -> Packed + Send>);
        LazyLock::force(&matrix);
        Self { matrix, bias }
    }

    /// A matrix of whole numbers of at most 127 with a scale for each row, as it is shipped; nothing of it is touched yet.
    pub(super) fn shipped(values: OwnedBytes, scales: Vec<f32>, bias: Vec<f32>, precision: Precision) -> Self {
        let pack = move || with_gemm(|gemm| Packed::shipped(gemm, &values, scales, precision));
        Self { matrix: LazyLock::new(Box::new(pack)), bias }
    }

    /// Packs the matrix now.
    pub(super) fn pack(&self) {
        LazyLock::force(&self.matrix);
    }

    /// Applies the map, then the activation, to each row of `x`.
    ///
    /// # Panics
    /// When `x` is not whole rows; the model's shape was checked when it was opened.
    pub(super) fn apply(&self, gemm: &Gemm, x: &[f32], rows: usize, activation: Activation, y: &mut [f32]) {
        let (columns, outputs) = (x.len() / rows.max(1), self.bias.len());
        let blocks = x.chunks(BLOCK * columns.max(1)).zip(y.chunks_mut(BLOCK * outputs.max(1)));
        for (values, y) in blocks {
            let x = Rows { values, columns };
            match &*self.matrix {
                Packed::F32(panels) => self.apply_floats(gemm, panels, x, activation, y),
                Packed::Int8(matrix) => self.apply_integers(gemm, matrix, &Quantized::of(x), activation, y),
            }
        }
    }

    #[expect(clippy::expect_used, reason = "sizes are checked when a model is opened")]
    fn apply_floats(
        &self,
        gemm: &Gemm,
        panels: &[PackedBMatrix<f32>],
        x: Rows<'_>,
        activation: Activation,
        y: &mut [f32],
    ) {
        let rows = x.values.len() / x.columns;
        let a = gemm.floats.prepack_a(NdTensorView::from_data([rows, x.columns], x.values));
        let mut room = vec![0.0; rows * PANEL];
        for (at, panel) in panels.iter().enumerate() {
            let products = &mut room[..rows * panel.cols()];
            let (a, b) = (GemmInputA::Packed(&a), GemmInputB::Packed(panel));
            gemm.floats.gemm(products, a, b, GemmOptions::default()).expect("sizes fit");
            let columns = at * PANEL..at * PANEL + panel.cols();
            for (y, products) in y.chunks_exact_mut(self.bias.len()).zip(products.chunks_exact(panel.cols())) {
                let row = &mut y[columns.clone()];
                row.copy_from_slice(products);
                Activate { row, bias: Some(&self.bias[columns.clone()]), activation }.dispatch();
            }
        }
    }

    #[expect(clippy::expect_used, reason = "sizes are checked when a model is opened")]
    fn apply_integers(
        &self,
        gemm: &Gemm,
        Integers { panels, rests, scales, sums }: &Integers,
        x: &Quantized,
        activation: Activation,
        y: &mut [f32],
    ) {
        let rows = x.zeros.len();
        let columns = x.values.len() / rows;
        let a = gemm.integers.prepack_a(NdTensorView::from_data([rows, columns], x.values.as_slice()));
        let (mut room, mut more) = (vec![0; rows * PANEL], vec![0; if rests.is_empty() { 0 } else { rows * PANEL }]);
        let multiply = |panel: &PackedBMatrix<i8>, products: &mut [i32]| {
            let (a, b) = (GemmInputA::Packed(&a), GemmInputB::Packed(panel));
            gemm.integers.gemm(products, a, b, GemmOptions::default()).expect("sizes fit");
        };
        for (at, panel) in panels.iter().enumerate() {
            let products = &mut room[..rows * panel.cols()];
            multiply(panel, products);
            if let Some(rest) = rests.get(at) {
                let more = &mut more[..products.len()];
                multiply(rest, more);
                products.iter_mut().zip(more).for_each(|(product, more)| *product = 2 * *product + *more);
            }
            let columns = at * PANEL..at * PANEL + panel.cols();
            let rows = y.chunks_exact_mut(self.bias.len()).zip(products.chunks_exact(panel.cols()));
            for ((y, products), (scale, zero)) in rows.zip(x.scales.iter().zip(&x.zeros)) {
                let row = ToFloats {
                    products,
                    sums: &sums[columns.clone()],
                    scales: &scales[columns.clone()],
                    bias: &self.bias[columns.clone()],
                    zero: *zero,
                    scale: *scale,
                    activation,
                    out: &mut y[columns.clone()],
                };
                row.dispatch();
            }
        }
    }
}

impl Packed {
    fn floats(gemm: &Gemm, weights: &[f32], inputs: usize) -> Self {
        let panels = weights.chunks(PANEL * inputs.max(1)).map(|rows| {
            let view: Matrix<f32> = NdTensorView::from_data([rows.len() / inputs.max(1), inputs], rows);
            gemm.floats.prepack_b(view.transposed())
        });
        Self::F32(panels.collect())
    }

    fn integers(gemm: &Gemm, values: &[i8], scales: Vec<f32>) -> Self {
        let inputs = (values.len() / scales.len().max(1)).max(1);
        let panels = values.chunks(PANEL * inputs).map(|panel| panel.iter().copied());
        let (panels, sums) = pack(gemm, panels, inputs);
        Self::Int8(Integers { panels, rests: Vec::new(), scales, sums })
    }

    fn shipped(gemm: &Gemm, values: &[u8], scales: Vec<f32>, precision: Precision) -> Self {
        let inputs = (values.len() / scales.len().max(1)).max(1);
        if precision == Precision::F32 {
            let rows = values.chunks_exact(inputs).zip(&scales);
            let float = |byte: &u8| f32::from(byte.cast_signed());
            let floats: Vec<f32> = rows.flat_map(|(row, by)| row.iter().map(move |v| float(v) * by)).collect();
            return Self::floats(gemm, &floats, inputs);
        }
        let panels = || values.chunks(PANEL * inputs);
        if !gemm.keeps_to_7_bits() {
            let (panels, sums) = pack(gemm, panels().map(|panel| panel.iter().map(|byte| byte.cast_signed())), inputs);
            return Self::Int8(Integers { panels, rests: Vec::new(), scales, sums });
        }
        // In two parts of 7 bits and of one, multiplied apart: the same answers as on any other processor, in twice the time. Half of
        // each number alone moved the reader's log-odds by 1.6 (November 2026).
        let half = |byte: &u8| byte.cast_signed().wrapping_div(2);
        let rest = |byte: &u8| byte.cast_signed() % 2;
        let (halves, sums) = pack(gemm, panels().map(|panel| panel.iter().map(half)), inputs);
        let (rests, more) = pack(gemm, panels().map(|panel| panel.iter().map(rest)), inputs);
        let sums = sums.into_iter().zip(more).map(|(sum, more)| 2 * sum + more).collect();
        Self::Int8(Integers { panels: halves, rests, scales, sums })
    }
}

/// Panels of whole numbers, packed, with each row's sum; they come one after another, so that no more than one lies about unpacked.
fn pack<P: Iterator<Item = i8>>(
    gemm: &Gemm,
    panels: impl Iterator<Item = P>,
    inputs: usize,
) -> (Vec<PackedBMatrix<i8>>, Vec<i32>) {
    let (mut room, mut sums, mut packed) = (Vec::with_capacity(PANEL * inputs), Vec::new(), Vec::new());
    for panel in panels {
        room.clear();
        room.extend(panel);
        let view: Matrix<i8> = NdTensorView::from_data([room.len() / inputs, inputs], room.as_slice());
        packed.push(gemm.integers.prepack_b(view.transposed()));
        // The multiplier's own zero points went wrong past one tile of rows (rten-gemm 0.27), so sums are kept here.
        sums.extend(room.chunks_exact(inputs).map(|row| row.iter().map(|v| i32::from(*v)).sum::<i32>()));
    }
    (packed, sums)
}

/// Rows of floats as bytes, each row with its own scale and zero.
struct Quantized {
    values: Vec<u8>,
    scales: Vec<f32>,
    zeros: Vec<i32>,
}

impl Quantized {
    fn of(Rows { values, columns }: Rows<'_>) -> Self {
        let mut quantized = Self { values: Vec::with_capacity(values.len()), scales: Vec::new(), zeros: Vec::new() };
        for row in values.chunks_exact(columns) {
            let (least, most) = MinMax::new(row).dispatch();
            let (least, most) = (least.min(0.0), most.max(0.0));
            let scale = ((most - least) / 255.0).max(1e-9);
            let zero = (-least / scale).round().clamp(0.0, 255.0) as u8;
            quantized.values.extend_init(|room| {
                let bytes = &mut room[..columns];
                ToBytes { row, bytes, inverse: 1.0 / scale, zero }.dispatch()
            });
            quantized.scales.push(scale);
            quantized.zeros.push(i32::from(zero));
        }
        quantized
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
        let apply = |precision| {
            let mut y = vec![f32::NAN; rows * outputs];
            Linear::new(&weights, bias.clone(), precision).apply(&gemm, &x, rows, Activation::None, &mut y);
            y
        };
        let (exact, near) = (apply(Precision::F32), apply(Precision::Int8));
        let most = exact.iter().fold(0.0_f32, |most, value| most.max(value.abs()));
        exact.iter().zip(&near).map(|(exact, near)| (exact - near).abs() / most).fold(0.0, f32::max)
    }

    #[test]
    fn integers_multiply_nearly_as_floats_do() {
        for (rows, inputs, outputs) in
            [(1, 384, 96), (3, 16, 5), (5, 384, 1152), (17, 384, 1536), (20, 1536, 384), (200, 384, 384)]
        {
            let error = largest_error(rows, inputs, outputs);
            assert!(error < 0.02, "{rows} x {inputs} x {outputs}: {error}");
        }
    }
}

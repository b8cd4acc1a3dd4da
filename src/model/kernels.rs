//! What is done to rows of numbers in as many lanes as the processor has? Floats to bytes, and sums of products to floats.
//!
//! Plain loops: closures would not get the processor's wide instructions, and cost more than the multiplication.

use std::mem::MaybeUninit;

use rten_simd::ops::{BitOps as _, FloatOps as _, NarrowSaturate as _, NumOps as _, ToFloat as _};
use rten_simd::{Isa, SimdOp, SimdUnaryOp as _, SliceWriter};
use rten_vecmath::{ApproxGelu, Gelu};

/// What a layer does to each number of a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Activation {
    None,
    Gelu,
    ApproximateGelu,
    Relu,
}

impl Activation {
    /// By the name in a model's `config.json`.
    pub(super) fn of(name: &str) -> Self {
        match name {
            "gelu" => Self::Gelu,
            "relu" => Self::Relu,
            _ => Self::ApproximateGelu,
        }
    }

    #[inline(always)]
    fn apply<I: Isa>(self, isa: I, x: I::F32) -> I::F32 {
        match self {
            Self::None => x,
            Self::Gelu => Gelu {}.eval(isa, x),
            Self::ApproximateGelu => ApproxGelu {}.eval(isa, x),
            Self::Relu => isa.f32().max(x, isa.f32().zero()),
        }
    }
}

/// A row as bytes: `x / scale + zero`, rounded.
pub(super) struct ToBytes<'r, 'b> {
    /// The row that is read.
    pub row: &'r [f32],
    /// What is written, as long as the row.
    pub bytes: &'b mut [MaybeUninit<u8>],
    /// One over the scale.
    pub inverse: f32,
    /// The byte that stands for 0.
    pub zero: u8,
}

impl<'b> SimdOp for ToBytes<'_, 'b> {
    type Output = &'b mut [u8];

    #[inline(always)]
    fn eval<I: Isa>(self, isa: I) -> &'b mut [u8] {
        let (floats, wholes, lanes) = (isa.f32(), isa.i32(), isa.f32().len());
        let (zero, inverse) = (wholes.splat(i32::from(self.zero)), floats.splat(self.inverse));
        let mut chunks = self.row.chunks_exact(4 * lanes);
        let mut out = SliceWriter::new(self.bytes);
        for chunk in chunks.by_ref() {
            let [a, b, c, d] = floats.load_many::<4>(chunk);
            let a = wholes.add(floats.to_int_round(floats.mul(a, inverse)), zero);
            let b = wholes.add(floats.to_int_round(floats.mul(b, inverse)), zero);
            let c = wholes.add(floats.to_int_round(floats.mul(c, inverse)), zero);
            let d = wholes.add(floats.to_int_round(floats.mul(d, inverse)), zero);
            let (low, high) = (wholes.narrow_saturate(a, b), wholes.narrow_saturate(c, d));
            out.write_vec(isa.u8(), isa.i16().narrow_saturate(low, high));
        }
        for value in chunks.remainder() {
            let whole = (value * self.inverse).round_ties_even() as i32 + i32::from(self.zero);
            out.write_scalar(whole.clamp(0, 255) as u8);
        }
        out.into_mut_slice()
    }
}

/// What a row's products of whole numbers mean: the row's zero taken out by the sums of the matrix's columns, scaled,
/// shifted, activated.
pub(super) struct ToFloats<'a> {
    /// The row's products with the matrix, in whole numbers.
    pub products: &'a [i32],
    /// The sum of each of the matrix's columns.
    pub sums: &'a [i32],
    /// The scale of each of the matrix's columns.
    pub scales: &'a [f32],
    /// What is added to each output.
    pub bias: &'a [f32],
    /// The whole number that stands for 0 in the row.
    pub zero: i32,
    /// The row's scale.
    pub scale: f32,
    /// What each output goes through last.
    pub activation: Activation,
    /// What is written, as long as the products.
    pub out: &'a mut [f32],
}

impl SimdOp for ToFloats<'_> {
    type Output = ();

    #[inline(always)]
    fn eval<I: Isa>(self, isa: I) {
        let (floats, wholes, lanes) = (isa.f32(), isa.i32(), isa.f32().len());
        let (zero, scale) = (wholes.splat(self.zero), floats.splat(self.scale));
        let mut at = 0;
        while at < self.out.len() {
            // The last lanes overlap those before, where a row is no multiple of them.
            let start = at.min(self.out.len().saturating_sub(lanes));
            let (products, sums) = (&self.products[start..], &self.sums[start..]);
            let (scales, bias, out) = (&self.scales[start..], &self.bias[start..], &mut self.out[start..]);
            if out.len() < lanes {
                return self.scalars();
            }
            let whole = wholes.sub(wholes.load(products), wholes.mul(zero, wholes.load(sums)));
            let scaled = floats.mul(wholes.to_float(whole), floats.mul(scale, floats.load(scales)));
            let shifted = floats.add(scaled, floats.load(bias));
            floats.store(self.activation.apply(isa, shifted), out);
            at += lanes;
        }
    }
}

impl ToFloats<'_> {
    /// Does the work number by number, for a row that is narrower than the lanes.
    fn scalars(self) {
        for (at, out) in self.out.iter_mut().enumerate() {
            let whole = self.products[at] - self.zero * self.sums[at];
            *out = whole as f32 * self.scale * self.scales[at] + self.bias[at];
        }
        Activate { row: self.out, bias: None, activation: self.activation }.dispatch();
    }
}

/// A row of floats shifted and activated where it stands.
pub(super) struct Activate<'a> {
    /// The row that is changed.
    pub row: &'a mut [f32],
    /// What is added to each number before, if anything.
    pub bias: Option<&'a [f32]>,
    /// What each number goes through.
    pub activation: Activation,
}

impl SimdOp for Activate<'_> {
    type Output = ();

    #[inline(always)]
    fn eval<I: Isa>(self, isa: I) {
        let floats = isa.f32();
        if let Some(bias) = self.bias {
            self.row.iter_mut().zip(bias).for_each(|(value, shift)| *value += shift);
        }
        for chunk in self.row.chunks_mut(floats.len()) {
            let (value, mask) = floats.load_pad(chunk);
            let value = self.activation.apply(isa, floats.select(value, floats.zero(), mask));
            if chunk.len() == floats.len() {
                floats.store(value, chunk);
            } else {
                let mut room = [0.0_f32; 64];
                floats.store(value, &mut room);
                chunk.copy_from_slice(&room[..chunk.len()]);
            }
        }
    }
}

//! How do tokens look at each other? Multi-head self-attention of one text, without padding, so without a mask.
//!
//! # Source
//! Vaswani et al., Attention Is All You Need, 2017, section 3.2.

use rten_simd::ops::{BitOps as _, NumOps as _};
use rten_simd::{Isa, SimdOp};
use rten_vecmath::Softmax;

/// Rows that are computed at a time, so that what is loaded for one serves all.
const ROWS: usize = 4;

/// Mixes the tokens' values by their queries and keys.
///
/// # Shape
/// `qkv` is tokens × (queries, keys, values), each `width` wide; `mixed` becomes tokens × `width`.
pub(super) struct Attend<'a> {
    /// Queries, keys and values: tokens × 3 × `width`.
    pub qkv: &'a [f32],
    /// What is written: tokens × `width`.
    pub mixed: &'a mut [f32],
    /// Numbers in a token's state.
    pub width: usize,
    /// How many heads share the width evenly.
    pub heads: usize,
    /// What a head's numbers are laid out in.
    pub room: &'a mut Room,
}

/// What one head's numbers are laid out in, kept from one head to the next.
#[derive(Default)]
pub(super) struct Room {
    /// Each of a key's numbers for all tokens, one number after another.
    keys: Vec<f32>,
    /// The values, a token after another, filled up to whole lanes.
    values: Vec<f32>,
    /// For each row at hand, how much it takes of each token.
    weights: Vec<f32>,
    out: Vec<f32>,
}

/// Sizes of one head.
#[derive(Clone, Copy)]
struct Head {
    tokens: usize,
    /// Tokens, filled up to whole lanes.
    across: usize,
    /// Numbers of a token.
    each: usize,
    /// Numbers of a token, filled up to whole lanes.
    wide: usize,
    /// From one token's queries to the next's.
    stride: usize,
}

impl SimdOp for Attend<'_> {
    type Output = ();

    #[inline(always)]
    fn eval<I: Isa>(self, isa: I) {
        let Self { qkv, mixed, width, heads, room } = self;
        let (tokens, each, lanes) = (mixed.len() / width, width / heads, isa.f32().len());
        let (across, wide) = (tokens.next_multiple_of(lanes), each.next_multiple_of(lanes));
        let head = Head { tokens, across, each, wide, stride: 3 * width };
        for at in 0..heads {
            let start = at * each;
            room.lay_out(&qkv[start + width..], &qkv[start + 2 * width..], head);
            for row in (0..tokens).step_by(ROWS) {
                weigh(isa, &qkv[start..], room, row, head);
                mix(isa, room, head);
                for (row, out) in (row..tokens).zip(room.out.chunks_exact(wide)) {
                    mixed[row * width + start..][..each].copy_from_slice(&out[..each]);
                }
            }
        }
    }
}

impl Room {
    fn lay_out(&mut self, keys: &[f32], values: &[f32], head: Head) {
        let Head { tokens, across, each, wide, stride } = head;
        self.keys.clear();
        self.keys.resize(each * across, 0.0);
        self.values.clear();
        self.values.resize(tokens * wide, 0.0);
        self.weights.resize(ROWS * across, 0.0);
        self.out.resize(ROWS * wide, 0.0);
        for token in 0..tokens {
            for (at, key) in keys[token * stride..][..each].iter().enumerate() {
                self.keys[at * across + token] = *key;
            }
            self.values[token * wide..][..each].copy_from_slice(&values[token * stride..][..each]);
        }
    }
}

/// How much the rows from `row` on take of each token; past the last row it is the last again.
#[inline(always)]
fn weigh<I: Isa>(isa: I, queries: &[f32], room: &mut Room, row: usize, head: Head) {
    let Head { tokens, across, each, stride, .. } = head;
    let floats = isa.f32();
    let query = |at: usize| &queries[(row + at).min(tokens - 1) * stride..][..each];
    let [a, b, c, d] = [query(0), query(1), query(2), query(3)];
    let scale = floats.splat(1.0 / (each as f32).sqrt());
    for column in (0..across).step_by(floats.len()) {
        let mut sums = [floats.zero(); ROWS];
        for at in 0..each {
            let key = floats.load(&room.keys[at * across + column..]);
            sums[0] = floats.mul_add(floats.splat(a[at]), key, sums[0]);
            sums[1] = floats.mul_add(floats.splat(b[at]), key, sums[1]);
            sums[2] = floats.mul_add(floats.splat(c[at]), key, sums[2]);
            sums[3] = floats.mul_add(floats.splat(d[at]), key, sums[3]);
        }
        for (at, sum) in sums.into_iter().enumerate() {
            floats.store(floats.mul(sum, scale), &mut room.weights[at * across + column..]);
        }
    }
    for weights in room.weights.chunks_exact_mut(across) {
        Softmax::new_mut(&mut weights[..tokens]).eval(isa);
    }
}

/// The values of all tokens, each row's mixed by its weights.
#[inline(always)]
fn mix<I: Isa>(isa: I, room: &mut Room, head: Head) {
    let Head { tokens, across, wide, .. } = head;
    let floats = isa.f32();
    let (a, rest) = room.weights.split_at(across);
    let (b, rest) = rest.split_at(across);
    let (c, d) = rest.split_at(across);
    for column in (0..wide).step_by(floats.len()) {
        let mut sums = [floats.zero(); ROWS];
        for token in 0..tokens {
            let value = floats.load(&room.values[token * wide + column..]);
            sums[0] = floats.mul_add(floats.splat(a[token]), value, sums[0]);
            sums[1] = floats.mul_add(floats.splat(b[token]), value, sums[1]);
            sums[2] = floats.mul_add(floats.splat(c[token]), value, sums[2]);
            sums[3] = floats.mul_add(floats.splat(d[token]), value, sums[3]);
        }
        for (at, sum) in sums.into_iter().enumerate() {
            floats.store(sum, &mut room.out[at * wide + column..]);
        }
    }
}

//! Which vector does a word have in the shipped table? Four bits a number, a least value and a step for each group of 32.

use tantivy::directory::OwnedBytes;

use super::error::ModelError;
use super::weights::{Dtype, Weights};

/// Neighbouring numbers of a row that share a least value and a step; as in `training/bert.py`.
const GROUP: usize = 32;

/// The table of words as the file has it; a row becomes floats when it is asked for.
#[derive(Clone)]
pub(super) struct Nibbles {
    codes: OwnedBytes,
    least: OwnedBytes,
    step: OwnedBytes,
    width: usize,
}

impl Nibbles {
    /// Finds the table's three tensors.
    ///
    /// # Errors
    /// When one is not there or of another shape.
    pub(super) fn new(weights: &Weights, rows: usize, width: usize) -> Result<Self, ModelError> {
        let groups = [rows, width / GROUP];
        Ok(Self {
            codes: weights.bytes("words.codes", &[rows, width / 2], Dtype::U8)?,
            least: weights.bytes("words.least", &groups, Dtype::F16)?,
            step: weights.bytes("words.step", &groups, Dtype::F16)?,
            width,
        })
    }

    /// Writes a row's numbers; a row past the end is all zeros.
    pub(super) fn write_row(&self, at: usize, out: &mut [f32]) {
        out.fill(0.0);
        let half = |bytes: &[u8], group: usize| {
            let at = 2 * (at * self.width / GROUP + group);
            let two = bytes.get(at..at + 2).and_then(|two| two.try_into().ok()).unwrap_or_default();
            half::f16::from_le_bytes(two).to_f32()
        };
        let codes = self.codes.get(at * self.width / 2..(at + 1) * self.width / 2).unwrap_or_default();
        for (group, (codes, out)) in codes.chunks_exact(GROUP / 2).zip(out.chunks_exact_mut(GROUP)).enumerate() {
            let (least, step) = (half(&self.least, group), half(&self.step, group));
            for (code, two) in codes.iter().zip(out.as_chunks_mut::<2>().0) {
                *two = [code & 15, code >> 4].map(|code| f32::from(code) * step + least);
            }
        }
    }
}

//! How do vectors lie in memory and on disk? As rows of bytes with a scale each, under a key for the text they are of.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use sha2::{Digest, Sha256};

use crate::model::Role;

/// What a text is found again by: the beginning of its SHA-256.
pub(super) type Key = [u8; 16];

/// How many texts are embedded together on one core: short ones share the multiplications.
pub(super) const TOGETHER: usize = 8;

/// The first bytes of a block of vectors; the digit grows whenever an older one could not be read right.
const MAGIC: &[u8; 8] = b"PRECVEC1";
/// Bytes before a block's keys: the magic, the dimension, the count.
const HEAD: usize = 20;
/// Bytes after a block's numbers: the hash of all that stands before.
const CHECK: usize = 32;
/// A query's numbers are held in 14 bits, so that 2,048 products with 8 bits add up within 32.
const QUERY_MOST: f32 = 8191.0;

/// Vectors of length 1, each number in 8 bits: a cosine is off by less than 0.005, a quarter of the memory of floats.
#[derive(Debug, Default, Clone)]
pub(super) struct Vectors {
    dimension: usize,
    scales: Vec<f32>,
    /// Signed bytes; those that are part of the program stay where they lie.
    values: Cow<'static, [u8]>,
    keys: Cow<'static, [Key]>,
}

/// A query's vector, ready to be compared.
#[derive(Debug)]
pub(crate) struct QueryVector {
    values: Vec<i16>,
    scale: f32,
}

impl QueryVector {
    /// A vector of floats as whole numbers with a scale.
    pub(crate) fn new(vector: &[f32]) -> Self {
        let scale = largest(vector) / QUERY_MOST;
        Self { values: vector.iter().map(|value| (value / scale).round() as i16).collect(), scale }
    }
}

/// The key of a text in a role; the same for the same text, wherever it stands.
pub(super) fn text_key(text: &str, role: Role) -> Key {
    let hash = Sha256::digest(format!("{role:?} {text}").as_bytes());
    std::array::from_fn(|at| hash[at])
}

impl Vectors {
    /// No vectors yet, each to be of so many numbers.
    pub(super) fn new(dimension: usize) -> Self {
        Self { dimension, ..Self::default() }
    }

    /// Adds a row: a text's key with its vector, which is kept in 8 bits a number.
    pub(super) fn push(&mut self, key: Key, vector: &[f32]) {
        let scale = largest(vector) / 127.0;
        self.values.to_mut().extend(vector.iter().map(|value| ((value / scale).round() as i8).cast_unsigned()));
        self.scales.push(scale);
        self.keys.to_mut().push(key);
    }

    /// Adds a row of another set of vectors.
    pub(super) fn push_row(&mut self, other: &Self, row: usize) {
        self.values.to_mut().extend_from_slice(other.row(row));
        self.scales.push(other.scales[row]);
        self.keys.to_mut().push(other.keys[row]);
    }

    /// Adds all rows of another set of the same dimension.
    pub(super) fn append(&mut self, other: &Self) {
        self.values.to_mut().extend_from_slice(&other.values);
        self.scales.extend_from_slice(&other.scales);
        self.keys.to_mut().extend_from_slice(&other.keys);
    }

    /// These with at most so many of another set that are not among them, each once, the last ones first.
    pub(super) fn and_others(&self, other: &Self, most: usize) -> Self {
        let mut all = self.clone();
        let mut there: HashSet<Key> = self.keys.iter().copied().collect();
        let others = other.keys.iter().enumerate().rev().filter(|(_, key)| there.insert(**key));
        others.take(most).for_each(|(row, _)| all.push_row(other, row));
        all
    }

    /// Each key's row.
    pub(super) fn rows(&self) -> HashMap<Key, usize> {
        self.keys.iter().enumerate().map(|(row, key)| (*key, row)).collect()
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.scales.len()
    }

    fn row(&self, row: usize) -> &[u8] {
        &self.values[row * self.dimension..(row + 1) * self.dimension]
    }

    /// The cosine of every row with a query, -1 to 1.
    pub(super) fn cosines(&self, query: &QueryVector) -> Vec<f32> {
        let rows = self.values.chunks_exact(self.dimension.max(1)).zip(&self.scales);
        rows.map(|(row, scale)| dot(row, &query.values) as f32 * scale * query.scale).collect()
    }

    /// The cosine of one row with a query, -1 to 1.
    pub(super) fn cosine_with(&self, row: usize, query: &QueryVector) -> f32 {
        dot(self.row(row), &query.values) as f32 * self.scales[row] * query.scale
    }

    /// The rows whose key stays, in their order.
    pub(super) fn only(&self, mut stays: impl FnMut(&Key) -> bool) -> Self {
        let mut all = Self::new(self.dimension);
        (0..self.len()).filter(|row| stays(&self.keys[*row])).for_each(|row| all.push_row(self, row));
        all
    }

    /// The cosine of two rows, -1 to 1.
    pub(super) fn cosine_of(&self, a: usize, b: usize) -> f32 {
        let products = self.row(a).iter().zip(self.row(b)).map(|(a, b)| i32::from(signed(*a)) * i32::from(signed(*b)));
        let sum: i32 = products.sum();
        sum as f32 * self.scales[a] * self.scales[b]
    }

    /// The vectors of the block that the bytes begin with, and how many bytes it takes; `None` where it is not whole or of
    /// another dimension.
    pub(super) fn first_block(bytes: &[u8], dimension: usize) -> Option<(Self, usize)> {
        let (keys, scales, values) = parts(bytes, dimension)?;
        let end = HEAD + 16 * keys.len() + 4 * scales.len() + values.len();
        let check = bytes.get(end..end + CHECK)?;
        if Sha256::digest(&bytes[..end]).as_slice() != check {
            return None;
        }
        Some((Self::of_parts(dimension, keys.to_vec().into(), scales, values.to_vec().into()), end + CHECK))
    }

    /// The vectors of a block that is part of the program; a test checks that it is whole.
    pub(super) fn embedded(bytes: &'static [u8], dimension: usize) -> Option<Self> {
        let (keys, scales, values) = parts(bytes, dimension)?;
        Some(Self::of_parts(dimension, keys.into(), scales, values.into()))
    }

    fn of_parts(dimension: usize, keys: Cow<'static, [Key]>, scales: &[[u8; 4]], values: Cow<'static, [u8]>) -> Self {
        Self { dimension, keys, scales: scales.iter().map(|four| f32::from_le_bytes(*four)).collect(), values }
    }

    /// The vectors as a block of bytes.
    pub(super) fn to_block(&self) -> Vec<u8> {
        let mut block = Vec::with_capacity(HEAD + self.values.len() + 20 * self.len() + CHECK);
        block.extend_from_slice(MAGIC);
        block.extend_from_slice(&(self.dimension as u32).to_le_bytes());
        block.extend_from_slice(&(self.len() as u64).to_le_bytes());
        self.keys.iter().for_each(|key| block.extend_from_slice(key));
        self.scales.iter().for_each(|scale| block.extend_from_slice(&scale.to_le_bytes()));
        block.extend_from_slice(&self.values);
        let check = Sha256::digest(&block);
        block.extend_from_slice(&check);
        block
    }
}

/// The keys, scales and values of a block, as they lie in it.
type Parts<'a> = (&'a [Key], &'a [[u8; 4]], &'a [u8]);

/// The parts of the block that the bytes begin with.
fn parts(bytes: &[u8], dimension: usize) -> Option<Parts<'_>> {
    let rest = bytes.strip_prefix(MAGIC)?;
    let (written, rest) = rest.split_first_chunk::<4>()?;
    let (count, rest) = rest.split_first_chunk::<8>()?;
    let count = usize::try_from(u64::from_le_bytes(*count)).ok()?;
    if u32::from_le_bytes(*written) as usize != dimension || count.checked_mul(20 + dimension)? > rest.len() {
        return None;
    }
    let (keys, rest) = rest.split_at(16 * count);
    let (scales, rest) = rest.split_at(4 * count);
    Some((keys.as_chunks::<16>().0, scales.as_chunks::<4>().0, &rest[..dimension * count]))
}

fn signed(byte: u8) -> i8 {
    byte.cast_signed()
}

fn dot(row: &[u8], query: &[i16]) -> i32 {
    row.iter().zip(query).map(|(a, b)| i32::from(i16::from(signed(*a))) * i32::from(*b)).sum()
}

fn largest(vector: &[f32]) -> f32 {
    vector.iter().fold(1e-12_f32, |most, value| most.max(value.abs()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> Key {
        text_key(text, Role::Passage)
    }

    fn unit(seed: usize) -> Vec<f32> {
        let raw: Vec<f32> = (0..384).map(|at| ((at * 31 + seed * 17) % 101) as f32 - 50.0).collect();
        let length = raw.iter().map(|value| value * value).sum::<f32>().sqrt();
        raw.into_iter().map(|value| value / length).collect()
    }

    fn some() -> Vectors {
        let mut vectors = Vectors::new(384);
        (0..5).for_each(|at| vectors.push(key(&at.to_string()), &unit(at)));
        vectors
    }

    #[test]
    fn a_cosine_of_bytes_is_near_that_of_floats() {
        let vectors = some();
        let query = unit(3);
        for (at, found) in vectors.cosines(&QueryVector::new(&query)).into_iter().enumerate() {
            let exact: f32 = unit(at).iter().zip(&query).map(|(a, b)| a * b).sum();
            assert!((found - exact).abs() < 0.005, "{found} {exact}");
        }
    }

    #[test]
    fn a_block_is_read_back_as_it_was_written_and_a_damaged_or_torn_one_is_not() {
        let block = some().to_block();
        let (back, length) = Vectors::first_block(&[&block[..], b"more"].concat(), 384).unwrap();
        assert_eq!((&back.values, &back.keys, length), (&some().values, &some().keys, block.len()));
        assert!(Vectors::first_block(&block, 383).is_none());
        assert!(Vectors::first_block(&block[..block.len() - 1], 384).is_none());
        let mut damaged = block;
        let middle = damaged.len() / 2;
        damaged[middle] ^= 1;
        assert!(Vectors::first_block(&damaged, 384).is_none());
    }

    #[test]
    fn of_others_the_last_are_kept_and_each_once() {
        let mut others = some();
        others.append(&some());
        let mut own = Vectors::new(384);
        own.push(key("4"), &unit(4));
        let all = own.and_others(&others, 2);
        assert_eq!(all.keys.as_ref(), [key("4"), key("3"), key("2")]);
    }
}

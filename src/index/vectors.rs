//! How do vectors lie in memory and on disk? As rows of bytes with a scale each, under a key for the text they are of.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::Path;

use sha2::{Digest, Sha256};

/// What a text is found again by: the beginning of its SHA-256.
pub(super) type Key = [u8; 16];

/// The first bytes of a file of vectors; the digit grows whenever an older file could not be read right.
const MAGIC: &[u8; 8] = b"PRECVEC1";
/// A query's numbers are held in 14 bits, so that 2,048 products with 8 bits add up within 32.
const QUERY_MOST: f32 = 8191.0;

/// Vectors of length 1, each number in 8 bits: a cosine is off by less than 0.005, a quarter of the memory of floats.
#[derive(Debug, Default, Clone)]
pub(super) struct Vectors {
    dimension: usize,
    scales: Vec<f32>,
    values: Vec<i8>,
    keys: Vec<Key>,
}

/// A query's vector, ready to be compared.
#[derive(Debug)]
pub(crate) struct QueryVector {
    values: Vec<i16>,
    scale: f32,
}

impl QueryVector {
    pub(crate) fn new(vector: &[f32]) -> Self {
        let scale = largest(vector) / QUERY_MOST;
        Self { values: vector.iter().map(|value| (value / scale).round() as i16).collect(), scale }
    }
}

/// The key of a text.
pub(super) fn key(text: &str) -> Key {
    let hash = Sha256::digest(text.as_bytes());
    std::array::from_fn(|at| hash[at])
}

impl Vectors {
    pub(super) fn new(dimension: usize) -> Self {
        Self { dimension, ..Self::default() }
    }

    pub(super) fn push(&mut self, key: Key, vector: &[f32]) {
        let scale = largest(vector) / 127.0;
        self.values.extend(vector.iter().map(|value| (value / scale).round() as i8));
        self.scales.push(scale);
        self.keys.push(key);
    }

    /// Adds a row of another set of vectors.
    pub(super) fn push_row(&mut self, other: &Self, row: usize) {
        self.values.extend_from_slice(other.row(row));
        self.scales.push(other.scales[row]);
        self.keys.push(other.keys[row]);
    }

    /// These with at most so many of another set that are not among them, the first ones first.
    pub(super) fn and_others(&self, other: &Self, most: usize) -> Self {
        let mut all = self.clone();
        let own = self.rows();
        let others = other.keys.iter().enumerate().filter(|(_, key)| !own.contains_key(*key));
        others.take(most).for_each(|(row, _)| all.push_row(other, row));
        all
    }

    /// Each key's row.
    pub(super) fn rows(&self) -> HashMap<Key, usize> {
        self.keys.iter().enumerate().map(|(row, key)| (*key, row)).collect()
    }

    pub(super) fn len(&self) -> usize {
        self.scales.len()
    }

    fn row(&self, row: usize) -> &[i8] {
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

    /// Those rows alone whose key stays, in their order.
    pub(super) fn only(&self, mut stays: impl FnMut(&Key) -> bool) -> Self {
        let mut all = Self::new(self.dimension);
        (0..self.len()).filter(|row| stays(&self.keys[*row])).for_each(|row| all.push_row(self, row));
        all
    }

    /// The cosine of two rows, -1 to 1.
    pub(super) fn cosine_of(&self, a: usize, b: usize) -> f32 {
        let sum: i32 = self.row(a).iter().zip(self.row(b)).map(|(a, b)| i32::from(*a) * i32::from(*b)).sum();
        sum as f32 * self.scales[a] * self.scales[b]
    }

    /// Reads a file of vectors of this dimension; `None` where it is not there or not whole.
    pub(super) fn read(path: &Path, dimension: usize) -> Option<Self> {
        let mut bytes = Vec::new();
        BufReader::new(File::open(path).ok()?).read_to_end(&mut bytes).ok()?;
        Self::from_bytes(&bytes, dimension)
    }

    /// The vectors of a file's bytes; `None` where they are not whole or of another dimension.
    pub(super) fn from_bytes(bytes: &[u8], dimension: usize) -> Option<Self> {
        let (body, check) = bytes.split_last_chunk::<32>()?;
        if Sha256::digest(body).as_slice() != check {
            return None;
        }
        let rest = body.strip_prefix(MAGIC)?;
        let (written, rest) = rest.split_first_chunk::<4>()?;
        let (count, rest) = rest.split_first_chunk::<8>()?;
        let count = usize::try_from(u64::from_le_bytes(*count)).ok()?;
        let fits =
            u32::from_le_bytes(*written) as usize == dimension && rest.len() == count.checked_mul(20 + dimension)?;
        let (keys, rest) = fits.then_some(rest)?.split_at_checked(16 * count)?;
        let (scales, values) = rest.split_at_checked(4 * count)?;
        Some(Self {
            dimension,
            keys: keys.as_chunks::<16>().0.to_vec(),
            scales: scales.as_chunks::<4>().0.iter().map(|four| f32::from_le_bytes(*four)).collect(),
            values: values.iter().map(|byte| byte.cast_signed()).collect(),
        })
    }

    /// Writes the vectors beside what is there, and puts them in place at once.
    ///
    /// # Errors
    /// When the disk says no.
    pub(super) fn write(&self, path: &Path) -> std::io::Result<()> {
        let mut body = Vec::with_capacity(self.values.len() + 20 * self.len() + 64);
        body.extend_from_slice(MAGIC);
        body.extend_from_slice(&(self.dimension as u32).to_le_bytes());
        body.extend_from_slice(&(self.len() as u64).to_le_bytes());
        self.keys.iter().for_each(|key| body.extend_from_slice(key));
        self.scales.iter().for_each(|scale| body.extend_from_slice(&scale.to_le_bytes()));
        body.extend(self.values.iter().map(|value| value.cast_unsigned()));
        let check = Sha256::digest(&body);
        let folder = path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        let file = tempfile::NamedTempFile::new_in(folder)?;
        let mut writer = BufWriter::new(&file);
        writer.write_all(&body)?;
        writer.write_all(&check)?;
        writer.flush()?;
        drop(writer);
        file.as_file().sync_all()?;
        file.persist(path).map(drop).map_err(|error| error.error)
    }
}

fn dot(row: &[i8], query: &[i16]) -> i32 {
    row.iter().zip(query).map(|(a, b)| i32::from(i16::from(*a)) * i32::from(*b)).sum()
}

fn largest(vector: &[f32]) -> f32 {
    vector.iter().fold(1e-12_f32, |most, value| most.max(value.abs()))
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn vectors_are_read_back_as_they_were_written_and_a_damaged_file_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("v");
        some().write(&path).unwrap();
        let back = Vectors::read(&path, 384).unwrap();
        assert_eq!((back.values, back.keys), (some().values, some().keys));
        assert!(Vectors::read(&path, 383).is_none());
        let mut bytes = fs::read(&path).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(&path, bytes).unwrap();
        assert!(Vectors::read(&path, 384).is_none());
    }
}

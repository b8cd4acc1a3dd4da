//! Which numbers does a safetensors file hold? Mapped into memory or part of the program, read tensor by tensor.

use std::path::{Path, PathBuf};

use safetensors::SafeTensors;
pub(super) use safetensors::tensor::Dtype;
use safetensors::tensor::{Metadata, TensorInfo};
use tantivy::Directory as _;
use tantivy::directory::{MmapDirectory, OwnedBytes};

use super::error::ModelError;

/// The tensors of a model, mapped.
pub(super) struct Weights {
    path: PathBuf,
    bytes: OwnedBytes,
    metadata: Metadata,
    /// Where the tensors' bytes begin.
    start: usize,
}

/// A table of rows that stays mapped, so that only the rows that are asked for come into memory.
pub(super) struct Table {
    bytes: OwnedBytes,
    dtype: Dtype,
    columns: usize,
}

impl Weights {
    /// Maps a folder's weights; by tantivy's directory, which is safe where a map of our own would not be.
    ///
    /// # Errors
    /// When the file is not there or is not in the safetensors format.
    pub(super) fn open(folder: &Path) -> Result<Self, ModelError> {
        let name = Path::new("model.safetensors");
        let path = folder.join(name);
        let directory = MmapDirectory::open(folder).map_err(ModelError::format(&path))?;
        if !path.is_file() {
            return Err(ModelError::file(&path)(std::io::ErrorKind::NotFound.into()));
        }
        let slice = directory.open_read(name).map_err(ModelError::format(&path))?;
        Self::new(path.clone(), slice.read_bytes().map_err(ModelError::file(&path))?)
    }

    /// Finds the tensors in a file's bytes, which stay where they are.
    ///
    /// # Errors
    /// When they are not in the safetensors format.
    pub(super) fn new(path: PathBuf, bytes: OwnedBytes) -> Result<Self, ModelError> {
        let (header, metadata) = SafeTensors::read_metadata(&bytes).map_err(ModelError::format(&path))?;
        // The header's own length stands in eight bytes before it.
        let start = header + 8;
        Ok(Self { path, bytes, metadata, start })
    }

    /// A tensor's numbers.
    ///
    /// # Errors
    /// When it is not there, or of another shape.
    pub(super) fn floats(&self, name: &str, shape: &[usize]) -> Result<Vec<f32>, ModelError> {
        let (bytes, dtype) = self.tensor(name, shape)?;
        Ok(floats(&bytes, dtype))
    }

    /// A tensor's bytes as they stand in the file.
    ///
    /// # Errors
    /// As [`Self::floats`], or when its numbers are of another type.
    pub(super) fn bytes(&self, name: &str, shape: &[usize], dtype: Dtype) -> Result<OwnedBytes, ModelError> {
        let (bytes, found) = self.slice(name, shape)?;
        if found == dtype { Ok(bytes) } else { Err(self.other_type(name, found)) }
    }

    /// A table whose rows are read when they are asked for.
    ///
    /// # Errors
    /// As [`Self::floats`].
    pub(super) fn table(&self, name: &str, rows: usize, columns: usize) -> Result<Table, ModelError> {
        let (bytes, dtype) = self.tensor(name, &[rows, columns])?;
        Ok(Table { bytes, dtype, columns })
    }

    /// A tensor of any number of rows and so many columns, mapped as it lies in the file.
    ///
    /// # Errors
    /// As [`Self::floats`].
    pub(super) fn whole_table(&self, name: &str, columns: usize) -> Result<Table, ModelError> {
        let rows = self.info(name)?.shape.first().copied().unwrap_or_default();
        self.table(name, rows, columns)
    }

    fn info(&self, name: &str) -> Result<&TensorInfo, ModelError> {
        // Some files name the encoder inside of a larger model.
        let info = self.metadata.info(name).or_else(|| self.metadata.info(&format!("bert.{name}")));
        info.ok_or_else(|| ModelError::Format { path: self.path.clone(), what: format!("it has no tensor `{name}`") })
    }

    fn tensor(&self, name: &str, shape: &[usize]) -> Result<(OwnedBytes, Dtype), ModelError> {
        let (bytes, dtype) = self.slice(name, shape)?;
        let is_floats = matches!(dtype, Dtype::F32 | Dtype::F16 | Dtype::BF16);
        if is_floats { Ok((bytes, dtype)) } else { Err(self.other_type(name, dtype)) }
    }

    fn other_type(&self, name: &str, found: Dtype) -> ModelError {
        let what = format!("the tensor `{name}` is of {found:?}, not of what is computed here");
        ModelError::Format { path: self.path.clone(), what }
    }

    fn slice(&self, name: &str, shape: &[usize]) -> Result<(OwnedBytes, Dtype), ModelError> {
        let info = self.info(name)?;
        if info.shape != shape {
            let what = format!("the tensor `{name}` has the shape {:?}, not {shape:?}", info.shape);
            return Err(ModelError::Format { path: self.path.clone(), what });
        }
        let (from, to) = info.data_offsets;
        Ok((self.bytes.slice(self.start + from..self.start + to), info.dtype))
    }
}

impl Table {
    /// The numbers of a row; a row past the end is all zeros.
    pub(super) fn row(&self, at: usize) -> Vec<f32> {
        let width = self.columns * if self.dtype == Dtype::F32 { 4 } else { 2 };
        let bytes = self.bytes.get(at * width..(at + 1) * width);
        bytes.map_or_else(|| vec![0.0; self.columns], |bytes| floats(bytes, self.dtype))
    }
}

fn floats(bytes: &[u8], dtype: Dtype) -> Vec<f32> {
    match dtype {
        Dtype::F32 => bytes.as_chunks::<4>().0.iter().map(|four| f32::from_le_bytes(*four)).collect(),
        Dtype::F16 => pairs(bytes).map(|bits| half::f16::from_bits(bits).to_f32()).collect(),
        _ => pairs(bytes).map(|bits| half::bf16::from_bits(bits).to_f32()).collect(),
    }
}

fn pairs(bytes: &[u8]) -> impl Iterator<Item = u16> {
    bytes.as_chunks::<2>().0.iter().map(|two| u16::from_le_bytes(*two))
}

//! How are vectors kept as they are made, so that an end at any moment loses those of the last second at most?
//!
//! A file of blocks, each with a check of its own (`vectors.rs`). What is made is added at the end; what a killed process
//! left of a block is cut off before the next is added. A lock is held while the file is read or changed, never in between.

use std::cell::Cell;
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::vectors::Vectors;

/// The file of one guide's vectors by one model.
#[derive(Debug)]
pub(super) struct VectorsFile {
    path: PathBuf,
    dimension: usize,
    /// How many of its bytes are whole blocks, as far as this process has seen.
    whole: Cell<u64>,
}

impl VectorsFile {
    /// The file of this path for vectors of so many numbers, whether it is there or not.
    pub(super) fn new(path: PathBuf, dimension: usize) -> Self {
        Self { path, dimension, whole: Cell::new(0) }
    }

    /// Where the file lies.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// All vectors of its whole blocks; none where it is not there, can't be read, or is damaged from the start.
    pub(super) fn read(&self) -> Vectors {
        let read = File::open(&self.path).and_then(|mut file| {
            // Where a disk knows no locks, two processes at once make some vectors twice.
            let _ = file.lock_shared();
            self.read_blocks(&mut file)
        });
        read.unwrap_or_else(|_| Vectors::new(self.dimension))
    }

    /// Adds a block of vectors.
    ///
    /// # Errors
    /// When the disk says no.
    pub(super) fn add(&self, made: &Vectors) -> io::Result<()> {
        let mut file = self.open_to_change()?;
        if file.metadata()?.len() != self.whole.get() {
            self.read_blocks(&mut file)?;
            file.set_len(self.whole.get())?;
        }
        file.seek(SeekFrom::Start(self.whole.get()))?;
        let block = made.to_block();
        file.write_all(&block)?;
        file.sync_data()?;
        self.whole.set(self.whole.get() + block.len() as u64);
        Ok(())
    }

    /// Puts these vectors in the place of all that it holds, at once.
    ///
    /// # Errors
    /// When the disk says no.
    pub(super) fn replace(&self, all: &Vectors) -> io::Result<()> {
        let _held = self.open_to_change()?;
        // One name for all processes: what a killed one left is written over, and the lock keeps others from it.
        let partial = self.path.with_extension("partial");
        let mut file = File::create(&partial)?;
        let block = all.to_block();
        file.write_all(&block)?;
        file.sync_all()?;
        fs::rename(&partial, &self.path)?;
        self.whole.set(block.len() as u64);
        Ok(())
    }

    fn open_to_change(&self) -> io::Result<File> {
        fs::create_dir_all(self.path.parent().unwrap_or(Path::new(".")))?;
        let file = File::options().read(true).write(true).create(true).truncate(false).open(&self.path)?;
        let _ = file.lock();
        Ok(file)
    }

    fn read_blocks(&self, file: &mut File) -> io::Result<Vectors> {
        let mut bytes = Vec::new();
        file.seek(SeekFrom::Start(0))?;
        file.read_to_end(&mut bytes)?;
        let (mut all, mut whole) = (Vectors::new(self.dimension), 0);
        while let Some((block, length)) = Vectors::first_block(&bytes[whole..], self.dimension) {
            all.append(&block);
            whole += length;
        }
        self.whole.set(whole as u64);
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use super::super::vectors::{Key, text_key};
    use super::*;
    use crate::model::Role;

    fn key(text: &str) -> Key {
        text_key(text, Role::Passage)
    }

    fn block(names: &[&str]) -> Vectors {
        let mut vectors = Vectors::new(4);
        names.iter().for_each(|name| vectors.push(key(name), &[1.0, 0.0, 0.5, -0.5]));
        vectors
    }

    fn names(file: &VectorsFile, of: &[&str]) -> Vec<bool> {
        let rows = file.read().rows();
        of.iter().map(|name| rows.contains_key(&key(name))).collect()
    }

    #[test]
    fn what_a_killed_process_left_of_a_block_is_cut_off_and_no_block_is_lost() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("guide/vectors-m");
        let file = VectorsFile::new(path.clone(), 4);
        file.add(&block(&["a", "b"])).unwrap();
        let torn = block(&["c"]).to_block();
        for length in [1, torn.len() / 2, torn.len() - 1] {
            let whole = fs::read(&path).unwrap();
            fs::write(&path, [&whole, &torn[..length]].concat()).unwrap();
            assert_eq!(names(&file, &["a", "b", "c"]), [true, true, false], "{length}");
            VectorsFile::new(path.clone(), 4).add(&block(&["d"])).unwrap();
            assert_eq!(names(&file, &["a", "b", "d"]), [true; 3], "{length}");
        }
    }

    #[test]
    fn two_processes_add_to_one_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("vectors-m");
        let (one, other) = (VectorsFile::new(path.clone(), 4), VectorsFile::new(path, 4));
        one.read();
        other.read();
        one.add(&block(&["a"])).unwrap();
        other.add(&block(&["b"])).unwrap();
        one.add(&block(&["c"])).unwrap();
        assert_eq!(names(&one, &["a", "b", "c"]), [true; 3]);
        one.replace(&block(&["c"])).unwrap();
        other.add(&block(&["d"])).unwrap();
        assert_eq!(names(&one, &["a", "c", "d"]), [false, true, true]);
    }
}

//! How does an index lie on disk so that a kill at any moment leaves one that opens?
//!
//! `index/GUIDE/FORMAT-HASH/` holds one finished index. It is written as `…​.partial`, synced and then renamed, so a
//! folder under its final name is whole. Its name says which format and which text it is of, so nothing needs to be read
//! to know whether it is current.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use tantivy::Index;
use tantivy::directory::MmapDirectory;

use super::error::IndexError;
use super::schema::{analyzers, schema};
use super::segment::{Progress, write_segment};
use super::vocabulary::Vocabulary;
use crate::corpus::Guide;

/// Grows whenever an index written before could not be read right.
pub const FORMAT_VERSION: u32 = 3;
const PARTIAL: &str = ".partial";

/// Where a guide's current index lies, whether it is there or not.
#[must_use]
pub fn index_folder(root: &Path, guide: &Guide) -> PathBuf {
    let hash = guide.hash.get(..16).unwrap_or(&guide.hash);
    root.join(&guide.manifest.id).join(format!("{FORMAT_VERSION}-{hash}"))
}

/// Opens a guide's index in place, with its words, where one of this format and this text is there and reads well.
#[must_use]
pub(super) fn open_current(root: &Path, guide: &Guide) -> Option<(Index, Vocabulary)> {
    let folder = index_folder(root, guide);
    let mut index = Index::open(MmapDirectory::open(&folder).ok()?).ok()?;
    let language = guide.manifest.language();
    index.set_tokenizers(analyzers(language));
    let vocabulary = Vocabulary::open(&folder, language)?;
    (index.schema() == schema(language)).then_some((index, vocabulary))
}

/// Writes a guide's index beside what is there, and puts it in place at once.
///
/// # Errors
/// [`IndexError::Locked`] while another process writes this guide's index; [`IndexError::Disk`] when the disk says no.
pub(super) fn build_on_disk(
    root: &Path,
    guide: &Guide,
    progress: Progress<'_>,
) -> Result<(Index, Vocabulary), IndexError> {
    let place = index_folder(root, guide);
    let folder = root.join(&guide.manifest.id);
    fs::create_dir_all(&folder).map_err(IndexError::disk("create", &folder))?;
    let _lock = lock(&folder)?;
    let partial = place.with_extension(PARTIAL.trim_start_matches('.'));
    remove_if_there(&partial)?;
    fs::create_dir(&partial).map_err(IndexError::disk("create", &partial))?;
    let directory = MmapDirectory::open(&partial).map_err(tantivy::TantivyError::from)?;
    let (index, vocabulary) = write_segment(guide, Box::new(directory), progress)?;
    drop(index);
    vocabulary.write(&partial)?;
    sync_folder(&partial)?;
    remove_if_there(&place)?;
    fs::rename(&partial, &place).map_err(IndexError::disk("rename", &partial))?;
    sync_folder(&folder)?;
    remove_others(&folder, &place);
    open_current(root, guide).ok_or_else(|| IndexError::Disk {
        action: "open again",
        path: place,
        source: std::io::ErrorKind::InvalidData.into(),
    })
}

/// Held while a guide's index is written; the system lets go of it when the process ends, however it ends.
fn lock(folder: &Path) -> Result<File, IndexError> {
    let path = folder.join("lock");
    let file = File::create(&path).map_err(IndexError::disk("create", &path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(IndexError::Locked(folder.to_owned())),
        Err(TryLockError::Error(source)) => Err(IndexError::Disk { action: "lock", path, source }),
    }
}

fn sync_folder(folder: &Path) -> Result<(), IndexError> {
    for entry in fs::read_dir(folder).map_err(IndexError::disk("read", folder))?.flatten() {
        let path = entry.path();
        if path.is_file() {
            File::open(&path).and_then(|file| file.sync_all()).map_err(IndexError::disk("sync", path))?;
        }
    }
    File::open(folder).and_then(|file| file.sync_all()).map_err(IndexError::disk("sync", folder))
}

fn remove_if_there(folder: &Path) -> Result<(), IndexError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(IndexError::disk("remove", folder)(error)),
        _ => Ok(()),
    }
}

/// Indexes of older texts and halves of killed builds; who still reads one keeps it mapped.
fn remove_others(folder: &Path, place: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() && path != place {
            drop(fs::remove_dir_all(path));
        }
    }
}

//! How do a model's files come into a folder? Copied, unpacked or fetched.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::Path;

use anyhow::{Context as _, ensure};

use crate::cli::progress::Progress;
use crate::cli::words;
use crate::model::{FILES, OPTIONAL_FILES};

/// Most bytes of one file; the largest BERT has 1.3 GB.
const MOST_BYTES: u64 = 4 << 30;

/// Where a model comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Source<'a> {
    Folder(&'a Path),
    Archive(&'a Path),
    /// The address of an archive.
    ArchiveAddress(&'a str),
    /// The address that the names of files are added to, a slash at its end.
    FolderAddress(String),
}

impl<'a> Source<'a> {
    /// What a person named.
    ///
    /// # Errors
    /// When it is no address and nothing is there.
    pub(super) fn of(from: &'a str) -> anyhow::Result<Self> {
        if from.starts_with("https://") || from.starts_with("http://") {
            let path = from.split(['?', '#']).next().unwrap_or(from);
            let archive = path.ends_with(".zip") || path.ends_with(".whl");
            let folder = || Self::FolderAddress(format!("{}/", from.trim_end_matches('/')));
            return Ok(if archive { Self::ArchiveAddress(from) } else { folder() });
        }
        let path = Path::new(from);
        ensure!(path.exists(), words::no_model_at(from));
        Ok(if path.is_dir() { Self::Folder(path) } else { Self::Archive(path) })
    }

    /// Brings the model's files into `to`.
    ///
    /// # Errors
    /// When one can't be had or written.
    pub(super) fn bring(&self, to: &Path) -> anyhow::Result<()> {
        match self {
            Self::Folder(folder) => copy(folder, to),
            Self::Archive(path) => unpack(path, to),
            Self::ArchiveAddress(address) => {
                let archive = to.join("archive");
                ensure!(fetch(address, &archive)?, words::not_there(address));
                unpack(&archive, to)?;
                Ok(fs::remove_file(archive)?)
            }
            Self::FolderAddress(base) => fetch_all(base, to),
        }
    }
}

fn copy(folder: &Path, to: &Path) -> anyhow::Result<()> {
    for name in FILES.iter().chain(&OPTIONAL_FILES).filter(|name| folder.join(name).is_file()) {
        let from = folder.join(name);
        let file = File::open(&from).with_context(|| format!("can't read `{}`", from.display()))?;
        write(&mut file.take(MOST_BYTES), &place(to, name)?)?;
    }
    Ok(())
}

/// Unpacks the files beside the archive's `config.json` and weights, wherever in it they lie.
fn unpack(archive: &Path, to: &Path) -> anyhow::Result<()> {
    let file = File::open(archive).with_context(|| format!("can't read `{}`", archive.display()))?;
    let mut zip = zip::ZipArchive::new(file).with_context(|| words::no_archive(archive))?;
    // A name that is no text is not one of ours.
    let names = zip.file_names().filter_map(|name| name.ok().map(|name| name.into_owned()));
    let folders = names.filter_map(|name| name.strip_suffix(FILES[2]).map(str::to_owned));
    let whole = folders.filter(|folder| folder.is_empty() || folder.ends_with('/'));
    let folder = whole.min_by_key(String::len).with_context(|| words::no_model_in(archive))?;
    for name in FILES.iter().chain(&OPTIONAL_FILES) {
        let Ok(file) = zip.by_name(&format!("{folder}{name}")) else { continue };
        write(&mut file.take(MOST_BYTES), &place(to, name)?)?;
    }
    Ok(())
}

fn fetch_all(base: &str, to: &Path) -> anyhow::Result<()> {
    for name in FILES {
        let address = format!("{base}{name}");
        ensure!(fetch(&address, &place(to, name)?)?, words::not_there(&address));
    }
    for name in OPTIONAL_FILES {
        fetch(&format!("{base}{name}"), &place(to, name)?)?;
    }
    Ok(())
}

/// Fetches one file; false where the server says that it is not there.
fn fetch(address: &str, to: &Path) -> anyhow::Result<bool> {
    let mut response = match ureq::get(address).call() {
        Ok(response) => response,
        Err(ureq::Error::StatusCode(404 | 410)) => return Ok(false),
        Err(error) => return Err(error).with_context(|| words::cannot_fetch(address)),
    };
    let length = response.body().content_length().unwrap_or(0);
    let mut body = response.body_mut().with_config().limit(MOST_BYTES).reader();
    let mut progress = Progress::new(words::FETCHING);
    let mut file = File::create(to).with_context(|| format!("can't write `{}`", to.display()))?;
    let mut block = vec![0; 1 << 16];
    let mut done = 0_u64;
    loop {
        let read = body.read(&mut block).with_context(|| words::cannot_fetch(address))?;
        if read == 0 {
            break;
        }
        file.write_all(&block[..read]).with_context(|| format!("can't write `{}`", to.display()))?;
        done += read as u64;
        progress.report(done as usize, length.max(done) as usize);
    }
    ensure!(length == 0 || done == length, words::cut_short(address, done, length));
    Ok(true)
}

fn place(to: &Path, name: &str) -> anyhow::Result<std::path::PathBuf> {
    let path = to.join(name);
    path.parent().map_or(Ok(()), fs::create_dir_all).with_context(|| format!("can't write `{}`", path.display()))?;
    Ok(path)
}

fn write(from: &mut dyn Read, to: &Path) -> anyhow::Result<()> {
    let written = File::create(to).and_then(|mut file| std::io::copy(from, &mut file));
    written.map(drop).with_context(|| format!("can't write `{}`", to.display()))
}

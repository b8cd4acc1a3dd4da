//! How is a new guide folder written: its files' names, and all of it or nothing?

use std::fs;
use std::path::Path;

/// A file of a guide folder that is not there yet: its path in the folder, with `/` between folders, and its bytes.
pub(super) type Made = (String, Vec<u8>);

/// The name of a path and an ending that no file has yet, whatever its capitals: with a number where it is taken.
pub(super) fn free_name(path: &str, ending: &str, files: &[Made]) -> String {
    let is_free = |name: &String| files.iter().all(|(there, _)| !there.eq_ignore_ascii_case(name));
    let numbered = (2..).map(|number| format!("{path}-{number}.{ending}"));
    let plain = format!("{path}.{ending}");
    std::iter::once(plain.clone()).chain(numbered).find(is_free).unwrap_or(plain)
}

/// Writes a guide folder that is not there yet, whole or not at all.
///
/// # Errors
/// When the disk says no; no folder of this name is there then.
pub(super) fn write_all(folder: &Path, files: &[Made]) -> std::io::Result<()> {
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(parent)?;
    let beside = tempfile::Builder::new().prefix(".init-").tempdir_in(parent)?;
    let whole = beside.path().join("guide");
    for (name, bytes) in files {
        let path = whole.join(name);
        fs::create_dir_all(path.parent().unwrap_or(&whole))?;
        fs::write(path, bytes)?;
    }
    fs::rename(whole, folder)
}

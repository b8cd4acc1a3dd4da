//! Where is an index kept, where no folder is set for it? Never in whatever folder somebody stands in.

use std::ffi::OsString;
use std::path::PathBuf;

use super::home::absolute;
use crate::index::Parameters;

/// The folder of indexes in the user's cache, below our own.
const FOLDER: &str = "index";

/// Fills in the folder of indexes: one in the user's cache.
pub(super) fn place(index: &mut Parameters) {
    if index.path.as_os_str().is_empty() {
        (index.path, index.is_cache) = (cache_folder().unwrap_or_default(), true);
    }
}

fn cache_folder() -> Option<PathBuf> {
    cache_by(std::env::var_os("XDG_CACHE_HOME"), std::env::var_os("HOME"))
}

/// The folder of indexes in the user's cache, by these two variables.
///
/// # Source
/// A relative `XDG_CACHE_HOME` is not valid and is ignored: XDG Base Directory Specification 0.8, "Basics".
fn cache_by(cache: Option<OsString>, home: Option<OsString>) -> Option<PathBuf> {
    let home = || home.and_then(absolute).map(|home| home.join(".cache"));
    cache.and_then(absolute).or_else(home).map(|folder| folder.join("preceptor").join(FOLDER))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn an_index_is_kept_in_the_user_s_cache_folder_unless_another_is_set() {
        let place_by = |cache: &str, home: &str| cache_by(Some(cache.into()), Some(home.into()));
        assert_eq!(place_by("/cache", "/home/a"), Some("/cache/preceptor/index".into()));
        assert_eq!(place_by("cache", "/home/a"), Some("/home/a/.cache/preceptor/index".into()));
        assert_eq!(place_by("", ""), None);
        let mut set = Parameters { path: "mine".into(), memory_bytes: 1, is_cache: false };
        place(&mut set);
        assert_eq!((set.path, set.is_cache), ("mine".into(), false));
    }
}

//! Which quotes did the last answer show, so that `preceptor open` finds them?

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::answer::{Citation, Evidence};
use crate::corpus::is_text_itself;
use crate::settings::state_folder;

/// A line of a guide's file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Spot {
    /// The file's name in its guide.
    pub file: String,
    /// Where it lies, from the root; `None` for the shipped guide.
    pub path: Option<PathBuf>,
    /// Counted from 1; of a file that text was made of, in that text.
    pub line: usize,
    /// The page, where the file has pages.
    #[serde(default)]
    pub page: Option<u32>,
    /// The heading that it stands under.
    #[serde(default)]
    pub heading: String,
}

impl Spot {
    /// Where a citation leads, from whichever folder it is opened.
    pub(super) fn of(citation: &Citation) -> Self {
        // Another command may be typed in another folder.
        let path = citation.disk.as_ref().map(|path| std::path::absolute(path).unwrap_or_else(|_| path.clone()));
        let heading = citation.path.last().cloned().unwrap_or_default();
        Self { file: citation.file.clone(), path, line: citation.line, page: citation.page, heading }
    }

    /// Whether the file is text itself, so that an editor shows it and its lines are those of the quotes.
    pub(super) fn is_text(&self, path: &Path) -> bool {
        self.path.is_none() || is_text_itself(path)
    }

    /// Where some quotes stand.
    pub(super) fn of_all<'a>(shown: impl IntoIterator<Item = &'a Evidence>) -> Vec<Self> {
        shown.into_iter().map(|evidence| Self::of(&evidence.citation)).collect()
    }
}

/// Keeps where the quotes stand that are shown, in their order. Whoever has no folder for it is not bothered.
pub(super) fn remember(spots: &[Spot]) {
    let Some(folder) = state_folder() else { return };
    let kept =
        std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(folder.join(NAME), serde_json::to_vec(spots)?));
    if let Err(error) = kept {
        tracing::debug!(%error, "where the quotes stand could not be kept");
    }
}

/// Where the quotes of the last answer stand; none where there was no answer.
pub(super) fn recall() -> Vec<Spot> {
    let kept = state_folder().and_then(|folder| std::fs::read(folder.join(NAME)).ok());
    kept.and_then(|kept| serde_json::from_slice(&kept).ok()).unwrap_or_default()
}

const NAME: &str = "last-answer.json";

//! How good are the answers about each guide of a folder, each asked its own questions?
//!
//! `FOLDER/NAME/` holds one guide, as [`GUIDE_NAMES`] has it, and its `questions.jsonl`, a question set.

use std::fmt;
use std::iter::Sum;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::ser::SerializeMap;

use super::error::EvalError;
use super::scores::{Scores, Tally, share};

/// What the guide beside a `questions.jsonl` may be called; the first one there counts.
pub const GUIDE_NAMES: [&str; 6] = ["guide.md", "guide.txt", "guide.html", "guide.docx", "guide.pdf", "guide"];

/// The question set beside a guide.
const QUESTIONS: &str = "questions.jsonl";

/// A guide with its questions on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideFolder {
    /// The folder's name.
    pub name: String,
    /// The guide: a file or a folder.
    pub guide: PathBuf,
    /// Its question set.
    pub questions: PathBuf,
}

/// How one guide fares, or all of a folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GuideScores {
    /// The guide's name; `all` for a sum.
    pub guide: String,
    /// Its answerable questions.
    pub answerable: Tally,
    /// How many questions it does not answer.
    pub unanswerable: usize,
    /// How many of them were declined.
    pub declined: usize,
}

/// Whether a path is a folder of guides with their questions, or one such guide.
#[must_use]
pub fn is_folder_of_guides(path: &Path) -> bool {
    path.join(QUESTIONS).is_file() || folders_with_questions(path).is_ok_and(|folders| !folders.is_empty())
}

/// The guides of a folder, by name; a folder that holds questions itself is one guide.
///
/// # Errors
/// When the folder can't be read, or questions stand there without a guide.
pub fn guide_folders(path: &Path) -> Result<Vec<GuideFolder>, EvalError> {
    let own = path.join(QUESTIONS).is_file();
    let folders = if own { vec![path.to_owned()] } else { folders_with_questions(path)? };
    folders.iter().map(|folder| GuideFolder::open(folder)).collect()
}

fn folders_with_questions(path: &Path) -> Result<Vec<PathBuf>, EvalError> {
    let wrong = |source| EvalError::Io { path: path.to_owned(), source };
    let mut folders = Vec::new();
    for entry in std::fs::read_dir(path).map_err(wrong)? {
        folders.push(entry.map_err(wrong)?.path());
    }
    folders.retain(|folder| folder.join(QUESTIONS).is_file());
    folders.sort();
    Ok(folders)
}

impl GuideFolder {
    fn open(folder: &Path) -> Result<Self, EvalError> {
        let mut names = GUIDE_NAMES.iter().map(|name| folder.join(name));
        let guide = names.find(|path| path.exists()).ok_or_else(|| EvalError::NoGuide(folder.to_owned()))?;
        // `.` and `..` have no name of their own.
        let whole = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        let name = folder.file_name().or_else(|| whole.file_name());
        let name = name.map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        Ok(Self { name, guide, questions: folder.join(QUESTIONS) })
    }
}

impl GuideScores {
    /// The scores of one guide.
    #[must_use]
    pub fn new(guide: &str, scores: &Scores) -> Self {
        let Scores { all, unanswerable, declined, .. } = *scores;
        Self { guide: guide.to_owned(), answerable: all, unanswerable, declined }
    }
}

impl<'a> Sum<&'a Self> for GuideScores {
    fn sum<I: Iterator<Item = &'a Self>>(rows: I) -> Self {
        let none = Self { guide: "all".to_owned(), ..Self::default() };
        rows.fold(none, |sum, row| Self {
            guide: sum.guide,
            answerable: sum.answerable + row.answerable,
            unanswerable: sum.unanswerable + row.unanswerable,
            declined: sum.declined + row.declined,
        })
    }
}

/// A share in three places, or a dash where there is nothing to share.
fn shown(part: usize, whole: usize) -> String {
    if whole == 0 { format!("{:<5}", "–") } else { format!("{:.3}", share(part, whole)) }
}

impl fmt::Display for GuideScores {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { guide, answerable: all, unanswerable, declined } = self;
        let of_all = |part| shown(part, all.topics);
        write!(f, "{guide:<24}{:>4}+{unanswerable:<4}", all.topics)?;
        write!(f, " right@1 {}  right@3 {}", of_all(all.right_at_1), of_all(all.right_at_3))?;
        write!(f, "  missed {}  declined {}", of_all(all.missed), shown(*declined, *unanswerable))?;
        write!(f, "  by words of the quote {}", of_all(all.right_by_words))
    }
}

impl Serialize for GuideScores {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("guide", &self.guide)?;
        map.serialize_entry("n", &self.answerable.topics)?;
        map.serialize_entry("right_at_1", &self.answerable.right_at_1_share())?;
        map.serialize_entry("right_at_3", &self.answerable.right_at_3_share())?;
        map.serialize_entry("missed", &self.answerable.missed_share())?;
        map.serialize_entry("unanswerable", &self.unanswerable)?;
        map.serialize_entry("declined", &share(self.declined, self.unanswerable))?;
        map.serialize_entry("right_by_words", &self.answerable.right_by_words_share())?;
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_is_the_sum_of_the_guides_not_the_mean_of_their_shares() {
        let row = |topics, right_at_1| GuideScores {
            answerable: Tally { topics, right_at_1, ..Tally::default() },
            ..GuideScores::default()
        };
        let all: GuideScores = [row(1, 1), row(3, 0)].iter().sum();
        assert_eq!((all.guide.as_str(), all.answerable.right_at_1_share()), ("all", 0.25));
    }

    #[test]
    fn a_guide_without_unanswerable_questions_has_no_share_of_them() {
        let row = GuideScores { guide: "a".to_owned(), ..GuideScores::default() };
        assert!(row.to_string().contains("declined –    "), "{row}");
    }
}

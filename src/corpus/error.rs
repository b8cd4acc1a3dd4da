//! What can be wrong with a guide so that it cannot be read at all?

use std::path::PathBuf;

use super::block::{Note, Severity};

/// Why a guide cannot be read; the text names the place and the remedy.
#[derive(Debug, thiserror::Error)]
pub enum CorpusError {
    /// The system would not hand over a file or folder.
    #[error("cannot read `{}`: {source}; check that it exists and may be read", path.display())]
    Read {
        /// What was to be read.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// Something that is no regular file stands where a text should.
    #[error("`{}` is not a regular file; give a text file or a guide folder", path.display())]
    NotAFile {
        /// What was to be read.
        path: PathBuf,
    },
    /// A guide without a text.
    #[error(
        "`{place}` holds no text; add a `guide.md`, or any Markdown, text, web page, Word, OpenDocument, PDF, EPUB or RTF file"
    )]
    NoDocuments {
        /// The folder, or the guide's id.
        place: String,
    },
    /// A folder of which nothing could be read.
    #[error("nothing in `{place}` can be read; `{file}`: {why}")]
    NothingRead {
        /// The folder.
        place: String,
        /// The first file that could not.
        file: String,
        /// Why.
        why: String,
    },
    /// A folder with more files than a guide has.
    #[error("`{}` holds more than {limit} files; give the folder with the guide's texts alone", path.display())]
    TooMany {
        /// The folder.
        path: PathBuf,
        /// The most that are looked at.
        limit: usize,
    },
    /// A corpus folder without guides.
    #[error("`{}` holds no guide folders; put each guide in a folder of its own there", path.display())]
    NoGuides {
        /// The folder.
        path: PathBuf,
    },
    /// A corpus folder of which no guide can be read.
    #[error("no guide in `{}` can be read; in `{folder}`: {error}", path.display())]
    NoGuideRead {
        /// The folder.
        path: PathBuf,
        /// The first guide's folder.
        folder: String,
        /// Why that one can't.
        error: Box<CorpusError>,
    },
    /// A file over the limit.
    #[error("`{file}` is {bytes} bytes long and the limit is {limit}; split it into several files")]
    TooLarge {
        /// The file.
        file: String,
        /// Its size.
        bytes: u64,
        /// The most that is read.
        limit: u64,
    },
    /// A text of white space only.
    #[error("`{file}` is empty; write the guide's text into it or remove it")]
    Empty {
        /// The file.
        file: String,
    },
    /// A file that should be read and can't be.
    #[error("`{file}` cannot be read: {reason}")]
    Unread {
        /// The file.
        file: String,
        /// What is wrong and what to do.
        reason: String,
    },
    /// A file of a kind that no text is read from.
    #[error("`{file}` is {kind}, which is not read; {way_out}")]
    OtherKind {
        /// The file.
        file: String,
        /// What it is.
        kind: String,
        /// What to do instead.
        way_out: String,
    },
    /// A file that is no text.
    #[error("`{file}` is not text ({evidence}); save it as UTF-8 text")]
    Binary {
        /// The file.
        file: String,
        /// Why it does not look like text.
        evidence: &'static str,
    },
    /// A TOML file that does not parse, or has a key that means nothing.
    #[error("{file}:{line}: {problem}; correct that line")]
    Toml {
        /// The file.
        file: String,
        /// Counted from 1.
        line: usize,
        /// What the parser said.
        problem: String,
    },
    /// A guide id that is no slug.
    #[error(
        "{file}:{line}: guide id `{id}` is not a slug; write it in lower-case letters, digits and hyphens, as in `{remedy}`"
    )]
    BadId {
        /// The file.
        file: String,
        /// Counted from 1.
        line: usize,
        /// What stands there.
        id: String,
        /// A slug made from it.
        remedy: String,
    },
    /// Two guides with one id.
    #[error("guide id `{id}` is used by both `{first}` and `{second}`; change one in its `guide.toml`")]
    DuplicateId {
        /// The id.
        id: String,
        /// The folder that has it.
        first: String,
        /// The other folder that has it.
        second: String,
    },
    /// A selector's section that is no heading.
    #[error("{file}:{line}: no heading `{section}`; {}", did_you_mean(nearest))]
    NoSuchSection {
        /// The file.
        file: String,
        /// Counted from 1.
        line: usize,
        /// What stands there.
        section: String,
        /// The heading most like it.
        nearest: Option<String>,
    },
    /// A selector's section that is several headings.
    #[error("{file}:{line}: several headings are `{section}`; write one of {}", listed(matches))]
    AmbiguousSection {
        /// The file.
        file: String,
        /// Counted from 1.
        line: usize,
        /// What stands there.
        section: String,
        /// Their paths.
        matches: Vec<String>,
    },
    /// A selector's section that has no text.
    #[error("{file}:{line}: nothing stands under the heading `{section}`; choose a heading with text")]
    EmptySection {
        /// The file.
        file: String,
        /// Counted from 1.
        line: usize,
        /// What stands there.
        section: String,
    },
    /// A selector's first words that begin no passage.
    #[error("{file}:{line}: no passage under `{section}` starts with `{starts}`; {}", did_you_mean(nearest))]
    NoSuchPassage {
        /// The file.
        file: String,
        /// Counted from 1.
        line: usize,
        /// The heading.
        section: String,
        /// What stands there.
        starts: String,
        /// The beginning most like it.
        nearest: Option<String>,
    },
    /// A selector's first words that begin several passages.
    #[error(
        "{file}:{line}: several passages under `{section}` start with `{starts}`; write more of one of {}",
        listed(matches)
    )]
    AmbiguousPassage {
        /// The file.
        file: String,
        /// Counted from 1.
        line: usize,
        /// The heading.
        section: String,
        /// What stands there.
        starts: String,
        /// How they begin.
        matches: Vec<String>,
    },
    /// A selector, gap, term or phrasing with nothing in it.
    #[error("{file}:{line}: {what} is empty; fill it in or remove it")]
    Blank {
        /// The file.
        file: String,
        /// Counted from 1.
        line: usize,
        /// What is empty.
        what: &'static str,
    },
    /// A line that is no synonym rule.
    #[error("{file}:{line}: {problem}; write `a, b, c` or `a, b => c`")]
    Synonyms {
        /// The file.
        file: String,
        /// Counted from 1.
        line: usize,
        /// What is wrong.
        problem: &'static str,
    },
}

impl CorpusError {
    /// The file that it is about, and what is wrong without it; the whole text where it is about no file.
    #[must_use]
    pub fn of_file(&self) -> (String, String) {
        let text = self.to_string();
        match self {
            Self::Unread { file, .. }
            | Self::OtherKind { file, .. }
            | Self::Binary { file, .. }
            | Self::Empty { file } => {
                let rest = text.strip_prefix(&format!("`{file}` ")).unwrap_or(&text);
                (file.clone(), rest.to_owned())
            }
            _ => (String::new(), text),
        }
    }

    /// What is wrong with a line that the rest can do without, as a note of that line; `None` where it is about no line.
    pub(super) fn as_note(&self) -> Option<Note> {
        let (Self::NoSuchSection { file, line, .. }
        | Self::AmbiguousSection { file, line, .. }
        | Self::EmptySection { file, line, .. }
        | Self::NoSuchPassage { file, line, .. }
        | Self::AmbiguousPassage { file, line, .. }
        | Self::Blank { file, line, .. }
        | Self::Toml { file, line, .. }
        | Self::BadId { file, line, .. }
        | Self::Synonyms { file, line, .. }) = self
        else {
            return None;
        };
        let text = self.to_string();
        let place = format!("{file}:{line}: ");
        let text = text.strip_prefix(&place).unwrap_or(&text).to_owned();
        Some(Note { severity: Severity::Error, file: file.clone(), line: Some(*line), text })
    }

    /// What is wrong, without the place where it stands: for whoever typed it elsewhere.
    #[must_use]
    pub fn problem(&self) -> String {
        self.as_note().map_or_else(|| self.to_string(), |note| note.text)
    }
}

fn did_you_mean(nearest: &Option<String>) -> String {
    match nearest {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => "the guide has nothing like it".to_owned(),
    }
}

/// At most this many of several matches are listed.
const LISTED: usize = 5;

fn listed(matches: &[String]) -> String {
    let mut names: Vec<String> = matches.iter().take(LISTED).map(|name| format!("`{name}`")).collect();
    if matches.len() > LISTED {
        names.push(format!("{} more", matches.len() - LISTED));
    }
    names.join(", ")
}

//! Which files of a folder are read, and what is said of the others?

use std::path::Path;

use super::block::{Note, Severity};
use super::disk::{Files, entries, is_hidden, read_file, read_head};
use super::error::CorpusError;
use super::file_name::{FileKind, file_kind, is_named_as_text, is_settings_file, name_of};
use super::kinds::{Kind, is_markup, kind_of, text_by_name, unread_text};
use super::order::{in_reading_order, missing_pages};

/// How many folders may stand in each other.
const DEPTH: usize = 16;
/// How many files are looked at; a folder with more is no guide.
const MOST_FILES: usize = 20_000;
/// How much of a file tells what it is.
const HEAD_BYTES: u64 = 64 * 1024;
/// Folders that tools fill; nobody wrote what is in them.
const MADE: [&str; 7] = ["node_modules", "target", "__pycache__", "_site", "venv", "dist", "vendor"];
/// The folder of a guide's question sets.
const QUESTIONS: &str = "eval";

/// What there is of a guide on the disk.
#[derive(Debug, Default)]
pub(super) struct FoundFiles {
    /// The folder's name, or the file's less its ending.
    pub(super) name: String,
    /// In the order in which they are read.
    pub(super) files: Files,
    /// What was passed over, and why.
    pub(super) notes: Vec<Note>,
}

/// The files of a folder and the folders in it, in reading order, and what was passed over.
///
/// # Errors
/// When something cannot be read, or there is no text.
pub(super) fn read_folder(root: &Path) -> Result<FoundFiles, CorpusError> {
    let mut walk = Walk { root, found: FoundFiles::default(), seen: 0, has_guide: false };
    walk.has_guide = entries(root)?.iter().any(|entry| is_guide_file(entry));
    walk.folder(root, 0)?;
    let FoundFiles { files, mut notes, .. } = walk.found;
    let gone =
        |page: &String| passed_over(Severity::Warning, page, "the folder's own order names it, but it is not there");
    notes.extend(missing_pages(&files).iter().map(gone));
    if !files.iter().any(|(name, _)| file_kind(name) == FileKind::Document) {
        return Err(no_text(root, &notes));
    }
    Ok(FoundFiles { files: in_reading_order(files), notes, ..FoundFiles::default() })
}

/// Where something was passed over, the first of it is the reason.
fn no_text(root: &Path, notes: &[Note]) -> CorpusError {
    match notes.iter().find(|note| note.severity == Severity::Warning) {
        Some(note) => CorpusError::NothingRead {
            place: root.display().to_string(),
            file: note.file.clone(),
            why: note.text.clone(),
        },
        None => CorpusError::NoDocuments { place: root.display().to_string() },
    }
}

/// Whether a file is text as it lies there, rather than one that text is made of, such as a Word document or a web page.
#[must_use]
pub fn is_text_itself(path: &Path) -> bool {
    read_head(path, HEAD_BYTES).is_ok_and(|head| kind_of(&head) == Kind::Text)
}

/// Whether a file makes its folder a guide folder of Preceptor's own form, whose README is about the folder.
fn is_guide_file(path: &Path) -> bool {
    ["guide.md", "guide.txt", "guide.toml"].contains(&name_of(path).to_lowercase().as_str())
}

struct Walk<'a> {
    root: &'a Path,
    found: FoundFiles,
    seen: usize,
    has_guide: bool,
}

impl Walk<'_> {
    fn folder(&mut self, folder: &Path, depth: usize) -> Result<(), CorpusError> {
        for entry in entries(folder)?.into_iter().filter(|entry| !is_hidden(entry)) {
            if entry.is_dir() && !is_settings_file(&self.name(&entry)) {
                self.step_into(&entry, depth)?;
            } else {
                self.file(&entry)?;
            }
        }
        Ok(())
    }

    fn step_into(&mut self, folder: &Path, depth: usize) -> Result<(), CorpusError> {
        let name = name_of(folder).to_lowercase();
        if depth == 0 && name == QUESTIONS {
            return Ok(());
        }
        let why = if MADE.contains(&name.as_str()) {
            "a folder that tools fill"
        } else if folder.is_symlink() {
            "a link to a folder"
        } else if depth >= DEPTH {
            "folders stand too deep in each other"
        } else {
            return self.folder(folder, depth + 1);
        };
        self.pass_over(folder, Severity::Info, why);
        Ok(())
    }

    fn file(&mut self, path: &Path) -> Result<(), CorpusError> {
        let name = self.name(path);
        self.seen += 1;
        if self.seen > MOST_FILES {
            return Err(CorpusError::TooMany { path: self.root.to_owned(), limit: MOST_FILES });
        }
        if ["_sidebar.md", "_footer.md"].contains(&name.to_lowercase().as_str()) {
            self.pass_over(path, Severity::Info, "it is the navigation of a wiki");
        } else if self.has_guide && ["readme.md", "readme.txt"].contains(&name.to_lowercase().as_str()) {
            self.pass_over(path, Severity::Info, "it is about the folder; the guide has a file of its own");
        } else if let Some((severity, why)) = reason_against(path, &name) {
            self.pass_over(path, severity, &why);
        } else {
            match read_file(path) {
                Ok(bytes) => self.found.files.push((name, bytes)),
                Err(error) if self.is_alone(path) => return Err(error),
                Err(error) => {
                    // What an advisor wrote is missed in every answer; a text only where it would be quoted.
                    let severity = if is_settings_file(&name) { Severity::Error } else { Severity::Warning };
                    self.pass_over(path, severity, &error.to_string());
                }
            }
        }
        Ok(())
    }

    /// Whether a file is the only one that could be read.
    fn is_alone(&self, path: &Path) -> bool {
        path.parent() == Some(self.root) && entries(self.root).is_ok_and(|entries| entries.len() == 1)
    }

    fn pass_over(&mut self, path: &Path, severity: Severity, why: &str) {
        let name = self.name(path);
        self.found.notes.push(passed_over(severity, &name, why));
    }

    /// The name within the folder, with `/` between folders.
    fn name(&self, path: &Path) -> String {
        let parts = path.strip_prefix(self.root).unwrap_or(path).components();
        parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
    }
}

/// What is said of a file that is passed over.
fn passed_over(severity: Severity, file: &str, why: &str) -> Note {
    Note { severity, file: file.to_owned(), line: None, text: format!("not read: {why}") }
}

/// Why a file is not read, where it is not; how much that matters.
fn reason_against(path: &Path, name: &str) -> Option<(Severity, String)> {
    if is_named_as_text(path) && !name_of(path).starts_with("~$") {
        return None;
    }
    if name_of(path).starts_with("~$") {
        return Some((Severity::Info, "it is a note of Office that the file is open".to_owned()));
    }
    let head = read_head(path, HEAD_BYTES).ok()?;
    if let Some((kind, way_out)) = text_by_name(name) {
        // Among the files of a program, most with such an ending are what it says.
        let is_read = is_markup(kind) && unread_text(name, &String::from_utf8_lossy(&head)).is_none();
        let severity = if is_markup(kind) { Severity::Warning } else { Severity::Info };
        return (!is_read).then(|| (severity, format!("it is {kind}; {way_out}")));
    }
    match kind_of(&head) {
        Kind::Pdf => None,
        Kind::Html if !name.contains('.') => None,
        Kind::Office(office) => office.refusal().map(|refusal| (Severity::Warning, refusal.to_string())),
        Kind::Other { name, .. } => Some((Severity::Info, format!("it is {name}"))),
        Kind::Html | Kind::Text => Some((
            Severity::Info,
            "its name has not the ending of a text; a text to be quoted is called `.md` or `.txt`".to_owned(),
        )),
    }
}

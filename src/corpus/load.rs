//! How do the files of a guide become a [`Guide`]?

use std::path::Path;

use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::asked::parse_asked;
use super::block::{Block, Note, Severity};
use super::decode::decode;
use super::document::{Document, Format};
use super::error::CorpusError;
use super::files::{FileKind, file_kind, format_of, read_files};
use super::glossary::{add_acronyms, parse_glossary};
use super::guide::{Guide, Manifest};
use super::language::guess_language;
use super::markdown::read_markdown;
use super::matter::front_matter;
use super::passage::{Splitter, hex};
use super::plain::read_plain;
use super::slug::id_slug;
use super::synonyms::Synonyms;
use super::tables::{line_at, parse_table};

/// The language of a guide that does not name its own, where its text does not tell.
const DEFAULT_LANGUAGE: &str = "en";

impl Guide {
    /// Reads a guide folder, or a single text as a guide of its own.
    ///
    /// # Errors
    /// When a file cannot be read, is no text or too large, or its TOML or synonyms are wrong.
    pub fn open(path: &Path) -> Result<Self, CorpusError> {
        let (name, files) = read_files(path)?;
        Self::from_files(&id_slug(&name), files)
    }

    /// Makes a guide of files in memory, by name and bytes; files that no guide has are ignored.
    ///
    /// # Errors
    /// As [`Guide::open`], less the disk's.
    pub fn from_files(default_id: &str, files: Vec<(String, Vec<u8>)>) -> Result<Self, CorpusError> {
        let mut files = files;
        files.retain(|(name, _)| file_kind(name) != FileKind::Other);
        files.sort();
        let mut parts = Parts::default();
        for (name, bytes) in &files {
            parts.take(name, bytes)?;
        }
        if parts.documents.is_empty() {
            return Err(CorpusError::NoDocuments { place: default_id.to_owned() });
        }
        parts.finish(default_id, hash(files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))))
    }
}

/// `guide.toml` as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ManifestFile {
    id: Option<toml::Spanned<String>>,
    title: Option<String>,
    language: Option<String>,
    description: Option<String>,
    source: Option<String>,
    license: Option<String>,
}

/// A guide's files, decoded.
#[derive(Debug, Default)]
struct Parts {
    documents: Vec<Document>,
    notes: Vec<Note>,
    manifest: ManifestFile,
    asked: Option<(String, String)>,
    glossary: Option<(String, String)>,
    synonyms: Synonyms,
}

impl Parts {
    fn take(&mut self, name: &str, bytes: &[u8]) -> Result<(), CorpusError> {
        let kind = file_kind(name);
        let (text, note) = match decode(name, bytes) {
            Err(CorpusError::Empty { .. }) if kind != FileKind::Document => return Ok(()),
            decoded => decoded?,
        };
        self.notes.extend(note);
        match kind {
            FileKind::Document => self.documents.push(Document::new(name, format_of(name), text)),
            FileKind::Manifest => self.manifest = manifest(name, &text)?,
            FileKind::Asked => self.asked = Some((name.to_owned(), text)),
            FileKind::Glossary => self.glossary = Some((name.to_owned(), text)),
            FileKind::Synonyms => self.synonyms = Synonyms::parse(name, &text)?,
            FileKind::Other => {}
        }
        Ok(())
    }

    fn finish(mut self, default_id: &str, hash: String) -> Result<Guide, CorpusError> {
        let mut all = Vec::new();
        for document in &self.documents {
            let (blocks, notes) = read_blocks(document);
            self.notes.extend(notes);
            all.push(blocks);
        }
        self.manifest.take_front_matter(&self.documents, &mut self.notes);
        let title = self.manifest.title.take().or_else(|| first_heading(&all));
        let mut split = Splitter::default();
        for (number, (document, blocks)) in self.documents.iter().zip(&all).enumerate() {
            let stem = document.file.rsplit_once('.').map_or(document.file.as_str(), |(stem, _)| stem);
            split.split_passages(number, document, blocks, title.as_deref().unwrap_or(stem));
        }
        self.note_silence(&split);
        let (asked, gaps) = match &self.asked {
            Some((file, text)) => parse_asked(file, text, &split)?,
            None => (Vec::new(), Vec::new()),
        };
        let mut glossary = match &self.glossary {
            Some((file, text)) => parse_glossary(file, text)?,
            None => Vec::new(),
        };
        add_acronyms(&mut glossary, &split);
        let Self { documents, notes, synonyms, manifest, .. } = self;
        let Splitter { sections, passages, .. } = split;
        let manifest = manifest.complete(default_id, title, passages.iter().map(|passage| passage.text.as_str()));
        Ok(Guide { manifest, documents, sections, passages, asked, gaps, glossary, synonyms, notes, hash })
    }

    /// Notes a guide of headings only, because no question can be answered from it.
    fn note_silence(&mut self, split: &Splitter) {
        if let (true, Some(document)) = (split.passages.is_empty(), self.documents.first()) {
            let text = "no passage to quote, only headings; write text under them".to_owned();
            self.notes.push(Note { severity: Severity::Warning, file: document.file.clone(), line: None, text });
        }
    }
}

fn read_blocks(document: &Document) -> (Vec<Block>, Vec<Note>) {
    match document.format {
        Format::Markdown => read_markdown(document),
        Format::PlainText => read_plain(document),
    }
}

/// The first document's first heading that has text.
fn first_heading(all: &[Vec<Block>]) -> Option<String> {
    let heading = |block: &&Block| matches!(block.kind, super::BlockKind::Heading { .. });
    all.iter().flatten().find(heading).map(|block| block.text.clone())
}

fn manifest(file: &str, text: &str) -> Result<ManifestFile, CorpusError> {
    let manifest: ManifestFile = parse_table(file, text)?;
    match &manifest.id {
        Some(id) if id_slug(id.get_ref()) != *id.get_ref() => Err(CorpusError::BadId {
            file: format!("{file}:{}", line_at(text, id.span().start)),
            id: id.get_ref().clone(),
            remedy: id_slug(id.get_ref()),
        }),
        _ => Ok(manifest),
    }
}

impl ManifestFile {
    /// Takes from front matter what `guide.toml` does not say: the title of a guide of one text, or of its first page.
    fn take_front_matter(&mut self, documents: &[Document], notes: &mut Vec<Note>) {
        for document in documents.iter().filter(|document| document.format == Format::Markdown) {
            let Some(front) = front_matter(&document.text) else { continue };
            let name = document.file.rsplit('/').next().unwrap_or_default().to_lowercase();
            let is_first =
                documents.len() == 1 || ["index.", "_index.", "readme."].iter().any(|first| name.starts_with(first));
            let own = |value: Option<&str>| value.filter(|_| is_first).map(str::to_owned);
            self.title = self.title.take().or_else(|| own(front.title()));
            self.description = self.description.take().or_else(|| own(front.description()));
            self.language = self.language.take().or_else(|| front.language().map(str::to_owned));
            if front.is_draft() {
                let text = "its front matter says that it is a draft; it is read all the same".to_owned();
                notes.push(Note { severity: Severity::Info, file: document.file.clone(), line: Some(1), text });
            }
        }
    }

    fn complete<'a>(self, default_id: &str, title: Option<String>, texts: impl Iterator<Item = &'a str>) -> Manifest {
        let id = self.id.map_or_else(|| default_id.to_owned(), toml::Spanned::into_inner);
        Manifest {
            title: title.unwrap_or_else(|| id.clone()),
            id,
            language: self.language.unwrap_or_else(|| guess_language(texts).unwrap_or(DEFAULT_LANGUAGE).to_owned()),
            description: self.description.unwrap_or_default(),
            source: origin(self.source, self.license),
        }
    }
}

/// Where a guide came from, with its license.
fn origin(source: Option<String>, license: Option<String>) -> String {
    let license = license.map(|license| format!("License: {license}."));
    source.into_iter().chain(license).collect::<Vec<_>>().join(" ")
}

/// SHA-256 over the sorted files: name, length and bytes.
pub(super) fn hash<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> String {
    let mut hasher = Sha256::new();
    for (name, bytes) in files {
        for part in [name.as_bytes(), bytes] {
            hasher.update((part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
    }
    hex(&hasher.finalize())
}

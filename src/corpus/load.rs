//! How do the files of a guide become a [`Guide`]?

use std::path::Path;

use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::asked::{AskedTables, read_asked};
use super::block::{Block, BlockKind, Note, Severity};
use super::decode::decode;
use super::document::{Document, Format};
use super::error::CorpusError;
use super::file_name::{FileKind, file_kind};
use super::files::read_files;
use super::folder::FoundFiles;
use super::formats::{ReadFile, read_document};
use super::glossary::{add_acronyms, parse_glossary};
use super::guide::{Guide, Manifest, Place};
use super::imported::{Imported, remember_originals};
use super::inferred::{Layout, read_inferred};
use super::language::{Language, guess_language, note_guess, note_unknown, texts_of};
use super::lines::Lines;
use super::markdown::read_markdown;
use super::matter::front_matter;
use super::order::{in_reading_order, site_title};
use super::passage::{Splitter, hex};
use super::plain::read_plain;
use super::slug::id_slug;
use super::synonyms::Synonyms;
use super::tables::line_at;
use super::tolerant::parse_what_holds;

impl Guide {
    /// Reads a guide folder, or a single text as a guide of its own.
    ///
    /// # Errors
    /// When a file cannot be read or is too large, or there is no text; what is wrong in an advisor's own files is a note.
    pub fn open(path: &Path) -> Result<Self, CorpusError> {
        let FoundFiles { name, files, notes } = read_files(path)?;
        let mut guide = Self::read(&id_slug(&name), &files)?;
        guide.notes.splice(0..0, notes);
        guide.place = Some(Place::of(path));
        Ok(guide)
    }

    /// Makes a guide of files in memory, by name and bytes, in the order in which a folder's are read.
    ///
    /// # Errors
    /// As [`Guide::open`], less the disk's.
    pub fn from_files(default_id: &str, files: Vec<(String, Vec<u8>)>) -> Result<Self, CorpusError> {
        Self::read(default_id, &in_reading_order(files))
    }

    fn read(default_id: &str, files: &[(String, Vec<u8>)]) -> Result<Self, CorpusError> {
        let mut parts = Parts::default();
        for (name, bytes) in files {
            parts.take(name, bytes);
        }
        if parts.documents.is_empty() {
            let nothing = CorpusError::NoDocuments { place: default_id.to_owned() };
            return Err(parts.unread.into_iter().next().unwrap_or(nothing));
        }
        parts.note_unread();
        // By name: what decides on another order stands in the files themselves.
        let mut named: Vec<(&str, &[u8])> =
            files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        named.sort_unstable();
        Ok(parts.finish(default_id, hash(named)))
    }
}

/// `guide.toml` as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ManifestFile {
    id: Option<toml::Spanned<String>>,
    title: Option<String>,
    language: Option<toml::Spanned<String>>,
    description: Option<String>,
    source: Option<String>,
    license: Option<String>,
    #[serde(default)]
    imported: Vec<Imported>,
    #[serde(default)]
    headings: Vec<toml::Spanned<String>>,
    #[serde(default)]
    not_headings: Vec<toml::Spanned<String>>,
    #[serde(default)]
    skip: Vec<toml::Spanned<String>>,
    #[serde(skip)]
    layout: Layout,
}

/// A guide's files, decoded.
#[derive(Debug, Default)]
struct Parts {
    documents: Vec<Document>,
    /// Why texts could not be read; the rest answers.
    unread: Vec<CorpusError>,
    /// The first title and language that a document's file gives in its own metadata.
    title: Option<String>,
    language: Option<String>,
    /// The name of the whole that a docs folder's own order gives.
    site: Option<String>,
    notes: Vec<Note>,
    manifest: ManifestFile,
    asked: Option<(String, String)>,
    glossary: Option<(String, String)>,
    synonyms: Synonyms,
    lines: Lines,
}

impl Parts {
    fn take(&mut self, name: &str, bytes: &[u8]) {
        match file_kind(name) {
            FileKind::Document => match read_document(name, bytes) {
                Ok(read) => self.add(read),
                Err(error) => self.unread.push(error),
            },
            FileKind::Order => self.site = self.site.take().or_else(|| site_title(name, bytes)),
            kind => match decode(name, bytes) {
                Err(CorpusError::Empty { .. }) => {}
                Err(error) => {
                    let (file, text) = error.of_file();
                    self.notes.push(Note { severity: Severity::Error, file, line: None, text });
                }
                Ok((text, note)) => {
                    self.notes.extend(note);
                    self.take_settings(kind, name, text);
                }
            },
        }
    }

    fn add(&mut self, read: ReadFile) {
        let ReadFile { document, title, language, notes } = read;
        self.title = self.title.take().or(title);
        self.language = self.language.take().or(language);
        self.documents.push(document);
        self.notes.extend(notes);
    }

    fn take_settings(&mut self, kind: FileKind, name: &str, text: String) {
        match kind {
            FileKind::Manifest => {
                let (manifest, wrong) = manifest(name, &text);
                self.manifest = manifest;
                self.notes.extend(wrong);
                let written = self.manifest.language.as_ref();
                self.notes.extend(written.and_then(|written| note_unknown(name, &text, written)));
                self.lines.language = self.manifest.language.as_ref().map(|code| line_at(&text, code.span().start));
            }
            FileKind::Asked => self.asked = Some((name.to_owned(), text)),
            FileKind::Glossary => self.glossary = Some((name.to_owned(), text)),
            FileKind::Synonyms => {
                let (synonyms, lines, wrong) = Synonyms::parse_what_holds(name, &text);
                self.synonyms = synonyms;
                self.lines.rules = lines;
                self.notes.extend(wrong);
            }
            FileKind::Document | FileKind::Order => {}
        }
    }

    /// Notes the texts that could not be read.
    fn note_unread(&mut self) {
        for error in &self.unread {
            let (file, text) = error.of_file();
            self.notes.push(Note { severity: Severity::Warning, file, line: None, text });
        }
    }

    fn finish(mut self, default_id: &str, hash: String) -> Guide {
        remember_originals(&mut self.documents, &self.manifest.imported);
        let mut all = Vec::new();
        self.notes.extend(self.manifest.layout.misses(&self.documents));
        for document in &mut self.documents {
            let (blocks, notes) = read_blocks(document, &self.manifest.layout);
            document.remember_code(&blocks);
            self.notes.extend(notes);
            all.push(blocks);
        }
        self.manifest.take_front_matter(&self.documents, &mut self.notes);
        let is_named = self.manifest.title.is_some() || self.site.is_some();
        let (title, above) = self.titles(&all);
        let mut split = Splitter::default();
        for (number, (document, blocks)) in self.documents.iter().zip(&all).enumerate() {
            let stem = document.file.rsplit_once('.').map_or(document.file.as_str(), |(stem, _)| stem);
            // Of several, one without a heading stands under its own name, not under another's.
            let own = FirstHeading::of(std::slice::from_ref(blocks)).filter(|first| first.is_title);
            let above = if all.len() == 1 || is_named { above.clone() } else { own.map(|first| first.text) };
            split.split_passages(number, document, blocks, above.as_deref().unwrap_or(stem));
        }
        self.note_silence(&split);
        let AskedTables { asked, gaps, lines, misfits } = match &self.asked {
            Some((file, text)) => read_asked(file, text, &split),
            None => AskedTables::default(),
        };
        (self.lines.asked, self.lines.gaps) = lines;
        self.notes.extend(misfits);
        let mut glossary = match &self.glossary {
            Some((file, text)) => {
                let (terms, lines, wrong) = parse_glossary(file, text);
                self.lines.terms = lines;
                self.notes.extend(wrong);
                terms
            }
            None => Vec::new(),
        };
        add_acronyms(&mut glossary, &split);
        let Self { documents, mut notes, synonyms, manifest, language, lines, .. } = self;
        let Splitter { sections, passages, .. } = split;
        let is_guessed = manifest.language().is_none();
        let declared = Declared { title, language };
        let manifest = manifest.complete(default_id, declared, texts_of(&sections, &passages));
        notes.extend(is_guessed.then(|| note_guess(&manifest)).flatten());
        Guide {
            manifest,
            documents,
            sections,
            passages,
            asked,
            gaps,
            glossary,
            synonyms,
            notes,
            lines,
            hash,
            place: None,
        }
    }

    /// The guide's title, and what a text before the first heading stands under, where it is not the file's name.
    fn titles(&mut self, all: &[Vec<Block>]) -> (Option<String>, Option<String>) {
        let named = self.manifest.title.take().or_else(|| self.site.take());
        let declared = self.title.take();
        let first = FirstHeading::of(all);
        let heading = |counts: fn(&FirstHeading) -> bool| {
            first.as_ref().filter(|first| counts(first)).map(|first| first.text.clone())
        };
        let title = named.clone().or_else(|| heading(|first| first.is_title || first.opens));
        let above = named.or_else(|| heading(|first| first.is_title));
        (title.or_else(|| declared.clone()), above.or(declared))
    }

    /// Notes a guide of headings only, because no question can be answered from it.
    fn note_silence(&mut self, split: &Splitter) {
        if let (true, Some(document)) = (split.passages.is_empty(), self.documents.first()) {
            let text = "no passage to quote, only headings; write text under them".to_owned();
            self.notes.push(Note { severity: Severity::Warning, file: document.file.clone(), line: None, text });
        }
    }
}

fn read_blocks(document: &mut Document, layout: &Layout) -> (Vec<Block>, Vec<Note>) {
    read_inferred(document, layout, |document| match document.format {
        Format::Markdown => read_markdown(document),
        Format::PlainText => read_plain(document),
    })
}

/// The first heading of the first document that has one.
struct FirstHeading {
    text: String,
    /// Whether no text stands before it.
    opens: bool,
    /// Whether it is what the whole text is about: at the top, with no other beside it or nothing before it.
    is_title: bool,
}

impl FirstHeading {
    fn of(all: &[Vec<Block>]) -> Option<Self> {
        let level = |block: &Block| match block.kind {
            BlockKind::Heading { level } => Some(level),
            _ => None,
        };
        let at = |blocks: &[Block]| blocks.iter().position(|block| level(block).is_some());
        let (blocks, at) = all.iter().find_map(|blocks| Some((blocks, at(blocks)?)))?;
        let own = level(&blocks[at])?;
        let alone = blocks.iter().filter_map(level).filter(|level| *level <= own).count() == 1;
        let is_title = if at == 0 { alone || own == 1 } else { alone && own == 1 };
        Some(Self { text: blocks[at].text.clone(), opens: at == 0, is_title })
    }
}

/// What the files of a guide say of it, beside its `guide.toml`.
struct Declared {
    /// The guide's title, of whatever names it first.
    title: Option<String>,
    /// The language's code, as an office program wrote it.
    language: Option<String>,
}

/// What of a `guide.toml` holds, and what in it does not.
fn manifest(file: &str, text: &str) -> (ManifestFile, Vec<Note>) {
    let (mut manifest, mut notes) = parse_what_holds::<ManifestFile>(file, text);
    manifest.layout = Layout::new(file, text, [&*manifest.headings, &*manifest.not_headings, &*manifest.skip]);
    if let Some(id) = manifest.id.as_ref().filter(|id| id_slug(id.get_ref()) != *id.get_ref()) {
        let (span, remedy) = (id.span(), id_slug(id.get_ref()));
        let (file, line, id) = (file.to_owned(), line_at(text, span.start), id.get_ref().clone());
        notes.extend(CorpusError::BadId { file, line, id, remedy: remedy.clone() }.as_note());
        manifest.id = Some(toml::Spanned::new(span, remedy));
    }
    (manifest, notes)
}

impl ManifestFile {
    /// The language that it names, where there is one of this name.
    fn language(&self) -> Option<Language> {
        self.language.as_ref().and_then(|written| Language::of(written.get_ref()))
    }

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
            let language = front.language().filter(|code| Language::of(code).is_some());
            self.language =
                self.language.take().or_else(|| language.map(|code| toml::Spanned::new(0..0, code.to_owned())));
            if front.is_draft() {
                let text = "its front matter says that it is a draft; it is read all the same".to_owned();
                notes.push(Note { severity: Severity::Info, file: document.file.clone(), line: Some(1), text });
            }
        }
    }

    /// Office programs declare the language of whoever wrote, so what the text is in goes before what its file says.
    fn complete<'a>(
        self,
        default_id: &str,
        Declared { title, language }: Declared,
        texts: impl Iterator<Item = &'a str>,
    ) -> Manifest {
        let declared = language.as_deref().and_then(Language::of).map(Language::code);
        let language = self.language().map(Language::code).or_else(|| guess_language(texts)).or(declared);
        let id = self.id.map_or_else(|| default_id.to_owned(), toml::Spanned::into_inner);
        Manifest {
            title: title.unwrap_or_else(|| id.clone()),
            id,
            language: language.unwrap_or_default().to_owned(),
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

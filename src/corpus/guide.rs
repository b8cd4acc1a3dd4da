//! What does the rest of the program see of a guide?

use std::ops::Range;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::block::{BlockKind, Note};
use super::document::Document;
use super::fold::fold_letters;
use super::language::Language;
use super::lines::Lines;
use super::span::Span;
use super::synonyms::Synonyms;

/// A passage's name: heading slug and a short content hash; it survives edits elsewhere in the guide.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PassageId(pub String);

/// The retrievable unit: a paragraph, a list item, a table row, or a short section whole.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Passage {
    /// Its stable name, unique in the guide.
    pub id: PassageId,
    /// Index into [`Guide::documents`].
    pub document: usize,
    /// Index into [`Guide::sections`].
    pub section: usize,
    /// Where it stands.
    pub span: Span,
    /// What it is; a short section taken whole counts as a paragraph.
    pub kind: BlockKind,
    /// Its words, less markup; this is what is indexed.
    pub text: String,
    /// The sentence that introduces its list, or its table's header.
    pub context: String,
    /// Passages of one list or table share a number within their document.
    pub list: Option<usize>,
}

/// A heading with what stands under it, up to the next heading of any level.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Section {
    /// The headings from the document's top level down to this one, less markup.
    pub path: Vec<String>,
    /// The last heading as a slug, unique in the guide.
    pub anchor: String,
    /// 1 is the highest; 0 for text before the first heading.
    pub level: u8,
    /// Index into [`Guide::documents`].
    pub document: usize,
    /// Where the heading's words stand; empty for text before the first heading.
    pub heading: Span,
    /// The passages that stand directly under it, as indices into [`Guide::passages`].
    pub passages: Range<usize>,
}

/// How people ask for some passages, in an advisor's words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// What the phrasing asks for, as indices into [`Guide::passages`]; more than one when it asks for a whole section.
    pub target: Range<usize>,
    /// The phrasing.
    pub phrasing: String,
}

/// What a guide says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Its name in commands, a slug.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// The language it is written in, as ISO 639-1, guessed where it is not named, empty where nothing tells it;
    /// [`Language::OWN`] have an analysis of their own.
    pub language: String,
    /// One sentence about it.
    pub description: String,
    /// Where it came from.
    pub source: String,
}

/// A term of the guide with what it stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The term as the guide writes it: `EHR`.
    pub term: String,
    /// What it stands for: `electronic health record`.
    pub expansion: Option<String>,
    /// Other ways to write it.
    pub aliases: Vec<String>,
}

impl Term {
    /// The term with all that it is called: itself, its expansion, its aliases.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let own = std::iter::once(&self.term).chain(&self.expansion).chain(&self.aliases);
        own.map(String::as_str)
    }

    /// Takes what the text says that it stands for, where nothing else does; an alias that says the same goes.
    pub(super) fn learn(&mut self, expansion: String) {
        if self.expansion.is_none() && fold_letters(&self.term) != fold_letters(&expansion) {
            self.aliases.retain(|alias| fold_letters(alias) != fold_letters(&expansion));
            self.expansion = Some(expansion);
        }
    }

    /// Whether a text names it, whatever its capitals and marks.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        let name = fold_letters(name);
        self.names().any(|own| fold_letters(own) == name)
    }
}

/// One folder of the corpus (or one pasted text), read.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Guide {
    /// What it says of itself.
    pub manifest: Manifest,
    /// Its texts.
    pub documents: Vec<Document>,
    /// Its headings, in reading order; documents one after the other.
    pub sections: Vec<Section>,
    /// Its passages, in reading order; documents one after the other.
    pub passages: Vec<Passage>,
    /// How people ask for its passages.
    pub asked: Vec<Asked>,
    /// Questions near the subject that the guide is known not to answer, in an advisor's words.
    pub gaps: Vec<String>,
    /// Its terms: those written down in `glossary.toml` and the acronyms that the text defines.
    pub glossary: Vec<Term>,
    /// Words that mean the same here.
    pub synonyms: Synonyms,
    /// What was inferred while reading and what looks wrong.
    pub notes: Vec<Note>,
    /// On which lines of its files an advisor's words stand; only a guide that was read just now knows.
    #[serde(skip)]
    pub lines: Lines,
    /// SHA-256 over all its files, in hexadecimal; changes when anything that is indexed changes.
    pub hash: String,
    /// Where its files lie; `None` for a guide that was made in memory, as the shipped one is.
    #[serde(skip)]
    pub place: Option<Place>,
}

/// Where a guide's files lie on the disk, as whoever opened it named them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// They lie in this folder.
    Folder(PathBuf),
    /// This one file is the whole guide.
    File(PathBuf),
}

impl Place {
    /// The folder that is the guide; `None` for a single file.
    #[must_use]
    pub fn folder(&self) -> Option<&Path> {
        match self {
            Self::Folder(folder) => Some(folder),
            Self::File(_) => None,
        }
    }

    /// Where the guide at a path has its files.
    #[must_use]
    pub fn of(path: &Path) -> Self {
        if path.is_dir() { Self::Folder(path.to_owned()) } else { Self::File(path.to_owned()) }
    }

    /// Where one of its documents lies.
    #[must_use]
    pub fn path_of(&self, file: &str) -> PathBuf {
        match self {
            Self::Folder(folder) => folder.join(file),
            Self::File(path) => path.clone(),
        }
    }
}

impl Manifest {
    /// Whether its language is known, because it is named or the text tells it.
    #[must_use]
    pub fn is_language_told(&self) -> bool {
        !self.language.is_empty()
    }

    /// The language it is written in, of whatever country; English where nothing tells it.
    #[must_use]
    pub fn language(&self) -> Language {
        Language::of(&self.language).unwrap_or_default()
    }
}

impl Guide {
    /// The section a passage stands in.
    #[must_use]
    pub fn section_of(&self, passage: &Passage) -> &Section {
        &self.sections[passage.section]
    }

    /// The passage of an id, as an index into [`Guide::passages`]; `None` where its words were edited away.
    #[must_use]
    pub fn passage_named(&self, id: &str) -> Option<usize> {
        self.passages.iter().position(|passage| passage.id.0 == id)
    }

    /// Whether two phrasings are one that asks for several sections of one path.
    #[must_use]
    pub fn is_shared(&self, first: &Asked, second: &Asked) -> bool {
        let section = |asked: &Asked| self.passages[asked.target.start].section;
        let [one, other] = [first, second].map(section);
        first.phrasing == second.phrasing && one != other && self.sections[one].path == self.sections[other].path
    }

    /// The glossary's term of this name; one that is written so before one that is only called so, and of those one that says
    /// what it stands for.
    #[must_use]
    pub fn term(&self, name: &str) -> Option<&Term> {
        let best = |is_meant: &dyn Fn(&&Term) -> bool| {
            let meant = || self.glossary.iter().filter(is_meant);
            meant().find(|term| term.expansion.is_some()).or_else(|| meant().next())
        };
        let exact = best(&|term| term.term.eq_ignore_ascii_case(name.trim()));
        exact.or_else(|| best(&|term| term.is_called(name)))
    }

    /// The section with this heading or slug, whatever its capitals and marks.
    #[must_use]
    pub fn section(&self, name: &str) -> Option<usize> {
        let name = fold_letters(name);
        let is_named = |section: &Section| {
            section.path.last().is_some_and(|heading| fold_letters(heading) == name)
                || fold_letters(&section.anchor) == name
        };
        self.sections.iter().position(is_named)
    }

    /// The document's own words for a passage.
    #[must_use]
    pub fn quote_of(&self, passage: &Passage) -> &str {
        self.documents[passage.document].slice(passage.span)
    }
}

//! What does a file's name say of what it is for in a guide folder?

use std::path::Path;

/// What a file of a guide folder is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileKind {
    /// A text to quote.
    Document,
    /// `guide.toml`.
    Manifest,
    /// `asked.toml`.
    Asked,
    /// `glossary.toml`.
    Glossary,
    /// `synonyms.txt`.
    Synonyms,
    /// What says in which order the texts are read.
    Order,
}

/// What a file is for, by its name within the folder.
pub(super) fn file_kind(name: &str) -> FileKind {
    let lower = name.to_lowercase();
    match lower.as_str() {
        "guide.toml" => FileKind::Manifest,
        "asked.toml" => FileKind::Asked,
        "glossary.toml" => FileKind::Glossary,
        "synonyms.txt" => FileKind::Synonyms,
        "mkdocs.yml" | "mkdocs.yaml" | "book.toml" => FileKind::Order,
        _ if lower == "summary.md" || lower.ends_with("/summary.md") => FileKind::Order,
        _ => FileKind::Document,
    }
}

/// Whether a name is that of a Markdown file.
pub(super) fn is_markdown(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    ending.is_some_and(|ending| ["md", "markdown", "mdx", "mkd", "mdown", "qmd"].contains(&ending.as_str()))
}

/// Whether a file of a guide is a text to quote, by its name within the folder; else it stands beside one.
#[must_use]
pub fn is_text_file(name: &str) -> bool {
    file_kind(name) == FileKind::Document
}

/// Whether a file is one that an advisor keeps beside the texts, by its name within the folder: `asked.toml`, say.
pub(super) fn is_settings_file(name: &str) -> bool {
    !matches!(file_kind(name), FileKind::Document | FileKind::Order)
}

/// Whether a file's name alone says that it is read, whatever it holds: it has the ending of a text, or is that of a guide's
/// own file.
#[must_use]
pub fn is_named_as_text(path: &Path) -> bool {
    let name = name_of(path);
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    let endings = ["txt", "text", "html", "htm", "xhtml", "docx", "odt", "fodt", "pdf", "epub", "rtf"];
    is_markdown(&name) || endings.contains(&ending.as_str()) || file_kind(&name) != FileKind::Document
}

/// What a text is called, less its ending, when its folder becomes a guide folder: there a README is about the folder, and is
/// not read, so that one of a docs folder becomes its first page under another name.
#[must_use]
pub fn stem_in_guide(stem: &str) -> &str {
    if stem.eq_ignore_ascii_case("readme") { "index" } else { stem }
}

/// The last part of a path, as text.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

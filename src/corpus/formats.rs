//! How does a file of any kind become a document?

use preceptor_converted::Converted;
use preceptor_office::Office;

use super::block::{Note, Severity};
use super::decode::decode;
use super::document::{Document, Format};
use super::error::CorpusError;
use super::file_name::is_markdown;
use super::kinds::{Kind, behind_marks, kind_of, unread_text};

/// A document, what its file says of itself, and what had to be guessed to read it.
#[derive(Debug)]
pub(super) struct ReadFile {
    /// The text that was read.
    pub(super) document: Document,
    /// The title that the file names itself, if any.
    pub(super) title: Option<String>,
    /// The language's code as the file declares it, if it does.
    pub(super) language: Option<String>,
    /// What had to be guessed, and what was left out.
    pub(super) notes: Vec<Note>,
}

/// Reads a file by what its bytes are.
///
/// # Errors
/// When it is damaged or empty, or of a kind that no text is read from.
pub(super) fn read_document(name: &str, bytes: &[u8]) -> Result<ReadFile, CorpusError> {
    let unread =
        |source: &dyn std::error::Error| CorpusError::Unread { file: name.to_owned(), reason: source.to_string() };
    let converted = match kind_of(bytes) {
        Kind::Text => return read_text(name, bytes),
        Kind::Other { name: kind, way_out } => return Err(other_kind(name, kind, way_out)),
        Kind::Html => preceptor_html::read_html(bytes).map_err(|error| unread(&error))?,
        Kind::Pdf => preceptor_pdf::read_pdf(bytes).map_err(|error| unread(&error))?,
        Kind::Office(office) => read_office(office, bytes).map_err(|error| unread(&error))?,
    };
    Ok(of_converted(name, converted))
}

fn read_office(office: Office, bytes: &[u8]) -> Result<Converted, preceptor_office::FormatError> {
    match office {
        Office::Docx => preceptor_office::read_docx(bytes),
        Office::Odt => preceptor_office::read_odt(bytes),
        Office::Epub => preceptor_office::read_epub(bytes),
        Office::Rtf => preceptor_office::read_rtf(bytes),
        other => other.refusal().map_or_else(|| preceptor_office::read_docx(bytes), Err),
    }
}

fn other_kind(file: &str, kind: &str, way_out: &str) -> CorpusError {
    CorpusError::OtherKind { file: file.to_owned(), kind: kind.to_owned(), way_out: way_out.to_owned() }
}

fn of_converted(name: &str, converted: Converted) -> ReadFile {
    let Converted { markdown, title, language, pages, notes } = converted;
    let note = |text| Note { severity: Severity::Info, file: name.to_owned(), line: None, text };
    let document = Document::converted(name, markdown, pages);
    ReadFile { document, title, language, notes: notes.into_iter().map(note).collect() }
}

fn read_text(name: &str, bytes: &[u8]) -> Result<ReadFile, CorpusError> {
    let (text, note) = decode(name, bytes)?;
    if let Some((kind, way_out)) = unread_text(name, &text) {
        return Err(other_kind(name, kind, way_out));
    }
    let format =
        if is_markdown(name) || looks_like_markdown(name, &text) { Format::Markdown } else { Format::PlainText };
    let document = Document::new(name, format, text);
    Ok(ReadFile { document, title: None, language: None, notes: note.into_iter().collect() })
}

/// Whether a text that is not called one is Markdown: it has two headings or fences, which pasted text has not.
fn looks_like_markdown(name: &str, text: &str) -> bool {
    let is_heading = |line: &str| behind_marks(line, '#').is_some_and(|words| words.trim().len() > 1);
    !name.to_lowercase().ends_with(".txt")
        && text.lines().filter(|line| is_heading(line) || line.starts_with("```")).count() >= 2
}

//! Does every file say what a person reads in it? Each stands beside what must come out.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::path::{Path, PathBuf};

use preceptor_office::{Converted, FormatError, Office, read_docx, read_epub, read_odt, read_rtf, sniff};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/files")
}

fn read(bytes: &[u8]) -> Result<Converted, FormatError> {
    match sniff(bytes).unwrap() {
        Office::Docx => read_docx(bytes),
        Office::Odt => read_odt(bytes),
        Office::Epub => read_epub(bytes),
        Office::Rtf => read_rtf(bytes),
        other => Err(other.refusal().unwrap()),
    }
}

fn files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    for kind in ["docx", "odt", "epub", "rtf"] {
        let found = fs::read_dir(folder().join(kind)).unwrap().map(|entry| entry.unwrap().path());
        files.extend(found.filter(|path| path.extension().is_some_and(|end| end == kind)));
    }
    files.sort();
    files
}

#[test]
fn files_say_what_stands_beside_them() {
    let files = files();
    assert!(files.len() >= 32);
    for path in files {
        let found = read(&fs::read(&path).unwrap()).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let expected = fs::read_to_string(path.with_extension("expected.md")).unwrap();
        assert_eq!(found.markdown, expected, "{}", path.display());
    }
}

#[test]
fn files_say_their_title_and_language() {
    let said = |name: &str| {
        let found = read(&fs::read(folder().join(name)).unwrap()).unwrap();
        (found.title.unwrap_or_default(), found.language.unwrap_or_default())
    };
    for (name, title, language) in [
        ("docx/course-syllabus.docx", "Pottery for Beginners", "en-GB"),
        ("docx/house-rules.docx", "Hausordnung Lindenhof", "de-AT"),
        ("docx/fair-faq-google.docx", "Questions about the makers' fair", "en"),
        ("docx/onboarding-strict.docx", "Onboarding", "en-IE"),
        ("docx/workshop-notice.docx", "", "en-US"),
        ("odt/handbook-changes.odt", "Handbuch", "de-CH"),
        ("odt/course-odfpy.odt", "First aid course", "en-US"),
        ("odt/rooms-layout.odt", "", ""),
        ("epub/allotment-calibre.epub", "The allotment & you", "en"),
        ("epub/hostel-sloppy.epub", "Hostel rules", ""),
        ("rtf/career-word.rtf", "Careers at the bakery", "en-GB"),
        ("rtf/prices-wordpad.rtf", "", "ru-RU"),
        ("rtf/house-rules-libreoffice.rtf", "Hausordnung Lindenhof", "de-AT"),
    ] {
        assert_eq!(said(name), (title.to_owned(), language.to_owned()), "{name}");
    }
}

#[test]
fn files_say_what_was_left_out() {
    let notes = |name: &str| read(&fs::read(folder().join(name)).unwrap()).unwrap().notes;
    assert_eq!(
        notes("docx/house-rules.docx"),
        [
            "1 struck-through text was left out",
            "1 hidden text was left out",
            "1 table of contents or index was left out",
            "tracked changes were read as if all were accepted"
        ]
    );
    assert_eq!(
        notes("epub/choir-notes.epub"),
        ["1 image was left out", "1 chapter could not be read: `gone.xhtml` is missing"]
    );
    assert!(notes("docx/fair-faq-google.docx").is_empty());
}

/// What Markdown's reader sees in the end: no word lost, none read as markup.
#[test]
fn markdown_reads_as_it_was_meant() {
    for path in files() {
        let found = read(&fs::read(&path).unwrap()).unwrap();
        let options = pulldown_cmark::Options::ENABLE_TABLES;
        let mut html = false;
        let mut rows = 0;
        for event in pulldown_cmark::Parser::new_ext(&found.markdown, options) {
            match event {
                pulldown_cmark::Event::Html(_) | pulldown_cmark::Event::InlineHtml(_) => html = true,
                pulldown_cmark::Event::Start(pulldown_cmark::Tag::TableRow | pulldown_cmark::Tag::TableHead) => {
                    rows += 1
                }
                _ => {}
            }
        }
        assert!(!html, "{}", path.display());
        let lines = found.markdown.lines().filter(|line| line.starts_with("| ") || *line == "|  |  |").count();
        let rules = found.markdown.lines().filter(|line| line.starts_with("| ---")).count();
        assert_eq!(rows, lines - rules, "{}", path.display());
    }
}

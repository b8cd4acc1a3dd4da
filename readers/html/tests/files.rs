//! Do the pages in `tests/data/files/html` come out as the files beside them say?

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::path::{Path, PathBuf};

use preceptor_html::{html_fragment_to_markdown, is_html, read_html};

fn pages() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/files/html");
    let paths = fs::read_dir(folder).expect("folder").map(|entry| entry.expect("entry").path());
    let mut pages: Vec<PathBuf> = paths.filter(|path| path.to_string_lossy().ends_with("html")).collect();
    pages.sort();
    pages
}

#[test]
fn pages_come_out_as_expected() {
    let pages = pages();
    assert!(pages.len() >= 8);
    for page in pages {
        let bytes = fs::read(&page).expect("page");
        let expected = fs::read_to_string(page.with_extension("expected.md")).expect("expected");
        assert!(is_html(&bytes), "{}", page.display());
        assert_eq!(read_html(&bytes).expect("text").markdown, expected, "{}", page.display());
    }
}

#[test]
fn chapters_of_books_come_out_as_expected() {
    for page in pages().iter().filter(|page| page.extension().is_some_and(|extension| extension == "xhtml")) {
        let text = fs::read_to_string(page).expect("page");
        let expected = fs::read_to_string(page.with_extension("expected.md")).expect("expected");
        assert_eq!(html_fragment_to_markdown(&text).expect("text").markdown, expected, "{}", page.display());
    }
}

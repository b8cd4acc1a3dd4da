//! How guides are read from the disk.

use std::fs;

use crate::corpus::{CorpusError, Format, Guide, Severity, open_corpus};

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

#[test]
fn a_folder_is_its_texts_in_order_and_its_settings() {
    let toml = "id = \"tea\"\ntitle = \"Tea\"\nlanguage = \"de\"\ndescription = \"d\"\nsource = \"s\"";
    let folder = folder(&[
        ("b.txt", "Second text."),
        ("a.md", "# One\nText."),
        ("README.md", "no"),
        ("guide.toml", toml),
        ("x/y.MDX", "Third text."),
    ]);
    let guide = Guide::open(folder.path()).unwrap();
    let files: Vec<_> = guide.documents.iter().map(|document| (document.file.as_str(), document.format)).collect();
    assert_eq!(files, [("a.md", Format::Markdown), ("b.txt", Format::PlainText), ("x/y.MDX", Format::Markdown)]);
    assert_eq!((guide.manifest.id.as_str(), guide.manifest.language.as_str()), ("tea", "de"));
    assert_eq!(guide.passages[1].document, 1);
    assert_eq!(guide.sections[1].path, ["Tea"]);
}

#[test]
fn each_file_that_is_passed_over_is_named_with_the_reason() {
    let folder = folder(&[
        ("README.md", "# Club\n\nWe meet on Mondays."),
        ("team life/lunch.MD", "# Lunch\n\nLunch is at noon."),
        ("chairs.rst", "Chairs\n======"),
        ("lamps.adoc", "= Lamps"),
        ("empty.md", " \n"),
        ("notes", "Just notes."),
        ("node_modules/x/readme.md", "no"),
        (".hidden.md", "no"),
    ]);
    fs::write(folder.path().join("map.png"), b"\x89PNG\r\n\x1a\n").unwrap();
    fs::write(folder.path().join("broken.docx"), b"PK\x03\x04word/").unwrap();
    let guide = Guide::open(folder.path()).unwrap();
    let files: Vec<_> = guide.documents.iter().map(|document| document.file.as_str()).collect();
    assert_eq!(files, ["README.md", "team life/lunch.MD"]);
    let notes = guide.notes.iter().map(|note| format!("{:?} {}: {}", note.severity, note.file, note.text));
    insta::assert_snapshot!(notes.collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_file_is_read_as_what_its_bytes_are() {
    let folder = folder(&[("page.txt", "<!doctype html><title>Fees</title><h1>Fees</h1><p>Ten crowns a year.</p>")]);
    let guide = Guide::open(&folder.path().join("page.txt")).unwrap();
    assert_eq!(guide.documents[0].file, "page.txt");
    assert_eq!(guide.quote_of(&guide.passages[0]), "Ten crowns a year.");
    fs::write(folder.path().join("x.md"), b"\x89PNG\r\n\x1a\n").unwrap();
    let error = Guide::open(&folder.path().join("x.md")).unwrap_err().to_string();
    assert!(error.starts_with("`x.md` is a PNG picture, which is not read; "), "{error}");
}

#[test]
fn a_folder_with_only_a_readme_is_read() {
    let guide = Guide::open(folder(&[("README.md", "We meet on Mondays.")]).path()).unwrap();
    assert_eq!(guide.documents[0].file, "README.md");
}

#[test]
fn a_single_text_is_a_guide_of_its_own() {
    let folder = folder(&[("My Notes.MD", "# Notes\nText."), ("pasted", "Just text.")]);
    let notes = Guide::open(&folder.path().join("My Notes.MD")).unwrap();
    assert_eq!((notes.manifest.id.as_str(), notes.manifest.title.as_str()), ("my-notes", "Notes"));
    let pasted = Guide::open(&folder.path().join("pasted")).unwrap();
    assert_eq!((pasted.manifest.id.as_str(), pasted.documents[0].format), ("pasted", Format::PlainText));
}

#[test]
fn the_hash_changes_with_any_file_that_counts() {
    let hash = |files: &[(&str, &str)]| Guide::open(folder(files).path()).unwrap().hash;
    let base = hash(&[("a.md", "Text.")]);
    assert_eq!(base.len(), 64);
    assert_eq!(base, hash(&[("a.md", "Text."), ("map.svg", "x")]));
    assert_ne!(base, hash(&[("a.md", "Text!")]));
    assert_ne!(base, hash(&[("b.md", "Text.")]));
    assert_ne!(base, hash(&[("a.md", "Text."), ("synonyms.txt", "text, words")]));
}

#[test]
fn what_is_no_guide_is_refused_with_the_remedy() {
    let empty = folder(&[("map.svg", "x")]);
    assert!(matches!(Guide::open(empty.path()), Err(CorpusError::NoDocuments { .. })));
    assert!(matches!(Guide::open(&empty.path().join("none")), Err(CorpusError::Read { .. })));
    assert!(matches!(open_corpus(empty.path()), Err(CorpusError::NoGuides { .. })));
    let nested = folder(&[("guide.md/x", "x")]);
    assert!(matches!(Guide::open(nested.path()), Err(CorpusError::NoDocuments { .. })));
    let bad = folder(&[("a.md", "Text."), ("guide.toml", "id = \"My Guide\"")]);
    let named = Guide::open(bad.path()).unwrap();
    assert!(named.notes.iter().any(|note| note.text.contains("as in `my-guide`")), "{:?}", named.notes);
    assert_eq!(named.manifest.id, "my-guide");
    let blank = folder(&[("a.md", " \n")]);
    assert!(matches!(Guide::open(blank.path()), Err(CorpusError::Empty { .. })));
}

#[test]
fn a_file_over_the_limit_is_refused_before_it_is_read() {
    let folder = folder(&[]);
    let file = fs::File::create(folder.path().join("big.md")).unwrap();
    file.set_len(65 * 1024 * 1024).unwrap();
    let error = Guide::open(folder.path()).unwrap_err().to_string();
    assert!(
        error.ends_with("is 68157440 bytes long and the limit is 67108864; split it into several files"),
        "{error}"
    );
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_broken_ones_named() {
    let folder = folder(&[("x/a.md", "Text.")]);
    std::os::unix::fs::symlink(folder.path().join("x/a.md"), folder.path().join("b.md")).unwrap();
    assert_eq!(Guide::open(folder.path()).unwrap().documents[0].file, "b.md");
    std::os::unix::fs::symlink(folder.path().join("c.md"), folder.path().join("c.md")).unwrap();
    let notes = Guide::open(folder.path()).unwrap().notes;
    assert!(notes.iter().any(|note| note.severity == Severity::Warning && note.file == "c.md"), "{notes:?}");
}

#[test]
fn a_corpus_is_its_folders_and_ids_are_used_once() {
    let corpus = folder(&[
        ("tea/guide.md", "# Tea\nText."),
        ("coffee/guide.txt", "Text."),
        ("README.md", "x"),
        (".git/a.md", "x"),
    ]);
    let ids: Vec<String> =
        open_corpus(corpus.path()).unwrap().guides.into_iter().map(|guide| guide.manifest.id).collect();
    assert_eq!(ids, ["coffee", "tea"]);
    fs::write(corpus.path().join("tea/guide.toml"), "id = \"coffee\"").unwrap();
    let open = open_corpus(corpus.path()).unwrap();
    assert_eq!((open.guides.len(), open.left_out.len()), (1, 1));
    let (severity, said) = (open.left_out[0].severity, open.left_out[0].text.as_str());
    assert_eq!(severity, Severity::Error);
    assert_eq!(said, "left out: guide id `coffee` is used by both `coffee` and `tea`; change one in its `guide.toml`");
}

#[test]
fn a_guide_that_can_not_be_read_is_left_out_and_the_rest_answers() {
    let corpus = folder(&[
        ("tea/guide.md", "# Tea\nText."),
        ("milk/guide.md", " "),
        ("salt/guide.md", "a\u{0}b"),
        ("pepper/guide.md", "# Pepper\nText."),
        ("pepper/guide.toml", "titel = \"Salt\"\nlanguage ="),
        ("pictures/cup.svg", "x"),
        ("bus.txt", "The bus leaves at nine."),
        ("README.md", "x"),
    ]);
    let open = open_corpus(corpus.path()).unwrap();
    assert_eq!(open.guides.iter().map(|guide| guide.manifest.id.as_str()).collect::<Vec<_>>(), ["pepper", "tea"]);
    let noted = |guide: &Guide| guide.notes.iter().filter(|note| note.severity == Severity::Error).count();
    assert_eq!(open.guides.iter().map(noted).collect::<Vec<_>>(), [1, 0]);
    let left_out = |name: &str| {
        let path = corpus.path().join(name).display().to_string();
        let note = open.left_out.iter().find(|note| note.file == path).unwrap();
        (note.severity, note.text.clone())
    };
    assert_eq!(open.left_out.len(), 4, "{:?}", open.left_out);
    assert!(left_out("milk").1.contains("`guide.md` is empty"));
    assert_eq!(left_out("salt").0, Severity::Error);
    assert_eq!(left_out("pictures").0, Severity::Warning);
    assert!(left_out("bus.txt").1.contains("into one of its own"));
    fs::remove_dir_all(corpus.path().join("tea")).unwrap();
    fs::remove_dir_all(corpus.path().join("pepper")).unwrap();
    let error = open_corpus(corpus.path()).unwrap_err().to_string();
    assert!(error.contains("in `milk`: `guide.md` is empty"), "{error}");
}

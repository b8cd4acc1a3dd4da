//! Markdown as the usual tools write it: of every file in `tests/data/files/markdown` that is read which its neighbor expects.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use preceptor::answer::{Citation, Evidence};
use preceptor::corpus::{Guide, Passage, Severity};
use preceptor::reading::{CODE, Shown, plain_lines};

/// Title, headings and what is shown of every passage: `>` where one begins.
fn read(guide: &Guide) -> String {
    let mut read = format!("title: {}\n", guide.manifest.title);
    if !guide.manifest.description.is_empty() {
        writeln!(read, "description: {}", guide.manifest.description).unwrap();
    }
    if guide.manifest.language != "en" {
        writeln!(read, "language: {}", guide.manifest.language).unwrap();
    }
    for section in &guide.sections {
        writeln!(read, "\n# {}", section.path.join(" > ")).unwrap();
        for passage in &guide.passages[section.passages.clone()] {
            for (nth, line) in shown(guide, passage).iter().enumerate() {
                writeln!(read, "{} {line}", if nth == 0 { '>' } else { ' ' }).unwrap();
            }
        }
    }
    read
}

/// A passage as a person reads it when it is quoted.
fn shown(guide: &Guide, passage: &Passage) -> Vec<String> {
    let document = &guide.documents[passage.document];
    let citation = Citation {
        guide: guide.manifest.id.clone(),
        title: guide.manifest.title.clone(),
        path: guide.section_of(passage).path.clone(),
        anchor: String::new(),
        file: document.file.clone(),
        span: passage.span,
        line: document.line_of(passage.span.start),
        disk: None,
        original: None,
        page: None,
    };
    let evidence = Evidence {
        text: document.slice(passage.span).to_owned(),
        leads: Vec::new(),
        masked: Some(document.masked(passage.span).into_owned()),
        footnotes: document.footnotes(passage.span).into_iter().map(|span| document.slice(span).to_owned()).collect(),
        format: document.format,
        citation,
        passages: 0..1,
        score: 0.0,
        highlights: Vec::new(),
        left_out: Vec::new(),
    };
    let words = |line: Vec<Shown>| line.into_iter().map(|(c, _)| c).filter(|c| *c != CODE).collect();
    plain_lines(&evidence).into_iter().map(words).collect()
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn every_kind_of_markdown_is_read_as_its_expectation_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/files/markdown");
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "md") {
            let guide = Guide::open(&path).unwrap();
            let expected = fs::read_to_string(path.with_extension("expected.txt")).unwrap();
            assert_eq!(lines(&read(&guide)), lines(&expected), "{}", path.display());
            assert!(
                guide.notes.iter().all(|note| note.severity == Severity::Info),
                "{}: {:?}",
                path.display(),
                guide.notes
            );
            seen += 1;
        }
    }
    assert!(seen >= 14, "only {seen} files");
}

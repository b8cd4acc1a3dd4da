//! Markdown as the usual tools write it: of every file in `tests/data/files/markdown` that is read which its neighbor expects.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use preceptor::answer::Evidence;
use preceptor::corpus::{Guide, Severity};
use preceptor::engine::Engine;
use preceptor::reading::{CODE, Shown, plain_lines};
use preceptor::settings::Settings;

/// Title, headings and what is shown of every passage: `>` where one begins.
fn read(engine: &Engine) -> String {
    let guide = engine.guide();
    let mut read = format!("title: {}\n", guide.manifest.title);
    if !guide.manifest.description.is_empty() {
        writeln!(read, "description: {}", guide.manifest.description).unwrap();
    }
    if guide.manifest.language != "en" {
        writeln!(read, "language: {}", guide.manifest.language).unwrap();
    }
    for section in &guide.sections {
        writeln!(read, "\n# {}", section.path.join(" > ")).unwrap();
        for at in section.passages.clone() {
            for (nth, line) in shown(engine, at).iter().enumerate() {
                writeln!(read, "{} {line}", if nth == 0 { '>' } else { ' ' }).unwrap();
            }
        }
    }
    read
}

/// A passage as a person reads it when it is quoted, less what stands before it.
fn shown(engine: &Engine, at: usize) -> Vec<String> {
    let quoted = engine.default_desk().quote_again("", &(at..at + 1)).unwrap();
    let evidence = Evidence { leads: Vec::new(), ..quoted };
    let words = |line: Vec<Shown>| line.into_iter().map(|(c, _)| c).filter(|c| *c != CODE).collect();
    plain_lines(&evidence).into_iter().map(words).collect()
}

fn open(guide: Guide) -> Engine {
    let mut parameters = Settings::built_in().engine_parameters().of_one_guide().in_memory();
    (parameters.model.enabled, parameters.vectors) = (false, None);
    Engine::with_guides(vec![guide], &parameters, &mut |_, _| {}).unwrap()
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
            let engine = open(Guide::open(&path).unwrap());
            let guide = engine.guide();
            let expected = fs::read_to_string(path.with_extension("expected.txt")).unwrap();
            assert_eq!(lines(&read(&engine)), lines(&expected), "{}", path.display());
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

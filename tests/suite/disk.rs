//! The index on disk: opened in place, rebuilt when the text changed, locked against a second writer, killed at any moment.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use preceptor::corpus::{Guide, shipped_guide};
use preceptor::engine::Engine;
use preceptor::index::{GuideIndex, IndexError, IndexField, index_folder, is_ready, ready_guide};
use preceptor::settings::Settings;

use crate::program::{err, out, preceptor, run};

const GUIDE: &str =
    "# Harbor guide\n\n## Tides\n\nThe harbor closes at low tide.\n\n## Fees\n\nA berth is paid by the week.\n";

/// A folder with one guide in it, an `index/` beside and the setting that says so.
fn harbor(text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let guide = folder.path().join("harbor.md");
    fs::write(&guide, text).unwrap();
    fs::create_dir(folder.path().join("index")).unwrap();
    fs::write(folder.path().join("preceptor.toml"), "[index]\npath = \"index\"\n").unwrap();
    (folder, guide)
}

fn ask(folder: &Path, question: &str) -> serde_json::Value {
    let output = run(folder, &["ask", "--guide", "harbor.md", "--json", question]);
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{} {}", out(&output), err(&output)))
}

fn indexes(folder: &Path) -> Vec<PathBuf> {
    let inside = fs::read_dir(folder.join("index/harbor")).unwrap().map(|entry| entry.unwrap().path());
    inside.filter(|path| path.is_dir()).collect()
}

#[test]
fn an_index_is_opened_in_place_until_the_text_changes() {
    let (folder, guide) = harbor(GUIDE);
    assert_eq!(run(folder.path(), &["index", "harbor.md"]).status.code(), Some(0));
    assert_eq!(run(folder.path(), &["index", "--check", "harbor.md"]).status.code(), Some(0));
    let built = indexes(folder.path());
    let stamp = fs::metadata(&built[0]).unwrap().modified().unwrap();
    ask(folder.path(), "when does the harbor close");
    assert_eq!(indexes(folder.path()), built);
    assert_eq!(fs::metadata(&built[0]).unwrap().modified().unwrap(), stamp);

    fs::write(&guide, GUIDE.replace("low tide", "midnight")).unwrap();
    assert_eq!(run(folder.path(), &["index", "--check", "harbor.md"]).status.code(), Some(1));
    let answer = ask(folder.path(), "when does the harbor close");
    assert_eq!(answer["quotes"][0]["text"], "The harbor closes at midnight.");
    assert_eq!(indexes(folder.path()).len(), 1, "the index of the older text is cleared away");
}

#[test]
fn deleting_or_damaging_the_index_loses_nothing() {
    let (folder, _) = harbor(GUIDE);
    let before = ask(folder.path(), "how is a berth paid")["quotes"].clone();
    for file in fs::read_dir(&indexes(folder.path())[0]).unwrap() {
        fs::write(file.unwrap().path(), b"not an index").unwrap();
    }
    assert_eq!(ask(folder.path(), "how is a berth paid")["quotes"], before);
    fs::remove_dir_all(folder.path().join("index/harbor")).unwrap();
    assert_eq!(ask(folder.path(), "how is a berth paid")["quotes"], before);
}

/// Whoever edits the shipped guide, or changes how guides are read and indexed, runs `cargo run --release --example ready`.
#[test]
fn the_shipped_guide_s_index_is_ready_made_and_current() {
    let guide = shipped_guide().unwrap();
    assert!(is_ready(&guide), "the committed index is another than would be made now");
    let ready = ready_guide().unwrap();
    assert_eq!(format!("{:?}", ready.guide), format!("{guide:?}"));
    let made = GuideIndex::in_memory(&guide).unwrap();
    for field in IndexField::ALL {
        let terms = |index: &GuideIndex| {
            let mut terms = Vec::new();
            let visit = |term: &str, of: u32, documents: &mut dyn Iterator<Item = _>| {
                terms.push((term.to_owned(), of, documents.collect::<Vec<(u32, f32, f32)>>()));
            };
            index.for_each_term(field, visit).unwrap();
            terms
        };
        assert_eq!(terms(&ready.index), terms(&made), "{field:?}");
        assert_eq!(ready.index.documents(field, "exam"), made.documents(field, "exam"), "{field:?}");
        assert_eq!(ready.index.documents(field, "no such term"), [0; 0], "{field:?}");
    }
    assert!(ready.index.vocabulary.words().eq(made.vocabulary.words()));
}

#[test]
fn an_index_of_an_older_format_is_not_opened() {
    let (folder, guide) = harbor(GUIDE);
    let guide = Guide::open(&guide).unwrap();
    let root = folder.path().join("index");
    let place = index_folder(&root, &guide);
    let name = place.file_name().unwrap().to_str().unwrap();
    let older = place.with_file_name(format!("0-{}", name.split_once('-').unwrap().1));
    fs::create_dir_all(&older).unwrap();
    fs::write(older.join("meta.json"), "{}").unwrap();
    GuideIndex::on_disk(&root, &guide, &mut |_, _| {}).unwrap();
    assert!(place.is_dir() && !older.exists());
}

#[test]
fn a_second_writer_is_refused_and_questions_go_on() {
    let (folder, guide) = harbor(GUIDE);
    let guide = Guide::open(&guide).unwrap();
    let root = folder.path().join("index");
    fs::create_dir_all(root.join("harbor")).unwrap();
    let lock = fs::File::create(root.join("harbor/lock")).unwrap();
    lock.lock().unwrap();
    let refused = GuideIndex::on_disk(&root, &guide, &mut |_, _| {});
    assert!(matches!(refused, Err(IndexError::Locked(_))));
    let output = run(folder.path(), &["index", "harbor.md"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("being written by another process"), "{}", err(&output));
    assert_eq!(ask(folder.path(), "how is a berth paid")["outcome"], "answered");
}

/// A guide large enough that its indexing has moments to be killed at.
fn large(seed: usize) -> String {
    let line = |at: usize| {
        format!("Paragraph {at} of run {seed} says that pier {} opens at tide {}.\n\n", at * 7 % 911, at % 13)
    };
    format!("{GUIDE}\n{}", (0..1_500).map(line).collect::<String>())
}

/// How many bytes the folder's files hold.
fn bytes_in(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(
            |entry| {
                if entry.path().is_dir() { bytes_in(&entry.path()) } else { entry.metadata().map_or(0, |m| m.len()) }
            },
        )
        .sum()
}

#[test]
fn killed_at_any_of_a_hundred_moments_the_index_opens_or_is_rebuilt() {
    let (folder, guide) = harbor(&large(0));
    let mut parameters = Settings::built_in().engine_parameters();
    parameters.index.path = folder.path().join("index");
    (parameters.answer.threshold, parameters.answer.bare_threshold) = (0.0, 0.0);
    let mut unfinished = 0;
    for moment in 0..100_u64 {
        fs::write(&guide, large(moment as usize)).unwrap();
        let mut child = preceptor(folder.path())
            .args(["index", "harbor.md"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // The moment is a state of the disk, not of a clock: so many bytes written since the start, up to the whole.
        let start = bytes_in(&parameters.index.path);
        let wanted = moment * 3_000;
        while child.try_wait().unwrap().is_none() && bytes_in(&parameters.index.path).abs_diff(start) < wanted {}
        child.kill().unwrap();
        unfinished += usize::from(!child.wait().unwrap().success());
        let engine = Engine::with_guides(vec![Guide::open(&guide).unwrap()], &parameters, &mut |_, _| {}).unwrap();
        assert_eq!(engine.default_desk().ask("how is a berth paid").evidence[0].text, "A berth is paid by the week.");
    }
    assert!(unfinished > 20, "only {unfinished} of 100 runs were killed before they ended");
}

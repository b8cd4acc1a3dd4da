//! A guide's vectors: made once, kept as they are made, and not waited for.
//!
//! 1. A process that is killed or interrupted while it makes them loses what it made since the last keeping, no more.
//! 2. Guides of the same name keep each other's; what says the same in another guide is not made again.
//! 3. A person's first question to a large new guide is answered by words; answers for machines wait for meaning.
//! 4. Where nothing can be kept, everything is answered all the same.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use preceptor::corpus::Guide;
use preceptor::engine::{Engine, Parameters};
use preceptor::index::{Begun, vectors_file};
use preceptor::model::{Encoder, Precision};
use preceptor::settings::Settings;

use crate::program::{err, out, preceptor, run};

fn tiny_model() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/tiny-model")
}

/// A guide of many passages of two sentences each, so that each has three vectors of its own.
fn large(passages: usize) -> String {
    let mut text = "# Harbor guide\n\n## Fees\n\nA berth is paid by the week.\n\n## Piers\n\n".to_owned();
    for at in 0..passages {
        let (pier, hour) = (at * 7 % 911, at % 13);
        let _ = writeln!(
            text,
            "Pier {at} was built in the year {pier} by the harbor's own carpenters, who had their workshop there. The crane on \
             it lifts {at} crates before the tide turns at {hour}, and then it rests until the next ship of the line comes in.\n"
        );
    }
    text
}

/// Where a program that was started in `folder` keeps vectors.
fn kept_in(folder: &Path) -> PathBuf {
    folder.join(".local/share/preceptor/vectors")
}

fn encoder() -> Encoder {
    Encoder::open(&tiny_model(), Precision::F32).unwrap()
}

/// How many vectors a guide still lacks.
fn missing(root: &Path, guide: &Path, encoder: &Encoder) -> usize {
    Begun::of(Some(root), &Guide::open(guide).unwrap(), encoder).missing()
}

/// Bytes and vectors of a block that two threads make by the tiny model: keys, scales, numbers, head and check.
const BLOCK: (u64, usize) = (128 * (16 + 4 + 32) + 20 + 32, 128);

/// The program at work on the vectors of `guide.md`, from the moment on when it has kept three blocks.
fn at_work(folder: &Path) -> Child {
    let mut child = preceptor(folder)
        .args(["ask", "--json", "--guide", "guide.md", "how is a berth paid"])
        .env("PRECEPTOR__MODEL__PATH", tiny_model())
        .env("RAYON_NUM_THREADS", "2")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let file = vectors_file(&kept_in(folder), &Guide::open(&folder.join("guide.md")).unwrap(), &encoder());
    while !fs::metadata(&file).is_ok_and(|file| file.len() >= 3 * BLOCK.0) {
        assert!(child.try_wait().unwrap().is_none(), "it ended before it had kept three blocks");
    }
    child
}

/// What is kept when a process is ended by this signal, and what the next one makes.
fn ended_by(signal: &str) {
    let folder = tempfile::tempdir().unwrap();
    let (guide, root, encoder) = (folder.path().join("guide.md"), kept_in(folder.path()), encoder());
    fs::write(&guide, large(2_500)).unwrap();
    let all = missing(&root, &guide, &encoder);
    let mut child = at_work(folder.path());
    let sent = Command::new("kill").args([format!("-{signal}"), child.id().to_string()]).status();
    assert!(sent.unwrap().success());
    assert!(!child.wait().unwrap().success(), "it was ended, not done");
    let left = missing(&root, &guide, &encoder);
    assert!(0 < left && left <= all - 3 * BLOCK.1, "{signal}: {left} of {all} left");

    let mut made = 0;
    let engine = Engine::with_guides(vec![Guide::open(&guide).unwrap()], &parameters(&root), &mut |done, of| {
        assert_eq!(of, left);
        made = done;
    });
    assert!(engine.unwrap().default_desk().is_semantic());
    assert_eq!((made, missing(&root, &guide, &encoder)), (left, 0), "{signal}");
}

fn parameters(root: &Path) -> Parameters {
    let mut parameters = Settings::built_in().engine_parameters();
    parameters.model.path = tiny_model();
    parameters.vectors = Some(root.to_owned());
    parameters.index.path = "/nonexistent".into();
    parameters
}

#[cfg(unix)]
#[test]
fn killed_while_vectors_are_made_what_was_kept_is_not_made_again() {
    ended_by("KILL");
}

#[cfg(unix)]
#[test]
fn interrupted_while_vectors_are_made_what_was_kept_is_not_made_again() {
    ended_by("INT");
}

/// How many vectors an engine makes when it opens a guide.
fn made_for(guide: &Path, root: &Path) -> usize {
    let missing = missing(root, guide, &encoder());
    Engine::with_guides(vec![Guide::open(guide).unwrap()], &parameters(root), &mut |_, _| {}).unwrap();
    missing
}

#[test]
fn two_guides_of_one_name_do_not_throw_each_other_s_vectors_out() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("vectors");
    let [first, second] = ["first", "second"].map(|name| {
        fs::create_dir(folder.path().join(name)).unwrap();
        let guide = folder.path().join(name).join("guide.md");
        fs::write(&guide, large(40).replace("Pier", name)).unwrap();
        guide
    });
    assert!(made_for(&first, &root) > 100 && made_for(&second, &root) > 60);
    assert_eq!((made_for(&first, &root), made_for(&second, &root)), (0, 0));
    fs::write(&first, large(41).replace("Pier", "first")).unwrap();
    assert!(made_for(&first, &root) <= 3 && made_for(&second, &root) == 0);
}

#[test]
fn a_guide_under_another_name_has_its_vectors_already() {
    let folder = tempfile::tempdir().unwrap();
    let (before, after, root) =
        (folder.path().join("harbor.md"), folder.path().join("port.md"), folder.path().join("vectors"));
    fs::write(&before, large(40)).unwrap();
    assert!(made_for(&before, &root) > 100);
    fs::rename(&before, &after).unwrap();
    assert_eq!(made_for(&after, &root), 0);
    fs::remove_dir_all(root.join("harbor")).unwrap();
    assert_eq!(made_for(&after, &root), 0, "they were copied to the guide's own");
}

#[test]
fn an_engine_answers_by_words_until_its_vectors_are_made_and_then_as_if_it_had_waited() {
    let folder = tempfile::tempdir().unwrap();
    let guide = folder.path().join("guide.md");
    fs::write(&guide, large(60)).unwrap();
    let open = |at_once: usize, root: &str| {
        let parameters = Parameters { vectors_at_once: at_once, ..parameters(&folder.path().join(root)) };
        Engine::with_guides(vec![Guide::open(&guide).unwrap()], &parameters, &mut |_, _| {}).unwrap()
    };
    let question = "what is paid for a berth";
    let (soon, waited) = (open(10, "soon"), open(usize::MAX, "waited"));
    let mut by_words = parameters(folder.path());
    by_words.model.enabled = false;
    let by_words = Engine::with_guides(vec![Guide::open(&guide).unwrap()], &by_words, &mut |_, _| {}).unwrap();
    assert!(soon.missing_vectors() > 100 && !soon.default_desk().is_semantic() && waited.missing_vectors() == 0);
    assert_eq!(soon.default_desk().ask(question), by_words.default_desk().ask(question));
    let (clone, mut last) = (soon.clone(), (0, 0));
    clone.make_vectors(&mut |done, of| last = (done, of));
    assert!(last.0 > 100 && last.0 == last.1);
    assert!(soon.default_desk().is_semantic() && soon.missing_vectors() == 0);
    assert_eq!(soon.default_desk().ask(question), waited.default_desk().ask(question));
}

#[test]
fn the_first_question_to_a_large_guide_is_answered_by_words_and_json_waits_for_meaning() {
    let (folder, again) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let ask = |folder: &Path, json: bool| {
        fs::write(folder.join("guide.md"), large(500)).unwrap();
        let mut command = preceptor(folder);
        command.args(["ask", "--guide", "guide.md", "how is a berth paid"]).args(json.then_some("--json"));
        command.env("PRECEPTOR__MODEL__PATH", tiny_model()).output().unwrap()
    };
    let first = ask(folder.path(), false);
    assert!(out(&first).contains("A berth is paid by the week."), "{}{}", out(&first), err(&first));
    assert!(err(&first).contains("by words alone") && err(&first).contains("left)"), "{}", err(&first));
    let second = ask(folder.path(), false);
    assert_eq!(err(&second), "", "they are made once");

    let answer = |output: &std::process::Output| {
        let mut answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        answer.as_object_mut().unwrap().remove("elapsed_us");
        answer
    };
    let (made_now, made_before) = (ask(again.path(), true), ask(folder.path(), true));
    assert_eq!((answer(&made_now), err(&made_now)), (answer(&made_before), String::new()));
}

/// No file can be made in `/proc`, by nobody.
#[cfg(target_os = "linux")]
#[test]
fn where_nothing_can_be_written_a_cold_question_is_answered() {
    let proc = Path::new("/proc");
    let shipped = run(proc, &["ask", "do I need a license to work as a medical assistant?"]);
    assert!(out(&shipped).contains("does not need a license"), "{}", err(&shipped));
    assert_eq!(err(&shipped), "");
    let folder = tempfile::tempdir().unwrap();
    let guide = folder.path().join("guide.md");
    fs::write(&guide, "# Harbor\n\nA berth is paid by the week, and the key is had at the office.\n").unwrap();
    let own = run(proc, &["ask", "--guide", guide.to_str().unwrap(), "how is a berth paid"]);
    assert!(out(&own).contains("A berth is paid by the week"), "{}", err(&own));
    assert!(err(&own).contains("vectors can't be kept"), "{}", err(&own));
}

/// Of many texts at a time each gets the vector that it gets alone, whatever stands beside it.
#[test]
fn a_text_among_others_has_the_vector_that_it_has_alone() {
    let encoder: Arc<Encoder> = Encoder::shipped().unwrap();
    let texts = ["how is a berth paid", "", "By the week.", &"a long line of the harbor's own ".repeat(60), "?"];
    let role = preceptor::model::Role::Passage;
    let together = encoder.embed_all(&texts.map(|text| (text, role)));
    for (text, vector) in texts.iter().zip(together) {
        assert_eq!(vector, encoder.embed(text, role), "{text:?}");
    }
}

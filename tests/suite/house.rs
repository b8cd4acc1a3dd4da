//! The house rules that a compiler doesn't check: which way imports go, that files form no circle, and that the map names
//! only what exists.

mod circles;
mod code;
mod words;

use std::fs;
use std::path::{Path, PathBuf};

use self::circles::Modules;
use self::code::without_tests;

/// Each module with those it may import; itself is always allowed.
const MAY_IMPORT: [(&str, &[&str]); 22] = [
    ("nearest", &[]),
    ("source", &[]),
    ("corpus", &["nearest"]),
    ("model", &[]),
    ("index", &["corpus", "model"]),
    ("search", &["corpus", "index", "model", "source"]),
    ("answer", &["corpus", "index", "search", "model", "source"]),
    ("quiz", &["corpus", "index"]),
    ("engine", &["nearest", "corpus", "index", "search", "answer", "model"]),
    ("eval", &["corpus", "index", "search", "answer", "engine", "model"]),
    ("telemetry", &[]),
    ("supervisor", &[]),
    (
        "web",
        &[
            "nearest",
            "clock",
            "source",
            "corpus",
            "search",
            "answer",
            "engine",
            "quiz",
            "reading",
            "telemetry",
            "supervisor",
            "guild",
            "store",
        ],
    ),
    ("clock", &[]),
    ("store", &["clock", "source", "telemetry"]),
    ("reading", &["corpus", "answer"]),
    ("guild", &["clock", "nearest", "source", "corpus", "search", "answer", "engine", "reading", "store", "telemetry"]),
    (
        "discord",
        &[
            "clock",
            "source",
            "corpus",
            "index",
            "search",
            "answer",
            "engine",
            "quiz",
            "reading",
            "telemetry",
            "supervisor",
            "guild",
            "store",
            "web",
        ],
    ),
    (
        "settings",
        &["nearest", "engine", "answer", "search", "index", "eval", "model", "telemetry", "discord", "store", "web"],
    ),
    (
        "cli",
        &[
            "clock",
            "nearest",
            "source",
            "corpus",
            "model",
            "index",
            "search",
            "answer",
            "engine",
            "eval",
            "quiz",
            "settings",
            "telemetry",
            "supervisor",
            "discord",
            "reading",
            "guild",
            "store",
            "web",
        ],
    ),
    ("main", &["cli"]),
    ("lib", &[]),
];

/// The rooms of a folder, each after those that it may import: `src/discord/wire/`, `src/guild/board.rs`.
const ROOMS: [(&str, &[&str]); 2] = [
    (
        "discord",
        &[
            "wire",
            "failure",
            "parameters",
            "press",
            "words",
            "message",
            "bot",
            "faq",
            "feedback",
            "answers",
            "forum",
            "quiz",
            "settings",
            "commands",
            "gateway",
            "endpoint",
        ],
    ),
    (
        "guild",
        &[
            "decisions",
            "standing",
            "privacy",
            "entries",
            "board",
            "learner",
            "boards",
            "asking",
            "offers",
            "kept",
            "reports",
        ],
    ),
];

/// What the core must not touch: an answer depends on the guide and the question alone.
const NOT_IN_THE_CORE: [&str; 8] = [
    "async fn",
    "std::time::Instant",
    "SystemTime",
    "std::env",
    "rand::",
    "std::net",
    "std::thread::spawn",
    "thread::sleep",
];
const CORE: [&str; 9] = ["nearest", "corpus", "model", "index", "search", "answer", "engine", "eval", "quiz"];

/// Who asks what time it is; everybody else is told by the caller.
const MAY_READ_THE_CLOCK: [&str; 4] = ["clock", "cli", "discord", "web"];
const READS_THE_CLOCK: [&str; 3] = ["now_ms()", "now_utc()", "SystemTime::now()"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<(String, PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let inside = path.strip_prefix(root().join("src")).unwrap();
                let first = inside.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
                let module = first.trim_end_matches(".rs").to_owned();
                let text = fs::read_to_string(&path).unwrap();
                found.push((module, path, text));
            }
        }
    }
    found
}

/// The modules that a text names after `crate::` or `preceptor::`, braces included.
fn imported(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    for prefix in ["crate::", "preceptor::"] {
        for (at, _) in text.match_indices(prefix) {
            let rest = &text[at + prefix.len()..];
            let listed = rest.strip_prefix('{').and_then(|rest| rest.split('}').next());
            let parts: Vec<&str> = listed.map_or_else(|| vec![rest], |list| list.split(',').collect());
            names.extend(parts.into_iter().map(|part| {
                part.trim().chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect::<String>()
            }));
        }
    }
    names.retain(|name| MAY_IMPORT.iter().any(|(module, _)| module == name));
    names
}

#[test]
fn imports_go_one_way() {
    for (module, path, text) in sources() {
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        let (_, allowed) = MAY_IMPORT.iter().find(|(name, _)| *name == module).unwrap_or_else(|| panic!("{module}?"));
        for name in imported(&code) {
            let fine = name == module || allowed.contains(&name.as_str());
            assert!(fine, "{} imports `{name}`, which `{module}` may not", path.display());
        }
    }
}

/// The room of a file in a folder of `src`; none for the folder's own `mod.rs`.
fn room_of(folder: &str, path: &Path) -> Option<String> {
    let inside = path.strip_prefix(root().join("src").join(folder)).ok()?;
    let first = inside.components().next()?.as_os_str().to_string_lossy().into_owned();
    Some(first.trim_end_matches(".rs").to_owned()).filter(|room| room != "mod")
}

/// The rooms that a text names: after `crate::FOLDER::`, and after `super::` where that is the folder.
fn rooms_named(folder: &str, path: &Path, code: &str) -> Vec<String> {
    let depth = path.strip_prefix(root().join("src").join(folder)).unwrap().components().count();
    let is_below = depth == 1 || depth == 2 && path.ends_with("mod.rs");
    let mut prefixes = vec![format!("crate::{folder}::")];
    prefixes.extend(is_below.then(|| "super::".to_owned()));
    let word = |rest: &str| rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect::<String>();
    let after = |prefix: &String| {
        code.match_indices(prefix).map(|(at, _)| word(&code[at + prefix.len()..])).collect::<Vec<_>>()
    };
    prefixes.iter().flat_map(after).collect()
}

#[test]
fn no_room_imports_one_above_it() {
    for (folder, rooms) in ROOMS {
        for (_, path, text) in sources().into_iter().filter(|(module, _, _)| module == folder) {
            let Some(room) = room_of(folder, &path) else { continue };
            let place = |name: &str| rooms.iter().position(|room| *room == name);
            let own = place(&room).unwrap_or_else(|| panic!("{}: in no room of `ROOMS`", path.display()));
            // What a test of a room needs is no way that the program goes.
            let (code, _) = without_tests(&text);
            for name in rooms_named(folder, &path, &code) {
                let fine = place(&name).is_none_or(|other| other <= own);
                assert!(fine, "{} imports `{name}`, which stands above `{room}`", path.display());
            }
        }
    }
}

#[test]
fn no_circle_of_files() {
    let sources = sources();
    let inside = |path: &'_ Path| path.strip_prefix(root().join("src")).unwrap().to_owned();
    let files: Vec<(PathBuf, &str)> = sources.iter().map(|(_, path, text)| (inside(path), text.as_str())).collect();
    let modules = Modules::read(files.iter().map(|(path, text)| (path.as_path(), *text)));
    let found = modules.circles();
    assert!(
        found.is_empty(),
        "these files import each other; what both sides name goes to a file of its own: {found:#?}"
    );
}

/// Where sentences for people stand, in the names of files.
const HAS_WORDS: [&str; 1] = ["/words"];
/// What reads like a sentence and is none for people: an error of an argument, in clap's own place.
const NO_WORDS: [&str; 1] = ["discord/gateway/shards.rs"];

#[test]
fn every_sentence_for_people_stands_in_a_words_file() {
    let faces = |module: &str| ["discord", "cli"].contains(&module);
    for (_, path, text) in sources().into_iter().filter(|(module, _, _)| faces(module)) {
        let name = path.to_str().unwrap().replace('\\', "/");
        let is_named = |names: &[&str]| names.iter().any(|part| name.contains(part));
        if !is_named(&HAS_WORDS) && !is_named(&NO_WORDS) && !name.ends_with("tests.rs") {
            let (code, _) = without_tests(&text);
            let said = words::sentences(&code);
            assert!(said.is_empty(), "{name} says {said:?}; what a person reads belongs in a words file");
        }
    }
}

#[test]
fn a_sentence_is_told_from_what_no_person_reads() {
    let source = r#"
        // "a comment is no sentence"
        tracing::info!(count, "it was asked again");
        fn f<'a>(x: &'a str) -> String { format!("there is no \"{x}\" here at all") }
        let short = ("two words", '"', "a-b c-d e-f");
    "#;
    assert_eq!(words::sentences(source), [r#"there is no \"{x}\" here at all"#]);
}

#[test]
fn a_circle_is_found_through_what_a_folder_hands_on() {
    let files = [
        ("lib.rs", "mod mill;\nmod oven;\npub use mill::Mill;\n"),
        ("mill/mod.rs", "mod wheel;\npub use self::wheel::{Wheel, turn as spin};\npub struct Mill;\n"),
        ("mill/wheel.rs", "pub struct Wheel;\npub(in crate::mill) fn turn() {\n    crate::oven::heat();\n}\n"),
        ("oven.rs", "use crate::mill;\npub fn heat() {\n    mill::spin();\n}\n"),
        ("tests.rs", "use crate::oven::heat;\n"),
    ];
    let circles = |files: &[(&str, &str)]| -> Vec<Vec<String>> {
        let modules = Modules::read(files.iter().map(|(path, text)| (Path::new(*path), *text)));
        modules.circles().into_iter().map(|circle| circle.into_iter().map(str::to_owned).collect()).collect()
    };
    assert_eq!(circles(&files), [["crate::mill::wheel", "crate::oven"]]);
    let only_tested =
        "#[cfg(test)]\nmod tests {\n    use crate::oven::heat;\n}\n// crate::oven::heat\npub struct Wheel;\n";
    let mut without = files;
    without[2].1 = only_tested;
    assert!(circles(&without).is_empty());
}

#[test]
fn the_core_has_no_clock_no_chance_and_no_environment() {
    for (module, path, text) in sources().into_iter().filter(|(module, _, _)| CORE.contains(&module.as_str())) {
        let (code, _) = without_tests(&text);
        for word in NOT_IN_THE_CORE {
            assert!(!code.contains(word), "{}: `{module}` uses `{word}`", path.display());
        }
    }
}

#[test]
fn only_faces_read_the_clock() {
    for (_, path, text) in sources().into_iter().filter(|(module, _, _)| !MAY_READ_THE_CLOCK.contains(&module.as_str()))
    {
        let (code, _) = without_tests(&text);
        for call in READS_THE_CLOCK {
            assert!(!code.contains(call), "{}: `{call}`, which its caller is to tell", path.display());
        }
    }
}

#[test]
fn every_path_in_the_architecture_exists() {
    let map = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let paths = map.split('`').skip(1).step_by(2).filter(|word| word.contains('/') && !word.contains([' ', '…']));
    let mut seen = 0;
    for path in paths.filter(|path| !path.starts_with("index/")) {
        assert!(root().join(path).exists(), "ARCHITECTURE.md names `{path}`, which is not there");
        seen += 1;
    }
    assert!(seen > 8, "ARCHITECTURE.md names hardly a path");
}

/// The heading of ARCHITECTURE.md below which every file stands; the list is made from the files themselves.
const EVERY_FILE: &str = "## Every file\n";
/// What stands between that heading and the list.
const EVERY_FILE_IS: &str = "\nMade from the first sentence of each file of `src`: `UPDATE_DOCS=1 cargo test --test suite -- house` writes it. Folders that\nare called snapshots hold what the tests beside them compare with.\n";

/// What a file says of itself at its top: its first sentence.
fn opening(text: &str) -> String {
    let lines =
        text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim).take_while(|line| !line.is_empty());
    let words = lines.collect::<Vec<_>>().join(" ").replace('|', "\\|");
    let end = ["? ", ". "].iter().filter_map(|end| words.find(end)).min().map_or(words.len(), |at| at + 1);
    words[..end].trim_end_matches('.').to_owned()
}

/// A table for every folder, its files in the order of their names, `mod.rs` first.
fn every_file() -> String {
    let named = |path: &Path| path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
    let mut files: Vec<(String, String)> =
        sources().iter().map(|(_, path, text)| (named(path), opening(text))).collect();
    files.sort_by_key(|(path, _)| {
        let (folder, name) = path.rsplit_once('/').unwrap();
        (folder.to_owned(), name != "mod.rs", name.to_owned())
    });
    let (mut list, mut folder) = (String::new(), "");
    for (path, opening) in &files {
        assert!(!opening.is_empty(), "{path} does not say what it is for");
        let here = path.rsplit_once('/').unwrap().0;
        if here != folder {
            list += &format!("\n### `{here}/`\n\n| path | the question it answers |\n|---|---|\n");
            folder = here;
        }
        list += &format!("| `{path}` | {opening} |\n");
    }
    list
}

#[test]
fn every_file_stands_in_the_architecture() {
    let path = root().join("ARCHITECTURE.md");
    let map = fs::read_to_string(&path).unwrap();
    let (above, below) = map.split_once(EVERY_FILE).expect("ARCHITECTURE.md ends with every file");
    let list = format!("{EVERY_FILE_IS}{}", every_file());
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(path, format!("{above}{EVERY_FILE}{list}")).unwrap();
    } else {
        assert!(
            below == list,
            "ARCHITECTURE.md lists other files; `UPDATE_DOCS=1 cargo test --test suite -- house` writes the list"
        );
    }
}

#[test]
fn no_source_file_is_longer_than_600_lines() {
    for (_, path, text) in sources() {
        assert!(text.lines().count() <= 600, "{} has {} lines", path.display(), text.lines().count());
    }
}

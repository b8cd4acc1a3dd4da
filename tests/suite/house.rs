//! The house rules that a compiler doesn't check: which way imports go, and that the map names only what exists.

use std::fs;
use std::path::{Path, PathBuf};

/// Each module with those it may import; itself is always allowed.
const MAY_IMPORT: [(&str, &[&str]); 18] = [
    ("nearest", &[]),
    ("corpus", &["nearest"]),
    ("model", &[]),
    ("index", &["corpus", "model"]),
    ("search", &["corpus", "index", "model"]),
    ("answer", &["corpus", "index", "search", "model"]),
    ("quiz", &["corpus", "index"]),
    ("engine", &["nearest", "corpus", "index", "search", "answer", "model"]),
    ("eval", &["corpus", "index", "search", "answer", "engine", "model"]),
    ("telemetry", &[]),
    ("store", &[]),
    ("reading", &["corpus", "answer"]),
    ("guild", &["nearest", "corpus", "search", "answer", "engine", "store"]),
    ("discord", &["corpus", "index", "search", "answer", "engine", "quiz", "reading", "telemetry", "guild", "store"]),
    ("settings", &["nearest", "engine", "answer", "search", "index", "eval", "model", "telemetry", "discord", "store"]),
    (
        "cli",
        &[
            "nearest",
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
            "discord",
            "reading",
            "guild",
            "store",
        ],
    ),
    ("main", &["cli"]),
    ("lib", &[]),
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

#[test]
fn the_core_has_no_clock_no_chance_and_no_environment() {
    for (module, path, text) in sources().into_iter().filter(|(module, _, _)| CORE.contains(&module.as_str())) {
        let code = text.split("#[cfg(test)]").next().unwrap();
        for word in NOT_IN_THE_CORE {
            assert!(!code.contains(word), "{}: `{module}` uses `{word}`", path.display());
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

#[test]
fn no_source_file_is_longer_than_600_lines() {
    for (_, path, text) in sources() {
        assert!(text.lines().count() <= 600, "{} has {} lines", path.display(), text.lines().count());
    }
}

//! What an operator is handed: `deploy/`, the workflows and `docs/operating.md` are well-formed, agree, and name what there is.
//!
//! 1. Every file parses, and the program takes the settings that are handed out.
//! 2. Every setting, variable, command and metric that is named is one that there is.
//! 3. The units forbid what the page says that they forbid, and agree with the package, and with each other.
//! 4. Every alert has its section, fires when it should, and counts what is counted.
//! 5. Workflows run what is pinned, and may write only where they must.

mod files;
mod names;
mod package;
mod units;
mod watch;
mod workflows;

use std::fs;
use std::path::{Path, PathBuf};

/// The page for whoever runs it.
const PAGE: &str = "docs/operating.md";
/// The folder of what is handed out.
const FOLDER: &str = "deploy";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the repository, by its path in it.
fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|why| panic!("{path}: {why}"))
}

/// Every file below a folder of the repository, as paths in it.
fn files_below(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                // Whoever tries the containers here has secrets in it.
                folders.extend(Some(path).filter(|path| !path.ends_with("deploy/secrets")));
            } else {
                found.push(inside(&path));
            }
        }
    }
    found.sort();
    found
}

fn inside(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned()
}

/// A file of YAML as the JSON that it means.
fn yaml(path: &str) -> serde_json::Value {
    serde_saphyr::from_str(&read(path)).unwrap_or_else(|why| panic!("{path}: {why}"))
}

/// Where a program of the system's is; none, and a word about it, where it is not installed.
#[expect(clippy::print_stderr, reason = "who runs the tests must see what was skipped")]
fn program(name: &str, package: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&path).map(|folder| folder.join(name)).find(|program| program.is_file());
    if found.is_none() {
        eprintln!("skipped: no {name} (Debian: `apt install {package}`)");
    }
    found
}

/// The lines of a table of Markdown whose first cell is code, as that cell.
fn coded_rows(text: &str) -> Vec<&str> {
    text.lines().filter(|line| line.starts_with("| `")).map(|line| line[2..].split(" | ").next().unwrap()).collect()
}

/// What stands between backticks.
fn codes(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// The part of a page below a heading, to the next one of its level or above.
fn section<'a>(page: &'a str, heading: &str) -> &'a str {
    let (_, below) = page.split_once(&format!("\n{heading}\n")).unwrap_or_else(|| panic!("{heading}?"));
    let level = heading.chars().take_while(|c| *c == '#').count();
    let ends = (1..=level).filter_map(|level| below.find(&format!("\n{} ", "#".repeat(level))));
    &below[..ends.min().unwrap_or(below.len())]
}

//! `preceptor init`: begins a guide folder.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail, ensure};

use super::coach::corpus_folder;
use super::kept::now_ms;
use super::outcome::Outcome;
use super::safe::safe_lines;
use super::words;
use super::workshop_args::Init;
use crate::corpus::{Guide, asked_template, id_slug};
use crate::guild::day_of;
use crate::settings::Settings;

/// Files of a guide folder that are taken over from a folder that has them.
const BESIDE: [&str; 4] = ["guide.toml", "asked.toml", "glossary.toml", "synonyms.txt"];

/// A file to write, by its path in the folder.
type Made = (String, Vec<u8>);

pub(super) fn run(init: &Init, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let (from, name) = match &init.names[..] {
        [from, name] => (Some(from.as_path()), name),
        [name, ..] => (None, name),
        [] => bail!(words::no_guide_name()),
    };
    let (folder, id) = place(name, settings)?;
    ensure!(!folder.exists(), words::init_there(&folder));
    let mut files = match from {
        Some(from) => taken(from)?,
        None => vec![("guide.md".to_owned(), words::guide_skeleton(&title_of(&id)).into_bytes())],
    };
    let guide = Guide::from_files(&id, files.clone())?;
    complete(&mut files, &guide, &id, from);
    write_all(&folder, &files).with_context(|| words::cannot_write(&folder))?;
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    writeln!(out, "{}", safe_lines(&words::begun(&folder, &names, guide.passages.len())))?;
    Ok(Outcome::Answered)
}

/// The folder to make, and the guide's id.
fn place(name: &Path, settings: &Settings) -> anyhow::Result<(PathBuf, String)> {
    let last = name.file_name().map(|last| last.to_string_lossy().into_owned()).unwrap_or_default();
    ensure!(last.chars().any(char::is_alphanumeric), words::no_guide_name());
    let is_path = name.components().count() > 1 || name.is_absolute();
    let folder = if is_path { name.to_owned() } else { corpus_folder(settings).join(name) };
    Ok((folder, id_slug(&last)))
}

/// `web-design` as a title: `Web design`.
fn title_of(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The texts of a file or a folder, as they are.
fn taken(from: &Path) -> anyhow::Result<Vec<Made>> {
    // What can't be read as a guide is refused in the same words as by `ask --guide`.
    let guide = Guide::open(from)?;
    let read = |path: &Path| fs::read(path).with_context(|| words::cannot_read(path));
    if !from.is_dir() {
        let ending = from.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
        let name = match ending.as_str() {
            "md" | "markdown" => "guide.md",
            "txt" | "text" | "" => "guide.txt",
            _ => bail!(words::init_no_text(from)),
        };
        return Ok(vec![(name.to_owned(), read(from)?)]);
    }
    let texts = guide.documents.iter().map(|document| document.file.as_str());
    let beside = BESIDE.iter().copied().filter(|name| from.join(name).is_file());
    texts.chain(beside).map(|name| Ok((name.to_owned(), read(&from.join(name))?))).collect()
}

/// Adds what a guide folder has beside its text and this one lacks.
fn complete(files: &mut Vec<Made>, guide: &Guide, id: &str, from: Option<&Path>) {
    let today = day_of(now_ms()).to_string();
    let all = [
        ("guide.toml", words::manifest_skeleton(guide, id, from, &today)),
        ("asked.toml", asked_template(guide)),
        ("glossary.toml", words::glossary_skeleton().to_owned()),
        ("synonyms.txt", words::synonyms_skeleton().to_owned()),
    ];
    for (name, text) in all {
        if !files.iter().any(|(there, _)| there == name) {
            files.push((name.to_owned(), text.into_bytes()));
        }
    }
}

/// Makes the folder whole or not at all.
pub(super) fn write_all(folder: &Path, files: &[Made]) -> std::io::Result<()> {
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(parent)?;
    let beside = tempfile::Builder::new().prefix(".init-").tempdir_in(parent)?;
    let whole = beside.path().join("guide");
    for (name, bytes) in files {
        let path = whole.join(name);
        fs::create_dir_all(path.parent().unwrap_or(&whole))?;
        fs::write(path, bytes)?;
    }
    fs::rename(whole, folder)
}

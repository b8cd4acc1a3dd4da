//! `preceptor init`: begins a guide folder.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail, ensure};

use super::coach::corpus_folder;
use super::guide_folder::{Made, free_name, write_all};
use super::guides::tell_misfits;
use super::import::{self, Import, is_address, name_of};
use super::outcome::Outcome;
use super::safe::safe_lines;
use super::words;
use super::workshop_args::Init;
use crate::clock::{day_of, now_ms};
use crate::corpus::{
    Format, Guide, Note, asked_template, guide_files, id_slug, is_named_as_text, is_text_file, stem_in_guide,
};
use crate::settings::Settings;

/// Begins a guide folder, of a text or of nothing.
///
/// # Errors
/// When the folder is there already, the text can't be read, or the folder can't be written.
pub(super) fn run(init: &Init, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let (from, name) = match &init.names[..] {
        [from, name] => (Some(from.clone()), name.clone()),
        [name, ..] => told_apart(name)?,
        [] => bail!(words::no_guide_name()),
    };
    let (folder, id) = place(&name, settings)?;
    ensure!(!folder.exists(), words::init_there(&folder));
    if let Some(from) = from.as_deref().filter(|from| needs_import(from)) {
        let sources = vec![from.to_string_lossy().into_owned()];
        return import::run(&Import { sources, to: folder, replace: false }, out);
    }
    let (mut files, passed_over) = match &from {
        Some(from) => taken(from)?,
        None => (vec![("guide.md".to_owned(), words::guide_skeleton(&title_of(&id)).into_bytes())], Vec::new()),
    };
    let guide = Guide::from_files(&id, files.clone())?;
    complete(&mut files, &guide, &id, from.as_deref());
    write_all(&folder, &files).with_context(|| words::cannot_write(&folder))?;
    tell_misfits(&guide);
    for note in &passed_over {
        writeln!(out, "{}", safe_lines(&words::init_passed_over(&note.file, &note.text)))?;
    }
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    writeln!(out, "{}", safe_lines(&words::begun(&folder, &names, guide.passages.len())))?;
    Ok(Outcome::Answered)
}

/// Of one word alone: the text to begin with and a name by its own, where it is a text that is there, else a name.
fn told_apart(word: &Path) -> anyhow::Result<(Option<PathBuf>, PathBuf)> {
    let called = |name: &str| PathBuf::from(id_slug(name));
    let text = word.to_string_lossy();
    if is_address(&text) {
        let name = name_of(&text);
        return Ok((Some(word.to_owned()), called(name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem))));
    }
    let part = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    if word.is_file() {
        return Ok((Some(word.to_owned()), called(&part(word.file_stem()))));
    }
    // A guide folder is begun already; an empty folder has nothing to begin with.
    let is_text = !word.join("guide.toml").exists() && guide_files(word).is_ok();
    if word.is_dir() && is_text {
        let whole = word.canonicalize().unwrap_or_else(|_| word.to_owned());
        return Ok((Some(word.to_owned()), called(&part(whole.file_name()))));
    }
    ensure!(word.exists() || !is_named_as_text(word), words::init_no_file(word));
    Ok((None, word.to_owned()))
}

/// Whether a text must be made Markdown first: what an address leads to, and a file of another kind.
fn needs_import(from: &Path) -> bool {
    let is_converted = |guide: Guide| guide.documents.iter().any(|document| document.original.is_some());
    is_address(&from.to_string_lossy()) || from.is_file() && Guide::open(from).is_ok_and(is_converted)
}

/// The folder to make, and the guide's id.
fn place(name: &Path, settings: &Settings) -> anyhow::Result<(PathBuf, String)> {
    let last = name.file_name().map(|last| last.to_string_lossy().into_owned()).unwrap_or_default();
    ensure!(last.chars().any(char::is_alphanumeric), words::no_guide_name());
    let is_path = name.components().count() > 1 || name.is_absolute();
    // Without a separator at its end, as it is shown.
    let folder = if is_path { name.components().collect() } else { corpus_folder(settings).join(&last) };
    Ok((folder, id_slug(&last)))
}

/// `web-design` as a title: `Web design`.
fn title_of(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The texts of a file or a folder, as they are, with what stands beside them; and what was passed over.
fn taken(from: &Path) -> anyhow::Result<(Vec<Made>, Vec<Note>)> {
    // What can't be read as a guide is refused in the same words as by `ask --guide`.
    let guide = Guide::open(from)?;
    if !from.is_dir() {
        let is_markdown = guide.documents.iter().any(|document| document.format == Format::Markdown);
        let name = if is_markdown { "guide.md" } else { "guide.txt" };
        let bytes = fs::read(from).with_context(|| words::cannot_read(from))?;
        return Ok((vec![(name.to_owned(), bytes)], Vec::new()));
    }
    let (files, mut passed_over) = guide_files(from)?;
    let is_read = |name: &str| !is_text_file(name) || guide.documents.iter().any(|document| document.file == name);
    let (files, unread): (Vec<Made>, Vec<Made>) = files.into_iter().partition(|(name, _)| is_read(name));
    let why = |(name, _): &Made| guide.notes.iter().find(|note| note.file == *name).cloned();
    passed_over.extend(unread.iter().filter_map(why));
    Ok((files.iter().map(|(name, bytes)| (name_in_guide(name, &files), bytes.clone())).collect(), passed_over))
}

/// What a file of a folder is called in the guide folder that it becomes a part of.
fn name_in_guide(name: &str, files: &[Made]) -> String {
    let Some((stem, ending)) = name.rsplit_once('.') else { return name.to_owned() };
    let kept = stem_in_guide(stem);
    if kept == stem { name.to_owned() } else { free_name(kept, ending, files) }
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
        if !files.iter().any(|(there, _)| there.eq_ignore_ascii_case(name)) {
            files.push((name.to_owned(), text.into_bytes()));
        }
    }
}

//! `preceptor import`: makes a guide folder of files, folders and web pages.

mod sources;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail, ensure};
use clap::Args;

use self::sources::{Piece, gather};
pub(super) use self::sources::{is_address, name_of};
use super::check::summed;
use super::guide_folder::{Made, free_name, write_all};
use super::guides::tell_misfits;
use super::outcome::Outcome;
use super::safe::safe_lines;
use super::{traces, words};
use crate::clock::{day_of, now_ms};
use crate::corpus::{Guide, Imported, Note, asked_template, id_slug, import_text, is_text_file, stem_in_guide};

/// What an advisor wrote, which an import never replaces.
const WRITTEN: [&str; 3] = ["asked.toml", "glossary.toml", "synonyms.txt"];

/// What was typed after `preceptor import`.
#[derive(Debug, Args)]
#[command(after_help = "\
What a file is is told by its bytes. Read are web pages, Word (.docx), OpenDocument text, PDFs with text, EPUB, RTF, Markdown and \
plain text. The folder gets the text as Markdown, `guide.toml` with where it came from, and an `asked.toml` to fill in.

Examples:
  preceptor import handbook.docx --to corpus/handbook
  preceptor import docs/ rules.pdf --to corpus/club
  preceptor import https://example.org/faq --to corpus/faq
  preceptor import handbook.docx --to corpus/handbook --replace")]
pub(super) struct Import {
    /// What to read: files, folders, and addresses of web pages or files.
    #[arg(required = true, value_name = "FILE|FOLDER|URL")]
    pub sources: Vec<String>,
    /// The guide folder to make.
    #[arg(long, value_name = "FOLDER")]
    pub to: PathBuf,
    /// Take the place of a guide folder that is there: its phrasings, glossary and synonyms stay, and it is kept beside.
    #[arg(long)]
    pub replace: bool,
}

/// Makes a guide folder of what was named.
///
/// # Errors
/// When the folder is there already, a source can't be read, or the folder can't be written.
pub(super) fn run(import: &Import, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let folder = &import.to;
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    ensure!(name.chars().any(char::is_alphanumeric), words::no_import_folder());
    ensure!(import.replace || !folder.exists(), words::import_there(folder));
    let mut texts = Texts::default();
    for source in &import.sources {
        let gathered = gather(source)?;
        let notes: Vec<&Note> = gathered.passed_over.iter().collect();
        for line in summed(&notes) {
            writeln!(out, "{}", safe_lines(&line))?;
        }
        for piece in gathered.pieces {
            texts.add(piece, &mut *out)?;
        }
    }
    let (files, guide) = texts.files(&id_slug(&name), folder)?;
    let kept = if folder.exists() { Some(set_aside(folder, &name)?) } else { None };
    write_all(folder, &files).with_context(|| words::cannot_write(folder))?;
    traces::guide(&guide);
    tell_misfits(&guide);
    writeln!(out, "{}", safe_lines(&words::guide_imported(folder, &guide, kept.as_deref())))?;
    Ok(Outcome::Answered)
}

/// What was read so far.
#[derive(Default)]
struct Texts {
    files: Vec<Made>,
    rows: Vec<Imported>,
    title: Option<String>,
}

impl Texts {
    /// Reads one piece; one of several that can't be read is passed over with the reason.
    fn add(&mut self, piece: Piece, out: &mut dyn Write) -> anyhow::Result<()> {
        let Piece { name, from, place, bytes, charset, is_alone } = piece;
        if !is_text_file(&name) {
            self.files.push((name, bytes));
            return Ok(());
        }
        let read = match import_text(&name, &bytes, charset.as_deref()) {
            Ok(read) => read,
            // The name that a page is kept by is none that whoever gave the address knows.
            Err(error) if is_alone => bail!(words::cannot_import(&place, &error)),
            Err(error) => return Ok(writeln!(out, "{}", safe_lines(&words::import_passed_over(&error)))?),
        };
        if let Some(same) = self.rows.iter().find(|row| row.sha256 == read.sha256) {
            return Ok(writeln!(out, "{}", safe_lines(&words::import_twice(&place, &same.from)))?);
        }
        let from = if self.rows.iter().any(|row| row.from == from) { place } else { from };
        for note in &read.notes {
            writeln!(out, "{}", safe_lines(&words::import_note(&from, note)))?;
        }
        let file = self.free_name(&name, if read.is_markdown { "md" } else { "txt" });
        let date = day_of(now_ms()).to_string();
        self.rows.push(Imported { file: file.clone(), from, date, sha256: read.sha256 });
        self.title = self.title.take().or(read.title);
        self.files.push((file, read.text.into_bytes()));
        Ok(())
    }

    /// The name with another ending, and a number where it is taken.
    fn free_name(&self, name: &str, ending: &str) -> String {
        let (folder, last) = name.rsplit_once('/').map_or(("", name), |(folder, last)| (folder, last));
        let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
        let stem = if folder.is_empty() { stem_in_guide(stem) } else { stem };
        let path = if folder.is_empty() { stem.to_owned() } else { format!("{folder}/{stem}") };
        free_name(&path, ending, &self.files)
    }

    /// All files of the guide folder, and the guide that they are; what an advisor wrote in the one that is there stays.
    fn files(mut self, id: &str, folder: &Path) -> anyhow::Result<(Vec<Made>, Guide)> {
        for name in WRITTEN {
            let there = folder.join(name);
            if there.is_file() {
                let bytes = fs::read(&there).with_context(|| words::cannot_read(&there))?;
                self.files.retain(|(taken, _)| taken != name);
                self.files.push((name.to_owned(), bytes));
            }
        }
        ensure!(!self.rows.is_empty(), words::nothing_to_import());
        self.files.retain(|(name, _)| name != "guide.toml");
        let bare = Guide::from_files(id, self.files.clone())?;
        let title = self.title.as_deref().filter(|_| self.rows.len() == 1).unwrap_or(&bare.manifest.title);
        let manifest = words::imported_manifest(&bare, id, title, &self.rows);
        self.files.push(("guide.toml".to_owned(), manifest.into_bytes()));
        let guide = Guide::from_files(id, self.files.clone())?;
        if !self.files.iter().any(|(name, _)| name == "asked.toml") {
            self.files.push(("asked.toml".to_owned(), asked_template(&guide).into_bytes()));
        }
        Ok((self.files, guide))
    }
}

/// Moves the folder that is there out of the way, under a hidden name that is no guide's.
fn set_aside(folder: &Path, name: &str) -> anyhow::Result<PathBuf> {
    let aside = (1..).map(|number| folder.with_file_name(format!(".{name}.before-{number}")));
    let aside = aside.into_iter().find(|path| !path.exists()).unwrap_or_default();
    fs::rename(folder, &aside).with_context(|| words::cannot_write(&aside))?;
    Ok(aside)
}

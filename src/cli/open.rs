//! `preceptor open`: the place of a quote, in the editor.

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, ensure};

use super::last::{Spot, recall};
use super::notices::wrapped;
use super::outcome::Outcome;
use super::page::Page;
use super::safe::safe;
use super::study_args::Open;
use super::words;
use crate::corpus::shipped_guide;
use crate::settings::{data_folder, editor};

/// Opens the place of a quote that was shown last in an editor.
///
/// # Errors
/// When nothing was shown, there is no such quote, or the editor can't be started.
pub(super) fn run(open: &Open, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    open_spot(&recall(), open.number, out)
}

/// Opens one of the quotes that were shown.
pub(super) fn open_spot(shown: &[Spot], number: usize, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let Some(spot) = number.checked_sub(1).and_then(|at| shown.get(at)) else {
        writeln!(out, "{}", wrapped(&words::no_such_quote(shown.len()), Page::of_terminal(0).width))?;
        return Ok(Outcome::Declined);
    };
    let path = path_of(spot)?;
    if !spot.is_text(&path) {
        return open_converted(spot, &path, out);
    }
    let Some(editor) = editor() else {
        writeln!(out, "{}", safe(&format!("{}:{}", path.display(), spot.line)))?;
        out.flush()?;
        writeln!(anstream::stderr(), "{}", words::no_editor())?;
        return Ok(Outcome::Answered);
    };
    let typed = shell_words::split(&editor).ok().filter(|typed| !typed.is_empty());
    let typed = typed.with_context(|| words::bad_editor(&editor))?;
    out.flush()?;
    let status = Command::new(&typed[0]).args(&typed[1..]).args(arguments(&typed[0], &path, spot.line)).status();
    let status = status.with_context(|| words::bad_editor(&editor))?;
    ensure!(status.success(), words::editor_failed(&editor, &status));
    Ok(Outcome::Answered)
}

/// Opens what was made text of with what the system opens such files with; an editor would show its bytes.
fn open_converted(spot: &Spot, path: &Path, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    writeln!(out, "{}", safe(&words::place_in(path, spot.page, &spot.heading)))?;
    out.flush()?;
    let opener = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
    let quiet = std::process::Stdio::null;
    let opened = Command::new(opener).arg(path).stdin(quiet()).stdout(quiet()).stderr(quiet()).status();
    if !opened.is_ok_and(|status| status.success()) {
        writeln!(anstream::stderr(), "{}", words::open_yourself())?;
    }
    Ok(Outcome::Answered)
}

/// How an editor is told to go to a line of a file.
fn arguments(editor: &str, path: &Path, line: usize) -> Vec<OsString> {
    let name = Path::new(editor).file_stem().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    let mut with_line = path.as_os_str().to_owned();
    with_line.push(format!(":{line}"));
    match name.as_str() {
        "vi" | "vim" | "nvim" | "gvim" | "mvim" | "view" | "nano" | "pico" | "emacs" | "emacsclient" | "micro"
        | "kak" | "joe" | "mg" | "ne" | "less" | "gedit" | "xed" | "pluma" | "gnome-text-editor" => {
            vec![format!("+{line}").into(), path.into()]
        }
        "kate" | "kwrite" | "mate" => vec!["-l".into(), line.to_string().into(), path.into()],
        "idea" | "pycharm" | "webstorm" | "clion" | "rustrover" | "goland" | "phpstorm" => {
            vec!["--line".into(), line.to_string().into(), path.into()]
        }
        "code" | "code-insiders" | "codium" | "vscodium" | "cursor" => vec!["--goto".into(), with_line],
        "hx" | "helix" | "subl" | "sublime_text" | "zed" | "zeditor" => vec![with_line],
        _ => vec![path.into()],
    }
}

/// The file of a spot. The shipped guide is part of the program; of it, a copy is made to read in.
fn path_of(spot: &Spot) -> anyhow::Result<PathBuf> {
    if let Some(path) = &spot.path {
        ensure!(path.is_file(), words::file_gone(path));
        return Ok(path.clone());
    }
    let guide = shipped_guide()?;
    let document = guide.documents.iter().find(|document| document.file == spot.file);
    let text = &document.with_context(|| words::file_gone(Path::new(&spot.file)))?.text;
    let folder = data_folder().with_context(words::no_copy)?.shipped().join(&guide.manifest.id);
    let path = folder.join(&spot.file);
    if std::fs::read(&path).is_ok_and(|there| there == text.as_bytes()) {
        return Ok(path);
    }
    copy(text, &path).with_context(|| words::cannot_copy(&path))?;
    Ok(path)
}

/// Writes a file that an editor does not save by mistake.
fn copy(text: &str, path: &Path) -> std::io::Result<()> {
    let folder = path.parent().unwrap_or(path);
    std::fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    let mut rights = file.as_file().metadata()?.permissions();
    rights.set_readonly(true);
    file.as_file().set_permissions(rights)?;
    file.persist(path)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_editor_is_told_the_line_in_its_own_way() {
        let told = |editor: &str| {
            let words = arguments(editor, Path::new("/g/guide.md"), 84);
            words.iter().map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(told("/usr/bin/nvim"), "+84 /g/guide.md");
        assert_eq!(told("nano"), "+84 /g/guide.md");
        assert_eq!(told("code"), "--goto /g/guide.md:84");
        assert_eq!(told("hx"), "/g/guide.md:84");
        assert_eq!(told("subl"), "/g/guide.md:84");
        for editor in ["gedit", "xed"] {
            assert_eq!(told(editor), "+84 /g/guide.md");
        }
        assert_eq!((told("kate").as_str(), told("mate").as_str()), ("-l 84 /g/guide.md", "-l 84 /g/guide.md"));
        assert_eq!(
            (told("idea").as_str(), told("pycharm").as_str()),
            ("--line 84 /g/guide.md", "--line 84 /g/guide.md")
        );
        assert_eq!(told("unheard-of"), "/g/guide.md");
    }

    #[test]
    fn a_number_that_no_quote_has_opens_nothing() {
        let spot = Spot { file: "a.md".into(), line: 1, ..Spot::default() };
        for number in [0, 2] {
            let mut out = Vec::new();
            let outcome = open_spot(std::slice::from_ref(&spot), number, &mut out).unwrap();
            assert_eq!(outcome, Outcome::Declined);
            assert_eq!(String::from_utf8(out).unwrap().trim(), words::no_such_quote(1));
        }
    }
}

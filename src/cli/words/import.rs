//! What is said by `preceptor import`?

use std::path::Path;

use super::{count, typed};
use crate::corpus::{CorpusError, Guide, Imported, quoted};

pub(in crate::cli) fn no_import_folder() -> &'static str {
    "`--to` needs the guide folder to make, as in `--to corpus/handbook`"
}

pub(in crate::cli) fn import_there(folder: &Path) -> String {
    format!("`{}` is there already; give another folder, or `--replace` to import anew", folder.display())
}

pub(in crate::cli) fn nothing_to_import() -> &'static str {
    "nothing to import: none of it could be read as text; `preceptor check` says why"
}

pub(in crate::cli) fn import_passed_over(error: &CorpusError) -> String {
    format!("passed over: {error}")
}

/// Of something that was named itself; `place` is as it was typed.
pub(in crate::cli) fn cannot_import(place: &str, error: &CorpusError) -> String {
    match error.of_file() {
        (file, why) if !file.is_empty() => format!("`{place}` {why}"),
        (_, why) => format!("`{place}`: {why}"),
    }
}

pub(in crate::cli) fn import_twice(place: &str, same: &str) -> String {
    format!("`{place}` is the same file as `{same}`, so it is taken once")
}

pub(in crate::cli) fn page_is_empty(address: &str) -> String {
    format!("nothing comes from `{address}`; open it in a browser, save the page and import the file")
}

pub(in crate::cli) fn address_without_scheme(source: &str) -> String {
    format!("there is no file `{source}`; for the page of this address write `https://{source}`")
}

pub(in crate::cli) fn standard_input() -> &'static str {
    "standard input"
}

pub(in crate::cli) fn no_input() -> &'static str {
    "can't read standard input"
}

pub(in crate::cli) fn import_note(from: &str, note: &str) -> String {
    format!("`{from}`: {note}")
}

pub(in crate::cli) fn cannot_fetch_page(address: &str) -> String {
    format!("can't fetch `{address}`; check the address, or save the page and import the file")
}

pub(in crate::cli) fn page_too_large(address: &str) -> String {
    format!("`{address}` is larger than 64 MB; save the part that is needed and import that")
}

/// What was made, and what to do next.
pub(in crate::cli) fn guide_imported(folder: &Path, guide: &Guide, before: Option<&Path>) -> String {
    let (folder, typed) = (folder.display(), typed(folder));
    let (texts, passages) = (guide.documents.len(), guide.passages.len());
    let texts = if texts == 1 { "1 text".to_owned() } else { format!("{texts} texts") };
    let before = before.map(|before| format!("\nWhat was there before is kept in `{}`.", before.display()));
    format!(
        "`{folder}` is made: {texts}, {} to quote.{}\n\n\
        Look at it:   preceptor check {typed}\n\
        Ask it:       preceptor ask --guide {typed} \"…\"\n\
        In Discord:   set `corpus.path` to its parent folder, then preceptor bot",
        count(passages, "passage"),
        before.unwrap_or_default()
    )
}

/// `guide.toml` of an imported guide.
pub(in crate::cli) fn imported_manifest(guide: &Guide, id: &str, title: &str, rows: &[Imported]) -> String {
    let from: Vec<&str> = rows.iter().map(|row| row.from.as_str()).take(3).collect();
    let more = if rows.len() > 3 { format!(" and {} more", rows.len() - 3) } else { String::new() };
    let date = rows.first().map_or("", |row| &row.date);
    let source = format!("Imported from {}{more} on {date}.", from.join(", "));
    // A language that nothing tells is left to be guessed again, when the text has grown.
    let told = guide.manifest.is_language_told();
    let language = if told { format!("language = {}\n", quoted(&guide.manifest.language)) } else { String::new() };
    let mut text = format!("id = {}\ntitle = {}\n{language}source = {}\n", quoted(id), quoted(title), quoted(&source));
    for Imported { file, from, date, sha256 } in rows {
        text.push_str(&format!(
            "\n[[imported]]\nfile = {}\nfrom = {}\ndate = {}\nsha256 = {}\n",
            quoted(file),
            quoted(from),
            quoted(date),
            quoted(sha256)
        ));
    }
    text
}

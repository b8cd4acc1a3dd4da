//! Which files of a guide folder are misnamed? `askd.toml` is passed over, `synonym.txt` read as a text of the guide.

use std::fs;
use std::path::Path;

use crate::corpus::block::{Note, Severity};

/// The files that a guide folder may have beside its texts.
const KNOWN: [&str; 5] = ["guide.toml", "asked.toml", "glossary.toml", "synonyms.txt", "guide.md"];
/// How much a name must be like a known one to be meant for it, by Jaro-Winkler.
const LIKE: f64 = 0.86;

/// Notes on the files of a folder whose names are nearly those of a guide's own files, and on TOML files that no guide has;
/// none for what is no folder.
#[must_use]
pub fn lint_folder(folder: &Path) -> Vec<Note> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let files = entries.filter(|entry| entry.path().is_file());
    let mut names: Vec<String> = files.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let note =
        |(file, text): (&String, String)| Note { severity: Severity::Warning, file: file.clone(), line: None, text };
    names.iter().filter_map(|name| Some((name, problem(name)?))).map(note).collect()
}

/// What is wrong with a file's name, if anything.
fn problem(name: &str) -> Option<String> {
    let lower = name.to_lowercase();
    if KNOWN.contains(&lower.as_str()) {
        return None;
    }
    // Windows hides the last ending, so that `asked.toml` is saved as `asked.toml.txt`.
    let hidden = KNOWN.into_iter().find(|known| lower.strip_prefix(known).is_some_and(|rest| rest.starts_with('.')));
    let meant = hidden.or_else(|| nearest(&lower));
    let read = [".md", ".markdown", ".txt"].iter().any(|ending| lower.ends_with(ending));
    match meant {
        Some(meant) if read && meant != "guide.md" => {
            Some(format!("read as a text of the guide; did you mean `{meant}`?"))
        }
        Some(meant) if !read => Some(format!("not read; did you mean `{meant}`?")),
        None if lower.ends_with(".toml") => Some(
            "not read; a guide has `guide.toml`, `asked.toml` and `glossary.toml`; rename it or move it away"
                .to_owned(),
        ),
        _ => None,
    }
}

/// The known name that a name is nearly, which both end alike or one letter apart.
fn nearest(name: &str) -> Option<&'static str> {
    let (stem, ending) = name.rsplit_once('.')?;
    let like = |known: &&'static str| {
        let (own, end) = known.rsplit_once('.').unwrap_or_default();
        let same_end = end == ending || ["tml", "tom", "toml"].contains(&ending) && end == "toml";
        let near = strsim::damerau_levenshtein(own, stem) <= 2 && strsim::jaro_winkler(own, stem) >= LIKE;
        same_end && (near || own == stem)
    };
    KNOWN.into_iter().find(|known| like(known)).filter(|known| *known != name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misnamed_file_is_told_its_right_name_and_a_text_is_let_be() {
        for (name, meant) in [
            ("askd.toml", Some("asked.toml")),
            ("ASKED.tml", Some("asked.toml")),
            ("asked.toml.txt", Some("asked.toml")),
            ("synonym.txt", Some("synonyms.txt")),
            ("glosary.toml", Some("glossary.toml")),
            ("settings.toml", Some("`guide.toml`, ")),
            ("Asked.toml", None),
            ("guides.md", None),
            ("aside.md", None),
            ("fees.txt", None),
            ("README.md", None),
            ("logo.png", None),
        ] {
            let said = problem(name);
            match meant {
                Some(meant) => assert!(said.as_deref().is_some_and(|said| said.contains(meant)), "{name}: {said:?}"),
                None => assert_eq!(said, None, "{name}"),
            }
        }
    }
}

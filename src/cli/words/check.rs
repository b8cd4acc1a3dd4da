//! What does `check` say?

use serde_json::{Value, json};

use super::{count, passage_words};
use crate::answer::Confidence;
use crate::corpus::{Guide, Note, PHRASINGS, Severity, is_text_file};

fn severity(note: &Note) -> &'static str {
    match note.severity {
        Severity::Info => "info",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

pub(in crate::cli) fn note(note: &Note) -> String {
    let place = note.line.map_or_else(|| note.file.clone(), |line| format!("{}:{line}", note.file));
    format!("{}: {place}: {}", severity(note), note.text)
}

/// How many more notes there are of the kind that was just shown.
pub(in crate::cli) fn more_of_a_kind(more: &[&Note]) -> String {
    let severity = more.first().map_or("info", |note| severity(note));
    format!("{severity}: … {} more of this kind; `--all` lists each", more.len())
}

pub(in crate::cli) fn unreached(guide: &Guide, at: usize) -> String {
    format!("no phrasing reaches {} first; write some that ask for it alone", passage_words(guide, at))
}

pub(in crate::cli) fn astray(guide: &Guide, asked: usize, at: usize) -> String {
    let asked = &guide.asked[asked];
    let meant = passage_words(guide, asked.target.start);
    format!("“{}” asks for {meant} but reaches {} first; reword or move it", asked.phrasing, passage_words(guide, at))
}

pub(in crate::cli) fn alike(guide: &Guide, first: usize, second: usize) -> String {
    let line = guide.lines.asked.get(first).map_or_else(String::new, |line| format!(", line {line}"));
    let [first, second] = [first, second].map(|at| &guide.asked[at]);
    let [a, b] = [first, second].map(|asked| passage_words(guide, asked.target.start));
    format!("“{}” ({a}{line}) and “{}” ({b}) are nearly the same question; keep one", first.phrasing, second.phrasing)
}

/// Of a phrasing that reaches what another one, like it, asks for.
pub(in crate::cli) fn drawn_away(guide: &Guide, asked: usize, other: usize) -> String {
    let line = guide.lines.asked.get(other).map_or_else(String::new, |line| format!(" (line {line})"));
    let [asked, other] = [asked, other].map(|at| &guide.asked[at]);
    let [meant, reached] = [asked, other].map(|asked| passage_words(guide, asked.target.start));
    format!(
        "“{}” asks for {meant} but reaches {reached} first, since “{}”{line} is nearly the same question; keep one",
        asked.phrasing, other.phrasing
    )
}

/// Of a gap that the guide would answer.
pub(in crate::cli) fn silenced(guide: &Guide, gap: &str, at: usize, sure: Confidence) -> String {
    format!(
        "the gap “{gap}” silences {}, which would answer it ({sure:.2}); move it there, or keep it if that is no answer",
        passage_words(guide, at)
    )
}

/// Of a gap that the guide answers all the same.
pub(in crate::cli) fn answered_gap(guide: &Guide, gap: &str, at: usize, sure: Confidence) -> String {
    format!(
        "the gap “{gap}” is answered all the same by {} ({sure:.2}); write it in more ways, or remove it if that is an answer",
        passage_words(guide, at)
    )
}

/// What stands before the tables for passages with few phrasings.
pub(in crate::cli) fn to_paste() -> String {
    format!("# To paste into asked.toml and fill in: passages with fewer than {PHRASINGS} phrasings.")
}

pub(in crate::cli) fn has_phrasings(place: &str, phrasings: usize) -> String {
    format!("{place}, {phrasings} of {PHRASINGS} phrasings")
}

/// What a guide has, and how many notes of each kind there are.
fn sums(guide: &Guide, notes: &[Note]) -> [(&'static str, usize); 8] {
    let of = |severity| notes.iter().filter(|note| note.severity == severity).count();
    [
        ("document", guide.documents.len()),
        ("section", guide.sections.len()),
        ("passage", guide.passages.len()),
        ("phrasing", guide.asked.len()),
        ("gap", guide.gaps.len()),
        ("error", of(Severity::Error)),
        ("warning", of(Severity::Warning)),
        ("note", of(Severity::Info)),
    ]
}

pub(in crate::cli) fn check_summary(guide: &Guide, notes: &[Note]) -> String {
    let sums = sums(guide, notes).map(|(what, number)| count(number, what));
    let (has, found) = sums.split_at(5);
    format!("{}: {}; {}", guide.manifest.id, has.join(", "), found.join(", "))
}

/// The same for machines, with every note.
pub(in crate::cli) fn check_record(guide: &Guide, notes: &[Note]) -> Value {
    let mut record = json!({ "guide": guide.manifest.id, "language": guide.manifest.language });
    for (what, number) in sums(guide, notes) {
        record[format!("{what}s")] = number.into();
    }
    let found =
        |note: &Note| json!({ "severity": severity(note), "file": note.file, "line": note.line, "text": note.text });
    record["findings"] = notes.iter().map(found).collect();
    record
}

/// Of texts of a guide that could not be read, where there are some; the rest answers.
pub(in crate::cli) fn unread_files(guide: &Guide) -> Option<String> {
    let is_document = |note: &&Note| guide.documents.iter().any(|document| document.file == note.file);
    let is_unread = |note: &&Note| note.severity == Severity::Warning && note.line.is_none() && !is_document(note);
    let unread: Vec<&Note> = guide.notes.iter().filter(is_unread).filter(|note| is_text_file(&note.file)).collect();
    let shown: Vec<String> = unread.iter().take(2).map(|note| format!("`{}` ({})", note.file, note.text)).collect();
    let more = unread.len().saturating_sub(shown.len());
    let more = if more > 0 { format!(" and {more} more; `preceptor check` names them") } else { String::new() };
    (!shown.is_empty())
        .then(|| format!("warning: the guide `{}` is read without {}{more}", guide.manifest.id, shown.join(", ")))
}

/// What of a corpus is no guide, for machines.
pub(in crate::cli) fn left_out_record(note: &Note) -> Value {
    json!({ "left_out": note.file, "severity": severity(note), "text": note.text })
}

/// Of what in a guide's own files is wrong or fits no longer; the guide goes on without it.
pub(in crate::cli) fn misfits(guide: &Guide) -> Option<String> {
    let mut misfits: Vec<&Note> = guide.notes.iter().filter(|note| note.severity == Severity::Error).collect();
    misfits.sort_by_key(|note| (&note.file, note.line));
    if misfits.is_empty() {
        return None;
    }
    let (entries, take) = if misfits.len() == 1 { ("entry does not", "takes") } else { ("entries do not", "take") };
    let line = |note: &&Note| {
        let place = note.line.map_or_else(|| note.file.clone(), |line| format!("{}:{line}", note.file));
        format!("\n  {place}: {}", note.text)
    };
    Some(format!(
        "warning: {} {entries} fit the guide `{}` and {take} no part:{}",
        misfits.len(),
        guide.manifest.id,
        misfits.iter().map(line).collect::<String>()
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_names_its_file_and_line() {
        let note =
            |line| super::note(&Note { severity: Severity::Warning, file: "a.md".into(), line, text: "odd".into() });
        assert_eq!((note(Some(3)).as_str(), note(None).as_str()), ("warning: a.md:3: odd", "warning: a.md: odd"));
    }

    #[test]
    fn every_entry_that_does_not_fit_is_named_at_once() {
        let files = [
            ("guide.md", "# Club\n\n## Build nights\n\nWe meet on Tuesdays.\n"),
            (
                "asked.toml",
                "[[passage]]\nsection = \"Build night\"\nasked = [\"a\"]\n[[passage]]\nsection = \"Build nights\"\nasked = []\n",
            ),
        ];
        let guide = Guide::from_files("club", files.map(|(name, text)| (name.to_owned(), text.into())).into()).unwrap();
        insta::assert_snapshot!(misfits(&guide).unwrap(), @r"
        warning: 2 entries do not fit the guide `club` and take no part:
          asked.toml:2: no heading `Build night`; did you mean `Build nights`?
          asked.toml:6: `asked` is empty; fill it in or remove it
        ");
        let fine = Guide { notes: Vec::new(), ..guide };
        assert_eq!(misfits(&fine), None);
    }
}

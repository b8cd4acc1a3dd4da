//! What does `preceptor coach` say?

use std::ops::Range;
use std::path::Path;

use crate::cli::coach::{Lack, Lead, Sum, Target, Trial};
use crate::cli::words::{count, typed};
use crate::corpus::{CorpusError, Guide};

/// Words of a passage that tell it from others.
const FIRST_WORDS: usize = 6;

pub(in crate::cli) fn coach_greeting(guide: &Guide, silent: usize) -> String {
    let has = count(guide.passages.len(), "passage");
    match silent {
        0 => format!("{}: {has}, each with phrasings.", guide.manifest.title),
        1 => format!("{}: {has}; for 1 there is no phrasing yet.", guide.manifest.title),
        _ => format!("{}: {has}; for {silent} there is no phrasing yet.", guide.manifest.title),
    }
}

pub(in crate::cli) fn coach_place(number: usize, of: usize, path: &str, phrasings: usize) -> String {
    format!("{number} of {of} · {path} · {}", count(phrasings, "phrasing"))
}

pub(in crate::cli) fn asked_so_far(shown: &[&str], of: usize) -> String {
    let more = if of > shown.len() { format!(" and {} more", of - shown.len()) } else { String::new() };
    let shown: Vec<String> = shown.iter().map(|phrasing| format!("“{phrasing}”")).collect();
    format!("So far: {}{more}", shown.join(", "))
}

pub(in crate::cli) fn coach_question() -> &'static str {
    "How would somebody ask for this? (Enter: next, ? help, u undo, q quit)"
}

pub(in crate::cli) fn coach_help() -> &'static str {
    "Type a question as somebody would who does not know the guide's words; it is saved at once, if it clashes with nothing.\n  \
     Enter      the next passage\n  !QUESTION  what people ask though the guide does not say it: a gap\n  \
     +PHRASING  keep it whatever it clashes with\n  u          take the last one back\n  q, Ctrl-D  stop; all of it is \
     saved, and the next time goes on from here"
}

pub(in crate::cli) fn keep_or_drop() -> &'static str {
    "k keep it all the same, Enter drop it > "
}

pub(in crate::cli) fn dropped() -> &'static str {
    "Dropped."
}

pub(in crate::cli) fn undone(phrasing: &str) -> String {
    format!("Taken back: “{phrasing}”")
}

pub(in crate::cli) fn nothing_to_undo() -> &'static str {
    "There is nothing to take back."
}

pub(in crate::cli) fn known(trial: &Trial) -> String {
    match trial.target {
        Target::Gap => format!("“{}” is a gap already.", trial.phrasing),
        Target::Passages(_) => format!("“{}” is written there already.", trial.phrasing),
    }
}

/// What was kept, and what that changed.
pub(in crate::cli) fn kept(trial: &Trial, guide: &Guide) -> String {
    let phrasing = &trial.phrasing;
    let Target::Passages(target) = &trial.target else {
        let now = match &trial.after {
            Lead::Right => "it is declined".to_owned(),
            Lead::Declined | Lead::Elsewhere(_) => format!("though it {}", leads(&trial.after, guide)),
        };
        return format!("Kept as a gap: “{phrasing}”; {now}.");
    };
    let changed = match (&trial.before, &trial.after) {
        (Lead::Right, Lead::Right) => "it led there before, too".to_owned(),
        (before, Lead::Right) => format!("it {}, and now leads there", led(before, guide)),
        (_, after) => format!("though it still {}", leads(after, guide)),
    };
    format!("Kept for {}: “{phrasing}”; {changed}.", place(guide, target))
}

/// What a phrasing clashes with.
pub(in crate::cli) fn clash(line: Option<usize>, trial: &Trial, guide: &Guide) -> String {
    let mut why = Vec::new();
    match (&trial.target, &trial.before, &trial.after) {
        (Target::Gap, _, after @ Lead::Elsewhere(_)) => why.push(format!("it {}, even as a gap", leads(after, guide))),
        (Target::Gap, before @ Lead::Elsewhere(_), _) => {
            why.push(format!("it {} now, and as a gap it would be declined", leads(before, guide)));
        }
        (Target::Passages(_), _, after @ (Lead::Elsewhere(_) | Lead::Declined)) => {
            why.push(format!("even written down it {}", leads(after, guide)));
        }
        _ => {}
    }
    if let Some(twin) = &trial.twin {
        let whose = match &twin.target {
            Target::Gap => "which is a gap".to_owned(),
            Target::Passages(target) => format!("which asks for {}", place(guide, target)),
        };
        why.push(format!("it is nearly the same as “{}”, {whose}", twin.phrasing));
    }
    format!("Clash, {}: “{}”: {}.", not_kept_at(line), trial.phrasing, why.join("; "))
}

fn leads(lead: &Lead, guide: &Guide) -> String {
    match lead {
        Lead::Right => "leads there".to_owned(),
        Lead::Declined => "is declined".to_owned(),
        Lead::Elsewhere(quote) => format!("leads to {}", place(guide, &quote.passages)),
    }
}

fn led(lead: &Lead, guide: &Guide) -> String {
    match lead {
        Lead::Right => "led there".to_owned(),
        Lead::Declined => "was declined".to_owned(),
        Lead::Elsewhere(quote) => format!("led to {}", place(guide, &quote.passages)),
    }
}

/// Passages by their section, one alone also by its first words.
pub(in crate::cli) fn place(guide: &Guide, passages: &Range<usize>) -> String {
    let Some(passage) = guide.passages.get(passages.start) else { return "what is no longer there".to_owned() };
    let heading = guide.section_of(passage).path.last().map_or("", String::as_str);
    let first: Vec<&str> = passage.text.split_whitespace().take(FIRST_WORDS).collect();
    match passages.len() {
        1 => format!("`{heading}` (“{} …”)", first.join(" ")),
        _ => format!("`{heading}`"),
    }
}

/// `not kept`, with the line of the input where there are several.
fn not_kept_at(line: Option<usize>) -> String {
    line.map_or_else(|| "not kept".to_owned(), |line| format!("line {line} not kept"))
}

pub(in crate::cli) fn not_kept(line: Option<usize>, error: &anyhow::Error) -> String {
    // The file where phrasings are kept is not at fault for what a line says.
    let said = |cause: &(dyn std::error::Error + 'static)| {
        cause.downcast_ref::<CorpusError>().map_or_else(|| cause.to_string(), CorpusError::problem)
    };
    let causes: Vec<String> = error.chain().map(said).collect();
    let text = format!("{}: {}", not_kept_at(line), causes.join(": "));
    text[..1].to_uppercase() + &text[1..]
}

/// Of a line that lacks what it should hold.
pub(in crate::cli) fn lacking(lack: Lack) -> &'static str {
    match lack {
        Lack::Phrasing => "there is no phrasing in it; write how somebody would ask",
        Lack::Section => "there is no section before its phrasing; write the heading that it asks for",
        Lack::Names => {
            "it is a row, and no line before it names its columns; name them `section` and `phrasing` in the first line"
        }
        Lack::Keys => {
            "a line of JSON has the keys \"section\" and \"phrasing\", where wanted \"starts\", or \"gap\" alone, each with a text"
        }
        Lack::Words => {
            "it is markup and no phrasing; write how somebody would ask, `SECTION<TAB>PHRASING`, a sheet whose first line names \
             the columns `section` and `phrasing`, or lines of JSON with these keys"
        }
    }
}

/// Of lines behind one that went past the last passage.
pub(in crate::cli) fn behind_the_last(line: usize) -> String {
    format!(
        "Line {line} leads past the last passage, so what stands below it was not read; name the section in each line, as in \
         `SECTION<TAB>PHRASING`"
    )
}

pub(in crate::cli) fn coached(sum: Sum) -> String {
    let Sum { phrasings, targets, gaps, silent } = sum;
    let gaps = if gaps == 0 { String::new() } else { format!(", {}", count(gaps, "gap")) };
    let silent = match silent {
        0 => "every passage has some".to_owned(),
        1 => "1 passage has none".to_owned(),
        _ => format!("{silent} passages have none"),
    };
    format!("{} for {}{gaps}; {silent}.", count(phrasings, "phrasing"), count(targets, "passage"))
}

pub(in crate::cli) fn bad_coach_line(line: usize) -> String {
    format!("can't read standard input from line {line} on; save it as UTF-8 text")
}

pub(in crate::cli) fn nothing_to_coach(folder: &Path) -> String {
    format!("the guide in `{}` has no passage yet; write its text into `guide.md` there", folder.display())
}

pub(in crate::cli) fn coach_wants_a_folder(file: &Path) -> String {
    format!(
        "`{}` is a file, and phrasings are kept beside a guide; make it a folder with `preceptor init {} NAME`",
        file.display(),
        typed(file)
    )
}

pub(in crate::cli) fn coach_shipped(name: &str) -> String {
    format!(
        "`{name}` is part of the program and can't be added to; begin a guide of your own with `preceptor init FILE NAME`"
    )
}

pub(in crate::cli) fn no_guide_folder(name: &str, corpus: &Path) -> String {
    format!(
        "there is no guide folder `{name}`, here or in `{}`; begin one with `preceptor init {}`, or name its path",
        corpus.display(),
        typed(name)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_coach_says_reads_well() {
        let folder = Path::new("corpus/tea");
        let sum = |phrasings, targets, gaps, silent| coached(Sum { phrasings, targets, gaps, silent });
        let said = [
            coach_place(3, 40, "Tea > Fees", 1),
            asked_so_far(&["a", "b"], 7),
            coach_question().to_owned(),
            coach_help().to_owned(),
            keep_or_drop().to_owned(),
            dropped().to_owned(),
            undone("how dear is it"),
            nothing_to_undo().to_owned(),
            not_kept(None, &anyhow::anyhow!("there is no such heading")),
            not_kept(Some(3), &anyhow::anyhow!(lacking(Lack::Phrasing))),
            lacking(Lack::Section).to_owned(),
            lacking(Lack::Names).to_owned(),
            lacking(Lack::Keys).to_owned(),
            lacking(Lack::Words).to_owned(),
            behind_the_last(12),
            [sum(0, 0, 0, 0), sum(1, 1, 1, 1), sum(14, 9, 2, 31)].join("\n"),
            bad_coach_line(3),
            nothing_to_coach(folder),
            coach_wants_a_folder(Path::new("notes.md")),
            coach_shipped("medical-assistant"),
            no_guide_folder("tea", Path::new("corpus")),
        ];
        insta::assert_snapshot!(said.join("\n"));
    }
}

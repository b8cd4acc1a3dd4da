//! What do `init`, `coach`, `gaps --as-asked` and `eval` on a sheet say?

use std::ops::Range;
use std::path::Path;

use super::count;
use crate::cli::coach::{Lead, Sum, Target, Trial};
use crate::corpus::{Guide, PassageSelector, quoted};
use crate::eval::{Miss, SheetFigures};
use crate::guild::Gap;

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

pub(in crate::cli) fn coach_place((number, of): (usize, usize), path: &str, phrasings: usize) -> String {
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
pub(in crate::cli) fn clash(trial: &Trial, guide: &Guide) -> String {
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
    format!("Clash, not kept: “{}”: {}.", trial.phrasing, why.join("; "))
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

pub(in crate::cli) fn not_kept(error: &anyhow::Error) -> String {
    let causes: Vec<String> = error.chain().map(ToString::to_string).collect();
    format!("Not kept: {}", causes.join(": "))
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
    format!("can't read line {line} of standard input; save it as UTF-8 text")
}

pub(in crate::cli) fn nothing_to_coach(folder: &Path) -> String {
    format!("the guide in `{}` has no passage yet; write its text into `guide.md` there", folder.display())
}

pub(in crate::cli) fn coach_wants_a_folder(file: &Path) -> String {
    format!(
        "`{0}` is a file, and phrasings are kept beside a guide; make it a folder with `preceptor init {0} NAME`",
        file.display()
    )
}

pub(in crate::cli) fn coach_shipped(name: &str) -> String {
    format!(
        "`{name}` is part of the program and can't be added to; begin a guide of your own with `preceptor init FILE NAME`"
    )
}

pub(in crate::cli) fn no_guide_folder(name: &str, corpus: &Path) -> String {
    format!(
        "there is no guide folder `{name}`, here or in `{}`; begin one with `preceptor init {name}`, or name its path",
        corpus.display()
    )
}

pub(in crate::cli) fn no_guide_name() -> &'static str {
    "a guide needs a name with a letter or digit in it; write one, such as `preceptor init makerspace`"
}

pub(in crate::cli) fn init_there(folder: &Path) -> String {
    format!("`{}` is there already and is left as it is; choose another name, or remove it first", folder.display())
}

pub(in crate::cli) fn init_no_text(file: &Path) -> String {
    format!(
        "`{0}` is neither Markdown nor plain text; `preceptor import {0} --to FOLDER` makes a guide of other files",
        file.display()
    )
}

pub(in crate::cli) fn begun(folder: &Path, files: &[&str], passages: usize) -> String {
    let folder = folder.display();
    let next = match passages {
        0 => format!("Next: write the text into {folder}/guide.md, then"),
        _ => "Next:".to_owned(),
    };
    format!(
        "{folder}: {} with {}\n{next}\n  preceptor check {folder}\n  preceptor coach {folder}\n  preceptor ask --guide \
         {folder} \"…\"",
        files.join(", "),
        count(passages, "passage")
    )
}

pub(in crate::cli) fn guide_skeleton(title: &str) -> String {
    format!(
        "# {title}\n\n\
         <!-- This is a comment: it is never quoted. Write the guide below, in Markdown or as plain paragraphs.\n     \
         Whatever stands here is quoted word for word, so write it as you want it read. -->\n\n\
         ## First section\n\n\
         <!-- A heading for each thing that people ask about; under it short paragraphs, lists or tables.\n     \
         A paragraph, a list item or a row is what is quoted: let each make sense by itself. -->\n"
    )
}

pub(in crate::cli) fn manifest_skeleton(guide: &Guide, id: &str, from: Option<&Path>, today: &str) -> String {
    let text = quoted;
    let source = match from {
        Some(from) => format!("{}, taken on {today}", from.display()),
        None => format!("begun on {today}"),
    };
    format!(
        "# What the guide says of itself.\n\
         id = {}  # its name in commands\n\
         title = {}\n\
         language = {}  # guessed from the text; correct it where that is wrong\n\
         description = \"\"\n\
         source = {}\n",
        text(id),
        text(&guide.manifest.title),
        text(&guide.manifest.language),
        text(&source)
    )
}

pub(in crate::cli) fn glossary_skeleton() -> &'static str {
    "# Terms of the guide, what they stand for, and other ways to write them. Acronyms that the text explains need no entry.\n\
     # [[term]]\n# term = \"EHR\"\n# expansion = \"electronic health record\"\n# aliases = [\"e-record\"]\n"
}

pub(in crate::cli) fn synonyms_skeleton() -> &'static str {
    "# Words that mean the same in this guide, a line each.\n# scrubs, uniform, work clothes\n"
}

pub(in crate::cli) fn as_asked(guide: &str, bound: usize, gaps: usize) -> String {
    format!(
        "# From Discord, for `{guide}`: {} that advisors bound, {} open.",
        count(bound, "phrasing"),
        count(gaps, "gap")
    )
}

pub(in crate::cli) fn bound_to_nothing(phrasing: &str) -> String {
    format!("# bound to a passage that the guide no longer has: “{phrasing}”")
}

pub(in crate::cli) fn several_guides(ids: &[&str]) -> String {
    format!("these are of several guides, and an asked.toml is of one; name it with `--guide`: {}", ids.join(", "))
}

/// An entry of an `asked.toml`.
pub(in crate::cli) fn passage_entry(named: &PassageSelector, phrasings: &[String]) -> String {
    let starts = named.starts.as_ref().map_or_else(String::new, |starts| format!("starts = {}\n", quoted(starts)));
    format!("[[passage]]\nsection = {}\n{starts}{}", quoted(&named.section), list(phrasings))
}

fn list(phrasings: &[String]) -> String {
    let lines: String = phrasings.iter().map(|phrasing| format!("  {},\n", quoted(phrasing))).collect();
    format!("asked = [\n{lines}]\n")
}

/// A gap of an `asked.toml`, with the entry that would answer it from a passage as a comment.
pub(in crate::cli) fn gap_entry(gap: &Gap, ways: &[String], nearest: Option<(String, String)>) -> String {
    let comment = |text: &str| text.lines().map(|line| format!("# {line}\n")).collect::<String>();
    let asked = format!("asked {}×, declined {}×, voted down {}×", gap.asked, gap.declined, gap.unhelpful);
    if gap.declined == 0 {
        let from = nearest.map_or_else(String::new, |(place, _)| format!(" from {place}"));
        let heading = comment(&format!("{asked}; it was answered{from}. Ask for a better passage:"));
        return format!(
            "{heading}{}",
            comment(&passage_entry(&PassageSelector { section: "…".into(), starts: None }, ways))
        );
    }
    let suggestion = match nearest {
        Some((place, entry)) => {
            let heading = format!("{asked}; nearest is {place}. If that answers, put this in the gap's place:");
            comment(&heading) + &comment(&entry)
        }
        None => comment(&asked),
    };
    format!("{suggestion}[[gap]]\n{}", list(ways))
}

/// The figures of a sheet, a row for each state of the guide.
pub(in crate::cli) fn sheet_table(
    sheet: &Path,
    guide: &Guide,
    now: &SheetFigures,
    alone: Option<&SheetFigures>,
    last: Option<(String, SheetFigures)>,
) -> String {
    let beside = format!("with {}", count(guide.asked.len(), "phrasing"));
    let name = if alone.is_some() { beside.as_str() } else { "guide alone" };
    let mut rows = vec![format!("{:<26}{:>9}{:>9}{:>9}{:>10}", "", "right@1", "right@3", "missed", "declined")];
    rows.extend(alone.map(|alone| sheet_row("guide alone", alone)));
    rows.extend(last.map(|(day, figures)| sheet_row(&format!("last run, {day}"), &figures)));
    rows.push(sheet_row(name, now));
    format!(
        "{} of `{}`: {} that the guide answers, {} that it does not\n{}\n",
        sheet.display(),
        guide.manifest.id,
        count(now.answerable, "question"),
        now.unanswerable,
        rows.join("\n")
    )
}

fn sheet_row(name: &str, figures: &SheetFigures) -> String {
    let [one, three, missed, declined] =
        figures.shares().map(|share| share.map_or("–".to_owned(), |share| format!("{share:.3}")));
    format!("{name:<26}{one:>9}{three:>9}{missed:>9}{declined:>10}")
}

pub(in crate::cli) fn sheet_miss(miss: &Miss, wanted: Option<&str>) -> String {
    let wanted = match wanted {
        Some(heading) => format!("it stands under `{heading}`"),
        None => "the guide does not say".to_owned(),
    };
    format!("{}: “{}”: {}; {wanted}", miss.id, miss.question, miss.what)
}

pub(in crate::cli) fn strange_headings(sheet: &Path, strangers: &[(String, String)]) -> String {
    let named: Vec<String> = strangers.iter().map(|(place, heading)| format!("{place} `{heading}`")).collect();
    format!(
        "`{}` names headings that the guide does not have: {}; write them as the guide does, or leave them empty for what it \
         does not say",
        sheet.display(),
        named.join(", ")
    )
}

//! Every word that the command line says to a person, as named functions.

mod check;
mod import;
mod kept;
mod manners;
mod operating;
mod progress;
mod running;
mod study;
mod vectors;
mod workshop;

pub(super) use check::*;
pub(super) use import::*;
pub(super) use kept::*;
pub(super) use manners::*;
pub(super) use operating::*;
pub(super) use progress::*;
pub(super) use running::*;
pub(super) use study::*;
pub(super) use vectors::*;
pub(super) use workshop::*;

use std::path::{Path, PathBuf};

use time::Date;

use super::repl::Lacks;
use crate::answer::{DeclineReason, how_sure};
use crate::corpus::Guide;
use crate::engine::Engine;
use crate::eval::{Explained, Place};
use crate::guild::Gap;
use crate::search::QuestionKind;
use crate::store::Entry;

/// What failed and why, each cause once.
pub(super) fn failure(error: &anyhow::Error) -> String {
    let mut said = String::new();
    for cause in error.chain().map(ToString::to_string) {
        // An error that names its cause has that for its cause, too.
        if !said.contains(&cause) {
            said = if said.is_empty() { cause } else { format!("{said}: {cause}") };
        }
    }
    said
}

pub(super) fn confidence(value: f32) -> String {
    format!("{} ({value:.2})", how_sure(value))
}

pub(super) fn understood(question: &str) -> String {
    format!("Understood as: {question}")
}

/// Why nothing is quoted, of one guide or of several.
pub(super) fn decline(reason: DeclineReason, question_chars: usize, of_several: bool) -> String {
    match reason {
        DeclineReason::NotInGuide if of_several => "None of the guides says.".to_owned(),
        DeclineReason::OtherLanguage(guide) if of_several => {
            let name = guide.name();
            format!("None of the guides seems to be in the language of the question; ask in theirs, such as {name}.")
        }
        DeclineReason::TooVague => "That could mean several things; ask about something in particular.".to_owned(),
        DeclineReason::Empty => "There is no question; ask one in words.".to_owned(),
        DeclineReason::TooLong => {
            format!("The question is too long; ask it in at most {question_chars} characters.")
        }
        DeclineReason::OtherLanguage(guide) => {
            let name = guide.name();
            format!("This guide is in {name}, and the question seems to be in another language; ask in {name}.")
        }
        DeclineReason::MedicalAdvice => "The guide gives no medical advice.".to_owned(),
        DeclineReason::SmallTalk => "Ask a question about the guide in your own words.".to_owned(),
        DeclineReason::Distress => "The guide can't help with this, but people can; talk to one now.".to_owned(),
        DeclineReason::NotInGuide => "The guide does not say.".to_owned(),
    }
}

/// Who wrote an entry.
pub(super) fn entry(entry: &Entry, changed: Date) -> String {
    let author = match entry.author {
        0 if entry.author_role == shell() => "the shell, ".to_owned(),
        // Whoever imported it said whose it is.
        0 => String::new(),
        member => format!("member {member}, "),
    };
    let link = entry.content.source_link.as_deref().map(|link| format!(", {link}")).unwrap_or_default();
    format!("— {} (entry #{}, {author}{changed}{link})", entry.author_role, entry.id)
}

pub(super) fn the_guide_says() -> &'static str {
    "The guide says:"
}

pub(super) fn notice(text: &str) -> String {
    format!("{text} (This line is not from the guide.)")
}

pub(super) fn nearest(reason: DeclineReason, sections: &[String]) -> String {
    let sections_named = sections.join("; ");
    match reason.asks_back(sections.len()) {
        true => format!("Which of these do you mean: {sections_named}?"),
        false => format!("Nearest sections: {sections_named}"),
    }
}

/// The same in the loop, a line each, to be chosen by their numbers.
pub(super) fn choices(reason: DeclineReason, sections: &[String]) -> Vec<String> {
    let asked = match sections {
        _ if reason.asks_back(sections.len()) => "Which of these do you mean? Type its number:",
        [_] => "Nearest section; type 1 to read it:",
        _ => "Nearest sections; type a number to read one:",
    };
    let numbered = sections.iter().zip(1..).map(|(section, number)| format!("  {number}  {section}"));
    std::iter::once(asked.to_owned()).chain(numbered).collect()
}

pub(super) fn nearest_passage() -> &'static str {
    "Nearest in the guide (it may not answer):"
}

pub(super) fn no_such_choice(choices: usize) -> String {
    match choices {
        0 => "Nothing is offered to choose from; type a question, or :topics for the guide's outline.".to_owned(),
        1 => "There is only choice 1.".to_owned(),
        _ => format!("There are only the choices 1 to {choices}."),
    }
}

pub(super) fn no_question() -> String {
    "there is no question; write one after `ask`, pipe one in, or name a batch with `--batch FILE`".to_owned()
}

pub(super) fn greeting(engine: &Engine) -> String {
    format!(
        "{}\nAsk a question; type the number of a section that is offered to read it, `open` to see a quote in its file. help \
         lists the rest, quit leaves.",
        engine.asked().map(|guide| guide.manifest.title.as_str()).collect::<Vec<_>>().join("\n")
    )
}

pub(super) fn loop_help() -> &'static str {
    "Type a question and press Enter.
  1, 2…          read a section that was offered, or that of a quote
  open, open 2   open a quote's file at its line, in $EDITOR
  :topics        outline the guide
  :section NAME  read a section
  :lookup TERM   what a term stands for
  :compare A B   what the guide says of two things, side by side
  :quiz          flashcards from the guide, or from a section, :quiz NAME
  :why           what decided the last answer
  :ask WORDS     ask what would be one of these, such as `:ask help`
  help, :help    this
  quit, exit     leave (so do q, :q and Ctrl-D)"
}

/// Of a command of the loop without what it is about.
pub(super) fn lacks(lacks: Lacks) -> &'static str {
    match lacks {
        Lacks::Section => "Write a heading behind it, as in `:section Fees`; :topics lists them all.",
        Lacks::Lookup => "Write a term behind it, as in `:lookup EHR`.",
        Lacks::Compare => "Write two things behind it, as in `:compare CMA RMA` or `:compare day pass and night pass`.",
        Lacks::Ask => "Write a question behind it, as in `:ask help`.",
    }
}

/// What is said of a failure, as a sentence of its own.
pub(super) fn as_sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).chain(['.']).collect()
}

pub(super) fn unknown_loop_command(command: &str) -> String {
    format!("There is no `{command}`; :help lists what there is.")
}

pub(super) fn missing(what: &str) -> String {
    format!("missing: {what}")
}

pub(super) fn invites(to_server: &str, to_member: &str) -> String {
    format!("Invite it to a server:\n  {to_server}\nInstall it for yourself, on every server:\n  {to_member}")
}

pub(super) fn nothing_missing(guides: usize) -> String {
    format!("Nothing is missing; it answers from {}. `preceptor bot` starts it.", count(guides, "guide"))
}

#[cfg(feature = "semantic")]
mod models {
    //! What `preceptor model` says.

    use std::path::Path;

    use crate::model::ModelStore;

    pub(in crate::cli) fn no_data_folder() -> &'static str {
        "there is no folder to keep models in; set `XDG_DATA_HOME` or `HOME` to an absolute path"
    }

    pub(in crate::cli) fn no_model_at(from: &str) -> String {
        format!("`{from}` is not there; name a folder, an archive (.zip, .whl) or an address (https://…)")
    }

    pub(in crate::cli) fn no_archive(archive: &Path) -> String {
        format!("`{}` is no zip archive", archive.display())
    }

    pub(in crate::cli) fn no_model_in(archive: &Path) -> String {
        format!("`{}` holds no model.safetensors; name an archive of a sentence-transformers model", archive.display())
    }

    pub(in crate::cli) fn not_there(address: &str) -> String {
        format!("`{address}` is not there; check the address")
    }

    pub(in crate::cli) fn cannot_fetch(address: &str) -> String {
        format!("can't fetch `{address}`; check the network, or fetch the files by other means and name their folder")
    }

    pub(in crate::cli) fn cut_short(address: &str, done: u64, length: u64) -> String {
        format!("`{address}` broke off after {done} of {length} bytes; try again")
    }

    pub(in crate::cli) fn other_hash(wanted: &str, found: &str) -> String {
        format!("model.safetensors has the SHA-256 {found}, not {wanted}; nothing was installed")
    }

    pub(in crate::cli) fn bad_model_name(name: &str) -> String {
        format!("`{name}` can't name a model; choose letters, digits, dots and dashes with `--name`")
    }

    pub(in crate::cli) fn no_sane_model() -> &'static str {
        "the model makes vectors that are no numbers; nothing was installed"
    }

    pub(in crate::cli) fn cannot_choose(store: &ModelStore) -> String {
        format!("can't write in `{}`", store.root().display())
    }

    pub(in crate::cli) fn model_installed(name: &str, hash: &str, known: bool, place: &Path) -> String {
        let known = if known { ", as published" } else { "; check it against where the model comes from" };
        format!("{name}: installed in {} and in use\n  SHA-256 of its weights {hash}{known}", place.display())
    }

    pub(in crate::cli) fn model_in_use(name: &str) -> String {
        format!("{name}: in use")
    }

    pub(in crate::cli) fn model_removed(name: &str) -> String {
        format!("{name}: removed")
    }

    pub(in crate::cli) fn no_models() -> &'static str {
        "no model is installed, so the shipped one is in use; `preceptor model install --help` says how to get another"
    }

    pub(in crate::cli) fn unknown_model(name: &str, names: &[&str]) -> String {
        match names {
            [] => format!("no model is installed, so none is called `{name}`"),
            names => format!("no model is called `{name}`; there are: {}", names.join(", ")),
        }
    }
}
#[cfg(feature = "semantic")]
pub(super) use models::*;

pub(super) fn index_built(guide: &Guide, place: &std::path::Path) -> String {
    let passages = count(guide.passages.len(), "passage");
    format!("{}: {passages} indexed in {}", guide.manifest.id, place.display())
}

pub(super) fn index_current(guide: &Guide, place: &std::path::Path) -> String {
    format!("{}: current in {}", guide.manifest.id, place.display())
}

pub(super) fn index_stale(guide: &Guide) -> String {
    format!("{}: not indexed, or from another text; run `preceptor index`", guide.manifest.id)
}

/// A passage by its section and its first words.
fn passage_words(guide: &Guide, at: usize) -> String {
    let passage = &guide.passages[at];
    let heading = guide.section_of(passage).path.last().map_or("", String::as_str);
    let first: Vec<&str> = passage.text.split_whitespace().take(6).collect();
    format!("`{heading}` (“{} …”)", first.join(" "))
}

/// `1 error`, `2 errors`.
fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

pub(super) fn looked_for(kind: &QuestionKind) -> String {
    match kind {
        QuestionKind::Fact => "looked for a fact:".to_owned(),
        QuestionKind::Definition => "looked for what a term means:".to_owned(),
        QuestionKind::List => "looked for a list or a whole section:".to_owned(),
        QuestionKind::Comparison(sides) => format!("looked for a comparison of {}:", sides.join(" and ")),
    }
}

/// Why a question went wrong, a line for each thing to know.
pub(super) fn explained(why: &Explained) -> Vec<String> {
    let place = |what: &str, place: &Place| {
        let asked = place.asked.as_ref().map_or_else(String::new, |asked| format!(", likest phrasing “{asked}”"));
        format!("{what} at {}: `{}` (“{} …”){asked}", place.rank, place.heading, place.begins)
    };
    let mut lines = vec![format!("confidence {:.3}", why.confidence)];
    lines.extend(why.won.as_ref().map(|won| place("won", won)));
    lines.extend(why.should.as_ref().map(|should| place("should have won, stands", should)));
    if !why.decided.is_empty() {
        let parts: Vec<String> = why.decided.iter().map(|(name, by)| format!("{name} {by:+.2}")).collect();
        lines.push(format!("decided by {} (for the winner where above 0)", parts.join(", ")));
    }
    lines
}

pub(super) fn holds(concepts: &[&str]) -> String {
    format!("holds: {}", concepts.join(", "))
}

pub(super) fn asked_as(phrasing: &str) -> String {
    format!("asked as: {phrasing}")
}

pub(super) fn nothing_asked_yet() -> &'static str {
    "Nothing has been asked yet."
}

pub(super) fn gate(breach: &impl std::fmt::Display) -> String {
    format!("gate: {breach}")
}

pub(super) fn no_set(folder: &Path) -> String {
    format!(
        "`{}` holds neither guides with their questions nor a collection; name a folder of guides (NAME/guide.md beside \
         NAME/questions.jsonl) or one in BEIR's layout (corpus.jsonl, queries.jsonl, qrels/)",
        folder.display()
    )
}

/// Of a file that is neither a sheet nor JSON lines.
pub(super) fn no_question_set(file: &Path) -> String {
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let remedy = match ending.as_str() {
        "xlsx" | "xlsm" | "xls" | "ods" | "numbers" => "save the sheet as CSV",
        "json" => "write one JSON object a line, without a list around them",
        _ => "name a sheet (.csv, .tsv) with the columns `question` and `heading`, or JSON lines",
    };
    format!("`{}` holds no questions that are read; {remedy}", file.display())
}

pub(super) fn no_questions_in(sets: &[&PathBuf]) -> String {
    let names: Vec<String> = sets.iter().map(|set| format!("`{}`", set.display())).collect();
    format!(
        "there is no question in {}; write a JSON object a line, with `question` and what a right quote holds",
        names.join(", ")
    )
}

pub(super) fn no_run(collections: usize) -> String {
    format!("`--run` writes the rankings of one collection; name one, not {collections}")
}

pub(super) fn no_guide_wanted() -> &'static str {
    "`--guide` says what question sets are about; leave it out, these folders hold their own guides"
}

pub(super) fn no_answerability(path: &Path) -> String {
    format!(
        "`--answerability` is for collections; `{}` is none, leave it out or name a folder in BEIR's layout",
        path.display()
    )
}

pub(super) fn no_reader() -> &'static str {
    "there is no reader to judge with; build with the feature `semantic` and leave `model.enabled` true"
}

pub(super) fn gap(gap: &Gap, section: Option<&str>) -> String {
    let unhelpful = if gap.unhelpful == 0 { String::new() } else { format!(", voted down {}×", gap.unhelpful) };
    let nearest = section.map_or_else(String::new, |section| format!(" (nearest: {section})"));
    format!("{:>4}×  {}{unhelpful}{nearest}", gap.asked, gap.question)
}

pub(super) fn no_gaps() -> &'static str {
    "Nothing was asked in this time that the guide did not answer."
}

pub(super) fn bad_since() -> &'static str {
    "name a day, such as `2026-11-01`, or how many days ago, such as `30d`"
}

pub(super) fn no_passage() -> &'static str {
    "no passage holds a word of the question"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::CorpusError;

    #[test]
    fn every_decline_is_one_honest_line() {
        let lines: Vec<String> = DeclineReason::ALL.into_iter().map(|reason| decline(reason, 2000, false)).collect();
        insta::assert_snapshot!(lines.join("\n"));
    }

    #[test]
    fn what_is_meant_is_asked_only_where_there_are_choices() {
        let sections: Vec<String> = ["Fees", "Hours"].map(String::from).into();
        for reason in DeclineReason::ALL {
            let vague = reason == DeclineReason::TooVague;
            assert_eq!(nearest(reason, &sections).contains("Which of these"), vague);
            assert_eq!(choices(reason, &sections)[0].contains("Which of these"), vague);
            assert!(!nearest(reason, &sections[..1]).contains("Which of these"));
            assert!(!choices(reason, &sections[..1])[0].contains("Which of these"));
            assert!(!decline(reason, 9, false).contains("Which of these"));
        }
    }

    #[test]
    fn how_sure_it_is_is_said_in_words_and_a_number() {
        let said = [0.96, 0.7, 0.4].map(confidence);
        assert_eq!(said, ["very sure (0.96)", "fairly sure (0.70)", "not very sure (0.40)"]);
    }

    #[test]
    fn a_failure_names_its_causes_in_order() {
        let error = anyhow::anyhow!("permission denied").context("can't read the batch `q.jsonl`");
        assert_eq!(failure(&error), "can't read the batch `q.jsonl`: permission denied");
        let error =
            anyhow::Error::new(CorpusError::Read { path: "x.md".into(), source: std::io::ErrorKind::NotFound.into() });
        assert_eq!(failure(&error), "cannot read `x.md`: entity not found; check that it exists and may be read");
    }

    #[test]
    fn one_is_one_and_none_is_many() {
        assert_eq!([0, 1, 2].map(|number| count(number, "error")), ["0 errors", "1 error", "2 errors"]);
    }

    #[test]
    fn what_was_looked_for_is_said_in_words() {
        let kinds =
            [QuestionKind::Fact, QuestionKind::List, QuestionKind::Comparison(vec!["CMA".into(), "RMA".into()])];
        let said = kinds.map(|kind| looked_for(&kind));
        assert_eq!(said[2], "looked for a comparison of CMA and RMA:");
        assert!(said.iter().all(|line| line.starts_with("looked for")));
    }
}

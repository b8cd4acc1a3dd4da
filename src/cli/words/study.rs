//! What is said while somebody reads and studies: citations, sections, terms, cards, and why an answer is what it is.

use std::path::Path;
use std::process::ExitStatus;

use super::typed;
use crate::answer::Signals;
use crate::corpus::{Guide, PATH_JOIN};
use crate::search::Concept;

pub(in crate::cli) fn page_of(file: &str, page: u32) -> String {
    format!("{file} page {page}")
}

/// The headings down to a quote, before the place where it stands; by its number where several are shown, and with its
/// guide's title where there are several guides.
pub(in crate::cli) fn headings(number: Option<usize>, guide: Option<&str>, headings: &[String]) -> String {
    let number = number.map(|number| format!("[{number}] ")).unwrap_or_default();
    // A text before all headings goes by its guide's title already.
    let guide = guide.filter(|title| headings != [*title]);
    let names: Vec<&str> = guide.into_iter().chain(headings.iter().map(String::as_str)).collect();
    match names[..] {
        [] => format!("— {number}").trim_end().to_owned(),
        _ => format!("— {number}{},", names.join(PATH_JOIN)),
    }
}

/// Of a name that sections of several guides have.
pub(in crate::cli) fn in_several_guides(name: &str, guides: &[&Guide]) -> String {
    let ids: Vec<String> = guides.iter().map(|guide| format!("`{}`", guide.manifest.id)).collect();
    format!("Several guides have a section `{name}`: {}; name one with `--guide`.", ids.join(", "))
}

/// A guide's title, above what is shown of it beside others; with its id, to name it by.
pub(in crate::cli) fn guide_title(guide: &Guide) -> String {
    format!("{} ({})", guide.manifest.title, guide.manifest.id)
}

/// Names with what they are, on one line.
pub(in crate::cli) fn listed(what: &str, names: &[String]) -> String {
    format!("{what}: {}", names.join("; "))
}

/// The same a line each, to be chosen by their numbers.
pub(in crate::cli) fn numbered(what: &str, names: &[String]) -> Vec<String> {
    let named = names.iter().zip(1..).map(|(name, number)| format!("  {number}  {name}"));
    std::iter::once(format!("{what}; type a number to read one:")).chain(named).collect()
}

pub(in crate::cli) fn no_such_section(name: &str) -> String {
    format!("There is no section `{name}`; `preceptor topics` lists them all.")
}

pub(in crate::cli) fn several_sections(name: &str) -> String {
    format!("Several sections may be meant by `{name}`.")
}

pub(in crate::cli) fn nearest_sections() -> &'static str {
    "Nearest sections"
}

pub(in crate::cli) fn name_one() -> &'static str {
    "Name one"
}

pub(in crate::cli) fn parts() -> &'static str {
    "Below it"
}

pub(in crate::cli) fn empty_section(name: &str) -> String {
    format!("Nothing stands directly under `{name}`; its parts have headings of their own.")
}

/// A heading of the outline, as far in as it is deep.
pub(in crate::cli) fn topic(number: Option<usize>, depth: usize, heading: &str) -> String {
    let number = number.map(|number| format!("{number:>4}  ")).unwrap_or_default();
    format!("{number}{:indent$}{heading}", "", indent = 2 * depth)
}

pub(in crate::cli) fn stands_for(term: &str, expansion: Option<&str>) -> String {
    match expansion {
        Some(expansion) => format!("{term}: {expansion}"),
        None => format!("{term} is a term of the guide."),
    }
}

pub(in crate::cli) fn unknown_term(term: &str, near: &[&str]) -> String {
    let near = if near.is_empty() { String::new() } else { format!(" The nearest terms are {}.", near.join(", ")) };
    format!("`{term}` is not in the glossary.{near} `preceptor ask` looks through the whole guide.")
}

pub(in crate::cli) fn nothing_of(side: &str) -> String {
    format!("  The guide does not say anything of `{side}`.")
}

pub(in crate::cli) fn empty_side() -> &'static str {
    "one of the two has no word in it; name two things to compare"
}

pub(in crate::cli) fn both_the_same() -> &'static str {
    "both are the same; name two different things to compare"
}

/// Of standard input or an address where a guide should be named.
pub(in crate::cli) fn no_guide_path(named: &str) -> String {
    match named {
        "-" => "a guide is not read from standard input; write the text to a file and name that, or make a folder of it with \
                `preceptor import FILE --to FOLDER`"
            .to_owned(),
        address => format!(
            "a guide is not read from an address; fetch it once with `preceptor import {} --to FOLDER`, then name that folder",
            typed(address)
        ),
    }
}

pub(in crate::cli) fn no_cards(in_section: bool) -> &'static str {
    if in_section {
        "This section has too few terms and numbers to make cards of; choose another one, or leave `--section` out."
    } else {
        "This guide has too few terms and numbers to make cards of."
    }
}

pub(in crate::cli) fn card_of(number: usize, of: usize) -> String {
    format!("Card {number} of {of}")
}

pub(in crate::cli) fn quiz_choice(number: usize, choice: &str) -> String {
    format!("{number}  {choice}")
}

pub(in crate::cli) fn which_belongs() -> &'static str {
    "Which belongs into the blank? 1 to 4, or q to end:"
}

pub(in crate::cli) fn no_choice() -> &'static str {
    "Type a number from 1 to 4, or q to end:"
}

pub(in crate::cli) fn verdict(answer: &str, chosen: &str) -> String {
    match answer == chosen {
        true => format!("Right: {answer}"),
        false => format!("Not quite: you chose {chosen}; it is {answer}"),
    }
}

pub(in crate::cli) fn score(right: usize, asked: usize, seed: u64) -> String {
    match asked {
        0 => "The end; no card was answered.".to_owned(),
        _ => format!("The end: {right} of {asked} right. `--seed {seed}` deals the same cards again."),
    }
}

pub(in crate::cli) fn no_such_quote(quotes: usize) -> String {
    match quotes {
        0 => "There is no quote to open; ask a question first.".to_owned(),
        1 => "There is only quote 1 to open.".to_owned(),
        _ => format!("There are only the quotes 1 to {quotes} to open."),
    }
}

pub(in crate::cli) fn no_editor() -> &'static str {
    "Set `$EDITOR` to the name of your editor, such as `export EDITOR=nano`, to have it opened there."
}

/// Where a quote stands in a file that is no text itself.
pub(in crate::cli) fn place_in(file: &Path, page: Option<u32>, heading: &str) -> String {
    match (page, heading) {
        (Some(page), _) => format!("{}, page {page}", file.display()),
        (None, "") => file.display().to_string(),
        (None, heading) => format!("{}, under `{heading}`", file.display()),
    }
}

pub(in crate::cli) fn open_yourself() -> &'static str {
    "Open it there yourself: nothing on this machine opens such files for Preceptor."
}

pub(in crate::cli) fn bad_editor(editor: &str) -> String {
    format!("can't start the editor `{editor}`; set `$VISUAL` or `$EDITOR` to one that is there")
}

pub(in crate::cli) fn editor_failed(editor: &str, status: &ExitStatus) -> String {
    format!("the editor `{editor}` failed ({status})")
}

pub(in crate::cli) fn file_gone(path: &Path) -> String {
    format!("`{}` is not there any longer; ask again", path.display())
}

pub(in crate::cli) fn no_copy() -> &'static str {
    "the shipped guide is part of the program, and there is no folder to copy it into; set `XDG_DATA_HOME` or `HOME` to an \
     absolute path"
}

pub(in crate::cli) fn cannot_copy(path: &Path) -> String {
    format!("can't copy the shipped guide to `{}`; check who may write there", path.display())
}

/// One thing that a question speaks of, with the stems of what else was looked for.
pub(in crate::cli) fn concept(concept: &Concept) -> String {
    let mut others: Vec<String> = Vec::new();
    for variant in concept.variants.iter().skip(1) {
        let stems = variant.stems.join(" ");
        if !others.contains(&stems) {
            others.push(stems);
        }
    }
    let more = if others.len() > MOST_OTHERS { ", …" } else { "" };
    others.truncate(MOST_OTHERS);
    match (concept.known, others.is_empty()) {
        (false, _) => format!("  {} (not in the guide)", concept.words),
        (true, true) => format!("  {}", concept.words),
        (true, false) => format!("  {} (or {}{more})", concept.words, others.join(", ")),
    }
}

/// How many other ways to say something are shown.
const MOST_OTHERS: usize = 5;

/// What confidence rests on, each with its value in words; what says nothing is left out.
pub(in crate::cli) fn grounds(signals: &Signals) -> Vec<(&'static str, String)> {
    let percent = |share: f32| format!("{:.0} %", share.clamp(0.0, 1.0) * 100.0 + 0.0);
    // A reader's signals are tens of log-odds.
    let likely = |tens: f32| percent(1.0 / (1.0 + (-10.0 * tens).exp()));
    let gap = signals.gap.max(signals.gap_meaning);
    let gap_matters = signals.gap_ahead.max(signals.gap_meaning_ahead) > 0.0;
    let all = [
        (true, "of what the question says is in the guide", percent(signals.known)),
        (true, "of it is in the best passage", percent(signals.coverage)),
        (signals.phrasing > 0.0, "like the likest phrasing, by words", percent(signals.phrasing)),
        (signals.asked_meaning > 0.0, "like the likest phrasing, by meaning", percent(signals.asked_meaning)),
        (
            signals.meaning > 0.0,
            "like the passage or a sentence of it, by meaning",
            percent(signals.meaning.max(signals.sentence)),
        ),
        (signals.answers != 0.0, "that it answers, by the reader alone", likely(signals.answers)),
        (
            signals.lack_labels > 0.0,
            "of the question's codes, ordinals or numbers that name it lacks",
            percent(signals.lack_labels),
        ),
        (signals.lack_numbers > 0.0, "of its other numbers it lacks", percent(signals.lack_numbers)),
        (signals.lack_names > 0.0, "of its names it lacks", percent(signals.lack_names)),
        (signals.lack_negation > 0.0, "the question has a \"not\" that it lacks", "yes".to_owned()),
        (gap_matters, "like a question that the guide is known not to answer", percent(gap)),
    ];
    all.into_iter().filter(|(said, ..)| *said).map(|(_, what, value)| (what, value)).collect()
}

/// What a confidence rests on, before the reasons.
pub(in crate::cli) fn confidence_from(said: &str) -> String {
    format!("confidence: {said}, from")
}

/// A passage's odds beside the best one's.
pub(in crate::cli) fn share_of_best(share: f32) -> String {
    match share * 100.0 {
        percent if percent >= 0.95 => format!("{percent:.0} %"),
        _ => "<1 %".to_owned(),
    }
}

/// What speaks for a passage and what against it, the strongest first, in log-odds.
pub(in crate::cli) fn for_and_against(parts: &[(&'static str, f32)]) -> String {
    let mut parts: Vec<(&str, f32)> = parts.iter().copied().filter(|(_, by)| by.abs() >= LEAST_PART).collect();
    parts.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
    let named = |what: &str, sign: f32| {
        let some = parts.iter().filter(|(_, by)| by.signum() == sign).take(MOST_PARTS);
        let some: Vec<String> = some.map(|(name, by)| format!("{name} {by:+.1}")).collect();
        (!some.is_empty()).then(|| format!("{what}: {}", some.join(", ")))
    };
    [named("for it", 1.0), named("against it", -1.0)].into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// A part of a score that is worth less than this is not named, and how many are.
const LEAST_PART: f32 = 0.1;
const MOST_PARTS: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_student_is_told_stays_as_it_was_read_over() {
        let names = ["Day › Fees", "Evening › Fees"].map(String::from);
        let said = [
            headings(None, None, &names[..1]),
            headings(Some(2), None, &[]),
            listed(nearest_sections(), &names),
            numbered(parts(), &names).join("\n"),
            no_such_section("Fes"),
            several_sections("Fees"),
            empty_section("Day"),
            topic(None, 1, "Fees") + "\n" + &topic(Some(12), 1, "Fees"),
            stands_for("EHR", Some("electronic health record")),
            stands_for("HIPAA", None),
            unknown_term("HIPPO", &["HIPAA", "EHR"]),
            unknown_term("HIPPO", &[]),
            nothing_of("unicorns"),
            empty_side().to_owned(),
            both_the_same().to_owned(),
            no_cards(true).to_owned(),
            no_cards(false).to_owned(),
            format!("{}\n{}\n{}", card_of(1, 5), quiz_choice(1, "sixty"), which_belongs()),
            no_choice().to_owned(),
            verdict("sixty", "sixty"),
            verdict("sixty", "six"),
            score(3, 5, 7),
            score(0, 0, 7),
            [0, 1, 3].map(no_such_quote).join("\n"),
            no_editor().to_owned(),
            place_in(Path::new("rules.pdf"), Some(3), "Fees"),
            place_in(Path::new("rules.docx"), None, "Fees"),
            open_yourself().to_owned(),
            bad_editor("vmi"),
            file_gone(Path::new("a.md")),
            no_copy().to_owned(),
            cannot_copy(Path::new("/x/guide.md")),
        ];
        insta::assert_snapshot!(said.join("\n"));
    }

    #[test]
    fn only_what_says_something_is_given_as_a_ground() {
        let bare = grounds(&Signals { known: 1.0, coverage: 0.5, ..Signals::default() });
        let values: Vec<&str> = bare.iter().map(|(_, value)| value.as_str()).collect();
        assert_eq!(values, ["100 %", "50 %"]);
        let read = grounds(&Signals { answers: 0.3, lack_names: 1.0, gap: 0.4, gap_ahead: 0.1, ..Signals::default() });
        let values: Vec<&str> = read.iter().map(|(_, value)| value.as_str()).collect();
        assert_eq!(values, ["0 %", "0 %", "95 %", "100 %", "40 %"]);
    }

    #[test]
    fn what_decided_is_named_by_its_strength() {
        let parts = [("words", 0.4), ("shape", -0.3), ("meaning", 3.25), ("heading", 0.04)];
        assert_eq!(for_and_against(&parts), "for it: meaning +3.2, words +0.4; against it: shape -0.3");
        assert_eq!([1.0, 0.042, 0.001].map(share_of_best), ["100 %", "4 %", "<1 %"]);
    }
}

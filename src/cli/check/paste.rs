//! What is there to paste into `asked.toml`? The beginning of a table for each passage that few phrasings ask for.

use crate::cli::words;
use crate::corpus::{Guide, few_phrasings};

/// First words of a passage that a selector names it by.
const STARTS: usize = 7;
/// First words that a comment shows.
const SHOWN: usize = 24;

/// The tables, each under its passage's first words; `None` where every passage has enough.
pub(super) fn stanzas(guide: &Guide) -> Option<String> {
    let few = few_phrasings(guide);
    if few.is_empty() {
        return None;
    }
    let stanzas: Vec<String> = few.into_iter().map(|(at, count)| stanza(guide, at, count)).collect();
    Some(format!("{}\n\n{}", words::to_paste(), stanzas.join("\n")))
}

fn stanza(guide: &Guide, at: usize, count: usize) -> String {
    let passage = &guide.passages[at];
    let document = &guide.documents[passage.document];
    let place = format!("{}:{}", document.file, document.line_of(passage.span.start));
    format!(
        "# {}\n# {}\n[[passage]]\nsection = {}\nstarts = {}\nasked = []\n",
        words::has_phrasings(&place, count),
        first_words(&passage.text, SHOWN),
        quoted(&section_name(guide, passage.section)),
        quoted(&first_words(&passage.text, STARTS)),
    )
}

/// A section's heading, or its whole path where another has the same.
fn section_name(guide: &Guide, at: usize) -> String {
    let path = &guide.sections[at].path;
    let alone = guide.sections.iter().filter(|section| section.path.last() == path.last()).count() == 1;
    match path.last().filter(|_| alone) {
        Some(heading) => heading.clone(),
        None => path.join(" > "),
    }
}

fn first_words(text: &str, most: usize) -> String {
    text.split_whitespace().take(most).collect::<Vec<_>>().join(" ")
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_pasted_and_filled_in_asks_for_its_passage() {
        let text = "# Trip\n\n## Fees\n\nThe \"fee\" is ten crowns.\n\n## Bus\n\n### Fees\n\nThe ride is free, and back too.\n";
        let files = |asked: &str| vec![("guide.md".to_owned(), text.into()), ("asked.toml".to_owned(), asked.into())];
        let guide = Guide::from_files("trip", files("")).unwrap();
        let pasted = stanzas(&guide).unwrap();
        assert!(pasted.contains("guide.md:5") && pasted.contains("# The \"fee\" is ten crowns."), "{pasted}");
        let filled = pasted.replace("asked = []", "asked = [\"x\"]");
        let tables = &filled[filled.find("\n\n").unwrap()..];
        let asked = Guide::from_files("trip", files(tables)).unwrap();
        assert_eq!(asked.notes, guide.notes);
        let targets: Vec<_> = asked.asked.into_iter().map(|asked| asked.target).collect();
        assert_eq!(targets, (0..guide.passages.len()).map(|at| at..at + 1).collect::<Vec<_>>());
    }
}

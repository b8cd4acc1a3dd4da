//! What is there to paste into `asked.toml`? The beginning of a table for each passage that few phrasings ask for.

use crate::cli::words;
use crate::corpus::{Guide, PassageSelector, Selectors, few_phrasings, quoted};

/// First words that a comment shows.
const SHOWN: usize = 24;

/// The tables, each under its passage's first words; `None` where every passage has enough.
pub(super) fn stanzas(guide: &Guide) -> Option<String> {
    let few = few_phrasings(guide);
    if few.is_empty() {
        return None;
    }
    let selectors = Selectors::of(guide);
    let stanzas = few.into_iter().map(|(at, count)| stanza(guide, &selectors, at, count));
    let stanzas: Vec<String> = stanzas.collect();
    Some(format!("{}\n\n{}", words::to_paste(), stanzas.join("\n")))
}

fn stanza(guide: &Guide, selectors: &Selectors, at: usize, count: usize) -> String {
    let passage = &guide.passages[at];
    let document = &guide.documents[passage.document];
    let place = format!("{}:{}", document.file, document.line_of(passage.span.start));
    let PassageSelector { section, starts } = selectors.name_or_section(at);
    let starts = starts.map_or_else(String::new, |starts| format!("starts = {}\n", quoted(&starts)));
    let words = passage.text.split_whitespace().take(SHOWN).collect::<Vec<_>>().join(" ");
    let (has, section) = (words::has_phrasings(&place, count), quoted(&section));
    format!("# {has}\n# {words}\n[[passage]]\nsection = {section}\n{starts}asked = []\n")
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

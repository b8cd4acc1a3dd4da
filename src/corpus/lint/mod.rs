//! What should a guide's author look at, beyond what was noted while reading?

pub(super) mod folder;
mod links;

use std::collections::{BTreeSet, HashMap};

use self::links::lint_links;
use super::block::{Note, Severity};
use super::document::Format;
use super::fold::fold_words;
use super::guide::{Guide, Section};
use super::language::lint_language;
use super::vocabulary::Vocabulary;

/// Fewer phrasings of a passage than this leave questions unanswered that an advisor would have foreseen.
pub const PHRASINGS: usize = 8;
/// First words of a passage that tell an author which one is meant.
const FIRST_WORDS: usize = 6;

/// Notes on what `preceptor check` should show: passages that few phrasings ask for, phrasings that ask for two
/// things, words that the guide does not use, sections without text, repeated passages, and links that lead nowhere.
///
/// Lost labels, split passages and inferred headings are among [`Guide::notes`] already.
#[must_use]
pub fn lint(guide: &Guide) -> Vec<Note> {
    let mut notes = Vec::new();
    lint_phrasings(guide, &mut notes);
    lint_repeated_phrasings(guide, &mut notes);
    lint_gaps(guide, &mut notes);
    lint_words(guide, &mut notes);
    lint_language(guide, &mut notes);
    lint_sections(guide, &mut notes);
    lint_repeated_passages(guide, &mut notes);
    for (number, document) in
        guide.documents.iter().enumerate().filter(|(_, document)| document.format == Format::Markdown)
    {
        let anchors: BTreeSet<&str> = guide
            .sections
            .iter()
            .filter(|section| section.document == number)
            .map(|section| section.anchor.as_str())
            .collect();
        lint_links(document, &anchors, &mut notes);
    }
    notes
}

fn about(guide: &Guide, document: usize, byte: usize, severity: Severity, text: String) -> Note {
    let document = &guide.documents[document];
    Note { severity, file: document.file.clone(), line: Some(document.line_of(byte)), text }
}

fn warning(file: &str, line: Option<&usize>, text: String) -> Note {
    Note { severity: Severity::Warning, file: file.to_owned(), line: line.copied(), text }
}

fn lint_phrasings(guide: &Guide, notes: &mut Vec<Note>) {
    if guide.asked.is_empty() {
        let text = format!("no phrasings; write how people ask in `asked.toml`, {PHRASINGS} or more for each passage");
        notes.push(Note { severity: Severity::Info, file: "asked.toml".to_owned(), line: None, text });
        return;
    }
    for (at, count) in few_phrasings(guide) {
        let passage = &guide.passages[at];
        let heading = guide.section_of(passage).path.last().map_or("", String::as_str);
        let first: Vec<&str> = passage.text.split_whitespace().take(FIRST_WORDS).collect();
        let text = format!(
            "`{heading}` (“{} …”) has {count} of {PHRASINGS} phrasings; add to `asked.toml` how people ask for it",
            first.join(" ")
        );
        notes.push(about(guide, passage.document, passage.span.start, Severity::Warning, text));
    }
}

/// The passages that fewer than [`PHRASINGS`] phrasings ask for, alone or with their section: each passage's index with how
/// many do.
#[must_use]
pub fn few_phrasings(guide: &Guide) -> Vec<(usize, usize)> {
    phrasing_counts(guide).into_iter().enumerate().filter(|(_, count)| *count < PHRASINGS).collect()
}

/// How many phrasings ask for each passage, alone or with its section.
fn phrasing_counts(guide: &Guide) -> Vec<usize> {
    let mut begins = vec![0_usize; guide.passages.len() + 1];
    let mut ends = begins.clone();
    for asked in &guide.asked {
        begins[asked.target.start] += 1;
        ends[asked.target.end] += 1;
    }
    let mut open = 0;
    let count = |(begin, end): (&usize, &usize)| {
        open = open + begin - end;
        open
    };
    begins.iter().zip(&ends).map(count).take(guide.passages.len()).collect()
}

fn lint_repeated_phrasings(guide: &Guide, notes: &mut Vec<Note>) {
    let mut seen = HashMap::new();
    for (at, asked) in guide.asked.iter().enumerate() {
        let first = *seen.entry(fold_words(&asked.phrasing)).or_insert(at);
        if guide.asked[first].target != asked.target && !guide.is_shared(&guide.asked[first], asked) {
            let places = [first, at].map(|at| {
                let passage = &guide.passages[guide.asked[at].target.start];
                guide.section_of(passage).path.last().map_or("", String::as_str)
            });
            let before = guide.lines.asked.get(first).map_or_else(String::new, |line| format!(" (line {line})"));
            let text = format!(
                "phrasing `{}` asks for both `{}`{before} and `{}`; keep one",
                asked.phrasing, places[0], places[1]
            );
            notes.push(warning("asked.toml", guide.lines.asked.get(at), text));
        }
    }
}

/// What is both asked for and said not to be there.
fn lint_gaps(guide: &Guide, notes: &mut Vec<Note>) {
    let asked: HashMap<String, usize> =
        guide.asked.iter().enumerate().map(|(at, asked)| (fold_words(&asked.phrasing), at)).collect();
    for (at, gap) in guide.gaps.iter().enumerate() {
        let Some(first) = asked.get(&fold_words(gap)) else { continue };
        let passage = &guide.passages[guide.asked[*first].target.start];
        let heading = guide.section_of(passage).path.last().map_or("", String::as_str);
        let place = guide.lines.asked.get(*first).map_or_else(String::new, |line| format!(" (line {line})"));
        let text = format!("`{gap}` is a gap and asks for `{heading}`{place}, too; keep one");
        notes.push(warning("asked.toml", guide.lines.gaps.get(at), text));
    }
}

fn lint_words(guide: &Guide, notes: &mut Vec<Note>) {
    if guide.synonyms.rules.is_empty() && guide.glossary.is_empty() {
        return;
    }
    let vocabulary = Vocabulary::new(guide);
    for (at, rule) in guide.synonyms.rules.iter().enumerate() {
        if !rule.to.iter().any(|term| vocabulary.has(term)) {
            let text = format!("synonyms `{}` lead to no word of the guide; name one that it uses", rule.to.join(", "));
            notes.push(warning("synonyms.txt", guide.lines.rules.get(at), text));
        }
    }
    for (at, term) in guide.glossary.iter().enumerate() {
        if vocabulary.has(&term.term) {
            continue;
        }
        let line = guide.lines.terms.get(at);
        match term.names().find(|name| vocabulary.has(name)) {
            None => {
                let text =
                    format!("term `{}` does not occur in the guide; remove it or correct its spelling", term.term);
                notes.push(warning("glossary.toml", line, text));
            }
            // Whoever asks so is understood, which may be just what is wanted.
            Some(name) => {
                let text =
                    format!("the guide does not say `{}`, only `{name}`; correct it unless people ask so", term.term);
                notes.push(Note { severity: Severity::Info, ..warning("glossary.toml", line, text) });
            }
        }
    }
}

fn lint_sections(guide: &Guide, notes: &mut Vec<Note>) {
    let deeper = |section: &Section, next: &Section| next.document == section.document && next.level > section.level;
    for (at, section) in guide.sections.iter().enumerate() {
        let parent = guide.sections.get(at + 1).is_some_and(|next| deeper(section, next));
        if section.passages.is_empty() && !parent {
            let name = section.path.last().map_or("", String::as_str);
            let text = format!("nothing stands under the heading `{name}`; write its text or remove it");
            notes.push(about(guide, section.document, section.heading.start, Severity::Warning, text));
        }
    }
}

fn lint_repeated_passages(guide: &Guide, notes: &mut Vec<Note>) {
    let mut seen = HashMap::new();
    for passage in &guide.passages {
        let first = *seen.entry(fold_words(&passage.text)).or_insert(passage);
        if first.id != passage.id {
            let document = &guide.documents[first.document];
            let line = document.line_of(first.span.start);
            let text = format!("same text as `{}` line {line}; keep one, or say how they differ", document.file);
            notes.push(about(guide, passage.document, passage.span.start, Severity::Warning, text));
        }
    }
}

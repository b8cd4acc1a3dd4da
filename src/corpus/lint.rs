//! What should a guide's author look at, beyond what was noted while reading?

use std::collections::{HashMap, HashSet};

use super::block::{Note, Severity};
use super::document::Format;
use super::fold::fold_words;
use super::guide::{Guide, Section};
use super::lint_links::lint_links;
use super::vocabulary::Vocabulary;

/// Fewer phrasings than this leave questions unanswered that an advisor would have foreseen.
const PHRASINGS: usize = 8;

/// Notes on what `preceptor check` should show: passages that few phrasings ask for, phrasings that ask for two
/// things, words that the guide does not use, sections without text, repeated passages, and links that lead nowhere.
///
/// Lost labels, split passages and inferred headings are among [`Guide::notes`] already.
#[must_use]
pub fn lint(guide: &Guide) -> Vec<Note> {
    let mut notes = Vec::new();
    lint_phrasings(guide, &mut notes);
    lint_repeated_phrasings(guide, &mut notes);
    lint_words(guide, &mut notes);
    lint_sections(guide, &mut notes);
    lint_repeated_passages(guide, &mut notes);
    for (number, document) in
        guide.documents.iter().enumerate().filter(|(_, document)| document.format == Format::Markdown)
    {
        let anchors: HashSet<&str> = guide
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

fn warning(file: &str, text: String) -> Note {
    Note { severity: Severity::Warning, file: file.to_owned(), line: None, text }
}

fn lint_phrasings(guide: &Guide, notes: &mut Vec<Note>) {
    if guide.asked.is_empty() {
        let text = format!("no phrasings; write how people ask in `asked.toml`, {PHRASINGS} or more for each passage");
        notes.push(Note { severity: Severity::Info, file: "asked.toml".to_owned(), line: None, text });
        return;
    }
    for (passage, count) in guide.passages.iter().zip(phrasing_counts(guide)) {
        if count < PHRASINGS {
            let id = &passage.id.0;
            let text = format!(
                "passage `{id}` has {count} of {PHRASINGS} phrasings; add to `asked.toml` how people ask for it"
            );
            notes.push(about(guide, passage.document, passage.span.start, Severity::Warning, text));
        }
    }
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
    for asked in &guide.asked {
        let first = seen.entry(fold_words(&asked.phrasing)).or_insert(asked);
        if first.target != asked.target && !guide.is_shared(first, asked) {
            let places = [first, asked].map(|asked| guide.passages[asked.target.start].id.0.as_str());
            let text =
                format!("phrasing `{}` asks for both `{}` and `{}`; keep one", asked.phrasing, places[0], places[1]);
            notes.push(warning("asked.toml", text));
        }
    }
}

fn lint_words(guide: &Guide, notes: &mut Vec<Note>) {
    if guide.synonyms.rules.is_empty() && guide.glossary.is_empty() {
        return;
    }
    let vocabulary = Vocabulary::new(guide);
    for rule in guide.synonyms.rules.iter().filter(|rule| !rule.to.iter().any(|term| vocabulary.has(term))) {
        let text = format!("synonyms `{}` lead to no word of the guide; name one that it uses", rule.to.join(", "));
        notes.push(warning("synonyms.txt", text));
    }
    for term in &guide.glossary {
        let mut names = std::iter::once(&term.term).chain(&term.expansion).chain(&term.aliases);
        if !names.any(|name| vocabulary.has(name)) {
            let text = format!("term `{}` does not occur in the guide; remove it or correct its spelling", term.term);
            notes.push(warning("glossary.toml", text));
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

//! Which passages does a selector of `asked.toml` mean?

use std::collections::HashMap;
use std::ops::Range;

use crate::corpus::error::CorpusError;
use crate::corpus::fold::{fold_letters, fold_words};
use crate::corpus::guide::Section;
use crate::corpus::numbered::{Which, typed_path};
use crate::corpus::passage::Splitter;
use crate::nearest::likest;

/// What stands between the headings of a path in a selector.
const PATH_JOIN: &str = " > ";

/// A selector as it is written.
#[derive(Debug)]
pub(super) struct Sought<'a> {
    /// A heading, or a heading path.
    pub(super) section: &'a str,
    /// Counted from 1.
    pub(super) section_line: usize,
    /// The first words of a passage.
    pub(super) starts: Option<&'a str>,
    /// Counted from 1.
    pub(super) starts_line: usize,
}

/// Finds what selectors mean in one guide.
pub(super) struct Selector<'a> {
    file: &'a str,
    split: &'a Splitter,
    headings: HashMap<String, Vec<usize>>,
}

impl<'a> Selector<'a> {
    /// A selector for a guide; `file` is named in errors.
    pub(super) fn new(file: &'a str, split: &'a Splitter) -> Self {
        let mut headings: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, section) in split.sections.iter().enumerate() {
            headings.entry(fold_letters(heading_of(section))).or_default().push(at);
        }
        Self { file, split, headings }
    }

    /// The passages that a selector means: a stretch for each section of that path, one where `starts` tells it.
    ///
    /// # Errors
    /// When it means none, or several headings of other paths, or several passages.
    pub(super) fn find(&self, sought: &Sought<'_>) -> Result<Vec<Range<usize>>, CorpusError> {
        let sections = self.find_sections(sought)?;
        let mut all: Vec<(usize, Range<usize>)> = sections.iter().map(|at| (*at, self.with_subsections(*at))).collect();
        all.retain(|(_, passages)| !passages.is_empty());
        if all.is_empty() {
            let (file, line, section) = self.place(sought.section_line, sought);
            return Err(CorpusError::EmptySection { file, line, section });
        }
        let Some(starts) = sought.starts else { return Ok(all.into_iter().map(|(_, passages)| passages).collect()) };
        let found = all.into_iter().map(|(at, passages)| self.find_passage(sought, starts, at, passages));
        found.map(|at| at.map(|at| at..at + 1)).collect()
    }

    fn place(&self, line: usize, sought: &Sought<'_>) -> (String, usize, String) {
        (self.file.to_owned(), line, sought.section.to_owned())
    }

    /// The sections that a selector means, all of one path.
    fn find_sections(&self, sought: &Sought<'_>) -> Result<Vec<usize>, CorpusError> {
        let matches = self.told_apart(self.matching_sections(sought.section), sought);
        let matches = if self.paths_of(&matches).len() > 1 { self.cited_so(sought.section, matches) } else { matches };
        let (file, line, section) = self.place(sought.section_line, sought);
        let paths = self.paths_of(&matches);
        match paths.len() {
            1 => Ok(matches),
            0 => Err(CorpusError::NoSuchSection { nearest: self.nearest_heading(&section), file, line, section }),
            _ => Err(CorpusError::AmbiguousSection { file, line, section, matches: paths }),
        }
    }

    /// The paths of some sections, each once.
    fn paths_of(&self, matches: &[usize]) -> Vec<String> {
        let mut paths: Vec<String> = Vec::new();
        for path in matches.iter().map(|at| self.split.sections[*at].path.join(PATH_JOIN)) {
            if !paths.contains(&path) {
                paths.push(path);
            }
        }
        paths
    }

    /// Of sections of several paths, those that are cited by this text and nothing before it: a citation leaves out the
    /// title, so that `Fees` stands right below it. All, where none is.
    fn cited_so(&self, text: &str, matches: Vec<usize>) -> Vec<usize> {
        let name = match Which::split(text).filter(|_| self.sections_called(text).is_empty()) {
            Some((name, _)) => name,
            None => text,
        };
        let typed = typed_path(name);
        let sections = &self.split.sections;
        let title = sections.first().and_then(|section| section.path.first());
        let has_title = sections.iter().all(|section| section.path.first() == title);
        let is_cited = |at: &&usize| {
            let path = parts_of(&sections[**at]);
            path == typed || has_title && path.get(1..).is_some_and(|below| below == typed)
        };
        let cited: Vec<usize> = matches.iter().filter(is_cited).copied().collect();
        if cited.is_empty() { matches } else { cited }
    }

    /// Of several sections of one name, those with a passage that begins as is sought; else those with a heading of their
    /// own, for the text before the first heading goes by the title.
    fn told_apart(&self, matches: Vec<usize>, sought: &Sought<'_>) -> Vec<usize> {
        if matches.len() < 2 {
            return matches;
        }
        let keep = |is_kept: &dyn Fn(&usize) -> bool| -> Vec<usize> {
            let kept: Vec<usize> = matches.iter().copied().filter(is_kept).collect();
            if kept.is_empty() { matches.clone() } else { kept }
        };
        match sought.starts {
            Some(starts) => keep(&|at| !self.starting(starts, self.split.sections[*at].passages.clone()).is_empty()),
            None => keep(&|at| self.split.sections[*at].level > 0),
        }
    }

    /// The sections that a text names; `Fees (2)` is the second of the sections with the same headings.
    fn matching_sections(&self, text: &str) -> Vec<usize> {
        let found = self.sections_called(text);
        match Which::split(text).filter(|_| found.is_empty()) {
            Some((name, which)) => which.of(&self.split.sections, &self.sections_called(name)),
            None => found,
        }
    }

    /// Headings that are the whole text, else those whose path ends in the text's parts, or is all of them but the first: the
    /// title of the guide, which a citation has before it where several guides are asked.
    fn sections_called(&self, text: &str) -> Vec<usize> {
        if let Some(whole) = self.headings.get(&fold_letters(text)).filter(|whole| self.is_said(text, whole)) {
            return whole.clone();
        }
        let parts = typed_path(text);
        if parts.is_empty() {
            return Vec::new();
        }
        let all = || self.split.sections.iter().map(parts_of).enumerate();
        let ending: Vec<usize> = all().filter(|(_, path)| path.ends_with(&parts)).map(|(at, _)| at).collect();
        match ending.is_empty() {
            true => all().filter(|(_, path)| !path.is_empty() && path == &parts[1..]).map(|(at, _)| at).collect(),
            false => ending,
        }
    }

    /// Whether headings that have a text's letters are what it says: of a heading without letters, its signs tell.
    fn is_said(&self, text: &str, headings: &[usize]) -> bool {
        let has_letters = text.contains(char::is_alphanumeric);
        has_letters || headings.iter().any(|at| heading_of(&self.split.sections[*at]).trim() == text.trim())
    }

    fn nearest_heading(&self, text: &str) -> Option<String> {
        let text = text.rsplit(['>', '›']).next().unwrap_or(text);
        nearest(self.split.sections.iter().map(|section| heading_of(section).to_owned()), text)
    }

    /// The passages of a section and of those under it.
    fn with_subsections(&self, at: usize) -> Range<usize> {
        let section = &self.split.sections[at];
        let below =
            |other: &&Section| section.level > 0 && other.document == section.document && other.level > section.level;
        let last = self.split.sections[at + 1..].iter().take_while(below).last();
        section.passages.start..last.map_or(section.passages.end, |last| last.passages.end)
    }

    fn find_passage(
        &self,
        sought: &Sought<'_>,
        starts: &str,
        section: usize,
        all: Range<usize>,
    ) -> Result<usize, CorpusError> {
        let own = self.split.sections[section].passages.clone();
        let mut found = self.starting(starts, own);
        if found.is_empty() {
            found = self.starting(starts, all.clone());
        }
        let (file, line, section) = self.place(sought.starts_line, sought);
        let starts = starts.to_owned();
        match found[..] {
            [] => {
                let nearest = self.nearest_start(&starts, all);
                Err(CorpusError::NoSuchPassage { file, line, section, starts, nearest })
            }
            [first, ..] if found.iter().all(|at| self.split.passages[*at].text == self.split.passages[first].text) => {
                Ok(first)
            }
            _ => {
                let matches = found.iter().map(|at| beginning(&self.split.passages[*at].text, 8)).collect();
                Err(CorpusError::AmbiguousPassage { file, line, section, starts, matches })
            }
        }
    }

    /// The passages among `range` that begin with these words; where one is nothing but these words, that one.
    fn starting(&self, starts: &str, range: Range<usize>) -> Vec<usize> {
        let words = fold_start(starts);
        if words.is_empty() {
            return Vec::new();
        }
        let folded = |at: usize| self.texts(at).map(fold_start).collect::<Vec<_>>();
        let found: Vec<usize> = range.filter(|at| folded(*at).iter().any(|text| text.starts_with(&words))).collect();
        let exact: Vec<usize> = found.iter().copied().filter(|at| folded(*at).contains(&words)).collect();
        if exact.is_empty() { found } else { exact }
    }

    /// A passage's text, and those of the blocks it was made of.
    fn texts(&self, at: usize) -> impl Iterator<Item = &str> {
        let inner = self.split.inner.get(&at).into_iter().flatten();
        std::iter::once(&self.split.passages[at].text).chain(inner).map(String::as_str)
    }

    fn nearest_start(&self, starts: &str, range: Range<usize>) -> Option<String> {
        let words = starts.split_whitespace().count().max(1);
        nearest(range.flat_map(|at| self.texts(at)).map(|text| beginning(text, words)), starts)
    }
}

/// A section's path as one is typed: a heading may have signs in it that stand between headings, or nothing but signs.
fn parts_of(section: &Section) -> Vec<String> {
    section.path.iter().flat_map(|heading| typed_path(heading)).collect()
}

fn heading_of(section: &Section) -> &str {
    section.path.last().map_or("", String::as_str)
}

/// Words to compare beginnings by, less a list marker's number.
fn fold_start(text: &str) -> String {
    let text = text.trim_start_matches(|character: char| !character.is_alphanumeric());
    let number = text.len() - text.trim_start_matches(|character: char| character.is_ascii_digit()).len();
    let marked =
        number > 0 && text[number..].starts_with(['.', ')']) && text[number + 1..].starts_with(char::is_whitespace);
    fold_words(if marked { &text[number + 1..] } else { text })
}

fn beginning(text: &str, words: usize) -> String {
    text.split_whitespace().take(words).collect::<Vec<_>>().join(" ")
}

/// A candidate less like a text than this (Jaro-Winkler, 0 to 1) is not what was meant.
const LEAST_LIKENESS: f64 = 0.65;

/// The candidate most like a text, by Jaro-Winkler over their letters; `None` where none is like it.
fn nearest(candidates: impl Iterator<Item = String>, text: &str) -> Option<String> {
    let text = fold_letters(text);
    likest(candidates, LEAST_LIKENESS, |candidate| strsim::jaro_winkler(&fold_letters(candidate), &text))
}

//! Which words of a quote stand for something in the question?

use rustc_hash::FxHashSet;

use super::kept::Kept;
use crate::corpus::{Language, Span};
use crate::index::{beginning, beginnings};
use crate::search::Query;

/// What a question looks for, made ready to be found in the words of quotes.
#[derive(Debug)]
pub(super) struct Sought<'a> {
    language: Language,
    stems: FxHashSet<&'a str>,
    /// How words with these stems begin, so that most words need not be folded and stemmed to be told apart.
    beginnings: FxHashSet<u16>,
}

impl<'a> Sought<'a> {
    /// What a query looks for.
    pub(super) fn of(query: &'a Query) -> Self {
        let variants = query.concepts.iter().flat_map(|concept| &concept.variants);
        let stems: FxHashSet<&str> = variants.flat_map(|variant| &variant.stems).map(String::as_str).collect();
        Self { language: query.language, beginnings: stems.iter().flat_map(|stem| beginnings(stem)).collect(), stems }
    }

    fn may_be(&self, raw: &str) -> bool {
        beginning(raw).is_none_or(|beginning| self.beginnings.contains(&beginning))
    }

    /// The words of a text that are sought, where they stand in the whole of it.
    pub(super) fn highlights(&self, kept: &Kept) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        for word in self.language.words_where(&kept.text, |raw| self.may_be(raw)) {
            let is_sought =
                self.language.is_content(&word) && self.stems.contains(self.language.stem(&word.text).as_str());
            if !is_sought {
                continue;
            }
            let last = kept.source_of(word.span.end.saturating_sub(1));
            let span = Span::new(kept.source_of(word.span.start), last + 1);
            match spans.last_mut() {
                Some(last) if span.start <= last.end => *last = last.join(span),
                _ => spans.push(span),
            }
        }
        spans
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Guide;
    use crate::index::GuideIndex;
    use crate::search::{Parameters, Searcher};

    #[test]
    fn a_word_is_marked_however_its_form_begins() {
        let text = "Whoever taught a course bought sixty pens for it, and ate there.";
        let guide = Guide::from_files("tools", vec![("guide.md".to_owned(), text.as_bytes().to_vec())]).unwrap();
        let index = GuideIndex::in_memory(&guide).unwrap();
        let searcher = Searcher::new(&guide, &index, None, &Parameters { k1: 1.2, b: 0.75, hits: 10 }).unwrap();
        let query = searcher.understand("who should teach a course, buy 60 pens and eat", &guide, &index).query;
        let marked = Sought::of(&query).highlights(&Kept::new(text, &[]));
        let marked: Vec<&str> = marked.iter().map(|span| &text[span.start..span.end]).collect();
        assert_eq!(marked, ["taught", "course", "bought", "sixty", "pens", "ate"]);
    }
}

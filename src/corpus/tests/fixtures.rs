//! Guides made of strings.

use crate::corpus::{CorpusError, Guide, Span};

/// A guide of files given by name and text.
pub(super) fn guide(files: &[(&str, &str)]) -> Result<Guide, CorpusError> {
    let own = |(name, text): &(&str, &str)| ((*name).to_owned(), text.as_bytes().to_vec());
    Guide::from_files("test", files.iter().map(own).collect())
}

/// A guide of one Markdown text.
pub(super) fn markdown(text: &str) -> Guide {
    guide(&[("guide.md", text)]).unwrap()
}

/// A guide of one plain text.
pub(super) fn plain(text: &str) -> Guide {
    guide(&[("guide.txt", text)]).unwrap()
}

/// The headings, each after its level.
pub(super) fn outline(guide: &Guide) -> Vec<String> {
    guide.sections.iter().map(|section| format!("{} {}", section.level, section.path.last().unwrap())).collect()
}

/// The passages' texts.
pub(super) fn texts(guide: &Guide) -> Vec<&str> {
    guide.passages.iter().map(|passage| passage.text.as_str()).collect()
}

/// The passages' contexts.
pub(super) fn contexts(guide: &Guide) -> Vec<&str> {
    guide.passages.iter().map(|passage| passage.context.as_str()).collect()
}

/// The passages as the document has them.
pub(super) fn quotes(guide: &Guide) -> Vec<&str> {
    guide.passages.iter().map(|passage| guide.quote_of(passage)).collect()
}

/// Panics unless every span slices its document, every range and index holds, and every name is given once.
pub(in crate::corpus) fn assert_sound(guide: &Guide) {
    let mut ids = std::collections::HashSet::new();
    let mut anchors = std::collections::HashSet::new();
    let mut next = 0;
    for (at, section) in guide.sections.iter().enumerate() {
        assert_eq!(section.passages.start, next);
        next = section.passages.end;
        assert!(guide.documents[section.document].text.get(section.heading.range()).is_some());
        assert!(anchors.insert(&section.anchor), "{}", section.anchor);
        assert!(guide.passages[section.passages.clone()].iter().all(|passage| passage.section == at));
    }
    assert_eq!(next, guide.passages.len());
    for document in &guide.documents {
        let mut last = 0;
        for out in document.left_out(Span::new(0, document.text.len())) {
            assert!(document.text.get(out.range()).is_some() && out.start >= last, "{out:?}");
            last = out.end;
        }
    }
    for passage in &guide.passages {
        let quote = guide.documents[passage.document].text.get(passage.span.range());
        assert!(quote.is_some_and(|quote| !quote.is_empty() && quote.trim() == quote), "{passage:?}");
        assert!(!passage.text.is_empty());
        assert!(ids.insert(&passage.id), "{:?}", passage.id);
    }
}

//! How is a passage named in `asked.toml`, so that the name finds it and no other?

use std::ops::Range;

use super::selector::{Selector, Sought};
use crate::corpus::error::CorpusError;
use crate::corpus::guide::{Guide, Section};
use crate::corpus::numbered::place_among_several;
use crate::corpus::passage::Splitter;

/// The file that holds selectors, as errors name it.
pub(super) const FILE: &str = "asked.toml";

/// Words of a passage that a selector tries, the fewest first.
const WORDS: [usize; 4] = [7, 14, 28, usize::MAX];

/// A passage's name in `asked.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassageSelector {
    /// Its heading, or as much of the heading path as tells it from others.
    pub section: String,
    /// Its first words; without them, all that stands under the heading is meant.
    pub starts: Option<String>,
}

/// The selectors of one guide, to write and to read.
pub struct Selectors {
    split: Splitter,
}

impl std::fmt::Debug for Selectors {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Selectors").field("passages", &self.split.passages.len()).finish()
    }
}

impl Selectors {
    /// The selectors of a guide.
    #[must_use]
    pub fn of(guide: &Guide) -> Self {
        let mut split = Splitter::default();
        split.sections.clone_from(&guide.sections);
        split.passages.clone_from(&guide.passages);
        Self { split }
    }

    /// The shortest name that finds the passage at an index and no other; `None` where headings and words are another's too.
    #[must_use]
    pub fn name(&self, at: usize) -> Option<PassageSelector> {
        let passage = &self.split.passages[at];
        let path = &self.split.sections[passage.section].path;
        let words: Vec<&str> = passage.text.split_whitespace().collect();
        let plain = (0..path.len()).rev().map(|from| path[from..].join(" > "));
        let place = place_among_several(&self.split.sections, passage.section);
        let counted = place
            .into_iter()
            .flat_map(|place| (0..path.len()).rev().map(move |from| format!("{} ({place})", path[from..].join(" > "))));
        let sections: Vec<String> = plain.chain(counted).collect();
        let tries = WORDS.iter().flat_map(|most| {
            let starts = words.iter().take(*most).copied().collect::<Vec<_>>().join(" ");
            sections
                .iter()
                .map(move |section| PassageSelector { section: section.clone(), starts: Some(starts.clone()) })
        });
        tries.into_iter().find(|named| self.find(named).is_ok_and(|found| found == (at..at + 1)))
    }

    /// The shortest selector that finds the passage alone; where none does, that of its section.
    #[must_use]
    pub fn name_or_section(&self, at: usize) -> PassageSelector {
        let whole = || PassageSelector { section: self.section(at).path.join(" > "), starts: None };
        self.name(at).unwrap_or_else(whole)
    }

    /// The passages that a selector means: those of a whole section where it has no first words, of the first of several that
    /// are called the same.
    ///
    /// # Errors
    /// When it means none, or several headings or passages; the line in the error is 1.
    pub fn find(&self, named: &PassageSelector) -> Result<Range<usize>, CorpusError> {
        let (section, starts) = (named.section.as_str(), named.starts.as_deref());
        let selector = Selector::new(FILE, &self.split);
        let sought = |starts| Sought { section, section_line: 1, starts, starts_line: 1 };
        let find = |starts| selector.find(&sought(starts)).map(|found| found.first().cloned().unwrap_or_default());
        let found = find(starts);
        // A guide that is read no longer knows how the blocks of a short section begin; such a section is one passage.
        match found {
            Err(CorpusError::NoSuchPassage { .. }) => match find(None) {
                Ok(whole) if whole.len() == 1 && self.is_inside(whole.start, starts.unwrap_or_default()) => Ok(whole),
                _ => found,
            },
            found => found,
        }
    }

    fn is_inside(&self, at: usize, starts: &str) -> bool {
        let folded = crate::corpus::fold::fold_letters;
        folded(&self.split.passages[at].text).contains(&folded(starts))
    }

    /// The section that a passage stands in.
    #[must_use]
    pub fn section(&self, at: usize) -> &Section {
        &self.split.sections[self.split.passages[at].section]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guide(text: &str) -> Guide {
        Guide::from_files("tea", vec![("guide.md".to_owned(), text.as_bytes().to_vec())]).unwrap()
    }

    #[test]
    fn every_name_finds_its_passage_and_no_other() {
        let guide = guide(
            "# Tea\n\nAbout tea.\n\n## Green\n\n### Cups\n\nUse small ones.\n\n## Black\n\n### Cups\n\nUse any.\n\n\
             ## Steps\n\n- Boil the water of the well in the old kettle now\n- Boil the water of the well in the old kettle twice\n",
        );
        let selectors = Selectors::of(&guide);
        for at in 0..guide.passages.len() {
            let named = selectors.name(at).unwrap();
            assert_eq!(selectors.find(&named).unwrap(), at..at + 1, "{named:?}");
        }
        assert_eq!(selectors.name(1).unwrap().section, "Cups");
    }

    #[test]
    fn what_stands_twice_word_for_word_is_named_by_the_number_of_its_section() {
        let guide = guide("# A\n\n## B\n\nSame words here.\n\n## B\n\nSame words here.\n");
        let selectors = Selectors::of(&guide);
        for at in 0..2 {
            assert_eq!(selectors.find(&selectors.name(at).unwrap()).unwrap(), at..at + 1);
        }
        assert_eq!(selectors.name(1).unwrap().section, "B (2)");
    }
}

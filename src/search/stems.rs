//! How does a stem stand in a list of thousands? As a number of four bytes, whose last bit says whether it is content.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// A stem as a number: entries of thousands of guilds would hold the same texts again and again. That two stems of one
/// guild share a number happens once in a hundred thousand questions, and then costs a little likeness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct StemNumber(u32);

impl StemNumber {
    /// The number of a stem; always even, so that a [`Stem`] has the last bit for its mark.
    #[must_use]
    pub(super) fn of(stem: &str) -> Self {
        let mut hasher = DefaultHasher::new();
        stem.hash(&mut hasher);
        Self(hasher.finish() as u32 & !Stem::CONTENT)
    }

    /// This stem as content, or as a stop word.
    #[must_use]
    pub(super) const fn marked(self, is_content: bool) -> Stem {
        Stem(self.0 | if is_content { Stem::CONTENT } else { 0 })
    }
}

/// A stem of a phrasing: its number, and whether it is content or a stop word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Stem(u32);

impl Stem {
    const CONTENT: u32 = 1;

    /// Which stem it is.
    #[must_use]
    pub(super) const fn number(self) -> StemNumber {
        StemNumber(self.0 & !Self::CONTENT)
    }

    /// Whether it is content; a stop word is not.
    #[must_use]
    pub(super) const fn is_content(self) -> bool {
        self.0 & Self::CONTENT != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_changes_no_stem() {
        for stem in ["", "a", "lift", "pass", "größe", "貨物"] {
            let number = StemNumber::of(stem);
            for content in [true, false] {
                let marked = number.marked(content);
                assert_eq!((marked.number(), marked.is_content()), (number, content), "{stem}");
            }
            assert_ne!(number.marked(true), number.marked(false));
        }
        assert_eq!(size_of::<Stem>(), 4, "entries of thousands of guilds are kept in memory");
    }
}

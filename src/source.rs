//! What does an answer come from: a passage of the guide, or an entry that a server's advisors wrote?

use std::fmt;

use serde::{Serialize, Serializer};

/// What an answer comes from. How a passage is named depends on who speaks of it: by its place in a guide (`usize`), by
/// where a quote begins and ends, or, where it is kept, by its id (`String`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Source<P> {
    /// A passage of a guide.
    Passage(P),
    /// An advisors' entry, by its number.
    Entry(i64),
}

/// With what the name of an entry begins where passages are named by their ids.
const ENTRY: &str = "entry-";
/// How many hexadecimal digits end the id of a passage. Below a heading "Entry" it is told from an entry's number by them.
const HASH_DIGITS: usize = 8;

impl<P> Source<P> {
    /// The passage; `None` where it is an entry.
    pub fn passage(self) -> Option<P> {
        match self {
            Self::Passage(passage) => Some(passage),
            Self::Entry(_) => None,
        }
    }

    /// The number of the entry; `None` where it is a passage.
    pub fn entry(&self) -> Option<i64> {
        match self {
            Self::Passage(_) => None,
            Self::Entry(number) => Some(*number),
        }
    }
}

impl Source<String> {
    /// The id of the passage; `None` where it is an entry.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Passage(id) => Some(id),
            Self::Entry(_) => None,
        }
    }
}

/// As it is kept and exported: the id of the passage, or `entry-42`.
impl fmt::Display for Source<String> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Passage(id) => f.write_str(id),
            // One digit more than a passage's id has there.
            Self::Entry(number) if number.to_string().len() == HASH_DIGITS => write!(f, "{ENTRY}0{number}"),
            Self::Entry(number) => write!(f, "{ENTRY}{number}"),
        }
    }
}

/// What was kept, read again.
impl From<String> for Source<String> {
    fn from(name: String) -> Self {
        let digits = name.strip_prefix(ENTRY).filter(|digits| digits.len() != HASH_DIGITS);
        match digits.and_then(|digits| digits.parse().ok()) {
            Some(number) => Self::Entry(number),
            None => Self::Passage(name),
        }
    }
}

impl From<&str> for Source<String> {
    fn from(name: &str) -> Self {
        name.to_owned().into()
    }
}

impl Serialize for Source<String> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::Source;

    #[test]
    fn a_source_is_kept_as_a_name_and_read_again() {
        let sources = [1, 42, 12_345_678, 123_456_789, i64::MAX].map(Source::Entry);
        for source in
            sources.into_iter().chain(["pay-1a2b3c4d", "entry-12345678", "entry-form-1", "entry-"].map(Source::from))
        {
            assert_eq!(Source::from(source.to_string()), source, "{source}");
        }
        assert_eq!(Source::Entry(42).to_string(), "entry-42");
        assert_eq!(Source::from("entry-12345678").entry(), None, "a passage below the heading Entry");
    }
}

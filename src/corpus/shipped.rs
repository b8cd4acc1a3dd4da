//! Which guide answers when nobody gives one? The one in the binary.

use super::error::CorpusError;
use super::guide::Guide;
use super::load::hash;

/// The shipped guide's id, unless its `guide.toml` says otherwise.
const SHIPPED_ID: &str = "medical-assistant";

macro_rules! shipped {
    ($($name:literal),+ $(,)?) => {
        [$(($name, include_bytes!(concat!("../../corpus/medical-assistant/", $name)).as_slice())),+]
    };
}

/// In the order of their names.
const FILES: [(&str, &[u8]); 5] = shipped!["asked.toml", "glossary.toml", "guide.md", "guide.toml", "synonyms.txt"];

/// The guide to becoming and working as a medical assistant that is built into the program.
///
/// # Errors
/// When it was built in with a mistake, which a test rules out.
pub fn shipped_guide() -> Result<Guide, CorpusError> {
    Guide::from_files(SHIPPED_ID, FILES.into_iter().map(|(name, bytes)| (name.to_owned(), bytes.to_vec())).collect())
}

/// The hash of the shipped guide, which is not read for it.
#[must_use]
pub fn shipped_hash() -> String {
    hash(FILES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_guide_reads_without_a_warning() {
        let guide = shipped_guide().unwrap();
        assert_eq!(guide.manifest.id, SHIPPED_ID);
        assert_eq!(guide.notes, []);
        assert_eq!(guide.hash, shipped_hash());
    }
}

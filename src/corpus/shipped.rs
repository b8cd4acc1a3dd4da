//! Which guide answers when nobody gives one? The one in the binary.

use super::error::CorpusError;
use super::guide::Guide;

/// The shipped guide's id, unless its `guide.toml` says otherwise.
const SHIPPED_ID: &str = "medical-assistant";

macro_rules! shipped {
    ($($name:literal),+ $(,)?) => {
        [$(($name, include_bytes!(concat!("../../corpus/medical-assistant/", $name)).as_slice())),+]
    };
}

/// The guide to becoming and working as a medical assistant that is built into the program.
///
/// # Errors
/// When it was built in with a mistake, which a test rules out.
pub fn shipped_guide() -> Result<Guide, CorpusError> {
    let files = shipped!["asked.toml", "glossary.toml", "guide.md", "guide.toml", "synonyms.txt"];
    Guide::from_files(SHIPPED_ID, files.into_iter().map(|(name, bytes)| (name.to_owned(), bytes.to_vec())).collect())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_guide_reads_without_a_warning() {
        let guide = shipped_guide().unwrap();
        assert_eq!(guide.manifest.id, SHIPPED_ID);
        assert_eq!(guide.notes, []);
    }
}

//! What would a guide be without what an advisor puts beside its text?

use sha2::{Digest as _, Sha256};

use super::glossary::add_acronyms;
use super::guide::Guide;
use super::passage::{Splitter, hex};
use super::synonyms::Synonyms;

impl Guide {
    /// The guide's text alone: no phrasings, gaps, synonyms nor written terms; of the glossary, what the text itself defines.
    #[must_use]
    pub fn bare(&self) -> Self {
        let mut split = Splitter::default();
        split.sections.clone_from(&self.sections);
        split.passages.clone_from(&self.passages);
        let mut glossary = Vec::new();
        add_acronyms(&mut glossary, &split);
        let hash = hex(&Sha256::digest(format!("{} bare", self.hash)));
        Self { asked: Vec::new(), gaps: Vec::new(), synonyms: Synonyms::default(), glossary, hash, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_guide_keeps_what_its_text_defines_and_nothing_else() {
        let files = [
            ("guide.md", "# Tea\n\nThe tea board (TB) tests tea.\n"),
            ("asked.toml", "[[passage]]\nsection = \"Tea\"\nasked = [\"who tests\"]\n[[gap]]\nasked = [\"milk\"]\n"),
            ("glossary.toml", "[[term]]\nterm = \"pot\"\naliases = [\"kettle\"]\n"),
            ("synonyms.txt", "tea, brew\n"),
        ];
        let guide = Guide::from_files("tea", files.map(|(name, text)| (name.into(), text.into())).into()).unwrap();
        let bare = guide.bare();
        assert_eq!((bare.asked.len(), bare.gaps.len(), bare.synonyms), (0, 0, Synonyms::default()));
        assert_eq!(bare.glossary.iter().map(|term| term.term.as_str()).collect::<Vec<_>>(), ["TB"]);
        assert_eq!(bare.passages.len(), guide.passages.len());
    }
}

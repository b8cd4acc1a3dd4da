//! Which words mean the same in a guide?

/// One rule of Solr's synonym format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SynonymRule {
    /// What a question may say, each a word or several.
    pub from: Vec<String>,
    /// What it then also means; the same words as `from` for an equivalence.
    pub to: Vec<String>,
}

/// All rules of a guide.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Synonyms {
    /// In the order of the file.
    pub rules: Vec<SynonymRule>,
}

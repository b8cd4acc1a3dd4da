//! Which terms does a guide define?

/// A term of the guide with what it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The term as the guide writes it: `EHR`.
    pub term: String,
    /// What it stands for: `electronic health record`.
    pub expansion: Option<String>,
    /// Other ways to write it.
    pub aliases: Vec<String>,
}

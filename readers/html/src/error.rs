//! Why can a file's text not be had?

/// Why a file cannot be read; each message says what is wrong and a way out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormatError {
    /// Something in the file does not follow its format.
    #[error("{what} is damaged: {detail}; open it in a browser and save it again as a web page")]
    Damaged {
        /// What is damaged.
        what: &'static str,
        /// What is wrong with it.
        detail: String,
    },
    /// A file without words.
    #[error(
        "the web page holds no text of its own; open it in a browser, wait until its text shows, and save it as \"Webpage, Complete\""
    )]
    NoText,
    /// A file over the limit.
    #[error("the web page is larger than {limit} bytes; open it in a browser and save its parts as pages of their own")]
    TooLarge {
        /// The most bytes that are read.
        limit: usize,
    },
}

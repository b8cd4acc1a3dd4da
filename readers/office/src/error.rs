//! What can be wrong with a file so that it cannot be read?

/// Why a file cannot be read; the text says what is wrong and a way out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormatError {
    /// The file is not whole.
    #[error("{what} is damaged ({detail}); open the file in the program it was made with and save it anew")]
    Damaged {
        /// What of the file.
        what: &'static str,
        /// What the parser said.
        detail: String,
    },
    /// The file is locked by a password or by rights management.
    #[error("the file is encrypted; open it in the program it was made with and save it without a password")]
    Encrypted,
    /// The file has no words, perhaps only pictures.
    #[error("the file holds no text; if it is made of pictures, have their text recognized and save that")]
    NoText,
    /// Unpacked it is larger than any text.
    #[error("the file unpacks to more than {limit} bytes; save only its text, or split it into several files")]
    TooLarge {
        /// The most that is read.
        limit: u64,
    },
    /// Things stand in things without end.
    #[error("the file nests deeper than {limit} levels; copy its text into a new document and save that")]
    TooDeep {
        /// The most that is read.
        limit: usize,
    },
    /// The XML declares entities, which no office program does.
    #[error("the file declares XML entities, which are not read; open it in an office program and save it anew")]
    Entities,
    /// The file is of a kind that this reader does not read.
    #[error("the file is {name}, which is not read here; {way_out}")]
    OtherKind {
        /// What it is.
        name: &'static str,
        /// What to do.
        way_out: &'static str,
    },
}

//! What is sent along with a message?

/// A file that comes with a message.
#[derive(Clone, PartialEq, Eq)]
pub(in crate::discord) struct File {
    /// The name that it is downloaded under; its ending says what it is.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// What it shows, for those who can't see it; empty for nothing.
    pub description: String,
}

impl std::fmt::Debug for File {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("File").field("name", &self.name).field("bytes", &self.bytes.len()).finish_non_exhaustive()
    }
}

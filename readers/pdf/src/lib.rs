//! Readers that turn files into Markdown.

mod converted;
mod error;
mod pdf;

pub use converted::Converted;
pub use error::FormatError;
pub use pdf::{is_pdf, read_pdf};

//! Readers that turn files into Markdown.

mod error;
mod pdf;

pub use error::FormatError;
pub use pdf::{is_pdf, read_pdf};
pub use preceptor_converted::Converted;

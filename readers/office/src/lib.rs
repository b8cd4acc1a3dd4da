//! What does an office file say? Reads Word, OpenDocument, EPUB and RTF files as Markdown.

mod archive;
mod blocks;
mod converted;
mod docx;
mod epub;
mod error;
mod escape;
mod faces;
mod field_codes;
mod heading_names;
mod labels;
mod left_out;
mod notes;
mod odt;
mod rtf;
mod sniff;
mod terms;
mod typed_contents;
mod words;
mod write;
mod write_table;
mod xml;

pub use docx::read_docx;
pub use epub::read_epub;
pub use error::FormatError;
pub use odt::read_odt;
pub use preceptor_converted::Converted;
pub use rtf::read_rtf;
pub use sniff::{Office, sniff};

//! What does a guide say, and where? Reads guide folders and pasted texts into documents, sections and passages.

mod block;
mod document;
mod glossary;
mod guide;
mod synonyms;

pub use block::{Block, BlockKind, Note, Severity};
pub use document::{Document, Format, Span};
pub use glossary::Term;
pub use guide::{Asked, Guide, Manifest, Passage, PassageId, Section};
pub use synonyms::{SynonymRule, Synonyms};

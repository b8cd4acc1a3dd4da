//! What does a guide say, and where? Reads guide folders and pasted texts into documents, sections and passages.

mod acronyms;
mod asked;
mod block;
mod decode;
mod document;
mod error;
mod files;
mod fold;
mod glossary;
mod guide;
mod language;
mod lint;
mod lint_links;
mod load;
mod markdown;
mod markdown_table;
mod passage;
mod pieces;
mod plain;
mod plain_headings;
mod plain_lines;
mod plain_lists;
mod plain_style;
mod plain_tables;
mod plain_units;
mod prose;
mod selector;
mod shipped;
mod sink;
mod slug;
mod synonyms;
mod tables;
#[cfg(test)]
mod tests;
mod vocabulary;

pub use block::{Block, BlockKind, Note, Severity};
pub use document::{Document, Format, Span};
pub use error::CorpusError;
pub use files::open_corpus;
pub use glossary::Term;
pub use guide::{Asked, Guide, Manifest, Passage, PassageId, Section};
pub use language::is_foreign_little_word;
pub use lint::lint;
pub use pieces::sentences;
pub use shipped::{shipped_guide, shipped_hash};
pub use synonyms::{SynonymRule, Synonyms};

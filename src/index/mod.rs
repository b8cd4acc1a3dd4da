//! How are passages made searchable? Analyzer, tantivy schema, and an index that is opened in place or rebuilt.

mod analyzer;
mod begun;
mod disk;
mod english;
mod error;
mod flat;
mod guide_index;
mod guide_vectors;
mod irregular;
mod parameters;
mod ready;
mod schema;
mod segment;
mod stop_words;
mod text_vectors;
mod vectors;
mod vectors_file;
mod vocabulary;
mod words;

pub use analyzer::{ANALYZER_ALL_NAME, ANALYZER_NAME, ANALYZER_WORDS_NAME, Analyzer, IndexTerm, Mode, stem};
pub use begun::Begun;
pub use disk::{FORMAT_VERSION, index_folder};
pub use english::{Rarity, english_words, is_english, rarity};
pub use error::IndexError;
pub use guide_index::{GuideIndex, inverse_document_frequency};
pub use guide_vectors::{Cosines, GuideVectors, vectors_file};
pub use parameters::Parameters;
pub use ready::{ReadyGuide, has_ready_vectors, is_ready, ready_guide, ready_index_of, ready_vectors_of};
pub use schema::IndexField;
pub use segment::{Progress, pairs};
pub use stop_words::{is_stop_word, stop_words};
pub use text_vectors::{TextKey, TextVectors};
pub(crate) use vectors::QueryVector;
pub use vocabulary::Vocabulary;
pub use words::{Joint, Word, fold, segment};

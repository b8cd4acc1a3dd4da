//! How are passages made searchable? Analyzer, tantivy schema, and an index that is opened in place or rebuilt.

mod parameters;

pub use parameters::Parameters;

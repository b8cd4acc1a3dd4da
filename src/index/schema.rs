//! Which fields does an index hold, and what stands in each?

use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{TokenizerManager, WhitespaceTokenizer};

use super::analyzer::{Analyzer, Mode};
use crate::corpus::Language;

/// A field of the index. Passages fill the first six, phrasings the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IndexField {
    /// The passage's own words.
    Text,
    /// The sentence that introduces its list, or its table's header.
    Context,
    /// The headings above it.
    Heading,
    /// Expansions and aliases of the glossary's terms that stand in it.
    Glossary,
    /// The words of the phrasings that ask for it.
    Asked,
    /// Neighbouring content words of its text, two and two: phrases and proximity as terms.
    Pairs,
    /// One phrasing, stop words kept; a document of its own.
    Phrasing,
}

impl IndexField {
    /// All fields, in the schema's order.
    pub const ALL: [Self; 7] =
        [Self::Text, Self::Context, Self::Heading, Self::Glossary, Self::Asked, Self::Pairs, Self::Phrasing];

    /// The field's name in the schema.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Context => "context",
            Self::Heading => "heading",
            Self::Glossary => "glossary",
            Self::Asked => "asked",
            Self::Pairs => "pairs",
            Self::Phrasing => "phrasing",
        }
    }

    fn analyzer(self, language: Language) -> String {
        let mode = match self {
            Self::Pairs => return "whitespace".to_owned(),
            Self::Phrasing => Mode::All,
            _ => Mode::Content,
        };
        Analyzer::new(language, mode).name()
    }

    /// Its handle in [`schema`]: fields are numbered in the order of [`Self::ALL`].
    #[must_use]
    pub(super) fn handle(self) -> Field {
        Field::from_field_id(self as u32)
    }
}

/// The schema of every index of a language.
#[must_use]
pub(super) fn schema(language: Language) -> Schema {
    let mut builder = Schema::builder();
    for field in IndexField::ALL {
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(&field.analyzer(language))
            .set_index_option(IndexRecordOption::WithFreqs);
        builder.add_text_field(field.name(), TextOptions::default().set_indexing_options(indexing));
    }
    builder.build()
}

/// What tells terms apart, under the analyzers' names: texts are analyzed before they get here, with blanks between their terms.
#[must_use]
pub(super) fn analyzers(language: Language) -> TokenizerManager {
    let manager = TokenizerManager::default();
    for mode in [Mode::Content, Mode::All] {
        manager.register(&Analyzer::new(language, mode).name(), WhitespaceTokenizer::default());
    }
    manager
}

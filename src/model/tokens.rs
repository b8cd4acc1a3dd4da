//! Which tokens does a model see of a text, and of a question with a passage?

use std::path::Path;

use tokenizers::TruncationParams;

use super::error::ModelError;
use super::wordpiece::{FIRST, LAST, WordPiece};

/// A text's tokens, or those of two texts, one after the other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Tokens {
    /// The numbers of the tokens, special ones among them.
    pub ids: Vec<u32>,
    /// How many belong to the first text.
    pub first: usize,
}

/// What makes tokens of texts: of the shipped pieces of words, or as a folder's `tokenizer.json` says.
pub(super) enum Tokenizer {
    Shipped { pieces: &'static WordPiece, most: usize },
    Installed(Box<tokenizers::Tokenizer>),
}

impl Tokenizer {
    /// The shipped pieces; a text gets at most `most` tokens.
    pub(super) fn shipped(most: usize) -> Self {
        Self::Shipped { pieces: WordPiece::shipped(), most }
    }

    /// Reads a folder's `tokenizer.json`.
    ///
    /// # Errors
    /// When it is not there or can't be used.
    pub(super) fn open(folder: &Path, most: usize) -> Result<Self, ModelError> {
        let path = folder.join("tokenizer.json");
        let bytes = std::fs::read(&path).map_err(ModelError::file(&path))?;
        let mut tokenizer = tokenizers::Tokenizer::from_bytes(bytes).map_err(ModelError::format(&path))?;
        let truncation = TruncationParams { max_length: most, ..TruncationParams::default() };
        // One text at a time needs no padding; the file's own settings are those of its training.
        tokenizer.with_padding(None).with_truncation(Some(truncation)).map_err(ModelError::format(&path))?;
        Ok(Self::Installed(Box::new(tokenizer)))
    }

    /// How many pieces of words it knows.
    pub(super) fn size(&self) -> usize {
        match self {
            Self::Shipped { pieces, .. } => pieces.size(),
            Self::Installed(tokenizer) => tokenizer.get_vocab_size(false),
        }
    }

    /// A text's tokens; none of one that the tokenizer can't read.
    pub(super) fn tokens(&self, text: &str) -> Tokens {
        match self {
            Self::Shipped { pieces, most } => {
                let inner = pieces.tokens(text, most - 2);
                let ids: Vec<u32> = [FIRST].into_iter().chain(inner).chain([LAST]).collect();
                Tokens { first: ids.len(), ids }
            }
            Self::Installed(tokenizer) => {
                let ids = tokenizer.encode_fast(text, true).map(|text| text.get_ids().to_vec()).unwrap_or_default();
                Tokens { first: ids.len(), ids }
            }
        }
    }
}

/// The tokens of a question, to be joined with those of passages.
pub(super) struct QuestionTokens {
    pieces: &'static WordPiece,
    ids: Vec<u32>,
    most: usize,
}

impl QuestionTokens {
    /// The question's tokens, at most `most_of_question`; joined with a passage they are at most `most`.
    pub(super) fn new(question: &str, most_of_question: usize, most: usize) -> Self {
        let pieces = WordPiece::shipped();
        let inner = pieces.tokens(question, most_of_question);
        Self { pieces, ids: [FIRST].into_iter().chain(inner).chain([LAST]).collect(), most }
    }

    /// The question's tokens, then the passage's, cut to what is left.
    pub(super) fn with(&self, passage: &str) -> Tokens {
        let room = self.most.saturating_sub(self.ids.len() + 1);
        let ids = self.ids.iter().copied().chain(self.pieces.tokens(passage, room)).chain([LAST]);
        Tokens { ids: ids.collect(), first: self.ids.len() }
    }
}

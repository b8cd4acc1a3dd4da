//! What of the shipped guide is ready-made, so that the first question after an installation waits for nothing?
//!
//! The guide as it was read, its index, and its vectors by the shipped encoder: `cargo run --release --example ready` writes
//! them. A test makes the index anew and compares; where it is of another text than the program ships with, it is left aside.

use serde::{Deserialize, Serialize};

use super::begun::{Begun, rows_in};
use super::disk::FORMAT_VERSION;
use super::error::IndexError;
use super::flat::FlatField;
use super::guide_index::GuideIndex;
use super::guide_vectors::{GuideVectors, Rows};
use super::schema::IndexField;
use super::shipped_vectors::{SHIPPED, embedded, is_of, vectors_of};
use super::vocabulary::Vocabulary;
use crate::corpus::{Guide, shipped_hash};
use crate::model::Encoder;

/// The guide and its index, as postcard writes [`Kept`].
static INDEX: &[u8] = include_bytes!("../../config/shipped-guide.index");

/// A guide that is ready to be asked.
#[derive(Debug)]
pub struct ReadyGuide {
    /// The guide.
    pub guide: Guide,
    /// Its index.
    pub index: GuideIndex,
    rows: Rows,
}

/// What is kept of a guide.
#[derive(Serialize, Deserialize)]
struct Kept {
    format: u32,
    rows: Rows,
    fields: Vec<FlatField>,
    vocabulary: Vocabulary,
    guide: Guide,
}

/// The shipped guide, ready-made; `None` where what was made is of another text or format, which a test rules out.
#[must_use]
pub fn ready_guide() -> Option<ReadyGuide> {
    let Kept { format, rows, fields, vocabulary, guide } = postcard::from_bytes(INDEX).ok()?;
    if format != FORMAT_VERSION || guide.hash != shipped_hash() {
        return None;
    }
    Some(ReadyGuide { index: GuideIndex::ready(&guide, fields, vocabulary), guide, rows })
}

impl ReadyGuide {
    /// Its vectors; `None` where this encoder did not make them.
    #[must_use]
    pub fn vectors(&self, encoder: &Encoder) -> Option<GuideVectors> {
        if !is_of(encoder) {
            return None;
        }
        Some(GuideVectors::new(embedded()?, self.rows.clone()))
    }
}

/// What `models/preceptor-small/shipped-guide.vectors` must hold: the encoder's id, then the vectors of a guide.
#[must_use]
pub fn ready_vectors_of(guide: &Guide, encoder: &Encoder) -> Vec<u8> {
    let made = GuideVectors::open(None, guide, encoder, &mut |_, _| {});
    [encoder.id().as_bytes(), &made.to_block()].concat()
}

/// What `config/shipped-guide.index` must hold for a guide whose ready-made vectors are these.
///
/// # Errors
/// When the guide can't be indexed, or a text of it has no vector.
pub fn ready_index_of(guide: &Guide, vectors: &[u8]) -> Result<Vec<u8>, IndexError> {
    let index = GuideIndex::in_memory(guide)?;
    let rows = vectors_of(vectors).and_then(|vectors| rows_in(guide, &vectors));
    let kept = Kept {
        format: FORMAT_VERSION,
        rows: rows.ok_or_else(|| unfit("a text of the guide has no ready-made vector"))?,
        fields: IndexField::ALL.into_iter().map(|field| index.flat(field)).collect::<Result<_, _>>()?,
        vocabulary: index.vocabulary,
        guide: guide.clone(),
    };
    postcard::to_stdvec(&kept).map_err(|error| unfit(&error.to_string()))
}

fn unfit(why: &str) -> IndexError {
    tantivy::TantivyError::InternalError(why.to_owned()).into()
}

/// Whether what is ready-made of a guide is what would be made of it now.
#[must_use]
pub fn is_ready(guide: &Guide) -> bool {
    ready_index_of(guide, SHIPPED).is_ok_and(|made| made == INDEX)
}

/// Whether every text of a guide has its vector by this encoder among the ready-made ones.
#[must_use]
pub fn has_ready_vectors(guide: &Guide, encoder: &Encoder) -> bool {
    is_of(encoder) && Begun::of(None, guide, encoder).missing() == 0
}

//! Which vectors does the program ship with? Those of the shipped guide by the shipped encoder.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::vectors::{Key, Vectors};
use crate::model::Encoder;

/// The encoder's id, then the vectors of the shipped guide by it.
pub(super) static SHIPPED: &[u8] = include_bytes!("../../models/preceptor-small/shipped-guide.vectors");

/// The encoder's id stands before its vectors.
const ID_BYTES: usize = 16;
/// Numbers in a vector of the shipped encoder.
const DIMENSION: usize = 384;

/// The ready-made vectors with each key's row, where they are this encoder's.
pub(super) fn ready_vectors(encoder: &Encoder) -> Option<(&'static Vectors, &'static HashMap<Key, usize>)> {
    static READY: LazyLock<Option<(Vectors, HashMap<Key, usize>)>> = LazyLock::new(|| {
        let vectors = embedded()?;
        let rows = vectors.rows();
        Some((vectors, rows))
    });
    if !is_of(encoder) {
        return None;
    }
    READY.as_ref().map(|(vectors, rows)| (vectors, rows))
}

/// Whether the ready-made vectors are this encoder's.
pub(super) fn is_of(encoder: &Encoder) -> bool {
    SHIPPED.get(..ID_BYTES).is_some_and(|id| id == encoder.id().as_bytes())
}

/// The ready-made vectors, as they lie in the program; `None` where they are no vectors, which a test rules out.
pub(super) fn embedded() -> Option<Vectors> {
    Vectors::embedded(SHIPPED.get(ID_BYTES..)?, DIMENSION)
}

/// The vectors of a file as it is shipped: an encoder's id, then a block of them; `None` where it is none such.
pub(super) fn vectors_of(file: &[u8]) -> Option<Vectors> {
    let (vectors, _) = Vectors::first_block(file.get(ID_BYTES..)?, DIMENSION)?;
    Some(vectors)
}

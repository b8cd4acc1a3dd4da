//! What is each part of a match worth? Fitted, for a guide with phrasings or without, with a model or without.

use super::rank::PARTS;

/// The weights for a guide and a search.
#[must_use]
pub(super) const fn weights(annotated: bool, semantic: bool) -> &'static [f32; PARTS] {
    match (annotated, semantic) {
        (true, true) => &ASKED_SEMANTIC,
        (true, false) => &ASKED,
        (false, true) => &BARE_SEMANTIC,
        (false, false) => &BARE,
    }
}

/// In the order of [`super::rank::Features::NAMES`].
const ASKED: [f32; PARTS] = [1.3, 0.15, 1.0, 0.3, 0.3, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0];
const ASKED_SEMANTIC: [f32; PARTS] = [1.3, 0.15, 1.0, 0.3, 0.3, 0.0, 1.0, 1.5, 0.0, 0.0, 0.0, 0.0];
const BARE: [f32; PARTS] = [1.3, 0.15, 0.0, 0.3, 0.3, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0];
const BARE_SEMANTIC: [f32; PARTS] = [1.3, 0.15, 0.0, 0.3, 0.3, 0.0, 2.5, 0.0, 0.0, 0.0, 0.0, 0.0];

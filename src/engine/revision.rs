//! Would the same question get the same answer as before?

use sha2::{Digest as _, Sha256};

use super::parameters::Parameters;
use super::shelf::Shelf;

/// What of an engine's revision stays while it is open: a number made of the program's version, the guides' bytes, the settings that
/// decide on answers, and the model.
pub(super) fn opened_as(shelves: &[Shelf], model: Option<&str>, parameters: &Parameters) -> u64 {
    let mut hasher = Sha256::new();
    let mut add = |part: &str| {
        // Lengths keep two texts apart from the same letters cut elsewhere.
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    };
    add(env!("CARGO_PKG_VERSION"));
    add(model.unwrap_or_default());
    // Where an index or its vectors lie changes no answer.
    let settings = (&parameters.search, &parameters.answer, &parameters.model);
    add(&format!("{settings:?}"));
    for shelf in shelves {
        add(&shelf.guide.manifest.id);
        add(&shelf.guide.hash);
    }
    let digest = hasher.finalize();
    digest.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte))
}

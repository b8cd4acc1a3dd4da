//! How does a text become a vector? Sentence-embedding models of the BERT family, in sentence-transformers' layout.
//!
//! A build without the feature `semantic` has the same names; opening a model then says what is missing.

mod error;
mod parameters;
mod store;

#[cfg(feature = "semantic")]
mod attention;
#[cfg(feature = "semantic")]
mod bert;
#[cfg(feature = "semantic")]
mod enabled;
#[cfg(feature = "semantic")]
mod layer;
#[cfg(feature = "semantic")]
mod layout;
#[cfg(feature = "semantic")]
mod linear;
#[cfg(feature = "semantic")]
mod nibbles;
#[cfg(feature = "semantic")]
mod norm;
#[cfg(feature = "semantic")]
mod reader;
#[cfg(feature = "semantic")]
mod shipped;
#[cfg(feature = "semantic")]
mod tokens;
#[cfg(feature = "semantic")]
mod weights;
#[cfg(feature = "semantic")]
mod wordpiece;

#[cfg(not(feature = "semantic"))]
mod disabled;

#[cfg(all(test, feature = "semantic"))]
mod tests;

#[cfg(not(feature = "semantic"))]
pub use disabled::{Encoder, Reader};
#[cfg(feature = "semantic")]
pub use enabled::Encoder;
#[cfg(feature = "semantic")]
pub use enabled::IDENTITY_FILE;
#[cfg(feature = "semantic")]
pub use layout::{FILES, OPTIONAL_FILES, check_folder, file_hash, identity};
#[cfg(feature = "semantic")]
pub use reader::Reader;

pub use error::ModelError;
pub use parameters::{Parameters, Precision, Reading, Role};
pub use store::{Installed, ModelStore, is_name};

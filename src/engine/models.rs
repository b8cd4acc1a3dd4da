//! Which models take part?

use std::sync::Arc;

use crate::model::{self, Encoder, ModelError, Reader};

/// The model of the parameters: the one that they name, else the shipped one; none where they want none or the build has
/// none to ship.
///
/// # Errors
/// When its folder can't be read or holds another kind of model.
pub fn open_encoder(parameters: &model::Parameters) -> Result<Option<Arc<Encoder>>, ModelError> {
    if !parameters.enabled {
        return Ok(None);
    }
    if parameters.path.as_os_str().is_empty() {
        return where_built_in(Encoder::shipped());
    }
    Ok(Some(Arc::new(Encoder::open(&parameters.path, parameters.precision)?)))
}

/// The shipped reader; none where the parameters want no model or the build has none.
///
/// # Errors
/// When the program was built with a damaged file.
pub fn open_reader(parameters: &model::Parameters) -> Result<Option<Arc<Reader>>, ModelError> {
    if parameters.enabled { where_built_in(Reader::shipped()) } else { Ok(None) }
}

fn where_built_in<T>(opened: Result<T, ModelError>) -> Result<Option<T>, ModelError> {
    match opened {
        Err(ModelError::NotBuiltIn) => Ok(None),
        opened => opened.map(Some),
    }
}

//! What does an address ask for? Read once at the door; what can't be read is told as a page.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Path, Query};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::Response;
use serde::de::DeserializeOwned;

use super::problem::Problem;
use crate::corpus::Guide;
use crate::engine::Engine;
use crate::web::site::Site;

/// What stands behind the question mark of an address.
#[derive(Debug)]
pub(super) struct Asked<T>(pub T);

/// What stands in the path of an address.
#[derive(Debug)]
pub(super) struct Named<T>(pub T);

impl<T: DeserializeOwned> FromRequestParts<Arc<Site>> for Asked<T> {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Response> {
        let asked = Query::<T>::from_request_parts(parts, site).await;
        asked.map(|Query(asked)| Self(asked)).map_err(|_| Problem::new(StatusCode::BAD_REQUEST).response(site))
    }
}

impl<T: DeserializeOwned + Send> FromRequestParts<Arc<Site>> for Named<T> {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Response> {
        let named = Path::<T>::from_request_parts(parts, site).await;
        named.map(|Path(named)| Self(named)).map_err(|_| Problem::new(StatusCode::BAD_REQUEST).response(site))
    }
}

/// The guide of an id; the only one that is asked where none is named, and none where there are several.
pub(super) fn guide_meant<'a>(site: &Site, engine: &'a Engine, id: &str) -> Result<Option<&'a Guide>, Problem> {
    match id {
        "" => Ok((!engine.asks_several()).then(|| engine.guide())),
        id => engine.guide_by_id(id).map(Some).map_err(|why| Problem::no_guide(site, engine, &why)),
    }
}

/// The engine with the guide of an id chosen, if one is named.
pub(super) fn narrowed(site: &Site, engine: &Engine, id: &str) -> Result<Engine, Problem> {
    match id {
        "" => Ok(engine.clone()),
        id => engine.narrowed(id).map_err(|why| Problem::no_guide(site, engine, &why)),
    }
}

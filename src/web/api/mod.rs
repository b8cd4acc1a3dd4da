//! What do programs ask, under `/api/v1`?
//!
//! A request is read strictly (`query`, `body`): what is not known is refused with the nearest name. It is answered with the record
//! that the terminal writes as JSON, or with a problem; `reply` says when the client has the answer already.

mod ask;
mod body;
mod compare;
mod description;
mod guides;
mod look;
mod lookup;
mod negotiation;
mod nowhere;
mod problems;
mod query;
mod reply;
mod routes;
mod search;
mod sections;
mod topics;

pub(crate) use negotiation::is_origins;
pub(super) use routes::routes;

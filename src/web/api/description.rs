//! `/api/v1/openapi.json`: what can a program ask, in the words of OpenAPI 3.1? Made from the code.

use std::sync::OnceLock;

use axum::body::Bytes;
use axum::http::HeaderMap;
use axum::response::Response;
use utoipa::openapi::path::Operation;
use utoipa::openapi::{Content, Ref, Response as Described, ResponseBuilder};
use utoipa::{Modify, OpenApi};

use super::look::written;
use super::{ask, compare, guides, lookup, problems, reply, search, sections, topics};
use crate::web::caching::Wanted;
use crate::web::problem::{Problem, ProblemRecord};

/// What is said of the API as a whole.
const ABOUT: &str = "Answers questions about a guide by quoting the guide's own passages with their citation, or says that the guide does \
    not say. Within `v1` keys and addresses may be added and none goes or changes its meaning, so ignore keys that you do not know.";

/// Which errors every address may answer with, and what that means.
const ERRORS: [(&str, &str); 8] = [
    ("400", "A parameter or the body can't be read"),
    ("404", "No guide has the id"),
    ("406", "The client takes no JSON"),
    ("414", "The address is too long"),
    ("422", "What is asked is no such thing, or too long"),
    ("429", "The address asked more than it may; `Retry-After` says when again"),
    ("431", "The headers are too large"),
    ("503", "More is asked than can be answered now; `Retry-After` says when again"),
];
/// Which errors a body may be answered with beside.
const OF_BODIES: [(&str, &str); 3] = [
    ("408", "The body did not arrive in time"),
    ("413", "The body is too large"),
    ("415", "The body is not declared as JSON"),
];

#[derive(Debug, OpenApi)]
#[openapi(
    info(title = "Preceptor", description = ABOUT),
    servers((url = "/api/v1")),
    paths(
        ask::by_address,
        ask::by_body,
        search::search,
        lookup::lookup,
        compare::compare,
        topics::topics,
        sections::sections,
        guides::guides,
        problems::all,
        problems::one
    ),
    components(schemas(ProblemRecord<'static>)),
    modifiers(&WithProblems)
)]
struct Description;

/// Says of every address with which problems it may answer.
#[derive(Debug)]
struct WithProblems;

impl Modify for WithProblems {
    fn modify(&self, description: &mut utoipa::openapi::OpenApi) {
        for item in description.paths.paths.values_mut() {
            item.get.iter_mut().for_each(|operation| add(operation, &ERRORS));
            item.post.iter_mut().for_each(|operation| {
                add(operation, &ERRORS);
                add(operation, &OF_BODIES);
            });
        }
    }
}

fn add(operation: &mut Operation, errors: &[(&str, &str)]) {
    let described = |what: &str| -> Described {
        let problem = Content::new(Some(Ref::from_schema_name("Problem")));
        ResponseBuilder::new().description(what).content("application/problem+json", problem).build()
    };
    let errors = errors.iter().map(|(status, what)| ((*status).to_owned(), described(what).into()));
    operation.responses.responses.extend(errors);
}

/// The description of the API.
pub(super) async fn openapi(headers: HeaderMap) -> Result<Response, Problem> {
    static DESCRIPTION: OnceLock<Bytes> = OnceLock::new();
    let json = match DESCRIPTION.get() {
        Some(json) => json.clone(),
        None => DESCRIPTION.get_or_init(|| written(&Description::openapi()).unwrap_or_default().into()).clone(),
    };
    // It is the program's own, and changes with its version alone.
    let tag = Wanted { revision: 0, guide: None, question: env!("CARGO_PKG_VERSION") }.tag();
    Ok(if reply::has_already(&headers, &tag) { reply::unchanged(tag) } else { reply::json(json, tag) })
}

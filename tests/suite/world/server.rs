//! What happens to a request before and after it is done?

use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::{ConnectInfo, Request, State as Extension};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::routing::{get, patch};
use serde_json::{Value, json};

use super::faults::{Fault, too_many};
use super::listener::{Breakable, Switch};
use super::routes::{Place, Route, place};
use super::state::{Recorded, Refusal, State};
use super::uploads::{self, read_body};
use super::{Inner, endpoints, gateway, guidelines, oauth, rest, schema};

/// The biggest body that is read, which is Discord's limit for one with attachments.
const MAX_BODY: usize = 25 * 1024 * 1024;

/// An answer before it is written.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Value,
    pub(crate) headers: Vec<(&'static str, String)>,
}

/// A request that has been read.
#[derive(Clone)]
pub(crate) struct Call {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) query: String,
    pub(crate) body: Value,
    /// The files of a form, by the number of their part: name and bytes.
    pub(crate) files: Vec<(usize, String, Vec<u8>)>,
    pub(crate) authorized: bool,
    /// The token of a person that it shows.
    pub(crate) bearer: Option<String>,
    /// The name and password that it shows, in base 64.
    pub(crate) basic: Option<String>,
    /// The bytes of a form without files.
    pub(crate) form: Vec<u8>,
    /// How many headers say how long the body is.
    pub(crate) lengths: usize,
    pub(crate) at: Instant,
}

impl Answer {
    /// An answer with a JSON body, or without any where it is null.
    pub(crate) fn json(status: u16, body: Value) -> Self {
        Self { status, body, headers: Vec::new() }
    }
}

/// Serves the gateway and the API.
pub(crate) async fn serve(inner: Arc<Inner>, listener: Breakable) {
    let app = Router::new()
        .route("/", get(open_gateway))
        .route("/attachments/{name}", get(uploads::serve))
        .route("/oauth2/authorize", get(oauth::authorize))
        .route("/api/v10/applications/@me", patch(endpoints::enter).fallback(answer))
        .fallback(answer)
        .with_state(inner);
    // The task is aborted when the world ends.
    let _ = axum::serve(listener, app.into_make_service_with_connect_info::<Switch>()).await;
}

/// Opens a gateway connection.
async fn open_gateway(Extension(inner): Extension<Arc<Inner>>, upgrade: WebSocketUpgrade) -> Response {
    if inner.refuse_gateway() {
        let answer = Answer::json(503, json!({"message": "503: Service Unavailable", "code": 0}));
        return write(answer, None);
    }
    upgrade.on_upgrade(|socket| gateway::serve(inner, socket))
}

/// Answers a request to the API.
async fn answer(
    Extension(inner): Extension<Arc<Inner>>,
    ConnectInfo(line): ConnectInfo<Switch>,
    request: Request,
) -> Response {
    let call = read(request, &inner.token).await;
    let number = inner.record(&call);
    inner.observe(&call);
    let found = call.path.strip_prefix("/api/v10/").and_then(|path| place(&call.method, path));
    // One address tells the bot of itself and people of themselves, by whose token is shown.
    let found = found.map(|place| if call.bearer.is_some() { place.of_person() } else { place });
    let answer = match &found {
        Some(place) => answer_at(&inner, place, &call),
        None => Some(unexpected(&mut inner.state(), &call)),
    };
    inner.decide(number, answer.as_ref().map_or(0, |answer| answer.status));
    let held = found.as_ref().and_then(|place| inner.state().holds.get(&place.route).cloned());
    if let Some(mut held) = held {
        // An error means that the holder was dropped, which releases too.
        let _ = held.wait_for(|released| *released).await;
    }
    let Some(answer) = answer else {
        line.break_off();
        return Response::new(Body::empty());
    };
    write(answer, found.map(|place| place.route))
}

impl Inner {
    /// Takes note of what Discord would take and no bot should send.
    pub(crate) fn observe(&self, call: &Call) {
        if call.lengths > 1 {
            let many = format!("{} {} has {} lengths", call.method, call.path, call.lengths);
            self.state().unexpected.push(many);
        }
        if self.options.check_bodies {
            self.state().unexpected.extend(guidelines::beyond(&call.body));
        }
    }

    /// Notes a request that has arrived, and gives its number.
    pub(crate) fn record(&self, call: &Call) -> usize {
        let (method, path, body) = (call.method.clone(), call.path.clone(), call.body.clone());
        let mut state = self.state();
        state.requests.push(Recorded { method, path, body, status: None, at: call.at });
        state.requests.len() - 1
    }

    /// Notes how a request is answered; what it asked has been done by then.
    pub(crate) fn decide(&self, number: usize, status: u16) {
        self.state().requests[number].status = Some(status);
        self.changed();
    }
}

/// Reads a request.
async fn read(request: Request, token: &str) -> Call {
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(body, MAX_BODY).await.unwrap_or_default();
    let at = Instant::now();
    let (body, files) = read_body(&parts.headers, &bytes);
    let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let is_form = kind.starts_with("application/x-www-form-urlencoded");
    let given = parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    Call {
        method: parts.method.to_string(),
        path: parts.uri.path().to_owned(),
        query: parts.uri.query().unwrap_or_default().to_owned(),
        body,
        files,
        lengths: parts.headers.get_all(header::CONTENT_LENGTH).iter().count(),
        authorized: given.is_some_and(|given| given.strip_prefix("Bot ") == Some(token)),
        bearer: given.and_then(|given| given.strip_prefix("Bearer ")).map(str::to_owned),
        basic: given.and_then(|given| given.strip_prefix("Basic ")).map(str::to_owned),
        form: if is_form { bytes.to_vec() } else { Vec::new() },
        at,
    }
}

/// The answer at a known place, with the faults that were asked for; none breaks the connection off.
fn answer_at(inner: &Inner, place: &Place, call: &Call) -> Option<Answer> {
    let mut state = inner.state();
    if let Some((left, global)) = state.limited_for(place.route) {
        state.early += 1;
        return Some(too_many(left.as_secs_f64(), global));
    }
    // A bot can't know when Discord has read its response; that it comes again is right, and no breach of a rule.
    let follows = place.route != Route::Callback;
    if follows && place.token.as_deref().is_some_and(|token| state.awaits_response(token)) {
        return Some(Answer::json(404, json!({"message": "Unknown Webhook", "code": 10015})));
    }
    let fault = state.next_fault(place.route);
    match fault {
        Some(Fault::Status(status)) => return Some(broken(status)),
        Some(Fault::ConnectionReset) => return None,
        Some(Fault::RateLimited { retry_after, global }) => return Some(state.limit(place.route, retry_after, global)),
        Some(Fault::Expired) => {
            return Some(Answer::json(404, json!({"message": "Unknown interaction", "code": 10062})));
        }
        Some(Fault::AfterDoing(_) | Fault::ResetAfterDoing) | None => {}
    }
    drop(state);
    let answer = done(inner, place, call);
    match fault {
        Some(Fault::AfterDoing(status)) => Some(broken(status)),
        Some(Fault::ResetAfterDoing) => None,
        _ => Some(answer),
    }
}

/// Does what a request asks, if the rules allow it.
pub(crate) fn done(inner: &Inner, place: &Place, call: &Call) -> Answer {
    // The schemas are checked without the lock, because that takes the longest.
    let errors = if inner.options.check_bodies { schema::errors(place, &call.method, &call.body) } else { Vec::new() };
    let errors = if errors.is_empty() { uploads::errors(call) } else { errors };
    let outcome = if !call.authorized && needs_token(place) {
        Err(Refusal::new(401, 0, "401: Unauthorized"))
    } else if errors.is_empty() {
        uploads::keep(&mut inner.state(), call);
        rest::act(inner, place, call)
    } else {
        Err(Refusal::of_body(errors))
    };
    outcome.unwrap_or_else(|refusal| {
        let answer = refusal.answer();
        inner
            .state()
            .refusals
            .push(Refusal { message: format!("{} {}: {}", call.method, call.path, refusal.message), ..refusal });
        answer
    })
}

/// Whether a place asks for the bot's token; those with an interaction's token don't, nor where the gateway is.
fn needs_token(place: &Place) -> bool {
    place.template != "/gateway"
        && place.route != Route::OAuth
        && !matches!(place.route, Route::Callback | Route::Followup | Route::Edit | Route::Fetch | Route::Delete)
}

/// The answer of a Discord that is broken.
fn broken(status: u16) -> Answer {
    Answer::json(status, json!({"message": format!("{status}: Server Error"), "code": 0}))
}

/// Notes a request that Discord (or this model of it) doesn't know.
fn unexpected(state: &mut State, call: &Call) -> Answer {
    state.unexpected.push(format!("{} {} is no route of the world", call.method, call.path));
    Answer::json(404, json!({"message": "404: Not Found", "code": 0}))
}

/// Writes an answer with the headers about rate limits, which Discord sends every time.
fn write(answer: Answer, route: Option<Route>) -> Response {
    let bucket = format!("{route:?}");
    let usual = [
        ("x-ratelimit-limit", "1000".to_owned()),
        ("x-ratelimit-remaining", "999".to_owned()),
        ("x-ratelimit-reset", "1767225601.000".to_owned()),
        ("x-ratelimit-reset-after", "1.000".to_owned()),
        ("x-ratelimit-bucket", bucket),
    ];
    let body = if answer.body.is_null() { Body::empty() } else { Body::from(answer.body.to_string()) };
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or_default();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    for (name, value) in usual.into_iter().chain(answer.headers) {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(HeaderName::from_static(name), value);
        }
    }
    response
}

impl Refusal {
    /// A refusal with Discord's code for it.
    pub(crate) fn new(status: u16, code: u64, message: &str) -> Self {
        Self { status, code, message: message.to_owned(), errors: Vec::new() }
    }

    /// A refusal of a body, with each complaint at its path.
    pub(crate) fn of_body(errors: Vec<(String, String)>) -> Self {
        Self { status: 400, code: 50035, message: "Invalid Form Body".to_owned(), errors }
    }

    /// How Discord words it.
    fn answer(&self) -> Answer {
        let mut body = json!({"message": self.message, "code": self.code});
        for (path, what) in &self.errors {
            let mut at = &mut body["errors"];
            for part in path.split('.').filter(|part| !part.is_empty()) {
                at = &mut at[part];
            }
            at["_errors"] = json!([{"code": "BASE_TYPE_BAD", "message": what}]);
        }
        Answer::json(self.status, body)
    }
}

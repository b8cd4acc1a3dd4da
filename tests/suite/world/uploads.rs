//! How do files come with messages and commands?

use axum::extract::{Path, State as Extension};
use axum::http::{HeaderMap, StatusCode, header};
use serde_json::{Value, json};
use std::sync::Arc;

use super::server::Call;
use super::state::State;
use super::{Inner, World};

/// Files of a form: the number of the part, name and bytes.
type Files = Vec<(usize, String, Vec<u8>)>;

/// A body's JSON and files. In a form, the JSON is the part `payload_json`.
pub(super) fn read_body(headers: &HeaderMap, bytes: &[u8]) -> (Value, Files) {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let Some((_, boundary)) = kind.split_once("boundary=") else {
        return (serde_json::from_slice(bytes).unwrap_or_default(), Vec::new());
    };
    let delimiter = format!("--{}", boundary.trim_matches('"'));
    let (mut json, mut files) = (Value::Null, Vec::new());
    for part in split(bytes, delimiter.as_bytes()) {
        let Some(end) = find(part, b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&part[..end]).into_owned();
        let content = part[end + 4..].strip_suffix(b"\r\n").unwrap_or(&part[end + 4..]);
        let named = |name: &str| head.split(&format!("{name}=\"")).nth(1).and_then(|rest| rest.split('"').next());
        match named(" name") {
            Some("payload_json") => json = serde_json::from_slice(content).unwrap_or_default(),
            Some(name) => {
                let number = name.trim_start_matches("files[").trim_end_matches(']').parse().unwrap_or(usize::MAX);
                files.push((number, named("filename").unwrap_or_default().to_owned(), content.to_vec()));
            }
            None => {}
        }
    }
    (json, files)
}

fn split<'a>(mut bytes: &'a [u8], delimiter: &[u8]) -> Vec<&'a [u8]> {
    let mut parts = Vec::new();
    while let Some(at) = find(bytes, delimiter) {
        parts.push(&bytes[..at]);
        bytes = &bytes[at + delimiter.len()..];
    }
    parts
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

/// What is wrong with the files of a call: each must be named in `attachments` and be there, and a picture of an embed too.
pub(super) fn errors(call: &Call) -> Vec<(String, String)> {
    let message = if call.body["data"].is_object() { &call.body["data"] } else { &call.body };
    let named: Vec<(u64, &str)> = message["attachments"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|of| (of["id"].as_u64().unwrap_or(u64::MAX), of["filename"].as_str().unwrap_or_default()))
        .collect();
    let sent: Vec<(u64, &str)> = call.files.iter().map(|(number, name, _)| (*number as u64, name.as_str())).collect();
    let mut errors = Vec::new();
    if named != sent {
        errors.push(("attachments".to_owned(), format!("{named:?} are named and {sent:?} are there")));
    }
    for embed in message["embeds"].as_array().into_iter().flatten() {
        let shown = embed["image"]["url"].as_str().and_then(|url| url.strip_prefix("attachment://"));
        if shown.is_some_and(|shown| !sent.iter().any(|(_, name)| *name == shown)) {
            errors.push(("embeds".to_owned(), format!("no file {shown:?} is there")));
        }
    }
    errors
}

/// Keeps the files of a call that is obeyed; a later one takes the place of an earlier one of its name.
pub(super) fn keep(state: &mut State, call: &Call) {
    for (_, name, bytes) in &call.files {
        state.files.insert(name.clone(), bytes.clone());
    }
}

/// A file that a member has sent along.
pub(super) async fn serve(Extension(inner): Extension<Arc<Inner>>, Path(name): Path<String>) -> (StatusCode, Vec<u8>) {
    match inner.state().files.get(&name) {
        Some(bytes) => (StatusCode::OK, bytes.clone()),
        None => (StatusCode::NOT_FOUND, Vec::new()),
    }
}

impl World {
    /// A file that the bot has sent.
    pub(crate) fn file(&self, name: &str) -> Vec<u8> {
        self.inner.state().files.get(name).unwrap_or_else(|| panic!("no file {name} was sent")).clone()
    }

    /// A file that a member is about to send along; its value is that of an option of a command.
    pub(crate) fn upload(&self, name: &str, bytes: &[u8]) -> Value {
        let mut state = self.inner.state();
        state.files.insert(name.to_owned(), bytes.to_vec());
        let id = state.ids.next();
        json!({
            "id": id.to_string(), "filename": name, "size": bytes.len(),
            "url": format!("{}/attachments/{name}", self.api_url()),
            "proxy_url": format!("{}/attachments/{name}", self.api_url()),
        })
    }
}

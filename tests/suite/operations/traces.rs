//! Spans arrive at an OpenTelemetry collector, and nobody's question is in them.

use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::routing::post;
use serde_json::json;
use tokio::net::TcpListener;

use super::service::{bot, get, page, serve};
use crate::discord::Program;
use crate::world::World;

/// How long a test waits for what a collector is sent.
const LIMIT: Duration = Duration::from_secs(30);

/// A collector that takes spans over HTTP: its address, and the bodies that it is sent, protocol buffers in which texts stand as they are.
async fn collector() -> (String, Receiver<Bytes>) {
    let (sent, bodies) = channel();
    let take = move |body: Bytes| {
        sent.send(body).unwrap();
        async {}
    };
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(axum::serve(listener, Router::new().route("/v1/traces", post(take))).into_future());
    (address, bodies)
}

/// All that was sent by the time that some words arrived.
fn until_said(bodies: &Receiver<Bytes>, words: &str) -> String {
    let mut said = String::new();
    while !said.contains(words) {
        let body = bodies.recv_timeout(LIMIT).unwrap_or_else(|_| panic!("`{words}` is not in {said}"));
        said.push_str(&String::from_utf8_lossy(&body));
    }
    said
}

#[tokio::test(flavor = "multi_thread")]
async fn an_interaction_is_a_span() {
    let world = World::start().await;
    let (address, bodies) = collector().await;
    let program = Program::spawn_heard(&mut bot(&world, &[("LOG__TRACES", &address)]));
    world.connected(1).await;
    world.registered().await;
    world.member("Ana").runs("ask", json!({ "question": "where is the zebra crossing?" })).await;
    program.stop();
    let said = tokio::task::block_in_place(|| until_said(&bodies, "command.name"));
    assert!(said.contains("preceptor") && said.contains("interaction") && said.contains("ask"), "{said}");
    assert!(!said.contains("zebra"), "{said}");
    assert!(program.end().await.success());
    world.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_is_a_span_by_its_route() {
    let folder = tempfile::tempdir().unwrap();
    let (address, bodies) = collector().await;
    let settings = [("LOG__TRACES", address.as_str()), ("LOG__LEVEL", "info")];
    let mut program = Program::spawn_heard(&mut serve(folder.path(), &settings));
    let url = page(&mut program).await;
    assert_eq!(get(&format!("{url}/api/v1/ask?q=zebra+crossing")).await.0, 200);
    program.stop();
    let said = tokio::task::block_in_place(|| until_said(&bodies, "GET /api/v1/ask"));
    assert!(said.contains("http.response.status_code") && !said.contains("zebra"), "{said}");
    assert!(program.end().await.success());
}

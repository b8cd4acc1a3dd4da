//! Whatever comes in at `/interactions`: the endpoint goes on answering Discord, and believes nobody else.
//!
//! `REQUESTS=100000` sends more.

use std::collections::VecDeque;
use std::sync::Arc;

use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::world;
use crate::discord::{Program, number};
use crate::world::{Delivery, Person, World};

const REQUESTS: u64 = 10_000;
/// How many are sent at once, and how many that never end are left open meanwhile.
const AT_ONCE: usize = 32;
const LEFT_OPEN: usize = 100;

/// What is sent, and whether it is a whole request, to which an answer comes.
struct Hostile {
    bytes: Vec<u8>,
    is_whole: bool,
}

/// Requests of every kind that there is, one after the other.
fn hostile(at: u64, body: &str) -> Hostile {
    let forged = format!("X-Signature-Ed25519: {}\r\nX-Signature-Timestamp: {at}\r\n", "0123456789abcdef".repeat(8));
    let head = |line: &str, more: &str| format!("{line} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{more}");
    let post = |more: &str, body: &[u8]| {
        let head = head("POST /interactions", &format!("{more}Content-Length: {}\r\n\r\n", body.len()));
        [head.as_bytes(), body].concat()
    };
    let whole = |bytes: Vec<u8>| Hostile { bytes, is_whole: true };
    let partly = |bytes: Vec<u8>| Hostile { bytes, is_whole: false };
    let get = |path: &str| whole(head(&format!("GET {path}"), "\r\n").into_bytes());
    match at % 20 {
        0 => whole(post(&forged, body.as_bytes())),
        1 => whole(post("", body.as_bytes())),
        2 => whole(post(&forged, b"\xff\xfe{\"type\":1}\xc0\x80")),
        3 => whole(post("X-Signature-Ed25519: \u{e9}\u{fc}\r\nX-Signature-Timestamp: \u{661}\r\n", body.as_bytes())),
        // A body that never ends, or comes to nothing.
        4 => partly(head("POST /interactions", &format!("{forged}Content-Length: 1000\r\n\r\n{{")).into_bytes()),
        5 => partly(
            head("POST /interactions", &format!("{forged}Transfer-Encoding: chunked\r\n\r\nfff\r\n{{")).into_bytes(),
        ),
        6 => partly(b"POST /interactions HTTP/1.1\r\nHost: a\r\nX-Slow: ".to_vec()),
        // Too much of everything.
        7 => partly(head("POST /interactions", &format!("X-Long: {}\r\n\r\n", "x".repeat(500_000))).into_bytes()),
        8 => partly(head("POST /interactions", &"X-Many: 1\r\n".repeat(5000)).into_bytes()),
        9 => partly(post(&forged, &vec![b'['; 300_000])),
        10 => partly(
            head("POST /interactions", &format!("{forged}Content-Length: 99999999999999999999\r\n\r\n")).into_bytes(),
        ),
        // Paths that are something else.
        11 => get("/interactions/../interactions"),
        12 => get("/%2e%2e/%2e%2e/etc/passwd"),
        13 => get("//interactions%00?a=%ff"),
        14 => get("http://discord.com/interactions"),
        15 => partly(head(&format!("POST /{}", "interactions/".repeat(20_000)), "\r\n").into_bytes()),
        // What is no HTTP.
        16 => partly(vec![0; 4096]),
        17 => partly(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".to_vec()),
        18 => partly(
            head(
                "POST /interactions",
                "Content-Length: 5\r\nContent-Length: 7\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            )
            .into_bytes(),
        ),
        _ => whole(
            [post(&forged, b"{}").as_slice(), post("", b"POST /interactions HTTP/1.1\r\n\r\n").as_slice()].concat(),
        ),
    }
}

/// Sends it; the status of what comes back to a whole request.
async fn send(address: &str, hostile: &Hostile) -> (Option<u16>, Option<TcpStream>) {
    let Ok(mut stream) = TcpStream::connect(address).await else { return (None, None) };
    // It may be refused before it is read.
    let _ = stream.write_all(&hostile.bytes).await;
    if !hostile.is_whole {
        return (None, Some(stream));
    }
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    let line = String::from_utf8_lossy(&answer).into_owned();
    (line.split(' ').nth(1).and_then(|status| status.parse().ok()), None)
}

/// A command of a member's is answered, and a ping of Discord's.
async fn still_answers(world: &World, ana: &Person) {
    let reply = ana.runs("ask", json!({ "question": "what are the clinical duties?" })).await;
    assert!(reply.text().contains("Vital signs"), "{}", reply.text());
    let ping = Delivery::signed(r#"{"type":1}"#, 0);
    assert_eq!(ping.status(&world.endpoint().await).await, 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_hostile_requests_leave_it_answering() {
    let world = world().await;
    let _program = Program::start_with(&world, &[("DISCORD__MEMBER_PER_MINUTE", "100000")]).await;
    let ana = world.member("Ana");
    let url = world.endpoint().await;
    let address: Arc<str> = url.trim_start_matches("http://").trim_end_matches("/interactions").into();
    let body: Arc<str> = ana.payload("ask", json!({ "question": "what are the clinical duties?" })).to_string().into();
    let before = world.requests().len();
    let (places, mut sent, mut open) = (Arc::new(Semaphore::new(AT_ONCE)), JoinSet::new(), VecDeque::new());
    for at in 0..number("REQUESTS").unwrap_or(REQUESTS) {
        let place = Arc::clone(&places).acquire_owned().await.unwrap();
        let (address, body) = (Arc::clone(&address), Arc::clone(&body));
        sent.spawn(async move {
            let _place = place;
            (at, send(&address, &hostile(at, &body)).await)
        });
        while let Some(done) = sent.try_join_next() {
            open.extend(check(done.unwrap()));
        }
        open.drain(..open.len().saturating_sub(LEFT_OPEN));
        if at % 2500 == 2000 {
            assert_eq!(world.requests().len(), before + usize::try_from(at / 2500).unwrap(), "nothing else was begun");
            still_answers(&world, &ana).await;
        }
    }
    while let Some(done) = sent.join_next().await {
        open.extend(check(done.unwrap()));
    }
    still_answers(&world, &ana).await;
    drop(open);
    world.close().await;
}

/// What was whole was refused; what was not is kept open.
fn check((at, (status, stream)): (u64, (Option<u16>, Option<TcpStream>))) -> Option<TcpStream> {
    assert!(status.is_none_or(|status| (400..500).contains(&status)), "request {at} is answered by {status:?}");
    stream
}

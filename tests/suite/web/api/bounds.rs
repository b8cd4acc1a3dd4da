//! What is sent is bounded, and what is too much is told.

use std::io::{Read as _, Write as _};

use super::served::{Reply, Served};

#[test]
fn an_address_a_body_and_headers_have_most_bytes() {
    let served = Served::by_words();
    let question = "why+".repeat(400);
    assert_eq!(served.get(&format!("/api/v1/ask?q={question}")).status, 200);
    let long = served.get(&format!("/api/v1/ask?q={}", question.repeat(6)));
    assert_eq!((long.status, long.header("content-type")), (414, Some("application/problem+json")));
    assert!(long.json()["detail"].as_str().unwrap().contains("`POST`"), "{}", long.text());
    let large = served.ask("GET", "/api/v1/guides", &[&format!("X-Large: {}", "x".repeat(17_000))]);
    assert_eq!((large.status, large.header("content-type")), (431, Some("application/problem+json")));
    let huge = served.ask("GET", "/api/v1/guides", &[&format!("X-Large: {}", "x".repeat(90_000))]);
    assert_eq!((huge.status, huge.header("content-type")), (431, Some("application/problem+json")));
    let body = format!("{{\"question\": \"{}\"}}", "x".repeat(17_000));
    let too_large = served.post("/api/v1/ask", &body);
    assert_eq!((too_large.status, too_large.json()["title"].as_str()), (413, Some("Body too large")));
    let in_pieces = format!(
        "POST /api/v1/ask HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n\
         Transfer-Encoding: chunked\r\n\r\n{:x}\r\n{body}\r\n0\r\n\r\n",
        body.len()
    );
    assert_eq!(served.send(in_pieces).status, 413);
}

#[test]
fn a_body_that_is_too_large_need_not_be_sent() {
    let served = Served::by_words();
    let mut stream = served.connect();
    let head = "POST /api/v1/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9999999\r\n\
                Expect: 100-continue\r\n\r\n";
    stream.write_all(head.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    assert_eq!(Reply::read(&bytes).unwrap().status, 413, "and no `100 Continue` before it");
}

#[test]
fn a_body_that_does_not_come_and_a_client_that_says_nothing_are_not_waited_for() {
    let served = Served::by_words();
    let (mut slow, mut quiet, mut begun) = (served.connect(), served.connect(), served.connect());
    let head =
        "POST /api/v1/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"que";
    slow.write_all(head.as_bytes()).unwrap();
    begun.write_all(b"GET /api/v1/gui").unwrap();
    let mut bytes = Vec::new();
    slow.read_to_end(&mut bytes).unwrap();
    let told = Reply::read(&bytes).unwrap();
    assert_eq!((told.status, told.json()["title"].as_str()), (408, Some("Request not received in time")));
    let mut rest = Vec::new();
    // Closed by the program: an end, or a reset where it had not read all.
    let _ = quiet.read_to_end(&mut rest);
    assert!(rest.is_empty());
    let _ = begun.read_to_end(&mut rest);
    assert_eq!(served.get("/api/v1/guides").status, 200);
}

#[test]
fn more_connections_than_may_be_open_wait_and_are_answered_when_others_go() {
    let served = Served::with(&[("WEB__CONNECTIONS", "4")]);
    let held: Vec<_> = (0..4).map(|_| served.connect()).collect();
    let mut waiting = served.connect();
    waiting.write_all(b"GET /api/v1/guides HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
    drop(held);
    let mut bytes = Vec::new();
    waiting.read_to_end(&mut bytes).unwrap();
    assert_eq!(Reply::read(&bytes).unwrap().status, 200);
}

#[test]
fn http_2_is_spoken_where_a_client_begins_with_it() {
    let served = Served::by_words();
    let mut stream = served.connect();
    stream.write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\x00\x00\x00\x04\x00\x00\x00\x00\x00").unwrap();
    let mut frame = [0; 9];
    stream.read_exact(&mut frame).unwrap();
    assert_eq!(frame[3], 4, "a frame of settings");
}

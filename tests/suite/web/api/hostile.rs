//! Whatever is sent, the program goes on answering.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use super::served::{Reply, Served};

/// How many requests are sent.
const REQUESTS: usize = 10_000;
/// Who sends them, at once.
const SENDERS: usize = 32;
/// How long a sender waits for an answer to what is none.
const PATIENCE: Duration = Duration::from_millis(200);
/// Whoever holds a connection so and says nothing more.
const HELD: usize = 100;

/// One of the ways to be hostile, varied by a number.
fn hostile(at: usize) -> Vec<u8> {
    let get = |target: &str| format!("GET {target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").into_bytes();
    let post = |headers: &str, body: &[u8]| {
        let head =
            format!("POST /api/v1/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n{headers}\r\n\r\n");
        [head.as_bytes(), body].concat()
    };
    match at % 32 {
        // Half of a body, and the sender goes.
        0 => post("Content-Length: 100", b"{\"question\":"),
        1 => format!("GET / HTTP/1.1\r\nHost: x\r\nX: {}\r\n\r\n", "y".repeat(100 + at * 13 % 300_000)).into_bytes(),
        2 => format!("GET / HTTP/1.1\r\nHost: x\r\n{}\r\n", "a: b\r\n".repeat(at % 3000)).into_bytes(),
        3 => get("/api/v1/ask?q=%ff%fe%c0%80"),
        4 => [&b"GET /api/v1/ask?q=\xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n"[..]].concat(),
        5 => get("/api/v1/../../../../etc/passwd"),
        6 => get("/%2e%2e/%2e%2e/%2e%2e/etc/passwd"),
        7 => get("/api/v1/sections?name=%00%00"),
        8 => b"GET /api/v1/ask?q=\0 HTTP/1.1\r\nHost: x\r\n\r\n".to_vec(),
        9 => get("http://169.254.169.254/latest/meta-data/"),
        10 => post("Content-Length: -1", b"{}"),
        11 => post("Content-Length: 5\r\nContent-Length: 6", b"{}"),
        12 => post("Content-Length: 2\r\nTransfer-Encoding: chunked", b"0\r\n\r\n"),
        13 => post("Transfer-Encoding: chunked", b"fffffffffffffffff\r\n{}\r\n"),
        14 => post("Transfer-Encoding: chunked", b"zz\r\n{}\r\n0\r\n\r\n"),
        15 => get("/api/v1/ask?q=a").repeat(1 + at % 50),
        16 => b"GET /api/v1/guides HTTP/1.1\r\nHost: x\r\n\r\n".repeat(1 + at % 50),
        17 => format!("GET /{} HTTP/1.1\r\nHost: x\r\n\r\n", "a".repeat(at * 17 % 100_000)).into_bytes(),
        18 => b"CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: x\r\n\r\n".to_vec(),
        19 => b"OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n".to_vec(),
        20 => b"GET / HTTP/9.9\r\n\r\n".to_vec(),
        21 => b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".to_vec(),
        22 => b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\xff\xff\xff\x00\x00\x00\x00\x00\x00".to_vec(),
        23 => (0..at % 4000).map(|byte| (byte * 31 % 256) as u8).collect(),
        24 => post("Content-Length: 16000", "[".repeat(16_000).as_bytes()),
        25 => post("Content-Length: 32", b"{\"question\":\"\\ud800\",\"id\":1e999}"),
        26 => get(&format!("/api/v1/ask?{}", "q=a&".repeat(at % 2000))),
        27 => get(&format!("/api/v1/search?q={}", "%F0%9F%A6%84".repeat(at % 600))),
        28 => {
            b"GET /api/v1/guides HTTP/1.1\r\nHost: x\r\nRange: bytes=0-0,1-1\r\nIf-None-Match: ,,,\"\r\n\r\n".to_vec()
        }
        29 => {
            b"GET /api/v1/guides HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ,,,\xff\r\nForwarded: for=\"[\r\n\r\n".to_vec()
        }
        30 => b"GET\t/\tHTTP/1.1\nHost:x\n\n".to_vec(),
        _ => Vec::new(),
    }
}

/// Sends, waits a little for whatever comes, and goes: at once, by halves, or by the end.
fn send(address: SocketAddr, at: usize) {
    let Ok(mut stream) = TcpStream::connect(address) else { return };
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.set_write_timeout(Some(PATIENCE)).unwrap();
    // Who is refused in the middle of a request can't send the rest.
    let _ = stream.write_all(&hostile(at));
    match at % 3 {
        0 => {}
        1 => drop(stream.shutdown(Shutdown::Write)),
        _ => drop(stream.read(&mut [0; 4096])),
    }
}

#[test]
fn ten_thousand_hostile_requests_leave_it_answering() {
    let served = Served::with(&[("WEB__PER_MINUTE", "0")]);
    let license = |served: &Served| served.json("/api/v1/ask?q=do+I+need+a+license")["outcome"].clone();
    // Slow ones, who begin and are silent from then on, all the while.
    let held: Vec<TcpStream> = (0..HELD)
        .map(|at| {
            let mut stream = served.connect();
            let begun: &[u8] = if at % 2 == 0 { b"POST /api/v1/ask HTTP/1.1\r\nContent-Le" } else { b"P" };
            stream.write_all(begun).unwrap();
            stream
        })
        .collect();
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..SENDERS {
            scope.spawn(|| {
                while let at @ 0..REQUESTS = next.fetch_add(1, Ordering::Relaxed) {
                    send(served.address, at);
                    if at % 500 == 0 {
                        assert_eq!(license(&served), "answered", "amid them, at {at}");
                    }
                }
            });
        }
    });
    assert_eq!(license(&served), "answered");
    drop(held);
    let is_loud = |line: &serde_json::Value| line["level"] != "INFO";
    let loud: Vec<serde_json::Value> = served.log().into_iter().filter(is_loud).collect();
    assert!(loud.is_empty(), "nobody need act: {loud:#?}");
}

#[test]
fn what_is_no_request_is_refused_and_pipelined_ones_are_answered_in_order() {
    let served = Served::by_words();
    for (request, status) in [
        (&b"GET /api/v1/../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"[..], 404),
        (b"GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 404),
        (b"GET http://other.example/api/v1/guides HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 200),
        (b"GET /api/v1/ask?q=%c3%28 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400),
        (b"GET /api/v1/ask?q=\0 HTTP/1.1\r\nHost: x\r\n\r\n", 400),
        (b"GET / HTTP/9.9\r\nHost: x\r\n\r\n", 400),
        (b"POST /api/v1/ask HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n{}", 400),
        (b"POST /api/v1/ask HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n{}", 400),
    ] {
        assert_eq!(served.send(request).status, status, "{}", String::from_utf8_lossy(request));
    }
    let mut stream = served.connect();
    let one = |target: &str, close: &str| format!("GET {target} HTTP/1.1\r\nHost: x\r\n{close}\r\n");
    let all =
        [one("/api/v1/guides", ""), one("/api/v1/ask", ""), one("/api/v1/topics", "Connection: close\r\n")].concat();
    stream.write_all(all.as_bytes()).unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    let statuses: Vec<&str> = text.split("HTTP/1.1 ").skip(1).map(|reply| &reply[..3]).collect();
    assert_eq!(statuses, ["200", "400", "200"]);
}

#[test]
fn a_request_in_single_bytes_is_answered_as_one_in_one() {
    let served = Served::by_words();
    let mut stream = served.connect();
    for byte in b"GET /api/v1/guides HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n" {
        stream.write_all(&[*byte]).unwrap();
    }
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    assert_eq!(Reply::read(&bytes).unwrap().status, 200);
}

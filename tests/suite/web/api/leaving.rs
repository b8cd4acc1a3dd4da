//! A program that is told to end finishes what it has begun.

use std::io::{Read as _, Write as _};
use std::process::Command;

use super::served::{Reply, Served};

#[test]
fn a_request_that_is_under_way_is_answered_and_then_the_program_leaves() {
    let mut served = Served::by_words();
    let (mut idle, mut under_way) = (served.connect(), served.connect());
    idle.write_all(b"GET /api/v1/guides HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
    let mut some = [0; 64];
    idle.read_exact(&mut some).unwrap();
    let body = "{\"question\": \"do I need a license\"}";
    let head = format!(
        "POST /api/v1/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nExpect: 100-continue\r\n\
         Content-Length: {}\r\n\r\n",
        body.len()
    );
    under_way.write_all(head.as_bytes()).unwrap();
    let mut go_on = [0; 25];
    under_way.read_exact(&mut go_on).unwrap();
    assert_eq!(&go_on, b"HTTP/1.1 100 Continue\r\n\r\n");
    let told = Command::new("kill").args(["-TERM", &served.child.id().to_string()]).status().unwrap();
    assert!(told.success());
    let mut rest = Vec::new();
    idle.read_to_end(&mut rest).unwrap();
    under_way.write_all(body.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    under_way.read_to_end(&mut bytes).unwrap();
    let reply = Reply::read(&bytes).unwrap();
    // The connection has ended, whether the answer could still say that it would.
    assert_eq!(reply.status, 200);
    assert_eq!(reply.json()["outcome"], "answered");
    served.log_to_the_end();
    let ended = served.child.wait().unwrap();
    assert!(ended.success(), "{ended}");
}

//! A program that asks wrongly is told what was wrong and what would put it right.

use serde_json::Value;

use super::served::{Reply, Served};

/// A problem as RFC 9457 wants it.
fn problem(reply: &Reply, status: u16, kind: &str) -> Value {
    assert_eq!(reply.header("content-type"), Some("application/problem+json"), "{}\n{}", reply.head, reply.text());
    let problem = reply.json();
    assert_eq!((reply.status, &problem["status"]), (status, &status.into()), "{problem}");
    assert_eq!(problem["type"], format!("/api/v1/problems/{kind}"), "{problem}");
    for key in ["title", "detail", "instance"] {
        assert!(!problem[key].as_str().unwrap().is_empty(), "{key}: {problem}");
    }
    problem
}

#[test]
fn what_is_wrong_with_a_request_is_said_with_the_remedy() {
    let served = Served::by_words();
    for (target, status, kind, remedy) in [
        ("ask", 400, "missing-parameter", "/api/v1/ask?q=do+I+need+a+license"),
        ("ask?question=x", 400, "unknown-parameter", "did you mean `q`?"),
        ("ask?q=x&giude=y", 400, "unknown-parameter", "did you mean `guide`?"),
        ("guides?q=x", 400, "unknown-parameter", "there are none"),
        ("ask?q=x&q=y", 400, "bad-parameter", "give it once"),
        ("ask?q=%ff", 400, "bad-encoding", "percent-encode"),
        ("search?q=x&limit=51", 400, "bad-parameter", "from 1 to 50"),
        ("search?q=x&limit=-1", 400, "bad-parameter", "from 1 to 50"),
        ("ask?q=x&guide=medical-asistant", 404, "unknown-guide", "did you mean `medical-assistant`?"),
        ("topics?guide=", 404, "unknown-guide", "there are: `medical-assistant`"),
        ("aks?q=x", 404, "unknown-path", "did you mean `/api/v1/ask`?"),
        ("ask/?q=x", 404, "unknown-path", "did you mean `/api/v1/ask`?"),
        ("problems/nothing", 404, "unknown-path", "openapi.json"),
        ("problems/%ff", 404, "unknown-path", "openapi.json"),
        ("compare?a=CMA", 400, "missing-parameter", "`b` is missing"),
        ("compare?a=CMA&b=cma", 422, "not-comparable", "name two things"),
        ("compare?a=CMA&b=%3F", 422, "not-comparable", "name two things"),
    ] {
        let told = problem(&served.get(&format!("/api/v1/{target}")), status, kind);
        assert!(told["detail"].as_str().unwrap().contains(remedy), "{target}: {told}");
        let path = target.split('?').next().unwrap();
        assert_eq!(told["instance"], format!("/api/v1/{path}"), "the path alone, since a question is nobody's");
    }
    let long = format!("/api/v1/search?q={}", "a".repeat(2001));
    assert!(problem(&served.get(&long), 422, "text-too-long")["detail"].as_str().unwrap().contains("2000 characters"));
}

#[test]
fn a_body_that_is_none_is_refused_by_what_is_wrong_with_it() {
    let served = Served::by_words();
    let ask = |body: &str| served.post("/api/v1/ask", body);
    for (body, status, kind, remedy) in [
        ("{\"question\": ", 400, "malformed-json", "line 1, column 13"),
        ("", 400, "malformed-json", "line 1, column 0"),
        ("\"why\"", 422, "wrong-shape", "send an object"),
        ("{}", 422, "wrong-shape", "`question`"),
        ("{\"question\": 1}", 422, "wrong-shape", "`question`"),
        ("{\"question\": \"x\", \"gide\": \"y\"}", 422, "wrong-shape", "did you mean `guide`?"),
        ("{\"question\": \"x\", \"guide\": \"y\"}", 404, "unknown-guide", "there are: `medical-assistant`"),
    ] {
        let told = problem(&ask(body), status, kind);
        assert!(told["detail"].as_str().unwrap().contains(remedy), "{body}: {told}");
    }
    let nested = format!("{{\"question\": \"x\", \"id\": {}{}}}", "[".repeat(5000), "]".repeat(5000));
    problem(&ask(&nested), 400, "malformed-json");
    let plain = "POST /api/v1/ask HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}";
    assert!(problem(&served.send(plain), 415, "not-json")["detail"].as_str().unwrap().contains("application/json"));
}

#[test]
fn a_method_or_form_that_is_not_there_is_refused_with_those_that_are() {
    let served = Served::by_words();
    let refused = served.ask("DELETE", "/api/v1/ask?q=x", &[]);
    problem(&refused, 405, "method-not-allowed");
    let allowed = refused.header("allow").unwrap();
    assert!(["GET", "HEAD", "POST"].iter().all(|method| allowed.contains(method)), "{allowed}");
    problem(&served.ask("POST", "/api/v1/guides", &["Content-Length: 0"]), 405, "method-not-allowed");
    problem(&served.ask("GET", "/api/v1/guides", &["Accept: text/html"]), 406, "not-acceptable");
    assert_eq!(served.ask("GET", "/api/v1/guides", &["Accept: text/html, */*;q=0.1"]).status, 200);
    let head = served.ask("HEAD", "/api/v1/guides", &[]);
    assert!(head.status == 200 && head.body.is_empty() && head.header("etag").is_some(), "{}", head.head);
}

#[test]
fn the_type_of_a_problem_is_an_address_that_describes_it() {
    let served = Served::by_words();
    let told = served.get("/api/v1/ask").json();
    let described = served.json(told["type"].as_str().unwrap());
    assert_eq!(
        (&described["type"], &described["title"], &described["status"]),
        (&told["type"], &told["title"], &400.into())
    );
    let all = served.json("/api/v1/problems");
    assert!(all["problems"].as_array().unwrap().contains(&described), "{all}");
}

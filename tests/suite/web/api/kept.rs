//! A client that has an answer need not get it again, and gets it packed where it asks for that.

use std::io::Read as _;

use flate2::read::MultiGzDecoder;

use super::served::{Served, kept};

#[test]
fn an_answer_that_a_client_has_is_not_sent_again_and_another_is() {
    let served = Served::by_words();
    let license = "/api/v1/ask?q=do+I+need+a+license";
    let first = served.get(license);
    let tag = first.header("etag").unwrap().to_owned();
    assert_eq!(first.header("cache-control"), Some("no-cache"));
    let again = |target: &str| served.ask("GET", target, &[&format!("If-None-Match: \"other\", {tag}")]);
    let unchanged = again(license);
    assert_eq!((unchanged.status, unchanged.body.len(), unchanged.header("etag")), (304, 0, Some(tag.as_str())));
    assert_eq!(again("/api/v1/ask?q=what+is+EHR").status, 200);
    for target in ["/api/v1/guides", "/api/v1/topics", "/api/v1/search?q=license", "/api/v1/openapi.json"] {
        let tag = served.get(target).header("etag").unwrap().to_owned();
        assert_eq!(served.ask("GET", target, &[&format!("If-None-Match: {tag}")]).status, 304, "{target}");
    }
    let unknown = served.ask("GET", "/api/v1/ask?q=x&guide=none", &["If-None-Match: *"]);
    assert_eq!(unknown.status, 404, "an error is told whatever a client has");
}

#[test]
fn another_guide_or_setting_has_other_tags_and_the_same_ones_the_same() {
    let tag = |settings: &[(&str, &str)]| {
        Served::with(settings).get("/api/v1/ask?q=license").header("etag").unwrap().to_owned()
    };
    let (usual, again) = (tag(&[]), tag(&[("WEB__PER_MINUTE", "70")]));
    assert_eq!(usual, again, "two programs behind one name agree");
    assert_ne!(usual, tag(&[("ANSWER__QUOTES", "1")]));
    let path = format!("{}/tests/data/folder-of-guides", env!("CARGO_MANIFEST_DIR"));
    assert_ne!(usual, tag(&[("CORPUS__PATH", &path)]));
}

#[test]
fn a_client_that_takes_gzip_gets_it_for_what_is_long() {
    let served = Served::by_words();
    let target = "/api/v1/topics";
    let packed = served.ask("GET", target, &["Accept-Encoding: br, gzip"]);
    assert_eq!(packed.header("content-encoding"), Some("gzip"));
    assert!(packed.header("vary").unwrap().to_lowercase().contains("accept-encoding"));
    let mut text = String::new();
    MultiGzDecoder::new(&packed.body[..]).read_to_string(&mut text).unwrap();
    let plain = served.get(target);
    assert_eq!((text.as_bytes(), plain.header("content-encoding")), (&plain.body[..], None));
    assert!(packed.body.len() * 2 < plain.body.len());
    let problem = served.ask("GET", "/api/v1/ask", &["Accept-Encoding: gzip"]);
    assert_eq!((problem.header("content-encoding"), &problem.json()["status"]), (None, &400.into()));
}

#[test]
fn an_answer_that_was_given_is_given_again_and_without_a_cache_found_anew() {
    let of_cache = |bytes: &str| {
        let served = Served::with(&[("WEB__CACHE_BYTES", bytes)]);
        for _ in 0..3 {
            served.json("/api/v1/ask?q=do+I+need+a+license");
        }
        kept(&served.log())
    };
    assert_eq!(of_cache("8000000"), [false, true, true]);
    assert_eq!(of_cache("0"), [false, false, false]);
}

//! What a program asks is answered as at the terminal.

use serde_json::{Value, json};

use super::served::Served;
#[cfg(feature = "semantic")]
use super::served::kept;
use crate::program::{out, preceptor};

/// What the terminal writes as JSON, by words as the served program answers.
fn terminal(served: &Served, arguments: &[&str]) -> Value {
    let mut command = preceptor(served.folder.path());
    let output = command.env("PRECEPTOR__MODEL__ENABLED", "false").args(arguments).output().unwrap();
    serde_json::from_str(&out(&output)).unwrap()
}

/// Whether two records say the same in the same order; figures in as many digits as both have, times aside.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            let keys = one.keys().eq(other.keys());
            keys && one.iter().all(|(key, value)| key == "elapsed_us" || same(value, &other[key]))
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Number(one), Value::Number(other)) => one.as_f64().unwrap() as f32 == other.as_f64().unwrap() as f32,
        _ => one == other,
    }
}

#[test]
fn every_address_answers_with_the_record_of_the_terminal() {
    let served = Served::by_words();
    for (target, arguments) in [
        ("ask?q=do+I+need+a+license%3F", &["ask", "--json", "do I need a license?"][..]),
        ("ask?q=when+is+the+next+train&guide=medical-assistant", &["ask", "--json", "when is the next train"]),
        ("search?q=salary", &["search", "--json", "salary"]),
        ("lookup?term=EHR", &["lookup", "--json", "EHR"]),
        ("lookup?term=EHRR", &["lookup", "--json", "EHRR"]),
        ("compare?a=CMA&b=CCMA", &["compare", "--json", "CMA", "CCMA"]),
        ("sections?name=salary", &["section", "--json", "salary"]),
        ("sections?name=zzz", &["section", "--json", "zzz"]),
    ] {
        let (web, terminal) = (served.json(&format!("/api/v1/{target}")), terminal(&served, arguments));
        assert!(same(&web, &terminal), "{target}\n{web}\n{terminal}");
    }
    let outlines = served.json("/api/v1/topics");
    assert!(same(&outlines["guides"][0], &terminal(&served, &["topics", "--json"])), "{outlines}");
}

#[test]
fn a_question_in_a_body_gets_the_same_answer_with_the_callers_id_before_it() {
    let served = Served::by_words();
    let by_address = served.json("/api/v1/ask?q=what+does+EHR+stand+for&id=7");
    let posted = served.post("/api/v1/ask", json!({"question": "what does EHR stand for", "id": 7}).to_string());
    assert_eq!((posted.status, posted.header("cache-control")), (200, Some("no-store")));
    let mut by_body = posted.json();
    assert_eq!((&by_address["id"], &by_body["id"]), (&json!("7"), &json!(7)));
    by_body["id"] = json!("7");
    assert!(same(&by_address, &by_body), "{by_address}\n{by_body}");
    assert_eq!(by_address.as_object().unwrap().keys().next().unwrap(), "id");
}

#[test]
fn a_decline_is_an_answer_and_says_why() {
    let served = Served::by_words();
    for (question, reason) in [("when+is+the+next+train", "not_in_guide"), ("", "empty"), ("%3F", "empty")] {
        let answer = served.json(&format!("/api/v1/ask?q={question}"));
        assert_eq!((&answer["outcome"], &answer["reason"]), (&json!("declined"), &json!(reason)), "{question}");
    }
    let long = served.post("/api/v1/ask", json!({"question": "a".repeat(2001)}).to_string()).json();
    assert_eq!(long["reason"], "too_long");
}

#[test]
fn of_several_guides_the_one_that_is_named_answers_else_the_surest() {
    let path = format!("{}/tests/data/folder-of-guides", env!("CARGO_MANIFEST_DIR"));
    let served = Served::with(&[("CORPUS__PATH", &path), ("CORPUS__WITH_SHIPPED", "true")]);
    let guides = served.json("/api/v1/guides");
    let ids: Vec<&str> =
        guides["guides"].as_array().unwrap().iter().map(|guide| guide["id"].as_str().unwrap()).collect();
    assert!(ids.len() > 1 && ids.contains(&"medical-assistant"), "{guides}");
    let surest = served.json("/api/v1/ask?q=do+I+need+a+license+to+work+as+a+medical+assistant");
    assert_eq!(surest["quotes"][0]["guide"], "medical-assistant", "{surest}");
    for id in &ids {
        let outline = served.json(&format!("/api/v1/topics?guide={id}"));
        assert_eq!(outline["guides"].as_array().unwrap().len(), 1);
        assert_eq!(outline["guides"][0]["guide"], *id);
    }
    assert_eq!(served.json("/api/v1/topics")["guides"].as_array().unwrap().len(), ids.len());
}

#[cfg(feature = "semantic")]
#[test]
fn with_a_model_a_question_in_other_words_is_answered_and_kept() {
    let served = Served::with(&[("MODEL__ENABLED", "true")]);
    let ask = || served.json("/api/v1/ask?q=can+I+do+this+job+without+being+licensed");
    let (first, again) = (ask(), ask());
    assert_eq!(first["outcome"], "answered", "{first}");
    assert_eq!(first, again, "the very same bytes, the time that it took included");
    assert_eq!(kept(&served.log()), [false, true]);
}

#[test]
fn the_log_tells_that_was_asked_and_never_what() {
    let served = Served::by_words();
    served.json("/api/v1/ask?q=xylophone+license&id=zebra");
    served.get("/api/v1/ask?q=xylophone&guide=zebra");
    served.get("/api/v1/nothing?q=xylophone");
    served.post("/api/v1/ask", "{\"question\": \"xylophone");
    let log = served.log();
    assert!(log.iter().any(|line| line["fields"]["message"] == "asked" && line["fields"]["question.chars"] == 17));
    let text = serde_json::to_string(&log).unwrap();
    assert!(!text.contains("xylophone") && !text.contains("zebra"), "{text}");
}

//! What the API says of itself is well formed, and true.

use std::path::Path;

use jsonschema::Validator;
use serde_json::{Value, json};

use super::served::{Reply, Served};

/// Asks every address in all its ways, with the template of each, so that every answer and error is held to its description.
const ASKED: [(&str, &str); 20] = [
    ("/ask", "?q=do+I+need+a+license"),
    ("/ask", "?q=do+I+need+a+license&id=7"),
    ("/ask", "?q=list+the+clinical+duties"),
    ("/ask", "?q=licnese"),
    ("/ask", "?q=when+is+the+next+train"),
    ("/ask", "?q=hello"),
    ("/ask", "?q="),
    ("/ask", "?q=x&guide=y"),
    ("/ask", "?z=x"),
    ("/search", "?q=do+I+need+a+licnese"),
    ("/search", "?q=zzzz"),
    ("/lookup", "?term=EHR"),
    ("/lookup", "?term=EHRR"),
    ("/compare", "?a=CMA&b=CCMA"),
    ("/compare", "?a=CMA&b=zzzz"),
    ("/topics", ""),
    ("/sections", "?name=salary"),
    ("/sections", "?name=zzzz"),
    ("/guides", ""),
    ("/problems", ""),
];

/// The schema of an answer, together with all that it refers to.
fn schema(description: &Value, reply: &Reply, [path, method]: [&str; 2]) -> Validator {
    let kind = reply.header("content-type").unwrap();
    let answers = &description["paths"][path][method]["responses"];
    let mut schema = answers[reply.status.to_string()]["content"][kind]["schema"].clone();
    assert!(schema.is_object(), "{method} {path} says nothing of {} as {kind}", reply.status);
    schema["components"] = description["components"].clone();
    jsonschema::draft202012::new(&schema).unwrap()
}

fn held(description: &Value, reply: &Reply, place: [&str; 2]) {
    let (validator, answer) = (schema(description, reply, place), reply.json());
    let complaints: Vec<String> =
        validator.iter_errors(&answer).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(complaints.is_empty(), "{place:?}: {complaints:#?}\n{answer}");
}

#[test]
fn the_description_is_one_as_openapi_wants_it() {
    let description = Served::by_words().json("/api/v1/openapi.json");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/openapi/schema-3.1.json");
    let schema: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let complaints: Vec<String> =
        validator.iter_errors(&description).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(complaints.is_empty(), "{complaints:#?}");
    assert!(description["openapi"].as_str().unwrap().starts_with("3.1."));
    assert!(
        !validator.is_valid(&json!({"openapi": "3.1.0", "info": {"title": "x"}})),
        "the schema refuses what is none"
    );
    // Every name that is referred to is there.
    let text = description.to_string();
    for name in text.split("\"#/components/schemas/").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(description["components"]["schemas"][name].is_object(), "{name}");
    }
}

#[test]
fn every_answer_and_error_is_as_it_is_described() {
    let served = Served::by_words();
    let description = served.json("/api/v1/openapi.json");
    for (path, query) in ASKED {
        held(&description, &served.get(&format!("/api/v1{path}{query}")), [path, "get"]);
    }
    held(&description, &served.get("/api/v1/problems/busy"), ["/problems/{name}", "get"]);
    for body in ["{\"question\": \"fees\", \"id\": {\"a\": [1]}}", "{", "[]"] {
        held(&description, &served.post("/api/v1/ask", body), ["/ask", "post"]);
    }
    let described: Vec<&String> = description["paths"].as_object().unwrap().keys().collect();
    assert!(described.iter().all(|path| *path == "/problems/{name}" || ASKED.iter().any(|(asked, _)| asked == path)));
}

#[test]
fn what_is_described_says_what_a_reader_needs() {
    let description = Served::by_words().json("/api/v1/openapi.json");
    for (path, item) in description["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            assert!(operation["summary"].is_string(), "{method} {path}");
            for parameter in operation["parameters"].as_array().into_iter().flatten() {
                assert!(parameter["description"].is_string(), "{method} {path}: {parameter}");
            }
        }
    }
    let answer = &description["components"]["schemas"]["Answer"];
    assert!(answer["properties"]["confidence"]["description"].as_str().unwrap().contains("0 to 1"), "{answer}");
    let required = answer["required"].as_array().unwrap();
    assert!(required.contains(&"understood_as".into()) && !required.contains(&"reason".into()), "{required:?}");
}

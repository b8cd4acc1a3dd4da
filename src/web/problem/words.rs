//! What do problems say? Lower case, no full stop, the thing in backticks, then the remedy.

use super::kind::Kind;

/// What a kind of problem is called.
pub(in crate::web) const fn title(kind: Kind) -> &'static str {
    match kind {
        Kind::UnknownParameter => "Unknown parameter",
        Kind::MissingParameter => "Missing parameter",
        Kind::BadParameter => "Parameter out of range",
        Kind::BadEncoding => "Not UTF-8",
        Kind::MalformedJson => "Malformed JSON",
        Kind::UnknownGuide => "Unknown guide",
        Kind::UnknownPath => "Unknown path",
        Kind::MethodNotAllowed => "Method not allowed",
        Kind::NotAcceptable => "Not acceptable",
        Kind::RequestTimeout => "Request not received in time",
        Kind::BodyTooLarge => "Body too large",
        Kind::AddressTooLong => "Address too long",
        Kind::NotJson => "Body not declared as JSON",
        Kind::WrongShape => "JSON of the wrong shape",
        Kind::NotComparable => "Nothing to compare",
        Kind::TextTooLong => "Text too long",
        Kind::TooManyRequests => "Too many requests",
        Kind::HeadersTooLarge => "Headers too large",
        Kind::Failed => "Failed on our side",
        Kind::Busy => "Busy",
    }
}

/// A parameter, or a key of a body, that is none.
pub(in crate::web) fn unknown_name(what: &str, name: &str, nearest: Option<&str>, known: &[&str]) -> String {
    let name: String = name.chars().take(40).collect();
    let meant = nearest.map(|nearest| format!(", did you mean `{nearest}`?")).unwrap_or_default();
    match known {
        [] => format!("no {what} `{name}` is known here; there are none"),
        known => format!("no {what} `{name}` is known here{meant}; there are: {}", listed(known)),
    }
}

fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// A parameter that is needed.
pub(in crate::web) fn missing(name: &str, example: &str) -> String {
    format!("the parameter `{name}` is missing; give it as in `{example}`")
}

/// A parameter that is given twice.
pub(in crate::web) fn repeated(name: &str) -> String {
    format!("the parameter `{name}` is given more than once; give it once")
}

/// A parameter whose bytes are no text.
pub(in crate::web) fn not_utf8() -> &'static str {
    "a parameter is not UTF-8; percent-encode the bytes of its UTF-8"
}

/// A number that is none, or out of its range.
pub(in crate::web) fn not_between(name: &str, least: usize, most: usize) -> String {
    format!("the parameter `{name}` is no whole number from {least} to {most}; give one, or leave it out")
}

/// A text that is too long.
pub(in crate::web) fn too_long(name: &str, most: usize) -> String {
    format!("`{name}` has more than {most} characters; shorten it")
}

/// Nothing is at a path.
pub(in crate::web) fn unknown_path(nearest: Option<&str>) -> String {
    match nearest {
        Some(nearest) => format!("nothing is at this path, did you mean `{nearest}`? `/api/v1/openapi.json` names all"),
        None => "nothing is at this path; `/api/v1/openapi.json` names all that there are".to_owned(),
    }
}

/// An address does not do that.
pub(in crate::web) fn wrong_method() -> &'static str {
    "this address does not take the method; use one that the header `Allow` names"
}

/// There is nothing but JSON.
pub(in crate::web) fn only_json() -> &'static str {
    "answers are `application/json` alone; name that in `Accept`, or leave `Accept` out"
}

/// A body did not arrive.
pub(in crate::web) fn slow_body(seconds: u64) -> String {
    format!("the request did not arrive within {seconds} seconds; send it faster")
}

/// A body broke off.
pub(in crate::web) fn broken_body() -> &'static str {
    "the body broke off or is framed wrong; send it whole, with its length"
}

/// A body has too many bytes.
pub(in crate::web) fn large_body(most: usize) -> String {
    format!("the body has more than {most} bytes; shorten the question")
}

/// An address has too many bytes.
pub(in crate::web) fn long_address(most: usize) -> String {
    format!("the address has more than {most} bytes; send the question as JSON with `POST`")
}

/// Headers have too many bytes.
pub(in crate::web) fn large_headers(most: usize) -> String {
    format!("the headers have more than {most} bytes; send fewer")
}

/// A body that is said to be something else.
pub(in crate::web) fn not_json() -> &'static str {
    "the body is not declared as JSON; send it with `Content-Type: application/json`"
}

/// A body that is no JSON.
pub(in crate::web) fn malformed_json(line: usize, column: usize) -> String {
    format!("the body is no JSON: it can't be read on from line {line}, column {column}; mend it there")
}

/// A body that is JSON, and no object with what is needed.
pub(in crate::web) fn wrong_shape(key: &str) -> String {
    format!("`{key}` is not as wanted; send an object such as `{{\"question\": \"do I need a license?\"}}`")
}

/// A comparison of nothing.
pub(in crate::web) fn nothing_to_compare() -> &'static str {
    "`a` or `b` has no word in it; name two things"
}

/// A comparison of one thing.
pub(in crate::web) fn both_the_same() -> &'static str {
    "`a` and `b` are the same; name two things"
}

/// More was sent than may be.
pub(in crate::web) fn too_many_requests(seconds: u64) -> String {
    let unit = if seconds == 1 { "second" } else { "seconds" };
    format!("more requests than an address may send (`web.per_minute`); wait {seconds} {unit}")
}

/// More is asked than can be answered.
pub(in crate::web) fn busy() -> &'static str {
    "more is asked than can be answered now; try again in a moment"
}

/// Our failure.
pub(in crate::web) fn failed(reference: &str) -> String {
    format!("something failed on our side (ref {reference}); try again, and tell whoever runs this the reference")
}

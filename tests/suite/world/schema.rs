//! Does a request's body have the form that Discord's API description asks for?

use std::collections::HashMap;
use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::{Value, json};

use super::routes::Place;

/// The trimmed API description; its source is named beside it.
static DESCRIPTION: LazyLock<Value> = LazyLock::new(|| {
    let text = include_str!("../../data/discord/openapi.json");
    serde_json::from_str(text).unwrap_or_else(|error| panic!("the API description is no JSON: {error}"))
});

/// A validator for each operation, and for each kind of callback (whose union would explain no error).
static VALIDATORS: LazyLock<HashMap<String, Validator>> = LazyLock::new(|| {
    let paths = DESCRIPTION["paths"].as_object().into_iter().flatten();
    let operations = paths.flat_map(|(path, methods)| {
        let methods = methods.as_object().into_iter().flatten();
        methods.map(move |(method, operation)| {
            let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
            (format!("{} {path}", method.to_uppercase()), schema.clone())
        })
    });
    let callbacks = CALLBACKS
        .iter()
        .map(|(kind, schema)| (format!("callback {kind}"), json!({"$ref": format!("#/components/schemas/{schema}")})));
    operations.chain(callbacks).map(|(name, schema)| (name, validator(schema))).collect()
});

/// The schema of each kind of callback that a bot sends over the API.
const CALLBACKS: [(u64, &str); 6] = [
    (4, "CreateMessageInteractionCallbackRequest"),
    (5, "CreateMessageInteractionCallbackRequest"),
    (6, "UpdateMessageInteractionCallbackRequest"),
    (7, "UpdateMessageInteractionCallbackRequest"),
    (8, "ApplicationCommandAutocompleteCallbackRequest"),
    (9, "ModalInteractionCallbackRequest"),
];

/// Compiles a schema together with all that it may refer to.
fn validator(mut schema: Value) -> Validator {
    schema["components"] = DESCRIPTION["components"].clone();
    let compiled = jsonschema::draft202012::new(&schema);
    compiled.unwrap_or_else(|error| panic!("the API description has a broken schema: {error}"))
}

/// Every complaint about a body: its path with dots, then what is wrong there.
pub(crate) fn errors(place: &Place, method: &str, body: &Value) -> Vec<(String, String)> {
    let callback = format!("callback {}", body["type"]);
    let operation = format!("{method} {}", place.template);
    let is_callback = place.template.starts_with("/interactions");
    let found = VALIDATORS.get(&callback).filter(|_| is_callback).or_else(|| VALIDATORS.get(&operation));
    let Some(validator) = found else { return Vec::new() };
    let body = as_discord_reads(body);
    let complaint = |error: jsonschema::ValidationError<'_>| {
        (error.instance_path().to_string().trim_matches('/').replace('/', "."), error.to_string())
    };
    validator.iter_errors(&body).map(complaint).collect()
}

/// The body with permissions as numbers and attachments' ids as texts.
///
/// The description asks for these, but Discord takes either, and documents permissions as text alone.
fn as_discord_reads(body: &Value) -> Value {
    let mut body = body.clone();
    if let Value::Array(commands) = &mut body {
        commands.iter_mut().for_each(read_permissions);
    } else {
        read_permissions(&mut body);
        read_attachments(&mut body);
        body.get_mut("data").into_iter().for_each(read_attachments);
    }
    body
}

/// Makes a command's permissions a number.
fn read_permissions(command: &mut Value) {
    let permissions = command.get("default_member_permissions").and_then(Value::as_str);
    if let Some(number) = permissions.and_then(|text| text.parse::<u64>().ok()) {
        command["default_member_permissions"] = json!(number);
    }
}

/// Makes the ids of a message's attachments texts.
fn read_attachments(message: &mut Value) {
    let attachments = message.get_mut("attachments").and_then(Value::as_array_mut);
    for id in attachments.into_iter().flatten().filter_map(|attachment| attachment.get_mut("id")) {
        if let Some(number) = id.as_u64() {
            *id = json!(number.to_string());
        }
    }
}

//! Which program is this? What it was built with, and which model is in use.

use super::words;
use crate::settings::{Settings, Sources, data_folder};

/// The encoder that is part of the program.
const SHIPPED: &str = "preceptor-small";

/// The version with what a report of a fault needs, a line each.
pub(super) fn details() -> String {
    let features: Vec<&str> = [
        ("semantic", cfg!(feature = "semantic")),
        ("postgres", cfg!(feature = "postgres")),
        ("otel", cfg!(feature = "otel")),
    ]
    .into_iter()
    .filter_map(|(name, is_built_in)| is_built_in.then_some(name))
    .collect();
    let stores = if cfg!(feature = "postgres") { "SQLite, PostgreSQL" } else { "SQLite" };
    let lines = [
        format!("preceptor {}", env!("CARGO_PKG_VERSION")),
        format!("features: {}", if features.is_empty() { "none".to_owned() } else { features.join(", ") }),
        format!("target: {}", target()),
        format!("model: {}", model()),
        format!("store: {stores}"),
    ];
    lines.join("\n")
}

/// Processor and system, with the C library or the linker's kind where that has a name.
fn target() -> String {
    let kind = [
        ("-gnu", cfg!(target_env = "gnu")),
        ("-musl", cfg!(target_env = "musl")),
        ("-msvc", cfg!(target_env = "msvc")),
    ];
    let kind = kind.into_iter().find(|(_, is_it)| *is_it).map_or("", |(name, _)| name);
    format!("{}-{}{kind}", std::env::consts::ARCH, std::env::consts::OS)
}

/// The model in use by the settings of this folder, or why none can be named.
fn model() -> String {
    if !cfg!(feature = "semantic") {
        return words::no_model_built_in().to_owned();
    }
    match Sources::of_process(None).load() {
        Err(error) => error.to_string(),
        Ok(mut loaded) => {
            loaded.settings.resolve(data_folder().as_ref());
            model_of(&loaded.settings)
        }
    }
}

fn model_of(settings: &Settings) -> String {
    let path = &settings.model.path;
    match path.file_name() {
        _ if !settings.model.enabled => words::no_model_enabled().to_owned(),
        None => words::shipped_model(SHIPPED),
        Some(name) => words::model_at(&name.to_string_lossy(), path),
    }
}

//! `preceptor config`: the settings in force, secrets hidden, each with where it came from; the file and every path first.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::outcome::Outcome;
use super::safe::safe_lines;
use super::words;
use crate::settings::{Loaded, Settings, data_folder};

/// Shows the settings file and every path in force as comments, then every setting with where its value came from: TOML.
///
/// # Errors
/// When the output can't be written.
pub(super) fn run(loaded: &Loaded, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    for line in paths(loaded) {
        writeln!(out, "# {}", safe_lines(&line).replace('\n', " "))?;
    }
    write!(out, "{}", safe_lines(&loaded.show()))?;
    Ok(Outcome::Answered)
}

/// The settings file and every path in force, a line each.
pub(super) fn paths(loaded: &Loaded) -> Vec<String> {
    let settings = &loaded.settings;
    let data = data_folder();
    let file = loaded.file.as_deref().map(whole);
    let at = |what: &str, path: &Path, none: &str| match path.as_os_str().is_empty() {
        true => words::no_path_in_force(what, none),
        false => words::path_in_force(what, &whole(path)),
    };
    let nowhere = words::no_place_of_the_user();
    let models = data.as_ref().map(|data| data.models().root().to_owned()).unwrap_or_default();
    vec![
        words::settings_file(file.as_deref(), &loaded.looked),
        at("guides", &settings.corpus.path, words::guides_inside()),
        at("indexes", &settings.index.path, nowhere),
        at("vectors", &settings.vectors.clone().unwrap_or_default(), nowhere),
        at("model", &settings.model.path, words::model_inside()),
        at("installed models", &models, nowhere),
        store(settings),
    ]
}

/// Where the store is; of a server, without user and password.
fn store(settings: &Settings) -> String {
    let parameters = &settings.store;
    if !parameters.url_file.as_os_str().is_empty() && parameters.url.is_empty() {
        return words::no_path_in_force("store", words::store_in_file_of_address());
    }
    match parameters.file() {
        Ok(Some(file)) => words::path_in_force("store", &whole(&file)),
        Ok(None) => words::no_path_in_force("store", &parameters.url.shown()),
        Err(why) => words::no_path_in_force("store", &why.to_string()),
    }
}

/// A path from the root, as it is meant in the current folder.
pub(super) fn whole(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

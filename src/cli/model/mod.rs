//! `preceptor model`: which sentence-embedding models are installed?

mod install;
mod source;

use std::io::Write;

use anyhow::Context as _;

use super::args::Model;
use super::outcome::Outcome;
use super::words;
use crate::model::ModelStore;
use crate::settings::{Settings, data_folder};

/// Installs, lists, chooses or removes models.
///
/// # Errors
/// When there is no data folder, no such model, or it can't be read or written.
pub(super) fn run(command: &Model, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let store = data_folder().context(words::no_data_folder())?.models();
    match command {
        Model::Install(install) => return install::run(install, &store, settings, out),
        Model::List => list(&store, out)?,
        Model::Use { name } => {
            store.choose(&known(&store, name)?).with_context(|| words::cannot_choose(&store))?;
            writeln!(out, "{}", words::model_in_use(name))?;
        }
        Model::Remove { name } => {
            let name = known(&store, name)?;
            store.remove(&name).with_context(|| format!("can't remove `{}`", store.folder(&name).display()))?;
            writeln!(out, "{}", words::model_removed(&name))?;
        }
    }
    Ok(Outcome::Answered)
}

fn list(store: &ModelStore, out: &mut dyn Write) -> anyhow::Result<()> {
    let models = store.list();
    if models.is_empty() {
        writeln!(out, "{}", words::no_models())?;
    }
    for model in models {
        writeln!(out, "{} {}  {}", if model.in_use { '*' } else { ' ' }, model.name, model.folder.display())?;
    }
    Ok(())
}

/// The name of an installed model, or an error that says which there are.
fn known(store: &ModelStore, name: &str) -> anyhow::Result<String> {
    let models = store.list();
    let found = models.iter().find(|model| model.name == name);
    found.map(|model| model.name.clone()).with_context(|| {
        let names: Vec<&str> = models.iter().map(|model| model.name.as_str()).collect();
        words::unknown_model(name, &names)
    })
}

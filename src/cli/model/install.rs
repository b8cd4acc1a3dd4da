//! `preceptor model install`: a model's files are brought, checked, put in place at once, and used from then on.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context as _, ensure};

use super::source::Source;
use crate::cli::args::InstallModel;
use crate::cli::guides::open_engine;
use crate::cli::outcome::Outcome;
use crate::cli::words;
use crate::model::{
    Encoder, FILES, IDENTITY_FILE, ModelStore, Precision, Role, check_folder, file_hash, identity, is_name,
};
use crate::settings::Settings;

/// Models whose weights are known as their makers published them: name and SHA-256 of model.safetensors.
const KNOWN: [(&str, &str); 1] =
    [("all-MiniLM-L6-v2", "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db")];

/// Installs a model from a folder, an archive or an address, and chooses it.
///
/// # Errors
/// When it can't be read, is another than was asked for, or can't be used.
pub(super) fn run(
    install: &InstallModel,
    store: &ModelStore,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<Outcome> {
    let source = Source::of(&install.from)?;
    let root = store.root();
    fs::create_dir_all(root).with_context(|| format!("can't create `{}`", root.display()))?;
    remove_halves(root);
    // Dropped on any way out but the good one, and with it all that was brought so far.
    let staged = tempfile::Builder::new().prefix(".partial").tempdir_in(root)?;
    source.bring(staged.path())?;
    check_folder(staged.path())?;
    let weights = file_hash(&staged.path().join(FILES[2]))?;
    if let Some(wanted) = &install.sha256 {
        ensure!(wanted.trim().eq_ignore_ascii_case(&weights), words::other_hash(wanted, &weights));
    }
    let known = KNOWN.iter().find(|(_, hash)| *hash == weights).map(|(name, _)| *name);
    let name = name_of(install, known)?;
    fs::write(staged.path().join(IDENTITY_FILE), identity(staged.path())?)?;
    let encoder = Encoder::open(staged.path(), Precision::F32)?;
    let sane = encoder.embed("a trial", Role::Query).iter().all(|value| value.is_finite());
    ensure!(sane, words::no_sane_model());
    let place = store.folder(&name);
    put_in_place(staged, &place)?;
    store.choose(&name).with_context(|| words::cannot_choose(store))?;
    writeln!(out, "{}", words::model_installed(&name, &weights, known.is_some(), &place))?;
    let mut settings = settings.clone();
    settings.model.path = place;
    if settings.model.enabled {
        // The vectors of the guides are made now, not at the first question.
        open_engine(None, &settings)?;
    }
    Ok(Outcome::Answered)
}

fn name_of(install: &InstallModel, known: Option<&str>) -> anyhow::Result<String> {
    let given = install.name.as_deref().or(known);
    let from = install.from.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let stem = from.trim_end_matches(".whl").trim_end_matches(".zip");
    let plain: String =
        stem.chars().map(|c| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '-' }).collect();
    let name = given.map_or(plain, str::to_owned);
    ensure!(is_name(&name), words::bad_model_name(&name));
    Ok(name)
}

/// Moves the folder to its place; what was there is moved away first and removed last.
fn put_in_place(staged: tempfile::TempDir, place: &Path) -> anyhow::Result<()> {
    let cannot = || format!("can't write `{}`", place.display());
    let root = place.parent().unwrap_or(Path::new("."));
    let old = tempfile::Builder::new().prefix(".partial-old").tempdir_in(root).with_context(cannot)?;
    if place.exists() {
        fs::rename(place, old.path().join("old")).with_context(cannot)?;
    }
    let staged = staged.keep();
    fs::rename(&staged, place).with_context(cannot)
}

/// What killed installations left.
fn remove_halves(root: &Path) {
    for entry in fs::read_dir(root).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(".partial") {
            // One that can't be removed only takes space.
            drop(fs::remove_dir_all(entry.path()));
        }
    }
}

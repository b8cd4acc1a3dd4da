//! Which guide did `--guide` or a path mean?

use std::path::Path;

use anyhow::{Context as _, bail};

use super::coach::kept_folder;
use super::import::is_address;
use super::progress::Progress;
use super::{notices, traces, words};
use crate::corpus::{Corpus, Guide, Note, is_guide_folder, open_corpus, shipped_guide};
use crate::engine::{Engine, Parameters};
use crate::settings::{Loaded, Settings};

/// Vectors of a guide that are made before its first answer, where that may go by words: a second or two of work.
const VECTORS_AT_ONCE: usize = 1_000;

/// The engine for `--guide`: a path is read, anything else is the id of a guide of the settings. All its vectors are made.
pub(super) fn open_engine(guide: Option<&str>, settings: &Settings) -> anyhow::Result<Engine> {
    open(guide, &settings.engine_parameters())
}

/// The engine for `--guide`, opened without waiting: a guide that lacks many vectors answers by words until they are made;
/// `making.rs` makes them.
pub(super) fn open_engine_at_once(guide: Option<&str>, settings: &Settings) -> anyhow::Result<Engine> {
    open(guide, &Parameters { vectors_at_once: VECTORS_AT_ONCE, ..settings.engine_parameters() })
}

/// The engine for `--guide` without a model: for what is read and not searched.
pub(super) fn open_engine_by_words(guide: Option<&str>, settings: &Settings) -> anyhow::Result<Engine> {
    let mut parameters = settings.engine_parameters();
    parameters.model.enabled = false;
    open(guide, &parameters)
}

fn open(guide: Option<&str>, parameters: &Parameters) -> anyhow::Result<Engine> {
    let engine = match guide {
        Some(named) if named == "-" || is_address(named) => bail!(words::no_guide_path(named)),
        Some(path) if is_path(path) => open_path(Path::new(path), parameters.clone())?,
        named => {
            let mut progress = Progress::new(words::INDEXING);
            let mut engine = Engine::open(parameters, &mut |done, of| progress.report(done, of))?;
            match named.map_or(Ok(()), |id| engine.choose(id)) {
                Ok(()) => engine,
                // What `init` and `coach` call a guide is its name here, too.
                Err(unknown) => match named.and_then(|name| kept_folder(name, &parameters.corpus.path)) {
                    Some(folder) => open_path(&folder, parameters.clone())?,
                    None => return Err(unknown.into()),
                },
            }
        }
    };
    tell_opened(&engine);
    Ok(engine)
}

/// The guides of the settings as they are now, with the models of an engine that answers already; opened without waiting.
pub(super) fn reread(engine: &Engine, settings: &Settings) -> anyhow::Result<Engine> {
    let parameters = Parameters { vectors_at_once: VECTORS_AT_ONCE, ..settings.engine_parameters() };
    let read = engine.reread(&parameters, &mut |_, _| {})?;
    tell_opened(&read);
    Ok(read)
}

/// Tells what was opened, and what of it is not read.
fn tell_opened(engine: &Engine) {
    traces::guides(engine);
    tell_left_out(engine.left_out());
    engine.guides().for_each(tell_misfits);
    engine.guides().filter_map(words::unread_files).for_each(|told| notices::tell(&told));
}

/// Tells what in a guide's `asked.toml` fits no longer; the rest of it holds.
pub(super) fn tell_misfits(guide: &Guide) {
    if let Some(misfits) = words::misfits(guide) {
        notices::tell(&misfits);
    }
}

/// The engine for the one guide at a path.
pub(super) fn open_guide(path: &Path, settings: &Settings) -> anyhow::Result<Engine> {
    open_path(path, settings.engine_parameters())
}

fn open_path(path: &Path, parameters: Parameters) -> anyhow::Result<Engine> {
    let parameters = parameters.of_one_guide();
    let mut progress = Progress::new(words::INDEXING);
    let guide = Guide::open(path)?;
    Ok(Engine::with_guides(vec![guide], &parameters, &mut |done, of| progress.report(done, of))?)
}

/// An id has neither separators nor an ending.
fn is_path(text: &str) -> bool {
    text.contains(['/', '\\', '.']) || Path::new(text).exists()
}

/// Tells which guides of a corpus are not asked, and why.
pub(super) fn tell_left_out(left_out: &[Note]) {
    left_out.iter().for_each(|note| notices::tell(&words::note(note)));
}

/// The guide at a path, or all guides of the settings.
pub(super) fn open_guides(path: Option<&Path>, settings: &Settings) -> anyhow::Result<Corpus> {
    let corpus = &settings.corpus.path;
    let alone = |guide| Corpus { guides: vec![guide], left_out: Vec::new() };
    if let Some(named) = path.and_then(Path::to_str).filter(|named| *named == "-" || is_address(named)) {
        bail!(words::no_guide_path(named));
    }
    let kept = path.filter(|path| !path.exists()).and_then(Path::to_str).and_then(|name| kept_folder(name, corpus));
    let opened = match kept.as_deref().or(path) {
        Some(path) if path.is_dir() && !is_guide_folder(path) => {
            open_corpus(path).with_context(|| format!("`{}` is read as a folder of guides", path.display()))?
        }
        Some(path) => alone(Guide::open(path)?),
        None if corpus.as_os_str().is_empty() => alone(shipped_guide()?),
        None => open_corpus(corpus)?,
    };
    opened.guides.iter().for_each(traces::guide);
    Ok(opened)
}

/// The ids of the guides that there are.
pub(super) fn guide_ids(loaded: &Loaded) -> anyhow::Result<Vec<String>> {
    Ok(open_guides(None, &loaded.settings)?.guides.into_iter().map(|guide| guide.manifest.id).collect())
}

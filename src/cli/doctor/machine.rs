//! What is there on this machine: settings, guides, the encoder, folders, disk, clock?

use std::path::{Path, PathBuf};

use super::finding::Finding;
use crate::cli::config::{paths as paths_in_force, whole};
use crate::cli::words;
use crate::clock::{now_ms, utc};
use crate::engine::Engine;
use crate::settings::{Loaded, Settings, data_folder};

/// Less free space than this is too little for a store and the next index, in bytes.
const LEAST_FREE: u64 = 100_000_000;
/// The year in which this was written: a clock that is before it is wrong.
const YEAR: i32 = 2026;

/// The settings file, and variables that set nothing.
pub(super) fn settings(loaded: &Loaded) -> Vec<Finding> {
    let file = paths_in_force(loaded).into_iter().take(1).map(|line| Finding::ok("settings", line));
    let odd = loaded.passed_over.iter().map(|told| Finding::odd("settings", told.clone()));
    file.chain(odd).collect()
}

/// The guides, and whether they are found by meaning.
pub(super) fn guides(opened: Result<&Engine, &anyhow::Error>) -> Vec<Finding> {
    let engine = match opened {
        Ok(engine) => engine,
        Err(why) => {
            let not_tried = Finding::not_tried("encoder", words::without_guides().to_owned());
            return vec![Finding::missing("guides", words::failure(why)), not_tried];
        }
    };
    let guides: Vec<(&str, usize)> =
        engine.guides().map(|guide| (guide.manifest.id.as_str(), guide.passages.len())).collect();
    let mut findings = vec![Finding::ok("guides", words::guides_there(&guides))];
    findings.extend(engine.left_out().iter().map(|note| Finding::odd("guides", words::note(note))));
    let read_in_part = engine.guides().flat_map(|guide| [words::misfits(guide), words::unread_files(guide)]);
    findings.extend(read_in_part.flatten().map(|told| Finding::odd("guides", told.replace('\n', " "))));
    findings.push(match engine.missing_vectors() {
        _ if !engine.has_encoder() => Finding::odd("encoder", words::no_encoder().to_owned()),
        0 => Finding::ok("encoder", words::encoder_there().to_owned()),
        missing => Finding::ok("encoder", words::encoder_makes(missing)),
    });
    findings
}

/// The folders that are written, and the room on their disk.
pub(super) fn paths(settings: &Settings) -> Vec<Finding> {
    let data = data_folder();
    let models = data.as_ref().map(|data| data.models().root().to_owned());
    let written = [
        ("index", Some(settings.index.path.clone()).filter(|path| !path.as_os_str().is_empty())),
        ("vectors", settings.vectors.clone()),
        ("models", models),
    ];
    let mut findings: Vec<Finding> = written.into_iter().map(|(check, path)| writable(check, path)).collect();
    let store = settings.store.file().ok().flatten();
    let kept = store.or_else(|| data.map(|data| data.vectors()));
    findings.extend(kept.map(|path| free(&nearest(&path))));
    findings
}

/// Whether a folder may be written, or made where it is not there yet.
fn writable(check: &'static str, path: Option<PathBuf>) -> Finding {
    let Some(path) = path else { return Finding::odd(check, words::no_place_of_the_user().to_owned()) };
    match tempfile::tempfile_in(nearest(&path)) {
        Ok(_) => Finding::ok(check, words::may_be_written(&path)),
        // Answers go on without: what can't be kept is made anew.
        Err(why) => Finding::odd(check, words::may_not_be_written(&path, &why)),
    }
}

/// The path itself where it is a folder that is there, else the nearest above it that is.
fn nearest(path: &Path) -> PathBuf {
    whole(path).ancestors().find(|folder| folder.is_dir()).unwrap_or(Path::new("/")).to_owned()
}

fn free(folder: &Path) -> Finding {
    match fs4::available_space(folder) {
        Ok(bytes) if bytes < LEAST_FREE => Finding::missing("disk", words::too_little_free(bytes, folder)),
        Ok(bytes) => Finding::ok("disk", words::free(bytes, folder)),
        Err(why) => Finding::not_tried("disk", why.to_string()),
    }
}

/// Whether the clock can be right; Discord's is compared where it is asked.
pub(super) fn clock() -> Finding {
    let now = utc(now_ms());
    match now.year() >= YEAR {
        true => Finding::ok("clock", words::now(now)),
        false => Finding::missing("clock", words::clock_is_wrong(now)),
    }
}

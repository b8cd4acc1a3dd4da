//! Collections in BEIR's layout: how they are ranked, and whether the reader knows what they answer.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::cli::args::Eval;
use crate::cli::progress::Progress;
use crate::cli::safe::write_json;
use crate::cli::words;
use crate::engine::{open_encoder, open_reader};
use crate::eval::{
    Answerability, Collection, CollectionScores, Run, answerability_table, collection_table, load_unanswerable, pairs,
    run_answerability, run_collection,
};
use crate::settings::Settings;

/// Ranks each collection for its queries and prints a row each.
pub(super) fn run_collections(
    folders: &[&PathBuf],
    eval: &Eval,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let mut rows: Vec<CollectionScores> = Vec::new();
    let parameters = settings.engine_parameters();
    let encoder = open_encoder(&parameters.model)?;
    let model = encoder.as_ref().map(|encoder| (encoder, parameters.vectors.as_deref()));
    for folder in folders {
        let collection = Collection::open(folder)?;
        let mut progress = Progress::new(words::EMBEDDING);
        let run = run_collection(&collection, &settings.search, model, &mut |done, of| progress.report(done, of))?;
        if let Some(path) = &eval.run {
            write_run(&run, path)?;
        }
        rows.push(run.score(&collection.name, &collection.qrels));
    }
    if eval.json {
        rows.iter().try_for_each(|row| write_json(row, out))
    } else {
        Ok(write!(out, "{}", collection_table(&rows))?)
    }
}

fn write_run(run: &Run, path: &Path) -> anyhow::Result<()> {
    let file = File::create(path).with_context(|| format!("can't write the run file `{}`", path.display()))?;
    let mut file = BufWriter::new(file);
    run.write_trec("preceptor", &mut file)?;
    Ok(file.flush()?)
}

/// Has the reader judge each question of each collection with its own paragraph and prints a row each.
pub(super) fn run_answerabilities(
    folders: &[&PathBuf],
    eval: &Eval,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let reader = open_reader(&settings.model)?.context(words::no_reader())?;
    let mut rows: Vec<Answerability> = Vec::new();
    for folder in folders {
        let collection = Collection::open(folder)?;
        let unanswerable = load_unanswerable(folder, &collection)?;
        let mut progress = Progress::new(words::READING);
        let pairs = pairs(&collection, &unanswerable);
        rows.push(run_answerability(&collection.name, &pairs, &reader, &mut |done, of| progress.report(done, of)));
    }
    if eval.json {
        rows.iter().try_for_each(|row| write_json(row, out))
    } else {
        Ok(write!(out, "{}", answerability_table(&rows))?)
    }
}

//! `preceptor eval`: question sets against the guide, collections against their judgements.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use serde_json::json;

use super::args::Eval;
use super::guides::open_engine;
use super::outcome::Outcome;
use super::progress::Progress;
use super::safe::{safe, write_json};
use super::words;
use crate::engine::{Engine, open_encoder};
use crate::eval::{
    Collection, CollectionScores, Scores, Topic, collection_table, explain, is_collection, load_topics, run_collection,
    score_answers,
};
use crate::reading::is_safe;
use crate::settings::Settings;

pub(super) fn run(eval: &Eval, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let (collections, sets): (Vec<&PathBuf>, Vec<&PathBuf>) = eval.sets.iter().partition(|path| path.is_dir());
    let mut outcome = Outcome::Answered;
    if !sets.is_empty() {
        outcome = question_sets(&sets, eval, settings, out)?;
    }
    if !collections.is_empty() {
        run_collections(&collections, eval, settings, out)?;
    }
    Ok(outcome)
}

fn question_sets(sets: &[&PathBuf], eval: &Eval, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let mut topics: Vec<Topic> = Vec::new();
    for set in sets {
        topics.extend(load_topics(set)?);
    }
    let engine = open_engine(eval.guide.as_deref(), settings)?;
    let answers: Vec<_> = topics.iter().map(|topic| engine.ask(&topic.question)).collect();
    let scores = score_answers(&topics, &answers);
    if eval.json {
        write_json(&scores, out)?;
    } else {
        write!(out, "{scores}")?;
    }
    if eval.misses {
        write_misses(&scores, &topics, &engine, eval.json, out)?;
    }
    let breaches = settings.eval.gates.check(&scores);
    breaches.iter().try_for_each(|breach| writeln!(anstream::stderr(), "{}", words::gate(breach)))?;
    Ok(if breaches.is_empty() { Outcome::Answered } else { Outcome::Declined })
}

/// Each miss on a line (id, kind, question, what happened) with what decided it below; or as one JSON object each.
fn write_misses(
    scores: &Scores,
    topics: &[Topic],
    engine: &Engine,
    json: bool,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    for miss in &scores.misses {
        let Some(topic) = topics.iter().find(|topic| topic.id == miss.id) else { continue };
        let why = explain(engine, topic);
        if json {
            let record =
                json!({"id": miss.id, "kind": miss.kind, "question": miss.question, "what": miss.what, "why": why});
            write_json(&record, out)?;
            continue;
        }
        let question: String = miss.question.chars().take(100).collect();
        writeln!(out, "{}\t{}\t{}\t{}", safe(&miss.id), safe(&miss.kind), quoted(&question), safe(&miss.what))?;
        words::explained(&why).iter().try_for_each(|line| writeln!(out, "      {}", safe(line)))?;
    }
    Ok(())
}

/// A question in quotes on one line, as Python's `repr` writes it.
fn quoted(question: &str) -> String {
    let quote = if question.contains('\'') && !question.contains('"') { '"' } else { '\'' };
    let escaped: String = question
        .chars()
        .map(|c| match c {
            '\n' => "\\n".to_owned(),
            '\t' => "\\t".to_owned(),
            '\r' => "\\r".to_owned(),
            '\\' => "\\\\".to_owned(),
            c if c == quote => format!("\\{c}"),
            c if !is_safe(c) && (c as u32) < 0x100 => format!("\\x{:02x}", c as u32),
            c if !is_safe(c) => format!("\\u{:04x}", c as u32),
            c => c.to_string(),
        })
        .collect();
    format!("{quote}{escaped}{quote}")
}

fn run_collections(folders: &[&PathBuf], eval: &Eval, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<()> {
    anyhow::ensure!(
        eval.run.is_none() || folders.len() == 1,
        "`--run` writes the rankings of one collection; name one, not {}",
        folders.len()
    );
    let mut rows: Vec<CollectionScores> = Vec::new();
    let parameters = settings.engine_parameters();
    let encoder = open_encoder(&parameters.model)?;
    let model = encoder.as_ref().map(|encoder| (encoder, parameters.vectors.as_deref()));
    for folder in folders {
        anyhow::ensure!(
            is_collection(folder),
            "`{}` has no corpus.jsonl and queries.jsonl; name a folder in BEIR's layout",
            folder.display()
        );
        let collection = Collection::open(folder)?;
        let mut progress = Progress::new("embedding");
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

fn write_run(run: &crate::eval::Run, path: &Path) -> anyhow::Result<()> {
    let file = File::create(path).with_context(|| format!("can't write the run file `{}`", path.display()))?;
    let mut file = BufWriter::new(file);
    run.write_trec("preceptor", &mut file)?;
    Ok(file.flush()?)
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn questions_are_quoted_as_python_does() {
        assert_eq!(quoted("plain"), "'plain'");
        assert_eq!(quoted("don't"), "\"don't\"");
        assert_eq!(quoted("a\n'b' \"c\""), "'a\\n\\'b\\' \"c\"'");
        assert_eq!(quoted("\u{1b}[2J\u{9b}\u{202e}"), "'\\x1b[2J\\x9b\\u202e'");
    }
}

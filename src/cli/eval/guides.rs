//! Folders of guides, each guide asked its own questions: a row a guide and one for all.

use std::io::Write;
use std::path::PathBuf;

use anyhow::Context as _;

use super::misses::write_misses;
use crate::cli::args::Eval;
use crate::cli::guides::open_guide;
use crate::cli::progress::Progress;
use crate::cli::safe::{safe_lines, write_json};
use crate::cli::words;
use crate::eval::{GuideFolder, GuideScores, Topic, guide_folders, load_topics, score_answers};
use crate::settings::Settings;

/// Prints each guide's row as soon as it is known, then that of all, then what went wrong.
pub(super) fn run_guides(
    folders: &[&PathBuf],
    eval: &Eval,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let mut sets: Vec<(GuideFolder, Vec<Topic>)> = Vec::new();
    for folder in folders {
        for guide in guide_folders(folder)? {
            let topics = load_topics(&guide.questions)?;
            sets.push((guide, topics));
        }
    }
    let mut asking = EvalProgress::of(&sets);
    let mut rows: Vec<GuideScores> = Vec::new();
    for (guide, topics) in &sets {
        let row = asking.ask(guide, topics, eval, settings)?;
        write_row(&row, eval, out)?;
        rows.push(row);
    }
    write_row(&rows.iter().sum(), eval, out)?;
    Ok(out.write_all(&asking.misses)?)
}

/// How far it is, and what went wrong so far.
struct EvalProgress {
    progress: Progress,
    done: usize,
    of: usize,
    misses: Vec<u8>,
}

impl EvalProgress {
    fn of(sets: &[(GuideFolder, Vec<Topic>)]) -> Self {
        let of = sets.iter().map(|(_, topics)| topics.len()).sum();
        Self { progress: Progress::new(words::ASKING), done: 0, of, misses: Vec::new() }
    }

    fn ask(
        &mut self,
        guide: &GuideFolder,
        topics: &[Topic],
        eval: &Eval,
        settings: &Settings,
    ) -> anyhow::Result<GuideScores> {
        let engine = open_guide(&guide.guide, settings)
            .with_context(|| format!("the guide at `{}` can't be asked", guide.guide.display()))?;
        let answers: Vec<_> = topics
            .iter()
            .map(|topic| {
                let answer = engine.default_desk().ask(&topic.question);
                self.done += 1;
                self.progress.report(self.done, self.of);
                answer
            })
            .collect();
        let scores = score_answers(topics, &answers);
        if eval.misses {
            write_misses(&scores, topics, &engine, eval.json, Some(&guide.name), &mut self.misses)?;
        }
        // A row and the next guide's own bar want the line.
        self.progress.pause();
        Ok(GuideScores::new(&guide.name, &scores))
    }
}

fn write_row(row: &GuideScores, eval: &Eval, out: &mut dyn Write) -> anyhow::Result<()> {
    if eval.json {
        write_json(row, out)?;
    } else {
        writeln!(out, "{}", safe_lines(&row.to_string()))?;
    }
    Ok(out.flush()?)
}

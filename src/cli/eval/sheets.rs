//! Sheets of questions: the guide with what its advisor put beside it, the guide alone, and the run before, side by side.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::misses::write_misses;
use crate::cli::args::Eval;
use crate::cli::guides::open_engine;
use crate::cli::progress::Progress;
use crate::cli::safe::{safe, safe_lines, write_json};
use crate::cli::words;
use crate::clock::{day_of, now_ms};
use crate::corpus::{Guide, SectionFound};
use crate::engine::Engine;
use crate::eval::{Scores, SheetFigures, Topic, is_heading_of, load_sheet, score_answers};
use crate::settings::{Settings, data_folder};

/// What is remembered of a run.
#[derive(Debug, Serialize, Deserialize)]
struct Remembered {
    day: String,
    guide: String,
    figures: SheetFigures,
}

/// Prints the figures of each sheet and what went wrong.
pub(super) fn run_sheets(
    paths: &[&PathBuf],
    eval: &Eval,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let opened = open_engine(eval.guide.as_deref(), settings)?;
    for path in paths {
        let mut topics = load_sheet(path)?;
        // Of several guides, the one that has the sheet's headings.
        let meant = opened.asked_with_most(|guide| std::cmp::Reverse(strangers(&topics, guide).len()));
        let engine = opened.narrowed(&meant.manifest.id)?;
        topics.iter_mut().for_each(|topic| name_by_anchor(topic, engine.guide()));
        let strangers = strangers(&topics, engine.guide());
        anyhow::ensure!(strangers.is_empty(), words::strange_headings(path, &strangers));
        let scores = asked(&engine, &topics);
        let alone = alone(&engine, &topics, settings)?;
        let memory = Memory::of(path);
        let last = memory.last().filter(|last| last.guide == engine.guide().manifest.id);
        let now = SheetFigures::from(&scores);
        if eval.json {
            let name = path.display().to_string();
            let last = last.map(|last| json!({ "day": last.day, "figures": last.figures }));
            write_json(
                &json!({ "sheet": name, "guide": engine.guide().manifest.id, "now": now, "alone": alone, "last": last }),
                out,
            )?;
        } else {
            let table = words::sheet_table(
                path,
                engine.guide(),
                &now,
                alone.as_ref(),
                last.map(|last| (last.day, last.figures)),
            );
            write!(out, "{}", safe_lines(&table))?;
        }
        if eval.misses {
            write_misses(&scores, &topics, &engine, eval.json, None, out)?;
        } else if !eval.json {
            write_short(&scores, &topics, out)?;
        }
        memory.remember(engine.guide(), now);
    }
    Ok(())
}

fn asked(engine: &Engine, topics: &[Topic]) -> Scores {
    let mut progress = Progress::new(words::ASKING);
    let mut answers = Vec::with_capacity(topics.len());
    for topic in topics {
        answers.push(engine.default_desk().ask(&topic.question));
        progress.report(answers.len(), topics.len());
    }
    score_answers(topics, &answers)
}

/// The figures without what stands beside the text; `None` where nothing does.
fn alone(engine: &Engine, topics: &[Topic], settings: &Settings) -> anyhow::Result<Option<SheetFigures>> {
    let (guide, bare) = (engine.guide(), engine.guide().bare());
    if guide.asked.is_empty()
        && guide.gaps.is_empty()
        && guide.synonyms == bare.synonyms
        && guide.glossary == bare.glossary
    {
        return Ok(None);
    }
    // It is asked this once: nothing of it is kept on disk.
    let parameters = settings.engine_parameters().in_memory();
    let mut progress = Progress::new(words::INDEXING);
    let engine = engine.anew(bare, &parameters, &mut |done, of| progress.report(done, of))?;
    progress.pause();
    Ok(Some(SheetFigures::from(&asked(&engine, topics))))
}

/// Adds the anchor of what only a number or a slug tells from others, `Fees (2)`: a quote's headings do not say which it is.
fn name_by_anchor(topic: &mut Topic, guide: &Guide) {
    let found = |heading: &String| match guide.find_section(heading) {
        SectionFound::One(at) if heading.trim_end().ends_with(')') => Some(format!("#{}", guide.sections[at].anchor)),
        _ => None,
    };
    let is_path = |heading: &String| guide.sections.iter().any(|section| is_heading_of(heading, &section.path));
    let anchors: Vec<String> = topic.section.iter().filter(|heading| !is_path(heading)).filter_map(found).collect();
    topic.section.extend(anchors);
}

/// Headings that the guide does not have, each with the place where it is named.
fn strangers(topics: &[Topic], guide: &Guide) -> Vec<(String, String)> {
    let has = |heading: &String| guide.sections.iter().any(|section| is_heading_of(heading, &section.path));
    let is_known = |topic: &&Topic| topic.section.iter().any(|heading| heading.starts_with('#'));
    let strange = topics.iter().filter(|topic| !is_known(topic));
    let named = strange.flat_map(|topic| topic.section.iter().map(|heading| (topic.id.clone(), heading.clone())));
    named.filter(|(_, heading)| !has(heading)).collect()
}

/// Each miss on a line: where it stands, what was asked, what came, and what should have.
fn write_short(scores: &Scores, topics: &[Topic], out: &mut dyn Write) -> anyhow::Result<()> {
    for miss in &scores.misses {
        let wanted = topics.iter().find(|topic| topic.id == miss.id).and_then(|topic| topic.section.first());
        writeln!(out, "{}", safe(&words::sheet_miss(miss, wanted.map(String::as_str))))?;
    }
    Ok(())
}

/// What is remembered of a sheet.
struct Memory {
    file: Option<PathBuf>,
}

impl Memory {
    fn of(sheet: &Path) -> Self {
        Self { file: data_folder().map(|data| data.remembered("eval", sheet)) }
    }

    fn last(&self) -> Option<Remembered> {
        serde_json::from_slice(&fs::read(self.file.as_ref()?).ok()?).ok()
    }

    /// A run that can't be remembered is only not shown beside the next.
    fn remember(&self, guide: &Guide, figures: SheetFigures) {
        let Some(file) = &self.file else { return };
        let (day, guide) = (day_of(now_ms()).to_string(), guide.manifest.id.clone());
        let made = serde_json::to_vec(&Remembered { day, guide, figures }).map_err(std::io::Error::from);
        let _ = made.and_then(|bytes| {
            file.parent().map_or(Ok(()), fs::create_dir_all)?;
            fs::write(file, bytes)
        });
    }
}

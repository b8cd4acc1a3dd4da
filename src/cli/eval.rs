//! `preceptor eval`: question sets against the guide, folders of guides against theirs, collections against their judgements.

mod collections;
mod guides;
mod misses;
mod sheets;

use std::io::Write;
use std::path::{Path, PathBuf};

use self::collections::{run_answerabilities, run_collections};
use self::guides::run_guides;
use self::misses::write_misses;
use self::sheets::run_sheets;
use super::args::Eval;
use super::guides::open_engine;
use super::outcome::Outcome;
use super::safe::write_json;
use super::words;
use crate::eval::{Topic, is_collection, is_folder_of_guides, is_sheet, load_topics, score_answers};
use crate::settings::Settings;

/// What was named, told apart by its contents.
#[derive(Debug, Default)]
struct Sets<'a> {
    sheets: Vec<&'a PathBuf>,
    questions: Vec<&'a PathBuf>,
    guides: Vec<&'a PathBuf>,
    collections: Vec<&'a PathBuf>,
}

/// Measures the answers to a question set, or the ranking of a collection.
///
/// # Errors
/// When a guide or a question set can't be read, or the output can't be written.
pub(super) fn run(eval: &Eval, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let sets = Sets::tell_apart(&eval.sets)?;
    sets.check(eval)?;
    if eval.answerability {
        run_answerabilities(&sets.collections, eval, settings, out)?;
        return Ok(Outcome::Answered);
    }
    if !sets.sheets.is_empty() {
        run_sheets(&sets.sheets, eval, settings, out)?;
    }
    let mut outcome = Outcome::Answered;
    if !sets.questions.is_empty() {
        outcome = question_sets(&sets.questions, eval, settings, out)?;
    }
    if !sets.guides.is_empty() {
        run_guides(&sets.guides, eval, settings, out)?;
    }
    if !sets.collections.is_empty() {
        run_collections(&sets.collections, eval, settings, out)?;
    }
    Ok(outcome)
}

impl<'a> Sets<'a> {
    fn tell_apart(paths: &'a [PathBuf]) -> anyhow::Result<Self> {
        let mut sets = Self::default();
        for path in paths {
            match path {
                path if !path.is_dir() && is_sheet(path) => sets.sheets.push(path),
                path if !path.is_dir() => {
                    anyhow::ensure!(!is_other(path), words::no_question_set(path));
                    sets.questions.push(path);
                }
                path if is_collection(path) => sets.collections.push(path),
                path if is_folder_of_guides(path) => sets.guides.push(path),
                path => anyhow::bail!(words::no_set(path)),
            }
        }
        Ok(sets)
    }

    /// Refuses options that what was named has no use for.
    fn check(&self, eval: &Eval) -> anyhow::Result<()> {
        let others = self.sheets.iter().chain(&self.questions).chain(&self.guides).next();
        match others.filter(|_| eval.answerability) {
            Some(other) => anyhow::bail!(words::no_answerability(other)),
            None if eval.run.is_some() && self.collections.len() != 1 => {
                anyhow::bail!(words::no_run(self.collections.len()))
            }
            None if eval.guide.is_some() && self.questions.is_empty() && self.sheets.is_empty() => {
                anyhow::bail!(words::no_guide_wanted())
            }
            None => Ok(()),
        }
    }
}

/// Whether a file is there that holds no JSON: its first character begins no object.
fn is_other(path: &Path) -> bool {
    let begins = |bytes: &[u8]| {
        let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
        text.is_empty() || text.starts_with(b"{")
    };
    path.is_file() && std::fs::read(path).is_ok_and(|bytes| !begins(&bytes))
}

fn question_sets(sets: &[&PathBuf], eval: &Eval, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let mut topics: Vec<Topic> = Vec::new();
    for set in sets {
        topics.extend(load_topics(set)?);
    }
    anyhow::ensure!(!topics.is_empty(), words::no_questions_in(sets));
    let engine = open_engine(eval.guide.as_deref(), settings)?;
    let answers: Vec<_> = topics.iter().map(|topic| engine.default_desk().ask(&topic.question)).collect();
    let scores = score_answers(&topics, &answers);
    if eval.json {
        write_json(&scores, out)?;
    } else {
        write!(out, "{scores}")?;
    }
    if eval.misses {
        write_misses(&scores, &topics, &engine, eval.json, None, out)?;
    }
    let breaches = settings.eval.gates.check(&scores);
    breaches.iter().try_for_each(|breach| writeln!(anstream::stderr(), "{}", words::gate(breach)))?;
    Ok(if breaches.is_empty() { Outcome::Answered } else { Outcome::Declined })
}

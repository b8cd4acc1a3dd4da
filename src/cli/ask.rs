//! `preceptor ask`: one answer, a batch of them, or a loop.

use std::io::{IsTerminal, Read, Write};

use anyhow::Context as _;

use super::args::Ask;
use super::asker::Asker;
use super::last::remember;
use super::making::make_after_the_answer;
use super::outcome::Outcome;
use super::render::{Page, render_found};
use super::safe::write_json;
use super::{batch, repl, words};
use crate::answer::AnswerRecord;
use crate::settings::Settings;

/// Most bytes that one character takes in UTF-8.
const LONGEST_CHAR: u64 = 4;
/// Blank bytes around a piped question that don't count as its length.
const LEEWAY: u64 = 65_536;

pub(super) fn run(ask: &Ask, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    if let Some(path) = &ask.batch {
        return batch::run(path, &Asker::open(ask, settings)?, out);
    }
    if let Some(question) = question(ask, settings.answer.question_chars)? {
        let asker = if ask.json { Asker::open(ask, settings)? } else { Asker::open_at_once(ask, settings)? };
        // The process ends with the answer: nothing is gained by clearing up what it is made of.
        return one(Box::leak(Box::new(asker)), &question, ask.json, settings, out);
    }
    repl::run(&Asker::open_at_once(ask, settings)?, settings, out)
}

/// The question typed or piped in; `None` on a terminal without one. Of a pipe that never ends, no more is read than is
/// needed to say that the question is too long.
fn question(ask: &Ask, most_chars: usize) -> anyhow::Result<Option<String>> {
    if !ask.question.is_empty() {
        return Ok(Some(ask.question.join(" ")));
    }
    let stdin = std::io::stdin();
    if stdin.is_terminal() {
        return Ok(None);
    }
    let mut piped = Vec::new();
    let most_bytes = (most_chars as u64).saturating_add(1).saturating_mul(LONGEST_CHAR).saturating_add(LEEWAY);
    stdin.take(most_bytes).read_to_end(&mut piped).context("can't read the question from standard input")?;
    anyhow::ensure!(!piped.is_empty(), words::no_question());
    Ok(Some(String::from_utf8_lossy(&piped).trim_end_matches(['\r', '\n']).to_owned()))
}

fn one(asker: &Asker, question: &str, json: bool, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let found = asker.ask(question)?;
    if json {
        write_json(&AnswerRecord::among(None, question, &found.among, &found.quotes(), found.elapsed_us), out)?;
    } else {
        render_found(&found, &Page::of_terminal(settings.answer.question_chars), out)?;
        out.flush()?;
        remember(&found.spots());
        make_after_the_answer(&asker.engine);
    }
    Ok(if found.among.is_answered() { Outcome::Answered } else { Outcome::Declined })
}

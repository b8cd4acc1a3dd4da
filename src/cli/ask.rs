//! `preceptor ask`: one answer, a batch of them, or a loop.

use std::io::{BufRead as _, IsTerminal, Read as _, Write};

use anyhow::Context as _;

use super::args::Ask;
use super::asker::Asker;
use super::last::remember;
use super::making::make_after_the_answer;
use super::outcome::Outcome;
use super::page::Page;
use super::render::render_found;
use super::safe::{safe, write_json};
use super::{batch, repl, words};
use crate::answer::AnswerRecord;
use crate::settings::{Loaded, Settings};

/// Most bytes that one character takes in UTF-8.
const LONGEST_CHAR: u64 = 4;
/// Blank bytes around a piped question that don't count as its length.
const LEEWAY: u64 = 65_536;

/// Answers questions of the command line, of standard input or of a file; opens the loop where a person asks none.
///
/// # Errors
/// When the guide or the server's entries can't be opened, nothing is asked, or the output can't be written.
pub(super) fn run(ask: &Ask, loaded: &mut Loaded, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    if ask.guild.is_some() {
        loaded.read_store_address()?;
    }
    let settings = &loaded.settings;
    if let Some(path) = &ask.batch {
        return batch::run(path, &Asker::open(ask, settings)?, out);
    }
    if ask.question.is_empty() && std::io::stdin().is_terminal() {
        return repl::run(&Asker::open_at_once(ask, settings)?, settings, out);
    }
    let mut piped = Piped::new(settings.answer.question_chars);
    let (first, more) = match ask.question.join(" ") {
        typed if !ask.question.is_empty() => (typed, None),
        _ => (piped.next().transpose()?.with_context(words::no_question)?, piped.next().transpose()?),
    };
    // The process ends with the answer: nothing is gained by clearing up what it is made of.
    let asker =
        Box::leak(Box::new(if ask.json { Asker::open(ask, settings)? } else { Asker::open_at_once(ask, settings)? }));
    let asking = AskRun { asker, json: ask.json, settings };
    let outcome = match more {
        None => asking.one(&first, out)?,
        Some(second) => asking.several([Ok(first), Ok(second)].into_iter().chain(piped), out)?,
    };
    out.flush()?;
    if !ask.json {
        make_after_the_answer(&asker.engine);
    }
    Ok(outcome)
}

/// The questions that standard input holds, a line each; blank lines between them are none. Of a line that never ends, no more
/// is read than is needed to say that the question is too long, and nothing after it.
struct Piped {
    most_bytes: u64,
    asked: usize,
    ended: bool,
}

impl Piped {
    fn new(most_chars: usize) -> Self {
        let most_bytes = (most_chars as u64).saturating_add(1).saturating_mul(LONGEST_CHAR).saturating_add(LEEWAY);
        Self { most_bytes, asked: 0, ended: false }
    }

    /// A line without its end; `None` at the end of the input.
    fn line(&mut self) -> anyhow::Result<Option<String>> {
        let mut line = Vec::new();
        let mut input = std::io::stdin().lock().take(self.most_bytes);
        input.read_until(b'\n', &mut line).context("can't read the question from standard input")?;
        self.ended = !line.ends_with(b"\n");
        let text = String::from_utf8_lossy(&line).trim_end_matches(['\r', '\n']).to_owned();
        Ok((!line.is_empty()).then_some(text))
    }
}

impl Iterator for Piped {
    type Item = anyhow::Result<String>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut blank = None;
        while !self.ended {
            match self.line() {
                Ok(Some(line)) if line.trim().is_empty() => blank = Some(line),
                Ok(Some(line)) => {
                    self.asked += 1;
                    return Some(Ok(line));
                }
                Ok(None) => {}
                Err(error) => {
                    self.ended = true;
                    return Some(Err(error));
                }
            }
        }
        // Nothing but blanks is a question that says nothing, as where it is typed.
        blank.filter(|_| std::mem::replace(&mut self.asked, 1) == 0).map(Ok)
    }
}

/// Who is asked, and how answers are written.
struct AskRun<'a> {
    asker: &'a Asker,
    json: bool,
    settings: &'a Settings,
}

impl AskRun<'_> {
    fn one(&self, question: &str, out: &mut dyn Write) -> anyhow::Result<Outcome> {
        let found = self.asker.ask(question)?;
        if self.json {
            write_json(&AnswerRecord::among(None, question, &found.among, found.quotes(), found.elapsed_us), out)?;
        } else {
            render_found(&found, &Page::of_answers(self.settings.answer.question_chars, &self.asker.engine), out)?;
            remember(&found.spots());
        }
        Ok(if found.among.is_answered() { Outcome::Answered } else { Outcome::Declined })
    }

    /// Each question with its answer below; the outcome is the worst of them.
    fn several(
        &self,
        questions: impl Iterator<Item = anyhow::Result<String>>,
        out: &mut dyn Write,
    ) -> anyhow::Result<Outcome> {
        let mut outcome = Outcome::Answered;
        for (at, question) in questions.enumerate() {
            let question = question?;
            if !self.json {
                let gap = if at == 0 { "" } else { "\n" };
                writeln!(out, "{gap}{}\n", safe(&words::asked(&question)))?;
            }
            outcome = outcome.worse(self.one(&question, out)?);
        }
        Ok(outcome)
    }
}

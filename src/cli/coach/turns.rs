//! What does one line of a session do, and what is said about it?

use std::io::Write;

use anstyle::Style;
use anyhow::bail;

use super::said::Said;
use super::workshop::{Lead, Sum, Target, Trial, Workshop};
use crate::cli::notices::wrapped;
use crate::cli::page::Page;
use crate::cli::render::render_quote;
use crate::cli::safe::safe;
use crate::cli::words;
use crate::corpus::{Guide, PassageSelector};

/// Phrasings of a passage that are shown with it.
const SHOWN_PHRASINGS: usize = 5;

/// A session that goes from passage to passage.
pub(super) struct Round {
    workshop: Workshop,
    /// Passages in the order in which they are asked about.
    order: Vec<usize>,
    at: usize,
    page: Page,
    /// Whether somebody sits at a terminal.
    is_watched: bool,
}

/// What a line came to.
pub(super) enum Turn {
    /// Something was kept or taken back, and said so.
    Kept,
    /// Something was said, no more.
    Said,
    /// Another passage is asked about.
    Moved,
    /// It is over.
    Over,
    /// It is not kept yet, for it clashes.
    Clash(Box<Trial>),
}

impl Round {
    /// Those without phrasings first, then by how few they have; of equals, those behind where the last session stopped.
    pub(super) fn new(workshop: Workshop, last: Option<&str>, page: Page, is_watched: bool) -> Self {
        let passages = &workshop.guide().passages;
        let begin = passages.iter().position(|passage| Some(passage.id.0.as_str()) == last).unwrap_or(0);
        let mut order: Vec<usize> = (0..passages.len()).collect();
        let turned = |at: usize| (at + passages.len() - begin) % passages.len();
        order.sort_by_key(|at| (workshop.phrasings(*at).count(), turned(*at)));
        Self { order, at: 0, page, is_watched, workshop }
    }

    /// The guide as it stands now, with the phrasings that were kept.
    pub(super) fn guide(&self) -> &Guide {
        self.workshop.guide()
    }

    /// What was kept in this session, and for how many passages there is no phrasing yet.
    pub(super) fn sum(&self) -> Sum {
        self.workshop.sum()
    }

    /// The name of the passage that is asked about.
    pub(super) fn passage_id(&self) -> &str {
        &self.guide().passages[self.passage()].id.0
    }

    /// Whether the guide has one section of this name, as a selector reads it.
    pub(super) fn is_heading(&self, name: &str) -> bool {
        !name.is_empty() && self.workshop.find(&PassageSelector { section: name.to_owned(), starts: None }).is_ok()
    }

    /// The passage that is asked about; the guide may have grown shorter meanwhile.
    fn passage(&self) -> usize {
        self.order[self.at].min(self.guide().passages.len() - 1)
    }

    /// Does what a line says, all but to keep what clashes.
    pub(super) fn turn(&mut self, said: Said, out: &mut dyn Write) -> anyhow::Result<Turn> {
        let (trial, insists) = match said {
            Said::Next if self.at + 1 == self.order.len() => return Ok(Turn::Over),
            Said::Next => {
                self.at += 1;
                return Ok(Turn::Moved);
            }
            Said::Quit => return Ok(Turn::Over),
            Said::Help => {
                writeln!(out, "{}", wrapped(words::coach_help(), self.page.width))?;
                return Ok(Turn::Said);
            }
            Said::Undo => return self.undo(out),
            Said::Phrasing(wanted) => (self.workshop.try_passage(self.passage(), &wanted.phrasing)?, wanted.insists),
            Said::Gap(wanted) => (self.workshop.try_gap(&wanted.phrasing)?, wanted.insists),
            Said::Named(named, wanted) => (self.workshop.try_named(named, &wanted.phrasing)?, wanted.insists),
            Said::Lacking(lack) => bail!(words::lacking(lack)),
        };
        self.tried(trial, insists, out)
    }

    fn tried(&mut self, trial: Trial, insists: bool, out: &mut dyn Write) -> anyhow::Result<Turn> {
        if trial.known {
            writeln!(out, "{}", safe(&words::known(&trial)))?;
            return Ok(Turn::Said);
        }
        if trial.clashes() && !insists {
            return Ok(Turn::Clash(Box::new(trial)));
        }
        self.keep(trial, out)?;
        Ok(Turn::Kept)
    }

    /// Keeps a phrasing and says so, in this order: what was said to be kept is in the file. Who looks on also sees the other
    /// passage that it led to.
    pub(super) fn keep(&mut self, trial: Trial, out: &mut dyn Write) -> anyhow::Result<()> {
        let said = words::kept(&trial, self.guide());
        let before = trial.before.clone();
        self.workshop.keep(trial)?;
        if !self.is_watched {
            return Ok(writeln!(out, "{}", safe(&said))?);
        }
        writeln!(out, "{}", textwrap::fill(&safe(&said), self.page.width))?;
        if let Lead::Elsewhere(quote) = before {
            render_quote(&quote, None, &self.page, out)?;
        }
        Ok(())
    }

    fn undo(&mut self, out: &mut dyn Write) -> anyhow::Result<Turn> {
        let said = match self.workshop.undo()? {
            Some(phrasing) => words::undone(&phrasing),
            None => words::nothing_to_undo().to_owned(),
        };
        writeln!(out, "{}", safe(&said))?;
        Ok(Turn::Kept)
    }

    /// Shows the passage and asks for phrasings.
    pub(super) fn show(&self, out: &mut dyn Write) -> anyhow::Result<()> {
        let (at, guide, bold) = (self.passage(), self.guide(), Style::new().bold());
        let path = guide.section_of(&guide.passages[at]).path.join(" > ");
        let phrasings: Vec<&str> = self.workshop.phrasings(at).collect();
        let place = words::coach_place(self.at + 1, self.order.len(), &path, phrasings.len());
        writeln!(out, "\n{bold}{}{bold:#}", wrapped(&safe(&place), self.page.width))?;
        if let Some(quote) = self.workshop.quote(at) {
            render_quote(&quote, None, &self.page, out)?;
        }
        if !phrasings.is_empty() {
            let shown = &phrasings[..phrasings.len().min(SHOWN_PHRASINGS)];
            let listed = words::asked_so_far(shown, phrasings.len());
            writeln!(out, "{}", textwrap::fill(&safe(&listed), self.page.width))?;
        }
        Ok(writeln!(out, "{}", wrapped(words::coach_question(), self.page.width))?)
    }

    /// Shows what a phrasing clashes with: the other passage whole.
    pub(super) fn show_clash(&self, trial: &Trial, out: &mut dyn Write) -> anyhow::Result<()> {
        writeln!(out, "{}", textwrap::fill(&safe(&words::clash(None, trial, self.guide())), self.page.width))?;
        let twin = trial.twin.as_ref().and_then(|twin| match &twin.target {
            Target::Passages(range) => self.workshop.quote(range.start),
            Target::Gap => None,
        });
        let led = [&trial.after, &trial.before].into_iter().find_map(|lead| match lead {
            Lead::Elsewhere(quote) => Some((**quote).clone()),
            Lead::Right | Lead::Declined => None,
        });
        if let Some(quote) = twin.or(led) {
            render_quote(&quote, None, &self.page, out)?;
        }
        Ok(())
    }
}

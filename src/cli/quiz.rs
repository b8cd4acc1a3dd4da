//! `preceptor quiz`: flashcards from the guide, at a terminal or by lines.

use std::io::{BufRead, Write};

use super::guides::open_engine_by_words;
use super::last::{Spot, remember};
use super::notices::wrapped;
use super::outcome::Outcome;
use super::page::{INDENT, Page};
use super::render::{render_lines, render_quote, render_text};
use super::safe::safe;
use super::section::read_named;
use super::study_args::Quiz;
use super::words;
use crate::answer::Evidence;
use crate::corpus::SectionFound;
use crate::engine::Engine;
use crate::quiz::{Card, Deck, filled};
use crate::reading::{Shown, plain_lines};
use crate::settings::Settings;

/// Room that an answer takes behind what asks for it.
const ANSWER: usize = 4;

/// What is played, and how it stands.
struct Round<'a> {
    engine: &'a Engine,
    deck: Deck,
    section: Option<usize>,
    seed: u64,
    of: usize,
    page: Page,
}

/// What was typed under a card.
enum Choice {
    /// One of the four, from 0.
    Number(usize),
    /// No more of them, or no line is left.
    Enough,
}

/// Asks cards of a guide.
///
/// # Errors
/// When there is no guide to open, or the output can't be written.
pub(super) fn run(quiz: &Quiz, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let engine = open_engine_by_words(quiz.guide.as_deref(), settings)?;
    let page = Page::of_answers(settings.answer.question_chars, &engine);
    let dealt = Dealt { section: quiz.section.as_deref(), cards: quiz.cards, seed: quiz.seed };
    play(&engine, &dealt, page, out)
}

/// Which cards are wanted.
pub(super) struct Dealt<'a> {
    /// From which section and those below it; from the whole guide where none is named.
    pub(super) section: Option<&'a str>,
    /// How many at most.
    pub(super) cards: u16,
    /// What the cards are drawn by, so that they come again; by chance where there is none.
    pub(super) seed: Option<u64>,
}

/// Asks cards of a guide on standard input.
pub(super) fn play(engine: &Engine, dealt: &Dealt<'_>, page: Page, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let with = dealt.section.map(|name| engine.with_section(name)).unwrap_or_default();
    let engine = &match with[..] {
        [guide] => engine.narrowed(&guide.manifest.id)?,
        // Of several guides, the one that has most to ask.
        [] if dealt.section.is_none() => {
            let most = engine.asked_with_most(|guide| Deck::new(guide).count(guide, None));
            engine.narrowed(&most.manifest.id)?
        }
        _ => engine.clone(),
    };
    let guide = engine.guide();
    let section = match dealt.section.map(|name| (name, guide.find_section(name))) {
        None => None,
        Some((_, SectionFound::One(at))) => Some(at),
        // What else it may mean is said as `section` says it.
        Some((name, _)) => return Ok(read_named(engine, name, &page, out)?.outcome),
    };
    let deck = Deck::new(guide);
    let of = deck.count(guide, section).min(usize::from(dealt.cards));
    if of == 0 {
        render_lines(&[words::no_cards(section.is_some()).to_owned()], &page, out)?;
        return Ok(Outcome::Declined);
    }
    let seed = dealt.seed.map_or_else(chance, Ok)?;
    let round = Round { engine, deck, section, seed, of, page };
    round.play(&mut std::io::stdin().lock(), out)?;
    Ok(Outcome::Answered)
}

/// A number that nobody foresees, short enough to be typed again.
fn chance() -> anyhow::Result<u64> {
    Ok(getrandom::u64()? % 1_000_000)
}

impl Round<'_> {
    fn play(&self, answers: &mut dyn BufRead, out: &mut dyn Write) -> anyhow::Result<()> {
        let (mut right, mut asked, mut spots) = (0, 0, Vec::new());
        for number in 0..self.of {
            let guide = self.engine.guide();
            let Some(card) = self.deck.card(guide, self.section, self.seed, number) else { break };
            let passages = card.passage..card.passage + 1;
            let Some(evidence) = self.engine.default_desk().quote_again("", &passages) else { break };
            self.ask(number, &card, &evidence, out)?;
            let Choice::Number(chosen) = choice(answers, out)? else { break };
            asked += 1;
            right += usize::from(chosen == card.answer);
            writeln!(out)?;
            let verdict = words::verdict(&card.choices[card.answer], &card.choices[chosen]);
            render_lines(&[verdict], &self.page, out)?;
            let solved = Evidence { highlights: card.blanks.clone(), ..evidence };
            render_quote(&solved, Some(asked), &self.page, out)?;
            spots.push(Spot::of(&solved.citation));
            writeln!(out)?;
        }
        remember(&spots);
        render_lines(&[words::score(right, asked, self.seed)], &self.page, out)?;
        Ok(())
    }

    /// Writes the passage with its blanks, and the choices. Where it stands is not told yet: headings give answers away.
    fn ask(&self, number: usize, card: &Card, evidence: &Evidence, out: &mut dyn Write) -> anyhow::Result<()> {
        let text = card.holed(evidence.words()).unwrap_or_default();
        let (highlights, left_out) = (Vec::new(), Vec::new());
        let holed = Evidence { text, leads: Vec::new(), masked: None, highlights, left_out, ..evidence.clone() };
        let lines: Vec<Vec<Shown>> = plain_lines(&holed).into_iter().map(filled).collect();
        writeln!(out, "{}", words::card_of(number + 1, self.of))?;
        render_text(&lines, &self.page, out)?;
        writeln!(out)?;
        for (at, choice) in card.choices.iter().enumerate() {
            let choice = format!("{INDENT}{}", safe(&words::quiz_choice(at + 1, choice)));
            writeln!(out, "{}", wrapped(&choice, self.page.width))?;
        }
        write!(out, "{} ", textwrap::fill(words::which_belongs(), self.page.width.saturating_sub(ANSWER)))?;
        Ok(out.flush()?)
    }
}

/// The next line that is a choice.
fn choice(answers: &mut dyn BufRead, out: &mut dyn Write) -> anyhow::Result<Choice> {
    loop {
        let mut line = String::new();
        if answers.read_line(&mut line)? == 0 {
            writeln!(out)?;
            return Ok(Choice::Enough);
        }
        match line.trim().to_lowercase().as_str() {
            "1" | "a" => return Ok(Choice::Number(0)),
            "2" | "b" => return Ok(Choice::Number(1)),
            "3" | "c" => return Ok(Choice::Number(2)),
            "4" | "d" => return Ok(Choice::Number(3)),
            "q" | "quit" | "exit" | ":q" | ":quit" | "/quit" | "bye" => return Ok(Choice::Enough),
            _ => write!(out, "{} ", words::no_choice())?,
        }
        out.flush()?;
    }
}

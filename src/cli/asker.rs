//! Who answers at the terminal: a guide alone, or with what a server's advisors have written?

use std::sync::Arc;
use std::time::Instant;

use super::args::Ask;
use super::guides::{open_engine, open_engine_at_once};
use super::kept::{existing, runtime};
use super::last::Spot;
use super::traces;
use crate::answer::{Confidence, CuratedAnswer, EntryQuote, EntrySource};
use crate::clock::{day_of, now_ms};
use crate::engine::Engine;
use crate::guild::{Answered, Board, Boards, GuildDesk, outcome};
use crate::settings::Settings;
use crate::store::{Entry, Store};

/// A guide, and a guild's board where one was named.
#[derive(Debug)]
pub(super) struct Asker {
    /// What answers from the guides.
    pub(super) engine: Engine,
    /// The guild's entries, phrasings and settings, where a guild was named.
    pub(super) board: Option<Arc<Board>>,
}

/// An answer with the entries that stand before it.
#[derive(Debug)]
pub(super) struct GuildAnswer {
    /// The id of the guide that answers.
    pub(super) guide: String,
    /// The guide's answer with the entries that were found beside it.
    pub(super) among: CuratedAnswer,
    /// The entries, each with how likely it answers.
    pub(super) entries: Vec<(Arc<Entry>, Confidence)>,
    /// How long the engine took, in microseconds.
    pub(super) elapsed_us: u64,
}

impl Asker {
    /// Opens the guide with all its vectors, so that the same question always gets the same answer; and the guild's entries,
    /// phrasings and settings from the store.
    pub(super) fn open(ask: &Ask, settings: &Settings) -> anyhow::Result<Self> {
        Self::of(open_engine(ask.guide.as_deref(), settings)?, ask, settings)
    }

    /// Opens the guide and the guild's additions without waiting for many vectors: answers go by words until they are made.
    pub(super) fn open_at_once(ask: &Ask, settings: &Settings) -> anyhow::Result<Self> {
        Self::of(open_engine_at_once(ask.guide.as_deref(), settings)?, ask, settings)
    }

    fn of(mut engine: Engine, ask: &Ask, settings: &Settings) -> anyhow::Result<Self> {
        let Some(guild) = ask.guild else { return Ok(Self { engine, board: None }) };
        existing(&settings.store)?;
        let board = runtime()?.block_on(async {
            let store = Store::open(&settings.store).await?;
            let board = Boards::new(store.clone()).read(&engine, guild).await?;
            store.close().await;
            anyhow::Ok(board)
        })?;
        // Nobody waits in a channel here, and the answer is the one that the bot gives.
        engine.learn(&board.texts());
        if let Some(guide) = board.settings().default_guide.as_deref().filter(|_| ask.guide.is_none()) {
            // A guide that is no longer there is passed over, as the bot does.
            let _ = engine.choose(guide);
        }
        Ok(Self { engine, board: Some(board) })
    }

    /// Answers a question.
    pub(super) fn ask(&self, question: &str) -> anyhow::Result<GuildAnswer> {
        let clock = Instant::now();
        let guide = &self.engine.guide().manifest.id;
        let answered = match &self.board {
            None if !self.engine.asks_several() => {
                Answered { guide: guide.clone(), among: CuratedAnswer::from(self.engine.default_desk().ask(question)) }
            }
            board => {
                let nothing = Board::default();
                let board = board.as_deref().unwrap_or(&nothing);
                let asking = GuildDesk { engine: &self.engine, board, today: day_of(now_ms()) };
                if self.engine.asks_several() { asking.ask_all(question) } else { asking.ask(guide, question) }?
            }
        };
        let elapsed_us = clock.elapsed().as_micros().try_into().unwrap_or(u64::MAX);
        let found = self.with_entries(answered, elapsed_us);
        tracing::info!(
            question.chars = question.chars().count(),
            answer.outcome = outcome(&found.among).name(),
            answer.entries = found.entries.len(),
            answer.confidence = found.among.confidence(),
            duration_us = elapsed_us,
            "asked"
        );
        traces::question(&self.engine, question);
        Ok(found)
    }

    fn with_entries(&self, Answered { guide, among }: Answered, elapsed_us: u64) -> GuildAnswer {
        let entry = |key: i64| self.board.as_ref().and_then(|board| board.entry(key)).cloned();
        let entries = among.entries.iter().filter_map(|found| Some((entry(found.entry)?, found.confidence))).collect();
        GuildAnswer { guide, among, entries, elapsed_us }
    }
}

impl GuildAnswer {
    /// Where the guide's quotes stand that are shown, in their order.
    pub(super) fn spots(&self) -> Vec<Spot> {
        let answer = &self.among.answer;
        // Beside an entry, what is nearest in the guide is not shown.
        let nearest = answer.nearest.iter().filter(|_| self.entries.is_empty());
        Spot::of_all(answer.evidence.iter().chain(nearest))
    }

    /// The entries as they stand in JSON.
    pub(super) fn quotes(&self) -> Vec<EntryQuote<'_>> {
        let quotes = self.entries.iter().map(|(entry, confidence)| EntryQuote {
            text: &entry.content.answer,
            guide: &entry.content.guide,
            entry: EntrySource {
                id: entry.id,
                question: &entry.content.question,
                role: &entry.author_role,
                author: entry.author.to_string(),
                updated: day_of(entry.updated_ms).to_string(),
                source_link: entry.content.source_link.as_deref(),
            },
            score: *confidence,
        });
        quotes.collect()
    }
}

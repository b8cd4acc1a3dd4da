//! How does the bot come by what a guild adds, and keep what is asked there?

use std::sync::Arc;
use std::time::Duration;

use serenity::all::GuildId;
use time::Date;

use super::Bot;
use crate::answer::CuratedAnswer;
use crate::clock::{day_of, now_ms};
use crate::discord::bot::asking::Asking;
use crate::discord::failure::Failure;
use crate::discord::press::AnswerId;
use crate::discord::words;
use crate::guild::{Board, Boards, kept};
use crate::store::{KeptQuestion, Store};

/// How long the month's first question of a guild waits for its salt.
const SALT_WITHIN: Duration = Duration::from_millis(300);

impl Bot {
    /// Sees that what a guild adds is at hand before one of its members is answered.
    pub(in crate::discord) async fn meet(&self, guild: Option<GuildId>) {
        if let (Some(boards), Some(guild)) = (&self.boards, guild) {
            let board = boards.board(&self.engine, guild.get()).await;
            let keeps = board.is_some_and(|board| board.settings().retention_days > 0);
            if keeps && boards.asker_at_hand(guild.get(), 0, now_ms()).is_none() {
                // A question is then in the queue before its answer is sent, so that who looks at gaps next finds it.
                let made = boards.asker(guild.get(), 0, now_ms());
                let _ = tokio::time::timeout(SALT_WITHIN, made).await;
            }
        }
    }

    /// What a guild adds; nothing outside of guilds. `None` while the store can't be reached: then nothing is known of it,
    /// not even what it decided, and whoever asks says what that means.
    pub(in crate::discord) fn board(&self, guild: Option<GuildId>) -> Option<Arc<Board>> {
        let (Some(boards), Some(guild)) = (&self.boards, guild) else { return Some(Arc::default()) };
        boards.at_hand(&self.engine, guild.get())
    }

    /// What a guild adds, for what can't be done without knowing it.
    pub(in crate::discord) fn known_board(&self, guild: GuildId) -> Result<Arc<Board>, Failure> {
        self.board(Some(guild)).ok_or_else(|| Failure::person(words::store_away()))
    }

    /// Takes over what was just kept in a guild. It is kept, whatever becomes of this: every process hears of it, too.
    pub(in crate::discord) async fn take_over(&self, guild: GuildId) {
        let Some(boards) = &self.boards else { return };
        if let Err(why) = boards.refresh(&self.engine, guild.get()).await {
            tracing::warn!(guild.id = guild.get(), %why, "a change is kept, but not yet answered from");
        }
    }

    /// The boards, for what can't be done without a store.
    pub(in crate::discord) fn boards(&self) -> Result<&Arc<Boards>, Failure> {
        self.boards.as_ref().ok_or_else(|| Failure::person(words::no_store()))
    }

    /// The store, for what can't be done without one.
    pub(in crate::discord) fn store(&self) -> Result<&Store, Failure> {
        Ok(self.boards()?.store())
    }

    /// What an answer is called in the store: the id of a message would lead to who wrote it.
    pub(in crate::discord) fn answer_name(&self, answer: u64) -> String {
        format!("{:016x}", self.seal.number_for(answer))
    }

    /// Waits until what was asked so far is in the store, for what looks at it there.
    pub(in crate::discord) async fn write_questions(&self) {
        if let Some(recorder) = &self.recorder {
            recorder.flush().await;
        }
    }

    /// Keeps what was asked in a guild, for gaps and statistics, after the answer is made and without waiting.
    pub(in crate::discord) fn record(&self, asking: &Asking<'_>, among: &CuratedAnswer) {
        let (Some(recorder), Some(guild)) = (&self.recorder, asking.guild) else { return };
        // Of a guild that can't be reached it isn't known whether it keeps anything.
        let days = self.board(asking.guild).map_or(0, |board| board.settings().retention_days);
        let Some(boards) = self.boards.as_ref().filter(|_| days > 0) else { return };
        let Some(asked) = kept(asking.question, asking.guide, among, now_ms()) else { return };
        let asked = KeptQuestion { answer: self.answer_name(AnswerId::send(asking.answer)), ..asked };
        let (member, guild) = (asking.owner, guild.get());
        if let Some(asker) = boards.asker_at_hand(guild, member, asked.at_ms) {
            return recorder.record(guild, KeptQuestion { asker, ..asked }, days);
        }
        let (recorder, boards) = (recorder.clone(), Arc::clone(boards));
        self.running.spawn(async move {
            match boards.asker(guild, member, asked.at_ms).await {
                Ok(asker) => recorder.record(guild, KeptQuestion { asker, ..asked }, days),
                Err(why) => tracing::warn!(guild.id = guild, %why, "a question is not kept"),
            }
        });
    }

    /// Today, in UTC.
    pub(in crate::discord) fn today(&self) -> Date {
        day_of(now_ms())
    }
}

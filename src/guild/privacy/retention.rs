//! How does what members wrote go again, when its time is over?
//!
//! A sweep goes over every guild of whose members something is kept, and takes away, by the guild's retention:
//!
//! 1. questions, drafts and the reasons of votes that are older; with a retention of 0 days, all of them;
//! 2. salts of months from which nothing is left but votes, and with them, in one transaction, the hashes of those votes.
//!    A vote goes on counting, as nobody's. So a vote is either found by `/privacy forget-me`, or nobody's: never a
//!    member's whose salt is lost. This month's salt and that of the month before always stay, so that a vote that is
//!    changed counts once.
//!
//! Of all guilds together go lines of the audit list that are older than a year, and sessions on the web whose time is over.
//! Which process answered an interaction is forgotten after a quarter of an hour.
//!
//! Guilds that were left thirty days ago are erased first. Every step is a transaction, and doing it twice is doing it
//! once: any number of processes may sweep at once, and one that is killed is made up for by the next.

use tracing::{info, warn};

use super::members::{month_of, month_start};
use crate::clock::DAY_MS;
use crate::guild::decisions::settings::GuildSettings;
use crate::store::{Period, Store, StoreError, Written};

/// How long a guild that was left can still come back to what it had.
const LEFT_DAYS: i64 = 30;
/// How long it is kept who changed what on the web: as long as the longest time for which a guild may keep questions, since it
/// is no more than a note beside what entries and settings keep themselves.
const AUDIT_DAYS: i64 = 365;
/// How long a session on the web lasts without being used, in milliseconds: half a day, so that a working day needs one sign-in.
pub const SESSION_IDLE_MS: i64 = DAY_MS / 2;
/// How long it is kept which process answered an interaction. Its token is good for 15 minutes.
/// <https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages>
const ANSWERED_MS: i64 = 15 * 60 * 1000;
/// So many guilds that failed in a row mean that the store fails, not the guild.
const FAILURES: usize = 3;

/// What a sweep took away.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Swept {
    /// Questions, drafts and reasons of votes.
    pub written: u64,
    /// Salts.
    pub salts: u64,
    /// Votes that are nobody's since.
    pub votes: u64,
    /// Guilds that were left, erased now.
    pub erased: Vec<u64>,
}

/// A change of the days for which a guild keeps what its members write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RetentionChange {
    /// The days that hold.
    pub from_days: u16,
    /// The days that shall hold.
    pub to_days: u16,
}

/// How much a change of the retention takes away for good, within the hour: what is kept by the days that hold and is not by
/// those that shall hold.
///
/// # Errors
/// When it can't be counted.
pub async fn going(store: &Store, guild: u64, change: RetentionChange, now_ms: i64) -> Result<Written, StoreError> {
    let period = Period { from_ms: kept_from(change.from_days, now_ms), to_ms: kept_from(change.to_days, now_ms) };
    if period.from_ms >= period.to_ms { Ok(Written::default()) } else { store.count_written(guild, period).await }
}

/// From when on it is kept what members wrote.
fn kept_from(days: u16, now_ms: i64) -> i64 {
    // With nothing to be kept, what a process with a faster clock wrote goes too.
    if days == 0 { i64::MAX } else { now_ms.saturating_sub(i64::from(days) * DAY_MS) }
}

/// Takes away what is to be kept no longer. To be called at the start and every few hours; what is due later waits for the
/// next.
///
/// # Errors
/// When a guild could not be swept; all others were, unless the store failed altogether.
pub async fn sweep(store: &Store, now_ms: i64) -> Result<Swept, StoreError> {
    // Those that were left exactly so long ago are due.
    let left_ms = now_ms.saturating_sub(LEFT_DAYS * DAY_MS).saturating_add(1);
    let mut swept = Swept { erased: store.purge_left(left_ms).await?, ..Swept::default() };
    store.purge_audit(now_ms.saturating_sub(AUDIT_DAYS * DAY_MS)).await?;
    store.purge_sessions(now_ms, now_ms.saturating_sub(SESSION_IDLE_MS)).await?;
    store.forget_interactions(now_ms.saturating_sub(ANSWERED_MS)).await?;
    let (mut failed, mut in_a_row) = (None, 0);
    for guild in store.guilds_with_members().await? {
        match sweep_guild(store, guild, now_ms, &mut swept).await {
            Ok(()) => in_a_row = 0,
            Err(error) if in_a_row + 1 == FAILURES => return Err(error),
            Err(error) => {
                warn!(guild.id = guild, error = %error, "what a server's members wrote could not be swept; it is tried again");
                in_a_row += 1;
                failed = Some(error);
            }
        }
    }
    if swept != Swept::default() {
        let Swept { written, salts, votes, erased } = &swept;
        info!(written, salts, votes, erased = erased.len(), "took away what is kept no longer");
    }
    failed.map_or(Ok(swept), Err)
}

async fn sweep_guild(store: &Store, guild: u64, now_ms: i64, swept: &mut Swept) -> Result<(), StoreError> {
    let days = GuildSettings::load(store, guild).await?.retention_days;
    let kept_from_ms = now_ms.saturating_sub(i64::from(days) * DAY_MS);
    swept.written += store.purge_questions(guild, kept_from(days, now_ms)).await?;
    let oldest_ms = month_start(kept_from_ms).min(month_start(month_start(now_ms).saturating_sub(1)));
    let (salts, votes) = store.retire_salts(guild, &month_of(oldest_ms), oldest_ms).await?;
    swept.salts += salts;
    swept.votes += votes;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{KeptQuestion, MemberHash, Outcome, Parameters};

    const NOW_MS: i64 = 400 * DAY_MS;

    async fn ask(store: &Store, guild: u64, days_ago: i64) {
        let (guide, answer, text) = ("g".to_owned(), "a".to_owned(), "where?".to_owned());
        let (reason, passage, confidence) = (None, None, 0.0);
        let (outcome, asker, at_ms) = (Outcome::Declined, MemberHash::new(&[1]), NOW_MS - days_ago * DAY_MS);
        let asked = KeptQuestion { guide, answer, text, outcome, reason, confidence, passage, asker, at_ms };
        store.record_question(guild, &asked).await.unwrap();
    }

    #[tokio::test]
    async fn as_much_goes_as_is_said_before() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kept.db");
        let store = Store::open(&Parameters::new(path.to_str().unwrap())).await.unwrap();
        for days_ago in [1, 10, 20, 40] {
            ask(&store, 7, days_ago).await;
        }
        ask(&store, 8, 10).await;
        store.keep_draft(7, &MemberHash::new(&[1]), "draft", NOW_MS - 10 * DAY_MS).await.unwrap();
        let change = |from_days, to_days| RetentionChange { from_days, to_days };
        let questions = async |from, to| going(&store, 7, change(from, to), NOW_MS).await.unwrap().questions;
        // The oldest one goes with the retention that holds.
        assert_eq!([questions(30, 7).await, questions(30, 15).await, questions(30, 0).await], [2, 1, 3]);
        assert_eq!([questions(30, 30).await, questions(7, 30).await, questions(0, 90).await], [0, 0, 0]);
        assert_eq!(going(&store, 7, change(30, 7), NOW_MS).await.unwrap().drafts, 1);
        assert!(going(&store, 9, change(30, 0), NOW_MS).await.unwrap().is_nothing());
        sweep(&store, NOW_MS).await.unwrap();
        let all = questions(30, 0).await;
        store.set(7, "retention_days", "7").await.unwrap();
        let said = going(&store, 7, change(30, 7), NOW_MS).await.unwrap();
        let swept = sweep(&store, NOW_MS).await.unwrap();
        assert_eq!(swept.written, said.questions + said.drafts + said.reasons);
        assert_eq!(questions(30, 0).await, all - said.questions);
    }
}

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
//! Guilds that were left thirty days ago are erased first. Every step is a transaction, and doing it twice is doing it
//! once: any number of processes may sweep at once, and one that is killed is made up for by the next.

use tracing::{info, warn};

use super::members::{month_of, month_start};
use crate::clock::DAY_MS;
use crate::guild::decisions::settings::GuildSettings;
use crate::store::{Store, StoreError};

/// How long a guild that was left can still come back to what it had.
const LEFT_DAYS: i64 = 30;
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

/// Takes away what is to be kept no longer. To be called at the start and every few hours; what is due later waits for the
/// next.
///
/// # Errors
/// When a guild could not be swept; all others were, unless the store failed altogether.
pub async fn sweep(store: &Store, now_ms: i64) -> Result<Swept, StoreError> {
    // Those that were left exactly so long ago are due.
    let left_ms = now_ms.saturating_sub(LEFT_DAYS * DAY_MS).saturating_add(1);
    let mut swept = Swept { erased: store.purge_left(left_ms).await?, ..Swept::default() };
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
    // With nothing to be kept, what a process with a faster clock wrote goes too.
    swept.written += store.purge_questions(guild, if days == 0 { i64::MAX } else { kept_from_ms }).await?;
    let oldest_ms = month_start(kept_from_ms).min(month_start(month_start(now_ms).saturating_sub(1)));
    let (salts, votes) = store.retire_salts(guild, &month_of(oldest_ms), oldest_ms).await?;
    swept.salts += salts;
    swept.votes += votes;
    Ok(())
}

//! Under which hash does a member vote, ask and draft, without their id being kept?
//!
//! A guild has a salt of its own for each month, so that hashes of two guilds, or of two months, can't be joined by who
//! has no salt. What is kept is hashed with the salt of the month it is kept in: [`sweep`](crate::guild::sweep) goes by that.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use time::{OffsetDateTime, Time};

use crate::clock::utc;
use crate::store::{MemberHash, Store, StoreError};

/// Bytes of a hash that are kept: two of a guild's members never share one by chance.
const HASH: usize = 16;

/// The hashes of one member in one guild.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hashes {
    /// By this month's salt; what is kept now is kept under it.
    pub current: MemberHash,
    /// By every other salt that is kept, the oldest first. What was kept earlier is found under them.
    pub earlier: Vec<MemberHash>,
}

impl Hashes {
    /// All of them, this month's first.
    pub fn all(&self) -> impl Iterator<Item = &MemberHash> {
        std::iter::once(&self.current).chain(&self.earlier)
    }
}

/// The month of a time, `YYYY-MM`, in UTC; that of the first day of 1970 for a time before it.
#[must_use]
pub fn month_of(at_ms: i64) -> String {
    let at = since_1970(at_ms);
    format!("{:04}-{:02}", at.year(), u8::from(at.month()))
}

/// The first millisecond of a time's month, in UTC.
pub(super) fn month_start(at_ms: i64) -> i64 {
    let at = since_1970(at_ms);
    at.replace_day(1).unwrap_or(at).replace_time(Time::MIDNIGHT).unix_timestamp() * 1_000
}

/// A time in the calendar. Nothing is kept of a time before 1970: such a time is of a clock that is wrong, and has the first
/// month there is rather than a salt of its own.
fn since_1970(at_ms: i64) -> OffsetDateTime {
    utc(at_ms.max(0))
}

/// A member's hash by a salt.
#[must_use]
pub fn hash(salt: &[u8; 32], guild: u64, member: u64) -> MemberHash {
    #[expect(clippy::expect_used, reason = "it only fails where a length is wrong, and none is")]
    let mut mac = Hmac::<Sha256>::new_from_slice(salt).expect("HMAC takes keys of every length");
    mac.update(&guild.to_le_bytes());
    mac.update(&member.to_le_bytes());
    MemberHash::new(&mac.finalize().into_bytes()[..HASH])
}

/// A member's hashes now. The month's first call in a guild makes its salt, of the system's randomness.
///
/// # Errors
/// When salts can't be kept or read, or the system has no randomness to give.
pub async fn hashes(store: &Store, guild: u64, member: u64, now_ms: i64) -> Result<Hashes, StoreError> {
    let month = month_of(now_ms);
    let salt = salt(store, guild, &month).await?;
    let mut salts = store.salts(guild).await?;
    salts.remove(&month);
    let earlier = salts.values().map(|salt| hash(salt, guild, member)).collect();
    Ok(Hashes { current: hash(&salt, guild, member), earlier })
}

/// A guild's salt of a month; where there is none yet, one of the system's randomness.
pub(in crate::guild) async fn salt(store: &Store, guild: u64, month: &str) -> Result<[u8; 32], StoreError> {
    let mut fresh = [0; 32];
    getrandom::fill(&mut fresh).map_err(|_| StoreError::NoRandomness)?;
    store.salt(guild, month, fresh).await
}

/// Removes a member's votes and drafts, of every month whose salt is kept, and says how many there were. Votes of older
/// months are nobody's: [`sweep`](crate::guild::sweep) took their hashes away with the salt.
///
/// # Errors
/// When they can't be removed; those of some months may be gone then, and a second call removes the rest.
pub async fn forget(store: &Store, guild: u64, member: u64, now_ms: i64) -> Result<u64, StoreError> {
    let Hashes { current, earlier } = hashes(store, guild, member, now_ms).await?;
    let mut removed = 0;
    for hash in earlier.iter().chain([&current]) {
        removed += store.forget_member(guild, hash).await?;
    }
    Ok(removed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::{DAY_MS, LAST_MS};
    use crate::store::{Counts, Parameters, Vote};

    /// 1 September 2026, 0 o'clock UTC.
    const SEPTEMBER_MS: i64 = 1_788_220_800_000;

    async fn fresh_store() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("preceptor.db");
        let store = Store::open(&Parameters::new(file.to_str().unwrap())).await.unwrap();
        (folder, store)
    }

    #[test]
    fn a_month_ends_at_midnight_utc() {
        assert_eq!((month_of(SEPTEMBER_MS - 1), month_of(SEPTEMBER_MS)), ("2026-08".into(), "2026-09".into()));
        assert_eq!((month_of(i64::MIN), month_of(-1)), ("1970-01".into(), "1970-01".into()));
        assert_eq!((month_of(LAST_MS), month_of(i64::MAX)), ("9999-12".into(), "9999-12".into()));
    }

    #[test]
    fn a_month_begins_on_its_first_day() {
        // 1 March 2028, after a leap day, and 1 February.
        let (march, february) = (1_835_481_600_000, 1_832_976_000_000);
        assert_eq!([march, march + 1, march + 31 * DAY_MS - 1].map(month_start), [march; 3]);
        assert_eq!([march - 1, february].map(month_start), [february; 2]);
        assert_eq!([i64::MIN, -1, 0, 30 * DAY_MS].map(month_start), [0; 4]);
    }

    #[test]
    fn hashes_of_guilds_members_and_salts_differ() {
        let known = hash(&[7; 32], 1, 2);
        assert_eq!(known, hash(&[7; 32], 1, 2));
        assert_eq!(known.as_str().len(), 2 * HASH);
        for other in [hash(&[8; 32], 1, 2), hash(&[7; 32], 2, 2), hash(&[7; 32], 1, 3), hash(&[7; 32], 2, 1)] {
            assert_ne!(known, other);
        }
    }

    #[tokio::test]
    async fn a_vote_changed_in_the_next_month_counts_once() {
        let (_folder, store) = fresh_store().await;
        for (at_ms, helpful) in [(SEPTEMBER_MS - DAY_MS, true), (SEPTEMBER_MS + DAY_MS, false)] {
            let Hashes { current, earlier } = hashes(&store, 1, 2, at_ms).await.unwrap();
            assert_eq!(hashes(&store, 1, 2, at_ms).await.unwrap().current, current, "a month has one salt");
            let (answer, passage) = ("a".to_owned(), "p".into());
            let vote = Vote { answer, passage, member: current, helpful, reason: None, at_ms };
            store.vote(1, &vote, &earlier).await.unwrap();
        }
        assert_eq!(store.votes_on(1, "a").await.unwrap(), Counts { helpful: 0, unhelpful: 1 });
        assert_eq!(store.salts(1).await.unwrap().len(), 2);
    }

    #[tokio::test]
    async fn a_member_is_forgotten_in_every_month_and_nobody_else_is() {
        let (_folder, store) = fresh_store().await;
        for (guild, member, at_ms) in
            [(1, 2, SEPTEMBER_MS - 1), (1, 2, SEPTEMBER_MS), (1, 3, SEPTEMBER_MS), (4, 2, SEPTEMBER_MS)]
        {
            let member = hashes(&store, guild, member, at_ms).await.unwrap().current;
            store.keep_draft(guild, &member, "draft", at_ms).await.unwrap();
            let (answer, passage) = (format!("a{at_ms}"), "p".into());
            let vote = Vote { answer, passage, member, helpful: true, reason: None, at_ms };
            store.vote(guild, &vote, &[]).await.unwrap();
        }
        assert_eq!(forget(&store, 1, 2, SEPTEMBER_MS + 1).await.unwrap(), 4);
        assert_eq!(forget(&store, 1, 2, SEPTEMBER_MS + 1).await.unwrap(), 0);
        assert_eq!((forget(&store, 1, 3, SEPTEMBER_MS).await.unwrap(), forget(&store, 4, 2, 0).await.unwrap()), (2, 2));
    }
}

//! Is a guild met for the first time, so that whoever added the bot is shown the first steps?

use crate::clock::DAY_MS;
use crate::store::{Store, StoreError};

/// The name under which the store keeps that a guild was welcomed.
const CLAIM: &str = "welcome";

/// Whether a guild that the bot joined at a time is to be welcomed now, by us and nobody else. It counts as welcomed then, so
/// that a process that dies before it sends leaves the message out rather than send two. A guild that was joined more than a
/// day ago is none that is new: it comes back after an outage, or was there before this was kept.
///
/// # Errors
/// When it can't be kept; then nobody shall be welcomed.
pub async fn take_welcome(store: &Store, guild: u64, joined_ms: i64, now_ms: i64) -> Result<bool, StoreError> {
    let is_new = now_ms.saturating_sub(joined_ms) < DAY_MS;
    Ok(is_new && store.claim(guild, CLAIM, 1).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Parameters;

    #[tokio::test]
    async fn a_guild_is_welcomed_once_and_an_old_one_never() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kept.db");
        let store = Store::open(&Parameters::new(path.to_str().unwrap())).await.unwrap();
        let now = 100 * DAY_MS;
        assert!(!take_welcome(&store, 7, now - DAY_MS, now).await.unwrap(), "it was there before");
        assert!(take_welcome(&store, 7, now - DAY_MS + 1, now).await.unwrap());
        assert!(!take_welcome(&store, 7, now - 1, now).await.unwrap(), "never again");
        assert!(take_welcome(&store, 8, now + DAY_MS, now).await.unwrap(), "our clock may be slow");
    }
}

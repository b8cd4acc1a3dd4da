//! How is a decision of a guild changed so that it can be taken back? What was there before is kept beside it, for one step,
//! in the same transaction.

use super::settings::Setting;
use crate::store::{KeptSetting, Store, StoreError};

/// Keeps a decision.
///
/// # Errors
/// When it can't be kept; what was decided before holds on.
pub async fn decide(store: &Store, guild: u64, setting: &Setting) -> Result<(), StoreError> {
    let value = setting.write();
    store.change_setting(guild, setting.name(), |_| Some(Some(value))).await?;
    Ok(())
}

/// Takes a setting back to its default.
///
/// # Errors
/// When it can't be kept; what was decided before holds on.
pub async fn undecide(store: &Store, guild: u64, name: &str) -> Result<(), StoreError> {
    store.change_setting(guild, name, |_| Some(None)).await?;
    Ok(())
}

/// Brings back what a setting was before its last change, which can be brought back the same way; says whether it is still
/// as somebody saw it who wants that. `seen` is what [`mark`] made of it then.
///
/// # Errors
/// When it can't be read or kept.
pub async fn take_back(store: &Store, guild: u64, name: &str, seen: u32) -> Result<bool, StoreError> {
    let before = |kept: KeptSetting| (mark(kept.value.as_deref()) == seen).then_some(kept.before);
    store.change_setting(guild, name, before).await
}

/// What a setting was before its last change, as the store has it; `None` is the default.
///
/// # Errors
/// When it can't be read.
pub async fn before(store: &Store, guild: u64, name: &str) -> Result<Option<String>, StoreError> {
    Ok(store.setting_kept(guild, name).await?.before)
}

/// A number by which it can be told that a setting has this value still; `None` is the default.
///
/// # Source
/// FNV-1a with 32 bits. Two values by chance alike would only undo one change too many, which the page shows.
#[must_use]
pub fn mark(value: Option<&str>) -> u32 {
    let bytes = value.map_or([0xff].as_slice(), str::as_bytes);
    bytes.iter().fold(0x811c_9dc5, |mark, byte| (mark ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guild::GuildSettings;
    use crate::store::Parameters;

    async fn value(store: &Store) -> Option<String> {
        store.settings(7).await.unwrap().remove("retention_days")
    }

    #[tokio::test]
    async fn a_change_is_taken_back_by_who_saw_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kept.db");
        let store = Store::open(&Parameters::new(path.to_str().unwrap())).await.unwrap();
        decide(&store, 7, &Setting::RetentionDays(7)).await.unwrap();
        decide(&store, 7, &Setting::RetentionDays(0)).await.unwrap();
        assert_eq!(store.revision(7).await.unwrap(), 2, "what was before is kept in the same transaction");
        assert!(!take_back(&store, 7, "retention_days", mark(Some("7"))).await.unwrap(), "it is 0 by now");
        assert_eq!(value(&store).await.as_deref(), Some("0"));
        assert!(take_back(&store, 7, "retention_days", mark(Some("0"))).await.unwrap());
        assert_eq!(value(&store).await.as_deref(), Some("7"));
        assert!(take_back(&store, 7, "retention_days", mark(Some("7"))).await.unwrap(), "and again");
        assert_eq!(value(&store).await.as_deref(), Some("0"));
        undecide(&store, 7, "retention_days").await.unwrap();
        assert_eq!(GuildSettings::load(&store, 7).await.unwrap(), GuildSettings::default());
        assert!(take_back(&store, 7, "retention_days", mark(None)).await.unwrap());
        assert_eq!(value(&store).await.as_deref(), Some("0"), "from the default, too");
        decide(&store, 7, &Setting::RetentionDays(0)).await.unwrap();
        assert!(take_back(&store, 7, "retention_days", mark(Some("0"))).await.unwrap());
        assert_eq!(value(&store).await, None, "a choice that changes nothing is none");
    }
}

//! How is a gap settled, and how is that taken back? All of its wordings at once, under one time, by which they are found again.

use super::gaps::Gap;
use crate::store::{BoundPhrasing, Decision, Store, StoreError};

/// Who settles a gap of a guild, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settling {
    /// The guild.
    pub guild: u64,
    /// The member's id.
    pub member: u64,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
}

/// Keeps that none of a gap's texts is for this guild.
///
/// # Errors
/// When it can't be kept.
pub async fn put_aside(store: &Store, by: Settling, gap: &Gap) -> Result<(), StoreError> {
    let decision = |question: &str| Decision {
        guide: gap.guide.clone(),
        question: question.to_owned(),
        member: by.member,
        at_ms: by.at_ms,
    };
    let decisions: Vec<Decision> = gap.texts().into_iter().map(decision).collect();
    store.decide_all(by.guild, &decisions).await
}

/// Binds every text of a gap to a passage of its guide, by the passage's id.
///
/// # Errors
/// When it can't be kept.
pub async fn bind_gap(store: &Store, by: Settling, gap: &Gap, passage: &str) -> Result<(), StoreError> {
    let bound = |phrasing: &str| BoundPhrasing {
        guide: gap.guide.clone(),
        phrasing: phrasing.to_owned(),
        passage: passage.to_owned(),
        member: by.member,
        at_ms: by.at_ms,
    };
    let bound: Vec<BoundPhrasing> = gap.texts().into_iter().map(bound).collect();
    store.bind_phrasings(by.guild, &bound).await?;
    Ok(())
}

/// Takes back what a member put aside at a time. Somebody else's step may have fallen into the same millisecond, and stays.
///
/// # Errors
/// When it can't be taken back.
pub async fn take_up_again(store: &Store, by: Settling) -> Result<bool, StoreError> {
    Ok(store.reconsider_all(by.guild, by.member, by.at_ms).await? > 0)
}

/// Takes back what a member bound at a time.
///
/// # Errors
/// When it can't be taken back.
pub async fn unbind_gap(store: &Store, by: Settling) -> Result<bool, StoreError> {
    Ok(store.unbind_all(by.guild, by.member, by.at_ms).await? > 0)
}

//! What is said where something can't be done, and what to do instead.

use super::said::words;
use crate::store::StoreError;

/// How many channels are named where more could be.
const CHANNELS_LISTED: usize = 5;

words! {
    only_in_servers();
    managers_only();
    store_away();
    other_server();
    not_a_member();
    no_store();
    private_here();
    no_round_here();
    ask_privately();
    ask_privately_or_in(channels: String);
    failed(reference: &str);
    restarting();
    old_button();
    forged_button();
    changed_guide();
    old_command();
    unreadable_option(typed: &str);
    /// What the store could not do, and why.
    not_kept_or_read(why: String, reference: &str);
    store_full();
    store_locked();
    store_read_only();
    store_slow();
    store_unreachable();
    nul_in_text();
    wait_seconds(seconds: u64);
    server_waits_seconds(seconds: u64);
    unread_interaction();
}

/// What the store could not do, without its place: whoever runs the bot finds that in the log.
pub(in crate::discord) fn store_failed(error: &StoreError, reference: &str) -> String {
    let why = match error {
        StoreError::Full(_) => store_full(),
        StoreError::Locked(_) => store_locked(),
        StoreError::ReadOnly(_) => store_read_only(),
        StoreError::Slow(_) => store_slow(),
        StoreError::Nul => return nul_in_text(),
        _ => store_unreachable(),
    };
    not_kept_or_read(why, reference)
}

/// Where to ask, in a channel where nothing is answered for all to see.
pub(in crate::discord) fn ask_elsewhere(speaks_in: &[u64]) -> String {
    let channels: Vec<String> = speaks_in.iter().take(CHANNELS_LISTED).map(|id| format!("<#{id}>")).collect();
    if channels.is_empty() { ask_privately() } else { ask_privately_or_in(channels.join(", ")) }
}

pub(in crate::discord) fn slow_down(seconds: u64) -> String {
    wait_seconds(seconds.max(1))
}

pub(in crate::discord) fn server_is_busy(seconds: u64) -> String {
    server_waits_seconds(seconds.max(1))
}

/// For whoever runs the bot, at a terminal.
pub(in crate::discord) fn bad_shape() -> &'static str {
    "the token has not a bot token's shape (three parts with dots between them); copy it from the developer portal (Bot, \
     Reset Token), not the client secret or the public key"
}

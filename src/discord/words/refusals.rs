//! What is said where something can't be done, and what to do instead.

use crate::store::StoreError;

/// How many channels are named where more could be.
const CHANNELS_LISTED: usize = 5;

pub(in crate::discord) fn only_in_servers() -> &'static str {
    "That is only possible in a server."
}

pub(in crate::discord) fn managers_only() -> &'static str {
    "Only members who may manage this server can do that (Discord's permission Manage Server)."
}

pub(in crate::discord) fn store_away() -> &'static str {
    "What this server keeps can't be reached right now, so that nothing can be changed. Try again in a minute."
}

/// What the store could not do, without its place: whoever runs the bot finds that in the log.
pub(in crate::discord) fn store_failed(error: &StoreError, reference: &str) -> String {
    let why = match error {
        StoreError::Full(_) => "the disk of the store is full",
        StoreError::Locked(_) => "another program has locked the store",
        StoreError::ReadOnly(_) => "the store can't be written",
        StoreError::Slow(_) => "the store did not answer in time",
        StoreError::Nul => return "A text with the character NUL in it can't be kept. Nothing was changed.".to_owned(),
        _ => "the store can't be reached",
    };
    format!(
        "That could not be kept or read: {why}. Nothing was changed. Try again in a minute; if it goes on, tell whoever \
         runs this bot the reference `{reference}`."
    )
}

pub(in crate::discord) fn other_server() -> &'static str {
    "That belongs to another server."
}

pub(in crate::discord) fn not_a_member() -> &'static str {
    "Discord does not say that you are a member of that server."
}

pub(in crate::discord) fn no_store() -> &'static str {
    "This bot keeps nothing: whoever runs it has to set `store.url`, so that entries, votes and settings have a place."
}

pub(in crate::discord) fn private_here() -> &'static str {
    "-# In this channel, this server wants my answers to be seen by who asks alone."
}

pub(in crate::discord) fn no_round_here() -> &'static str {
    "In this channel, this server wants me to stay private, so that nobody else could join. Play alone, or in another \
     channel."
}

/// Where to ask, in a channel where nothing is answered for all to see.
pub(in crate::discord) fn ask_elsewhere(speaks_in: &[u64]) -> String {
    let channels: Vec<String> = speaks_in.iter().take(CHANNELS_LISTED).map(|id| format!("<#{id}>")).collect();
    let elsewhere = if channels.is_empty() { String::new() } else { format!(", or ask in {}", channels.join(", ")) };
    format!("Use `/ask` here, so that only you see the answer{elsewhere}.")
}

pub(in crate::discord) fn failed(reference: &str) -> String {
    format!(
        "Something failed on our side (ref {reference}). Please try again; if it fails again, tell who runs this bot."
    )
}

pub(in crate::discord) fn slow_down(seconds: u64) -> String {
    let seconds = seconds.max(1);
    let plural = if seconds == 1 { "second" } else { "seconds" };
    format!("That was a lot at once. Give me {seconds} {plural}, then go on.")
}

pub(in crate::discord) fn server_is_busy(seconds: u64) -> String {
    let seconds = seconds.max(1);
    let plural = if seconds == 1 { "second" } else { "seconds" };
    format!("This server asks a lot right now. Please try again in {seconds} {plural}.")
}

pub(in crate::discord) fn restarting() -> &'static str {
    "I am being restarted. Please ask again in a minute."
}

pub(in crate::discord) fn old_button() -> &'static str {
    "This button is from an older version of me, so I can't tell what it asks for. Please ask again with `/ask`."
}

pub(in crate::discord) fn forged_button() -> &'static str {
    "This button is not one of mine, or my key has changed since. Please ask again with `/ask`."
}

pub(in crate::discord) fn changed_guide() -> &'static str {
    "The guide has changed since this was sent. Please ask again with `/ask`."
}

pub(in crate::discord) fn old_command() -> &'static str {
    "This command has changed. Restart Discord (Ctrl+R on a computer) to get the new one, then try again."
}

pub(in crate::discord) fn unreadable_option(typed: &str) -> String {
    format!("I can't read “{typed}”. Choose it from what is offered while typing, or type it again.")
}

pub(in crate::discord) fn bad_shape() -> &'static str {
    "the token has not a bot token's shape (three parts with dots between them); copy it from the developer portal (Bot, \
     Reset Token), not the client secret or the public key"
}

pub(in crate::discord) fn unread_interaction() -> &'static str {
    "Discord sent this in a form that I can't read yet, so I don't know what you asked. Please ask with `/ask`, or write to me."
}

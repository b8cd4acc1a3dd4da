//! What is said where something is refused: a heading, and what to do.

/// The session is over.
pub(in crate::web::dashboard) const SIGNED_OUT: (&str, &str) = (
    "You are signed out",
    "Your session has ended, so nothing was changed. Sign in again in another tab of your browser, then go back to this form and send \
     it once more: what you wrote is still in it after the page before is loaded anew.",
);
/// A form of somebody else's.
pub(in crate::web::dashboard) const FORGED: (&str, &str) = (
    "Nothing was changed",
    "This form is not one of yours, or it was opened before you last signed in. Open the page again and try once more.",
);
/// What is no form, or too long.
pub(in crate::web::dashboard) const UNREAD: (&str, &str) = (
    "Nothing was changed",
    "The form could not be read, or what was sent is too big. Open the page again and try once more.",
);
/// Not a server of theirs.
pub(in crate::web::dashboard) const NOT_YOURS: (&str, &str) = (
    "No such server",
    "There is no server here by this address in which you are an advisor or which you may manage. If your role was changed in Discord \
     just now, open your servers again in half a minute.",
);
/// Not for advisors.
pub(in crate::web::dashboard) const MANAGERS_ONLY: (&str, &str) = (
    "Only for managers",
    "Only members who may manage this server can do that (Discord's permission Manage Server). Nothing was changed.",
);
/// What was there once.
pub(in crate::web::dashboard) const GONE: (&str, &str) = (
    "Not here",
    "There is no such thing in this server, or it has changed since the page was made. Open the list again.",
);
/// Discord does not answer.
pub(in crate::web::dashboard) const DISCORD_AWAY: (&str, &str) = (
    "Discord does not answer",
    "Discord did not say who you are in this server, so nothing is shown and nothing was changed. Try again in a minute.",
);
/// The system has none.
pub(in crate::web::dashboard) const NO_RANDOMNESS: (&str, &str) =
    ("Something failed on our side", "This machine could not make a secret for your session. Try again in a minute.");
/// A text that can't be kept.
pub(in crate::web::dashboard) const NUL: (&str, &str) = (
    "Nothing was changed",
    "A text with the character NUL in it can't be kept. Go back, remove it, and send it again.",
);
/// The store does not answer.
pub(in crate::web::dashboard) const STORE_AWAY: (&str, &str) = (
    "Something failed on our side",
    "What this server keeps can't be reached right now, so nothing was changed. Try again in a minute; if it goes on, tell whoever runs \
     this.",
);

//! Who asks what, and who shall see the answer?

use serenity::all::GuildId;

use crate::corpus::Guide;

/// Who asks what, and who shall see the answer.
#[derive(Debug, Clone, Copy)]
pub(in crate::discord) struct Asking<'a> {
    pub guide: &'a Guide,
    /// Whether no guide was named, so that all are asked, and the surest answers.
    pub any: bool,
    pub guild: Option<GuildId>,
    pub question: &'a str,
    /// Whose presses change the message.
    pub owner: u64,
    pub private: bool,
    /// Whether all may see an answer where it is asked.
    pub open: bool,
    /// What votes name the answer by: the interaction or message that asks.
    pub answer: u64,
    /// Whether that is a message, to which a shared answer shall be a reply.
    pub is_message: bool,
}

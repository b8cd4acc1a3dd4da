//! What was pressed on?

use serenity::all::{ComponentInteraction, ComponentInteractionDataKind, MessageFlags};

use super::markdown::unescape;
use crate::discord::wire::call::{Call, Way};

/// What was pressed on.
#[derive(Debug, Clone)]
pub(in crate::discord) struct Pressed {
    /// The account of who pressed.
    pub(in crate::discord) user: u64,
    /// Whether only one person sees the message.
    pub(in crate::discord) private: bool,
    /// The question that the message answers, as its title says.
    pub(in crate::discord) question: String,
    /// The section chosen from a menu.
    pub(in crate::discord) chosen: Option<u32>,
}

impl Pressed {
    /// Reads off a press what the feature that takes it has to know of its message.
    pub(in crate::discord) fn new(call: &Call, component: &ComponentInteraction) -> Self {
        let message = &component.message;
        let title = message.embeds.first().and_then(|embed| embed.title.as_deref());
        let chosen = match &component.data.kind {
            ComponentInteractionDataKind::StringSelect { values } => {
                values.first().and_then(|value| value.parse().ok())
            }
            _ => None,
        };
        Self {
            user: call.user.get(),
            private: call.guild.is_none() || message.flags.is_some_and(|flags| flags.contains(MessageFlags::EPHEMERAL)),
            question: title.map(unescape).unwrap_or_default(),
            chosen,
        }
    }

    /// A press changes a message that is the presser's own; anyone else gets a private one beside it.
    pub(in crate::discord) fn way(&self, owner: u64) -> Way {
        if self.private || owner == 0 || owner == self.user { Way::Update } else { Way::New { private: true } }
    }
}

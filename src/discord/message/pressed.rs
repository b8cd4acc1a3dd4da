//! What was pressed on?

use serenity::all::{
    ActionRow, ActionRowComponent, Button, ButtonKind, ComponentInteraction, ComponentInteractionDataKind, MessageFlags,
};

use super::markdown::unescape;
use super::plain::title_of;
use crate::discord::wire::call::{Call, Way};

/// What was pressed on.
#[derive(Debug, Clone)]
pub(in crate::discord) struct Pressed {
    /// The message that was pressed on.
    pub(in crate::discord) message: u64,
    /// The account of who pressed.
    pub(in crate::discord) user: u64,
    /// Whether only one person sees the message.
    pub(in crate::discord) private: bool,
    /// The question that the message answers, as its title says.
    pub(in crate::discord) question: String,
    /// The message's buttons, row by row: what stands on each, and its signed state.
    pub(in crate::discord) buttons: Vec<Vec<(String, String)>>,
    /// The section chosen from a menu.
    pub(in crate::discord) chosen: Option<u32>,
}

impl Pressed {
    /// Reads off a press what the feature that takes it has to know of its message.
    pub(in crate::discord) fn new(call: &Call, component: &ComponentInteraction) -> Self {
        let message = &component.message;
        let title = message.embeds.first().and_then(|embed| embed.title.as_deref());
        let title = title.map(unescape).or_else(|| title_of(&message.content));
        let chosen = match &component.data.kind {
            ComponentInteractionDataKind::StringSelect { values } => {
                values.first().and_then(|value| value.parse().ok())
            }
            _ => None,
        };
        Self {
            message: message.id.get(),
            user: call.user.get(),
            private: call.guild.is_none() || message.flags.is_some_and(|flags| flags.contains(MessageFlags::EPHEMERAL)),
            question: title.unwrap_or_default(),
            buttons: message.components.iter().map(buttons_of).collect(),
            chosen,
        }
    }

    /// A press changes a message that is the presser's own; anyone else gets a private one beside it.
    pub(in crate::discord) fn way(&self, owner: u64) -> Way {
        if self.private || owner == 0 || owner == self.user { Way::Update } else { Way::New { private: true } }
    }
}

fn buttons_of(row: &ActionRow) -> Vec<(String, String)> {
    let button = |part: &ActionRowComponent| match part {
        ActionRowComponent::Button(Button { label, data: ButtonKind::NonLink { custom_id, .. }, .. }) => {
            Some((label.clone().unwrap_or_default(), custom_id.clone()))
        }
        _ => None,
    };
    row.components.iter().filter_map(button).collect()
}

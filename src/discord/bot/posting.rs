//! How does the bot write into a channel by itself? Once, with what Discord lets it use there: an embed, a reply, or plain words.

use serde_json::{Value, json};
use serenity::all::{ChannelId, LightMethod, MessageId, Route, UserId};

use super::Bot;
use crate::discord::message::plain::plain_body;
use crate::discord::message::reply::{Body, Reply};
use crate::discord::wire::courier::Undelivered;

/// A message that the bot writes into a channel by itself, not as the answer to an interaction.
#[derive(Debug, Clone, Copy)]
pub(in crate::discord) struct Outgoing<'a> {
    /// The channel, thread or direct channel.
    pub channel: ChannelId,
    /// What it says.
    pub reply: &'a Reply,
    /// What it answers, where it is a reply.
    pub answers: Option<MessageId>,
    /// By which Discord knows it again: of all that are sent with one nonce within some minutes, in any channel, the first
    /// alone is there. It has to be made of what occasions the message, so that another process has the same.
    /// <https://discord.com/developers/docs/resources/message#create-message>
    pub nonce: u64,
}

/// With what a message is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Form {
    /// As an embed; else in plain words.
    embed: bool,
    /// As a reply to what it answers.
    reply: bool,
}

impl Form {
    /// The form to try after a refusal; `None` where no other would be taken.
    ///
    /// 50013 is what Discord says of an embed where the bot may embed no links, and also where it may not write at all,
    /// which the next try tells; 160002 of a reply where it may not read what was said before. Either way the answer is
    /// there in plain words.
    fn after(self, why: &Undelivered) -> Option<Self> {
        let Undelivered::Refused { code, .. } = why else { return None };
        match code {
            50013 if self.embed => Some(Self { embed: false, ..self }),
            160_002 if self.reply => Some(Self { embed: false, reply: false }),
            _ => None,
        }
    }
}

impl Bot {
    /// Writes a message into a channel. Where an embed or a reply is refused, it comes in plain words.
    pub(in crate::discord) async fn post(&self, outgoing: Outgoing<'_>) -> Result<(), Undelivered> {
        let mut form = Form { embed: true, reply: outgoing.answers.is_some() };
        loop {
            match self.send_to(outgoing.channel, &self.body_of(outgoing, form)).await {
                Ok(()) => return Ok(()),
                Err(why) => form = form.after(&why).ok_or(why)?,
            }
        }
    }

    fn body_of(&self, Outgoing { reply, answers, nonce, .. }: Outgoing<'_>, form: Form) -> Body {
        let body = if form.embed { Body::new(reply, &self.seal) } else { plain_body(reply, &self.seal) };
        let body = body.once(nonce);
        match answers.filter(|_| form.reply) {
            Some(message) => body.answering(message),
            None => body,
        }
    }

    /// Sends a message with its files to a channel.
    async fn send_to(&self, channel: ChannelId, body: &Body) -> Result<(), Undelivered> {
        let route = Route::ChannelMessages { channel_id: channel };
        self.courier.send_with(LightMethod::Post, route, Some(body), body.files()).await.map(|_| ())
    }

    /// Sends a message to a member alone.
    pub(in crate::discord) async fn send_directly(&self, user: UserId, body: &Body) -> Result<(), Undelivered> {
        let channel = self.direct_channel(user).await?;
        self.send_to(channel, body).await
    }

    /// The channel in which a member and the bot are alone.
    pub(super) async fn direct_channel(&self, user: UserId) -> Result<ChannelId, Undelivered> {
        let body = json!({ "recipient_id": user.to_string() });
        let channel: Value = self.courier.fetch(LightMethod::Post, Route::UserMeDmChannels, Some(&body)).await?;
        let id = channel["id"].as_str().and_then(|id| id.parse().ok()).map(ChannelId::new);
        id.ok_or_else(|| Undelivered::Unreadable("a channel without an id".to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(code: u64) -> Undelivered {
        Undelivered::Refused { status: 403, code, message: String::new() }
    }

    #[test]
    fn what_is_refused_is_tried_with_less_until_there_is_nothing_less() {
        let whole = Form { embed: true, reply: true };
        let words = Form { embed: false, reply: true };
        let alone = Form { embed: false, reply: false };
        assert_eq!(whole.after(&refused(50013)), Some(words));
        assert_eq!(words.after(&refused(160_002)), Some(alone));
        assert_eq!(whole.after(&refused(160_002)), Some(alone));
        for (form, code) in [(words, 50013), (alone, 50013), (alone, 160_002), (whole, 50001), (whole, 50035)] {
            assert_eq!(form.after(&refused(code)), None, "{form:?} {code}");
        }
        assert_eq!(whole.after(&Undelivered::Unreachable(String::new())), None, "it may have come through");
    }
}

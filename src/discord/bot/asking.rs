//! Who asks what, and who shall see the answer?

use serenity::all::{GuildId, Message};

use super::Bot;
use crate::corpus::Guide;
use crate::discord::failure::Failure;
use crate::discord::press::{AnswerId, Shown};
use crate::discord::wire::call::Call;

/// Who asks what, and who shall see the answer.
#[derive(Debug, Clone, Copy)]
pub(in crate::discord) struct Asking<'a> {
    /// The guide that is asked; where none was named, the one to begin with.
    pub guide: &'a Guide,
    /// Whether no guide was named, so that all are asked, and the surest answers.
    pub any: bool,
    /// The guild where the bot is at home and the question was asked: its entries answer, and it keeps the question.
    pub guild: Option<GuildId>,
    /// The question as it was typed.
    pub question: &'a str,
    /// Whose presses change the message.
    pub owner: u64,
    /// Who sees the answer.
    pub seen: Seen,
    /// What votes name the answer by; `None` where there is nothing to vote on.
    pub answer: Option<AnswerId>,
}

/// Who sees an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::discord) enum Seen {
    /// All who see the channel.
    Openly,
    /// Who asked, alone. Where others may see it, a button shares it.
    Privately { share: Option<Share> },
}

/// How a private answer is shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::discord) enum Share {
    /// As a message in the channel.
    InTheChannel,
    /// As a reply to the message that was asked about.
    AsReply,
}

/// Who asks, and where.
#[derive(Debug, Clone, Copy)]
pub(in crate::discord) struct Asker {
    /// The guild in which it is asked: its guides are the ones that are meant.
    pub guild: Option<GuildId>,
    /// The guild, where the bot is at home in it: what it adds answers, and it keeps what is asked.
    pub home: Option<GuildId>,
    /// The account of who asks.
    pub user: u64,
    /// What votes name the answer by.
    pub answer: Option<AnswerId>,
}

impl<'a> Asking<'a> {
    /// A question to the guide that is named, or to those of the guild; its answer is for all to see.
    pub(in crate::discord) fn of(
        bot: &'a Bot,
        asker: Asker,
        question: &'a str,
        named: Option<&str>,
    ) -> Result<Self, Failure> {
        let Asker { guild, home, user, answer } = asker;
        let (guide, any) = (bot.guide(guild, named)?, bot.asks_all(guild, named));
        Ok(Self { guide, any, guild: home, question, owner: user, seen: Seen::Openly, answer })
    }

    /// A question whose answer is shown once more, as a press has it; for all to see.
    pub(in crate::discord) fn again(
        bot: &'a Bot,
        home: Option<GuildId>,
        question: &'a str,
        shown: &Shown,
    ) -> Result<Self, Failure> {
        let (guide, answer) = (bot.guide_of(shown.guide)?, AnswerId::sent(shown.answer));
        Ok(Self { guide, any: false, guild: home, question, owner: shown.owner, seen: Seen::Openly, answer })
    }
}

impl Seen {
    /// An answer for who asked alone, or for all; one that all may see can be shared in the channel.
    pub(in crate::discord) fn new(private: bool, open: bool) -> Self {
        let share = open.then_some(Share::InTheChannel);
        if private { Self::Privately { share } } else { Self::Openly }
    }

    /// Whether who asked sees it alone.
    pub(in crate::discord) fn is_private(self) -> bool {
        self != Self::Openly
    }

    /// How it is shared; `None` where all see it, or nobody else may.
    pub(in crate::discord) fn share(self) -> Option<Share> {
        match self {
            Self::Openly => None,
            Self::Privately { share } => share,
        }
    }
}

impl From<&Call> for Asker {
    fn from(call: &Call) -> Self {
        let answer = AnswerId::sent(call.id.get());
        Self { guild: call.guild, home: call.home, user: call.user.get(), answer }
    }
}

/// Messages are read in guilds alone in which the bot is at home.
impl From<&Message> for Asker {
    fn from(message: &Message) -> Self {
        let (guild, answer) = (message.guild_id, AnswerId::sent(message.id.get()));
        Self { guild, home: guild, user: message.author.id.get(), answer }
    }
}

//! What is done with an event of the gateway? Each is looked at once, in a span of its own, and a panic ends nothing.

use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use futures_util::FutureExt as _;
use poise::{BoxFuture, FrameworkContext, FrameworkError, FrameworkOptions};
use serenity::all::{
    Client, CommandInteraction, CommandType, ComponentInteraction, Context, FullEvent, GuildChannel, GuildId,
    Interaction, Message, ModalInteraction, Ready, ResolvedValue, ShardManager,
};
use tracing::Instrument as _;

use super::{guilds, mention, presses, register};
use crate::discord::bot::Shared;
use crate::discord::commands::Command;
use crate::discord::failure::Failure;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::reply::Reply;
use crate::discord::message::said::is_somebodys;
use crate::discord::wire::call::{Call, Way, is_installed};
use crate::discord::wire::limits::OPTION;
use crate::discord::{faq, forum, words};
use crate::guild::Named;

/// Hands events to what answers them.
pub(super) struct Dispatcher {
    bot: Shared,
    options: FrameworkOptions<Shared, Failure>,
    shards: OnceLock<Arc<ShardManager>>,
    registered: AtomicBool,
    /// How many shards this process runs.
    shard_count: u32,
}

impl Dispatcher {
    /// Commands are known by their whole names from here on, as poise wants them.
    pub(super) fn new(bot: Shared, commands: Vec<Command>, shard_count: u32) -> Self {
        let mut options = FrameworkOptions { commands, on_error, ..FrameworkOptions::default() };
        poise::set_qualified_names(&mut options.commands);
        Self { bot, options, shards: OnceLock::new(), registered: AtomicBool::new(false), shard_count }
    }

    /// The bot that it is for.
    pub(super) fn bot(&self) -> &Shared {
        &self.bot
    }

    /// Interactions and messages that come twice are answered once; none is begun once the bot is leaving.
    pub(super) async fn interaction(&self, ctx: &Context, interaction: Interaction) {
        if !self.bot.seen.is_new(interaction.id().get()) {
            return;
        }
        let speech = self.bot.voice.speech_for(&interaction);
        self.bot.meet(guild_of(&interaction)).await;
        // Boxed: what a task speaks in is wrapped around it, which would else have the whole of it on the stack once more.
        let answering = Box::pin(async {
            match interaction {
                Interaction::Command(command) => self.command(ctx, command).await,
                Interaction::Component(component) => self.component(component).await,
                Interaction::Modal(modal) => self.modal(modal).await,
                Interaction::Autocomplete(command) => self.suggest(ctx, command).await,
                _ => {}
            }
        });
        speech.during(answering).await;
    }

    async fn command(&self, ctx: &Context, command: CommandInteraction) {
        let call = Call::from(&command);
        if !self.is_welcome(&call, self.bot.pace.count(call.user, call.guild)).await {
            return;
        }
        let span = tracing::info_span!(
            "interaction",
            interaction.id = call.id.get(),
            guild.id = call.guild.map(|guild| guild.get()),
            command.name = command.data.name
        );
        // poise knows no other kinds, and panics over them.
        if !matches!(command.data.kind, CommandType::ChatInput | CommandType::User | CommandType::Message) {
            return self.bot.respond_failure(&call, Failure::person(words::old_command())).await;
        }
        let work = self.to_poise(ctx, Interaction::Command(command));
        self.guard(&call, work).instrument(span).await;
    }

    /// Suggests what an option may be. What poise would leave without an answer, as where an old registration has an option
    /// completed that no longer is, gets no suggestion.
    async fn suggest(&self, ctx: &Context, command: CommandInteraction) {
        let call = Call::from(&command);
        let is_completed = command.data.kind == CommandType::ChatInput
            && command.data.autocomplete().is_some_and(|typed| completes(&self.options.commands, &command, typed.name));
        if !is_completed {
            return self.bot.suggest_nothing(&call).await;
        }
        let work = AssertUnwindSafe(self.to_poise(ctx, Interaction::Autocomplete(command))).catch_unwind();
        if work.await.is_err() {
            self.bot.suggest_nothing(&call).await;
        }
    }

    async fn component(&self, component: ComponentInteraction) {
        let call = Call::from(&component);
        if !self.is_welcome(&call, self.bot.pace.count_press(call.user)).await {
            return;
        }
        let span = tracing::info_span!(
            "interaction",
            interaction.id = call.id.get(),
            guild.id = call.guild.map(|guild| guild.get()),
            command.name = "component"
        );
        let work = presses::press(&self.bot, &call, component);
        self.guard(&call, work).instrument(span).await;
    }

    async fn modal(&self, modal: ModalInteraction) {
        // A form is always taken: what somebody wrote into it would be lost. It was counted when it was opened.
        let call = Call::from(&modal);
        let span = tracing::info_span!(
            "interaction",
            interaction.id = call.id.get(),
            guild.id = call.guild.map(|guild| guild.get()),
            command.name = "modal"
        );
        let work = presses::submit(&self.bot, &call, modal);
        self.guard(&call, work).instrument(span).await;
    }

    /// Whether an interaction is taken; if not, the member is told why.
    async fn is_welcome(&self, call: &Call, pace: Result<(), String>) -> bool {
        let why = if self.bot.running.is_closed() { Err(words::restarting()) } else { pace };
        let Err(why) = why else { return true };
        self.bot.respond(call, Way::New { private: true }, &Reply::private(why)).await;
        false
    }

    /// Does the work; where it panics, the member gets a reference, and the bot lives on.
    async fn guard(&self, call: &Call, work: impl Future<Output = ()>) {
        if AssertUnwindSafe(work).catch_unwind().await.is_err() {
            self.bot.respond_failure(call, Failure::panic()).await;
        }
    }

    /// Answers a message that asks the bot, in the server's language.
    pub(super) async fn message(&self, message: Message) {
        self.bot.voice.speech_in(message.guild_id).during(Box::pin(self.take(message))).await;
    }

    /// Answers a post of a chosen forum, in the server's language.
    pub(super) async fn post(&self, thread: &GuildChannel) {
        self.bot.voice.speech_in(Some(thread.guild_id)).during(Box::pin(self.begin(thread))).await;
    }

    /// What Discord itself tells is nobody's question.
    async fn take(&self, message: Message) {
        self.bot.first_messages.note(&message, self.bot.question_chars, mention::is_for(&self.bot, &message));
        if message.author.bot || message.webhook_id.is_some() || !is_somebodys(&message) {
            return;
        }
        let replied = message.referenced_message.as_ref().map(|replied| replied.author.id);
        let is_reply = replied.is_some() && replied == self.bot.me.get().copied();
        let is_named = mention::is_for(&self.bot, &message);
        if !is_reply && !is_named {
            return;
        }
        if self.bot.running.is_closed() || !self.bot.seen.is_new(message.id.get()) {
            return;
        }
        let span = tracing::info_span!(
            "message",
            message.id = message.id.get(),
            guild.id = message.guild_id.map(|guild| guild.get())
        );
        self.bot.meet(message.guild_id).await;
        // What an advisor replies to a decline is an answer to keep, whatever it reads like; of others, a question is one.
        let is_kept = !is_named && faq::offer_to_keep(&self.bot, &message).await;
        if is_kept || !is_named && !mention::asks_by_reply(&self.bot, &message) {
            return;
        }
        let work = AssertUnwindSafe(mention::answer_message(&self.bot, &message)).catch_unwind();
        if work.instrument(span).await.is_err() {
            let reply = self.bot.explain(Failure::panic());
            self.bot.reply_to(&message, &reply).await;
        }
    }

    /// Nobody waits for an answer in a forum, so that a panic is only logged.
    async fn begin(&self, thread: &GuildChannel) {
        let span = tracing::info_span!("post", thread.id = thread.id.get(), guild.id = thread.guild_id.get());
        let work = AssertUnwindSafe(forum::answer_new_post(&self.bot, thread)).catch_unwind();
        if work.instrument(span).await.is_err() {
            drop(self.bot.explain(Failure::panic()));
        }
    }

    async fn to_poise(&self, ctx: &Context, interaction: Interaction) {
        let (Some(shard_manager), Some(bot_id)) = (self.shards.get(), self.bot.me.get().copied()) else { return };
        let framework = FrameworkContext {
            serenity_context: ctx,
            bot_id,
            options: &self.options,
            user_data: &self.bot,
            shard_manager,
        };
        poise::dispatch_event(framework, FullEvent::InteractionCreate { interaction }).await;
    }

    async fn ready(&self, ready: Ready) {
        // Every shard says so; who the bot is stays the same.
        let _ = self.bot.me.set(ready.user.id);
        let shard = ready.shard.map_or(0, |shard| shard.id.get());
        tracing::info!(shard.id = shard, guilds = ready.guilds.len(), "ready");
        guilds::compare(&self.bot, &ready).await;
        self.bot.arrived.count(self.shard_count);
        let first = shard == 0 && !self.registered.swap(true, Ordering::Relaxed);
        if first && let Err(why) = register::register(&self.bot, ready.application.id, &self.options.commands).await {
            tracing::error!(%why, "commands are not registered; they may be missing or old until the next start");
            self.registered.store(false, Ordering::Relaxed);
        }
    }
}

/// The dispatcher as serenity's only framework.
pub(super) struct Framework(pub Arc<Dispatcher>);

#[serenity::async_trait]
impl serenity::framework::Framework for Framework {
    async fn init(&mut self, client: &Client) {
        let _ = self.0.shards.set(Arc::clone(&client.shard_manager));
    }

    async fn dispatch(&self, ctx: Context, event: FullEvent) {
        let dispatcher = &self.0;
        let _running = dispatcher.bot.running.token();
        match event {
            FullEvent::InteractionCreate { interaction } => dispatcher.interaction(&ctx, interaction).await,
            FullEvent::Message { new_message } => dispatcher.message(new_message).await,
            FullEvent::ThreadCreate { thread } => dispatcher.post(&thread).await,
            FullEvent::GuildCreate { guild, .. } => {
                dispatcher.bot.voice.note_locale(guild.id, &guild.preferred_locale);
                let speech = dispatcher.bot.voice.speech_in(Some(guild.id));
                speech.during(Box::pin(guilds::note_guild(&dispatcher.bot, &guild))).await;
            }
            FullEvent::ChannelDelete { channel, .. } => {
                dispatcher.bot.note_deleted(channel.guild_id, Named::Channel(channel.id.get())).await;
            }
            FullEvent::ThreadDelete { thread, .. } => {
                dispatcher.bot.note_deleted(thread.guild_id, Named::Channel(thread.id.get())).await;
            }
            FullEvent::GuildRoleDelete { guild_id, removed_role_id, .. } => {
                dispatcher.bot.note_deleted(guild_id, Named::Role(removed_role_id.get())).await;
            }
            FullEvent::GuildUpdate { new_data, .. } => {
                dispatcher.bot.voice.note_locale(new_data.id, &new_data.preferred_locale);
            }
            FullEvent::GuildDelete { incomplete, .. } => {
                guilds::note_departure(&dispatcher.bot, incomplete.id, incomplete.unavailable).await;
            }
            FullEvent::Ready { data_about_bot } => dispatcher.ready(data_about_bot).await,
            _ => {}
        }
    }
}

/// The guild that an interaction is from, if the bot is in it; of others nothing is kept.
fn guild_of(interaction: &Interaction) -> Option<GuildId> {
    match interaction {
        Interaction::Command(command) | Interaction::Autocomplete(command) => {
            command.guild_id.filter(|_| is_installed(&command.authorizing_integration_owners))
        }
        Interaction::Component(component) => {
            component.guild_id.filter(|_| is_installed(&component.authorizing_integration_owners))
        }
        Interaction::Modal(modal) => modal.guild_id,
        _ => None,
    }
}

/// Whether an option of a command, or of its subcommand, has suggestions.
fn completes(commands: &[Command], typed: &CommandInteraction, option: &str) -> bool {
    let Some(mut command) = commands.iter().find(|command| command.name == typed.data.name) else { return false };
    let mut options = typed.data.options();
    while let Some((name, within)) = options.iter().find_map(|option| match &option.value {
        ResolvedValue::SubCommand(within) | ResolvedValue::SubCommandGroup(within) => Some((option.name, within)),
        _ => None,
    }) {
        let Some(sub) = command.subcommands.iter().find(|sub| sub.name == name) else { return false };
        (command, options) = (sub, within.clone());
    }
    command.parameters.iter().any(|known| known.name == option && known.autocomplete_callback.is_some())
}

/// What poise could not do, told to who asked.
fn on_error(error: FrameworkError<'_, Shared, Failure>) -> BoxFuture<'_, ()> {
    Box::pin(async move {
        let (bot, interaction) = match &error {
            FrameworkError::UnknownInteraction { framework, interaction, .. } => (framework.user_data, *interaction),
            error => match error.ctx() {
                Some(poise::Context::Application(ctx)) => (ctx.framework.user_data, ctx.interaction),
                _ => return,
            },
        };
        let (bot, call) = (Arc::clone(bot), Call::from(interaction));
        // What is only being typed is answered by suggestions and nothing else.
        if interaction.data.autocomplete().is_some() {
            return bot.suggest_nothing(&call).await;
        }
        if let Some(failure) = failure_of(error) {
            bot.respond_failure(&call, failure).await;
        }
    })
}

fn failure_of(error: FrameworkError<'_, Shared, Failure>) -> Option<Failure> {
    match error {
        FrameworkError::Command { error, .. } => Some(error),
        FrameworkError::CommandPanic { .. } => Some(Failure::panic()),
        FrameworkError::GuildOnly { .. } => Some(Failure::person(words::only_in_servers())),
        FrameworkError::ArgumentParse { input, .. } => {
            Some(Failure::person(words::unreadable_option(&escape_within(&input.unwrap_or_default(), OPTION))))
        }
        FrameworkError::CommandStructureMismatch { .. } | FrameworkError::UnknownInteraction { .. } => {
            Some(Failure::person(words::old_command()))
        }
        _ => None,
    }
}

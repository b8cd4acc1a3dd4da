//! What is done with an event of the gateway? Each is looked at once, in a span of its own, and a panic ends nothing.

use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};

use futures_util::FutureExt as _;
use poise::{BoxFuture, CommandInteractionType, FrameworkContext, FrameworkError, FrameworkOptions};
use serenity::all::{
    ApplicationId, Client, CommandInteraction, CommandType, ComponentInteraction, Context, CreateAutocompleteResponse,
    FullEvent, GuildChannel, GuildId, Interaction, Message, ModalInteraction, Ready, ResolvedValue, ShardManager,
    UserId,
};
use tokio::sync::Mutex;
use tracing::Instrument as _;

use super::{guilds, mention, presses, register};
use crate::discord::bot::{Bot, Current, Shared};
use crate::discord::commands::Command;
use crate::discord::failure::Failure;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::reply::Reply;
use crate::discord::message::said::is_somebodys;
use crate::discord::wire::call::{Call, Way, is_installed};
use crate::discord::wire::courier::Undelivered;
use crate::discord::wire::limits::OPTION;
use crate::discord::{faq, forum, words};
use crate::guild::Named;

/// Hands interactions and events to what answers them.
pub(in crate::discord) struct Dispatcher {
    bots: Current,
    options: FrameworkOptions<Shared, Failure>,
    shards: OnceLock<Arc<ShardManager>>,
    registered: AtomicBool,
    /// How many shards this process runs.
    shard_count: AtomicU32,
}

impl Dispatcher {
    /// Commands are known by their whole names from here on, as poise wants them.
    pub(super) fn new(bots: Current, commands: Vec<Command>) -> Self {
        let mut options = FrameworkOptions { commands, on_error, ..FrameworkOptions::default() };
        poise::set_qualified_names(&mut options.commands);
        Self {
            bots,
            options,
            shards: OnceLock::new(),
            registered: AtomicBool::new(false),
            shard_count: AtomicU32::new(0),
        }
    }

    /// Takes note of how many shards this process runs.
    pub(super) fn runs(&self, shards: u32) {
        self.shard_count.store(shards, Ordering::Relaxed);
    }

    /// Takes note of what poise wants to be given beside a context; that of the gateway's client is kept where there is one.
    pub(in crate::discord) fn know(&self, shards: Arc<ShardManager>) {
        let _ = self.shards.set(shards);
    }

    /// The bot that it is for, with the guides as they are now: who asks keeps these to the end of what is to be answered.
    pub(in crate::discord) fn bot(&self) -> Shared {
        self.bots.load_full()
    }

    /// The same, as whoever exchanges it wants it.
    pub(in crate::discord) fn bots(&self) -> &Current {
        &self.bots
    }

    /// Interactions and messages that come twice are answered once; none is begun once the bot is leaving.
    pub(in crate::discord) async fn interaction(&self, ctx: &Context, interaction: Interaction) {
        let bot = &self.bot();
        if !bot.seen.is_new(interaction.id().get()) {
            return;
        }
        let speech = bot.voice.speech_for(&interaction);
        bot.meet(guild_of(&interaction)).await;
        // Boxed: what a task speaks in is wrapped around it, which would else have the whole of it on the stack once more.
        let answering = Box::pin(async {
            match interaction {
                Interaction::Command(command) => self.command(bot, ctx, command).await,
                Interaction::Component(component) => self.component(bot, component).await,
                Interaction::Modal(modal) => self.modal(bot, modal).await,
                Interaction::Autocomplete(command) => self.suggest(bot, ctx, command).await,
                _ => {}
            }
        });
        speech.during(answering).await;
    }

    async fn command(&self, bot: &Shared, ctx: &Context, command: CommandInteraction) {
        let call = Call::from(&command);
        if !is_welcome(bot, &call, bot.pace.count(call.user, call.guild)).await {
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
            return bot.respond_failure(&call, Failure::person(words::old_command())).await;
        }
        let work = self.to_poise(bot, ctx, command);
        guard(bot, &call, work).instrument(span).await;
    }

    /// Suggests what an option may be. What has no suggestions, as where an old registration has an option completed that no
    /// longer is, gets none.
    async fn suggest(&self, bot: &Shared, ctx: &Context, command: CommandInteraction) {
        let call = Call::from(&command);
        let suggested = AssertUnwindSafe(self.suggestions(bot, ctx, &command)).catch_unwind().await;
        bot.suggest(&call, &suggested.ok().flatten().unwrap_or_default()).await;
    }

    /// What poise's own dispatch would send by serenity, which does not know of answers over HTTP.
    async fn suggestions(
        &self,
        bot: &Shared,
        ctx: &Context,
        command: &CommandInteraction,
    ) -> Option<CreateAutocompleteResponse> {
        // poise panics over other kinds.
        let options = (command.data.kind == CommandType::ChatInput).then(|| command.data.options())?;
        let (sent, data, mut tree) = (AtomicBool::new(false), Mutex::new(Box::new(()) as _), Vec::new());
        let kind = CommandInteractionType::Autocomplete;
        let framework = self.framework(bot, ctx, command.application_id)?;
        let found =
            poise::extract_command_and_run_checks(framework, command, kind, &sent, &data, &options, &mut tree).await;
        let ctx = found.ok()?;
        let (name, typed) = ctx.args.iter().find_map(|option| match option.value {
            ResolvedValue::Autocomplete { value, .. } => Some((option.name, value)),
            _ => None,
        })?;
        let parameter = ctx.command().parameters.iter().find(|parameter| *parameter.name == *name)?;
        Some((parameter.autocomplete_callback?)(ctx, typed).await)
    }

    async fn component(&self, bot: &Shared, component: ComponentInteraction) {
        let call = Call::from(&component);
        if !is_welcome(bot, &call, bot.pace.count_press(call.user)).await {
            return;
        }
        let span = tracing::info_span!(
            "interaction",
            interaction.id = call.id.get(),
            guild.id = call.guild.map(|guild| guild.get()),
            command.name = "component"
        );
        let work = presses::press(bot, &call, component);
        guard(bot, &call, work).instrument(span).await;
    }

    async fn modal(&self, bot: &Shared, modal: ModalInteraction) {
        // A form is always taken: what somebody wrote into it would be lost. It was counted when it was opened.
        let call = Call::from(&modal);
        let span = tracing::info_span!(
            "interaction",
            interaction.id = call.id.get(),
            guild.id = call.guild.map(|guild| guild.get()),
            command.name = "modal"
        );
        let work = presses::submit(bot, &call, modal);
        guard(bot, &call, work).instrument(span).await;
    }

    /// Answers a message that asks the bot, in the server's language.
    pub(super) async fn message(&self, message: Message) {
        let bot = self.bot();
        bot.voice.speech_in(message.guild_id).during(Box::pin(take(&bot, message))).await;
    }

    /// Answers a post of a chosen forum, in the server's language.
    pub(super) async fn post(&self, thread: &GuildChannel) {
        let bot = self.bot();
        bot.voice.speech_in(Some(thread.guild_id)).during(Box::pin(begin(&bot, thread))).await;
    }

    async fn to_poise(&self, bot: &Shared, ctx: &Context, command: CommandInteraction) {
        let Some(framework) = self.framework(bot, ctx, command.application_id) else { return };
        let interaction = Interaction::Command(command);
        poise::dispatch_event(framework, FullEvent::InteractionCreate { interaction }).await;
    }

    /// What poise wants to be given.
    fn framework<'a>(
        &'a self,
        bot: &'a Shared,
        ctx: &'a Context,
        application: ApplicationId,
    ) -> Option<FrameworkContext<'a, Shared, Failure>> {
        // An application and its bot have one id, unless they are very old; poise wants it for messages alone.
        let bot_id = bot.me.get().copied().unwrap_or(UserId::new(application.get()));
        Some(FrameworkContext {
            serenity_context: ctx,
            bot_id,
            options: &self.options,
            user_data: bot,
            shard_manager: self.shards.get()?,
        })
    }

    async fn ready(&self, ready: Ready) {
        let bot = self.bot();
        // Every shard says so; who the bot is stays the same.
        let _ = bot.me.set(ready.user.id);
        let shard = ready.shard.map_or(0, |shard| shard.id.get());
        tracing::info!(shard.id = shard, guilds = ready.guilds.len(), "ready");
        crate::supervisor::ready();
        let application = ready.application.id;
        guilds::compare(&bot, ready, self.shard_count.load(Ordering::Relaxed)).await;
        if shard == 0
            && let Err(why) = self.register(application).await
        {
            tracing::error!(%why, "commands are not registered; they may be missing or old until the next start");
        }
    }

    /// Registers the commands, once in the life of this process.
    pub(in crate::discord) async fn register(&self, application: ApplicationId) -> Result<(), Undelivered> {
        if self.registered.swap(true, Ordering::Relaxed) {
            return Ok(());
        }
        let registered = register::register(&self.bot(), application, &self.options.commands).await;
        if registered.is_err() {
            self.registered.store(false, Ordering::Relaxed);
        }
        registered
    }
}

impl std::fmt::Debug for Dispatcher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Dispatcher").finish_non_exhaustive()
    }
}

/// What Discord itself tells is nobody's question.
async fn take(bot: &Shared, message: Message) {
    bot.first_messages.note(&message, bot.question_chars, mention::is_for(bot, &message));
    if message.author.bot || message.webhook_id.is_some() || !is_somebodys(&message) {
        return;
    }
    let replied = message.referenced_message.as_ref().map(|replied| replied.author.id);
    let is_reply = replied.is_some() && replied == bot.me.get().copied();
    let is_named = mention::is_for(bot, &message);
    if !is_reply && !is_named {
        return;
    }
    if bot.running.is_closed() || !bot.seen.is_new(message.id.get()) {
        return;
    }
    let span = tracing::info_span!(
        "message",
        message.id = message.id.get(),
        guild.id = message.guild_id.map(|guild| guild.get())
    );
    bot.meet(message.guild_id).await;
    // What an advisor replies to a decline is an answer to keep, whatever it reads like; of others, a question is one.
    let is_kept = !is_named && faq::offer_to_keep(bot, &message).await;
    if is_kept || !is_named && !mention::asks_by_reply(bot, &message) {
        return;
    }
    let work = AssertUnwindSafe(mention::answer_message(bot, &message)).catch_unwind();
    if work.instrument(span).await.is_err() {
        let reply = bot.explain(Failure::panic());
        bot.reply_to(&message, &reply).await;
    }
}

/// Nobody waits for an answer in a forum, so that a panic is only logged.
async fn begin(bot: &Shared, thread: &GuildChannel) {
    let span = tracing::info_span!("post", thread.id = thread.id.get(), guild.id = thread.guild_id.get());
    let work = AssertUnwindSafe(forum::answer_new_post(bot, thread)).catch_unwind();
    if work.instrument(span).await.is_err() {
        drop(bot.explain(Failure::panic()));
    }
}

/// Whether an interaction is taken; if not, the member is told why.
async fn is_welcome(bot: &Bot, call: &Call, pace: Result<(), String>) -> bool {
    let why = if bot.running.is_closed() { Err(words::restarting()) } else { pace };
    let Err(why) = why else { return true };
    bot.respond(call, Way::New { private: true }, &Reply::private(why)).await;
    false
}

/// Does the work; where it panics, the member gets a reference, and the bot lives on.
async fn guard(bot: &Bot, call: &Call, work: impl Future<Output = ()>) {
    if AssertUnwindSafe(work).catch_unwind().await.is_err() {
        bot.respond_failure(call, Failure::panic()).await;
    }
}

/// The dispatcher as serenity's only framework.
pub(super) struct Framework(pub Arc<Dispatcher>);

#[serenity::async_trait]
impl serenity::framework::Framework for Framework {
    async fn init(&mut self, client: &Client) {
        let _ = self.0.shards.set(Arc::clone(&client.shard_manager));
    }

    async fn dispatch(&self, _: Context, event: FullEvent) {
        let dispatcher = &self.0;
        let bot = dispatcher.bot();
        let _running = bot.running.token();
        match event {
            FullEvent::Message { new_message } => dispatcher.message(new_message).await,
            FullEvent::ThreadCreate { thread } => dispatcher.post(&thread).await,
            FullEvent::GuildCreate { guild, .. } => {
                bot.voice.note_locale(guild.id, &guild.preferred_locale);
                let speech = bot.voice.speech_in(Some(guild.id));
                speech.during(Box::pin(guilds::note_guild(&bot, &guild))).await;
            }
            FullEvent::ChannelDelete { channel, .. } => {
                bot.note_deleted(channel.guild_id, Named::Channel(channel.id.get())).await;
            }
            FullEvent::ThreadDelete { thread, .. } => {
                bot.note_deleted(thread.guild_id, Named::Channel(thread.id.get())).await;
            }
            FullEvent::GuildRoleDelete { guild_id, removed_role_id, .. } => {
                bot.note_deleted(guild_id, Named::Role(removed_role_id.get())).await;
            }
            FullEvent::GuildUpdate { new_data, .. } => {
                bot.voice.note_locale(new_data.id, &new_data.preferred_locale);
            }
            FullEvent::GuildDelete { incomplete, .. } => {
                guilds::note_departure(&bot, incomplete.id, incomplete.unavailable).await;
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

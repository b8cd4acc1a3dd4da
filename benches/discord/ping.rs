//! What does a Discord bot cost that does nothing? A bare poise bot, whose only command says "pong".

use serenity::all::{ClientBuilder, GatewayIntents, HttpBuilder};

use super::process::{API_URL, TOKEN};

type Context<'a> = poise::Context<'a, (), serenity::Error>;

/// Says "pong".
#[poise::command(slash_command)]
async fn ping(ctx: Context<'_>) -> Result<(), serenity::Error> {
    ctx.say("pong").await.map(|_| ())
}

/// Runs the bot in this process until it is killed; where and as whom, the variables say.
pub(crate) async fn run() {
    let (token, url) = (std::env::var(TOKEN).unwrap(), std::env::var(API_URL).unwrap());
    let options = poise::FrameworkOptions { commands: vec![ping()], ..Default::default() };
    let framework = poise::Framework::builder().options(options).setup(|ctx, _, framework| {
        Box::pin(async move { poise::builtins::register_globally(ctx, &framework.options().commands).await })
    });
    let http = HttpBuilder::new(token).proxy(url).ratelimiter_disabled(true).build();
    let intents = GatewayIntents::GUILDS | GatewayIntents::GUILD_MESSAGES | GatewayIntents::DIRECT_MESSAGES;
    let client = ClientBuilder::new_with_http(http, intents).framework(framework.build()).await;
    client.unwrap().start().await.unwrap();
}

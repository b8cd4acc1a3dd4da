//! `/faq`: what advisors add to the guide. And the menu of a message, “Save as FAQ”.

use serenity::all::{Attachment, Message};

use super::guide_option::{entries, guides};
use crate::discord::bot::Context;
use crate::discord::failure::Failure;
use crate::discord::faq::{self, Draft, entry_form, form, list_page};
use crate::discord::message::markdown::{shows_something, unescape};
use crate::discord::message::said::said;
use crate::discord::press::guide_key;
use crate::discord::wire::call::{Call, Way};
use crate::discord::words;
use crate::guild::{ANSWER_CHARS, Form, QUESTION_CHARS, drafted};

/// The advisors' own answers
#[poise::command(
    slash_command,
    guild_only,
    subcommands("add", "edit", "remove", "list", "export", "import"),
    subcommand_required,
    install_context = "Guild",
    interaction_context = "Guild"
)]
#[expect(clippy::unused_async, reason = "poise wants it so; the subcommands do the work")]
pub(super) async fn faq(_ctx: Context<'_>) -> Result<(), Failure> {
    // Discord's clients send a subcommand always; an old registration may not have them.
    Err(Failure::person(words::old_command()))
}

/// Write an entry that members find before the guide
#[poise::command(slash_command)]
async fn add(
    ctx: Context<'_>,
    #[description = "Beside which guide"]
    #[autocomplete = "guides"]
    guide: Option<String>,
) -> Result<(), Failure> {
    let (call, bot) = (Call::from(ctx.interaction), ctx.data());
    let advisor = bot.advisor(&call)?;
    let guide = bot.guide(call.guild, guide.as_deref())?;
    let draft = Draft { guide: guide.manifest.id.clone(), ..Draft::default() };
    bot.open_modal(&call, &form(&draft, advisor.guild.get(), guide_key(guide), 0)).await;
    Ok(())
}

/// Change an entry
#[poise::command(slash_command)]
async fn edit(
    ctx: Context<'_>,
    #[description = "Which entry: its number, or words of its question"]
    #[autocomplete = "entries"]
    entry: String,
) -> Result<(), Failure> {
    let (call, bot) = (Call::from(ctx.interaction), ctx.data());
    let advisor = bot.advisor(&call)?;
    let board = bot.known_board(advisor.guild)?;
    let found = board.entry(number_of(&entry)?).ok_or_else(|| Failure::person(words::no_such_entry()))?;
    let guide = bot.engine.guide_by_id(&found.content.guide)?;
    bot.open_modal(&call, &entry_form(found, guide_key(guide))).await;
    Ok(())
}

/// Take an entry away; it can be brought back
#[poise::command(slash_command)]
async fn remove(
    ctx: Context<'_>,
    #[description = "Which entry: its number, or words of its question"]
    #[autocomplete = "entries"]
    entry: String,
) -> Result<(), Failure> {
    let (call, bot) = (Call::from(ctx.interaction), ctx.data());
    let entry = number_of(&entry)?;
    bot.finish(&call, Way::New { private: true }, faq::remove(bot, &call, entry)).await;
    Ok(())
}

/// See the entries of this server
#[poise::command(slash_command)]
async fn list(
    ctx: Context<'_>,
    #[description = "Only those with these words in them"]
    #[max_length = 100]
    words: Option<String>,
    #[description = "Beside which guide"]
    #[autocomplete = "guides"]
    guide: Option<String>,
) -> Result<(), Failure> {
    let (call, bot) = (Call::from(ctx.interaction), ctx.data());
    let advisor = bot.advisor(&call)?;
    let guide = bot.guide(call.guild, guide.as_deref())?;
    let words = words.as_deref().unwrap_or_default().trim();
    bot.finish(&call, Way::New { private: true }, list_page(bot, advisor.guild, guide, words, 0)).await;
    Ok(())
}

/// In which form entries are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, poise::ChoiceParameter)]
enum As {
    /// For a spreadsheet.
    #[name = "CSV"]
    Csv,
    /// For a program.
    #[name = "JSON"]
    Json,
}

/// Get the entries of this server as a file
#[poise::command(slash_command)]
async fn export(
    ctx: Context<'_>,
    #[description = "CSV for a spreadsheet, or JSON"] form: Option<As>,
    #[description = "Beside which guide; else all of them"]
    #[autocomplete = "guides"]
    guide: Option<String>,
) -> Result<(), Failure> {
    let (call, bot) = (Call::from(ctx.interaction), ctx.data());
    let advisor = bot.advisor(&call)?;
    let guide = match &guide {
        Some(named) => Some(bot.guide(call.guild, Some(named))?.manifest.id.as_str()),
        None => None,
    };
    let form = if form == Some(As::Json) { Form::Json } else { Form::Csv };
    bot.finish(&call, Way::New { private: true }, faq::export(bot, &advisor, guide, form)).await;
    Ok(())
}

/// Take entries over from a file; all of them, or none where one is wrong
#[poise::command(slash_command)]
async fn import(
    ctx: Context<'_>,
    #[description = "A spreadsheet with questions and answers (.xlsx, .ods, CSV), or JSON"] file: Attachment,
    #[description = "Whether entries that the file does not have are removed"] replace: Option<bool>,
) -> Result<(), Failure> {
    let (call, bot) = (Call::from(ctx.interaction), ctx.data());
    let advisor = bot.advisor(&call)?;
    let work = faq::import(bot, &advisor, &file, replace.unwrap_or(false));
    bot.finish(&call, Way::New { private: true }, work).await;
    Ok(())
}

/// The entry's number in what was typed or chosen.
fn number_of(typed: &str) -> Result<i64, Failure> {
    let number = typed.trim().trim_start_matches('#');
    let number = number.split_whitespace().next().unwrap_or_default();
    number.parse().map_err(|_| Failure::person(words::which_entry()))
}

/// Opens the form of a new entry with a reply that helped and what it replies to.
#[poise::command(
    context_menu_command = "Save as FAQ",
    guild_only,
    install_context = "Guild",
    interaction_context = "Guild"
)]
pub(super) async fn save_as_faq(ctx: Context<'_>, message: Message) -> Result<(), Failure> {
    let (call, bot) = (Call::from(ctx.interaction), ctx.data());
    let advisor = bot.advisor(&call)?;
    let guide = bot.guide(call.guild, None)?;
    let embed = message.embeds.first();
    let asked = message.referenced_message.as_deref().map(|asked| bot.without_names(&said(asked, QUESTION_CHARS)));
    let titled = || embed.and_then(|embed| embed.title.as_deref()).map(unescape);
    let question = asked.filter(|text| shows_something(text)).or_else(titled).unwrap_or_default();
    // In a quote, the words of one question are bold; an entry is for others, too.
    let described = || embed.and_then(|embed| embed.description.as_deref()).unwrap_or_default().replace("**", "");
    let text = bot.without_names(&message.content);
    let texts = [text, described(), said(&message, ANSWER_CHARS)];
    let answer = texts.into_iter().find(|text| shows_something(text)).unwrap_or_default();
    let draft = Draft {
        guide: guide.manifest.id.clone(),
        question: drafted(&question),
        answer: answer.chars().take(ANSWER_CHARS).collect(),
        ..Draft::default()
    };
    bot.open_modal(&call, &form(&draft, advisor.guild.get(), guide_key(guide), 0)).await;
    Ok(())
}

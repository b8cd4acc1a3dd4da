//! `/lookup`: what a term stands for, and the passage that defines it.

use super::guide_option::{guides, terms};
use crate::answer::Definition;
use crate::corpus::Guide;
use crate::discord::answers::quote::{citation, whole_section};
use crate::discord::bot::{Bot, Context};
use crate::discord::failure::Failure;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::quotes::quote_pages;
use crate::discord::message::reply::{Button, Reply};
use crate::discord::press::{AnswerPress, Press, Quoted, Shown, guide_key};
use crate::discord::wire::call::{Call, Way};
use crate::discord::wire::limits::TITLE;
use crate::discord::words;

/// Longest text of a definition; it is for a glance while studying.
const SHORT: usize = 1000;
/// How many terms are named where one is not there.
const NEAREST: usize = 3;
/// Longest term or expansion in running text.
const NAME: usize = 200;

/// Look up an acronym or a term
#[poise::command(
    slash_command,
    install_context = "Guild | User",
    interaction_context = "Guild | BotDm | PrivateChannel"
)]
pub(super) async fn lookup(
    ctx: Context<'_>,
    #[description = "An acronym or a term"]
    #[autocomplete = "terms"]
    #[max_length = 100]
    term: String,
    #[description = "Which guide to look in"]
    #[autocomplete = "guides"]
    guide: Option<String>,
) -> Result<(), Failure> {
    let call = Call::from(ctx.interaction);
    let guild = call.guild;
    let work = move |bot: &Bot| {
        let meant = bot.guide(guild, guide.as_deref())?;
        let found = match bot.asks_all(guild, guide.as_deref()) {
            true => bot.engine.definitions(&term).next(),
            false => bot.engine.desk(&meant.manifest.id)?.define(&term).map(|definition| (meant, definition)),
        };
        let (guide, definition) = found.ok_or_else(|| Failure::person(unknown(meant, &term)))?;
        Ok(render(guide, definition))
    };
    ctx.data().conclude(&call, Way::New { private: true }, work).await;
    Ok(())
}

fn render(guide: &Guide, definition: Definition) -> Reply {
    let term = escape_within(&definition.term, NAME);
    let mut text = match &definition.expansion {
        Some(expansion) => words::stands_for(&term, &escape_within(expansion, NAME)),
        None => words::term_alone(&term),
    };
    let mut reply = Reply { title: Some(definition.term), private: true, ..Reply::default() };
    if let Some(evidence) = &definition.evidence {
        text.push_str("\n\n");
        text.push_str(&quote_pages(evidence, SHORT).swap_remove(0));
        reply.fields.push(citation(guide, evidence));
        let section = guide.passages[evidence.passages.start].section;
        reply.buttons.push(whole_section(guide, words::whole_section(), section));
        let quotes = vec![Quoted::passages(&evidence.passages)];
        let shown = Shown { guide: guide_key(guide), owner: 0, quotes, at: 0, page: 0, sure: 0, answer: 0 };
        reply
            .buttons
            .push(Button { label: words::share(), press: Press::Answer(AnswerPress::Share { shown, reply: false }) });
    }
    reply.text = text;
    reply
}

/// That a term is not there, with the nearest ones that are.
fn unknown(guide: &Guide, asked: &str) -> String {
    let near: Vec<String> =
        guide.terms_like(asked, NEAREST).iter().map(|term| escape_within(&term.term, NAME)).collect();
    words::unknown_term(&escape_within(asked, TITLE), &near)
}

//! `/compare`: two things side by side, each in the guide's own words.

use super::guide_option::{guides, sides};
use crate::answer::{Comparison, Evidence};
use crate::corpus::Guide;
use crate::discord::answers::quote::whole_section;
use crate::discord::bot::{Bot, Context};
use crate::discord::failure::Failure;
use crate::discord::message::markdown::{escape_within, plain_within, shows_something};
use crate::discord::message::quotes::quote_pages;
use crate::discord::message::reply::{Field, Reply};
use crate::discord::wire::call::{Call, Way};
use crate::discord::wire::limits::TITLE;
use crate::discord::words;

/// Longest quote of one of a side's passages; two of them and their citations fit in a field.
const QUOTE: usize = 400;
/// Longest name of a side, and longest citation.
const NAME: usize = 80;

/// Put two things side by side
#[poise::command(
    slash_command,
    install_context = "Guild | User",
    interaction_context = "Guild | BotDm | PrivateChannel"
)]
pub(super) async fn compare(
    ctx: Context<'_>,
    #[description = "The one: a credential, a pathway, a setting…"]
    #[autocomplete = "sides"]
    #[max_length = 200]
    a: String,
    #[description = "The other"]
    #[autocomplete = "sides"]
    #[max_length = 200]
    b: String,
    #[description = "Which guide to ask"]
    #[autocomplete = "guides"]
    guide: Option<String>,
    #[description = "Whether everyone here sees it"] share: Option<bool>,
) -> Result<(), Failure> {
    let call = Call::from(ctx.interaction);
    let (guild, wants_all, open) = (call.guild, share.unwrap_or(false), ctx.data().is_open(&call));
    let private = !wants_all || !open;
    let work = move |bot: &Bot| {
        // A field needs a name that shows something, which not every letter does.
        if !shows_something(&a) || !shows_something(&b) {
            return Err(Failure::person(words::empty_side()));
        }
        let meant = bot.guide(guild, guide.as_deref())?;
        let (guides, compared) = match bot.asks_all(guild, guide.as_deref()) {
            true => bot.engine.compare_in_any([&a, &b]),
            false => ([meant, meant], bot.engine.desk(&meant.manifest.id)?.compare([&a, &b])),
        };
        let text = if wants_all && !open { words::private_here() } else { String::new() };
        Ok(Reply { private, text: text.to_owned(), ..side_by_side(guides, compared, &a, &b)? })
    };
    ctx.data().conclude(&call, Way::New { private }, work).await;
    Ok(())
}

fn side_by_side(guides: [&Guide; 2], compared: Comparison, a: &str, b: &str) -> Result<Reply, Failure> {
    let sides = match compared {
        Comparison::Empty => return Err(Failure::person(words::empty_side())),
        Comparison::Same => return Err(Failure::person(words::both_the_same())),
        Comparison::Sides(sides) => sides,
    };
    let mut reply = Reply { title: Some(words::compared(a.trim(), b.trim())), ..Reply::default() };
    for ((side, guide), quotes) in [a, b].into_iter().zip(guides).zip(sides) {
        reply.fields.push(field(guide, side, &quotes));
        if let Some(first) = quotes.first() {
            let section = guide.passages[first.passages.start].section;
            let label = words::section_about(&plain_within(side, NAME / 2));
            reply.buttons.push(whole_section(guide, &label, section));
        }
    }
    reply.buttons.dedup_by(|b, a| a.press == b.press);
    let mut titles = guides.map(|guide| guide.manifest.title.as_str()).to_vec();
    titles.dedup();
    reply.footer = Some(titles.join(" · "));
    Ok(reply)
}

fn field(guide: &Guide, side: &str, quotes: &[Evidence]) -> Field {
    let quoted = quotes.iter().map(|evidence| {
        let mut pages = quote_pages(evidence, QUOTE);
        let more = if pages.len() > 1 { " …" } else { "" };
        let section = guide.section_name(guide.passages[evidence.passages.start].section);
        format!("{}{more}\n-# {}", pages.swap_remove(0), escape_within(&section, NAME))
    });
    let value = quoted.collect::<Vec<_>>().join("\n\n");
    let nothing = || words::nothing_of(&escape_within(side, TITLE));
    Field { name: escape_within(side, NAME), value: if value.is_empty() { nothing() } else { value }, beside: true }
}

//! `/compare`: two things side by side, each in the guide's own words.

use super::guide_option::{guides, sides};
use crate::answer::{Comparison, Evidence};
use crate::discord::answers::buttons::opens_section;
use crate::discord::bot::citing::Citing;
use crate::discord::bot::{Bot, Context};
use crate::discord::failure::Failure;
use crate::discord::message::link::linked;
use crate::discord::message::markdown::{escape_within, plain_within, shows_something};
use crate::discord::message::quotes::quote_pages;
use crate::discord::message::reply::{Button, Field, Reply};
use crate::discord::wire::call::{Call, Way};
use crate::discord::wire::limits::{FIELD, TITLE, length};
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
        let citing = guides.map(|guide| bot.citing(guild, guide));
        Ok(Reply { private, text, ..side_by_side(citing, compared, &a, &b)? })
    };
    ctx.data().conclude(&call, Way::New { private }, work).await;
    Ok(())
}

fn side_by_side(citing: [Citing<'_>; 2], compared: Comparison, a: &str, b: &str) -> Result<Reply, Failure> {
    let sides = match compared {
        Comparison::Empty => return Err(Failure::person(words::empty_side())),
        Comparison::Same => return Err(Failure::person(words::both_the_same())),
        Comparison::Sides(sides) => sides,
    };
    let mut reply = Reply { title: Some(words::compared(a.trim(), b.trim())), ..Reply::default() };
    for ((side, citing), quotes) in [a, b].into_iter().zip(citing).zip(sides) {
        reply.fields.push(field(citing, side, &quotes));
        if let Some(first) = quotes.first() {
            let section = citing.guide.passages[first.passages.start].section;
            let press = opens_section(citing.guide, section);
            reply.buttons.push(Button::quoting(words::section_about(&plain_within(side, NAME / 2)), press));
        }
    }
    reply.buttons.dedup_by(|b, a| a.press == b.press);
    let titled = citing.iter().filter(|citing| citing.titled);
    let mut titles: Vec<&str> = titled.map(|citing| citing.guide.manifest.title.as_str()).collect();
    titles.dedup();
    reply.footer = Some(titles.join(" · ")).filter(|footer| !footer.is_empty());
    Ok(reply)
}

fn field(citing: Citing<'_>, side: &str, quotes: &[Evidence]) -> Field {
    let linked = quoted(citing, quotes, true);
    let value = if length(&linked) <= FIELD { linked } else { quoted(citing, quotes, false) };
    let nothing = || words::nothing_of(&escape_within(side, TITLE));
    Field { name: escape_within(side, NAME), value: if value.is_empty() { nothing() } else { value }, beside: true }
}

/// What is quoted for a side, each quote with its section, which links to the passage where there is a page and room for it.
fn quoted(citing: Citing<'_>, quotes: &[Evidence], links: bool) -> String {
    let quoted = quotes.iter().map(|evidence| {
        let mut pages = quote_pages(evidence, QUOTE);
        let more = if pages.len() > 1 { " …" } else { "" };
        let passage = evidence.passages.start;
        let section = plain_within(&citing.guide.section_name(citing.guide.passages[passage].section), NAME);
        let url = citing.passage_url(passage).filter(|_| links);
        format!("{}{more}\n-# {}", pages.swap_remove(0), linked(&section, url.as_deref(), FIELD))
    });
    quoted.collect::<Vec<_>>().join("\n\n")
}

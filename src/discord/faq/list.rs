//! Which entries has a guild? In pages, by words that are in them.

use serenity::all::GuildId;
use time::Date;

use super::form::number;
use super::show::{entry_label, entry_named};
use crate::corpus::Guide;
use crate::discord::bot::Bot;
use crate::discord::failure::Failure;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::reply::{Button, Menu, Reply};
use crate::discord::press::{FaqPress, Press, guide_key};
use crate::discord::wire::limits::OPTION;
use crate::discord::words;
use crate::guild::holds_on;
use crate::store::{Entry, Listing};

/// Entries on a page.
const PAGE: u32 = 10;
/// Longest search, in bytes, so that a page's buttons can hold it.
const WORDS: usize = 40;

/// A page of a guild's entries, counted from 0.
pub(in crate::discord) async fn list_page(
    bot: &Bot,
    guild: GuildId,
    guide: &Guide,
    words: &str,
    page: u16,
) -> Result<Reply, Failure> {
    // Every page goes by the words that its buttons can hold.
    let words = within(words);
    let listing = Listing {
        guide: Some(guide.manifest.id.clone()),
        words: words.to_owned(),
        offset: u32::from(page) * PAGE,
        limit: PAGE,
    };
    let found = bot.store()?.entries(guild.get(), &listing).await?;
    if found.total == 0 {
        return Ok(Reply::private(words::faq_none(&escape_within(words, OPTION))));
    }
    let today = bot.today();
    let lines: Vec<String> = found.entries.iter().map(|entry| line(entry, today)).collect();
    let pages = found.total.div_ceil(u64::from(PAGE));
    let to = |page: u16| Press::Faq(FaqPress::List { guide: guide_key(guide), page, words: words.to_owned() });
    let mut buttons = Vec::new();
    if page > 0 {
        buttons.push(Button::new(words::back(), to(page - 1)));
    }
    if u64::from(page) + 1 < pages {
        buttons.push(Button::new(words::forward(), to(page + 1)));
    }
    let options =
        found.entries.iter().map(|entry| (entry_label(entry), number(Some(entry.id)).to_string(), String::new()));
    let menu = (!found.entries.is_empty())
        .then(|| Menu::new(words::faq_open(), Press::Faq(FaqPress::Open), options.collect()));
    Ok(Reply {
        title: Some(words::faq_title(&guide.manifest.title, found.total)),
        text: lines.join("\n"),
        footer: Some(words::page_of(usize::from(page) + 1, usize::try_from(pages).unwrap_or(usize::MAX))),
        buttons,
        menus: menu.into_iter().collect(),
        private: true,
        ..Reply::default()
    })
}

fn line(entry: &Entry, today: Date) -> String {
    let role = escape_within(&entry.author_role, OPTION);
    words::faq_line(&entry_named(entry), &role, entry.updated_ms, !holds_on(entry, today))
}

/// As much of a search as a button holds.
fn within(words: &str) -> &str {
    let mut end = words.len().min(WORDS);
    while !words.is_char_boundary(end) {
        end -= 1;
    }
    &words[..end]
}

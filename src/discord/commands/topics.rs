//! `/topics`: what a guide is about, as a menu of its sections.

use super::guide_option::guides;
use crate::corpus::{Guide, PATH_JOIN};
use crate::discord::bot::citing::Citing;
use crate::discord::bot::{Bot, Context};
use crate::discord::failure::Failure;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::reply::{Button, Menu, Reply};
use crate::discord::press::{Press, SectionPress, guide_key};
use crate::discord::wire::call::{Call, Way};
use crate::discord::wire::limits::{OPTIONS, TITLE};
use crate::discord::words;

/// Read through the guide's contents
#[poise::command(
    slash_command,
    install_context = "Guild | User",
    interaction_context = "Guild | BotDm | PrivateChannel"
)]
pub(super) async fn topics(
    ctx: Context<'_>,
    #[description = "Which guide to look through"]
    #[autocomplete = "guides"]
    guide: Option<String>,
) -> Result<(), Failure> {
    let call = Call::from(ctx.interaction);
    let (guild, owner) = (call.guild, call.user.get());
    let work = move |bot: &Bot| {
        let shown = bot.guide(guild, guide.as_deref())?;
        let mut page = topics_page(bot.citing(guild, shown), owner, 0);
        let all = bot.guides_meant(guild, guide.as_deref());
        let others = all.iter().filter(|other| other.manifest.id != shown.manifest.id);
        let others: Vec<String> = others.map(|other| escape_within(&other.manifest.title, TITLE)).collect();
        page.text.push_str(&words::other_guides(&others).map(|line| format!("\n{line}")).unwrap_or_default());
        Ok(page)
    };
    ctx.data().conclude(&call, Way::New { private: true }, work).await;
    Ok(())
}

/// One page of the menu of sections, counted from 0.
pub(in crate::discord) fn topics_page(citing: Citing<'_>, owner: u64, page: u16) -> Reply {
    let guide = citing.guide;
    let titled = words::topics_of(&guide.manifest.title);
    let sections = guide.sections_to_read();
    let pages = sections.chunks(OPTIONS).count().max(1);
    let page = usize::from(page).min(pages - 1);
    let key = guide_key(guide);
    let to = |page: usize| {
        Press::Section(SectionPress::Topics { guide: key, owner, page: u16::try_from(page).unwrap_or(u16::MAX) })
    };
    let mut buttons = Vec::new();
    if page > 0 {
        buttons.push(Button::new(words::back(), to(page - 1)));
    }
    if page + 1 < pages {
        buttons.push(Button::new(words::forward(), to(page + 1)));
    }
    let here = sections.chunks(OPTIONS).nth(page).unwrap_or_default();
    Reply {
        title: Some(if citing.titled { titled } else { words::topics_of_the_guide() }),
        text: words::sections_of(sections.len()),
        footer: (pages > 1).then(|| words::page_of(page + 1, pages)),
        menus: menu(guide, owner, here).into_iter().collect(),
        buttons,
        private: true,
        ..Reply::default()
    }
}

/// A menu of some sections by their headings, those with the same heading with what stands above them; `None` for none.
pub(super) fn menu(guide: &Guide, owner: u64, sections: &[usize]) -> Option<Menu> {
    let option = |at: &usize| {
        guide.sections.get(*at)?;
        let heading = guide.numbered_path(*at).pop()?;
        Some((heading, at.to_string(), guide.parents_that_tell(*at).join(PATH_JOIN)))
    };
    let options: Vec<_> = sections.iter().filter_map(option).take(OPTIONS).collect();
    let press = Press::Section(SectionPress::Topic { guide: guide_key(guide), owner });
    (!options.is_empty()).then(|| Menu::new(words::choose_a_section(), press, options))
}

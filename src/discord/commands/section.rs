//! `/section`: a section in pages.

use serenity::all::GuildId;

use super::guide_option::{GUIDE_JOIN, guides, sections};
use super::topics::{menu, topics_page};
use crate::corpus::{Guide, SectionFound};
use crate::discord::bot::citing::Citing;
use crate::discord::bot::{Bot, Context, Shared};
use crate::discord::failure::Failure;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::pressed::Pressed;
use crate::discord::message::quotes::quote_pages;
use crate::discord::message::reply::{Button, Reply};
use crate::discord::press::{Press, SectionPage, SectionPress, guide_key};
use crate::discord::wire::call::{Call, Way};
use crate::discord::wire::limits::TITLE;
use crate::discord::words;

/// Longest page, so that it fits on a screen.
const PAGE: usize = 1500;

/// Read a section of the guide
#[poise::command(
    slash_command,
    install_context = "Guild | User",
    interaction_context = "Guild | BotDm | PrivateChannel"
)]
pub(super) async fn section(
    ctx: Context<'_>,
    #[description = "The section's heading"]
    #[autocomplete = "sections"]
    #[max_length = 200]
    name: String,
    #[description = "Which guide to read"]
    #[autocomplete = "guides"]
    guide: Option<String>,
) -> Result<(), Failure> {
    let call = Call::from(ctx.interaction);
    let (guild, owner) = (call.guild, call.user.get());
    let work = move |bot: &Bot| {
        let (guide, name) = meant(bot, guild, guide.as_deref(), &name)?;
        match sections_meant(guide, name) {
            Some(several) if several.len() > 1 => Ok(which(guide, owner, name, &several)),
            meant => {
                let at = meant.and_then(|meant| u32::try_from(*meant.first()?).ok());
                let unknown = || Failure::person(words::unknown_section(&escape_within(name, TITLE)));
                let section = at.ok_or_else(unknown)?;
                let page = SectionPage { guide: guide_key(guide), owner, section, page: 0, fresh: false };
                section_page(bot, bot.citing(guild, guide), &page)
            }
        }
    };
    ctx.data().conclude(&call, Way::New { private: true }, work).await;
    Ok(())
}

/// The guide that has a section, and the section's name or slug. Where all guides are asked, what is offered while typing names
/// the guide, too.
fn meant<'a, 'n>(
    bot: &'a Bot,
    guild: Option<GuildId>,
    guide: Option<&str>,
    name: &'n str,
) -> Result<(&'a Guide, &'n str), Failure> {
    if bot.asks_all(guild, guide)
        && let Some((id, anchor)) = name.split_once(GUIDE_JOIN)
        && let Ok(named) = bot.engine.guide_by_id(id)
    {
        return Ok((named, anchor));
    }
    let having = if bot.asks_all(guild, guide) { bot.engine.with_section(name).into_iter().next() } else { None };
    let guide = having.map_or_else(|| bot.guide(guild, guide), Ok)?;
    Ok((guide, name))
}

/// The sections that a name means: the one whose slug it is, as is offered while typing, or all that it may mean.
pub(super) fn sections_meant(guide: &Guide, name: &str) -> Option<Vec<usize>> {
    if let Some(at) = guide.sections.iter().position(|section| section.anchor == name) {
        return Some(vec![at]);
    }
    match guide.find_section(name) {
        SectionFound::One(at) => Some(vec![at]),
        SectionFound::Several(several) => Some(several),
        SectionFound::Nearest(_) => None,
    }
}

/// The sections that a name may mean, as a menu.
fn which(guide: &Guide, owner: u64, name: &str, several: &[usize]) -> Reply {
    Reply {
        text: words::which_section(&escape_within(name, TITLE)),
        menus: menu(guide, owner, several).into_iter().collect(),
        private: true,
        ..Reply::default()
    }
}

/// One page of a section.
fn section_page(bot: &Bot, citing: Citing<'_>, shown: &SectionPage) -> Result<Reply, Failure> {
    let guide = citing.guide;
    let at = shown.section as usize;
    let section = guide.sections.get(at).ok_or_else(|| Failure::person(words::changed_guide()))?;
    let evidence = bot.engine.desk(&guide.manifest.id)?.quote_again("", &section.passages);
    let mut pages = match &evidence {
        Some(evidence) => quote_pages(evidence, PAGE),
        None => vec![words::empty_section()],
    };
    let page = usize::from(shown.page).min(pages.len() - 1);
    let path = guide.numbered_path(at);
    let title = path.last().cloned();
    // What the title says is not said again.
    let place = Some(citing.headings(&path)).filter(|place| Some(place) != title.as_ref());
    let turned = (pages.len() > 1).then(|| words::page_of(page + 1, pages.len()));
    let footer: Vec<String> = place.into_iter().chain(turned).collect();
    Ok(Reply {
        title,
        url: citing.section_url(at),
        footer: Some(footer.join(" · ")).filter(|footer| !footer.is_empty()),
        buttons: buttons(shown, page, pages.len()),
        menus: menu(guide, shown.owner, &guide.parts_of(at)).into_iter().collect(),
        text: pages.swap_remove(page),
        private: true,
        ..Reply::default()
    })
}

fn buttons(shown: &SectionPage, page: usize, pages: usize) -> Vec<Button> {
    let to = |page: usize| {
        let page = u16::try_from(page).unwrap_or(u16::MAX);
        Press::Section(SectionPress::Page(SectionPage { page, fresh: false, ..shown.clone() }))
    };
    let mut buttons = Vec::new();
    if page > 0 {
        buttons.push(Button::new(words::back(), to(page - 1)));
    }
    if page + 1 < pages {
        buttons.push(Button::new(words::forward(), to(page + 1)));
    }
    let all = Press::Section(SectionPress::Topics { guide: shown.guide, owner: shown.owner, page: 0 });
    buttons.push(Button::new(words::all_topics(), all));
    buttons
}

/// Takes a press in a guide's sections.
pub(in crate::discord) async fn press(bot: &Shared, call: &Call, pressed: &Pressed, press: SectionPress) {
    match press {
        SectionPress::Page(page) => {
            let way = if page.fresh { Way::New { private: true } } else { pressed.way(page.owner) };
            show(bot, call, way, page).await;
        }
        SectionPress::Topics { guide, owner, page } => {
            let (user, guild) = (call.user.get(), call.guild);
            let work = move |bot: &Bot| Ok(topics_page(bot.citing(guild, bot.guide_of(guide)?), user, page));
            bot.conclude(call, pressed.way(owner), work).await;
        }
        SectionPress::Topic { guide, owner } => {
            let Some(section) = pressed.chosen else {
                return bot.respond_failure(call, Failure::person(words::old_button())).await;
            };
            let page = SectionPage { guide, owner, section, page: 0, fresh: false };
            show(bot, call, pressed.way(owner), page).await;
        }
    }
}

async fn show(bot: &Shared, call: &Call, way: Way, page: SectionPage) {
    let page = SectionPage { owner: call.user.get(), fresh: false, ..page };
    let guild = call.guild;
    let work = move |bot: &Bot| section_page(bot, bot.citing(guild, bot.guide_of(page.guide)?), &page);
    bot.conclude(call, way, work).await;
}

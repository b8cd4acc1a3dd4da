//! `/section`: a section in pages.

use super::guide_option::{guides, sections};
use super::topics::menu;
use crate::corpus::Guide;
use crate::discord::bot::{Bot, Context};
use crate::discord::delivery::{Call, Way};
use crate::discord::failure::Failure;
use crate::discord::limits::TITLE;
use crate::discord::markdown::escape_within;
use crate::discord::press::{Press, SectionPage, guide_key};
use crate::discord::quotes::quote_pages;
use crate::discord::reply::{Button, Reply};
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
        let guide = bot.guide(guild, guide.as_deref())?;
        let found = guide.section(&name).and_then(|section| u32::try_from(section).ok());
        let section = found.ok_or_else(|| Failure::person(words::unknown_section(&escape_within(&name, TITLE))))?;
        section_page(bot, guide, &SectionPage { guide: guide_key(guide), owner, section, page: 0, fresh: false })
    };
    ctx.data().conclude(&call, Way::New { private: true }, work).await;
    Ok(())
}

/// One page of a section.
pub(in crate::discord) fn section_page(bot: &Bot, guide: &Guide, shown: &SectionPage) -> Result<Reply, Failure> {
    let at = shown.section as usize;
    let section = guide.sections.get(at).ok_or_else(|| Failure::person(words::changed_guide()))?;
    let evidence = bot.engine.quote_again(&guide.manifest.id, "", &section.passages)?;
    let mut pages = match &evidence {
        Some(evidence) => quote_pages(guide, evidence, PAGE),
        None => vec![words::empty_section().to_owned()],
    };
    let page = usize::from(shown.page).min(pages.len() - 1);
    let mut footer = vec![words::citation(&guide.manifest.title, &section.path)];
    if pages.len() > 1 {
        footer.push(words::page_of(page + 1, pages.len()));
    }
    Ok(Reply {
        title: section.path.last().cloned(),
        footer: Some(footer.join(" · ")),
        buttons: buttons(shown, page, pages.len()),
        menus: menu(guide, shown.owner, &parts_of(guide, at)).into_iter().collect(),
        text: pages.swap_remove(page),
        private: true,
        ..Reply::default()
    })
}

fn buttons(shown: &SectionPage, page: usize, pages: usize) -> Vec<Button> {
    let to = |page: usize| {
        let page = u16::try_from(page).unwrap_or(u16::MAX);
        Press::Section(SectionPage { page, fresh: false, ..shown.clone() })
    };
    let mut buttons = Vec::new();
    if page > 0 {
        buttons.push(Button { label: words::BACK.to_owned(), press: to(page - 1) });
    }
    if page + 1 < pages {
        buttons.push(Button { label: words::FORWARD.to_owned(), press: to(page + 1) });
    }
    let all = Press::Topics { guide: shown.guide, owner: shown.owner, page: 0 };
    buttons.push(Button { label: words::ALL_TOPICS.to_owned(), press: all });
    buttons
}

/// The sections right below one.
fn parts_of(guide: &Guide, at: usize) -> Vec<usize> {
    let path = &guide.sections[at].path;
    let below = |part: &&usize| {
        let section = &guide.sections[**part];
        section.path.len() == path.len() + 1 && section.path.starts_with(path)
    };
    let after: Vec<usize> = (at + 1..guide.sections.len()).collect();
    after.iter().take_while(|part| guide.sections[**part].path.starts_with(path)).filter(below).copied().collect()
}

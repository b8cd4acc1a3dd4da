//! What is offered while an option is typed: guides, questions, terms, sections.

use serenity::all::{AutocompleteChoice, CreateAutocompleteResponse};

use crate::corpus::{Guide, Section};
use crate::discord::bot::Context;
use crate::discord::faq::entry_label;
use crate::discord::message::markdown::{plain_within, shows_something};
use crate::discord::wire::call::Call;
use crate::discord::wire::limits::{CHOICE, CHOICES, length};
use crate::guild::GuildDesk;
use crate::reading::entry_question;

/// Between a guide's id and a section's slug, where both are offered; neither has it.
pub(super) const GUIDE_JOIN: char = '/';

/// Guides by title or id.
pub(super) async fn guides(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    let typed = typed.to_lowercase();
    let fits = |guide: &&Guide| {
        guide.manifest.title.to_lowercase().contains(&typed) || guide.manifest.id.to_lowercase().contains(&typed)
    };
    let guides = ctx.data().engine.guides().filter(fits);
    offer(guides.map(|guide| (guide.manifest.title.as_str(), guide.manifest.id.as_str())))
}

/// Questions of the server's entries, then headings and phrasings of the guides that fit what is typed best.
pub(super) async fn questions(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    let bot = ctx.framework.user_data;
    let board = bot.board(Call::from(ctx.interaction).home).unwrap_or_default();
    let meant = guides_meant(&ctx);
    let guides: Vec<&str> = meant.iter().map(|guide| guide.manifest.id.as_str()).collect();
    let desk = GuildDesk { engine: &bot.engine, board: &board, today: bot.today() };
    let found = desk.complete(&guides, typed, CHOICES).unwrap_or_default();
    // An entry's question may be written in Markdown, which is shown raw here.
    let named: Vec<(String, &str)> = found.iter().map(|text| (entry_question(text), text.as_str())).collect();
    offer(named.iter().map(|(name, value)| (name.as_str(), *value)))
}

/// Terms of the glossaries, by any of their names.
pub(super) async fn terms(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    let guides = guides_meant(&ctx);
    let typed = typed.trim().to_lowercase();
    let all = || guides.iter().flat_map(|guide| &guide.glossary);
    let begins = all().filter(|term| term.term.to_lowercase().starts_with(&typed));
    let named = all().filter(|term| {
        !term.term.to_lowercase().starts_with(&typed) && term.names().any(|name| name.to_lowercase().contains(&typed))
    });
    let shown: Vec<(String, &str)> = begins
        .chain(named)
        .map(|term| match &term.expansion {
            Some(expansion) => (format!("{} – {expansion}", term.term), term.term.as_str()),
            None => (term.term.clone(), term.term.as_str()),
        })
        .collect();
    offer(shown.iter().map(|(name, value)| (name.as_str(), *value)))
}

/// Sections by heading; where all guides are asked, with their guide.
pub(super) async fn sections(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    let guides = guides_meant(&ctx);
    let typed = typed.trim().to_lowercase();
    let is_fit = |section: &Section| section.path.last().is_some_and(|name| name.to_lowercase().contains(&typed));
    let alone = guides.len() == 1;
    let named = guides.iter().flat_map(|guide| {
        let sections = guide.sections_to_read().into_iter().map(|at| (at, &guide.sections[at]));
        sections.filter(|(_, section)| is_fit(section)).map(move |(at, section)| match alone {
            true => (guide.section_name(at), section.anchor.clone()),
            false => (
                // The section first: a long title would leave nothing of it.
                format!("{} · {}", guide.section_name(at), guide.manifest.title),
                format!("{}{GUIDE_JOIN}{}", guide.manifest.id, section.anchor),
            ),
        })
    });
    let named: Vec<_> = named.take(CHOICES).collect();
    offer(named.iter().map(|(name, value)| (name.as_str(), value.as_str())))
}

/// What may stand on a side of a comparison: terms first, then sections.
pub(super) async fn sides(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    let guides = guides_meant(&ctx);
    let typed = typed.trim().to_lowercase();
    let terms = guides.iter().flat_map(|guide| &guide.glossary).map(|term| term.term.as_str());
    let sections = guides.iter().flat_map(|guide| &guide.sections);
    let headings = sections.filter_map(|section| section.path.last()).map(String::as_str);
    offer(terms.chain(headings).filter(|text| text.to_lowercase().contains(&typed)).map(|text| (text, text)))
}

/// Entries of the guild, by number or by words of their question; for its advisors only.
pub(super) async fn entries(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    let (bot, call) = (ctx.framework.user_data, Call::from(ctx.interaction));
    let Ok(advisor) = bot.advisor(&call) else { return offer(std::iter::empty()) };
    let Some(board) = bot.board(Some(advisor.guild)) else { return offer(std::iter::empty()) };
    let found: Vec<(String, String)> =
        board.find(typed, CHOICES).iter().map(|entry| (entry_label(entry), entry.id.to_string())).collect();
    offer(found.iter().map(|(name, value)| (name.as_str(), value.as_str())))
}

/// The guides that the options may be about so far.
fn guides_meant<'a>(ctx: &Context<'a>) -> Vec<&'a Guide> {
    ctx.framework.user_data.guides_meant(ctx.interaction.guild_id, guide_named(ctx))
}

fn guide_named<'a>(ctx: &Context<'a>) -> Option<&'a str> {
    ctx.args.iter().find(|option| option.name == "guide").and_then(|option| match option.value {
        serenity::all::ResolvedValue::String(named) => Some(named),
        _ => None,
    })
}

/// Choices that Discord takes: not too many, none empty or too long, none twice.
fn offer<'a>(choices: impl Iterator<Item = (&'a str, &'a str)>) -> CreateAutocompleteResponse {
    let mut values: Vec<&str> = Vec::new();
    let mut offered = Vec::new();
    for (name, value) in choices {
        let fits = shows_something(name) && shows_something(value) && length(value) <= CHOICE;
        if fits && !values.contains(&value) && values.len() < CHOICES {
            values.push(value);
            offered.push(AutocompleteChoice::new(plain_within(name, CHOICE), value));
        }
    }
    CreateAutocompleteResponse::new().set_choices(offered)
}

//! What is said of where posts are answered unasked?

use serenity::all::ChannelType;

use crate::discord::message::markdown::escape_within;
use crate::discord::settings::row::{Form, NAMED, Row, Select, channels};
use crate::discord::words;
use crate::guild::{MOST_LISTED, Setting, SettingName};

/// Most characters of a forum's tag. <https://discord.com/developers/docs/resources/channel#forum-tag-object>
const TAG: usize = 20;

/// The rows of the settings that say where posts are answered unasked.
pub(super) const ROWS: &[Row] = &[
    Row {
        what: SettingName::ForumChannels,
        thing: "which forums I answer in",
        back: "Forums: none",
        menu: Some(Select {
            placeholder: "Forums to answer in",
            offers: |_, set| channels(set.forum_channels.clone(), &[ChannelType::Forum]),
            most: MOST_LISTED,
            takes: |chosen| Some(Setting::ForumChannels(chosen.ids.clone())),
        }),
        form: None,
        holds: |holding| Some(forums_are(&holding.set().forum_channels)),
        warns: |holding| {
            let missing = !holding.set().forum_channels.is_empty() && !holding.may_tag;
            missing.then(|| may_not_tag().to_owned())
        },
        follows: |_| "",
    },
    Row {
        what: SettingName::SolvedTag,
        thing: "the tag of solved threads",
        back: "Tag: default",
        menu: None,
        form: Some(Form {
            opens: "Name of the tag…",
            title: "Tag of solved threads",
            label: "Its name; empty for “Solved” or “Answered”",
            most: TAG,
            required: false,
            value: |set| set.solved_tag.clone().unwrap_or_default(),
            takes: |text| Ok(Setting::SolvedTag(Some(text.to_owned()).filter(|text| !text.is_empty()))),
        }),
        holds: |holding| {
            let tag = holding.set().solved_tag.as_deref().map(|tag| escape_within(tag, NAMED));
            Some(tag_is(tag.as_deref()))
        },
        warns: |_| None,
        follows: |_| "",
    },
];

fn forums_are(channels: &[u64]) -> String {
    let named = words::listed("<#", channels);
    if named.is_empty() {
        return "I answer no new threads by myself.".to_owned();
    }
    format!(
        "When a thread begins in {named}, I answer it once, if I am very sure. Without Discord's message content intent \
         I read its title alone, unless its first message mentions me."
    )
}

fn tag_is(tag: Option<&str>) -> String {
    match tag {
        Some(tag) => format!("**This helped** gives the thread the tag “{tag}”."),
        None => "**This helped** gives the thread the tag “Solved” or “Answered”, where there is one.".to_owned(),
    }
}

fn may_not_tag() -> &'static str {
    "I lack Discord's permission Manage Threads here, without which I can't tag threads. Give it to my role in those forums."
}

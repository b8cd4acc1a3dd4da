//! What is said of where posts are answered unasked?

use serenity::all::ChannelType;

use crate::discord::message::markdown::escape_within;
use crate::discord::settings::row::{Form, NAMED, Row, Select, channels, nothing, tagging};
use crate::discord::words;
use crate::guild::{MOST_LISTED, Setting, SettingName};

/// Most characters of a forum's tag. <https://discord.com/developers/docs/resources/channel#forum-tag-object>
const TAG: usize = 20;

/// The rows of the settings that say where posts are answered unasked.
pub(super) const ROWS: &[Row] = &[
    Row {
        what: SettingName::ForumChannels,
        thing: "forums where I answer new threads",
        back: "Answer in no forum",
        menu: Some(Select {
            placeholder: "Forums where I answer new threads",
            offers: |_, set| channels(set.forum_channels.clone(), &[ChannelType::Forum]),
            most: MOST_LISTED,
            takes: |chosen| Some(Setting::ForumChannels(chosen.ids.clone())),
        }),
        form: None,
        holds: |holding| Some(forums_are(&holding.there(&holding.set().forum_channels))),
        warns: |_| None,
        needs: tagging,
        follows: |_| "",
    },
    Row {
        what: SettingName::SolvedTag,
        thing: "tag for solved threads",
        back: "Use the usual tag",
        menu: None,
        form: Some(Form {
            opens: "Name of the tag…",
            title: "Tag for solved threads",
            label: "Name; leave it empty for “Solved”",
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
        needs: nothing,
        follows: |_| "",
    },
];

fn forums_are(channels: &[u64]) -> String {
    let named = words::listed("<#", channels);
    if named.is_empty() {
        return "I answer no new threads on my own.".to_owned();
    }
    format!(
        "When somebody starts a thread in {named}, I answer it once, but only if I am very sure. I read only its title, \
         unless the first message mentions me."
    )
}

fn tag_is(tag: Option<&str>) -> String {
    match tag {
        Some(tag) => format!("When a member presses **This helped**, the thread gets the tag “{tag}”."),
        None => "When a member presses **This helped**, the thread gets the tag “Solved” or “Answered”, if the forum has it."
            .to_owned(),
    }
}

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
        thing: words::thing_forums,
        back: words::back_forums,
        menu: Some(Select {
            placeholder: words::menu_forums,
            offers: |_, set| channels(set.forum_channels.clone(), &[ChannelType::Forum]),
            most: MOST_LISTED,
            takes: |chosen| Some(Setting::ForumChannels(chosen.ids.clone())),
        }),
        form: None,
        holds: |holding| Some(forums_are(&holding.there(&holding.set().forum_channels))),
        warns: |_| None,
        needs: tagging,
        follows: |_| String::new(),
    },
    Row {
        what: SettingName::SolvedTag,
        thing: words::thing_tag,
        back: words::back_tag,
        menu: None,
        form: Some(Form {
            opens: words::tag_opens,
            title: words::tag_title,
            label: words::tag_label,
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
        follows: |_| String::new(),
    },
];

fn forums_are(channels: &[u64]) -> String {
    let named = words::listed("<#", channels);
    if named.is_empty() { words::forums_none() } else { words::forums_are(named) }
}

fn tag_is(tag: Option<&str>) -> String {
    tag.map_or_else(words::tag_usual, words::tag_is)
}

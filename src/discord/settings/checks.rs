//! What is wrong with what a server has decided? What is gone, and what the bot lacks in the very channels that are named.

use std::collections::BTreeMap;

use serenity::all::{ChannelType, Permissions};

use super::rows::row;
use crate::discord::bot::gone::gone_with_names;
use crate::discord::bot::survey::{Standing, Survey};
use crate::discord::words;
use crate::guild::{GuildSettings, Named, SettingName};

/// What is wrong, in lines.
#[derive(Debug, Default)]
pub(super) struct Problems {
    /// A line each.
    pub lines: Vec<String>,
    /// Whether Discord may say something else when it is asked again, after permissions were given.
    pub may_pass: bool,
}

/// What is wrong with everything that is decided; `seen` is `None` where Discord did not say what there is.
pub(super) fn problems(seen: Option<&Survey>, decided: &GuildSettings) -> Problems {
    let Some(seen) = seen else { return Problems { lines: vec![words::not_checked()], may_pass: true } };
    let gone = gone_with_names(seen, decided);
    let mut lines: Vec<String> = gone
        .iter()
        .map(|(gone, names)| format!("{} {}", words::gone(gone, names), words::choose_under(gone.setting.area())))
        .collect();
    let lacking: Vec<String> = SettingName::ALL.into_iter().flat_map(|what| lacks(seen, decided, what)).collect();
    let may_pass = !lacking.is_empty();
    lines.extend(lacking);
    Problems { lines, may_pass }
}

/// What the bot may not do in the channels of a setting: a line for all channels that lack the same.
fn lacks(seen: &Survey, decided: &GuildSettings, what: SettingName) -> Vec<String> {
    let mut by_lack: BTreeMap<u64, Vec<u64>> = BTreeMap::new();
    for named in decided.named_by(what) {
        let Named::Channel(channel) = named else { continue };
        let kind = seen.kind(channel).unwrap_or(ChannelType::Text);
        let needs = (row(what).needs)(kind);
        let lacking = match seen.standing(channel) {
            Standing::There(Some(allowed)) => needs - allowed,
            // What else is missing where it may not be seen is told when it may.
            Standing::Hidden => needs & Permissions::VIEW_CHANNEL,
            Standing::There(None) | Standing::Gone => Permissions::empty(),
        };
        if !lacking.is_empty() {
            by_lack.entry(lacking.bits()).or_default().push(channel);
        }
    }
    let line = |(lacking, channels): (&u64, &Vec<u64>)| {
        words::lacks(row(what).thing, channels, Permissions::from_bits_truncate(*lacking))
    };
    by_lack.iter().map(line).collect()
}

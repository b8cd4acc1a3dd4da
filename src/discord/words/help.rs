//! What the bot says of itself.

use super::said::words;

/// How many guides are named one by one.
pub(in crate::discord) const GUIDES_LISTED: usize = 8;

words! {
    help_title();
    about_title();
    help();
    about_me(version: &str);
    and_more_guides(more: usize);
}

pub(in crate::discord) fn about(guides: &[(String, String)], more: usize) -> String {
    let mut text = about_me(env!("CARGO_PKG_VERSION")) + "\n";
    for (title, description) in guides {
        text.push_str(&format!("\n**{title}**"));
        if !description.is_empty() {
            text.push_str(&format!(" – {description}"));
        }
    }
    if more > 0 {
        text.push_str(&format!("\n{}", and_more_guides(more)));
    }
    text
}

pub(in crate::discord) fn invite(client: u64, permissions: u64) -> String {
    format!(
        "https://discord.com/oauth2/authorize?client_id={client}&permissions={permissions}&scope=bot+applications.commands"
    )
}

pub(in crate::discord) fn install(client: u64) -> String {
    format!("https://discord.com/oauth2/authorize?client_id={client}&integration_type=1&scope=applications.commands")
}

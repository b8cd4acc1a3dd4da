//! What does the dashboard say? All words that people read there, but those of guides, members and advisors.

pub(super) mod ask;
pub(super) mod audit;
pub(super) mod entries;
pub(super) mod gaps;
pub(super) mod importing;
pub(super) mod missing;
pub(super) mod phrasings;
pub(super) mod refusals;
pub(super) mod settings;
pub(super) mod sign_in;
pub(super) mod stats;

use super::tab::Tab;

/// The language of all of this.
pub(super) const LANGUAGE: &str = "en";
/// The dashboard's name.
pub(super) const DASHBOARD: &str = "Dashboard";
/// What the menu of a server's parts is called.
pub(super) const PARTS: &str = "Parts of the dashboard";
/// The way back to all servers.
pub(super) const ALL_SERVERS: &str = "All servers";
/// Above the list of servers.
pub(super) const YOUR_SERVERS: &str = "Your servers";
/// Where there is none.
pub(super) const NO_SERVERS: &str = "There is no server here in which you are an advisor, or which you may manage, and in which the \
                                     bot is. Whoever manages your server can name advisor roles with /settings. What changed in \
                                     Discord just now is seen within half a minute.";
/// Beside a server.
pub(super) const AS_ROLE: &str = "You are here as";
/// The buttons and links for being signed in.
pub(super) const SIGN_IN: &str = "Sign in with Discord";
/// Ends this session.
pub(super) const SIGN_OUT: &str = "Sign out";
/// Ends all of them.
pub(super) const SIGN_OUT_EVERYWHERE: &str = "Sign out everywhere";
/// What lists of pages are called.
pub(super) const PAGES: &str = "Pages";
/// To the page before.
pub(super) const PREVIOUS: &str = "Previous";
/// To the page after.
pub(super) const NEXT: &str = "Next";
/// Who changed something by a command at a terminal.
pub(super) const THE_SHELL: &str = "the shell";
/// Who looks at the page.
pub(super) const YOU: &str = "you";
/// Takes back what was done.
pub(super) const UNDO: &str = "Undo";
/// Columns of several tables.
pub(super) const WHEN: &str = "When (UTC)";
/// Who did it.
pub(super) const WHO: &str = "Who";
/// What was done.
pub(super) const WHAT: &str = "What";
/// A guide.
pub(super) const GUIDE: &str = "Guide";
/// Of a list that may be of all guides.
pub(super) const ALL_GUIDES: &str = "All guides";
/// Applies what a form above a list says.
pub(super) const SHOW: &str = "Show";
/// Leaves a form without doing anything.
pub(super) const CANCEL: &str = "Cancel";

/// The name of a part.
pub(super) fn tab(tab: Tab) -> &'static str {
    match tab {
        Tab::Gaps => "Gaps",
        Tab::Entries => "Entries",
        Tab::Phrasings => "Phrasings",
        Tab::Statistics => "Statistics",
        Tab::Ask => "Ask as a member",
        Tab::Settings => "Settings",
        Tab::Audit => "Changes",
    }
}

/// What stands in the browser's tab.
pub(super) fn title(title: &str, server: Option<&str>) -> String {
    match server {
        Some(server) => format!("{title} – {server} – {DASHBOARD}"),
        None => format!("{title} – {DASHBOARD}"),
    }
}

/// Who is signed in.
pub(super) fn signed_in_as(name: &str) -> String {
    format!("Signed in as {name}.")
}

/// Which page it is.
pub(super) fn page_of(page: u32, of: u32) -> String {
    format!("Page {page} of {of}")
}

/// A number of things, in the form that English has for it.
pub(super) fn counted(number: u64, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

//! What is said about advisors' entries: how they are written, kept, taken away, and moved in files.

use crate::guild::AdvisorRole;
use crate::store::{Edit, Entry, Imported};

/// Who wrote an entry, as what, when it was last changed, and where it is from.
pub(in crate::discord) fn entry_by(entry: &Entry, role: &str) -> String {
    let author = if entry.author == 0 { String::new() } else { format!(" · <@{}>", entry.author) };
    let link = entry.content.source_link.as_deref().map(|link| format!("\n<{link}>")).unwrap_or_default();
    format!("**{role}**{author} · <t:{}:D>{link}", entry.updated_ms / 1000)
}

/// As what somebody writes who may manage the server but has no advisor role.
pub(in crate::discord) const MANAGER: &str = "Server management";

pub(in crate::discord) fn advisors_only(roles: &[AdvisorRole]) -> String {
    if roles.is_empty() {
        let who = "Only this server's advisors can do that, and none are named yet.";
        return format!("{who} Somebody who may manage the server can name them with `/settings`.");
    }
    let roles: Vec<String> = roles.iter().map(|role| format!("<@&{}>", role.id)).collect();
    format!("Only this server's advisors can do that: {}.", roles.join(", "))
}

pub(in crate::discord) const FAQ_ADD_TITLE: &str = "A new entry";
pub(in crate::discord) const FAQ_EDIT_TITLE: &str = "Change an entry";
pub(in crate::discord) const FAQ_QUESTION: &str = "Question";
pub(in crate::discord) const FAQ_PHRASINGS: &str = "Other ways to ask it";
pub(in crate::discord) const FAQ_ANSWER: &str = "Answer";
pub(in crate::discord) const FAQ_LINK: &str = "Where the answer is from";
pub(in crate::discord) const FAQ_EXPIRES: &str = "Last day on which it holds";
pub(in crate::discord) const FAQ_EDIT: &str = "Change";
pub(in crate::discord) const FAQ_EDIT_THAT: &str = "Change that one instead";
pub(in crate::discord) const FAQ_HISTORY: &str = "History";
pub(in crate::discord) const FAQ_REMOVE: &str = "Remove";
pub(in crate::discord) const FAQ_UNDO: &str = "Bring it back";
pub(in crate::discord) const FAQ_SAVE_ANYWAY: &str = "Save all the same";
pub(in crate::discord) const FAQ_CORRECT: &str = "Correct it";
pub(in crate::discord) const FAQ_DISCARD: &str = "Discard";
pub(in crate::discord) const FAQ_KEEP: &str = "Keep it as an entry";
pub(in crate::discord) const FAQ_OPEN: &str = "Open an entry";

pub(in crate::discord) fn faq_phrasings_hint() -> &'static str {
    "One a line, as members would type it"
}

pub(in crate::discord) fn faq_expires_hint() -> &'static str {
    "2030-12-31; empty for always"
}

pub(in crate::discord) fn faq_problems(problems: &[String]) -> String {
    let list: Vec<String> = problems.iter().map(|problem| format!("• {problem}")).collect();
    format!("Not kept yet:\n{}\nWhat you wrote is still there.", list.join("\n"))
}

pub(in crate::discord) fn faq_no_day(day: &str) -> String {
    format!("`{day}` is no day; write it as 2030-12-31")
}

pub(in crate::discord) fn faq_alike(named: &[String]) -> String {
    let list: Vec<String> = named.iter().map(|name| format!("• {name}")).collect();
    format!("Not kept yet: this is much like what is there already.\n{}", list.join("\n"))
}

pub(in crate::discord) fn faq_kept(entry: &Entry, changed: bool, holds: bool) -> String {
    let what = if changed { "Changed" } else { "Kept" };
    let found = if holds { "Members find it from now on." } else { "Members don't find it: its last day has passed." };
    format!("{what} as entry #{}. {found}", entry.id)
}

pub(in crate::discord) fn faq_named(id: i64, question: &str) -> String {
    format!("**#{id}** {question}")
}

pub(in crate::discord) fn faq_removed(named: &str) -> String {
    format!("Removed: {named}")
}

pub(in crate::discord) fn faq_restored() -> &'static str {
    "It is back."
}

pub(in crate::discord) fn faq_none(words: &str) -> String {
    if words.is_empty() {
        "There are no entries yet. `/faq add` writes the first one.".to_owned()
    } else {
        format!("No entry has “{words}” in it.")
    }
}

pub(in crate::discord) fn faq_title(guide: &str, total: u64) -> String {
    let entries = if total == 1 { "1 entry".to_owned() } else { format!("{total} entries") };
    format!("{entries} beside {guide}")
}

pub(in crate::discord) fn faq_line(named: &str, role: &str, changed_ms: i64, expired: bool) -> String {
    let expired = if expired { " · no longer shown: its last day has passed" } else { "" };
    format!("{named}\n-# {role} · <t:{}:d>{expired}", changed_ms / 1000)
}

pub(in crate::discord) fn faq_change(edit: &Edit) -> String {
    let who = if edit.member == 0 { "the shell".to_owned() } else { format!("<@{}>", edit.member) };
    let fields: Vec<&str> = edit.changed.iter().map(|field| field_name(field)).collect();
    let what = if fields.is_empty() { String::new() } else { format!(" ({})", fields.join(", ")) };
    format!("<t:{}:f> · {who} · {}{what}", edit.at_ms / 1000, edit.action)
}

fn field_name(field: &str) -> &str {
    match field {
        "phrasings" => "other ways to ask",
        "source_link" => "link",
        "expires" => "last day",
        other => other,
    }
}

pub(in crate::discord) fn faq_offer(link: &str) -> String {
    format!(
        "You answered what the guide did not say: {link}\nShall it be an entry, so that members find it from now on?"
    )
}

pub(in crate::discord) fn draft_gone() -> &'static str {
    "This draft is gone: it was kept, discarded, or is somebody else's."
}

pub(in crate::discord) fn draft_discarded() -> &'static str {
    "Discarded."
}

pub(in crate::discord) fn which_entry() -> &'static str {
    "Choose one of the entries that are offered while you type, or write its number."
}

pub(in crate::discord) fn no_such_entry() -> &'static str {
    "There is no such entry in this server."
}

pub(in crate::discord) fn exported(entries: usize) -> String {
    let entries = if entries == 1 { "1 entry".to_owned() } else { format!("{entries} entries") };
    format!("{entries} of this server. `/faq import` takes such a file.")
}

pub(in crate::discord) fn export_too_big() -> &'static str {
    "The file would be bigger than Discord takes. Export the entries of one guide at a time, or with `preceptor faq export`."
}

pub(in crate::discord) fn import_too_big(most: usize) -> String {
    format!("The file is too big. Split it into files of at most {} MB.", most / 1_000_000)
}

pub(in crate::discord) fn import_unread() -> &'static str {
    "Discord did not hand the file over. Try again in a minute. Nothing was changed."
}

pub(in crate::discord) fn import_refused(problems: &str) -> String {
    format!("Nothing was changed:\n{problems}")
}

pub(in crate::discord) fn imported(imported: &Imported, guessed: bool, notes: &[String]) -> String {
    let Imported { added, edited, removed, unchanged } = imported;
    let removed = if *removed > 0 { format!(", {removed} removed") } else { String::new() };
    let guessed = if guessed {
        "\nThe file does not say its encoding; it was read as Windows-1252. See whether its accents are right."
    } else {
        ""
    };
    let notes: String = notes.iter().map(|note| format!("\n-# Note: {note}")).collect();
    format!(
        "{added} added, {edited} changed, {unchanged} left as before{removed}. Members find them from now on.{guessed}{notes}"
    )
}

pub(in crate::discord) fn faq_written() -> &'static str {
    "What you wrote is in the file, so that you can copy it."
}

pub(in crate::discord) fn kept_but_unseen() -> &'static str {
    "It is kept, but the store can't be read right now. `/settings` shows it in a minute."
}

pub(in crate::discord) fn entry_gone() -> &'static str {
    "The advisors have taken this entry away. Ask the question again."
}

pub(in crate::discord) fn no_such_guide(guild: u64, guide: &str, there: &[&str]) -> String {
    let there: Vec<String> = there.iter().map(|id| format!("`{id}`")).collect();
    format!("`discord.guilds.{guild}.default_guide` is `{guide}`, but there is only {}", there.join(", "))
}

/// Who has changed an entry while somebody else was changing it, and when.
pub(in crate::discord) fn faq_overtaken(who: u64, at_ms: i64) -> String {
    let who = if who == 0 { "Somebody at the shell".to_owned() } else { format!("<@{who}>") };
    format!(
        "Not kept yet: {who} changed this entry <t:{}:R>, while you were writing. Both texts are below. If you save yours, \
         the other one stays in the history.",
        at_ms / 1000
    )
}

/// Above what an entry says by now where two have changed it.
pub(in crate::discord) fn faq_kept_since(field: &str) -> String {
    format!("Kept now: {}", field_name(field))
}

/// Above what somebody wrote where two have changed an entry.
pub(in crate::discord) fn faq_yours(field: &str) -> String {
    format!("Yours: {}", field_name(field))
}

/// In the place of a text that there is none of.
pub(in crate::discord) fn faq_nothing() -> &'static str {
    "-# nothing"
}

/// Where an entry was taken away while somebody was changing it.
pub(in crate::discord) fn faq_taken_away() -> &'static str {
    "Not kept yet: this entry was removed while you were writing. You can save your text as a new entry."
}

/// On the menu of the versions of an entry.
pub(in crate::discord) fn faq_see_version() -> &'static str {
    "See what it said"
}

/// A version of an entry in a menu, with its day as `2030-12-31`.
pub(in crate::discord) fn faq_version(edit: &Edit, day: &str) -> String {
    format!("{} · {} · {day}", edit.version, edit.action)
}

/// Which of an entry's versions is shown.
pub(in crate::discord) fn faq_version_of(version: usize, of: usize) -> String {
    format!("Version {version} of {of}")
}

/// What a version of an entry is: when it was made, by whom, and whether it is what the entry says now.
pub(in crate::discord) fn faq_version_made(edit: &Edit, is_now: bool) -> String {
    let now = if is_now { "This is what it says now." } else { "It says something else now." };
    format!("-# {}\n-# {now}", faq_change(edit))
}

/// On the button that makes an old text of an entry the one that holds.
pub(in crate::discord) fn faq_bring_back() -> &'static str {
    "Bring this text back"
}

pub(in crate::discord) fn faq_brought_back(version: usize, now: usize) -> String {
    format!("It says again what version {version} said; this is version {now}. Members find it from now on.")
}

pub(in crate::discord) fn faq_says_so_already() -> &'static str {
    "It says that already."
}

pub(in crate::discord) fn faq_changed_just_now() -> &'static str {
    "Somebody has changed this entry just now. Nothing was changed by you. Open its history again to see their text."
}

pub(in crate::discord) fn faq_no_such_version() -> &'static str {
    "This entry has no such version."
}

/// Why an old text can't be brought back.
pub(in crate::discord) fn faq_not_back(problems: &[String]) -> String {
    let list: Vec<String> = problems.iter().map(|problem| format!("• {problem}")).collect();
    format!("It was not brought back, since it can't be kept like that any longer:\n{}", list.join("\n"))
}

/// On the button that takes the last step back.
pub(in crate::discord) fn faq_undo_step() -> &'static str {
    "Undo"
}

/// On the button that keeps the text of an entry that was removed meanwhile.
pub(in crate::discord) fn faq_save_as_new() -> &'static str {
    "Save as a new entry"
}

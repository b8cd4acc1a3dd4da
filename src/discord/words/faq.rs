//! What is said about advisors' entries: how they are written, kept, taken away, and moved in files.

use super::said::words;
use crate::guild::{AdvisorRole, MANAGER};
use crate::store::{Edit, Entry, Imported};

words! {
    server_management();
    no_advisors_yet();
    advisors_only_of(roles: String);
    faq_add_title();
    faq_edit_title();
    faq_question();
    faq_phrasings();
    faq_answer();
    faq_link();
    faq_expires();
    faq_edit();
    faq_edit_that();
    faq_history();
    faq_remove();
    faq_undo();
    faq_save_anyway();
    faq_correct();
    faq_discard();
    faq_keep();
    faq_open();
    faq_phrasings_hint();
    faq_expires_hint();
    faq_not_kept_yet(list: String);
    faq_no_day(day: &str);
    faq_much_alike(list: String);
    faq_kept_as(number: String);
    faq_changed_as(number: String);
    members_find_it();
    members_find_it_not();
    faq_removed(named: &str);
    faq_restored();
    faq_none_yet();
    faq_none_with(words: &str);
    faq_title(guide: &str, entries: u64);
    faq_last_day_passed();
    by_the_shell();
    faq_action_added();
    faq_action_edited();
    faq_action_removed();
    faq_action_restored();
    field_phrasings();
    field_source_link();
    field_expires();
    field_question();
    field_answer();
    field_guide();
    faq_offer(link: &str);
    draft_gone();
    draft_discarded();
    which_entry();
    no_such_entry();
    exported(entries: usize);
    export_too_big();
    import_too_big(megabytes: usize);
    import_unread();
    import_refused(problems: &str);
    import_counts(added: usize, edited: usize, unchanged: usize);
    import_counts_with_removed(added: usize, edited: usize, unchanged: usize, removed: usize);
    import_guessed();
    import_note(note: &str);
    faq_written();
    kept_but_unseen();
    entry_gone();
    /// Who has changed an entry while somebody else was changing it, and when.
    faq_overtaken_by(who: String, when: String);
    faq_overtaken_at_a_terminal(when: String);
    /// Above what an entry says by now where two have changed it.
    faq_kept_now(field: String);
    faq_yours_is(field: String);
    /// In the place of a text that there is none of.
    faq_nothing();
    /// Where an entry was taken away while somebody was changing it.
    faq_taken_away();
    faq_save_as_new();
    faq_see_version();
    faq_version_of(version: usize, of: usize);
    faq_is_now();
    faq_is_not_now();
    faq_bring_back();
    faq_brought_back(version: usize, now: usize);
    faq_says_so_already();
    faq_changed_just_now();
    faq_no_such_version();
    faq_not_brought_back(list: String);
}

/// Who wrote an entry, as what, when it was last changed, and where it is from.
pub(in crate::discord) fn entry_by(entry: &Entry, role: &str) -> String {
    let author = if entry.author == 0 { String::new() } else { format!(" · <@{}>", entry.author) };
    let link = entry.content.source_link.as_deref().map(|link| format!("\n<{link}>")).unwrap_or_default();
    format!("**{}**{author} · <t:{}:D>{link}", shown_role(role), entry.updated_ms / 1000)
}

pub(in crate::discord) fn advisors_only(roles: &[AdvisorRole]) -> String {
    if roles.is_empty() {
        return no_advisors_yet();
    }
    let roles: Vec<String> = roles.iter().map(|role| format!("<@&{}>", role.id)).collect();
    advisors_only_of(roles.join(", "))
}

pub(in crate::discord) fn faq_problems(problems: &[String]) -> String {
    faq_not_kept_yet(listed_below(problems))
}

pub(in crate::discord) fn faq_alike(named: &[String]) -> String {
    faq_much_alike(listed_below(named))
}

fn listed_below(lines: &[String]) -> String {
    let list: Vec<String> = lines.iter().map(|line| format!("• {line}")).collect();
    list.join("\n")
}

pub(in crate::discord) fn faq_kept(entry: &Entry, changed: bool, holds: bool) -> String {
    let number = entry.id.to_string();
    let what = if changed { faq_changed_as(number) } else { faq_kept_as(number) };
    let found = if holds { members_find_it() } else { members_find_it_not() };
    format!("{what} {found}")
}

pub(in crate::discord) fn faq_named(id: i64, question: &str) -> String {
    format!("**#{id}** {question}")
}

pub(in crate::discord) fn faq_none(words: &str) -> String {
    if words.is_empty() { faq_none_yet() } else { faq_none_with(words) }
}

pub(in crate::discord) fn faq_line(named: &str, role: &str, changed_ms: i64, expired: bool) -> String {
    let expired = if expired { format!(" · {}", faq_last_day_passed()) } else { String::new() };
    format!("{named}\n-# {} · <t:{}:d>{expired}", shown_role(role), changed_ms / 1000)
}

fn shown_role(role: &str) -> String {
    if role == MANAGER { server_management() } else { role.to_owned() }
}

pub(in crate::discord) fn faq_change(edit: &Edit) -> String {
    let who = if edit.member == 0 { by_the_shell() } else { format!("<@{}>", edit.member) };
    let fields: Vec<String> = edit.changed.iter().map(|field| field_name(field)).collect();
    let what = if fields.is_empty() { String::new() } else { format!(" ({})", fields.join(", ")) };
    format!("<t:{}:f> · {who} · {}{what}", edit.at_ms / 1000, action_name(&edit.action))
}

fn action_name(action: &str) -> String {
    match action {
        "added" => faq_action_added(),
        "edited" => faq_action_edited(),
        "removed" => faq_action_removed(),
        "restored" => faq_action_restored(),
        other => other.to_owned(),
    }
}

fn field_name(field: &str) -> String {
    match field {
        "phrasings" => field_phrasings(),
        "source_link" => field_source_link(),
        "expires" => field_expires(),
        "question" => field_question(),
        "answer" => field_answer(),
        "guide" => field_guide(),
        other => other.to_owned(),
    }
}

pub(in crate::discord) fn imported(imported: &Imported, guessed: bool, notes: &[String]) -> String {
    let Imported { added, edited, removed, unchanged } = *imported;
    let counts = match removed {
        0 => import_counts(added, edited, unchanged),
        _ => import_counts_with_removed(added, edited, unchanged, removed),
    };
    let guessed = guessed.then(import_guessed);
    let notes = notes.iter().map(|note| import_note(note));
    std::iter::once(counts).chain(guessed).chain(notes).collect::<Vec<_>>().join("\n")
}

/// For whoever runs the bot, at a terminal.
pub(in crate::discord) fn no_such_guide(guild: u64, guide: &str, there: &[&str]) -> String {
    let there: Vec<String> = there.iter().map(|id| format!("`{id}`")).collect();
    format!("`discord.guilds.{guild}.default_guide` is `{guide}`, but there is only {}", there.join(", "))
}

/// Who has changed an entry while somebody else was changing it, and when.
pub(in crate::discord) fn faq_overtaken(who: u64, at_ms: i64) -> String {
    let when = format!("<t:{}:R>", at_ms / 1000);
    if who == 0 { faq_overtaken_at_a_terminal(when) } else { faq_overtaken_by(format!("<@{who}>"), when) }
}

/// Above a field of an entry as it is kept now.
pub(in crate::discord) fn faq_kept_since(field: &str) -> String {
    faq_kept_now(field_name(field))
}

/// Above a field of an entry as who reads it wrote it.
pub(in crate::discord) fn faq_yours(field: &str) -> String {
    faq_yours_is(field_name(field))
}

/// A version of an entry in a menu, with its day as `2030-12-31`.
pub(in crate::discord) fn faq_version(edit: &Edit, day: &str) -> String {
    format!("{} · {} · {day}", edit.version, action_name(&edit.action))
}

/// What a version of an entry is: when it was made, by whom, and whether it is what the entry says now.
pub(in crate::discord) fn faq_version_made(edit: &Edit, is_now: bool) -> String {
    format!("{}\n{}", faq_change(edit), if is_now { faq_is_now() } else { faq_is_not_now() })
}

/// Why an old text can't be brought back.
pub(in crate::discord) fn faq_not_back(problems: &[String]) -> String {
    faq_not_brought_back(listed_below(problems))
}

//! What is said of entries?

use time::Date;

/// Headings and labels.
pub(in crate::web::dashboard) const TITLE: &str = "Entries";
/// The form's heading for a new one.
pub(in crate::web::dashboard) const NEW: &str = "Write an entry";
/// To the form for a file.
pub(in crate::web::dashboard) const IMPORT: &str = "Import a file";
/// The files that are given out.
pub(in crate::web::dashboard) const EXPORT_CSV: &str = "Export as CSV";
/// The same as JSON.
pub(in crate::web::dashboard) const EXPORT_JSON: &str = "Export as JSON";
/// The search.
pub(in crate::web::dashboard) const SEARCH: &str = "Words in an entry";
/// A column.
pub(in crate::web::dashboard) const NUMBER: &str = "No.";
/// A column and a label.
pub(in crate::web::dashboard) const QUESTION: &str = "Question";
/// A label.
pub(in crate::web::dashboard) const PHRASINGS: &str = "Other ways to ask it";
/// What belongs there.
pub(in crate::web::dashboard) const PHRASINGS_HINT: &str = "One a line, as members would type it.";
/// A label.
pub(in crate::web::dashboard) const ANSWER: &str = "Answer";
/// What belongs there.
pub(in crate::web::dashboard) const ANSWER_HINT: &str = "In Discord's Markdown: **bold**, *italic*, lists, links.";
/// A label.
pub(in crate::web::dashboard) const LINK: &str = "Where the answer is from";
/// What belongs there.
pub(in crate::web::dashboard) const LINK_HINT: &str = "A link that begins with https://, or nothing.";
/// A label.
pub(in crate::web::dashboard) const EXPIRES: &str = "Last day on which it holds";
/// What belongs there.
pub(in crate::web::dashboard) const EXPIRES_HINT: &str = "Such as 2030-12-31; nothing for always.";
/// A column.
pub(in crate::web::dashboard) const CHANGED: &str = "Last changed (UTC)";
/// A column.
pub(in crate::web::dashboard) const AUTHOR: &str = "By";
/// The list is empty.
pub(in crate::web::dashboard) const NONE: &str = "There are no entries that fit.";
/// Buttons.
pub(in crate::web::dashboard) const PREVIEW: &str = "Preview";
/// Keeps it.
pub(in crate::web::dashboard) const SAVE: &str = "Save";
/// Keeps it though another is like it, or says something else by now.
pub(in crate::web::dashboard) const SAVE_ANYWAY: &str = "Save all the same";
/// Opens the form.
pub(in crate::web::dashboard) const CHANGE: &str = "Change";
/// Takes it away.
pub(in crate::web::dashboard) const REMOVE: &str = "Remove";
/// Brings it back.
pub(in crate::web::dashboard) const RESTORE: &str = "Bring it back";
/// The heading above the preview.
pub(in crate::web::dashboard) const AS_IN_DISCORD: &str = "As Discord shows it";
/// Before a link.
pub(in crate::web::dashboard) const SOURCE: &str = "Source";
/// The heading of the history.
pub(in crate::web::dashboard) const HISTORY: &str = "History";
/// A column.
pub(in crate::web::dashboard) const VERSION: &str = "Version";
/// Makes a version what it says.
pub(in crate::web::dashboard) const BRING_BACK: &str = "Bring this text back";
/// The version says what holds.
pub(in crate::web::dashboard) const IS_NOW: &str = "This is what it says now.";
/// The first version has none before it.
pub(in crate::web::dashboard) const DIFFERENCE: &str = "What was new in this version";
/// Nothing differs.
pub(in crate::web::dashboard) const NO_DIFFERENCE: &str = "Its text is that of the version before.";
/// It was taken away.
pub(in crate::web::dashboard) const REMOVED: &str = "This entry was removed. Members don't find it.";
/// Its day is over.
pub(in crate::web::dashboard) const EXPIRED: &str = "Its last day has passed: members don't find it.";
/// What has to be corrected first.
pub(in crate::web::dashboard) const PROBLEMS: &str =
    "Not saved yet. Please correct this; what you wrote is still there:";
/// What is like it.
pub(in crate::web::dashboard) const ALIKE: &str = "Not saved yet: this is much like what is there already. You can change that one \
                                                   instead, or save yours all the same:";
/// Somebody else was faster.
pub(in crate::web::dashboard) const OVERTAKEN: &str = "Not saved yet: somebody else changed this entry while you were writing. Both \
                                                       texts are below. If you save yours, the other one stays in the history.";
/// Somebody took it away.
pub(in crate::web::dashboard) const TAKEN_AWAY: &str = "Not saved yet: this entry was removed while you were writing. You can save your \
                                                        text as a new entry.";
/// Above the other text.
pub(in crate::web::dashboard) const KEPT_NOW: &str = "What it says now";
/// Above one's own.
pub(in crate::web::dashboard) const YOURS: &str = "What you wrote, beside it";
/// A version that can't be kept like that any longer.
pub(in crate::web::dashboard) const NOT_BACK: &str =
    "It was not brought back, since it can't be kept like that any longer:";
/// A version that holds already, or was overtaken.
pub(in crate::web::dashboard) const NOT_BACK_NOW: &str = "It was not brought back: it says that already, or somebody has changed it just \
                                                          now.";
/// What was done.
pub(in crate::web::dashboard) const DONE_KEPT: &str = "Saved. Members find it from now on.";
/// What was done.
pub(in crate::web::dashboard) const DONE_REMOVED: &str = "Removed. Members don't find it any longer.";
/// What was done.
pub(in crate::web::dashboard) const DONE_RESTORED: &str = "It is back. Members find it from now on.";
/// What was done.
pub(in crate::web::dashboard) const DONE_BROUGHT_BACK: &str =
    "It says again what that version said. This is a version of its own.";

/// An entry with its number.
pub(in crate::web::dashboard) fn numbered(number: i64) -> String {
    format!("Entry {number}")
}

/// A version of an entry.
pub(in crate::web::dashboard) fn version_of(number: i64, version: usize, of: usize) -> String {
    format!("Entry {number}, version {version} of {of}")
}

/// Who says it, and until when.
pub(in crate::web::dashboard) fn from_advisors(role: &str, expires: Option<Date>) -> String {
    match expires {
        Some(day) => format!("From this server's advisors · {role} · until {day}"),
        None => format!("From this server's advisors · {role}"),
    }
}

/// How many there are.
pub(in crate::web::dashboard) fn total(total: u64) -> String {
    super::counted(total, "entry", "entries")
}

/// What was done in a version.
pub(in crate::web::dashboard) fn action(action: &str) -> &str {
    match action {
        "added" => "added",
        "edited" => "changed",
        "removed" => "removed",
        "restored" => "brought back",
        other => other,
    }
}

/// A field of an entry.
pub(in crate::web::dashboard) fn field(name: &str) -> &'static str {
    match name {
        "guide" => super::GUIDE,
        "question" => QUESTION,
        "phrasings" => PHRASINGS,
        "answer" => ANSWER,
        "source_link" => LINK,
        _ => EXPIRES,
    }
}

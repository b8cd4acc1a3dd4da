//! What do `faq`, `backup`, `restore` and `data` say?

use std::path::Path;

use serde_json::{Map, Value, json};
use time::macros::format_description;

use crate::clock::utc;
use crate::guild::{Finding, Note};
use crate::reading::entry_lines;
use crate::store::{Entry, Imported};

/// A file that is read, by its name.
fn named(file: &Path) -> String {
    if file == Path::new("-") { "standard input".to_owned() } else { format!("`{}`", file.display()) }
}

/// In whose name the shell writes where none is given.
pub(in crate::cli) fn shell() -> &'static str {
    "shell"
}

pub(in crate::cli) fn no_guild_id() -> &'static str {
    "a server's id is a number of 17 to 20 digits; in Discord, switch on Developer Mode (Settings, Advanced), then right-click the \
     server and choose Copy Server ID"
}

pub(in crate::cli) fn no_guild_named() -> String {
    format!("no server is named; add `--guild ID`: {}", no_guild_id())
}

pub(in crate::cli) fn no_name(chars: usize) -> String {
    format!("a name has 1 to {chars} characters, on one line")
}

pub(in crate::cli) fn no_workbooks(file: &Path) -> String {
    format!(
        "`{}` would be a workbook, and an export is CSV or JSON; name it with .csv, which spreadsheets open",
        file.display()
    )
}

pub(in crate::cli) fn note_of_import(note: &Note) -> String {
    format!("note: {note}")
}

pub(in crate::cli) fn not_onto_a_terminal() -> &'static str {
    "a backup is no text for a terminal; name a file, or write `preceptor backup - > FILE`"
}

/// `1 entry`, `2 entries`.
fn entries(number: usize) -> String {
    format!("{number} {}", if number == 1 { "entry" } else { "entries" })
}

/// An entry for machines; ids of Discord's are text, as Discord writes them.
pub(in crate::cli) fn entry_record(entry: &Entry) -> Value {
    let mut record = json!(entry).as_object().cloned().unwrap_or_else(Map::new);
    record.insert("guild".into(), entry.guild.to_string().into());
    record.insert("author".into(), entry.author.to_string().into());
    Value::Object(record)
}

pub(in crate::cli) fn entry_table(entries: &[Entry]) -> Vec<String> {
    if entries.is_empty() {
        return vec!["There are no entries.".to_owned()];
    }
    let mut lines = vec![format!("{:>6}  {:<10}  {:<20}  question", "id", "date", "role")];
    lines.extend(entries.iter().map(|entry| {
        let expires = entry.content.expires.as_ref().map_or_else(String::new, |last| format!(" (until {last})"));
        let role: String = entry.author_role.chars().take(20).collect();
        let question = entry_lines(&entry.content.question).join(" ");
        format!("{:>6}  {:<10}  {role:<20}  {question}{expires}", entry.id, utc(entry.updated_ms).date())
    }));
    lines.push(self::entries(entries.len()));
    lines
}

pub(in crate::cli) fn exported(entries: usize, file: &Path) -> String {
    format!("{} written to `{}`", self::entries(entries), file.display())
}

pub(in crate::cli) fn imported(imported: &Imported, dry_run: bool) -> String {
    let Imported { added, edited, removed, unchanged } = imported;
    let would = if dry_run { "; nothing was changed, since this was a trial" } else { "" };
    format!("{added} added, {edited} edited, {removed} removed, {unchanged} unchanged{would}")
}

pub(in crate::cli) fn finding(finding: &Finding) -> String {
    format!("entry {} (“{}”): {}", finding.entry, finding.question, finding.what)
}

pub(in crate::cli) fn linted(entries: usize, findings: usize) -> String {
    format!("{}, {} to look at", self::entries(entries), findings)
}

pub(in crate::cli) fn no_such_guide(guide: &str, guides: &[&str]) -> String {
    format!("there is no guide `{guide}`; there are: {}", guides.join(", "))
}

pub(in crate::cli) fn cannot_read(file: &Path) -> String {
    format!("can't read {}; check its name and who may read it", named(file))
}

pub(in crate::cli) fn cannot_write(file: &Path) -> String {
    format!("can't write `{}`; check that its folder is there, may be written and has space", file.display())
}

pub(in crate::cli) fn in_file(file: &Path) -> String {
    format!("in {}", named(file))
}

pub(in crate::cli) fn guessed() -> &'static str {
    "warning: the file is not UTF-8, so it was read as Windows-1252; check the accents, or save it as UTF-8"
}

pub(in crate::cli) fn no_threads() -> &'static str {
    "can't start threads"
}

pub(in crate::cli) fn no_store(file: &Path) -> String {
    format!("there is no store at `{}`; check `store.url` with `preceptor config`", file.display())
}

pub(in crate::cli) fn backed_up(file: &Path) -> String {
    format!("The store was copied to `{}` and checked.", file.display())
}

pub(in crate::cli) fn no_backup(file: &Path) -> String {
    format!("there is no backup at `{}`; check its name", file.display())
}

pub(in crate::cli) fn not_restored(file: &Path) -> String {
    format!("{} was not restored, and the store is as it was", named(file))
}

pub(in crate::cli) fn store_is_there(file: &Path) -> String {
    format!("there is a store at `{}` already; `--replace` moves it to another name", file.display())
}

pub(in crate::cli) fn is_the_store(file: &Path) -> String {
    format!("`{}` is the store itself; name a backup", file.display())
}

pub(in crate::cli) fn store_in_use(file: &Path) -> String {
    format!("the store at `{}` is in use; end the bot first, then try again", file.display())
}

/// What the name of a store that was moved away ends in.
pub(in crate::cli) fn aside(at_ms: i64) -> String {
    let format = format_description!("[year]-[month]-[day]-[hour][minute][second]");
    format!(".before-restore-{}", utc(at_ms).format(format).unwrap_or_default())
}

pub(in crate::cli) fn cannot_move(from: &Path, to: &Path) -> String {
    format!(
        "can't move `{}` to `{}`; check who may write the folder, and what has the name",
        from.display(),
        to.display()
    )
}

pub(in crate::cli) fn restored(from: &Path, to: &Path) -> String {
    format!("{} is the store now, in `{}`.", named(from), to.display())
}

pub(in crate::cli) fn moved_aside(aside: &Path) -> String {
    format!("The store that was there is in `{}`.", aside.display())
}

pub(in crate::cli) fn erase_needs_yes() -> &'static str {
    "nobody is there to ask; add `--yes` to delete everything that is kept of the server"
}

pub(in crate::cli) fn really_erase(guild: u64) -> String {
    format!("Everything that is kept of server {guild} will be deleted for good. Type `yes` to go on:")
}

pub(in crate::cli) fn not_erased() -> &'static str {
    "Nothing was deleted."
}

pub(in crate::cli) fn erased(rows: u64, guild: u64) -> String {
    format!("{rows} rows of server {guild} were deleted.")
}

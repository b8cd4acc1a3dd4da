//! What is said to whoever runs the program: where settings and files are, what there is and what is missing.

use std::path::{Path, PathBuf};

use time::OffsetDateTime;

use super::count;
use crate::store::{Found, SCHEMA_VERSION};

/// Before what is odd and stops nothing.
pub(in crate::cli) fn warning(text: &str) -> String {
    format!("warning: {text}")
}

/// Which settings file is in force, or where one was looked for.
pub(in crate::cli) fn settings_file(file: Option<&Path>, looked: &[PathBuf]) -> String {
    match file {
        Some(file) => format!("settings file: {}", file.display()),
        None => {
            let places = looked.iter().map(|path| format!("`{}`", path.display())).collect::<Vec<_>>().join(", ");
            format!("settings file: none; looked for {places}")
        }
    }
}

/// What is at a path that is in force.
pub(in crate::cli) fn path_in_force(what: &str, path: &Path) -> String {
    format!("{what}: {}", path.display())
}

/// What is at no path, with the reason.
pub(in crate::cli) fn no_path_in_force(what: &str, why: &str) -> String {
    format!("{what}: {why}")
}

pub(in crate::cli) fn guides_inside() -> &'static str {
    "the one inside the program"
}

pub(in crate::cli) fn model_inside() -> &'static str {
    "the one inside the program, where one takes part"
}

pub(in crate::cli) fn no_place_of_the_user() -> &'static str {
    "nowhere, since neither `HOME` nor a folder of the user's is set"
}

pub(in crate::cli) fn store_in_file_of_address() -> &'static str {
    "at the address in the file that `store.url_file` names"
}

/// Why guides that were read anew don't take the place of those before: of one nothing is left but a note.
pub(in crate::cli) fn guide_lost(id: &str, note: &str) -> String {
    format!("the guide `{id}` can't be read any more: {note}")
}

/// Where reading guides failed in a way that nobody foresaw.
pub(in crate::cli) fn reading_panicked() -> &'static str {
    "reading them failed by a fault of ours; report it with the line of the log before this one"
}

/// What `preceptor doctor` says at its end.
pub(in crate::cli) fn examined(checks: usize, missing: usize, not_tried: usize) -> String {
    let missing = if missing == 0 { "nothing is missing".to_owned() } else { format!("{missing} missing") };
    let not_tried = if not_tried == 0 { String::new() } else { format!(", {not_tried} not tried") };
    format!("{}: {missing}{not_tried}", count(checks, "check"))
}

pub(in crate::cli) fn guides_there(guides: &[(&str, usize)]) -> String {
    let each = guides.iter().map(|(id, passages)| format!("`{id}` ({})", count(*passages, "passage")));
    each.collect::<Vec<_>>().join(", ")
}

pub(in crate::cli) fn without_guides() -> &'static str {
    "guides come first"
}

pub(in crate::cli) fn no_encoder() -> &'static str {
    "none takes part, so that answers go by words alone; see `model.enabled` and how the program was built"
}

pub(in crate::cli) fn encoder_there() -> &'static str {
    "guides are found by meaning as well as by words"
}

pub(in crate::cli) fn encoder_makes(missing: usize) -> String {
    let vectors = count(missing, "vector");
    format!("{vectors} to be made when a service starts; until then answers go by words")
}

pub(in crate::cli) fn may_be_written(path: &Path) -> String {
    format!("`{}` may be written", path.display())
}

pub(in crate::cli) fn may_not_be_written(path: &Path, why: &std::io::Error) -> String {
    format!("`{}` can't be written ({why}), so that what belongs there is made anew at every start", path.display())
}

pub(in crate::cli) fn free(bytes: u64, folder: &Path) -> String {
    format!("{} free at `{}`", megabytes(bytes), folder.display())
}

pub(in crate::cli) fn too_little_free(bytes: u64, folder: &Path) -> String {
    format!("only {} free at `{}`; make room before the store can't be written", megabytes(bytes), folder.display())
}

fn megabytes(bytes: u64) -> String {
    format!("{} MB", bytes / 1_000_000)
}

pub(in crate::cli) fn now(now: OffsetDateTime) -> String {
    format!("it is {} {:02}:{:02} UTC", now.date(), now.hour(), now.minute())
}

pub(in crate::cli) fn clock_is_wrong(now: OffsetDateTime) -> String {
    format!("the clock says {}, which was before this program was built; set it", now.date())
}

pub(in crate::cli) fn clock_as_discord_s() -> &'static str {
    "goes as Discord's"
}

pub(in crate::cli) fn clock_is_off(seconds: i64) -> String {
    let way = if seconds > 0 { "ahead of" } else { "behind" };
    format!("the clock is {} s {way} Discord's; set it, or have it set by NTP", seconds.abs())
}

pub(in crate::cli) fn is_offline() -> &'static str {
    "`--offline` was given"
}

pub(in crate::cli) fn store_to_be_made(found: &Found) -> String {
    format!("{} at `{}`, made at the first start", found.kind, found.place)
}

pub(in crate::cli) fn store_is_older(found: &Found) -> String {
    let Found { kind, place, version } = found;
    format!(
        "{kind} at `{place}`, version {version}; the next start brings it to {SCHEMA_VERSION}, so back it up before"
    )
}

pub(in crate::cli) fn store_is_newer(found: &Found) -> String {
    let Found { kind, place, version } = found;
    format!(
        "{kind} at `{place}` is of version {version}, this program knows up to {SCHEMA_VERSION}; run the later program"
    )
}

pub(in crate::cli) fn store_there(found: &Found) -> String {
    format!("{} at `{}`, version {}", found.kind, found.place, found.version)
}

pub(in crate::cli) fn address_is_free(address: &str) -> String {
    format!("`{address}` is free")
}

pub(in crate::cli) fn address_is_taken(address: &str, why: &std::io::Error) -> String {
    format!("`{address}` can't be listened on ({why}); fine where the service runs already")
}

pub(in crate::cli) fn no_token() -> &'static str {
    "there is no token; the bot needs `discord.token_file` or the variable `PRECEPTOR__DISCORD__TOKEN`"
}

pub(in crate::cli) fn token_is_of(name: &str, id: &str, is_public: bool) -> String {
    let who = if is_public { "anybody" } else { "its owner alone" };
    format!("it is that of {name} ({id}), which {who} may add to servers")
}

pub(in crate::cli) fn no_privileged_intents() -> &'static str {
    "no privileged one is needed"
}

pub(in crate::cli) fn starts_left(shards: u32, left: u32, of: u32) -> String {
    format!("{} recommended, {left} of {of} starts left today", count(shards as usize, "shard"))
}

pub(in crate::cli) fn interactions_go_to(endpoint: &str) -> String {
    format!(
        "Discord sends commands to `{endpoint}` and not over the gateway; see the developer portal if that is not meant"
    )
}

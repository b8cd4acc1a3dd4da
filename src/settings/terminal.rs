//! What does the environment say of colors and of the log, in the words that other programs know?

use std::ffi::OsString;

/// Whether colors are wanted where standard output is no terminal, too: `FORCE_COLOR`, unless `NO_COLOR` says otherwise.
///
/// # Source
/// <https://force-color.org>, <https://no-color.org>; `0` and `false` count as not set, as in Node.
#[must_use]
pub fn forces_color() -> bool {
    forces(std::env::var_os("FORCE_COLOR"), std::env::var_os("NO_COLOR"))
}

fn forces(force: Option<OsString>, no: Option<OsString>) -> bool {
    let force = force.is_some_and(|value| !["", "0", "false"].iter().any(|off| value == *off));
    force && no.is_none_or(|value| value.is_empty())
}

/// The level that `RUST_LOG` asks of this program: a level alone, or that of `preceptor`. What it asks of other programs'
/// parts is left out, as their lines could tell what nobody may read in a log.
pub(super) fn rust_log(text: &str) -> Option<String> {
    let level = |level: &str| {
        let level = level.trim().to_ascii_lowercase();
        ["error", "warn", "info", "debug", "trace"].contains(&level.as_str()).then_some(level)
    };
    let ours = text.split(',').filter_map(|directive| directive.trim().strip_prefix("preceptor=")).find_map(level);
    ours.or_else(|| text.split(',').find_map(level))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn force_color_is_obeyed_unless_no_color_is_there() {
        let forces = |force: Option<&str>, no: Option<&str>| super::forces(force.map(Into::into), no.map(Into::into));
        assert!(forces(Some("1"), None) && forces(Some("true"), Some("")) && forces(Some("3"), None));
        assert!(
            !forces(None, None) && !forces(Some("0"), None) && !forces(Some(""), None) && !forces(Some("1"), Some("1"))
        );
    }

    #[test]
    fn of_rust_log_only_this_program_s_level_counts() {
        let level = |text: &str| rust_log(text);
        assert_eq!(level("debug").as_deref(), Some("debug"));
        assert_eq!(level("hyper=trace, preceptor=INFO").as_deref(), Some("info"));
        assert_eq!(level("error,preceptor=trace").as_deref(), Some("trace"));
        assert_eq!(level("tungstenite=trace"), None);
    }
}

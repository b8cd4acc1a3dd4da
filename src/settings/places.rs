//! Which settings file is read, and where is one looked for?

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::home::absolute;

/// The variable that names the settings file; the only one of ours with one underscore.
pub(super) const VARIABLE: &str = "PRECEPTOR_CONFIG";
/// The settings file of a folder that one stands in.
const HERE: &str = "preceptor.toml";
/// Below a folder of settings, the user's or the system's.
const FILE: &str = "preceptor/config.toml";
/// The system's settings.
const SYSTEM: &str = "/etc";

/// How a settings file was come by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Named {
    /// It stands behind `--config`.
    #[default]
    Flag,
    /// `PRECEPTOR_CONFIG` names it.
    Variable,
    /// It is in a place where one is looked for.
    Place,
}

impl Named {
    /// What to do where the file can't be read.
    #[must_use]
    pub(super) fn remedy(self) -> &'static str {
        match self {
            Self::Flag => "check the path given with `--config`",
            Self::Variable => "check the path that the variable `PRECEPTOR_CONFIG` names",
            Self::Place => "check who may read it, or name another with `--config`",
        }
    }
}

/// The places where a settings file is looked for unless one is named, the first first.
///
/// # Source
/// A relative `XDG_CONFIG_HOME` is not valid and is ignored: XDG Base Directory Specification 0.8, "Basics".
#[must_use]
pub(super) fn places(config: Option<OsString>, home: Option<OsString>) -> Vec<PathBuf> {
    let home = || home.and_then(absolute).map(|home| home.join(".config"));
    let user = config.and_then(absolute).or_else(home).map(|folder| folder.join(FILE));
    std::iter::once(HERE.into()).chain(user).chain([Path::new(SYSTEM).join(FILE)]).collect()
}

/// The file of this process: the one that the flag or the variable names, else the first that is there. With it the places that
/// were looked at where none is named.
#[must_use]
pub(super) fn of_process(flag: Option<PathBuf>) -> (Option<(PathBuf, Named)>, Vec<PathBuf>) {
    let variable = std::env::var_os(VARIABLE).filter(|path| !path.is_empty()).map(PathBuf::from);
    let named = flag.map(|path| (path, Named::Flag)).or_else(|| variable.map(|path| (path, Named::Variable)));
    if named.is_some() {
        return (named, Vec::new());
    }
    let looked = places(std::env::var_os("XDG_CONFIG_HOME"), std::env::var_os("HOME"));
    (looked.iter().find(|path| path.is_file()).map(|path| (path.clone(), Named::Place)), looked)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_settings_file_is_looked_for_here_then_in_the_user_s_folder_then_in_the_system_s() {
        let looked = |config: &str, home: &str| {
            let looked = places(Some(config.into()), Some(home.into()));
            looked.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(" ")
        };
        let (here, system) = ("preceptor.toml", "/etc/preceptor/config.toml");
        assert_eq!(looked("/settings", "/home/a"), format!("{here} /settings/preceptor/config.toml {system}"));
        assert_eq!(looked("settings", "/home/a"), format!("{here} /home/a/.config/preceptor/config.toml {system}"));
        assert_eq!(looked("", ""), format!("{here} {system}"));
    }
}

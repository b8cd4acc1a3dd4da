//! What can be wrong with settings? Each message names the place and the right name.

use std::path::PathBuf;

/// Why settings can't be used.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The file can't be read.
    #[error("can't read the settings file `{path}`; check the path given with `--config`")]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file is not TOML.
    #[error("settings file `{path}` is not valid TOML: {problem}")]
    Syntax {
        /// Which file.
        path: PathBuf,
        /// Line, column and what is wrong.
        problem: String,
    },
    /// No setting has this name.
    #[error("unknown setting `{key}` in {origin}; did you mean `{nearest}`?")]
    UnknownKey {
        /// The name as it was written.
        key: String,
        /// The file or variable.
        origin: String,
        /// The nearest right name, as it would be written there.
        nearest: String,
    },
    /// The value is of another type.
    #[error("`{key}` in {origin} wants {wanted}, not `{found}`")]
    WrongType {
        /// The setting.
        key: String,
        /// The file or variable.
        origin: String,
        /// The type wanted, in words.
        wanted: &'static str,
        /// What was there.
        found: String,
    },
    /// The value is of the right type and still can't be used.
    #[error("`{key}` in {origin} can't be `{found}`; it wants {wanted}")]
    OutOfRange {
        /// The setting.
        key: String,
        /// The file or variable.
        origin: String,
        /// What was there.
        found: String,
        /// What would do.
        wanted: String,
    },
    /// The layers together make no settings.
    #[error("the settings don't fit together: {0}")]
    Layers(#[from] config::ConfigError),
}

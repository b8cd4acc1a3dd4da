//! What can be wrong with settings? Each message names the place and the right name.

use std::path::PathBuf;

/// Why settings can't be used.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The file can't be read.
    #[error("can't read the settings file `{path}`; {remedy}")]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// What to do, by who named the file.
        remedy: &'static str,
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
    /// A secret's value is of another type; what was there is not told.
    #[error("`{key}` in {origin} wants text, not {found}; put it in quotation marks")]
    SecretNotText {
        /// The setting.
        key: &'static str,
        /// The file or variable.
        origin: String,
        /// The type that was there, in words.
        found: &'static str,
    },
    /// A token stands where something else belongs; it is not told.
    #[error("`{key}` in {origin} holds what looks like a bot's token; put that into `discord.token`")]
    SecretMisplaced {
        /// The setting.
        key: String,
        /// The file or variable.
        origin: String,
    },
    /// A secret is set, and so is the file that holds it.
    #[error("`{key}` in {origin} and `{file_key}` in {file_origin} are both set; keep one of the two")]
    SetTwice {
        /// The setting that holds the secret.
        key: &'static str,
        /// Where the secret is set.
        origin: String,
        /// The setting that names its file.
        file_key: &'static str,
        /// Where the file is named.
        file_origin: String,
    },
    /// The file of a secret can't be read as text.
    #[error(
        "can't read `{path}`, which `{key}` in {origin} names; check the path, who may read it, and that it is plain text"
    )]
    SecretUnreadable {
        /// Which file.
        path: PathBuf,
        /// The setting that names it.
        key: &'static str,
        /// Where it is named.
        origin: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file of a secret holds something else.
    #[error("`{path}`, which `{key}` in {origin} names, holds {found}; write the secret into it and nothing else")]
    NoSecret {
        /// Which file.
        path: PathBuf,
        /// The setting that names it.
        key: &'static str,
        /// Where it is named.
        origin: String,
        /// What it holds, in words.
        found: &'static str,
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

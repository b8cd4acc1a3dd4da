//! How is a secret read from the file that holds it?

use std::path::{Path, PathBuf};

use super::error::SettingsError;
use super::load::Loaded;
use crate::discord::Token;
use crate::store::Address;
use crate::web::Secret;

/// A secret that a setting leaves to a file.
struct InFile<'a> {
    /// The secret's setting.
    key: &'static str,
    /// The setting that names the file.
    file_key: &'static str,
    /// What that setting says; empty where it names no file.
    file: &'a Path,
}

impl Loaded {
    /// Reads the secrets that settings leave to files: `discord.token` from `discord.token_file`. Once read, a file is not
    /// asked for again.
    ///
    /// # Errors
    /// When both are set, or the file can't be read or holds anything but one word.
    pub fn read_secrets(&mut self) -> Result<(), SettingsError> {
        let file = self.settings.discord.token_file.clone();
        let secret = InFile { key: "discord.token", file_key: "discord.token_file", file: &file };
        if let Some(read) = self.read_secret(self.settings.discord.token.is_empty(), &secret)? {
            self.keep(&secret, Token::HIDDEN.to_owned());
            self.settings.discord.token = read;
            self.settings.discord.token_file = PathBuf::new();
        }
        Ok(())
    }

    /// Reads the store's address from `store.url_file`. Once read, the file is not asked for again.
    ///
    /// # Errors
    /// When both are set, or the file can't be read or holds anything but one word.
    pub fn read_store_address(&mut self) -> Result<(), SettingsError> {
        let file = self.settings.store.url_file.clone();
        let secret = InFile { key: "store.url", file_key: "store.url_file", file: &file };
        if let Some(read) = self.read_secret(self.settings.store.url.is_empty(), &secret)? {
            let address = Address::new(read.expose());
            self.keep(&secret, address.shown());
            self.settings.store.url = address;
            self.settings.store.url_file = PathBuf::new();
        }
        Ok(())
    }

    /// Reads the application's secret from `web.client_secret_file`. To be called by what lets people sign in; a second call
    /// changes nothing.
    ///
    /// # Errors
    /// When both are set, or the file can't be read or holds anything but one word.
    pub fn read_client_secret(&mut self) -> Result<(), SettingsError> {
        let file = self.settings.web.client_secret_file.clone();
        let secret = InFile { key: "web.client_secret", file_key: "web.client_secret_file", file: &file };
        if let Some(read) = self.read_secret(self.settings.web.client_secret.is_empty(), &secret)? {
            self.keep(&secret, Token::HIDDEN.to_owned());
            self.settings.web.client_secret = Secret::new(read.expose());
            self.settings.web.client_secret_file = PathBuf::new();
        }
        Ok(())
    }

    /// The secret in a file, where the setting of the file names one and that of the secret is empty.
    fn read_secret(&self, is_unset: bool, secret: &InFile<'_>) -> Result<Option<Token>, SettingsError> {
        let InFile { key, file_key, file } = *secret;
        if file.as_os_str().is_empty() {
            return Ok(None);
        }
        let origin = |key: &str| self.origins.get(key).map_or_else(String::new, |(_, origin)| origin.clone());
        if !is_unset {
            return Err(SettingsError::SetTwice { key, origin: origin(key), file_key, file_origin: origin(file_key) });
        }
        read_token(file, file_key, origin(file_key)).map(Some)
    }

    /// Keeps where a secret came from, with what may be shown of it.
    fn keep(&mut self, secret: &InFile<'_>, shown: String) {
        let place = format!("file `{}` by `{}`", secret.file.display(), secret.file_key);
        self.origins.insert(secret.key.to_owned(), (shown.into(), place));
    }
}

/// The secret in a file that holds nothing else.
fn read_token(path: &Path, key: &'static str, origin: String) -> Result<Token, SettingsError> {
    let path = path.to_owned();
    let token = match std::fs::read_to_string(&path) {
        Ok(text) => Token::new(&text),
        Err(source) => return Err(SettingsError::SecretUnreadable { path, key, origin, source }),
    };
    let found = match token.expose().split_whitespace().count() {
        1 => return Ok(token),
        0 => "nothing",
        _ => "more than one word",
    };
    Err(SettingsError::NoSecret { path, key, origin, found })
}

//! Where is the store?

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::address::Address;
use super::error::StoreError;

/// The settings' `[store]`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameters {
    /// The store's address: a path, or `postgres://…`.
    pub url: Address,
    /// A file that holds the store's address instead of [`Self::url`]; empty for none.
    pub url_file: PathBuf,
}

/// What a store's address means.
#[derive(Debug, Clone)]
pub(super) enum Place {
    /// A file of SQLite's.
    File(PathBuf),
    /// A PostgreSQL server.
    Server(Address),
}

impl Parameters {
    /// A store at this path or address.
    #[must_use]
    pub fn new(url: &str) -> Self {
        Self { url: Address::new(url), url_file: PathBuf::new() }
    }

    /// Puts the store into a file, where neither an address nor a file with one is set.
    pub fn or_file(&mut self, path: &Path) {
        if self.url.is_empty() && self.url_file.as_os_str().is_empty() {
            self.url = Address::new(&path.to_string_lossy());
        }
    }

    /// The file that the store is in; `None` for one on a server.
    ///
    /// # Errors
    /// When no place is set, or one that can't be used.
    pub fn file(&self) -> Result<Option<PathBuf>, StoreError> {
        Ok(match self.place()? {
            Place::File(path) => Some(path),
            Place::Server(_) => None,
        })
    }

    /// What the address means.
    pub(super) fn place(&self) -> Result<Place, StoreError> {
        let url = self.url.expose();
        let path = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:")).unwrap_or(url);
        let postgres = url.starts_with("postgres://") || url.starts_with("postgresql://");
        match url {
            "" => Err(StoreError::NoPlace),
            _ if !self.url.is_server() => Ok(Place::File(path.into())),
            _ if !postgres => Err(StoreError::Scheme(self.url.shown())),
            _ if cfg!(feature = "postgres") => Ok(Place::Server(self.url.clone())),
            _ => Err(StoreError::NotBuiltIn),
        }
    }
}

impl Place {
    /// Whether the place is a file of SQLite's.
    pub(super) fn is_file(&self) -> bool {
        matches!(self, Self::File(_))
    }

    /// The place for people: of a server, without user, password and options.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::Server(address) => address.shown(),
        }
    }

    /// The address that sqlx wants. SQLite's is a URL, in which a path's odd characters are percent-encoded.
    pub(super) fn url(&self, options: &str) -> Result<String, StoreError> {
        match self {
            Self::Server(address) => Ok(address.expose().to_owned()),
            Self::File(path) => {
                let text = path.to_str().ok_or_else(|| StoreError::Path(path.clone()))?;
                Ok(format!("sqlite://{}?{options}", encoded(text)))
            }
        }
    }
}

fn encoded(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte);
    path.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_path_unless_it_names_a_server() {
        for (url, path) in [("a b.db", "a b.db"), (" /x/y.db\n", "/x/y.db"), ("sqlite:///x.db", "/x.db")] {
            assert_eq!(Parameters::new(url).place().unwrap().shown(), path);
        }
        assert!(matches!(Parameters::new("").place(), Err(StoreError::NoPlace)));
        let server = Parameters::new("postgres://u:p@host/db").place();
        assert_eq!(server.is_ok(), cfg!(feature = "postgres"));
        let other = Parameters::new("mysql://u:p@host/db").place().unwrap_err().to_string();
        assert_eq!(other, "the store can't be at `mysql://host/db`; set `store.url` to a path or to `postgres://…`");
    }

    #[test]
    fn a_path_with_odd_characters_is_encoded() {
        let url = Place::File("/a b/ä?#%.db".into()).url("mode=rwc").unwrap();
        assert_eq!(url, "sqlite:///a%20b/%C3%A4%3F%23%25.db?mode=rwc");
    }

    #[test]
    fn a_file_stands_in_where_no_place_is_set() {
        let shown = |mut parameters: Parameters| {
            parameters.or_file(Path::new("/data/preceptor.db"));
            parameters.url.shown()
        };
        assert_eq!(shown(Parameters::new(" ")), "/data/preceptor.db");
        assert_eq!(shown(Parameters::new("x.db")), "x.db");
        assert_eq!(shown(Parameters { url_file: "secret".into(), ..Parameters::default() }), "");
    }
}

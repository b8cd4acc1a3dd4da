//! Where is the store?

use std::path::{Path, PathBuf};

use secrecy::{ExposeSecret as _, SecretString};

use super::error::StoreError;

/// The settings' `[store]`.
#[derive(Debug, Clone, Default)]
pub struct Parameters {
    /// A path of a file, or `postgres://…` with user and password.
    url: SecretString,
}

/// Where the store is, read from its address.
#[derive(Debug, Clone)]
pub(super) enum Place {
    /// A file of SQLite's.
    File(PathBuf),
    /// A PostgreSQL server.
    Server(SecretString),
}

impl Parameters {
    /// A store at this path or address; white space around it is no part of it.
    #[must_use]
    pub fn new(url: &str) -> Self {
        Self { url: url.trim().into() }
    }

    /// A store in this file, where no place is set.
    #[must_use]
    pub fn or_file(self, path: &Path) -> Self {
        if self.url.expose_secret().is_empty() { Self::new(&path.to_string_lossy()) } else { self }
    }

    /// Where that is.
    pub(super) fn place(&self) -> Result<Place, StoreError> {
        let url = self.url.expose_secret();
        let path = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:")).unwrap_or(url);
        match url {
            "" => Err(StoreError::NoPlace),
            _ if !is_server(url) => Ok(Place::File(path.into())),
            _ if cfg!(feature = "postgres") => Ok(Place::Server(self.url.clone())),
            _ => Err(StoreError::NotBuiltIn),
        }
    }
}

fn is_server(url: &str) -> bool {
    url.starts_with("postgres://") || url.starts_with("postgresql://")
}

impl Place {
    /// Whether it is a file of SQLite's.
    pub(super) fn is_file(&self) -> bool {
        matches!(self, Self::File(_))
    }

    /// The place for people: of a server, without user, password and options.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::Server(url) => {
                let url = url.expose_secret().split('?').next().unwrap_or_default();
                let (scheme, rest) = url.split_once("://").unwrap_or(("postgres", ""));
                format!("{scheme}://{}", rest.rsplit_once('@').map_or(rest, |(_, rest)| rest))
            }
        }
    }

    /// The address that sqlx wants. SQLite's is a URL, in which a path's odd characters are percent-encoded.
    pub(super) fn url(&self, options: &str) -> Result<String, StoreError> {
        match self {
            Self::Server(url) => Ok(url.expose_secret().to_owned()),
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
    }

    #[test]
    fn a_path_with_odd_characters_is_encoded() {
        let url = Place::File("/a b/ä?#%.db".into()).url("mode=rwc").unwrap();
        assert_eq!(url, "sqlite:///a%20b/%C3%A4%3F%23%25.db?mode=rwc");
    }

    #[test]
    fn a_password_is_not_shown() {
        let parameters = Parameters::new("postgres://user:pass@word@host:5/db?password=word");
        let place = Place::Server(parameters.url.clone());
        assert_eq!(place.shown(), "postgres://host:5/db");
        assert!(!format!("{parameters:?} {place:?}").contains("word"), "{parameters:?} {place:?}");
    }

    #[test]
    fn a_file_stands_in_where_no_place_is_set() {
        let file = Path::new("/data/preceptor.db");
        let shown = |url| Parameters::new(url).or_file(file).place().unwrap().shown();
        assert_eq!((shown(" "), shown("x.db")), ("/data/preceptor.db".into(), "x.db".into()));
    }
}

//! Where does the web face listen, and where do people find it?

use std::net::SocketAddr;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use url::Url;

use super::secret::Secret;

/// The settings' `[web]`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameters {
    /// The address and port that `preceptor serve` listens on, `127.0.0.1:8080` or `[::]:80`; port 0 takes any that is free.
    pub listen: String,
    /// The address under which people reach the page, `https://HOST` or `https://HOST/PATH`; empty for none: nothing links to it.
    pub public_url: String,
    /// The origins that may show `/embed/GUIDE` in a frame, `https://HOST` or `https://*.HOST`, joined by commas or blanks; empty for
    /// none.
    pub embed_origins: String,
    /// The id of the application at Discord, by which people sign in to the dashboard; empty for the one that the bot's token names.
    pub client_id: String,
    /// The application's secret for signing in; empty for none: there is no dashboard.
    pub client_secret: Secret,
    /// A file that holds that secret instead; empty for none.
    pub client_secret_file: PathBuf,
    /// Requests that one address may send in a minute, a tenth of them at once; 0 for no limit.
    pub per_minute: u32,
    /// Addresses and networks of proxies, joined by commas, that are believed when they name the client.
    pub trusted_proxies: String,
    /// Origins, joined by commas, whose pages may read the API; `*` for all, empty for none.
    pub cors_origins: String,
    /// Bytes of finished answers that are kept for whoever asks the same; 0 for none.
    pub cache_bytes: usize,
    /// Most connections that are open at once.
    pub connections: usize,
}

impl Parameters {
    /// The origins that may show a guide in a frame, one by one.
    pub(super) fn embedders(&self) -> Vec<&str> {
        origins(&self.embed_origins).collect()
    }
}

fn origins(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ' ']).filter(|origin| !origin.is_empty())
}

/// Whether a text is origins joined by commas or blanks, each a scheme and a host, perhaps a port; a star may stand for the first part of
/// the host. What else a browser's policy may say of frames would be more than a frame.
pub(crate) fn are_origins(text: &str) -> bool {
    let is_origin = |origin: &str| {
        let Some((scheme, host)) = origin.split_once("://") else { return false };
        let plain = host.strip_prefix("*.").unwrap_or(host);
        let parsed = Url::parse(&format!("{scheme}://{plain}"));
        let is_bare = plain.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte));
        matches!(scheme, "http" | "https") && is_bare && parsed.is_ok_and(|url| url.has_host())
    };
    origins(text).all(is_origin)
}

/// Whether a text is an IP address with a port. No name of a host: what it means would depend on who is asked.
pub(crate) fn is_listen_address(text: &str) -> bool {
    text.parse::<SocketAddr>().is_ok()
}

/// Whether a text is the address of a page to which a path can be added: http or https, a host, perhaps a port and a path. A name
/// and password in it would be shown to all, and a question or a mark would swallow the path.
pub(crate) fn is_public_url(text: &str) -> bool {
    let Ok(url) = Url::parse(text) else { return false };
    let is_web = matches!(url.scheme(), "http" | "https") && url.has_host();
    let bare =
        url.username().is_empty() && url.password().is_none() && url.query().is_none() && url.fragment().is_none();
    // The text is shown as it stands, not as it is parsed.
    let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>()[]\\\"`".contains(&byte));
    is_web && bare && is_plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_listened_on_is_an_address_with_a_port() {
        assert!(["127.0.0.1:8080", "0.0.0.0:0", "[::1]:80"].into_iter().all(is_listen_address));
        assert!(!["", "8080", "localhost:8080", "127.0.0.1", "http://127.0.0.1:80"].into_iter().any(is_listen_address));
    }

    #[test]
    fn who_may_show_a_guide_in_a_frame_is_named_by_origins() {
        for text in
            ["", "https://school.example", "https://a.example:8443, http://127.0.0.1:9", "https://*.school.example"]
        {
            assert!(are_origins(text), "{text}");
        }
        for text in
            ["school.example", "*", "https://*", "https://a.example/page", "https://a.example; script-src *", "'self'"]
        {
            assert!(!are_origins(text), "{text}");
        }
    }

    #[test]
    fn an_address_is_one_that_a_path_can_follow() {
        for text in [
            "https://guide.example",
            "http://127.0.0.1:8080",
            "https://school.example/guides/",
            "https://a.example/x%20y",
        ] {
            assert!(is_public_url(text), "{text}");
        }
        for text in [
            "guide.example",
            "ftp://guide.example",
            "https://",
            "https://ana:secret@guide.example",
            "https://guide.example/?q=1",
            "https://guide.example/#top",
            "https://guide.example/a b",
            "https://guide.example/a)b",
            "javascript:alert(1)",
        ] {
            assert!(!is_public_url(text), "{text}");
        }
    }
}

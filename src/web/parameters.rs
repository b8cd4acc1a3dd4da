//! Where do people find the page of the guides?

use serde::{Deserialize, Serialize};
use url::Url;

/// The settings' `[web]`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameters {
    /// The address under which people reach the page, `https://HOST` or `https://HOST/PATH`; empty for none: nothing links to it.
    pub public_url: String,
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

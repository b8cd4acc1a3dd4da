//! Which cookies has a visitor, and how are they set? None is readable by a script or sent along by another site's form.

use axum::http::HeaderMap;
use axum::http::header::COOKIE;

use super::places::Places;

/// Seconds for which a sign-in that was begun may be finished.
const SIGN_IN_WITHIN: u32 = 600;

/// A cookie of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cookie {
    /// Who is signed in.
    Session,
    /// Who has begun to sign in.
    SignIn,
}

impl Cookie {
    /// Its name. With the prefix a browser takes it from our host alone, encrypted, for all of its paths.
    ///
    /// # Source
    /// RFC 6265bis, section 4.1.3.2, "The `__Host-` Prefix".
    fn name(self, places: &Places) -> &'static str {
        match (self, places.is_secure()) {
            (Self::Session, true) => "__Host-preceptor",
            (Self::Session, false) => "preceptor",
            (Self::SignIn, true) => "__Host-preceptor-sign-in",
            (Self::SignIn, false) => "preceptor-sign-in",
        }
    }

    /// What a request brings of it.
    pub(super) fn read(self, places: &Places, headers: &HeaderMap) -> Option<String> {
        let name = self.name(places);
        let pairs = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut pairs = pairs.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
        pairs.find(|(found, _)| *found == name).map(|(_, value)| value.to_owned())
    }

    /// The header that sets it. `Lax`, since the way back from Discord begins on Discord's page; what changes anything asks for more
    /// than a cookie.
    pub(super) fn set(self, places: &Places, value: &str) -> String {
        let ends = if self == Self::SignIn { format!("; Max-Age={SIGN_IN_WITHIN}") } else { String::new() };
        self.header(places, value, &ends)
    }

    /// The header that takes it away.
    pub(super) fn take_away(self, places: &Places) -> String {
        self.header(places, "", "; Max-Age=0")
    }

    fn header(self, places: &Places, value: &str, ends: &str) -> String {
        let secure = if places.is_secure() { "; Secure" } else { "" };
        format!("{}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{ends}", self.name(places))
    }
}

//! Under which addresses does the dashboard stand, and which of them may a visitor be sent to?

use url::Url;

/// The addresses of a dashboard.
#[derive(Debug, Clone)]
pub(super) struct Places {
    /// `https://HOST`, as browsers name where a form came from.
    origin: String,
    /// The path before all others; empty for none.
    base: String,
}

impl Places {
    /// The addresses below a public one; `None` where that is no address.
    pub(super) fn below(public_url: &str) -> Option<Self> {
        let url = Url::parse(public_url.trim_end_matches('/')).ok()?;
        let base = url.path().trim_end_matches('/').to_owned();
        url.has_host().then(|| Self { origin: url.origin().ascii_serialization(), base })
    }

    /// Whether browsers reach it encrypted, so that cookies may be kept to that.
    pub(super) fn is_secure(&self) -> bool {
        self.origin.starts_with("https://")
    }

    /// Where forms of ours come from.
    pub(super) fn origin(&self) -> &str {
        &self.origin
    }

    /// The path of something below the dashboard: an empty text for the dashboard itself, else one with a `/` before it.
    pub(super) fn path(&self, below: &str) -> String {
        format!("{}/dashboard{below}", self.base)
    }

    /// The path by which a browser asked for what reached us by this one.
    pub(super) fn in_full(&self, path: &str) -> String {
        // A proxy may take the path of the public address away, or pass it on.
        let is_whole = path.strip_prefix(&self.base).is_some_and(|rest| rest.starts_with('/'));
        if is_whole { path.to_owned() } else { format!("{}{path}", self.base) }
    }

    /// [`Places::path`] with the host, for whoever is elsewhere.
    pub(super) fn url(&self, below: &str) -> String {
        format!("{}{}", self.origin, self.path(below))
    }

    /// The path that a visitor wanted before they signed in, where it is one of ours; else the dashboard itself. Everything
    /// that a browser might take for another host is none of ours.
    pub(super) fn wanted(&self, path: &str) -> String {
        let home = self.path("");
        let rest = path.strip_prefix(&home);
        let is_below = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']));
        let is_plain = path.bytes().all(|byte| byte.is_ascii_graphic() && !b"\\\"<>`".contains(&byte));
        let is_one = is_below && is_plain && !path.contains("//") && !path.contains("..");
        if is_one { path.to_owned() } else { home }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visitor_is_sent_to_places_of_the_dashboard_alone() {
        let places = Places::below("https://guide.example/study/").unwrap();
        assert_eq!(places.url("/callback"), "https://guide.example/study/dashboard/callback");
        for path in ["/study/dashboard", "/study/dashboard/7/entries?words=a%20b", "/study/dashboard?x=1"] {
            assert_eq!(places.wanted(path), path);
        }
        for path in [
            "",
            "https://evil.example",
            "//evil.example/study/dashboard",
            "/study/dashboard//evil.example",
            "/study/dashboardevil",
            "/study/dashboard/\\evil.example",
            "/study/dashboard/../../evil",
            "/study/dashboard/\r\nSet-Cookie: a=b",
            "/dashboard",
        ] {
            assert_eq!(places.wanted(path), "/study/dashboard", "{path}");
        }
        assert!(Places::below("http://127.0.0.1:8080").is_some_and(|places| !places.is_secure()));
        assert!(Places::below("").is_none());
    }
}

//! Where do the site's pages stand, seen from a browser? Below the path of `web.public_url`, if it has one.

use url::Url;

use super::Parameters;
use super::permalink::encoded;

/// The addresses of all pages, as paths.
#[derive(Debug, Clone, Default)]
pub(super) struct Addresses {
    /// What stands before every path: empty, or `/PATH`.
    base: String,
}

/// How pages are opened from a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// In its place.
    Here,
    /// In a tab of its own: the page is in a frame of another site's, where no other page may be.
    Apart,
}

impl Way {
    /// The `target` of a link.
    pub(super) fn target(self) -> Option<&'static str> {
        (self == Self::Apart).then_some("_blank")
    }
}

impl Addresses {
    /// The addresses of a site with these settings.
    pub(super) fn of(parameters: &Parameters) -> Self {
        let path = Url::parse(&parameters.public_url).map(|url| url.path().trim_end_matches('/').to_owned());
        Self { base: path.unwrap_or_default() }
    }

    /// What stands before every path: empty, or `/PATH`.
    pub(super) fn base(&self) -> &str {
        &self.base
    }

    /// A page by its path, `/lookup`.
    pub(super) fn page(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// A page with what is asked of it, each part that says something: `/lookup?term=CMA`.
    pub(super) fn asking(&self, path: &str, parts: &[(&str, &str)]) -> String {
        let parts = parts.iter().filter(|(_, value)| !value.is_empty());
        let asked: Vec<String> = parts.map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let mark = if asked.is_empty() { "" } else { "?" };
        format!("{}{path}{mark}{}", self.base, asked.join("&"))
    }

    /// A guide's own page.
    pub(super) fn guide(&self, id: &str) -> String {
        format!("{}/g/{}", self.base, encoded(id))
    }

    /// A place of a guide: the path of its permalink.
    pub(super) fn place(&self, id: &str, anchor: &str) -> String {
        format!("{}/g/{}/{}", self.base, encoded(id), encoded(anchor))
    }
}

/// The path of the page of a guide that stands in a frame of another site's.
pub(super) fn frame_path(id: &str) -> String {
    format!("/embed/{}", encoded(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn under(public_url: &str) -> Addresses {
        Addresses::of(&Parameters { public_url: public_url.to_owned(), ..Parameters::default() })
    }

    #[test]
    fn every_address_stands_below_the_path_of_the_public_one() {
        for (public_url, base) in [
            ("", ""),
            ("https://guide.example", ""),
            ("https://guide.example/", ""),
            ("https://school.example/study/guides/", "/study/guides"),
        ] {
            let addresses = under(public_url);
            assert_eq!(addresses.base(), base);
            assert_eq!(addresses.page("/quiz"), format!("{base}/quiz"));
            assert_eq!(addresses.place("mill", "ö/x"), format!("{base}/g/mill/%C3%B6%2Fx"));
        }
    }

    #[test]
    fn what_is_asked_is_said_once_it_says_something() {
        let asked = under("").asking("/lookup", &[("term", "A & B"), ("guide", "")]);
        assert_eq!(asked, "/lookup?term=A%20%26%20B");
        assert_eq!(under("").asking("/quiz", &[("guide", "")]), "/quiz");
    }
}

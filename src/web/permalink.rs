//! Under which address does a place of a guide stand for good?

use std::fmt::Write as _;

use super::Parameters;

impl Parameters {
    /// The address of a place of a guide, `PUBLIC_URL/g/GUIDE/ANCHOR`, where the anchor is a passage's id or a section's slug:
    /// `Guide::at_anchor` says what it leads to after edits. `None` where there is no page.
    #[must_use]
    pub fn permalink(&self, guide: &str, anchor: &str) -> Option<String> {
        let base = self.public_url.trim_end_matches('/');
        (!base.is_empty()).then(|| format!("{base}/g/{}/{}", encoded(guide), encoded(anchor)))
    }
}

/// A text as one step of a path.
///
/// # Source
/// RFC 3986, section 2.3: whatever is not unreserved is written in bytes.
pub(super) fn encoded(step: &str) -> String {
    let mut encoded = String::with_capacity(step.len());
    for byte in step.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // A `String` takes everything.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_has_an_address_where_there_is_a_page_and_nothing_in_it_ends_a_link() {
        let web = |public_url: &str| Parameters { public_url: public_url.to_owned(), ..Parameters::default() };
        assert_eq!(web("").permalink("mill", "fees"), None);
        let address = "https://school.example/study/g/mill/fees-0a1b2c3d";
        assert_eq!(web("https://school.example/study/").permalink("mill", "fees-0a1b2c3d").as_deref(), Some(address));
        let odd = web("https://a.example").permalink("mill", "öffnung (neu)/x").unwrap();
        assert_eq!(odd, "https://a.example/g/mill/%C3%B6ffnung%20%28neu%29%2Fx");
    }
}

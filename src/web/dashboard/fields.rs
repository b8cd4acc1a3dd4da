//! What did a form bring? Its fields by name, however it was sent, and the file in it.

use axum::body::Bytes;
use axum::extract::{FromRequest as _, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use url::form_urlencoded;

/// The field of a form that holds its token.
pub(super) const TOKEN: &str = "token";
/// The field of a form that holds a file.
pub(super) const FILE: &str = "file";

/// The fields of a form.
#[derive(Debug, Clone, Default)]
pub(super) struct Fields {
    pairs: Vec<(String, String)>,
    /// The bytes of its file; empty for none.
    pub file: Vec<u8>,
}

impl Fields {
    /// Reads a form, sent as a browser sends one with a file or without; `None` where it is none or too long.
    pub(super) async fn read(request: Request) -> Option<Self> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if kind.starts_with("multipart/form-data") {
            return Self::read_parts(Multipart::from_request(request, &()).await.ok()?).await;
        }
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return None;
        }
        let bytes = Bytes::from_request(request, &()).await.ok()?;
        Some(Self::of(&bytes))
    }

    /// The fields of a query or a form without a file.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let pairs = form_urlencoded::parse(bytes).map(|(name, value)| (name.into_owned(), lines(&value)));
        Self { pairs: pairs.collect(), file: Vec::new() }
    }

    async fn read_parts(mut parts: Multipart) -> Option<Self> {
        let mut fields = Self::default();
        while let Some(part) = parts.next_field().await.ok()? {
            let name = part.name().unwrap_or_default().to_owned();
            if name == FILE {
                fields.file = part.bytes().await.ok()?.to_vec();
            } else {
                let value = lines(&part.text().await.ok()?);
                fields.pairs.push((name, value));
            }
        }
        Some(fields)
    }

    /// What stands in a field; nothing where there is no such field.
    pub(super) fn text(&self, name: &str) -> &str {
        let found = self.pairs.iter().find(|(found, _)| found == name);
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// The text of a field without the blanks around it; `None` where it has none.
    pub(super) fn set(&self, name: &str) -> Option<&str> {
        Some(self.text(name).trim()).filter(|text| !text.is_empty())
    }

    /// The number in a field.
    pub(super) fn number<N: std::str::FromStr>(&self, name: &str) -> Option<N> {
        self.text(name).trim().parse().ok()
    }

    /// Everything that was chosen of a field with several choices.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.pairs.iter().filter(move |(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// Whether it has a field of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.pairs.iter().any(|(found, _)| found == name)
    }
}

/// A text as it was typed: browsers send two characters for a line's end.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_by_its_names() {
        let fields = Fields::of(b"question=Is+it+open%3F&answer=a%0D%0Ab&to=1&to=2&empty=+");
        assert_eq!((fields.text("question"), fields.text("answer")), ("Is it open?", "a\nb"));
        assert_eq!(fields.all("to").collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!((fields.set("empty"), fields.has("empty"), fields.has("none")), (None, true, false));
        assert_eq!((fields.number::<u16>("to"), fields.number::<u16>("question")), (Some(1), None));
    }
}

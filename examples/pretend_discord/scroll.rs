//! What has been seen since the session began, or since it was cleared?

use super::html::tag::escape;
use super::html::{body, page};

/// What takes the place of what is another each time.
const HIDDEN: &str = "…";

/// The parts of a page, in the order in which they were seen.
#[derive(Debug, Clone, Default)]
pub(crate) struct Scroll {
    parts: Vec<String>,
    /// The place of the form that is open.
    form: Option<usize>,
}

impl Scroll {
    pub(crate) fn add(&mut self, html: String) {
        self.parts.push(html);
    }

    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }

    /// A form opens.
    pub(crate) fn open(&mut self, form: String) {
        self.form = Some(self.parts.len());
        self.parts.push(form);
    }

    /// The form that is open, as it is handed in.
    pub(crate) fn fill(&mut self, form: String) {
        match self.form.take().and_then(|at| self.parts.get_mut(at)) {
            Some(open) => *open = form,
            None => self.parts.push(form),
        }
    }

    /// All of it as a page of its own.
    pub(crate) fn page(&self) -> String {
        page(&self.parts)
    }

    /// The page as it is the same each time, to tell whether a picture of it is still right.
    pub(crate) fn steady_page(&self) -> String {
        steady(&self.page())
    }

    /// The same without its head.
    pub(crate) fn steady_body(&self) -> String {
        steady(&body(&self.parts))
    }
}

/// HTML without times, and without pictures and what they show in words, where there are times, too.
fn steady(html: &str) -> String {
    let html = between(html, "<time>", "</time>");
    let html = between(&html, "<img alt=\"", "\"");
    between(&html, "src=\"data:image/png;base64,", "\"")
}

/// A text with what stands between two others hidden.
fn between(text: &str, begin: &str, end: &str) -> String {
    let mut parts = text.split(begin);
    let mut hidden = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.find(end).map_or("", |at| &part[at..]);
        hidden.push_str(&format!("{begin}{}{rest}", escape(HIDDEN)));
    }
    hidden
}

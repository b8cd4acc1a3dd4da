//! Which links does a text have, as Discord's client shows them?
//!
//! <https://support.discord.com/hc/en-us/articles/210298617>: `[text](url)`. Within the text a backslash takes no meaning away and is shown
//! (<https://github.com/discord/discord-api-docs/issues/6185>).

/// A link whose text is not its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Link {
    pub(crate) text: String,
    pub(crate) url: String,
}

/// The links of a text in Markdown.
pub(crate) fn links(text: &str) -> Vec<Link> {
    let mut links = Vec::new();
    for (at, _) in text.match_indices("](http") {
        let Some(start) = text[..at].rfind('[') else { continue };
        let is_escaped = text[..start].ends_with('\\') || text[..at].ends_with('\\');
        let Some(end) = text[at..].find(')') else { continue };
        if !is_escaped {
            let url = text[at + 2..at + end].to_owned();
            links.push(Link { text: text[start + 1..at].to_owned(), url });
        }
    }
    links
}

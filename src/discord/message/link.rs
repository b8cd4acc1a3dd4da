//! How does a text link to a page, whatever stands in it?
//!
//! A citation is the text of its own link where Discord shows it right. What has a mark in it can't be: within a link's text a
//! backslash takes no meaning from a mark and is shown itself, a bracket may end the link, and an address keeps it from being one. Such
//! a citation is followed by the link. The other way, the `url` of an embed, would make the member's question a link to its answer;
//! only where the title is the guide's own heading does it fit.
//!
//! # Source
//! <https://github.com/discord/discord-api-docs/issues/6185>: escaping is off in a link's text on purpose.
//! <https://github.com/discord/discord-api-docs/issues/7721>: an address in a link's text.

use super::markdown::{escape_within, plain_within};
use crate::discord::wire::limits::length;
use crate::discord::words;

/// A text that would be cut to less than this is not cut for its link.
const LEAST: usize = 40;

/// A text in plain words as Markdown, linked to an address where there is one; at most this long. A link that leaves no room for
/// the text is left out.
pub(in crate::discord) fn linked(text: &str, url: Option<&str>, most: usize) -> String {
    let Some(url) = url else { return escape_within(text, most) };
    let behind = format!(" · [{}]({url})", words::read_in_the_guide());
    let Some(room) = most.checked_sub(length(&behind)).filter(|room| *room >= LEAST) else {
        return escape_within(text, most);
    };
    let escaped = escape_within(text, room);
    let is_plain = escaped == plain_within(text, room) && !escaped.contains("](");
    if is_plain { format!("[{escaped}]({url})") } else { format!("{escaped}{behind}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    const URL: &str = "https://guide.example/g/mill/fees-0a1b2c3d";

    #[test]
    fn a_heading_is_a_link_and_one_with_marks_is_followed_by_one() {
        let linked = |text: &str| linked(text, Some(URL), 300);
        assert_eq!(linked("Day › CMA (AAMA) – Fees"), format!("[Day › CMA (AAMA) – Fees]({URL})"));
        for (text, shown) in [
            ("Fees [2026]", r"Fees \[2026\]"),
            ("Fees [2026", r"Fees \[2026"),
            ("](https://evil.example)", r"\]\(https\://evil.example\)"),
            ("*all* fees", r"\*all\* fees"),
            ("see https://a.example", r"see https\://a.example"),
            ("@everyone <@1>", r"\@everyone \<\@1\>"),
        ] {
            assert_eq!(linked(text), format!("{shown} · [read it in the guide]({URL})"), "{text}");
        }
    }

    #[test]
    fn a_link_never_makes_a_text_too_long_and_goes_before_the_text_does() {
        let long = "fees and more ".repeat(40);
        for most in [20, 60, 120, 300] {
            let shown = linked(&long, Some(URL), most);
            assert!(length(&shown) <= most, "{shown}");
            assert_eq!(shown.contains(URL), most >= 120, "{shown}");
        }
        assert_eq!(linked("Fees", None, 300), "Fees");
    }
}

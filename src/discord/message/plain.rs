//! How does a message read where Discord shows no embed of ours? The same words in the message itself, a quote marked by `>`.

use super::markdown::{escape_within, plain_within, shows_something, unescape};
use super::reply::{Body, Reply, cut};
use crate::discord::press::Seal;
use crate::discord::wire::limits::{CONTENT, FOOTER, TITLE, length};
use crate::discord::words;

/// What stands on either side of a title.
const BOLD: &str = "**";

/// A reply as a message without an embed; its buttons are the same.
pub(in crate::discord) fn plain_body(reply: &Reply, seal: &Seal) -> Body {
    Body::new(reply, seal).in_words(plain_text(reply))
}

/// The words of a reply: whom it is for, its title, its text, its fields and its footer. Where they are too many for a
/// message, the text is cut and the rest stays, the citation above all.
fn plain_text(reply: &Reply) -> String {
    let told = reply.tell.map(|user| words::told(user.get()));
    let title = reply.title.as_deref().filter(|title| shows_something(title));
    let one_line = |title: &str| title.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = title.map(|title| format!("{BOLD}{}{BOLD}", escape_within(&one_line(title), TITLE)));
    let (quote, said) = reply.text.split_at_checked(reply.quoted).unwrap_or(("", &reply.text));
    let said = Some(said.trim().to_owned()).filter(|said| !said.is_empty());
    let fields = reply.fields.iter().map(|field| format!("{BOLD}{}{BOLD}: {}", field.name, field.value));
    let footer = reply.footer.as_deref().map(|footer| format!("-# {}", plain_within(footer, FOOTER)));
    let head = told.into_iter().chain(title).collect::<Vec<_>>().join("\n");
    let tail = fields.chain(footer).collect::<Vec<_>>().join("\n");
    let around = length(&head) + length(&tail) + said.as_deref().map_or(0, length) + JOINTS;
    let quote = Some(marked(quote, CONTENT.saturating_sub(around))).filter(|quote| !quote.is_empty());
    let parts = [Some(head), quote, said, Some(tail)].into_iter().flatten().filter(|part| !part.is_empty());
    cut(&parts.collect::<Vec<_>>().join("\n\n"), CONTENT)
}

/// What stands between four parts.
const JOINTS: usize = 6;

/// A quote with the mark of one before each line, in at most so many characters; whole lines where it is cut.
fn marked(quote: &str, most: usize) -> String {
    let mut shown = String::new();
    for line in quote.trim().lines() {
        let line = format!("> {line}\n");
        if length(&shown) + length(&line) + length("> …") > most {
            shown.push_str("> …");
            break;
        }
        shown.push_str(&line);
    }
    shown.trim_end().to_owned()
}

/// The title of a message that was sent in plain words; `None` where it has none.
pub(super) fn title_of(content: &str) -> Option<String> {
    let titled = |line: &str| line.strip_prefix(BOLD)?.strip_suffix(BOLD).map(unescape);
    content.lines().take(2).find_map(titled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discord::message::reply::field;

    fn reply() -> Reply {
        let text = "You need **a badge**.\n\n* for the gate\n\n-# Shared by <@1>";
        Reply {
            title: Some("what do *I* need?".to_owned()),
            text: text.to_owned(),
            quoted: text.find("\n\n-#").unwrap_or_default(),
            fields: vec![field("From the guide", "Doors › Gate")],
            footer: Some("Passage 1 of 2".to_owned()),
            ..Reply::default()
        }
    }

    #[test]
    fn a_quote_is_marked_and_nothing_else_is() {
        let text = plain_text(&reply());
        let quoted: Vec<&str> = text.lines().filter(|line| line.starts_with('>')).collect();
        assert_eq!(quoted, ["> You need **a badge**.", "> ", "> * for the gate"]);
        assert!(
            text.contains("\n\n-# Shared by <@1>\n\n**From the guide**: Doors › Gate\n-# Passage 1 of 2"),
            "{text}"
        );
        assert_eq!(title_of(&text).as_deref(), Some("what do *I* need?"));
        let told = plain_text(&Reply { tell: Some(serenity::all::UserId::new(5)), ..reply() });
        assert_eq!((told.lines().next(), title_of(&told)), (Some("<@5>"), title_of(&text)));
    }

    #[test]
    fn what_is_too_long_loses_lines_of_its_quote_and_never_its_citation() {
        let text = "A line of the guide.\n".repeat(200);
        let long = Reply { quoted: text.len(), text, ..reply() };
        let shown = plain_text(&long);
        assert!(length(&shown) <= CONTENT && shown.contains("> …\n\n**From the guide**: Doors"), "{shown}");
        let decline = Reply { text: "é".repeat(3000), quoted: 0, ..reply() };
        assert!(length(&plain_text(&decline)) <= CONTENT);
        assert_eq!(title_of("no title here"), None);
        assert_eq!(plain_text(&Reply::default()), "");
    }
}

//! How does what an advisor wrote look in Discord? Its Markdown as Discord reads it, and nothing in it that a browser would obey.

use maud::{Markup, PreEscaped, Render as _, html};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::words::entries as words;
use crate::answer::Evidence;
use crate::corpus::PATH_JOIN;
use crate::reading::plain_lines;
use crate::store::Content;

/// The lowest heading that Discord knows.
///
/// # Source
/// Discord's help center, "Markdown Text 101".
const LOWEST_HEADING: u8 = 3;

/// An entry as members see it.
pub(super) fn card(content: &Content, role: &str) -> Markup {
    html! {
        article.card.discord aria-label=(words::AS_IN_DISCORD) {
            p { strong { (content.question) } }
            (markdown(&content.answer))
            @if let Some(link) = &content.source_link {
                p { (words::SOURCE) ": " a href=(safe_link(link).unwrap_or_default()) rel="noopener noreferrer nofollow" { (link) } }
            }
            p { small { (words::from_advisors(role, content.expires)) } }
        }
    }
}

/// A quote of a guide with its place.
pub(super) fn quote(evidence: &Evidence) -> Markup {
    html! {
        figure {
            blockquote { (lines(evidence)) }
            figcaption { cite { (place(evidence)) } }
        }
    }
}

/// The lines of a quote, as they are read.
fn lines(evidence: &Evidence) -> Markup {
    let lines = plain_lines(evidence);
    let lines = lines.iter().map(|line| line.iter().map(|(c, _)| *c).filter(|c| !c.is_control()).collect::<String>());
    html! { @for (at, line) in lines.enumerate() { @if at > 0 { br; } (line) } }
}

/// Where a quote stands.
fn place(evidence: &Evidence) -> String {
    let headings = evidence.citation.headings();
    let title = &evidence.citation.title;
    if headings.is_empty() { title.clone() } else { format!("{title}{PATH_JOIN}{}", headings.join(PATH_JOIN)) }
}

/// A link that may be followed; `None` for one that leads to anything but a page.
fn safe_link(link: &str) -> Option<&str> {
    let lower = link.to_ascii_lowercase();
    (lower.starts_with("https://") || lower.starts_with("http://")).then_some(link)
}

/// Markdown as Discord reads it.
pub(super) fn markdown(text: &str) -> Markup {
    let mut html = String::with_capacity(2 * text.len());
    let mut is_begun = true;
    let mut is_small = false;
    let mut links = Vec::new();
    for (event, span) in Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH).into_offset_iter() {
        match event {
            Event::Start(tag) => {
                open(&mut html, &tag, text.get(span).unwrap_or_default(), &mut links);
                is_begun = true;
            }
            Event::End(end) => {
                if std::mem::take(&mut is_small) && matches!(end, TagEnd::Paragraph) {
                    html.push_str("</small>");
                }
                close(&mut html, end, text.get(span).unwrap_or_default(), &mut links);
            }
            Event::SoftBreak | Event::HardBreak => {
                if std::mem::take(&mut is_small) {
                    html.push_str("</small>");
                }
                html.push_str("<br>");
                is_begun = true;
            }
            Event::Text(words) => {
                let words = match words.strip_prefix("-# ").filter(|_| is_begun) {
                    Some(rest) => {
                        html.push_str("<small>");
                        is_small = true;
                        rest
                    }
                    None => &words,
                };
                spoken(&mut html, words);
                is_begun = false;
            }
            Event::Code(code) => html.push_str(&format!("<code>{}</code>", escaped(&code))),
            // Discord shows tags as they are written, and has no lines across.
            Event::Html(tags) | Event::InlineHtml(tags) => html.push_str(&escaped(&tags)),
            Event::Rule => html.push_str("<p>---</p>"),
            _ => {}
        }
    }
    PreEscaped(html)
}

fn open<'a>(html: &mut String, tag: &Tag<'a>, source: &str, links: &mut Vec<bool>) {
    let opened = match tag {
        Tag::Paragraph => "<p>".to_owned(),
        Tag::Heading { level, .. } if *level as u8 <= LOWEST_HEADING => "<p><strong>".to_owned(),
        Tag::Heading { level, .. } => format!("<p>{} ", "#".repeat(*level as usize)),
        Tag::BlockQuote(_) => "<blockquote>".to_owned(),
        Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => "<pre><code>".to_owned(),
        Tag::List(None) => "<ul>".to_owned(),
        Tag::List(Some(first)) => format!("<ol start=\"{first}\">"),
        Tag::Item => "<li>".to_owned(),
        Tag::Emphasis => "<em>".to_owned(),
        // Two low lines underline in Discord.
        Tag::Strong if source.starts_with("__") => "<u>".to_owned(),
        Tag::Strong => "<strong>".to_owned(),
        Tag::Strikethrough => "<s>".to_owned(),
        Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
            links.push(safe_link(dest_url).is_some());
            let href = safe_link(dest_url).map(escaped);
            href.map(|href| format!("<a rel=\"noopener noreferrer nofollow\" href=\"{href}\">")).unwrap_or_default()
        }
        _ => String::new(),
    };
    html.push_str(&opened);
}

fn close(html: &mut String, end: TagEnd, source: &str, links: &mut Vec<bool>) {
    html.push_str(match end {
        TagEnd::Paragraph => "</p>",
        TagEnd::Heading(level) if level as u8 <= LOWEST_HEADING => "</strong></p>",
        TagEnd::Heading(_) => "</p>",
        TagEnd::BlockQuote(_) => "</blockquote>",
        TagEnd::CodeBlock => "</code></pre>",
        TagEnd::List(true) => "</ol>",
        TagEnd::List(false) => "</ul>",
        TagEnd::Item => "</li>",
        TagEnd::Emphasis => "</em>",
        TagEnd::Strong if source.starts_with("__") => "</u>",
        TagEnd::Strong => "</strong>",
        TagEnd::Strikethrough => "</s>",
        TagEnd::Link | TagEnd::Image if links.pop() == Some(true) => "</a>",
        _ => "",
    });
}

/// Words, with what Discord hides till it is pressed set apart.
fn spoken(html: &mut String, words: &str) {
    let parts: Vec<&str> = words.split("||").collect();
    for (at, part) in parts.iter().enumerate() {
        let is_hidden = at % 2 == 1 && at + 1 < parts.len();
        match is_hidden {
            true => html.push_str(&format!("<span class=\"spoiler\">{}</span>", escaped(part))),
            false if at % 2 == 1 => html.push_str(&format!("||{}", escaped(part))),
            false => html.push_str(&escaped(part)),
        }
    }
}

fn escaped(text: &str) -> String {
    text.render().into_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        markdown(text).into_string()
    }

    #[test]
    fn marks_are_those_of_discord() {
        assert_eq!(
            html("**a** *b* __c__ ~~d~~ `e`"),
            "<p><strong>a</strong> <em>b</em> <u>c</u> <s>d</s> <code>e</code></p>"
        );
        assert_eq!(html("one\ntwo"), "<p>one<br>two</p>");
        assert_eq!(html("# Fees\n- a\n- b"), "<p><strong>Fees</strong></p><ul><li>a</li><li>b</li></ul>");
        assert_eq!(html("a ||b|| c"), "<p>a <span class=\"spoiler\">b</span> c</p>");
        assert_eq!(html("-# small\nlarge"), "<p><small>small</small><br>large</p>");
        assert_eq!(
            html("[fees](https://a.example/?x=1&y=2)"),
            "<p><a rel=\"noopener noreferrer nofollow\" href=\"https://a.example/?x=1&amp;y=2\">fees</a></p>"
        );
    }

    #[test]
    fn nothing_in_it_is_obeyed() {
        for text in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "a <b>bold</b>",
            "[x](javascript:alert(1))",
            "![x](data:text/html,<script>)",
            "`<b>`",
            "```\n<script>\n```",
            "||<i>||",
            "[x](https://a.example/\"onmouseover=\"alert(1))",
        ] {
            let html = html(text);
            let tags = ["<script", "<img", "<b>", "<i>", "href=\"java", "href=\"data", "\"onmouseover"];
            assert!(!tags.iter().any(|tag| html.contains(tag)), "{text}: {html}");
        }
    }
}

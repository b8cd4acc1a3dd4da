//! How does what an advisor wrote read without its markup? Line by line, as Discord shows it, with where links lead.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// How a block of code begins and ends.
const FENCE: &str = "```";

/// The lines of an advisor's text: marks of emphasis and HTML go, bullets are bullets, and links are followed by their
/// address. In Discord's Markdown every line stands for itself.
#[must_use]
pub fn entry_lines(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut code = false;
    for line in text.lines() {
        match line.trim_start().starts_with(FENCE) {
            true => code = !code && !line.trim_start()[FENCE.len()..].contains(FENCE),
            false if code => lines.push(line.to_owned()),
            false => lines.extend(plain(line)),
        }
    }
    lines
}

/// A question, or another text of one line, without its marks and on one line; a text of nothing but marks stays as it is.
#[must_use]
pub fn entry_question(text: &str) -> String {
    let lines = entry_lines(text).join(" ");
    let plain = lines.split_whitespace().collect::<Vec<_>>().join(" ");
    if plain.is_empty() { text.split_whitespace().collect::<Vec<_>>().join(" ") } else { plain }
}

/// A line without its marks; one of nothing but tags is none.
fn plain(line: &str) -> Option<String> {
    let body = line.trim_start();
    let mut plain = line[..line.len() - body.len()].to_owned();
    let indent = plain.len();
    let mut links: Vec<String> = Vec::new();
    // Discord's marks that Markdown has not: small print, and spoilers.
    let body = body.strip_prefix("-# ").unwrap_or(body).replace("||", "");
    for event in Parser::new_ext(&body, Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::List(first)) => plain += &first.map_or("• ".to_owned(), |number| format!("{number}. ")),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                links.push(dest_url.into_string());
                links.push(plain.len().to_string());
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                let start = links.pop().and_then(|start| start.parse().ok()).unwrap_or_default();
                let address = links.pop().unwrap_or_default();
                let shown = plain.get(start..).unwrap_or_default();
                if !address.is_empty() && address.trim_start_matches("mailto:") != shown {
                    plain += &format!(" ({address})");
                }
            }
            Event::Text(text) | Event::Code(text) => plain += &text,
            Event::InlineHtml(tag) | Event::Html(tag) => plain += &without_tags(&tag),
            Event::Rule => plain += "—",
            _ => {}
        }
    }
    (plain.len() > indent || body.trim().is_empty()).then(|| plain.trim_end().to_owned())
}

/// What stands between tags. A line that begins with one is HTML as a whole.
fn without_tags(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text += before;
        rest = after.split_once('>').map_or("", |(_, after)| after);
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_words_and_addresses_stay() {
        for (text, shown) in [
            ("by **March 3**, _not_ later, `now`", "by March 3, not later, now"),
            ("<b>Bring</b> a pen<br>", "Bring a pen"),
            ("<p>Bring <i>two</i> pens</p>", "Bring two pens"),
            ("see [the form](https://example.org/f)", "see the form (https://example.org/f)"),
            ("see <https://example.org>, https://example.net", "see https://example.org, https://example.net"),
            ("[https://example.org](https://example.org)", "https://example.org"),
            ("# Fees", "Fees"),
            ("-# small", "small"),
            ("> quoted", "quoted"),
            ("~~old~~ ||new||", "old new"),
            ("- one\n  - two\n3. three", "• one\n  • two\n3. three"),
            ("one\ntwo\n\nthree", "one\ntwo\n\nthree"),
            ("```sh\nrun *this*\n```\nafter", "run *this*\nafter"),
            ("ask <@123> in <#456>, 5 * 3 < 20, snake_case", "ask <@123> in <#456>, 5 * 3 < 20, snake_case"),
            ("Where is **it**?", "Where is it?"),
        ] {
            assert_eq!(entry_lines(text).join("\n"), shown, "{text}");
        }
    }

    #[test]
    fn a_question_is_one_line_without_marks() {
        for (text, shown) in [
            ("**Where** is  _it_?", "Where is it?"),
            ("> where is\n> `the annex`?\n", "where is the annex?"),
            ("### Parking\n||lot C||?", "Parking lot C?"),
            ("is 3 > 2, and what is snake_case?", "is 3 > 2, and what is snake_case?"),
            ("***", "—"),
            ("#", "#"),
        ] {
            assert_eq!(entry_question(text), shown, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn words_without_marks_stay_as_they_are(words in proptest::collection::vec("[a-z\u{e9}]{1,8}", 1..9)) {
            let text = words.join(" ");
            proptest::prop_assert_eq!(entry_lines(&text).join("\n"), text);
        }

        #[test]
        fn any_text_is_read(text in "[-#>|*_`~=\\\\\\[\\]()<&;!1.) a\u{e9}\u{1b}\n\t]{0,60}") {
            let _ = entry_lines(&text);
        }
    }
}

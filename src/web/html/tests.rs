//! Does a quote read on a page as it does everywhere, and is nothing of it more than words?

use regex::Regex;

use super::quote::Quoting;
use crate::answer::{Citation, Evidence};
use crate::corpus::{Format, Guide, Span};
use crate::reading::plain_lines;
use crate::web::addresses::{Addresses, Way};

fn guide(text: &str) -> Guide {
    Guide::from_files("mill", vec![("guide.md".to_owned(), text.into())]).unwrap()
}

/// A quote of a text, with what stands before it and the words that matched.
fn quote(text: &str, leads: &[&str], matched: &[&str]) -> Evidence {
    let found = matched.iter().map(|word| Span::new(text.find(word).unwrap(), text.find(word).unwrap() + word.len()));
    Evidence {
        text: text.to_owned(),
        leads: leads.iter().map(|lead| (*lead).to_owned()).collect(),
        masked: None,
        footnotes: Vec::new(),
        format: Format::Markdown,
        citation: Citation {
            guide: "mill".into(),
            title: "Mill".into(),
            path: vec!["Mill".into(), "Fees".into()],
            nth: None,
            anchor: "fees".into(),
            file: "guide.md".into(),
            disk: None,
            span: Span::new(0, text.len()),
            line: 1,
            original: None,
            page: None,
        },
        passages: 0..1,
        score: 1.0,
        highlights: found.collect(),
        left_out: Vec::new(),
        code: Vec::new(),
        column: 0,
    }
}

fn html(quote: &Evidence) -> String {
    let (guide, addresses) = (guide("# Mill\n\n## Fees\n\nTen.\n"), Addresses::default());
    let quoting = Quoting { addresses: &addresses, guide: &guide, way: Way::Here, is_titled: false };
    quoting.words(quote).into_string()
}

#[test]
fn markup_becomes_its_own_in_html_and_what_matched_is_marked_as_one() {
    for (text, matched, shown) in [
        ("It **costs** ten.", &["costs"][..], "<p>It <strong><mark>costs</mark></strong> ten.</p>"),
        ("the night fee & tax", &["night", "fee"], "<p>the <mark>night fee</mark> &amp; tax</p>"),
        ("- one\n- *two*", &[], "<ul><li>one</li><li><em>two</em></li></ul>"),
        ("3. three\n4. four", &[], "<ol start=\"3\"><li>three</li><li>four</li></ol>"),
        ("> so `x<y`", &[], "<blockquote><p>so <code>x&lt;y</code></p></blockquote>"),
        ("[fees](#fees) [no](#gone)", &[], "<p><a href=\"/g/mill/fees\">fees</a> no</p>"),
        ("[a](javascript:x) [b](//e.org) [c](x.md)", &[], "<p>a b c</p>"),
        ("a  \nb", &[], "<p>a<br>b</p>"),
    ] {
        assert_eq!(html(&quote(text, &[], matched)), shown, "{text}");
    }
    let mail = html(&quote("[mail](mailto:a@e.org)", &[], &[]));
    assert!(mail.contains("href=\"mailto:a@e.org\" rel=\"noopener noreferrer nofollow\""), "{mail}");
}

#[test]
fn a_row_has_the_names_of_its_columns_and_an_item_what_it_stands_under() {
    let row = html(&quote("| Rye | 4 |", &["| Grain | A sack |"], &["Rye"]));
    assert!(row.contains("<th scope=\"col\">Grain</th><th scope=\"col\">A sack</th>"), "{row}");
    assert!(row.contains("<tr><td><mark>Rye</mark></td><td>4</td></tr>"), "{row}");
    let item = html(&quote("- of linen", &["Bring:", "- a sack"], &[]));
    assert_eq!(item, "<div class=\"lead\"><p>Bring:</p><ul><li>a sack</li></ul></div><ul><li>of linen</li></ul>");
    let nested = Evidence { column: 4, ..quote("- of linen\n      or hemp\n        - white", &[], &[]) };
    assert_eq!(html(&nested), "<ul><li>of linen or hemp<ul><li>white</li></ul></li></ul>");
}

#[test]
fn what_is_left_out_is_not_shown_and_marks_stay_where_they_belong() {
    let text = "an ab-\nsent member pays";
    let quote = Evidence { left_out: vec![Span::new(5, 7)], ..quote(text, &[], &["member"]) };
    assert_eq!(html(&quote), "<p>an absent <mark>member</mark> pays</p>");
}

#[test]
fn lines_without_structure_are_paragraphs_lists_and_code() {
    let plain = |text: &str| html(&Evidence { format: Format::PlainText, ..quote(text, &[], &[]) });
    assert_eq!(
        plain("Bring:\n- one\n- two\nThen go."),
        "<p>Bring:</p><ul><li>one</li><li>two</li></ul><p>Then go.</p>"
    );
    assert_eq!(plain("- a\n   - b\n- c"), "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>");
    let long = "a line that was broken where a mail program breaks its lines, and";
    assert_eq!(plain(&format!("{long}\ngoes on")), format!("<p>{long} goes on</p>"));
    assert_eq!(plain("Rye: 4\nOats: 6"), "<p>Rye: 4</p><p>Oats: 6</p>");
}

/// The letters and digits of a text.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The text of some HTML.
fn text_of(html: &str) -> String {
    let text = Regex::new("<[^>]*>").unwrap().replace_all(html, "").into_owned();
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

proptest::proptest! {
    #[test]
    fn any_text_is_the_same_words_in_html_that_is_whole_and_harmless(
        text in "([-#>|*_`~=\\[\\]()<&;!1.) a\u{e9}\u{1}\u{3}\n]|<script>|<b onclick=x>|</p>|\\[a\\]\\(javascript:x\\)|\\| a \\|\n|- ){0,40}"
    ) {
        let quote = quote(&text, &[], &[]);
        let html = html(&quote);
        let tags = Regex::new("<(/?)([a-z]+)([^>]*)>").unwrap();
        let mut open: Vec<String> = Vec::new();
        for tag in tags.captures_iter(&html) {
            let name = tag[2].to_owned();
            let known = ["p", "ul", "ol", "li", "blockquote", "pre", "code", "table", "thead", "tbody", "tr", "th", "td", "div", "em",
                "strong", "a", "mark", "br", "hr"];
            proptest::prop_assert!(known.contains(&name.as_str()), "{html}");
            proptest::prop_assert!(!tag[3].contains("javascript") && !tag[3].contains(" on"), "{html}");
            match (&tag[1], name.as_str()) {
                (_, "br" | "hr") => {}
                ("", _) => open.push(name),
                _ => proptest::prop_assert_eq!(open.pop(), Some(name), "{}", html),
            }
        }
        proptest::prop_assert!(open.is_empty(), "{}", html);
        // Numbers of items are a list's own.
        let words: String = plain_lines(&quote).iter().flatten().map(|(c, _)| *c).collect();
        let without_ones = |text: &str| letters(text).replace('1', "");
        proptest::prop_assert_eq!(without_ones(&text_of(&html)), without_ones(&words));
    }
}

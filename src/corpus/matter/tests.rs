//! What the mask leaves of a text, and that it leaves code alone.

use proptest::prelude::*;

use super::super::document::{Document, Format};

use super::super::span::Span;
use super::FILL;

fn document(text: &str) -> Document {
    Document::new("guide.md", Format::Markdown, text.to_owned())
}

fn whole(document: &Document) -> String {
    document.masked(Span::new(0, document.text.len())).into_owned()
}

/// The masked text without fillings, and with single blanks.
fn left(text: &str) -> String {
    let masked = whole(&document(text)).replace(FILL, "");
    masked
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn what_is_no_text_goes_and_the_words_around_it_stay() {
    for (text, kept) in [
        ("import Tabs from \"@theme/Tabs\";\n\nimport \"./x.css\"\n\n# Fees {#fees .big}", "# Fees"),
        ("import duties from the \"east\" are high", "import duties from the \"east\" are high"),
        ("Press ![gear](gear.png \"Gear\") now ![b][c].", "Press now."),
        ("[![build](b.svg)](ci) [![a][b]][c]\n\nText", "Text"),
        ("- [ ] Lock\n- [x] Wind\n- [a] not", "- Lock\n- Wind\n- [a] not"),
        ("> [!NOTE]\n> Text", ">\n> Text"),
        (":::note\nText\n:::\n\n::: {.x}\nmore\n:::", "Text\nmore"),
        ("{{< a >}}x{{% /a %}} {% if b %}y{{ c }}", "x y"),
        ("Text [^1] here[^2].\n\n[^1]: One\n    two.\n\nEnd\n\n[^3]: three", "Text here.\nEnd\nthree"),
        ("Text[^1].\n\n[^1]:\n    One.\n\n    Two,\n    three.\n\nEnd", "Text.\nEnd"),
        ("See [the map][m], [m] and [M][].\n\n[m]: https://x.example/m \"Map\"\n\nEnd", "See the map, m and M.\nEnd"),
        ("See [this].\n\nSaid:\n[this]: is no address\n[a]: <b c>", "See [this].\nSaid:\n[this]: is no address\n[a]:"),
        ("`[m]` and \\[m]\n\n[m]: https://x.example", "`[m]` and \\[m]"),
        ("[[Page#top|the desk]] and [[Page]], ==this== ^id", "the desk and Page, this"),
        ("A <b>bold</b><sup>2</sup> word<!-- no -->.<br>Next", "A bold2 word. Next"),
        ("see <https://x.example> and <me@x.example>", "see <https://x.example> and <me@x.example>"),
        ("3 < 4 and a > b, {braces}", "3 < 4 and a > b, {braces}"),
        ("Opening ...... 3\nStock . . . . 12\n\nWait... 3 days", "Wait... 3 days"),
    ] {
        assert_eq!(left(text), kept, "{text}");
    }
}

#[test]
fn html_reads_as_the_markdown_that_means_the_same() {
    for (text, read) in [
        ("<h3 id=\"a\">\nFees\n</h3>", "## Fees"),
        ("<div><h2>Fees</h2><p>One</p><p>Two</p></div>", "## Fees\nOne\nTwo"),
        ("<ul>\n  <li>One</li>\n  <li>Two\n    <ol><li>Three</li></ol></li>\n</ul>", "- One\n- Two\n- Three"),
        ("<details><summary>Why?</summary>Because.</details>", "**Why?**\nBecause."),
        ("<dl><dt>Lane</dt><dd>Water</dd></dl>", "- **Lane**\\\nWater"),
        ("<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td></td></tr></table>", "|A |B |\n|-|-|\n|1|"),
        ("<p>See <a href=\"#fees\">fees</a> or <a href=\"https://x\">this</a></p>", "See [fees](#) or this"),
        ("<pre><code class=\"x\">a <b> c</code></pre>", "```\na <b> c\n```"),
        ("<p></p><summary></summary><dt></dt>\n\nText", "Text"),
    ] {
        assert_eq!(left(text), read, "{text}");
    }
}

#[test]
fn what_is_indented_below_a_mark_is_no_code() {
    let text = "!!! note \"Hot\"\n    Mind it.\n\n    - one\n        - two\n\n    ```\n    code\n    ```\n\nAfter\n";
    let masked = whole(&document(text)).replace(FILL, "");
    let lines: Vec<&str> = masked.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect();
    assert_eq!(
        lines[..4],
        ["         Hot\\", "Mind it.", "- one", "    - two"].map(|line| line.trim_start_matches("         "))
    );
    assert_eq!(lines[4..], ["```", "code", "```", "After"]);
}

#[test]
fn code_is_left_as_it_stands() {
    for code in [
        "```\n<b> {{ x }} [^1] - [ ] {#a}\n:::note\n!!! note\n    x\n```",
        "~~~md\n---\ntitle: x\n---\n![a](b)\n~~~",
        "Say `<b>{{ x }}` and `` ![a](b) `` here",
        "Text\n\n    <b> {{ x }} [^1]\n    :::note",
        "- item\n\n  ```html\n  <li>x</li>\n  ```",
    ] {
        let text = format!("<i>Before</i>\n\n{code}\n\nAfter {{#a}}\n\n[^1]: x");
        let document = document(&text);
        let at = text.find(code).unwrap();
        assert_eq!(document.masked(Span::new(at, at + code.len())), code);
    }
}

/// Lines with everything that is masked, in any order.
fn line() -> impl Strategy<Value = String> {
    let marks = vec![
        "---",
        "+++",
        "title: x",
        "import A from \"a\"",
        "export const a = {",
        "<Tab label=\"é\">",
        "</Tab>",
        "<details>",
        "<summary>",
        "</summary>",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "<th>",
        "</table>",
        "<h2>",
        "</h2>",
        "<li>",
        "</li>",
        "<ul>",
        "</ul>",
        "<dl>",
        "<dt>",
        "<dd>",
        "<br>",
        "<pre>",
        "</pre>",
        "<p>",
        "<b>",
        "</b>",
        "<a href=\"#x\">",
        "</a>",
        "<code>",
        "</code>",
        "<!--",
        "-->",
        "<script>",
        "<img\nsrc=\"x\">",
        "```",
        "~~~",
        "`",
        ":::note é",
        ":::",
        "!!! note \"é\"",
        "=== \"x\"",
        "> [!NOTE]",
        "{{< a title=\"é\" >}}",
        "{% b %}",
        "{#id}",
        "- [ ] ",
        "[^1]",
        "[^1]: é",
        "[TOC]",
        "[x](#y)",
        "![é](y)",
        "[[a|b]]",
        "==x==",
        "%%x%%",
        "x ..... 3",
        "# é",
        "- ",
        "1. ",
        "| a | b |",
        "|---|---|",
        "é words",
        "\r",
    ];
    let part = prop::sample::select(marks).prop_map(str::to_owned);
    ("[ \t>]{0,6}", prop::collection::vec(part, 0..5))
        .prop_map(|(indent, parts)| format!("{indent}{}", parts.join(" ")))
}

proptest! {
    #[test]
    fn a_mask_is_as_long_as_its_text_and_any_part_of_it_is_the_same(
        lines in prop::collection::vec(line(), 0..25),
        cut in any::<prop::sample::Index>(),
    ) {
        let document = document(&lines.join("\n"));
        let text = &document.text;
        let masked = whole(&document);
        prop_assert_eq!(masked.len(), text.len());
        for (at, _) in text.char_indices() {
            prop_assert!(masked.is_char_boundary(at));
        }
        let mut at = cut.index(text.len() + 1);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let halves = [Span::new(0, at), Span::new(at, text.len())].map(|span| document.masked(span).into_owned());
        prop_assert_eq!(halves.concat(), masked);
    }

    #[test]
    fn whatever_is_mixed_is_read_soundly(lines in prop::collection::vec(line(), 0..25)) {
        let file = vec![("guide.md".to_owned(), lines.join("\n").into_bytes())];
        if let Ok(guide) = crate::corpus::Guide::from_files("test", file) {
            crate::corpus::tests::assert_sound(&guide);
            let _ = crate::corpus::lint(&guide);
        }
    }

    #[test]
    fn fenced_code_is_never_masked(before in "[a-z <>{}:!\\[\\]]{0,40}", code in prop::collection::vec(line(), 1..8)) {
        let code: Vec<String> = code.into_iter().map(|line| line.replace(['`', '~', '\r', '\n'], "")).collect();
        let fenced = format!("~~~\n{}\n~~~\n", code.join("\n"));
        let before = before.replace("<!", "");
        let text = format!("{before}\n\n{fenced}\nAfter\n");
        let document = document(&text);
        let at = before.len() + 2;
        prop_assert_eq!(document.masked(Span::new(at, at + fenced.len())), fenced);
    }
}

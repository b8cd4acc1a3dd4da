//! Do the pictures of the documents show what the bot says today, and does nobody's text become more than a text on a page?

use std::path::Path;

#[path = "../../examples/pretend_discord/stand_in.rs"]
#[allow(dead_code, reason = "of what is done at the prompt only what scripts and pictures need is done here")]
mod stand_in;

use stand_in::html::{Sight, blocks};
use stand_in::pictures::stale;

#[tokio::test(flavor = "multi_thread")]
async fn every_picture_shows_what_the_bot_says_today() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    let stale = stale(&folder).await.unwrap();
    assert!(
        stale.is_empty(),
        "{}\n`.ci/pictures` makes them again (it needs Chromium); look at each, and commit them",
        stale.join("\n")
    );
}

/// The page of a message's Markdown, without the ends of its lines.
fn page(text: &str) -> String {
    let names = vec![(7, "Ana".to_owned()), (8, "general".to_owned())];
    let ask = serde_json::json!({"id": "9", "name": "faq", "name_localizations": {"de": "hilfe"},
        "options": [{"name": "add", "name_localizations": {"de": "neu"}}]});
    let sight = Sight { names, commands: vec![ask], locale: "de".to_owned() };
    blocks(text, &sight).replace('\n', "")
}

#[test]
fn markdown_looks_as_in_discord() {
    for (text, html) in [
        ("**a *b*** c", "<strong>a <em>b</em></strong> c"),
        ("snake_case_name _i_", "snake_case_name <em>i</em>"),
        (r"\*no\* 3 * 4 * 5", "*no* 3 * 4 * 5"),
        ("`a **b**` ||c||", "<code>a **b**</code> <span class=\"spoiler\">c</span>"),
        (
            "<@7> <#8> <@&5>",
            "<span class=\"chip\">@Ana</span> <span class=\"chip\"># general</span> <span class=\"chip\">@unknown-role</span>",
        ),
        ("</faq add:9>", "<span class=\"chip\">/hilfe neu</span>"),
        ("[a](https://e.org/?x=1&y)", "<a href=\"https://e.org/?x=1&amp;y\">a</a>"),
    ] {
        assert_eq!(page(text), format!("<div class=\"lines\">{html}</div>"), "{text}");
    }
    let quoted = page("> a\n> - b\nc\n>>> d\n\ne");
    assert_eq!(quoted.matches("<blockquote").count(), 2, "{quoted}");
    assert!(quoted.contains("<span class=\"mark\">•</span><span>b</span>"), "{quoted}");
    assert!(quoted.ends_with("d<br><br>e</div></blockquote>"), "{quoted}");
    assert!(page("-# small").contains("<div class=\"small\">small</div>"));
    assert_eq!(page("```rust\n<b>\n```"), "<pre>&lt;b&gt;</pre>");
}

#[test]
fn no_text_becomes_more_than_a_text() {
    for text in [
        "<script>alert(1)</script>",
        "[a](javascript:alert(1))",
        "[a](https://e.org/\"onclick=x)",
        "<https://e.org/\"><img>",
        "<:\"><img src=x>:1>",
        "```\n</pre><script>\n```",
        "`</code><script>`",
        "> <script>",
        "# <img src=x>",
        "</<img src=x>:9>",
    ] {
        let html = page(text);
        let bad = ["<script", "<img", "javascript:", "\"onclick"].into_iter().find(|bad| html.contains(bad));
        assert!(bad.is_none_or(|bad| bad == "javascript:" && !html.contains("href")), "{text} becomes {html}");
    }
}

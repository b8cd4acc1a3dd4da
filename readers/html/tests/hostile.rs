//! Does any page harm the reader?

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::time::{Duration, Instant};

use preceptor_html::{FormatError, html_fragment_to_markdown, is_html, read_html};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};

/// A page made of one piece again and again.
fn repeated(piece: &str) -> String {
    format!("<!doctype html><p>begin {}", piece.repeat(1_000_000 / piece.len()))
}

#[test]
fn repetition_takes_no_time() {
    let pieces = [
        "<div>",
        "<b>",
        "<p>x",
        "<table>",
        "<table><div>",
        "<ul><li>x",
        "<blockquote>x",
        "<a href=http://x>x",
        "<td>x",
        "<table><td>x",
        "<svg><g>",
        "<template>",
        "<details><summary>x</summary>",
        "<",
        "&",
        "<a ",
        "<a x=\"",
        "<!--",
        "<dl><dt>x<dd>y",
        "</p>",
        "<label>x",
        "<select><option>",
        "<h2>x",
        "<br>",
        "*",
        "_",
        "[",
        "`",
        "<i>a</i>",
        "<tr><td colspan=1000 rowspan=65534>abc<td>x",
        "<ol type=a><li value=999999999999>",
        "<pre>",
        "<sup><a href=#x>",
        "<sup><a href=#x id=x>1</a></sup>",
        "<p id=x><a href=#x>1</a>",
        "<p><a href=#x>x</a>",
        "<div class=nav><a href=x>x</a>",
        "<div class='sidebar widget'>x",
        "<div class='card-header'>x</div><div class='card-body'>y",
        "<div class=note><div class=note-title>x</div><p>y",
        "<div role=tablist><div role=tab>x</div></div><div role=tabpanel>y</div>",
        "<div role=table><div role=row><div role=cell>x",
        "<h3>x</h3><div hidden>",
        "<aside>x",
        "<p>x 2",
        "<p>Contents<p>x 2",
        "<p>1. x<p>y",
    ];
    for piece in pieces {
        let started = Instant::now();
        let read = read_html(repeated(piece).as_bytes());
        assert!(started.elapsed() < Duration::from_secs(10), "{piece}");
        assert!(
            read.is_ok_and(|read| read.markdown.contains("begin")) || piece.starts_with("<a ") && !piece.ends_with('x'),
            "{piece}"
        );
    }
}

#[test]
fn thousands_of_attributes_take_no_time() {
    let attributes: String = (0..100_000).flat_map(|number| [" a".to_owned(), number.to_string()]).collect();
    let tags = ["<a", "</a", "<!-- <a x=\" --><a", "<a a=a=\"", "<a =\" ", "<a a/=\""];
    for tag in tags {
        let started = Instant::now();
        let read = read_html(format!("<!doctype html><p>begin {tag}{attributes}>x</a>").as_bytes());
        assert!(read.is_ok_and(|read| read.markdown.contains("begin")), "{tag}");
        assert!(started.elapsed() < Duration::from_secs(2), "{tag}");
    }
}

#[test]
fn tags_never_closed_are_refused_before_they_fill_the_memory() {
    let open: String =
        (0..200).flat_map(|number| ["<font color=".to_owned(), number.to_string(), ">".to_owned()]).collect();
    let page = format!("<!doctype html><p>{open}{}", "<p>x".repeat(100_000));
    assert!(matches!(read_html(page.as_bytes()), Err(FormatError::Damaged { .. })));
}

#[test]
fn deep_nesting_loses_no_words() {
    let page = format!("<!doctype html>{}deep{}<p>after", "<div>".repeat(5000), "</div>".repeat(5000));
    let read = read_html(page.as_bytes()).expect("text");
    assert_eq!(read.markdown, "deep\n\nafter\n");
    assert_eq!(read.notes, ["what was nested very deep was read as if it were not"]);
    let quotes = format!("<!doctype html>{}deep", "<blockquote>".repeat(5000));
    assert!(read_html(quotes.as_bytes()).expect("text").markdown.ends_with("> deep\n"));
}

#[test]
fn pages_without_words_say_so() {
    for page in
        ["", " \n", "<!doctype html>", "<html><body><script>alert(1)</script><img src=x alt=y></body></html>", "\0"]
    {
        assert_eq!(read_html(page.as_bytes()), Err(FormatError::NoText), "{page:?}");
        assert_eq!(html_fragment_to_markdown(page).expect("nothing").markdown, "");
    }
}

#[test]
fn own_entities_are_refused() {
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><html><p>&b;</html>";
    assert!(matches!(read_html(bomb.as_bytes()), Err(FormatError::Damaged { .. })));
}

#[test]
fn huge_pages_are_refused() {
    assert!(matches!(read_html(&vec![b'x'; 64 * 1024 * 1024 + 1]), Err(FormatError::TooLarge { .. })));
}

/// What a reader of the Markdown sees, and how many links and bold or italic stretches there are.
fn seen(markdown: &str) -> (String, usize, usize) {
    let (mut words, mut links, mut spans) = (String::new(), 0, 0);
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            // The reader's own mark above a heading that is said again.
            Event::Html(text) if text.trim_end() == "<!-- goes on -->" => {}
            Event::Html(text) | Event::InlineHtml(text) => panic!("{text:?} would be HTML in {markdown:?}"),
            Event::Start(Tag::Link { .. }) => links += 1,
            Event::Start(Tag::Strong | Tag::Emphasis) => spans += 1,
            Event::Start(Tag::Image { .. }) => panic!("an image in {markdown:?}"),
            Event::SoftBreak | Event::HardBreak | Event::Start(Tag::Item) | Event::End(_) => words.push(' '),
            _ => {}
        }
    }
    (words.split_whitespace().collect::<Vec<_>>().join(" "), links, spans)
}

fn as_html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn words() -> impl Strategy<Value = String> {
    "[-a-c0-2 #>*_+=|~`!&;.,:?(){}<>/\\[\\]\\\\\"']{1,24}"
}

fn page() -> impl Strategy<Value = String> {
    let tags = [
        "p",
        "div",
        "ul",
        "ol",
        "li",
        "table",
        "tr",
        "td",
        "th",
        "thead",
        "h1",
        "h3",
        "b",
        "i",
        "a",
        "code",
        "pre",
        "dl",
        "dt",
        "dd",
        "details",
        "summary",
        "blockquote",
        "span",
        "main",
        "article",
        "aside",
        "header",
        "button",
        "br",
        "hr",
        "img",
        "sup",
        "svg",
        "math",
        "template",
        "script",
        "style",
        "title",
        "select",
        "form",
        "caption",
    ];
    let attributes = [
        "",
        " hidden",
        " href=#x",
        " href='https://x.example/(a'",
        " colspan=3",
        " rowspan=2",
        " role=presentation",
        " aria-expanded=true",
        " class=lst-kix_a-2",
        " style='display:none'",
        " style='mso-list:l0 level3'",
        " start=7",
        " class=MsoListParagraph",
        " id=x",
        " role=heading aria-level=4",
        " href=#x id=x",
        " class=nav",
        " class=footer",
        " class=note",
        " class=note-title",
        " class=card-header",
        " class=card-body",
        " role=tablist",
        " role=tab",
        " role=tabpanel",
        " role=table",
        " role=row",
        " role=cell",
        " epub:type=noteref href=#x",
        " epub:type=footnote id=x",
        "/",
    ];
    let tag = (prop::sample::select(tags.to_vec()), prop::sample::select(attributes.to_vec()), any::<bool>());
    let tag = tag
        .prop_map(|(name, attributes, end)| if end { format!("</{name}>") } else { format!("<{name}{attributes}>") });
    prop::collection::vec(prop_oneof![3 => tag, 1 => words()], 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _answer = is_html(&bytes);
        let _read = read_html(&bytes);
    }

    #[test]
    fn any_tags_are_read_or_refused(page in page()) {
        let _answer = is_html(page.as_bytes());
        if let Ok(read) = read_html(page.as_bytes()) {
            seen(&read.markdown);
            prop_assert!(read.markdown.ends_with('\n') && !read.markdown.contains("\n\n\n\n"));
        }
        html_fragment_to_markdown(&page).map_err(|error| TestCaseError::fail(error.to_string()))?;
    }

    #[test]
    fn mutated_pages_are_read_or_refused(at in any::<prop::sample::Index>(), length in 0_usize..40, with in prop::collection::vec(any::<u8>(), 0..20), which in 0_usize..3) {
        let pages: [&[u8]; 3] = [
            include_bytes!("../../../tests/data/files/html/notion-house.html"),
            include_bytes!("../../../tests/data/files/html/word-prices.html"),
            include_bytes!("../../../tests/data/files/html/docusaurus-kiln.html"),
        ];
        let mut bytes = pages[which].to_vec();
        let from = at.index(bytes.len());
        let to = (from + length).min(bytes.len());
        bytes.splice(from..to, with);
        let _answer = is_html(&bytes);
        if let Ok(read) = read_html(&bytes) {
            seen(&read.markdown);
        }
    }

    #[test]
    fn text_is_never_markup(first in words(), second in words(), third in words()) {
        let texts = [&first, &second, &third].map(|text| as_html(&format!("x{text}y")));
        let [one, two, three] = &texts;
        let expected = [&first, &second, &third].map(|text| format!("x{text}y"));
        let expected = expected.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
        for page in [
            format!("<p>{one}</p><p>{two}</p><p>{three}</p>"),
            format!("<p>{one}<br>{two}<br>{three}</p>"),
            format!("<ul><li>{one}<li>{two}<ol><li>{three}</ol></ul>"),
            format!("<h2>{one}</h2><p>{two}</p><h3>{three}</h3>"),
            format!("<table><tr><th>{one}<th>{two}<tr><td>{three}</table>"),
            format!("<blockquote>{one}<p>{two}</blockquote><p><code>{three}</code>"),
        ] {
            let read = html_fragment_to_markdown(&page).expect("text");
            let (words, links, spans) = seen(&read.markdown);
            prop_assert_eq!((words, links, spans), (expected.clone(), 0, 0), "{}", read.markdown);
        }
    }

    #[test]
    fn lines_that_begin_as_markup_do_are_text(first in words(), second in words()) {
        let html = format!("<p>{}<br>{}k</p>", as_html(&first), as_html(&second));
        let read = html_fragment_to_markdown(&html).expect("text");
        let (words, _, spans) = seen(&read.markdown);
        let expected = format!("{first} {second}k");
        prop_assert_eq!((words, spans), (expected.split_whitespace().collect::<Vec<_>>().join(" "), 0), "{}", read.markdown);
    }

    #[test]
    fn marks_add_no_characters(first in words(), second in words(), third in words(), inner in "(b|i|a href=https://x\\.example/a|code)") {
        let end = inner.split(' ').next().unwrap_or_default().to_owned();
        let html = format!("<p>x{}<b>{}<{inner}>{}</{end}></b>k<i>{}</i></p>", as_html(&first), as_html(&second), as_html(&third), as_html(&first));
        let read = html_fragment_to_markdown(&html).expect("text");
        let (words, ..) = seen(&read.markdown);
        let expected = format!("x{first}{second}{third}k{first}");
        let bare = |text: &str| text.chars().filter(|character| !character.is_whitespace()).collect::<String>();
        prop_assert_eq!(bare(&words), bare(&expected), "{}", read.markdown);
    }
}

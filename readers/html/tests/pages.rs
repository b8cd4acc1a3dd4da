//! Does each kind of element come out as a reader sees it?

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use preceptor_html::{html_fragment_to_markdown, is_html, read_html};

fn markdown(page: &str) -> String {
    read_html(page.as_bytes()).expect("text").markdown
}

#[test]
fn main_content_is_what_is_read() {
    let around =
        |main: &str| format!("<body><nav>menu</nav><header>Site</header>{main}<aside>more</aside><footer>end</footer>");
    for (main, expected) in [
        ("<main><p>Text.</p></main>", "Text.\n"),
        ("<div role=main><p>Text.</p></div>", "Text.\n"),
        ("<div><article><header><h1>A</h1></header><p>Text.</p></article></div>", "# A\n\nText.\n"),
        ("<article><p>One.</p></article><article><p>Two.</p></article>", "One.\n\nTwo.\n"),
        (
            "<p>A page of many words beside a card.</p><article>card</article>",
            "A page of many words beside a card.\n\ncard\n",
        ),
        ("<main></main><p>Text.</p>", "Text.\n"),
    ] {
        assert_eq!(markdown(&around(main)), expected, "{main}");
    }
}

#[test]
fn a_title_above_the_main_part_is_kept() {
    let page = "<header><h1>Rules</h1><p>Tagline</p></header><main><h2>One</h2><p>Text.</p></main>";
    assert_eq!(markdown(page), "# Rules\n\n## One\n\nText.\n");
}

#[test]
fn what_no_reader_reads_is_left_out() {
    for noise in [
        "<a href=#c>Skip to content</a>",
        "<p hidden>x</p>",
        "<p aria-hidden=true>x</p>",
        "<p style='color:red; DISPLAY : none'>x</p>",
        "<template><p>x</p></template>",
        "<noscript><p>x</p></noscript>",
        "<svg><title>x</title><text>x</text></svg>",
        "<nav>x</nav>",
        "<div id=CybotCookiebotDialog>x</div>",
        "<div class='box breadcrumbs'>x</div>",
        "<section class=comments><p>x</p></section>",
        "<p>Share this: <a href=https://x.example>X</a></p>",
        "<form><label for=q>x</label><input id=q value=x><select><option>x</select><textarea>x</textarea></form>",
        "<button>x</button>",
        "<dialog>x</dialog>",
        "<iframe>x</iframe><video>x</video>",
        "<ul><li><a href=#one>x</a><li><a href=#two>x</a></ul>",
        "<!-- x -->",
        "<style>x</style><script>x</script>",
    ] {
        assert_eq!(markdown(&format!("<main><p>Text.</p>{noise}<p>More.</p></main>")), "Text.\n\nMore.\n", "{noise}");
    }
}

#[test]
fn what_sounds_like_noise_but_is_text_stays() {
    for (text, expected) in [
        ("<p class=shareholders>Text.</p>", "Text.\n"),
        ("<h2 id=comments>Comments</h2>", "## Comments\n"),
        ("<p>Share this room with one guest.</p>", "Share this room with one guest.\n"),
        ("<aside class='callout-box'><p>Text.</p></aside>", "Text.\n"),
        ("<p hidden=until-found>Text.</p>", "Text.\n"),
        ("<label><input type=checkbox>Text.</label>", "Text.\n"),
        ("<article><footer>Text.</footer></article>", "Text.\n"),
    ] {
        assert_eq!(markdown(&format!("<body>{text}</body>")), expected, "{text}");
    }
}

#[test]
fn elements_come_out_as_a_reader_sees_them() {
    for (html, expected) in [
        ("<p>a<b> b </b>c</p>", "a **b** c\n"),
        ("<p><b>a</b> <b>b</b></p>", "**a b**\n"),
        ("<p>un<b>believ</b>able, un<i>believ</i>able</p>", "un**believ**able, unbelievable\n"),
        ("<p><b>\"a\"</b>b <b></b><i> </i></p>", "\"a\"b\n"),
        ("<h2>A<br>b <b>c</b></h2>", "## A b c\n"),
        ("<h2>C# or F#</h2>", "## C# or F\\#\n"),
        ("<h3></h3><p>x</p>", "x\n"),
        ("<h2>Title<p>One.<p>Two.", "## Title\n\nOne.\n\nTwo.\n"),
        ("<div>a</div>b<div>c</div>", "a\n\nb\n\nc\n"),
        ("<p>a<br><br>b<br>c<br></p>", "a\n\nb\\\nc\n"),
        ("<p>a&nbsp;b&shy;c&#8203;d</p>", "a bcd\n"),
        ("<p><code>a  `b`</code> <kbd>Ctrl</kbd></p>", "`` a `b` `` `Ctrl`\n"),
        ("<pre>a\n\n   b\t</pre>", "```\na\n\n   b\n```\n"),
        ("<pre>```\nx</pre>", "````\n```\nx\n````\n"),
        ("<pre><div>a</div><div>  b</div></pre>", "```\na\n  b\n```\n"),
        (
            "<p>Hi!<a href='https://x.example'>x</a><a href='https://y.example'>y</a></p>",
            "Hi\\![x](https://x.example) [y](https://y.example)\n",
        ),
        (
            "<p><a href='javascript:x'>x</a> <a href='/y'>y</a> <a href='HTTPS://z.example/a b'>z</a></p>",
            "x y [z](HTTPS://z.example/a%20b)\n",
        ),
        ("<p><a href='https://x.example/'>https://x.example/</a></p>", "<https://x.example/>\n"),
        (
            "<a href='https://x.example'><h3>Card</h3><p>Text</p></a>",
            "### [Card](https://x.example)\n\n[Text](https://x.example)\n",
        ),
        ("<h2>A <a class=anchor href=#a>¶</a></h2>", "## A\n"),
        (
            "<p>E=mc<sup>2</sup>, 10<sup>−3</sup>, 2<sup>nd</sup>, word<sup><a href=#f>*</a></sup></p>",
            "E=mc², 10⁻³, 2nd, word\\[\\*\\]\n",
        ),
        ("<ul><li><p>a</p><li>b</ul>", "- a\n- b\n"),
        ("<ul><ul><li>a</ul></ul>", "- a\n"),
        ("<ul><li>a</ul><ul><li>b</ul>", "- a\n- b\n"),
        ("<ol><li>a</ol><ol><li>b</ol><ol><li>c</ol>", "1. a\n\n1) b\n\n1. c\n"),
        ("<ol start=3><li>a<li value=7>b<li>c</ol>", "3. a\n7. b\n8. c\n"),
        ("<ol reversed><li>a<li>b</ol>", "2. a\n1. b\n"),
        ("<ul><li>a<pre>x</pre>b</ul>", "- a\n\n  ```\n  x\n  ```\n\n  b\n"),
        ("<ul><li>a<ol start=2><li>b</ol></ul>", "- a\n\n  2. b\n"),
        ("<ul><li><h3>A</h3><p>x</p><li><h3>B</h3><p>y</p></ul>", "### A\n\nx\n\n### B\n\ny\n"),
        ("<div role=list><div role=listitem>a</div></div>", "a\n"),
        ("<dl><dt>A?<dd>x<dt>B<dd><ul><li>y</ul></dl>", "- **A?** x\n- **B**:\n  - y\n"),
        ("<dl><div><dt>A</dt><dd>x</dd></div></dl>", "- **A**: x\n"),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", "> a\n>\n> > b\n"),
        ("<table><tr><td>only</table>", "only\n"),
        ("<table role=none><tr><td>a<td>b</table>", "a\n\nb\n"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "|  |  |\n| --- | --- |\n| a | b |\n| c |  |\n"),
        (
            "<table><tr><th>a<th>b<tr><td><p>c</p><p>d<br>e</p><td><ul><li>f<li>g.<li>h</ul></table>",
            "| a | b |\n| --- | --- |\n| c d e | f; g. h |\n",
        ),
        (
            "<table><tfoot><tr><td>z<td>9</tfoot><thead><tr><th>a<th>b</thead><tbody><tr><td>c<td>1</table>",
            "| a | b |\n| --- | --- |\n| c | 1 |\n| z | 9 |\n",
        ),
        ("<table><tr><th>a<th><th>b<tr><td>c<td><td>d</table>", "| a | b |\n| --- | --- |\n| c | d |\n"),
        ("<details><summary>Why?</summary>So.</details>", "**Why?**\n\nSo.\n"),
        (
            "<h2>Q</h2><div><details><summary>A?</summary>a</details></div><div><details><summary>B?</summary>b</details></div>",
            "## Q\n\n### A?\n\na\n\n### B?\n\nb\n",
        ),
        (
            "<h2>Q</h2><details><summary>A?</summary><details><summary>C?</summary>c</details><details><summary>D?</summary>d</details></details><details><summary>B?</summary>b</details>",
            "## Q\n\n### A?\n\n#### C?\n\nc\n\n#### D?\n\nd\n\n### B?\n\nb\n",
        ),
        ("<button aria-expanded=false>Open?</button><div hidden>Yes.</div>", "**Open?**\n\nYes.\n"),
        ("<hr><p>a</p><hr><hr><p>b</p><hr>", "a\n\n---\n\nb\n"),
        ("<p>He said <q>no</q>.</p>", "He said “no”.\n"),
        ("<p>漢<ruby>字<rt>ji</rt></ruby></p>", "漢字(ji)\n"),
        ("<span role=heading aria-level=3>A</span>b", "### A\n\nb\n"),
        ("<my-box>a</my-box><my-box>b</my-box>", "a\n\nb\n"),
    ] {
        assert_eq!(html_fragment_to_markdown(html).expect("text").markdown, expected, "{html}");
    }
}

#[test]
fn title_and_language_are_the_pages() {
    let read = read_html(b"<html lang='de_AT'><title>\n A &amp; B </title><p>x").expect("text");
    assert_eq!((read.title.as_deref(), read.language.as_deref()), (Some("A & B"), Some("de-AT")));
    let read = read_html(b"<html lang=''><title> </title><svg><title>icon</title></svg><p>x").expect("text");
    assert_eq!((read.title, read.language), (None, None));
}

#[test]
fn images_are_counted() {
    let read = read_html(b"<p>a <img src=x alt=Plan> <img src=y><img width=1 src=z> b <s>c</s>").expect("text");
    assert_eq!(read.markdown, "a b\n");
    assert_eq!(
        read.notes,
        ["2 images were left out, 1 of them with a description", "1 passage struck out was left out"]
    );
}

#[test]
fn encodings_are_found() {
    let utf_16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let pages: [(Vec<u8>, &str); 10] = [
        ("<p>é</p>".into(), "é\n"),
        ("\u{FEFF}<meta charset=latin1><p>é</p>".into(), "é\n"),
        (b"<p>\xE9\x80</p>".to_vec(), "é€\n"),
        (b"<meta charset=\"iso-8859-2\"><p>\xB1</p>".to_vec(), "ą\n"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=koi8-r'><p>\xC1</p>".to_vec(), "а\n"),
        (b"<?xml version='1.0' encoding='windows-1250'?><html><p>\x9A</p></html>".to_vec(), "š\n"),
        (b"<meta charset=Shift_JIS><p>\x82\xA0</p>".to_vec(), "あ\n"),
        ("<meta charset=iso-8859-1><p>é</p>".into(), "é\n"),
        (utf_16("<p>é</p>"), "é\n"),
        (utf_16("\u{FEFF}<p>é</p>"), "é\n"),
    ];
    for (page, expected) in pages {
        assert_eq!(read_html(&page).expect("text").markdown, expected, "{}", String::from_utf8_lossy(&page));
    }
}

#[test]
fn html_is_known_by_its_bytes() {
    for page in [
        "<!DOCTYPE html>x",
        "\u{FEFF}\n <!-- saved from url=(0014)about:internet -->\n<!doctype HTML PUBLIC \"-//W3C\">x",
        "<html>",
        "<HTML lang=en>",
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C\"><html>",
        "<h1>Title</h1>\n<p>Some text.</p>",
        "<head><title>x</title></head><body>text",
        "<div>\n<p>a\n<p>b</div>",
        "<style>\n# x\n</style><p>text of the page</p>",
        "<ul><li>a<li>b</ul>",
    ] {
        assert!(is_html(page.as_bytes()), "{page}");
        let utf_16: Vec<u8> = format!("\u{FEFF}{page}").encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(is_html(&utf_16), "{page}");
    }
    for text in [
        "",
        "plain text",
        "# Title\n\n<div>note</div>\n",
        "<p align=\"center\"><img src=logo.png></p>\n\n# Project\n\nText of the project.\n",
        "<h1 align=\"center\">Project</h1>\n\nText of the project, which is long and goes on for a while.\n\n- item\n",
        "<details>\n<summary>More</summary>\n\n## Heading\n\nText.\n</details>\n",
        "<b>bold</b> and much more text",
        "<?xml version=\"1.0\"?><rss><channel><title>x</title></channel></rss>",
        "<?xml version=\"1.0\"?><!DOCTYPE svg><svg></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>x</text></svg>",
        "<!doctype htmlx>",
        "<?php echo 1; ?>",
        "<https://x.example> is a link",
        "< 5 apples",
        "{\\rtf1 <p>x</p>}",
        "<!-- a comment -->\n\nText <b>of</b> a Markdown file.",
        "---\ntitle: x\n---\n<p>x</p>",
    ] {
        assert!(!is_html(text.as_bytes()), "{text}");
    }
    assert!(!is_html(b"PK\x03\x04\x00\x00"));
    assert!(!is_html(b"%PDF-1.7\n<html>"));
}

#[test]
fn a_page_saved_under_a_banner_is_read() {
    assert_eq!(
        markdown("<div id=root aria-hidden=true><main><p>Text.</p></main></div><div role=dialog>Hi</div>"),
        "Text.\n"
    );
}

#[test]
fn a_table_of_contents_without_links_is_left_out() {
    let text = "<h2>Oars</h2><p>They hang in the shed.</p><h2>Sails</h2><p>Three of them.</p>";
    let page = format!("<main><h1>Club</h1><p><b>Contents</b></p><p>Oars ... 2</p><p>Sails ... 3</p>{text}</main>");
    let read = read_html(page.as_bytes()).unwrap();
    assert_eq!(read.markdown, "# Club\n\n## Oars\n\nThey hang in the shed.\n\n## Sails\n\nThree of them.\n");
    assert_eq!(read.notes, ["1 list of contents was left out, as the headings say the same"]);
    let page = format!("<main><p>Rowers 2</p><p>Sailors 3</p><p>Divers 4</p>{text}</main>");
    assert!(markdown(&page).starts_with("Rowers 2\n\nSailors 3\n\nDivers 4\n"));
}

#[test]
fn merged_cells_below_hide_no_header() {
    let rows = "<tr><td>Boat<td>Hire<td>Deposit<tr><td>Heron<td>9 €<td>20 €<tr><td>Swan<td>7 €<td>10 €";
    let head = "| Boat | Hire | Deposit |\n| --- | --- | --- |\n| Heron | 9 € | 20 € |\n| Swan | 7 € | 10 € |\n";
    let read = markdown(&format!("<table>{rows}<tr><td>Ark<td colspan=2>only with a guide</table>"));
    assert_eq!(read, format!("{head}| Ark | only with a guide | only with a guide |\n"));
}

#[test]
fn numbered_paragraphs_over_texts_are_headings() {
    let page = "<h1>House</h1><p>1. Keys</p><p>Ask at the desk.</p><p>2. Heating</p><p>It goes off at nine.</p>";
    let expected = "# House\n\n## 1. Keys\n\nAsk at the desk.\n\n## 2. Heating\n\nIt goes off at nine.\n";
    assert_eq!(markdown(page), expected);
}

#[test]
fn the_box_of_a_task_is_left_out_and_its_words_are_kept() {
    let tasks = "<ul class=task-list><li><input type=checkbox disabled=''/>\nclose the tap<li><label><input type=checkbox checked=''/>lock up</label></ul>";
    assert_eq!(html_fragment_to_markdown(tasks).unwrap().markdown, "- close the tap\n- lock up\n");
}

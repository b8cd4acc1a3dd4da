//! Does a footnote stand with the passage that calls it, whatever program wrote the page?

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use preceptor_html::{chapters_to_markdown, html_fragment_to_markdown, read_html};

fn markdown(page: &str) -> String {
    read_html(page.as_bytes()).expect("text").markdown
}

#[test]
fn notes_of_every_program_are_footnotes() {
    let text = |call: &str| format!("<h1>Bees</h1><p>Lift it.{call}</p><p>Wait.</p>");
    for (call, note) in [
        // Google Docs
        (
            "<sup><a href='#ftnt1' id='ftnt_ref1'>[1]</a></sup>",
            "<hr><div><p><a href='#ftnt_ref1' id='ftnt1'>[1]</a>&nbsp;By hand.</p></div>",
        ),
        // Word
        (
            "<a href='#_ftn1' name='_ftnref1'><span class=MsoFootnoteReference>[1]</span></a>",
            "<hr><div id=ftn1><p class=MsoFootnoteText><a href='#_ftnref1' name='_ftn1'>[1]</a> By hand.</p></div>",
        ),
        // LibreOffice
        (
            "<a class='sdfootnoteanc' name='sdfootnote1anc' href='#sdfootnote1sym'><sup>1</sup></a>",
            "<div id='sdfootnote1'><p><a class='sdfootnotesym' name='sdfootnote1sym' href='#sdfootnote1anc'>1</a> By hand.</p></div>",
        ),
        // Pandoc
        (
            "<a href='#fn1' class='footnote-ref' id='fnref1' role='doc-noteref'><sup>1</sup></a>",
            "<section class='footnotes' role='doc-endnotes'><hr><ol><li id='fn1'><p>By hand.<a href='#fnref1' class='footnote-back' role='doc-backlink'>↩︎</a></p></li></ol></section>",
        ),
        // Python-Markdown, kramdown, Hugo
        (
            "<sup id='fnref:1'><a class='footnote-ref' href='#fn:1'>1</a></sup>",
            "<div class='footnote'><hr><ol><li id='fn:1'><p>By hand.&nbsp;<a class='footnote-backref' href='#fnref:1'>↩</a></p></li></ol></div>",
        ),
        // GitHub, whose heading is for screen readers
        (
            "<sup><a href='#user-content-fn-1' id='user-content-fnref-1' data-footnote-ref>1</a></sup>",
            "<section data-footnotes class='footnotes'><h2 class='sr-only'>Footnotes</h2><ol><li id='user-content-fn-1'><p>By hand. <a href='#user-content-fnref-1' data-footnote-backref>↩</a></p></li></ol></section>",
        ),
        // WordPress
        (
            "<sup data-fn='a7' class='fn'><a href='#a7' id='a7-link'>1</a></sup>",
            "<ol class='wp-block-footnotes'><li id='a7'>By hand. <a href='#a7-link'>↩︎</a></li></ol>",
        ),
        // MediaWiki
        (
            "<sup class='reference' id='cite_ref-1'><a href='#cite_note-1'>[1]</a></sup>",
            "<h2>Notes</h2><ol class='references'><li id='cite_note-1'><span class='mw-cite-backlink'><a href='#cite_ref-1'>↑</a></span> <span>By hand.</span></li></ol>",
        ),
        // Asciidoctor
        (
            "<sup class='footnote'>[<a id='_footnoteref_1' class='footnote' href='#_footnotedef_1'>1</a>]</sup>",
            "<div id='footnotes'><hr><div class='footnote' id='_footnotedef_1'><a href='#_footnoteref_1'>1</a>. By hand.</div></div>",
        ),
        // Sphinx
        (
            "<a class='footnote-reference brackets' href='#id2' id='id1' role='doc-noteref'><span>[</span>1<span>]</span></a>",
            "<aside class='footnote brackets' id='id2' role='doc-footnote'><span class='label'><span>[</span><a role='doc-backlink' href='#id1'>1</a><span>]</span></span><p>By hand.</p></aside>",
        ),
        (
            "<a class='footnote-reference' href='#id2' id='id1'>1</a>",
            "<dl class='footnote'><dt class='label' id='id2'><a href='#id1'>1</a></dt><dd><p>By hand.</p></dd></dl>",
        ),
        // By hand
        ("<sup><a href='#star'>*</a></sup>", "<p id='star'>* By hand.</p>"),
    ] {
        let page = text(call) + note;
        assert_eq!(markdown(&page), "# Bees\n\nLift it.[^1]\n\nWait.\n\n[^1]: By hand.\n", "{page}");
        assert_eq!(html_fragment_to_markdown(&page).unwrap().markdown, markdown(&page), "{page}");
    }
}

#[test]
fn several_notes_keep_their_calls() {
    let page = "<p>One<sup><a href='#a' id='b'>1</a></sup> and two<sup><a href='#c' id='d'>2</a>,<a href='#a'>1</a></sup>.</p>\
                <ol><li id='a'>First <i>note</i>. <a href='#b'>↩</a></li><li id='c'><p>Second.</p><p>Goes on.</p> <a href='#d'>↩</a></li></ol>";
    assert_eq!(markdown(page), "One[^1] and two[^2][^1].\n\n[^1]: First _note_.\n\n[^2]: Second. Goes on.\n");
}

#[test]
fn a_note_called_where_no_passage_is_stands_after_it() {
    let note = "<ol><li id='n'>By hand. <a href='#c'>↩</a></li></ol>";
    let call = "<sup><a href='#n' id='c'>1</a></sup>";
    for (text, expected) in [
        (format!("<h2>Bees{call}</h2><p>Wait.</p>"), "## Bees\n\nBy hand.\n\nWait.\n"),
        (format!("<p><b>Bees{call}</b></p><p>Wait.</p>"), "**Bees**\n\nBy hand.\n\nWait.\n"),
        (
            format!("<table><tr><th>Hive<th>Frames{call}<tr><td>A<td>9</table>"),
            "| Hive | Frames |\n| --- | --- |\n| A | 9 |\n\nBy hand.\n",
        ),
        (
            format!("<table><tr><th>Hive<th>Frames<tr><td>A<td>9{call}</table>"),
            "| Hive | Frames |\n| --- | --- |\n| A | 9[^1] |\n\n[^1]: By hand.\n",
        ),
    ] {
        assert_eq!(markdown(&(text + note)), expected);
    }
}

#[test]
fn what_only_looks_like_a_note_stays_where_it_is() {
    for (page, expected) in [
        (
            "<p>See rule <a href='#r2'>2</a>.</p><ol><li>a<li id='r2'>No dogs.</ol>",
            "See rule 2.\n\n1. a\n2. No dogs.\n",
        ),
        ("<p>Page <a href='#s'>2</a></p><h2 id='s'>Oil</h2><p>Text.</p>", "Page 2\n\n## Oil\n\nText.\n"),
        ("<p>10<sup>3</sup> bees<sup><a href='#gone'>1</a></sup></p>", "10³ bees\\[1\\]\n"),
        (
            "<p>Text<a href='#cmnt1' id='cmnt_ref1'>[a]</a></p><p><a href='#cmnt_ref1' id='cmnt1'>[a]</a>Really?</p>",
            "Text\n",
        ),
    ] {
        assert_eq!(markdown(page), expected, "{page}");
    }
}

#[test]
fn a_note_may_stand_in_another_chapter() {
    let one = "<h1>One</h1><p>Lift it.<a epub:type='noteref' href='../notes.xhtml#n1'>1</a></p>";
    let two = "<h1>Two</h1><p>Wait.<a epub:type='noteref' href='../notes.xhtml#n2'>1</a></p>";
    let notes = "<section epub:type='endnotes'><h2>Notes</h2><ol><li id='n1'><p>By hand. <a href='text/one.xhtml'>↩</a></p></li><li id='n2'>An hour.</li></ol></section>";
    let read = chapters_to_markdown(&[("b/text/one.xhtml", one), ("b/text/two.xhtml", two), ("b/notes.xhtml", notes)]);
    let read: Vec<String> = read.unwrap().into_iter().map(|chapter| chapter.markdown).collect();
    assert_eq!(read, ["# One\n\nLift it.[^1]\n\n[^1]: By hand.\n", "# Two\n\nWait.[^2]\n\n[^2]: An hour.\n", ""]);
}

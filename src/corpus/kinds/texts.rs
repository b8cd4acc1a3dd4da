//! Which texts are read as no guide? What they hold says, and their name only where that leaves a doubt.

use super::PROGRAM;

/// A kind of text that no guide is read from, and what to do instead.
type Unread = (&'static str, &'static str);

const RST: Unread = ("reStructuredText", "convert it with `pandoc -f rst -t gfm`");
const ASCIIDOC: Unread = ("AsciiDoc", "convert it with `asciidoctor -b html5` and give the page");
const ORG: Unread = ("Org mode", "convert it with `pandoc -f org -t gfm`");
const LATEX: Unread = ("LaTeX", "give the PDF, or convert it with `pandoc -f latex -t gfm`");
const WIKI: Unread = ("wiki markup", "convert it with `pandoc -f mediawiki -t gfm`, or save the page as HTML");
const JSON: Unread = ("JSON", "give the text that is to be quoted as Markdown");
const XML: Unread = ("XML", "save it as a web page or as text");
const MAIL: Unread = ("mail or calendar data", "save its text as .txt");

/// Kinds by the ending of their names.
const ENDINGS: [(&[&str], Unread); 12] = [
    (&["rst", "rest"], RST),
    (&["adoc", "asciidoc", "asc"], ASCIIDOC),
    (&["org"], ORG),
    (&["tex", "latex"], LATEX),
    (&["wiki", "mediawiki", "textile"], WIKI),
    (&["csv", "tsv"], ("a table", "import questions with answers by `preceptor faq import`, or save it as a web page")),
    (&["json", "jsonl", "ndjson"], JSON),
    (&["yaml", "yml"], ("YAML", "give the text that is to be quoted as Markdown")),
    (&["xml", "svg", "opml"], XML),
    (&["toml", "ini", "cfg", "conf", "lock"], ("settings", "give the text that is to be quoted as Markdown")),
    (
        &["css", "scss", "js", "jsx", "ts", "tsx", "vue", "py", "rs", "sh", "c", "h", "java", "go", "rb", "php"],
        ("source code", PROGRAM),
    ),
    (&["eml", "mbox", "ics", "vcf"], MAIL),
];

/// How texts begin that are no guide.
const BEGINNINGS: [(&str, Unread); 14] = [
    ("<?xml", XML),
    ("<svg", ("an SVG picture", "have the words in it written down")),
    ("<rss", ("a news feed", "give the address of the page itself")),
    ("<feed", ("a news feed", "give the address of the page itself")),
    ("\\documentclass", LATEX),
    ("MIME-Version:", ("a web archive (.mhtml)", "save the page as HTML alone")),
    ("From: <Saved by", ("a web archive (.mhtml)", "save the page as HTML alone")),
    (
        "version https://git-lfs.github.com/",
        ("a pointer to a file that Git keeps elsewhere", "fetch it with `git lfs pull`"),
    ),
    ("-----BEGIN PGP", ("encrypted or signed by PGP", "decrypt it and give the text")),
    ("BEGIN:V", MAIL),
    ("[InternetShortcut]", ("a link to a page", "give the address itself")),
    ("WEBVTT", ("subtitles", "save what is said as text")),
    ("#!/", ("a script", PROGRAM)),
    ("%!PS", ("a PostScript file", "convert it with `ps2pdf` and give the PDF")),
];

/// What a text is by the ending of its name, where that is none of a text which is read.
pub(in crate::corpus) fn text_by_name(name: &str) -> Option<Unread> {
    let ending = name.rsplit_once('.')?.1.to_lowercase();
    ENDINGS.iter().find(|(endings, _)| endings.contains(&ending.as_str())).map(|(_, unread)| *unread)
}

/// Whether a kind is one in which people write guides.
pub(in crate::corpus) fn is_markup(kind: &str) -> bool {
    [RST, ASCIIDOC, ORG, LATEX, WIKI].iter().any(|(name, _)| *name == kind)
}

/// What a text is, where no guide is read from it.
pub(in crate::corpus) fn unread_text(name: &str, text: &str) -> Option<Unread> {
    let by_text = by_content(text);
    // Whatever it is called, Markdown is read: a name is easily given, as by a download.
    by_text.or_else(|| text_by_name(name).filter(|_| !is_prose_in_markdown(text)))
}

fn by_content(text: &str) -> Option<Unread> {
    let begun = text.trim_start_matches('\u{feff}').trim_start();
    if let Some((_, unread)) = BEGINNINGS.iter().find(|(beginning, _)| begun.starts_with(beginning)) {
        return Some(*unread);
    }
    let is_object = begun.starts_with(['{', '[']);
    if is_object && serde_json::from_str::<serde::de::IgnoredAny>(begun).is_ok() {
        return Some(JSON);
    }
    if is_subtitles(begun) {
        return Some(("subtitles", "save what is said as text"));
    }
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    [(is_rst as fn(&[&str]) -> bool, RST), (is_asciidoc, ASCIIDOC), (is_wiki, WIKI), (is_org, ORG)]
        .into_iter()
        .find(|(is_one, _)| is_one(&lines))
        .map(|(_, unread)| unread)
}

/// A number, and below it two times with an arrow between them.
fn is_subtitles(text: &str) -> bool {
    let mut lines = text.lines();
    let number = lines.next().is_some_and(|line| line.trim().parse::<u32>().is_ok());
    number && lines.next().is_some_and(|line| line.contains(" --> ") && line.contains(':'))
}

/// Directives stand at a line's beginning as in nothing else.
fn is_rst(lines: &[&str]) -> bool {
    let is_directive = |line: &&&str| {
        let name = line.strip_prefix(".. ").and_then(|rest| rest.split_once("::")).map(|(name, _)| name);
        name.is_some_and(|name| {
            !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_:".contains(c))
        })
    };
    let is_target = |line: &&&str| line.starts_with(".. _") && line.ends_with(':');
    lines.iter().any(|line| is_directive(&line) || is_target(&line))
}

/// Titles by `=`, and attributes or blocks in its manner.
fn is_asciidoc(lines: &[&str]) -> bool {
    let title = |line: &&&str| behind_marks(line, '=').is_some_and(|words| !words.ends_with('='));
    let first = lines.iter().find(|line| !line.is_empty());
    let attribute = |line: &&&str| {
        line.strip_prefix(':').and_then(|rest| rest.split_once(':')).is_some_and(|(name, _)| {
            !name.is_empty()
                && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '!')
        })
    };
    let titles = lines.iter().filter(title).count();
    let is_first = first.is_some_and(|line| line.starts_with("= ") && title(&line));
    (is_first && titles >= 2) || (titles >= 1 && lines.iter().filter(attribute).count() >= 1)
}

/// Headings between `=`, and links or bold as wikis write them.
fn is_wiki(lines: &[&str]) -> bool {
    let is_heading = |line: &&&str| line.starts_with("==") && line.ends_with("==") && line.len() > 4;
    let marks =
        |line: &&&str| line.contains("'''") || line.contains("[[") || line.contains("{{") || line.starts_with("{|");
    lines.iter().any(|line| is_heading(&line)) && lines.iter().filter(marks).count() >= 2
}

fn is_org(lines: &[&str]) -> bool {
    lines.iter().any(|line| {
        let keyword = line.strip_prefix("#+").unwrap_or_default();
        let begins = |name: &str| keyword.get(..name.len()).is_some_and(|begins| begins.eq_ignore_ascii_case(name));
        ["title:", "begin_", "author:", "options:"].into_iter().any(begins)
    })
}

/// What stands behind the one to six marks and the blank that make a line a heading.
pub(in crate::corpus) fn behind_marks(line: &str, mark: char) -> Option<&str> {
    let words = line.trim_start_matches(mark);
    ((1..=6).contains(&(line.len() - words.len())) && words.starts_with(' ')).then_some(words)
}

/// Whether a text has a heading of Markdown over sentences: in source code and settings a `#` begins a comment.
fn is_prose_in_markdown(text: &str) -> bool {
    let is_heading = |line: &&str| behind_marks(line, '#').is_some();
    let is_sentence = |line: &&str| line.ends_with(['.', '?', '!']) && line.split_whitespace().count() >= 4;
    let is_code = |line: &&str| {
        line.ends_with(['{', '}', ';', ',', ':', '('])
            || line.contains(" = ")
            || line.contains("()")
            || line.split_once(": ").is_some_and(|(key, _)| !key.contains(' ') && !key.ends_with('*'))
    };
    let lines: Vec<&str> = text.lines().map(str::trim_end).filter(|line| !line.trim().is_empty()).collect();
    let body: Vec<&str> = lines.iter().copied().filter(|line| !is_heading(line)).collect();
    let code = body.iter().copied().filter(|line| is_code(line)).count();
    body.len() < lines.len() && body.iter().copied().any(|line| is_sentence(&line)) && code * 5 <= body.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(name: &str, text: &str) -> Option<&'static str> {
        unread_text(name, text).map(|(kind, _)| kind)
    }

    #[test]
    fn what_a_text_holds_says_what_it_is_whatever_it_is_called() {
        for (text, is) in [
            ("Boats\n=====\n\n.. contents::\n\nRow on the left.\n", "reStructuredText"),
            (".. _keys:\n\nKeys\n----\nThey hang in the hall.\n", "reStructuredText"),
            ("= Boats\n:toc:\n\n== Keys\n\nThey hang in the hall.\n", "AsciiDoc"),
            ("== Keys ==\n'''Keys''' hang in the [[hall]].\n* see [[Doors]]\n", "wiki markup"),
            ("#+TITLE: Boats\n* Keys\nThey hang in the hall.\n", "Org mode"),
            ("\\documentclass{article}\n\\begin{document}\n", "LaTeX"),
            ("{\"cells\": [{\"source\": [\"# Boats\"]}]}", "JSON"),
            ("<?xml version=\"1.0\"?>\n<office:document/>", "XML"),
            ("From: <Saved by Blink>\nSubject: Boats\n", "a web archive (.mhtml)"),
            (
                "version https://git-lfs.github.com/spec/v1\noid sha256:1\n",
                "a pointer to a file that Git keeps elsewhere",
            ),
            ("1\n00:00:01,000 --> 00:00:02,000\nRow!\n", "subtitles"),
            ("#!/bin/sh\necho boats\n", "a script"),
        ] {
            assert_eq!(kind("boats.txt", text), Some(is), "{text}");
        }
    }

    #[test]
    fn texts_that_are_only_like_them_are_read() {
        for text in [
            "# Boats\n\nRow on the left.\n",
            "== Keys ==\nThey hang in the hall.\n",
            "Keys\n----\nThey hang in the hall.\n",
            "[The map](map.md) shows the lake.\n",
            "1\n\nRow on the left --> always.\n",
            "Rules:\n\n.. and so on.\n",
            "{{< note >}}\nRow on the left.\n{{< /note >}}\n",
        ] {
            assert_eq!(kind("boats.txt", text), None, "{text}");
        }
    }

    #[test]
    fn markdown_is_read_under_any_name_and_comments_make_no_markdown() {
        let markdown = "# Boats\n\nThe boats lie at the pier.\n\n- Row on the left.\n";
        for name in ["boats.rst", "boats.adoc", "boats.org", "boats.json", "boats.py", "boats.conf"] {
            assert_eq!(kind(name, markdown), None, "{name}");
        }
        assert_eq!(
            kind("boats.py", "# The boats lie at the pier.\nimport boats\nfor boat in boats:\n    row(boat)\n"),
            Some("source code")
        );
        assert_eq!(
            kind("boats.yml", "# How the boats are called.\nboats:\n  - name: Ada\n    seats: 4\n"),
            Some("YAML")
        );
        assert_eq!(kind("boats.RST", "Boats\n=====\n\nThey lie at the pier.\n"), Some("reStructuredText"));
        assert_eq!(kind("boats", "The boats lie at the pier."), None);
    }
}

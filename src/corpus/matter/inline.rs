//! Which marks inside of lines are no text? Shortcodes, imports, attributes, images, task boxes, marks of admonitions.

use std::sync::LazyLock;

use regex::Regex;

use super::canvas::Canvas;
use super::indented::{is_link, title_in};
use super::left_out::Kind;

macro_rules! pattern {
    ($name:ident, $pattern:expr) => {
        static $name: LazyLock<Regex> = LazyLock::new(|| Regex::new($pattern).expect("a pattern that a test compiles"));
    };
}

// Hugo: `{{< note >}}`; Jekyll and GitBook: `{% hint %}`, `{{ site.title }}`.
pattern!(SHORTCODE, r"\{\{[<%]?[^{}\n]*[%>]?\}\}|\{%[^{}\n]*%\}");
// `{/* a remark */}`, `{' '}`.
pattern!(REMARK, r#"(?s)\{/\*.*?\*/\}|\{[ ]*(?:' *'|" *")[ ]*\}"#);
pattern!(COMMENT, r"(?s)<!--.*?-->|%%[^%\n]+%%");
// `{frontMatter.title}`, in MDX alone.
pattern!(EXPRESSION, r"\{[A-Za-z_$][\w.$()\[\]'\x22 ]*\}");
pattern!(
    IMPORT,
    r#"(?m)^import[ \t]+(?:[\w*{][^"'\n;]*?(?:\{[^{}]*\})?[ \t]*from[ \t]*)?["'][^"'\n]+["'];?[ \t]*\r?$|^import[ \t]*\{[^{}"']*\}[ \t]*from[ \t]*["'][^"'\n]+["'];?[ \t]*\r?$"#
);
pattern!(EXPORT, r"(?m)^export[ \t]+(?:default|const|let|function|async)[ \t][^\n]*(?:\n[^\r\n][^\n]*)*");
// `## Fees {#fees .big}`, `{: .note}`, `![map](map.png){ width=50% }`.
pattern!(ATTRIBUTES, r"\{:?[ ]*[#.:][\w:-][^{}\n]*\}|\{:[ ]+[^{}\n]*\}|\{-\}");
// `[small print]{.small}`
pattern!(SPAN, r"(\[)[^\[\]\n]+(\])\{[#.:][^{}\n]*\}");
// `[![build](badge.svg)](ci)`, `![A map](map.png)`, `![[map.png]]`; the address may hold parentheses.
pattern!(BADGE, r"\[!\[[^\]\n]*\](?:\([^()\n]*\)|\[[^\]\n]*\])[ ]*\](?:\([^()\n]*\)|\[[^\]\n]*\])?");
pattern!(
    IMAGE,
    r"!\[\[[^\]\n]*\]\]|!\[[^\]\n]*\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]\n]*\])(?:\{[^{}\n]*\})?"
);
// `- [ ] Bring a towel`.
pattern!(TASK, r"(?m)^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+(\[[ xX]\][ \t]+)");
// GitHub and Obsidian: `> [!NOTE]`, `> [!tip]- Title`.
pattern!(ALERT, r"(?m)^[ \t]*(?:>[ \t]*)+(\[![A-Za-z][\w-]*\][+-]?)");
// Docusaurus, VitePress and Pandoc: `:::tip Title`, `:::tip[Title]`, `::: {.note}`.
pattern!(
    CONTAINER,
    r"(?m)^[ \t]*(:{3,}[ \t]*(?:[A-Za-z][\w-]*)?(?:\[([^\]\n]*)\]|[ \t]+([^\s{:][^\n{]*?))?[ \t]*(?:\{[^}\n]*\})?[ \t]*:*[ \t]*)\r?$"
);
// `[TOC]`, `[[_TOC_]]`, and kramdown's item before `{:toc}`.
pattern!(
    CONTENTS_MARK,
    r"(?m)^[ \t]*(\[{1,2}_?(?:TOC|toc)_?\]{1,2}|[-*1][.]?[ ]+(?:TOC|toc)\r?\n\{:toc[^\n]*\})[ \t]*\r?$"
);
// Obsidian: `[[Page|shown]]`, `==marked==`, ` ^block`.
pattern!(WIKI_LINK, r"(\[\[(?:[^\[\]|\n]*\|)?)[^\[\]|\n]+(\]\])");
pattern!(MARKED, r"(==)[^\s=](?:[^=\n]*[^\s=])?(==)");
pattern!(BLOCK_ID, r"(?m)[ \t](\^[A-Za-z0-9-]+)[ \t]*\r?$");

/// Whether a line brings something into an MDX file.
pub(super) fn is_import(line: &str) -> bool {
    line.starts_with("import ") && IMPORT.is_match(line)
}

/// Masks what stands in place of text or around it, before tags are read.
pub(super) fn blocks(canvas: &mut Canvas<'_>, mdx: bool) {
    if canvas.text.contains("import ") {
        blank_all(canvas, &IMPORT, Kind::Import);
    }
    if mdx {
        blank_all(canvas, &EXPORT, Kind::Import);
    }
    for shortcode in canvas.find(&SHORTCODE, 0) {
        canvas.count(Kind::Shortcode, shortcode.start);
        let shown = canvas.is_alone(&shortcode) && !is_link(canvas.slice(shortcode.clone()));
        match title_in(canvas, &shortcode).filter(|_| shown) {
            Some(title) => canvas.keep_title(shortcode, title),
            None => canvas.hide(shortcode),
        }
    }
    hide_all(canvas, &COMMENT, Kind::Comment);
    hide_all(canvas, &REMARK, Kind::Comment);
    if mdx {
        hide_all(canvas, &EXPRESSION, Kind::Component);
    }
}

/// Masks marks inside of lines, after tags are read.
pub(super) fn marks(canvas: &mut Canvas<'_>) {
    if canvas.text.contains(":::") {
        containers(canvas);
    }
    if canvas.text.contains('{') {
        hide_all(canvas, &CONTENTS_MARK, Kind::Contents);
        canvas.fill_around(&SPAN);
        hide_all(canvas, &ATTRIBUTES, Kind::Attribute);
    }
    if !canvas.text.contains('[') && !canvas.text.contains("==") {
        return;
    }
    hide_all(canvas, &CONTENTS_MARK, Kind::Contents);
    for pattern in [&BADGE, &IMAGE] {
        for found in canvas.find(pattern, 0) {
            canvas.count(Kind::Image, found.start);
            canvas.take_out(found);
        }
    }
    for (pattern, kind) in [(&TASK, Kind::TaskBox), (&ALERT, Kind::Admonition)] {
        for found in canvas.find(pattern, 1) {
            canvas.count(kind, found.start);
            if kind == Kind::TaskBox || !canvas.is_blank(canvas.after(found.end)) {
                canvas.fill(found);
            } else {
                canvas.blank(found);
            }
        }
    }
    obsidian(canvas);
}

/// The brackets of links between notes, and the marks around words.
fn obsidian(canvas: &mut Canvas<'_>) {
    canvas.fill_around(&WIKI_LINK);
    canvas.fill_around(&MARKED);
    for id in canvas.find(&BLOCK_ID, 1) {
        canvas.take_out(id);
    }
}

/// Lines of colons; a title stays.
fn containers(canvas: &mut Canvas<'_>) {
    for whole in canvas.find(&CONTAINER, 1) {
        let found = CONTAINER.captures(canvas.slice(whole.clone()));
        let title = found.and_then(|found| found.get(2).or(found.get(3)).map(|title| title.range()));
        canvas.count(Kind::Admonition, whole.start);
        match title.filter(|title| !title.is_empty()) {
            Some(title) => canvas.keep_title(whole.clone(), whole.start + title.start..whole.start + title.end),
            None => canvas.blank(whole),
        }
    }
}

fn blank_all(canvas: &mut Canvas<'_>, pattern: &Regex, kind: Kind) {
    for found in canvas.find(pattern, 0) {
        canvas.leave_out(kind, found);
    }
}

fn hide_all(canvas: &mut Canvas<'_>, pattern: &Regex, kind: Kind) {
    for found in canvas.find(pattern, 0) {
        canvas.count(kind, found.start);
        canvas.hide(found);
    }
}

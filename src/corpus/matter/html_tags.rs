//! Which tags stand in a Markdown text, and what does each mean for the text around it?

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::canvas::Canvas;

// Also a component's of MDX, whose attributes may be in braces. An address between angle brackets is no tag.
static TAG: LazyLock<Regex> = LazyLock::new(|| {
    let pattern =
        r#"<(/?)([A-Za-z][A-Za-z0-9.-]*)((?:[\s/](?:[^<>"'{}]|"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\})*)?)>"#;
    Regex::new(pattern).expect("a pattern that a test compiles")
});

/// What a tag is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    /// `h1` to `h6`.
    Heading,
    /// `ul`, `ol`.
    List,
    /// `li`.
    Item,
    /// `dt`.
    Term,
    /// `dd`.
    Definition,
    /// `summary`.
    Summary,
    /// `table`.
    Table,
    /// `tr`.
    Row,
    /// `td`, `th`; whether it names a column.
    Cell(bool),
    /// `br`.
    Break,
    /// `pre`.
    Code,
    /// Its content is shown nowhere: `script`, `style`, `svg`.
    Hidden,
    /// Any other that stands for itself: `p`, `div`, `details`.
    Block,
    /// Within a line: `b`, `a`, `kbd`.
    Inline,
}

/// A tag in its place.
#[derive(Debug, Clone)]
pub(super) struct FoundTag {
    /// The bytes of the whole tag.
    pub(super) range: Range<usize>,
    /// Which tag it is.
    pub(super) tag: Tag,
    /// Whether it is a closing one.
    pub(super) closes: bool,
    /// Its name in small letters.
    pub(super) name: String,
}

const BLOCKS: [&str; 30] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "details",
    "div",
    "dl",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "header",
    "hr",
    "html",
    "legend",
    "main",
    "nav",
    "p",
    "section",
    "tabs",
    "tab",
    "steps",
    "caption",
    "thead",
    "tbody",
    "tfoot",
    "head",
];

impl Tag {
    fn of(name: &str) -> Self {
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Self::Heading,
            "ul" | "ol" => Self::List,
            "li" => Self::Item,
            "dt" => Self::Term,
            "dd" => Self::Definition,
            "summary" => Self::Summary,
            "table" => Self::Table,
            "tr" => Self::Row,
            "td" => Self::Cell(false),
            "th" => Self::Cell(true),
            "br" => Self::Break,
            "pre" => Self::Code,
            "script" | "style" | "svg" | "template" | "title" => Self::Hidden,
            _ if BLOCKS.contains(&name) => Self::Block,
            _ => Self::Inline,
        }
    }
}

/// The tags of a range outside of code, in their order.
pub(super) fn tags_in(canvas: &Canvas<'_>, range: &Range<usize>) -> Vec<FoundTag> {
    let found = TAG.captures_iter(canvas.slice(range.clone())).filter_map(|found| {
        let (whole, slash, name) = (found.get(0)?, found.get(1)?, found.get(2)?);
        let place = range.start + whole.start()..range.start + whole.end();
        let name = name.as_str().to_ascii_lowercase();
        (!canvas.is_code(&place)).then(|| FoundTag {
            range: place,
            tag: Tag::of(&name),
            closes: !slash.is_empty(),
            name,
        })
    });
    found.collect()
}

/// The level of the heading that a tag opens.
pub(super) fn heading_level(tag: &str) -> Option<u8> {
    let level = tag.strip_prefix("<h").or_else(|| tag.strip_prefix("<H"))?.chars().next()?.to_digit(10)?;
    u8::try_from(level).ok().filter(|level| (1..=6).contains(level))
}

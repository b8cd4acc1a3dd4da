//! Which links of a Markdown document have no text or lead nowhere?

use std::collections::{BTreeSet, HashSet};
use std::sync::LazyLock;

use preceptor_converted::is_contents_name;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use regex::Regex;

use crate::corpus::block::{Note, Severity};
use crate::corpus::document::Document;
use crate::corpus::span::Span;
use crate::nearest::nearest;

// `<h3 id="fees">`, `<a name="fees">`, `## Fees {#fees}`.
static ANCHOR: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r#"\b(?:id|name)\s*=\s*["']?([^"'\s>]+)|\{[^{}\n]*#([^\s{}]+)"#;
    Regex::new(pattern).expect("a pattern that a test compiles")
});

/// A link that is being read.
struct Link {
    start: usize,
    to: String,
    has_text: bool,
}

/// Adds a note for each link without text, without an address, or to a heading that its document does not have.
pub(super) fn lint_links(document: &Document, anchors: &BTreeSet<&str>, notes: &mut Vec<Note>) {
    let own = ANCHOR.captures_iter(&document.text).filter_map(|found| found.get(1).or(found.get(2)));
    let own: HashSet<&str> = own.map(|anchor| anchor.as_str()).collect();
    let is_known = |anchor: &str| anchors.contains(anchor) || own.contains(anchor) || is_elsewhere(anchor, anchors);
    let mut open: Option<Link> = None;
    let masked = document.masked(Span::new(0, document.text.len()));
    for (event, range) in Parser::new_ext(&masked, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                open = Some(Link { start: range.start, to: dest_url.trim().to_owned(), has_text: false });
            }
            Event::Text(words) | Event::Code(words) => {
                if let Some(link) = &mut open {
                    link.has_text |= !words.trim().is_empty();
                }
            }
            Event::End(TagEnd::Link) => {
                if let Some((link, text)) =
                    open.take().and_then(|link| problem(&link, anchors, &is_known).map(|text| (link, text)))
                {
                    let line = Some(document.line_of(link.start));
                    notes.push(Note { severity: Severity::Warning, file: document.file.clone(), line, text });
                }
            }
            _ => {}
        }
    }
}

/// Whether an anchor is that of a contents list, which is not read, or of a heading that stands there more than once, as
/// other tools number them: from 1.
fn is_elsewhere(anchor: &str, anchors: &BTreeSet<&str>) -> bool {
    if is_contents_name(&anchor.replace('-', " ")) {
        return true;
    }
    let heading = anchor.rsplit_once(['-', '_']).filter(|(_, number)| number.parse::<u32>().is_ok());
    heading.is_some_and(|(heading, _)| anchors.contains(format!("{heading}-2").as_str()))
}

fn problem(link: &Link, anchors: &BTreeSet<&str>, is_known: &impl Fn(&str) -> bool) -> Option<String> {
    if link.to.is_empty() {
        return Some("link leads nowhere; give its address or make it plain text".to_owned());
    }
    if !link.has_text {
        return Some(format!("link to `{}` has no text; write what it leads to", link.to));
    }
    let anchor = link.to.strip_prefix('#').filter(|anchor| !anchor.is_empty() && !is_known(anchor))?;
    // Whatever the likeness: that an anchor is like no other is seen at once, and the nearest is a start.
    Some(match nearest(anchor, anchors, 0.0) {
        Some(nearest) => format!("link `#{anchor}` leads to no heading; did you mean `#{nearest}`?"),
        None => format!("link `#{anchor}` leads to no heading; the text has none"),
    })
}

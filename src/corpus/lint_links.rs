//! Which links of a Markdown document have no text or lead nowhere?

use std::collections::HashSet;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::block::{Note, Severity};
use super::document::Document;

/// A link that is being read.
struct Link {
    start: usize,
    to: String,
    has_text: bool,
}

/// Adds a note for each link without text, without an address, or to a heading that its document does not have.
pub(super) fn lint_links(document: &Document, anchors: &HashSet<&str>, notes: &mut Vec<Note>) {
    let mut open: Option<Link> = None;
    for (event, range) in Parser::new_ext(&document.text, Options::ENABLE_TABLES).into_offset_iter() {
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
                    open.take().and_then(|link| problem(&link, anchors).map(|text| (link, text)))
                {
                    let line = Some(document.line_of(link.start));
                    notes.push(Note { severity: Severity::Warning, file: document.file.clone(), line, text });
                }
            }
            _ => {}
        }
    }
}

fn problem(link: &Link, anchors: &HashSet<&str>) -> Option<String> {
    if link.to.is_empty() {
        return Some("link leads nowhere; give its address or make it plain text".to_owned());
    }
    if !link.has_text {
        return Some(format!("link to `{}` has no text; write what it leads to", link.to));
    }
    let anchor = link.to.strip_prefix('#').filter(|anchor| !anchor.is_empty() && !anchors.contains(anchor))?;
    let nearest = anchors.iter().max_by(|one, other| {
        strsim::jaro_winkler(one, anchor).total_cmp(&strsim::jaro_winkler(other, anchor)).then(other.cmp(one))
    });
    Some(match nearest {
        Some(nearest) => format!("link `#{anchor}` leads to no heading; did you mean `#{nearest}`?"),
        None => format!("link `#{anchor}` leads to no heading; the text has none"),
    })
}

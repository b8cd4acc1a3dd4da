//! What stands indented below a mark that is no list's? The content of `!!! note`, `=== "Tab"` and of MDX's components, which
//! CommonMark would take for code: its indentation goes.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::canvas::Canvas;
use super::code;
use super::left_out::Kind;

/// How far the content of an admonition is indented.
const STEP: usize = 4;

/// Nothing stands deeper than in so many of them.
const DEEPEST: usize = 32;

// MkDocs: `!!! note "Title"`, `??? tip`, `=== "Tab"`.
static MARK: LazyLock<Regex> = LazyLock::new(|| {
    let pattern =
        r#"^[ ]*(?:(?:!!!|\?\?\?\+?)[ \t]*[A-Za-z][\w -]*(?:"([^"\n]*)")?|===[!+]?[ \t]+"([^"\n]*)")[ \t]*\r?$"#;
    Regex::new(pattern).expect("a pattern that a test compiles")
});

// A component's tag on lines of its own, or any tag with braces, which is none of HTML's.
static COMPONENT: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r#"(?m)^[ \t]*(<(/?)([A-Z][\w.]*|[a-z][\w-]*|)((?:[^<>"'{}]|"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\})*?)(/?)>)[ \t]*\r?$"#;
    Regex::new(pattern).expect("a pattern that a test compiles")
});

static TITLE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"\b(?:title|label|summary)[ ]*=[ ]*"([^"\n]+)""#).expect("a pattern that a test compiles")
});

/// Where a title stands among a tag's or a shortcode's attributes.
pub(super) fn title_in(canvas: &Canvas<'_>, range: &Range<usize>) -> Option<Range<usize>> {
    let found = TITLE.captures(canvas.slice(range.clone()))?.get(1)?;
    Some(range.start + found.start()..range.start + found.end())
}

/// Whether a tag or a shortcode only leads elsewhere, as a card does.
pub(super) fn is_link(tag: &str) -> bool {
    ["link=", "href=", "url=", "to="].iter().any(|to| tag.contains(to))
}

/// What a line stands in.
struct Open {
    /// Lines indented less are outside; `None` where a closing tag ends it.
    least: Option<usize>,
    /// The component's name.
    name: String,
    /// By how much its lines are moved to the left.
    dedent: usize,
}

/// A component's tag.
struct Component {
    range: Range<usize>,
    name: String,
    closes: bool,
    whole: bool,
}

/// Moves what stands indented below such marks to the left, and masks the marks.
pub(super) fn dedent(canvas: &mut Canvas<'_>, from: usize) {
    let text = canvas.text;
    if !["!!!", "???", "===", "<"].iter().any(|mark| text.contains(mark)) {
        return;
    }
    let fenced = code::fenced(canvas.now());
    canvas.code = fenced;
    let mut components = components(canvas, from).into_iter().peekable();
    let mut open: Vec<Open> = Vec::new();
    let mut at = from;
    while at < text.len() {
        let end = text[at..].find('\n').map_or(text.len(), |end| at + end + 1);
        let line = text[at..end].trim_end();
        let indent = line.len() - line.trim_start_matches(' ').len();
        if line.is_empty() {
            at = end;
            continue;
        }
        open.truncate(
            open.iter().position(|open| open.least.is_some_and(|least| indent < least)).unwrap_or(open.len()),
        );
        let left = open.last().map_or(0, |open| open.dedent);
        canvas.dedent(at, left.min(indent));
        at = match components.next_if(|component| component.range.start < end) {
            Some(component) => take_component(canvas, &mut open, &component, indent, left),
            None => {
                if !canvas.is_code(&(at..end)) && take_mark(canvas, at, line) && open.len() < DEEPEST {
                    let least = Some(indent + STEP);
                    open.push(Open { least, name: String::new(), dedent: left + STEP });
                }
                end
            }
        };
    }
}

/// Masks the mark of an admonition or a tab; its title stays.
fn take_mark(canvas: &mut Canvas<'_>, start: usize, line: &str) -> bool {
    let Some(found) = MARK.captures(line) else { return false };
    canvas.count(Kind::Admonition, start);
    let whole = start..start + line.len();
    match found.get(1).or(found.get(2)).filter(|title| !title.is_empty()) {
        Some(title) => canvas.keep_title(whole, start + title.start()..start + title.end()),
        None => canvas.blank(whole),
    }
    true
}

/// Masks a component's tag; gives the byte after its last line.
fn take_component(
    canvas: &mut Canvas<'_>,
    open: &mut Vec<Open>,
    component: &Component,
    indent: usize,
    left: usize,
) -> usize {
    let range = component.range.clone();
    canvas.count(Kind::Component, range.start);
    let leads = component.whole && is_link(&canvas.text[range.clone()]);
    match title_in(canvas, &range).filter(|_| !component.closes && !leads) {
        Some(title) => canvas.keep_title(range.clone(), title),
        None => canvas.blank(range.clone()),
    }
    if component.closes {
        let at = open.iter().rposition(|open| open.least.is_none() && open.name == component.name);
        open.truncate(at.unwrap_or(open.len()));
    } else if !component.whole && open.len() < DEEPEST {
        let rest = &canvas.text[range.end..];
        let child = rest.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let deeper = (child.len() - child.trim_start_matches(' ').len()).saturating_sub(indent);
        open.push(Open { least: None, name: component.name.clone(), dedent: left + deeper });
    }
    let rest = &canvas.text[range.end..];
    rest.find('\n').map_or(canvas.text.len(), |end| range.end + end + 1)
}

/// The tags of components that stand on lines of their own, outside of fences.
fn components(canvas: &Canvas<'_>, from: usize) -> Vec<Component> {
    let text = canvas.text;
    let found = COMPONENT.captures_iter(&text[from..]).filter_map(|found| {
        let (tag, slash, name, attributes, end) =
            (found.get(1)?, found.get(2)?, found.get(3)?, found.get(4)?, found.get(5)?);
        let range = from + tag.start()..from + tag.end();
        let is_component = match name.as_str().chars().next() {
            None => attributes.is_empty(),
            Some(first) => first.is_ascii_uppercase() || attributes.as_str().contains("={"),
        };
        let (closes, whole) = (!slash.is_empty(), !end.is_empty());
        (is_component && !canvas.is_code(&range)).then(|| Component {
            range,
            name: name.as_str().to_owned(),
            closes,
            whole,
        })
    });
    found.collect()
}

impl Canvas<'_> {
    /// Takes a line's first blanks away, by ending the line before it so many bytes later.
    fn dedent(&mut self, start: usize, blanks: usize) {
        let Some(end) = start.checked_sub(1).filter(|end| blanks > 0 && self.bytes[*end] == b'\n') else { return };
        let end = if end > 0 && self.bytes[end - 1] == b'\r' { end - 1 } else { end };
        let line_end = self.bytes[end..start].to_vec();
        let above = self.bytes[self.before(end)].trim_ascii_end();
        // Blanks at a paragraph's line would break it; anything else would change what is no paragraph.
        let plain = !above.is_empty() && !above.ends_with(b"|") && !self.is_code(&(end.saturating_sub(1)..end));
        let moved = start + blanks - line_end.len();
        if plain {
            self.fill(end..moved)
        } else {
            self.bytes[end..moved].fill(b' ')
        }
        self.bytes[moved..start + blanks].copy_from_slice(&line_end);
    }
}

//! Which parts of a page without landmarks of HTML stand around its content, and what in it is no text of its own?
//!
//! A name alone is no reason: a `header` may hold the lead, a `sidebar` the opening hours. It takes a part of links, or one that
//! says nothing, or one that stands outside of everything with a heading.

use super::html_landmarks::names;
use super::html_letters::Letters;
use super::html_page::{Page, Scope};
use super::html_tree::{NodeId, Tree};

/// Words in the names of menus.
const MENUS: [&str; 22] = [
    "nav",
    "navbar",
    "navigation",
    "menu",
    "menubar",
    "mainnav",
    "topnav",
    "leftnav",
    "rightnav",
    "sidenav",
    "subnav",
    "mainmenu",
    "topmenu",
    "leftmenu",
    "sidemenu",
    "submenu",
    "sidebar",
    "breadcrumb",
    "breadcrumbs",
    "pagination",
    "pager",
    "social",
];

/// Names of what stands above the content.
const HEADS: [&str; 11] = [
    "header",
    "site-header",
    "masthead",
    "topbar",
    "top-bar",
    "branding",
    "site-branding",
    "banner",
    "logo",
    "pageheader",
    "head",
];

/// Names of what stands beside it.
pub(super) const SIDES: [&str; 10] = [
    "sidebar",
    "side-bar",
    "left-sidebar",
    "right-sidebar",
    "sidebar-left",
    "sidebar-right",
    "primary-sidebar",
    "widget-area",
    "widget",
    "related",
];

/// Names of what stands below it.
pub(super) const FOOTS: [&str; 11] = [
    "footer",
    "site-footer",
    "page-footer",
    "pagefooter",
    "main-footer",
    "global-footer",
    "colophon",
    "site-info",
    "copyright",
    "footer-bottom",
    "bottombar",
];

/// Names of lines on when and by whom a page was written.
const BYLINES: [&str; 11] = [
    "entry-meta",
    "post-meta",
    "page-metadata",
    "article-meta",
    "byline",
    "posted-on",
    "meta-group",
    "article-author",
    "post-info",
    "post-date",
    "article-info-line",
];

/// What a table of a Notion page says of the page itself.
const PROPERTIES: [&str; 7] =
    ["owner", "created", "created by", "created time", "last edited", "last edited by", "last edited time"];

/// Elements that parts are made of.
const PARTS: [&str; 12] = ["div", "ul", "ol", "section", "table", "td", "dl", "p", "span", "form", "center", "aside"];

/// A longer footer is none.
const FOOT_BYTES: usize = 1500;

/// A part of more letters is looked at more closely, not taken for a line.
const LINE_BYTES: usize = 240;

/// Whether a part of a web page stands around its content.
pub(super) fn is_furniture(page: &Page, node: NodeId) -> bool {
    let tree = &page.tree;
    if page.scope != Scope::Main || !PARTS.contains(&tree.name(node)) {
        return false;
    }
    let heading = matches!(tree.name(node), "p" | "span");
    let mut found = false;
    for name in names(tree, node) {
        let is = |names: &[&str]| names.contains(&name.as_str());
        found |= !heading && name.split(['-', '_']).any(|word| MENUS.contains(&word)) && is_menu(page, node);
        found |=
            is(&HEADS) && is_head(page, node) || is(&SIDES) && is_side(page, node) || is(&FOOTS) && is_foot(page, node);
        found |= is(&BYLINES) && is_byline(page, node) || name == "modal" && is_popup(page, node);
        found |= name == "pagesection" && is_attachments(page, node);
    }
    found || is_line_of_page(page, node)
}

/// Whether an element has a sentence outside of its links.
pub(super) fn says_sentence(page: &Page, node: NodeId) -> bool {
    let letters = Letters::of(&page.tree, node);
    letters.many || letters.sentences > 0
}

/// Whether an element is of links that lead about on the site.
pub(super) fn is_menu(page: &Page, node: NodeId) -> bool {
    let tree = &page.tree;
    Letters::of(tree, node).is_links() && !tree.holds(node, &["h1", "main", "article", "table", "pre"])
}

/// A part above the first heading that says nothing.
fn is_head(page: &Page, node: NodeId) -> bool {
    let tree = &page.tree;
    let letters = Letters::of(tree, node);
    let above = page.landmarks.first_heading.is_some_and(|first| node.0 < first.0);
    // The year since when there is somebody is a tagline's.
    let tagline = !letters.many && letters.sentences == 0 && letters.digits <= 4;
    above && (tagline || letters.is_links()) && is_outside(page, node) && !holds_heading(tree, node)
}

fn is_side(page: &Page, node: NodeId) -> bool {
    let letters = Letters::of(&page.tree, node);
    (letters.says_nothing() || letters.is_links()) && !page.tree.holds(node, &["h1", "main", "article", "table", "pre"])
}

/// A part with a footer's name below the last heading, outside of the text.
fn is_foot(page: &Page, node: NodeId) -> bool {
    let below = page.landmarks.last_heading.is_some_and(|last| node.0 > last.0);
    let small = page.short_words(node, FOOT_BYTES).is_some();
    below && small && is_outside(page, node) && !page.tree.holds(node, &["h1", "h2", "main", "article", "table", "pre"])
}

fn is_outside(page: &Page, node: NodeId) -> bool {
    let text = ["article", "section", "main", "blockquote", "li", "td", "details"];
    !page
        .tree
        .ancestors(node)
        .any(|around| text.contains(&page.tree.name(around)) || page.tree.says(around, "role", "main"))
}

fn holds_heading(tree: &Tree, node: NodeId) -> bool {
    tree.holds(node, &["h1", "h2", "h3", "h4", "h5", "h6", "main", "article", "table"])
}

/// A short line without a sentence.
fn is_byline(page: &Page, node: NodeId) -> bool {
    let short = page.short_words(node, LINE_BYTES).is_some();
    short && Letters::of(&page.tree, node).sentences == 0 && !holds_heading(&page.tree, node)
}

/// A window that nothing on the page opens asks for something.
fn is_popup(page: &Page, node: NodeId) -> bool {
    let short = page.short_words(node, LINE_BYTES).is_some();
    short && page.landmarks.opener_of(&page.tree, node).is_none()
}

/// Confluence lists a page's files, remarks and labels below it.
fn is_attachments(page: &Page, node: NodeId) -> bool {
    let tree = &page.tree;
    let heading = tree.descendants(node, |_| true).take(20).find(|inside| matches!(tree.name(*inside), "h2" | "h3"));
    let words = heading.and_then(|heading| page.short_words(heading, 40)).unwrap_or_default().to_lowercase();
    ["attachments", "comments", "labels", "child pages"].contains(&words.trim_end_matches(':'))
}

/// Whether a short part only asks whether the page helped, says whose it is, or counts its visitors.
fn is_line_of_page(page: &Page, node: NodeId) -> bool {
    let tree = &page.tree;
    if !matches!(tree.name(node), "div" | "p" | "form" | "td" | "section" | "center") {
        return false;
    }
    if tree.descendants(node, |_| true).take(40).count() == 40 {
        return false;
    }
    let Some(words) = page.short_words(node, LINE_BYTES).map(|words| words.to_lowercase()) else { return false };
    let start = words.get(..60).unwrap_or(&words);
    let asks = words.starts_with("was this ") && start.contains("helpful");
    let rights = ["©", "copyright ©", "copyright (c)"].iter().any(|start| words.starts_with(start));
    let counter = is_counter(&words) || matches!(words.as_str(), "[toc]" | "[[toc]]");
    // Above that, and in code, it is what somebody is to write.
    let last = page.landmarks.last_sentence.is_none_or(|last| node.0 > last.0);
    asks || counter || rights && last && !tree.holds(node, &["h1", "h2", "h3", "table", "ul", "ol", "pre"])
}

/// Whether a line counts the page's visitors.
pub(super) fn is_counter(line: &str) -> bool {
    let start = line.get(..23).unwrap_or_default();
    start.eq_ignore_ascii_case("you are visitor number ") && line.len() < 60
}

/// Whether a row of a table says who wrote a Notion page, and when.
pub(super) fn is_property_of_page(page: &Page, node: NodeId) -> bool {
    let tree = &page.tree;
    if tree.name(node) != "tr" || !tree.has_class(node, "property-row") {
        return false;
    }
    let kinds = ["person", "created_time", "created_by", "last_edited_time", "last_edited_by"];
    let kind =
        tree.classes(node).filter_map(|class| class.strip_prefix("property-row-")).any(|kind| kinds.contains(&kind));
    let name =
        tree.elements(node).next().and_then(|name| page.short_words(name, 40)).unwrap_or_default().to_lowercase();
    // Somebody who is to be asked is a fact; who owns or wrote a page is not.
    PROPERTIES.contains(&name.as_str()) || kind && ["author", "editor", "owner"].iter().any(|word| name.contains(word))
}

/// Whether a row of links above or below the content is set apart by signs and nothing else, as a menu of an old page is.
pub(super) fn is_row_of_links(page: &Page, node: NodeId) -> bool {
    let tree = &page.tree;
    let marks = &page.landmarks;
    let within = marks.first_heading.is_some_and(|first| node.0 > first.0)
        && marks.last_heading.is_some_and(|last| node.0 < last.0);
    if page.scope != Scope::Main || within || !matches!(tree.name(node), "td" | "p" | "div" | "center" | "font") {
        return false;
    }
    let is_sign = |text: &str| text.chars().all(|sign| "|·•-–/>»:[]".contains(sign) || sign.is_whitespace());
    let (mut links, mut signs) = (0, 0);
    for (nth, child) in tree.children(node).enumerate() {
        match (tree.text(child), tree.name(child)) {
            _ if nth > 60 => return false,
            (Some(text), _) if is_sign(text) => signs += usize::from(!text.trim().is_empty()),
            (None, "a") if leads_about(tree, child) => links += 1,
            (None, "" | "br") => {}
            _ => return false,
        }
    }
    links >= 3 && signs + 1 >= links
}

/// Whether a link leads to another page of the site, not to a file.
fn leads_about(tree: &Tree, link: NodeId) -> bool {
    let Some(to) = tree.attribute(link, "href").map(str::to_lowercase) else { return false };
    let file = [".pdf", ".doc", ".docx", ".odt", ".xls", ".xlsx", ".zip"].iter().any(|end| to.ends_with(end));
    !file && (!to.contains(':') || to.starts_with("javascript:"))
}

/// How many letters of what is left out beside the content say something: a sentence, a telephone number.
pub(super) fn letters_beside(page: &Page) -> usize {
    let tree = &page.tree;
    let is_beside = |node: NodeId| {
        let tag = matches!(tree.name(node), "header" | "footer" | "aside");
        page.leaves_out(node)
            && (tag || names(tree, node).any(|name| FOOTS.contains(&name.as_str()) || SIDES.contains(&name.as_str())))
    };
    let parts = tree.descendants(page.body(), |node| !page.leaves_out(node)).filter(|node| is_beside(*node));
    let said =
        parts.map(|part| Letters::of_text(page, part)).filter(|letters| letters.sentences > 0 || letters.digits >= 6);
    said.map(|letters| letters.bare).sum()
}

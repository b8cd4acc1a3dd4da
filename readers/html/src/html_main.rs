//! Where is a page's main content?

use super::html_hidden::is_hidden;
use super::html_page::{Page, Scope};
use super::html_tree::NodeId;

/// The parts of a page that are read, in their order, and how many letters its body has outside of them.
pub(super) struct Main {
    pub(super) parts: Vec<NodeId>,
    pub(super) outside: usize,
}

/// `<main>`, else the articles if they are most of the page, else the body; a title above them comes first.
pub(super) fn find_main(page: &Page) -> Main {
    let body = page.body();
    if page.scope == Scope::Body {
        return Main { parts: vec![body], outside: 0 };
    }
    let tree = &page.tree;
    let whole = letters(page, body);
    let main = tops(page, |node| tree.name(node) == "main" || tree.says(node, "role", "main"));
    let inside: usize = main.iter().map(|part| letters(page, *part)).sum();
    if inside > 0 {
        return with_title(page, main, whole, inside);
    }
    let articles = tops(page, |node| tree.name(node) == "article" || tree.says(node, "role", "article"));
    let inside: usize = articles.iter().map(|part| letters(page, *part)).sum();
    if inside > 0 && inside.saturating_mul(2) >= whole {
        return with_title(page, articles, whole, inside);
    }
    with_title(page, vec![body], whole, whole)
}

/// The outermost elements of a kind that are not left out.
fn tops(page: &Page, kind: impl Fn(NodeId) -> bool) -> Vec<NodeId> {
    let open = |node| !kind(node) && !page.leaves_out(node);
    let found = page.tree.descendants(page.body(), open).filter(|node| kind(*node));
    found.filter(|node| !is_hidden(page, *node)).collect()
}

/// How many letters of an element are read.
fn letters(page: &Page, node: NodeId) -> usize {
    let inside = page.tree.descendants(node, |node| !page.leaves_out(node));
    let texts = inside.filter_map(|node| page.tree.text(node));
    texts.map(|text| text.chars().filter(|character| character.is_alphanumeric()).count()).sum()
}

/// Puts the page's only `<h1>` first where the parts have none, as it stands in a header then.
fn with_title(page: &Page, mut parts: Vec<NodeId>, whole: usize, inside: usize) -> Main {
    let tree = &page.tree;
    let is_title = |node: &NodeId| tree.name(*node) == "h1";
    let has_title = |part: &NodeId| tree.descendants(*part, |node| !page.leaves_out(node)).any(|node| is_title(&node));
    let outside = whole.saturating_sub(inside);
    if !parts.iter().any(has_title) {
        let open = |node| !is_hidden(page, node) && !matches!(tree.name(node), "nav" | "template" | "dialog" | "aside");
        let titles: Vec<NodeId> = tree.descendants(page.body(), open).filter(is_title).take(2).collect();
        if let [title] = titles.as_slice()
            && !is_hidden(page, *title)
        {
            parts.insert(0, *title);
        }
    }
    Main { parts, outside }
}

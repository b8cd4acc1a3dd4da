//! Which elements does a reader of the page not see?

use super::html_furniture::is_menu;
use super::html_page::Page;
use super::html_panels::is_paired;
use super::html_styles::style_of;
use super::html_tree::NodeId;

/// Whether an element is hidden for good, not until a button above it or a tab is pressed.
pub(super) fn is_hidden(page: &Page, node: NodeId) -> bool {
    let tree = &page.tree;
    // A page saved while a banner lay over it says that all of it is hidden.
    let unsaid = tree.says(node, "aria-hidden", "true") && !tree.holds(node, &["main", "article", "h1"]);
    let hidden = unsaid || is_concealed(page, node);
    hidden && !tree.says(node, "role", "tabpanel") && !opens(page, node)
}

/// Whether a hidden element shows when something is pressed: what names it, or what stands right before it.
fn opens(page: &Page, node: NodeId) -> bool {
    let tree = &page.tree;
    if is_panel(page, node) {
        return true;
    }
    let aside = matches!(tree.name(node), "nav" | "button" | "form" | "dialog" | "main" | "input" | "template")
        || ["menu", "dialog", "alertdialog", "listbox", "tooltip"].iter().any(|role| tree.says(node, "role", role));
    let named = page.landmarks.opener_of(tree, node).is_some();
    let below = tree.previous_element(node).is_some_and(|before| {
        let heading = matches!(tree.name(before), "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "dt");
        heading && !tree.says(node, "aria-hidden", "true")
            || tree.says(before, "role", "button")
            || is_paired(page, before, node)
    });
    !aside && (named || below) && !is_menu(page, node)
}

/// Whether an element says that it does not show.
pub(super) fn is_concealed(page: &Page, node: NodeId) -> bool {
    let hidden = page.tree.attribute(node, "hidden");
    hidden.is_some_and(|value| !value.eq_ignore_ascii_case("until-found")) || is_undisplayed(page, node)
}

fn is_undisplayed(page: &Page, node: NodeId) -> bool {
    let says = |property, value| style_of(&page.tree, node, property).is_some_and(|found| found.starts_with(value));
    says("display", "none") || says("visibility", "hidden") || says("mso-hide", "all")
}

/// The panel that a button opens: the one it names, if that follows it, else what follows a button that says it opens.
pub(super) fn panel_of(page: &Page, button: NodeId) -> Option<NodeId> {
    let tree = &page.tree;
    let opens = ["accordion", "collapsible", "expander"].iter().any(|class| tree.has_class(button, class));
    if tree.attribute(button, "aria-expanded").is_none() && !opens {
        return None;
    }
    let follows = std::iter::once(button).chain(tree.ancestors(button)).take(3);
    let mut following = follows.filter_map(|node| tree.next_element(node));
    match tree.attribute(button, "aria-controls").and_then(|id| page.by_id(id)) {
        Some(named) => following.find(|node| *node == named),
        None => tree.next_element(button),
    }
    .filter(|panel| !matches!(tree.name(*panel), "nav" | "button" | "form") && !tree.says(*panel, "role", "menu"))
}

/// Whether a button stands before an element, alone or in a heading, and opens it.
pub(super) fn is_panel(page: &Page, node: NodeId) -> bool {
    let tree = &page.tree;
    let Some(before) = tree.previous_element(node) else { return false };
    let inside = tree.descendants(before, |_| true).take(12);
    let mut buttons = std::iter::once(before).chain(inside).filter(|node| tree.name(*node) == "button");
    buttons.any(|button| panel_of(page, button) == Some(node))
}

//! Which parts of a page are not its content, by their names? Menus, banners, buttons to share it, remarks on it.

use super::html_furniture::{is_furniture, is_property_of_page, is_row_of_links, says_sentence};
use super::html_names::{GUTTERS, NAMES, NEVER, REMARKS, ROLES};
use super::html_page::{Page, Scope};
use super::html_panels::is_paired;
use super::html_tree::NodeId;

/// Whether an element is no content, by its tag, role, classes, id or words.
pub(super) fn is_noise(page: &Page, node: NodeId) -> bool {
    let tree = &page.tree;
    let name = tree.name(node);
    match name {
        "" | "html" | "body" | "main" => return false,
        "aside" => return is_side(page, node),
        "header" | "footer" if page.scope == Scope::Main && is_of_page(page, node) => return true,
        "button" => return !names_something(page, node),
        "label" if labels_field(page, node) => return true,
        "dialog" if tree.attribute(node, "open").is_some() && page.scope == Scope::Body => {}
        _ if NEVER.contains(&name) => return true,
        _ => {}
    }
    let named =
        has_role(page, node) || has_name(page, node) || is_breadcrumb_list(page, node) || says_share(page, node);
    named || is_page_break(page, node) || is_of_title_page(page, node) || is_around(page, node)
}

/// Whether an element of a web page stands around its content, or only does something.
fn is_around(page: &Page, node: NodeId) -> bool {
    let furniture = is_furniture(page, node) || is_row_of_links(page, node) || is_property_of_page(page, node);
    furniture || is_margin(page, node) || is_action(page, node)
}

/// What word processors write at the top and the foot of each page.
fn is_margin(page: &Page, node: NodeId) -> bool {
    let tree = &page.tree;
    let margin = tree.name(node) == "div" && ["header", "footer"].iter().any(|name| tree.says(node, "title", name));
    margin || tree.name(node) == "p" && page.short_words(node, 12).is_some_and(|words| is_page_number(&words))
}

/// `- 3 -`
fn is_page_number(words: &str) -> bool {
    let number = words.trim_start_matches(['-', '–', '—', ' ']).trim_end_matches(['-', '–', '—', ' ']);
    let dashed = words.starts_with(['-', '–', '—']) && words.ends_with(['-', '–', '—']);
    dashed && (1..=4).contains(&number.len()) && number.chars().all(|digit| digit.is_ascii_digit())
}

/// Something to press that opens nothing: `Follow`, `Print`.
fn is_action(page: &Page, node: NodeId) -> bool {
    let tree = &page.tree;
    if page.scope == Scope::Body
        || !tree.says(node, "role", "button")
        || !matches!(tree.name(node), "a" | "span" | "div")
    {
        return false;
    }
    let Some(words) = page.short_words(node, 40) else { return false };
    let opens = tree.next_element(node).is_some_and(|next| is_paired(page, node, next)) || names_something(page, node);
    words.split(' ').count() <= 3 && !words.ends_with('?') && !opens
}

/// The number of a page in print, which stands in the middle of words.
fn is_page_break(page: &Page, node: NodeId) -> bool {
    page.tree.says(node, "epub:type", "pagebreak") || page.tree.says(node, "role", "doc-pagebreak")
}

/// What a book's first pages say of the book itself, its title aside.
fn is_of_title_page(page: &Page, node: NodeId) -> bool {
    let tree = &page.tree;
    let says = |node: NodeId, word: &str| {
        tree.attribute(node, "epub:type").is_some_and(|kind| kind.split(' ').any(|kind| kind == word))
    };
    if says(node, "copyright-page") || tree.says(node, "role", "doc-copyright-page") {
        return true;
    }
    let line = || {
        let words = page.short_words(node, 120);
        tree.name(node) == "p" && words.is_some_and(|words| !words.ends_with(['.', '?', '!', ':']))
    };
    page.scope == Scope::Body && tree.ancestors(node).take(4).any(|around| says(around, "titlepage")) && line()
}

fn has_role(page: &Page, node: NodeId) -> bool {
    let role = page.tree.attribute(node, "role").unwrap_or_default().trim().to_ascii_lowercase();
    ROLES.contains(&role.as_str())
}

fn has_name(page: &Page, node: NodeId) -> bool {
    let tree = &page.tree;
    if tree.name(node) == "article" {
        return false;
    }
    let is_named = |name: &str| {
        let name = name.to_ascii_lowercase();
        NAMES.contains(&name.as_str()) || GUTTERS.contains(&name.as_str())
    };
    // A heading called "Comments" or "Share" is an anchor's name, not a part's.
    let heading = matches!(tree.name(node), "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
    let id = tree.attribute(node, "id").filter(|_| !heading && tree.name(node) != "section");
    tree.classes(node).any(is_named) || id.is_some_and(is_named)
}

fn is_breadcrumb_list(page: &Page, node: NodeId) -> bool {
    let tree = &page.tree;
    let kind = tree.attribute(node, "itemtype").is_some_and(|kind| kind.ends_with("/BreadcrumbList"));
    kind || tree.says(node, "aria-label", "breadcrumb") || tree.says(node, "aria-label", "breadcrumbs")
}

/// Whether a header or footer is the page's own, not that of an article or section.
fn is_of_page(page: &Page, node: NodeId) -> bool {
    let own = ["article", "aside", "blockquote", "main", "section", "details"];
    !page
        .tree
        .ancestors(node)
        .any(|ancestor| own.contains(&page.tree.name(ancestor)) || page.tree.says(ancestor, "role", "main"))
}

/// Whether an aside stands beside the text: a book's never do, a page's do unless they are remarks in it.
fn is_side(page: &Page, node: NodeId) -> bool {
    let tree = &page.tree;
    let remark = tree.says(node, "role", "note") || tree.attribute(node, "epub:type").is_some();
    let remark = remark || tree.says(node, "role", "doc-footnote");
    let parts = tree.classes(node).flat_map(|class| class.split(['-', '_'])).any(|part| REMARKS.contains(&part));
    page.scope == Scope::Main && !remark && !parts && !is_in_text(page, node)
}

/// Whether an aside of more than links stands in the text, not beside it.
fn is_in_text(page: &Page, node: NodeId) -> bool {
    let tree = &page.tree;
    let inside = tree
        .ancestors(node)
        .any(|around| matches!(tree.name(around), "article" | "main") || tree.says(around, "role", "main"));
    let named = tree.classes(node).chain(tree.attribute(node, "id")).any(|name| {
        let name = name.to_ascii_lowercase();
        [
            "sidebar",
            "related",
            "widget",
            "toc",
            "share",
            "social",
            "promo",
            "advert",
            "source",
            "author",
            "nav",
            "menu",
            "meta",
            "secondary",
        ]
        .iter()
        .any(|word| name.contains(word))
    });
    inside && !named && says_sentence(page, node)
}

/// A button's words count where they are a heading's, a question's, or name the panel below.
fn names_something(page: &Page, node: NodeId) -> bool {
    let heads = ["h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt"];
    let mut near = page.tree.ancestors(node).take(4);
    near.any(|ancestor| heads.contains(&page.tree.name(ancestor)) || page.tree.says(ancestor, "role", "heading"))
        || super::html_hidden::panel_of(page, node).is_some()
}

/// Whether a label names a field to fill in; one beside a box to tick is text.
fn labels_field(page: &Page, node: NodeId) -> bool {
    let tree = &page.tree;
    let inner = tree.descendants(node, |_| true).find(|inside| is_field(page, *inside));
    let Some(field) = tree.attribute(node, "for").and_then(|id| page.by_id(id)).or(inner) else { return false };
    let ticked = tree.says(field, "type", "checkbox") || tree.says(field, "type", "radio");
    is_field(page, field) && !ticked
}

fn is_field(page: &Page, node: NodeId) -> bool {
    matches!(page.tree.name(node), "input" | "select" | "textarea" | "meter" | "progress")
}

/// Whether a short piece of text asks the reader to share the page, or to skip to its content.
fn says_share(page: &Page, node: NodeId) -> bool {
    let tree = &page.tree;
    if !matches!(tree.name(node), "a" | "div" | "p" | "ul" | "h2" | "h3" | "h4" | "h5" | "h6" | "section" | "span") {
        return false;
    }
    let anchor = tree.attribute(node, "href").is_some_and(|address| address.starts_with('#'));
    if tree.name(node) == "a" && !anchor {
        return false;
    }
    // A part with hundreds of nodes is no such line.
    if tree.descendants(node, |_| true).take(60).count() == 60 {
        return false;
    }
    let words = page.words(node, 160).to_lowercase();
    let skips = anchor && (words.starts_with("skip to ") || words == "skip navigation");
    let bare = matches!(words.trim_end_matches(':'), "share this" | "share this page" | "share this post");
    let links = words.len() <= 120 && words.starts_with("share this") && tree.holds(node, &["a", "button"]);
    skips || bare || links
}

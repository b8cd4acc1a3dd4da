//! What belongs together though no element says so: a panel and the title that opens it, a remark and its title, tabs?

use super::blocks::Block;
use super::html_headings::heading_level;
use super::html_hidden::{is_concealed, is_panel};
use super::html_names::REMARKS;
use super::html_page::Page;
use super::html_tree::{NodeId, Tree};
use super::html_walk::Walker;
use super::inline::{Gap, Style};

/// Words in the class of a title, before or after the name of what it is the title of.
const TITLES: [&str; 13] = [
    "title", "heading", "header", "head", "question", "control", "trigger", "toggle", "label", "summary", "button",
    "caption", "q",
];

/// Words in the class of what such a title opens.
const BODIES: [&str; 9] = ["a", "content", "body", "panel", "answer", "collapse", "text", "pane", "details"];

/// What is no panel but the page.
const WHOLES: [&str; 14] = [
    "code",
    "site",
    "page",
    "main",
    "entry",
    "post",
    "article",
    "content",
    "wrapper",
    "container",
    "app",
    "modal",
    "dialog",
    "table",
];

/// The longest title, in bytes.
const TITLE_BYTES: usize = 200;

/// What an element is besides its tag.
enum Part {
    /// Names of tabs, all of whose panels are named.
    Tabs,
    /// A panel of tabs, with its name.
    Panel(NodeId),
    /// A remark set apart from the text.
    Remark,
    /// Its title.
    Title,
    /// A table made of other elements.
    Table,
    /// Something that stands apart though its tag does not say so.
    Block,
}

impl Walker<'_> {
    /// Reads an element that is more than its tag says; false where it is not.
    pub(super) fn part_of_page(&mut self, node: NodeId, style: &Style) -> bool {
        let Some(part) = self.part_kind(node) else { return false };
        match part {
            Part::Tabs => self.end_block(),
            Part::Panel(name) => {
                self.open_part();
                self.label(name, style);
                self.plain_element(node, style);
                self.close_part(false);
            }
            Part::Remark => {
                self.open_part();
                self.plain_element(node, style);
                if !self.flat {
                    self.settle();
                }
                self.close_part(false);
            }
            Part::Title => self.title_of_remark(node, style),
            Part::Table => self.table(node, style),
            Part::Block => self.block(node, style),
        }
        true
    }

    fn part_kind(&mut self, node: NodeId) -> Option<Part> {
        let page = self.page;
        let tree = &page.tree;
        if let Some(name) = self.tabs.remove(&node).or_else(|| name_of_panel(page, node)) {
            return (!self.flat && self.holders == 0).then_some(Part::Panel(name));
        }
        let role = tree.attribute(node, "role").unwrap_or_default();
        match role {
            "table" | "grid" | "treegrid" if tree.name(node) != "table" => return Some(Part::Table),
            "tablist" => return Some(if self.names_all_panels(node) { Part::Tabs } else { Part::Block }),
            "tab" | "row" | "cell" | "gridcell" | "columnheader" | "rowheader" if !is_table_part(tree, node) => {
                return Some(Part::Block);
            }
            _ => {}
        }
        tree.attribute(node, "class").or(tree.attribute(node, "role"))?;
        if tree.has_class(node, "tabbed-labels") {
            return Some(if self.names_all_panels(node) { Part::Tabs } else { Part::Block });
        }
        if tree.name(node) == "label" && tree.parent(node).is_some_and(|parent| tree.has_class(parent, "tabbed-labels"))
        {
            return Some(Part::Block);
        }
        if is_title_of_remark(page, node) {
            return Some(Part::Title);
        }
        // The parts of a remark are often called like it.
        let inside = tree.ancestors(node).take(2).any(|around| is_remark(tree, around));
        (is_remark(tree, node) && !inside).then_some(Part::Remark)
    }

    /// A title over what opens at a click.
    pub(super) fn opener(&mut self, node: NodeId, style: &Style) {
        let page = self.page;
        let mut inside = std::iter::once(node).chain(page.tree.descendants(node, |_| true)).take(20);
        if inside.any(|inside| heading_level(page, inside).is_some()) {
            self.node(node, style);
        } else {
            self.label(node, style);
        }
    }

    /// The words of an element as a bold line.
    pub(super) fn label(&mut self, node: NodeId, style: &Style) {
        if self.flat || self.holders > 0 {
            return self.block(node, &Style { bold: true, ..style.clone() });
        }
        self.settle();
        self.with_notes_after(|walker| {
            let words = walker.on_one_line(node, &Style { bold: false, ..style.clone() });
            if words.plain().chars().any(char::is_alphanumeric) {
                walker.blocks.push(Block::Label(words.heading()));
            }
        });
    }

    /// The panel below an element that opens it.
    pub(super) fn panel_below(&self, node: NodeId) -> Option<NodeId> {
        let page = self.page;
        let tree = &page.tree;
        if self.flat || self.holders > 0 || !tree.is_element(node) || page.leaves_out(node) {
            return None;
        }
        if matches!(tree.name(node), "br" | "hr" | "li" | "dt" | "dd" | "tr" | "td" | "th" | "summary" | "details") {
            return None;
        }
        let next = tree.next_element(node).filter(|next| !page.leaves_out(*next))?;
        let headed = || heading_level(page, node).is_some() && is_concealed(page, next);
        let opens = is_panel(page, next) || is_paired(page, node, next) || headed();
        (opens && !is_title_of_remark(page, node)).then_some(next)
    }

    /// A remark's title in bold, which its first paragraph goes on with.
    fn title_of_remark(&mut self, node: NodeId, style: &Style) {
        let bold = Style { bold: true, ..style.clone() };
        if self.flat {
            return self.block(node, &bold);
        }
        self.settle();
        let mut title = self.on_one_line(node, &bold);
        if !title.plain().chars().any(char::is_alphanumeric) {
            return;
        }
        if !title.ends_with(|last| ":?!.".contains(last)) {
            title.push(":", &bold);
        }
        title.push_gap(Gap::Blank);
        self.inline = title;
        self.run_in = true;
    }

    /// Finds the panel of each tab; false where some has none.
    fn names_all_panels(&mut self, list: NodeId) -> bool {
        let page = self.page;
        let tree = &page.tree;
        if self.flat || self.holders > 0 {
            return false;
        }
        let is_tab = |node: NodeId| tree.says(node, "role", "tab") || tree.name(node) == "label";
        let tabs: Vec<NodeId> =
            tree.descendants(list, |node| !is_tab(node)).filter(|node| is_tab(*node)).take(40).collect();
        let is_panel = |node: NodeId| tree.says(node, "role", "tabpanel") || tree.has_class(node, "tabbed-block");
        for around in tree.ancestors(list).take(3) {
            let inside = tree.descendants(around, |node| !is_panel(node) && !page.leaves_out(node)).take(2000);
            let panels: Vec<NodeId> = inside.filter(|node| is_panel(*node)).take(41).collect();
            if !panels.is_empty() {
                let all = panels.len() == tabs.len();
                if all {
                    self.tabs.extend(panels.into_iter().zip(tabs));
                }
                return all;
            }
        }
        false
    }
}

/// The tab that a panel says it belongs to.
fn name_of_panel(page: &Page, node: NodeId) -> Option<NodeId> {
    let tree = &page.tree;
    if !tree.says(node, "role", "tabpanel") {
        return None;
    }
    let said = tree.attribute(node, "aria-labelledby").and_then(|id| page.by_id(id.trim()));
    let name = said.or_else(|| page.landmarks.opener_of(tree, node))?;
    let words = page.short_words(name, TITLE_BYTES)?;
    // A heading in the page that names a panel is read where it stands.
    (tree.says(name, "role", "tab") && !words.is_empty()).then_some(name)
}

fn is_table_part(tree: &Tree, node: NodeId) -> bool {
    matches!(tree.name(node), "tr" | "td" | "th")
}

/// Whether an element is a remark in the text: a warning, a hint.
fn is_remark(tree: &Tree, node: NodeId) -> bool {
    if !matches!(tree.name(node), "div" | "aside" | "section" | "figure") {
        return false;
    }
    let words = |class: &str| words_of(class).iter().any(|word| is_remark_word(word));
    tree.says(node, "role", "note") || tree.classes(node).any(words)
}

fn is_remark_word(word: &str) -> bool {
    REMARKS.contains(&word) && word != "footnote"
        || ["information", "danger", "important", "attention", "success"].contains(&word)
}

/// Whether an element is the title of the remark it begins.
fn is_title_of_remark(page: &Page, node: NodeId) -> bool {
    let tree = &page.tree;
    let titled = tree.classes(node).any(|class| words_of(class).iter().any(|word| TITLES.contains(&word.as_str())));
    if !titled || !matches!(tree.name(node), "div" | "p" | "span" | "strong" | "b") {
        return false;
    }
    let Some(parent) = tree.parent(node) else { return false };
    let outer = tree.parent(parent).filter(|_| tree.previous_element(parent).is_none());
    let (holder, place) = if is_remark(tree, parent) { (parent, node) } else { (outer.unwrap_or(parent), parent) };
    let short = page.short_words(node, TITLE_BYTES).is_some_and(|words| !words.is_empty());
    let follows = tree.next_element(place).is_some() || tree.next_element(node).is_some();
    is_remark(tree, holder) && follows && short && !tree.holds(node, &["p", "ul", "h1", "h2", "h3", "h4"])
}

/// Whether an element and the next one are a title and what it opens, by their classes: `card-header`, `card-body`.
pub(super) fn is_paired(page: &Page, title: NodeId, body: NodeId) -> bool {
    let tree = &page.tree;
    let (Some(_), Some(_)) = (tree.attribute(title, "class"), tree.attribute(body, "class")) else { return false };
    let stems = |node: NodeId, ends: &[&str]| -> Vec<Vec<String>> {
        let stem = |class: &str| {
            let words = words_of(class);
            let at = words.iter().position(|word| ends.contains(&word.as_str()))?;
            let asked = at == 0 && ["question", "answer"].contains(&words[0].as_str());
            (at > 0 || asked).then(|| words.into_iter().take(at).collect())
        };
        tree.classes(node).take(12).filter_map(stem).collect()
    };
    let titles = stems(title, &TITLES);
    let whole =
        |stem: &Vec<String>| stem.iter().any(|word| WHOLES.contains(&word.as_str()) || word.starts_with("code"));
    let paired = !titles.is_empty() && stems(body, &BODIES).iter().any(|stem| titles.contains(stem) && !whole(stem));
    // Words on a line are no panel.
    let inline = matches!(tree.name(body), "span" | "a" | "b" | "strong" | "i" | "em" | "label" | "input" | "code");
    if !paired || inline {
        return false;
    }
    let short = page.short_words(title, TITLE_BYTES).is_some_and(|words| !words.is_empty());
    short && !tree.holds(body, &["h1", "h2"]) && !tree.holds(title, &["table", "ul", "ol"])
}

/// The words of a class: `expand-control`, `admonitionHeading_x1` (`admonition`, `heading`, `x1`).
fn words_of(class: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut small = false;
    for sign in class.chars().take(80) {
        let breaks = !sign.is_alphanumeric() || sign.is_uppercase() && small;
        if breaks && words.last().is_some_and(|word| !word.is_empty()) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| sign.is_alphanumeric()) {
            word.extend(sign.to_lowercase());
        }
        small = sign.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_taken_apart() {
        assert_eq!(words_of("admonitionHeading_x1"), ["admonition", "heading", "x1"]);
        assert_eq!(words_of("expand-control"), ["expand", "control"]);
        assert_eq!(words_of("--"), Vec::<String>::new());
    }
}

//! How is code on a page kept as it stands?

use super::blocks::Block;
use super::html_page::Page;
use super::html_styles::style_of;
use super::html_tree::NodeId;
use super::html_walk::Walker;
use super::inline::Style;

/// Names that say a block of code is in no language.
const NO_LANGUAGE: [&str; 6] = ["none", "text", "txt", "plain", "plaintext", "undefined"];

impl Walker<'_> {
    pub(super) fn code(&mut self, node: NodeId, style: &Style) {
        self.end_block();
        if !self.flat {
            self.settle();
        }
        let text = code_text(self.page, node);
        if self.flat {
            self.inline.push(&text, &Style { code: true, ..style.clone() });
            return self.end_block();
        }
        let text = text.trim_end().trim_start_matches('\n').to_owned();
        if !text.is_empty() {
            self.blocks.push(Block::Code { language: language(self.page, node), text });
        }
    }
}

/// The text with every blank, a new line where an element begins one.
fn code_text(page: &Page, node: NodeId) -> String {
    let tree = &page.tree;
    let mut text = String::new();
    let mut line_ended = false;
    for inside in tree.descendants(node, |inside| !page.leaves_out(inside)) {
        if let Some(words) = tree.text(inside) {
            if line_ended && !words.starts_with('\n') && !text.is_empty() && !text.ends_with('\n') {
                text.push('\n');
            }
            line_ended = false;
            text.push_str(words);
        } else if tree.name(inside) == "br" {
            text.push('\n');
            line_ended = false;
        } else if starts_line(page, inside) {
            line_ended = true;
        }
    }
    text.replace('\u{A0}', " ").replace(['\u{200B}', '\u{FEFF}'], "")
}

fn starts_line(page: &Page, node: NodeId) -> bool {
    let block = matches!(page.tree.name(node), "div" | "p" | "li" | "tr");
    block || style_of(&page.tree, node, "display").is_some_and(|display| display == "block")
}

/// The language that the code's element, what it holds or what holds it names.
fn language(page: &Page, node: NodeId) -> String {
    let inner = page.tree.elements(node).find(|child| page.tree.name(*child) == "code");
    let around = page.tree.ancestors(node).take(2);
    let near = std::iter::once(node).chain(inner).chain(around);
    let found = near.filter_map(|node| named_language(page, node)).map(str::to_lowercase);
    let sound = |name: &String| {
        name.len() <= 20 && name.chars().all(|sign| sign.is_ascii_alphanumeric() || "+#-_.".contains(sign))
    };
    let mut sound = found.filter(sound);
    sound.next().filter(|name| !NO_LANGUAGE.contains(&name.as_str())).unwrap_or_default()
}

fn named_language(page: &Page, node: NodeId) -> Option<&str> {
    let tree = &page.tree;
    let starts = ["language-", "lang-", "highlight-source-"];
    let class = tree.classes(node).find_map(|class| starts.iter().find_map(|start| class.strip_prefix(start)));
    let said = class.or_else(|| ["data-lang", "data-language"].iter().find_map(|name| tree.attribute(node, name)));
    said.or_else(|| brush(page, node)).filter(|name| !name.is_empty())
}

/// The language as Confluence (`brush: java;`) and Pandoc (`sourceCode java`) write it.
fn brush(page: &Page, node: NodeId) -> Option<&str> {
    let tree = &page.tree;
    let parameters = tree.attribute(node, "data-syntaxhighlighter-params").or_else(|| tree.attribute(node, "class"))?;
    let brush = parameters.split_once("brush:").and_then(|(_, rest)| rest.trim_start().split([';', ' ']).next());
    let source = || tree.classes(node).skip_while(|class| *class != "sourceCode").nth(1);
    brush.or_else(source)
}

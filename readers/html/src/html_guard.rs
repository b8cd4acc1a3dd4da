//! How is a hostile page kept from taking for ever? Nesting, attributes and copies of open tags are bounded.

use std::cell::{Cell, RefCell};

use html5ever::LocalName;
use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink};

use super::error::FormatError;
use super::html_attributes::without_endless_tags;
use super::html_sink::Sink;
use super::html_tree::{NodeId, Tree};

/// How deep elements may stand in one another; browsers stop at 512.
const DEPTH: usize = 250;

/// Elements that never hold anything.
const VOID: [&str; 16] = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta",
    "source", "track", "wbr",
];

/// A page's tree, and whether it was nested so deep that some tags were not heeded.
///
/// # Errors
/// When its tags make far more of it than there is, or it brings entities of its own.
pub(super) fn parse(html: &str) -> Result<(Tree, bool), FormatError> {
    let strict = is_xhtml(html);
    if has_own_entities(html) {
        return Err(damaged("it declares entities of its own"));
    }
    let html = without_endless_tags(html).ok_or_else(|| damaged("tags stand in one another's attributes"))?;
    let builder = TreeBuilder::new(Sink::new(), TreeBuilderOpts::default());
    let guard = Guard {
        builder,
        strict,
        node_limit: html.len().saturating_mul(2).saturating_add(10_000),
        dropped: RefCell::default(),
        flattened: Cell::new(false),
        overgrown: Cell::new(false),
    };
    let tokenizer = Tokenizer::new(guard, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(&html));
    // The tokenizer stops after each script and encoding declaration.
    while !matches!(tokenizer.feed(&input), html5ever::TokenizerResult::Done) {}
    tokenizer.end();
    let guard = tokenizer.sink;
    if guard.overgrown.get() {
        return Err(damaged("tags that are never closed repeat themselves without end"));
    }
    Ok((guard.builder.sink.finish(), guard.flattened.get()))
}

fn damaged(detail: &str) -> FormatError {
    FormatError::Damaged { what: "the web page", detail: detail.to_owned() }
}

/// Whether a page is written as XML, where `<a/>` is an element without content.
fn is_xhtml(html: &str) -> bool {
    let head = super::html_encoding::head_of(html, 1500);
    head.trim_start().starts_with("<?xml") || head.contains("http://www.w3.org/1999/xhtml")
}

fn has_own_entities(html: &str) -> bool {
    let head = super::html_encoding::head_of(html, 4096).to_ascii_lowercase();
    let doctype = head.find("<!doctype").and_then(|at| head.get(at..)).unwrap_or_default();
    doctype.split_once('>').is_some_and(|(inside, _)| inside.contains('['))
}

/// Passes tokens on to the builder of the tree, less the tags that would nest too deep.
struct Guard {
    builder: TreeBuilder<NodeId, Sink>,
    strict: bool,
    node_limit: usize,
    /// Names of tags that were not heeded and have not been closed.
    dropped: RefCell<Vec<LocalName>>,
    flattened: Cell<bool>,
    overgrown: Cell<bool>,
}

impl Guard {
    /// Whether a tag is not heeded for the depth it stands at.
    fn drops(&self, tag: &Tag) -> bool {
        let mut dropped = self.dropped.borrow_mut();
        if tag.kind == TagKind::EndTag {
            let matches = dropped.last() == Some(&tag.name);
            if matches {
                dropped.pop();
            } else {
                dropped.clear();
            }
            return matches;
        }
        let deep = self.builder.sink.depth() >= DEPTH && !VOID.contains(&&*tag.name);
        if deep {
            self.flattened.set(true);
            if !tag.self_closing {
                dropped.push(tag.name.clone());
            }
        }
        deep
    }

    /// XML's `<title/>` would swallow the page if it were read as HTML.
    fn closes_itself(&self, tag: &Tag) -> bool {
        let start = self.strict && tag.self_closing && tag.kind == TagKind::StartTag;
        start && !VOID.contains(&&*tag.name)
    }
}

impl TokenSink for Guard {
    type Handle = NodeId;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<NodeId> {
        if self.builder.sink.nodes() > self.node_limit {
            self.overgrown.set(true);
            return TokenSinkResult::Continue;
        }
        match token {
            Token::TagToken(tag) if self.drops(&tag) => TokenSinkResult::Continue,
            Token::TagToken(mut tag) if self.closes_itself(&tag) => {
                tag.self_closing = false;
                let end = Tag { kind: TagKind::EndTag, attrs: Vec::new(), ..tag.clone() };
                let _raw_text = self.builder.process_token(Token::TagToken(tag), line);
                let _script = self.builder.process_token(Token::TagToken(end), line);
                TokenSinkResult::Continue
            }
            token => self.builder.process_token(token, line),
        }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

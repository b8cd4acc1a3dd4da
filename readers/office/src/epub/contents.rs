//! What does a book's table of contents call its chapters? Some programs write headings as paragraphs that look like any.

use std::collections::HashMap;

use preceptor_converted::is_contents_name;

use crate::archive::Archive;
use crate::error::FormatError;
use crate::left_out::LeftOut;
use crate::xml::{Element, Tree};

use super::resolve;
use super::spine::Spine;

/// The names of chapters, by the names of their pages.
#[derive(Debug, Default)]
pub(super) struct Contents {
    names: HashMap<String, String>,
}

impl Contents {
    /// Reads the parts that list the chapters, those of EPUB 3 and of EPUB 2.
    ///
    /// # Errors
    /// When one unpacks to too much.
    pub(super) fn read(archive: &mut Archive<'_>, spine: &Spine) -> Result<Self, FormatError> {
        let mut contents = Self::default();
        for name in &spine.contents {
            let Some(text) = archive.text(name)? else { continue };
            let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
            let tree = Tree::parse_loose(&text);
            if let Some(root) = tree.root() {
                contents.add(root, folder);
            }
        }
        Ok(contents)
    }

    fn add(&mut self, element: Element<'_>, folder: &str) {
        for inside in element.elements() {
            let (address, words) = match inside.name() {
                "a" => (inside.attribute("href"), Some(inside)),
                "navPoint" => (inside.child("content").and_then(|to| to.attribute("src")), inside.child("navLabel")),
                _ => (None, None),
            };
            if let (Some(address), Some(words)) = (address.filter(|address| !address.contains('#')), words) {
                let words = words.text().split_whitespace().collect::<Vec<_>>().join(" ");
                self.names.entry(resolve(folder, &address)).or_insert(words);
            }
            self.add(inside, folder);
        }
    }

    /// A chapter without headings whose first paragraph is what the book calls it, with that for a heading, and without
    /// a list of the chapters.
    pub(super) fn applied(&self, name: &str, markdown: &str, left_out: &mut LeftOut) -> String {
        if markdown.lines().any(|line| line.starts_with('#')) {
            return markdown.to_owned();
        }
        let listed = self.without_list(markdown);
        left_out.contents += usize::from(listed.len() < markdown.len());
        let (first, rest) = listed.split_once('\n').unwrap_or((&listed, ""));
        let bare = first.trim_matches('*').replace('\\', "");
        match self.names.get(name) {
            Some(called) if *called == bare => format!("# {}\n{rest}", first.trim_matches('*')).trim_end().to_owned(),
            _ => listed,
        }
    }

    /// A text without the paragraphs after `Contents` that are a chapter's name with a page number.
    fn without_list(&self, markdown: &str) -> String {
        let lists = |paragraph: &str| {
            let words = paragraph.trim_start_matches(|sign: char| sign.is_ascii_digit() || "\\. ".contains(sign));
            let name = words.trim_end_matches(|sign: char| sign.is_ascii_digit() || sign == ' ' || sign == '.');
            !name.contains('\n') && name.len() < words.len() && self.names.values().any(|called| called == name)
        };
        let paragraphs: Vec<&str> = markdown.split("\n\n").collect();
        let mut kept: Vec<&str> = Vec::new();
        let mut listing = false;
        for (nth, paragraph) in paragraphs.iter().enumerate() {
            let names = is_contents_name(paragraph) && paragraphs.get(nth + 1).is_some_and(|next| lists(next));
            listing = names || listing && lists(paragraph);
            if !listing {
                kept.push(paragraph);
            }
        }
        kept.join("\n\n")
    }
}

//! Which text is deleted and waits for somebody to accept that?
//!
//! A file in parts keeps such text apart, which a reader need not even skip; a file in a single part may leave it where it
//! stood, between two marks.

use std::collections::HashSet;

use crate::xml::Element;

use super::body::Reader;

impl Reader<'_> {
    /// Notes which changes delete something between two marks in a text; where one has no end, nothing says what it deletes.
    pub(super) fn tracked_changes(&mut self, changes: Element<'_>, text: Element<'_>) {
        self.left_out.changes += usize::from(changes.elements().next().is_some());
        let deletes = |region: &Element<'_>| region.child("deletion").is_some();
        self.deletions.extend(changes.elements().filter(deletes).filter_map(|region| region.attribute("id")));
        if !self.deletions.is_empty() {
            let ended = ended(text);
            self.deletions.retain(|id| ended.contains(id));
        }
    }

    /// Begins or ends a change's text.
    pub(super) fn change(&mut self, mark: Element<'_>) {
        let Some(id) = mark.attribute("change-id") else { return };
        if mark.name() == "change-end" {
            self.deleting.remove(&id);
        } else if self.deletions.contains(&id) {
            self.deleting.insert(id);
        }
    }
}

/// The changes that have an end in a text.
fn ended(text: Element<'_>) -> HashSet<String> {
    let mut ended = HashSet::new();
    let mut open = vec![text];
    while let Some(element) = open.pop() {
        if element.name() == "change-end" {
            ended.extend(element.attribute("change-id"));
        }
        open.extend(element.elements());
    }
    ended
}

//! What of a file was left out? Counted while reading, told to a person at the end.

/// How much was left out of each kind.
#[derive(Debug, Clone, Default)]
pub(crate) struct LeftOut {
    /// Pictures.
    pub(crate) images: usize,
    /// Charts, diagrams and drawings.
    pub(crate) diagrams: usize,
    /// Files of other programs in the document.
    pub(crate) objects: usize,
    /// Stretches of struck-through text.
    pub(crate) struck: usize,
    /// Stretches of hidden text.
    pub(crate) hidden: usize,
    /// Tables of contents and indexes.
    pub(crate) contents: usize,
    /// Insertions or deletions that nobody has accepted yet.
    pub(crate) changes: usize,
    /// Lines of tables of contents that nothing holds together.
    pub(crate) contents_lines: usize,
    /// The names of chapters that could not be read.
    pub(crate) chapters: Vec<String>,
    /// Short pages that a book sets beside its text.
    pub(crate) beside: usize,
    /// What another reader has to say, each a sentence.
    pub(crate) other: Vec<String>,
}

impl LeftOut {
    /// A sentence for each kind.
    pub(crate) fn notes(&self) -> Vec<String> {
        let counted = [
            (self.images, "image was left out", "images were left out"),
            (self.diagrams, "chart or drawing was left out", "charts or drawings were left out"),
            (self.objects, "embedded file was left out", "embedded files were left out"),
            (self.struck, "struck-through text was left out", "struck-through texts were left out"),
            (self.hidden, "hidden text was left out", "hidden texts were left out"),
            (
                self.contents.max(self.contents_lines.min(1)),
                "table of contents or index was left out",
                "tables of contents or indexes were left out",
            ),
            (self.beside, "short page beside the text was left out", "short pages beside the text were left out"),
        ];
        let mut notes: Vec<String> = counted
            .into_iter()
            .filter(|(count, ..)| *count > 0)
            .map(|(count, one, many)| format!("{count} {}", if count == 1 { one } else { many }))
            .collect();
        match self.chapters.as_slice() {
            [] => {}
            [one] => notes.push(format!("1 chapter could not be read: `{one}` is missing")),
            several => notes.push(format!(
                "{} chapters could not be read: `{}` are missing",
                several.len(),
                several.join("`, `")
            )),
        }
        for other in &self.other {
            if !notes.contains(other) {
                notes.push(other.clone());
            }
        }
        if self.changes > 0 {
            notes.push("tracked changes were read as if all were accepted".to_owned());
        }
        notes
    }
}

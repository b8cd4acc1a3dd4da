//! What holds in a group of an RTF file, until the group ends?

/// Where the text of a group goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Place {
    /// Into the document.
    #[default]
    Body,
    /// Nowhere.
    Skipped,
    /// Into the table of typefaces.
    Fonts,
    /// Into the table of styles.
    Styles,
    /// Nowhere, unless it is the title.
    Info,
    /// Into the document's title.
    Title,
    /// Into the label of an item.
    Label,
    /// Into the code of a field.
    Code,
}

/// What a group began that ends with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// A footnote or endnote.
    Note,
    /// A text box.
    Frame,
}

/// All that a group inherits from the one around it.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a control word of its own")]
pub(super) struct State {
    /// Where text goes.
    pub(super) place: Place,
    /// What this group began; not inherited.
    pub(super) opening: Option<Opening>,
    /// In bold type.
    pub(super) bold: bool,
    /// Not to be seen.
    pub(super) hidden: bool,
    /// Struck through.
    pub(super) struck: bool,
    /// Deleted, but nobody has accepted it yet.
    pub(super) deleted: bool,
    /// The number of the language.
    pub(super) language: i32,
    /// The number of the typeface.
    pub(super) font: i32,
    /// How many characters stand in for one of Unicode.
    pub(super) stand_ins: usize,
    /// The field whose result this is.
    pub(super) field: Option<usize>,
    /// What holds for the paragraph.
    pub(super) paragraph: Paragraph,
}

/// What holds for a paragraph.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Paragraph {
    /// The number of its style.
    pub(super) style: i32,
    /// The level of an outline from 0; 9 for body text.
    pub(super) outline: Option<usize>,
    /// Whether it stands in a table.
    pub(super) in_table: bool,
    /// Whether it belongs to a list.
    pub(super) listed: bool,
    /// How deep it stands in a list.
    pub(super) level: usize,
    /// How far it is indented, in twentieths of a point.
    pub(super) indent: i32,
    /// Whether its first line stands out to the left.
    pub(super) hanging: bool,
}

impl State {
    /// What holds where a file begins.
    pub(super) fn first() -> Self {
        Self { stand_ins: 1, ..Self::default() }
    }

    /// Sets type back to what is usual.
    pub(super) fn plain(&mut self, font: i32, language: i32) {
        let Self { place, opening, stand_ins, field, paragraph, .. } = *self;
        *self = Self { place, opening, language, font, stand_ins, field, paragraph, ..Self::default() };
    }
}

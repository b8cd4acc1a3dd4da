//! What was left out of a Markdown file? Counted, once a kind.

/// A kind of matter that is no text of a guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::corpus) enum Kind {
    /// What stands between `---` at the top, as YAML or TOML.
    FrontMatter,
    /// `import` and `export` of MDX.
    Import,
    /// A tag of MDX that is none of HTML's.
    Component,
    /// A tag of HTML.
    Html,
    /// `<!-- … -->` and what else is written for no reader.
    Comment,
    /// `{{< … >}}` of Hugo and its like.
    Shortcode,
    /// `:::` and `!!!` around or before a remark.
    Admonition,
    /// `{#id .class}` behind words.
    Attribute,
    /// `![…](…)`.
    Image,
    /// `[ ]` and `[x]` before an item.
    TaskBox,
    /// A table of contents.
    Contents,
}

/// How much of a kind, and where the first stands.
#[derive(Debug, Clone, Copy)]
pub(in crate::corpus) struct Left {
    /// Of what kind it is.
    pub(super) kind: Kind,
    /// How often it was left out.
    pub(super) count: usize,
    /// The byte of the text where the first of it begins.
    pub(super) first: usize,
}

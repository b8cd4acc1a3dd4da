//! A letter on a page, and the lines that are drawn there.

/// How a letter looks, apart from its size.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) bold: bool,
    pub(super) mono: bool,
}

/// What one shape on a page says. Places are in points, counted from the page's top left.
#[derive(Debug, Clone)]
pub(super) struct Glyph {
    pub(super) text: String,
    /// Where it begins.
    pub(super) left: f32,
    /// Where the next one would begin.
    pub(super) right: f32,
    /// The line it stands on.
    pub(super) base: f32,
    /// The height of its font.
    pub(super) size: f32,
    pub(super) look: Look,
}

/// A line drawn straight down or across.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rule {
    pub(super) left: f32,
    pub(super) top: f32,
    pub(super) right: f32,
    pub(super) bottom: f32,
}

impl Rule {
    pub(super) const NONE: Self = Self { left: 0.0, top: 0.0, right: 0.0, bottom: 0.0 };

    pub(super) const fn with(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    pub(super) fn is_level(&self) -> bool {
        self.right - self.left > self.bottom - self.top
    }
}

/// All that is on a page.
#[derive(Debug, Default)]
pub(super) struct Canvas {
    pub(super) height: f32,
    pub(super) glyphs: Vec<Glyph>,
    pub(super) rules: Vec<Rule>,
    /// Small drawn shapes, such as items' marks may be.
    pub(super) dots: Vec<Rule>,
    /// Letters that their font does not name.
    pub(super) unnamed: Vec<Rule>,
    pub(super) images: usize,
}

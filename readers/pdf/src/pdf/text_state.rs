//! Where does the next letter stand, and how large is it?

use std::rc::Rc;

use hayro_font::kurbo::{Affine, Point, Vec2};

use super::font::Face;

/// What the operators between letters set.
#[derive(Clone)]
pub(super) struct TextState<'a> {
    pub(super) face: Option<Rc<Face<'a>>>,
    pub(super) size: f64,
    pub(super) letter_gap: f64,
    pub(super) word_gap: f64,
    /// 1 is the usual width.
    pub(super) stretch: f64,
    pub(super) leading: f64,
    pub(super) rise: f64,
    matrix: Affine,
    line: Affine,
}

impl Default for TextState<'_> {
    fn default() -> Self {
        Self {
            face: None,
            size: 0.0,
            letter_gap: 0.0,
            word_gap: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            matrix: Affine::IDENTITY,
            line: Affine::IDENTITY,
        }
    }
}

/// The place of one letter.
pub(super) struct Place {
    pub(super) start: Point,
    /// Without the gap after it: some spread words with it, some letters.
    pub(super) end: Point,
    pub(super) height: f64,
    /// Where the font's up points to.
    pub(super) up: Vec2,
}

impl TextState<'_> {
    pub(super) fn set_matrix(&mut self, matrix: Affine) {
        self.matrix = matrix;
        self.line = matrix;
    }

    pub(super) fn next_line(&mut self, right: f64, up: f64) {
        self.set_matrix(self.line * Affine::translate((right, up)));
    }

    /// Moves by thousandths of the font's size, as the numbers between strings say.
    pub(super) fn adjust(&mut self, thousandths: f64) {
        let level = self.face.as_ref().is_none_or(|face| face.is_level());
        let distance = -thousandths / 1000.0 * self.size;
        self.go(if level { Vec2::new(distance * self.stretch, 0.0) } else { Vec2::new(0.0, distance) });
    }

    fn go(&mut self, distance: Vec2) {
        self.matrix *= Affine::translate(distance);
    }

    /// Where a letter stands on the page, after which the next one's place is set.
    pub(super) fn step(&mut self, page: Affine, advance: f64, scale: f64, is_blank: bool) -> Place {
        let gaps = self.letter_gap + if is_blank { self.word_gap } else { 0.0 };
        let own = advance * self.size * self.stretch;
        let whole = own + gaps * self.stretch;
        let to_page = page * self.matrix;
        let height = to_page * Point::new(0.0, self.size * scale) - to_page * Point::ORIGIN;
        let place = Place {
            start: to_page * Point::new(0.0, self.rise),
            end: to_page * Point::new(own, self.rise),
            height: height.hypot(),
            up: height,
        };
        self.go(Vec2::new(whole, 0.0));
        place
    }
}

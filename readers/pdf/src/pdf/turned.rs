//! Which way up is a page read? Tables and whole pages are printed sideways on pages that say nothing of it.

use hayro_font::kurbo::{Point, Vec2};

use super::glyph::{Canvas, Glyph, Rule};

/// How far the letters of a page are turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// They are read from bottom to top.
    Left,
    /// They stand on their heads.
    Over,
    /// They are read from top to bottom.
    Right,
}

impl Turn {
    const ALL: [Self; 3] = [Self::Left, Self::Over, Self::Right];

    /// How a letter is turned that goes on in one direction and whose top is in another; none if it is aslant.
    pub(super) fn of(run: Vec2, up: Vec2) -> Option<Self> {
        let level = run.y.abs() < 0.2 * run.x.abs();
        let upright = run.x.abs() < 0.2 * run.y.abs();
        match (level, upright) {
            (true, _) if run.x < 0.0 && up.y > 0.0 => Some(Self::Over),
            (_, true) if run.y < 0.0 && up.x < 0.0 => Some(Self::Left),
            (_, true) if run.y > 0.0 && up.x > 0.0 => Some(Self::Right),
            _ => None,
        }
    }

    /// A place on the page when that is turned so that such letters are level.
    pub(super) fn place(self, point: Point, (width, height): (f32, f32)) -> Point {
        let (width, height) = (f64::from(width), f64::from(height));
        match self {
            Self::Left => Point::new(height - point.y, point.x),
            Self::Over => Point::new(width - point.x, height - point.y),
            Self::Right => Point::new(point.y, width - point.x),
        }
    }

    fn rule(self, rule: Rule, size: (f32, f32)) -> Rule {
        let one = self.place(Point::new(f64::from(rule.left), f64::from(rule.top)), size);
        let other = self.place(Point::new(f64::from(rule.right), f64::from(rule.bottom)), size);
        Rule {
            left: one.x.min(other.x) as f32,
            top: one.y.min(other.y) as f32,
            right: one.x.max(other.x) as f32,
            bottom: one.y.max(other.y) as f32,
        }
    }
}

/// Letters of a page that are turned, each with its place on the page when that is turned as it is.
#[derive(Debug, Default)]
pub(super) struct Turned {
    pub(super) glyphs: Vec<(Turn, Glyph)>,
}

impl Turned {
    /// Turns the page if nearly all of its letters are turned one way; says how many letters remain that are not level.
    pub(super) fn settle(self, canvas: &mut Canvas, size: (f32, f32)) -> usize {
        let letters = |glyph: &&Glyph| glyph.text != " ";
        let count =
            |turn: Turn| self.glyphs.iter().filter(|(of, _)| *of == turn).map(|(_, it)| it).filter(letters).count();
        let most = Turn::ALL.into_iter().max_by_key(|turn| count(*turn));
        let all: usize = Turn::ALL.into_iter().map(count).sum();
        let level = canvas.glyphs.iter().filter(letters).count();
        let Some(turn) = most.filter(|turn| count(*turn) > 4 * (level + all - count(*turn))) else { return all };
        let left_out = level + all - count(turn);
        canvas.glyphs = self.glyphs.into_iter().filter(|(of, _)| *of == turn).map(|(_, glyph)| glyph).collect();
        for rules in [&mut canvas.rules, &mut canvas.dots, &mut canvas.unnamed] {
            rules.iter_mut().for_each(|rule| *rule = turn.rule(*rule, size));
        }
        if turn != Turn::Over {
            canvas.height = size.0;
        }
        left_out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turned_letters_have_level_places() {
        let size = (600.0, 800.0);
        assert_eq!(Turn::of(Vec2::new(5.0, 0.0), Vec2::new(0.0, -10.0)), None);
        let left = Turn::of(Vec2::new(0.0, -5.0), Vec2::new(-10.0, 0.0));
        assert_eq!(left, Some(Turn::Left));
        assert_eq!(Turn::Left.place(Point::new(100.0, 750.0), size), Point::new(50.0, 100.0));
        assert_eq!(Turn::of(Vec2::new(0.0, 5.0), Vec2::new(10.0, 0.0)), Some(Turn::Right));
        assert_eq!(Turn::Right.place(Point::new(500.0, 50.0), size), Point::new(50.0, 100.0));
        assert_eq!(Turn::of(Vec2::new(-5.0, 0.0), Vec2::new(0.0, 10.0)), Some(Turn::Over));
        assert_eq!(Turn::of(Vec2::new(5.0, -5.0), Vec2::new(-5.0, -5.0)), None);
    }
}

//! Where do upright rules part lines into cells?

use super::flow::Row;
use super::glyph::Rule;
use super::style::Style;
use super::words::Run;

/// Points between the parts of upright rules that are drawn row by row.
const JOINT: f32 = 3.0;

/// Parts of the distance of lines: what stands farther from a table's rules than this has to do with something else.
const APART: f32 = 1.6;

/// Stretches of a column in which upright rules stand between the parts of lines.
#[derive(Debug)]
pub(super) struct Bands(pub(super) Vec<Band>);

#[derive(Debug)]
pub(super) struct Band {
    pub(super) top: f32,
    pub(super) bottom: f32,
    /// Where its upright rules stand from left to right.
    pub(super) places: Vec<f32>,
}

impl Band {
    pub(super) fn holds(&self, row: &Row) -> bool {
        let middle = middle(row);
        self.top <= middle && middle <= self.bottom
    }

    /// Whether an upright rule stands between two parts of a line.
    pub(super) fn parts(&self, one: &Run, next: &Run) -> bool {
        self.places.iter().any(|place| *place >= one.right - 1.0 && *place <= next.left + 1.0)
    }

    /// Whether a part of a line goes over an upright rule.
    pub(super) fn is_crossed(&self, run: &Run) -> bool {
        self.places.iter().any(|place| run.left + 1.0 < *place && *place < run.right - 1.0)
    }
}

impl Bands {
    pub(super) fn of(rows: &[Row], rules: &[Rule]) -> Self {
        let left = rows.iter().map(Row::left).fold(f32::INFINITY, f32::min);
        let right = rows.iter().map(Row::right).fold(f32::NEG_INFINITY, f32::max);
        let mut upright: Vec<&Rule> =
            rules.iter().filter(|rule| !rule.is_level() && rule.left > left && rule.right < right).collect();
        upright.sort_by(|one, other| one.top.total_cmp(&other.top));
        let mut bands: Vec<Band> = Vec::new();
        for rule in upright {
            match bands.last_mut() {
                Some(band) if rule.top < band.bottom + JOINT => {
                    band.bottom = band.bottom.max(rule.bottom);
                    band.places.push(rule.left);
                }
                _ => bands.push(Band { top: rule.top, bottom: rule.bottom, places: vec![rule.left] }),
            }
        }
        for band in &mut bands {
            band.places.sort_by(f32::total_cmp);
            band.places.dedup_by(|one, other| (*one - *other).abs() < 1.0);
        }
        // A bar beside a note parts no line.
        bands.retain(|band| {
            let parts =
                |row: &&Row| row.runs.windows(2).any(|pair| matches!(pair, [one, next] if band.parts(one, next)));
            rows.iter().filter(|row| band.holds(row)).filter(parts).count() >= 2
        });
        Self(bands)
    }

    fn hold(&self, row: &Row) -> bool {
        self.0.iter().any(|band| band.holds(row))
    }

    /// Whether a table begins or ends between two lines: one that the rules do not reach is no row of it, if it has no
    /// parts or stands apart.
    pub(super) fn end_between(&self, one: &Row, next: &Row, style: &Style) -> bool {
        let gap = next.base - one.base;
        let is_outside = |row: &Row| row.runs.len() == 1 || gap > APART * style.leading * row.size();
        match (self.hold(one), self.hold(next)) {
            (true, false) => is_outside(next),
            (false, true) => is_outside(one),
            _ => false,
        }
    }
}

/// Half the height of a line's small letters over its base.
fn middle(row: &Row) -> f32 {
    row.base - 0.3 * row.size()
}

/// Whether upright rules between the columns end between two lines: they are drawn row by row.
pub(super) fn rules_end(above: &Row, below: &Row, inner: &[&Rule]) -> bool {
    let reaches = |rule: &Rule, row: &Row| rule.top <= middle(row) && middle(row) <= rule.bottom;
    let both = inner.iter().any(|rule| reaches(rule, above) && reaches(rule, below));
    !both && inner.iter().any(|rule| reaches(rule, above)) && inner.iter().any(|rule| reaches(rule, below))
}

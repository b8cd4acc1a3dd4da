//! How large is the text of the body, and how far apart are its lines?

use std::collections::HashMap;

use super::flow::Row;
use super::words::PageText;

/// What is usual in a document.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    /// The size of most letters.
    pub(super) body: f32,
    /// From line to line, in parts of the size.
    pub(super) leading: f32,
    /// Whether nearly all is typewritten, so that it means nothing.
    pub(super) mono: bool,
}

/// The size that most letters have, typewritten ones aside.
pub(super) fn body_size(pages: &[PageText]) -> f32 {
    let mut sizes: HashMap<i32, usize> = HashMap::new();
    for run in pages.iter().flat_map(|page| &page.runs) {
        let weight = if run.is_mono() { 1 } else { 4 };
        *sizes.entry((run.size * 4.0).round() as i32).or_default() += run.letters() * weight;
    }
    most_used(&sizes).map_or(10.0, |size| size as f32 / 4.0)
}

fn most_used(counts: &HashMap<i32, usize>) -> Option<i32> {
    counts.iter().max_by_key(|(value, count)| (**count, **value)).map(|(value, _)| *value)
}

impl Style {
    pub(super) fn new(body: f32, flows: &[Vec<Row>]) -> Self {
        let mut leadings: HashMap<i32, usize> = HashMap::new();
        let (mut letters, mut mono) = (0, 0);
        for flow in flows {
            for (row, next) in flow.iter().zip(flow.iter().skip(1)) {
                let ratio = (next.base - row.base) / row.size().max(0.1);
                let same = (row.size() - next.size()).abs() < 0.5;
                if same && (0.9..3.0).contains(&ratio) && row.runs.len() == 1 && next.runs.len() == 1 {
                    let weight = row.runs.iter().map(super::words::Run::letters).sum::<usize>();
                    *leadings.entry((ratio * 20.0).round() as i32).or_default() += weight;
                }
            }
            for run in flow.iter().flat_map(|row| &row.runs) {
                letters += run.letters();
                mono += if run.is_mono() { run.letters() } else { 0 };
            }
        }
        let leading = most_used(&leadings).map_or(1.2, |ratio| ratio as f32 / 20.0);
        Self { body, leading, mono: mono * 10 > letters * 7 }
    }

    /// Whether a line stands as close below another as the lines of one paragraph do.
    pub(super) fn is_tight(&self, gap: f32, size: f32) -> bool {
        gap <= 1.22 * self.leading * size
    }
}

//! Which letters make a word, and which words stand side by side?

use super::flow::median;
use super::glyph::{Canvas, Glyph, Look, Rule};
use super::lines::{mark_items, rows_of};

/// Letters between blanks.
#[derive(Debug, Clone)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) look: Look,
}

/// Words of one line with no more than blanks between them.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub(super) words: Vec<Word>,
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) base: f32,
    pub(super) size: f32,
    /// Dots lead to it from what stands before it.
    pub(super) led: bool,
    /// Where the words after an item's mark begin, if it is such a mark with its words.
    pub(super) item: Option<f32>,
}

/// A page's words in no order.
#[derive(Debug, Default)]
pub(super) struct PageText {
    pub(super) height: f32,
    pub(super) runs: Vec<Run>,
    pub(super) rules: Vec<Rule>,
    pub(super) images: usize,
    /// How many letters without a name were found to be items' marks.
    pub(super) named: usize,
}

/// Parts of the font's size: what more is between letters is a blank, where blanks are not letters themselves.
const BLANK: f32 = 0.14;
/// The same where they are.
const SURE_BLANK: f32 = 0.18;
/// What more is between words is more than a blank.
const GAP: f32 = 0.75;
/// So many dots lead the eye to a number.
const LEADERS: usize = 5;

pub(super) fn read_words(canvas: Canvas) -> PageText {
    let Canvas { height, glyphs, rules, dots, unnamed, images } = canvas;
    let upright: Vec<Rule> = rules.iter().filter(|rule| !rule.is_level()).copied().collect();
    let mut runs = Vec::new();
    let mut named = 0;
    for mut row in rows_of(glyphs) {
        mark_items(&mut row, &dots);
        named += mark_items(&mut row, &unnamed);
        Builder::new(&row, &upright, &mut runs).build();
    }
    PageText { height, runs, rules, images, named }
}

impl Run {
    pub(super) fn text(&self) -> String {
        self.words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// Puts another run's words after these.
    pub(super) fn append(&mut self, other: Self) {
        self.right = self.right.max(other.right);
        if other.letters() > self.letters() {
            self.size = other.size;
        }
        self.words.extend(other.words);
    }

    pub(super) fn letters(&self) -> usize {
        self.words.iter().map(|word| word.text.len()).sum()
    }

    pub(super) fn is_mono(&self) -> bool {
        self.words.iter().all(|word| word.look.mono)
    }

    pub(super) fn is_bold(&self) -> bool {
        self.words.iter().all(|word| word.look.bold || !word.text.chars().any(char::is_alphanumeric))
            && self.words.iter().any(|word| word.look.bold)
    }
}

/// Makes runs of a row of letters.
struct Builder<'a> {
    row: &'a [Glyph],
    leaders: Vec<bool>,
    upright: &'a [Rule],
    runs: &'a mut Vec<Run>,
    blank: f32,
    run: Option<Run>,
    word: Option<Word>,
    /// The sizes in the run with the number of letters of each.
    sizes: Vec<(f32, usize)>,
    bold: (usize, usize),
}

impl<'a> Builder<'a> {
    fn new(row: &'a [Glyph], upright: &'a [Rule], runs: &'a mut Vec<Run>) -> Self {
        let blanks = row.iter().filter(|glyph| is_blank(glyph)).count();
        let leaders = leaders(row);
        let blank = if blanks > 0 && blanks * 15 > row.len() { SURE_BLANK } else { BLANK } + spread(row, &leaders);
        Self { row, leaders, upright, runs, blank, run: None, word: None, sizes: Vec::new(), bold: (0, 0) }
    }

    fn build(mut self) {
        let leaders = std::mem::take(&mut self.leaders);
        let mut before: Option<&Glyph> = None;
        let mut blank = false;
        let mut led = false;
        for (glyph, is_leader) in self.row.iter().zip(leaders) {
            if is_leader {
                led = true;
                continue;
            }
            if is_blank(glyph) {
                blank = true;
                continue;
            }
            if let Some(before) = before {
                let gap = glyph.left - before.right;
                let size = glyph.size.max(before.size);
                // Beside a heading, the next column's text is as near as its own words are.
                let other = size > 1.15 * glyph.size.min(before.size);
                let wide = GAP * if other { glyph.size.min(before.size) } else { size };
                if led || gap > wide || (gap > 0.0 && self.is_ruled(before.right, glyph.left, glyph.base, size)) {
                    self.end_run();
                } else if blank || gap > self.blank * size.min(glyph.size * 1.5) || self.is_note_sign(glyph) {
                    self.end_word();
                }
            }
            self.push(glyph, led);
            (before, blank, led) = (Some(glyph), false, false);
        }
        self.end_run();
    }

    fn is_ruled(&self, left: f32, right: f32, base: f32, size: f32) -> bool {
        let middle = base - size * 0.3;
        let mut between = self.upright.iter().filter(|rule| rule.left >= left - 1.0 && rule.right <= right + 1.0);
        between.any(|rule| rule.top <= middle && middle <= rule.bottom)
    }

    /// Whether the run so far is the raised number of a note, and a letter the first of its words.
    fn is_note_sign(&self, glyph: &Glyph) -> bool {
        let first = self.run.as_ref().is_some_and(|run| run.words.is_empty());
        let raised = |letter: char| "⁰¹²³⁴⁵⁶⁷⁸⁹".contains(letter);
        first && self.word.as_ref().is_some_and(|word| word.text.chars().all(raised)) && !glyph.text.chars().all(raised)
    }

    fn push(&mut self, glyph: &Glyph, led: bool) {
        let run = self.run.get_or_insert_with(|| Run {
            words: Vec::new(),
            left: glyph.left,
            right: glyph.right,
            base: glyph.base,
            size: glyph.size,
            led,
            item: None,
        });
        run.right = run.right.max(glyph.right);
        match self.sizes.iter_mut().find(|(size, _)| (size - glyph.size).abs() < 0.1) {
            Some((_, count)) => *count += 1,
            None => self.sizes.push((glyph.size, 1)),
        }
        let look = Look { bold: false, mono: true };
        let word =
            self.word.get_or_insert_with(|| Word { text: String::new(), left: glyph.left, right: glyph.right, look });
        word.text.push_str(&glyph.text);
        word.right = word.right.max(glyph.right);
        word.look.mono &= glyph.look.mono;
        self.bold.0 += usize::from(glyph.look.bold);
        self.bold.1 += 1;
    }

    fn end_word(&mut self) {
        let bold = std::mem::take(&mut self.bold);
        if let (Some(mut word), Some(run)) = (self.word.take(), &mut self.run) {
            word.look.bold = bold.0 * 2 > bold.1;
            run.words.push(word);
        }
    }

    fn end_run(&mut self) {
        self.end_word();
        let sizes = std::mem::take(&mut self.sizes);
        if let Some(mut run) = self.run.take() {
            let most = sizes.into_iter().max_by_key(|(_, count)| *count);
            run.size = most.map_or(run.size, |(size, _)| size);
            self.runs.push(run);
        }
    }
}

/// How far apart most letters of a row are spread, in parts of their size.
fn spread(row: &[Glyph], leaders: &[bool]) -> f32 {
    let row: Vec<&Glyph> = row.iter().zip(leaders).filter(|(_, leads)| !**leads).map(|(glyph, _)| glyph).collect();
    let pairs = row.iter().zip(row.iter().skip(1)).filter(|(one, other)| !is_blank(one) && !is_blank(other));
    let gaps: Vec<f32> = pairs.map(|(one, other)| (other.left - one.right) / one.size).collect();
    let enough = gaps.len() >= 6;
    let usual = median(gaps);
    if enough && (0.03..0.5).contains(&usual) { usual } else { 0.0 }
}

fn is_blank(glyph: &Glyph) -> bool {
    glyph.text == " "
}

/// Which letters of a row only lead the eye.
fn leaders(row: &[Glyph]) -> Vec<bool> {
    let mut leaders = vec![false; row.len()];
    let mut dots: Vec<usize> = Vec::new();
    for (place, glyph) in row.iter().enumerate() {
        if is_blank(glyph) {
            continue;
        }
        let is_dot = matches!(glyph.text.as_str(), "." | "·" | "…" | "‥" | "․");
        if is_dot {
            dots.push(place);
        }
        if !is_dot || place + 1 == row.len() {
            mark(&mut leaders, &std::mem::take(&mut dots));
        }
    }
    mark(&mut leaders, &dots);
    leaders
}

fn mark(leaders: &mut [bool], dots: &[usize]) {
    if dots.len() >= LEADERS {
        for place in dots {
            if let Some(leader) = leaders.get_mut(*place) {
                *leader = true;
            }
        }
    }
}

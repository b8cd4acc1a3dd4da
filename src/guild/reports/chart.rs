//! How do the numbers of some weeks look?

use std::sync::OnceLock;

use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::register_font;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::stats::Stats;
use super::words::{ChartWords, percent, short};

/// Width and height of a chart, in pixels.
pub const CHART_SIZE: (u32, u32) = (800, 400);

/// The picture brings its own ground, so that it reads the same in Discord's dark and light; the colors differ in
/// lightness too, for those who can't tell them by hue.
const GROUND: RGBColor = RGBColor(0x2b, 0x2d, 0x31);
const INK: RGBColor = RGBColor(0xf2, 0xf3, 0xf5);
const FAINT: RGBColor = RGBColor(0x4a, 0x4d, 0x55);
const ASKED: RGBColor = RGBColor(0x8b, 0x93, 0xa7);
const ANSWERED: RGBColor = RGBColor(0x3b, 0x9d, 0xff);
const HELPFUL: RGBColor = RGBColor(0xff, 0xc2, 0x4b);
/// The font's name in this file.
const FONT: &str = "chart";
/// Height of the title and legend, in pixels.
const HEAD: u32 = 52;
/// Days on the axis at most.
const DAYS: usize = 12;

/// Why there is no chart.
#[derive(Debug, thiserror::Error)]
pub enum ChartError {
    /// It can't be drawn.
    #[error("the chart can't be drawn ({0}); report this, the numbers are right without it")]
    Draw(String),
    /// It can't be written as a PNG.
    #[error("the chart can't be written as a PNG; report this, the numbers are right without it")]
    Encode(#[from] png::EncodingError),
}

type Area<'a> = DrawingArea<BitMapBackend<'a>, Shift>;

/// A chart as a PNG: bars of the questions asked and answered in each week, and a line of the share of helpful votes.
///
/// # Errors
/// When drawing fails, which the numbers are no reason for.
pub fn chart(stats: &Stats, words: &ChartWords) -> Result<Vec<u8>, ChartError> {
    let (width, height) = CHART_SIZE;
    let mut pixels = vec![0; (width * height * 3) as usize];
    if !has_font() {
        return Err(ChartError::Draw("no font".to_owned()));
    }
    {
        let root = BitMapBackend::with_buffer(&mut pixels, CHART_SIZE).into_drawing_area();
        draw(&root, stats, words).map_err(|why| ChartError::Draw(why.to_string()))?;
    }
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header()?.write_image_data(&pixels)?;
    Ok(file)
}

/// The font is part of the program: a small host has none.
fn has_font() -> bool {
    static REGISTERED: OnceLock<bool> = OnceLock::new();
    *REGISTERED.get_or_init(|| register_font(FONT, FontStyle::Normal, dejavu::sans::regular()).is_ok())
}

type Drawn = Result<(), Box<dyn std::error::Error>>;

fn draw(root: &Area<'_>, stats: &Stats, words: &ChartWords) -> Drawn {
    root.fill(&GROUND)?;
    let (head, body) = root.split_vertically(HEAD);
    draw_head(&head, words)?;
    if stats.asked() == 0 {
        let (width, height) = body.dim_in_pixel();
        let middle = (width.cast_signed() / 2, height.cast_signed() / 2);
        body.draw(&Text::new(words.nothing.as_str(), middle, style(18, HPos::Center)))?;
    } else {
        draw_weeks(&body, stats, words)?;
    }
    Ok(root.present()?)
}

/// The title, and which color is what.
fn draw_head(head: &Area<'_>, words: &ChartWords) -> Drawn {
    let middle = HEAD.cast_signed() / 2 + 4;
    head.draw(&Text::new(words.title.as_str(), (20, middle), style(22, HPos::Left)))?;
    let mut right = CHART_SIZE.0.cast_signed() - 20;
    for (text, color) in
        [(words.helpful.as_str(), HELPFUL), (words.answered.as_str(), ANSWERED), (words.asked.as_str(), ASKED)]
    {
        let style = style(15, HPos::Right);
        head.draw(&Text::new(text, (right, middle), style.clone()))?;
        right -= head.estimate_text_size(text, &style)?.0.cast_signed() + 8;
        if color == HELPFUL {
            head.draw(&PathElement::new([(right - 18, middle), (right, middle)], color.stroke_width(3)))?;
            head.draw(&Circle::new((right - 9, middle), 4, color.filled()))?;
        } else {
            head.draw(&Rectangle::new([(right - 12, middle - 6), (right, middle + 6)], color.filled()))?;
        }
        right -= 40;
    }
    Ok(())
}

fn draw_weeks(body: &Area<'_>, stats: &Stats, words: &ChartWords) -> Drawn {
    let weeks = &stats.weeks;
    let most = weeks.iter().map(|week| week.asked.max(week.answered)).max().unwrap_or(0);
    // Under five, the axis would have parts of questions.
    let top = (1.08 * number(most)).max(5.0);
    let across = 0.0..weeks.len().max(1) as f64;
    let mut chart = ChartBuilder::on(body)
        .margin(12)
        .margin_top(6)
        .set_label_area_size(LabelAreaPosition::Left, 62)
        .set_label_area_size(LabelAreaPosition::Right, 66)
        .set_label_area_size(LabelAreaPosition::Bottom, 28)
        .build_cartesian_2d(across.clone(), 0.0..top)?
        .set_secondary_coord(across, 0.0..1.08);
    let label = style(14, HPos::Left);
    chart
        .configure_mesh()
        .disable_x_mesh()
        .x_labels(0)
        .y_labels(6)
        .y_desc(words.questions.as_str())
        .y_label_formatter(&|count| short(*count))
        .bold_line_style(FAINT)
        .light_line_style(TRANSPARENT)
        .axis_style(FAINT)
        .label_style(label.clone())
        .axis_desc_style(label.clone())
        .draw()?;
    chart
        .configure_secondary_axes()
        .y_labels(6)
        .y_desc(words.helpful.as_str())
        .y_label_formatter(&|share| percent(*share))
        .axis_style(FAINT)
        .label_style(label.clone())
        .axis_desc_style(label)
        .draw()?;

    let bar = |at: usize, (from, to): (f64, f64), count: u64, color: RGBColor| {
        Rectangle::new([(at as f64 + from, 0.0), (at as f64 + to, number(count))], color.filled())
    };
    let weeks_at = || weeks.iter().enumerate();
    chart.draw_series(weeks_at().map(|(at, week)| bar(at, (0.16, 0.49), week.asked, ASKED)))?;
    chart.draw_series(weeks_at().map(|(at, week)| bar(at, (0.51, 0.84), week.answered, ANSWERED)))?;

    let shares: Vec<Option<(f64, f64)>> =
        weeks_at().map(|(at, week)| week.helpful_share().map(|share| (at as f64 + 0.5, share))).collect();
    // A week without a vote breaks the line.
    for part in shares.split(Option::is_none).filter(|part| !part.is_empty()) {
        let points: Vec<(f64, f64)> = part.iter().copied().flatten().collect();
        chart.draw_secondary_series(LineSeries::new(points.iter().copied(), HELPFUL.stroke_width(3)))?;
        chart.draw_secondary_series(points.into_iter().map(|point| Circle::new(point, 4, HELPFUL.filled())))?;
    }
    let place = |at: usize| chart.borrow_secondary().plotting_area().map_coordinate(&(at as f64 + 0.5, 0.0));
    let places: Vec<(i32, i32)> = (0..weeks.len()).map(place).collect();
    draw_days(body, stats, words, &places)
}

/// The Mondays under the bars, as many as have room; the last week always has its own.
fn draw_days(body: &Area<'_>, stats: &Stats, words: &ChartWords, places: &[(i32, i32)]) -> Drawn {
    let (left, top) = body.get_base_pixel();
    let every = stats.weeks.len().div_ceil(DAYS).max(1);
    for (week, (x, y)) in stats.weeks.iter().zip(places).rev().step_by(every) {
        let under = (x - left, y - top + 16);
        body.draw(&Text::new(words.short_day(week.starts), under, style(14, HPos::Center)))?;
    }
    Ok(())
}

fn style(size: i32, across: HPos) -> TextStyle<'static> {
    TextStyle::from((FONT, size).into_font()).color(&INK).pos(Pos::new(across, VPos::Center))
}

fn number(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::date;

    use super::*;
    use crate::guild::reports::stats::WeekStats;
    use crate::guild::reports::words::in_english;

    fn weeks(numbers: &[(u64, u64, u64, u64)]) -> Stats {
        let week = |(at, (asked, answered, helpful, unhelpful)): (usize, &(u64, u64, u64, u64))| WeekStats {
            starts: date!(2026 - 09 - 28).saturating_add(time::Duration::weeks(at as i64)),
            asked: *asked,
            answered: *answered,
            askers: 1,
            helpful: *helpful,
            unhelpful: *unhelpful,
        };
        Stats { weeks: numbers.iter().enumerate().map(week).collect(), ..Stats::default() }
    }

    /// Its size, and how many pixels have each of the colors.
    fn decoded(file: &[u8]) -> ((u32, u32), [usize; 3]) {
        let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        let count = |color: RGBColor| {
            pixels.chunks_exact(3).filter(|pixel| (pixel[0], pixel[1], pixel[2]) == (color.0, color.1, color.2)).count()
        };
        ((info.width, info.height), [ASKED, ANSWERED, HELPFUL].map(count))
    }

    #[test]
    fn a_chart_shows_what_was_asked_answered_and_helpful() {
        let ordinary = [(40, 30, 9, 3), (52, 41, 12, 4), (31, 28, 5, 0), (0, 0, 0, 0), (66, 40, 8, 9), (20, 18, 4, 1)];
        let file = chart(&weeks(&ordinary), &in_english()).unwrap();
        let (size, [asked, answered, helpful]) = decoded(&file);
        assert_eq!(size, CHART_SIZE);
        let [_, only_legend @ ..] = decoded(&chart(&weeks(&[]), &in_english()).unwrap()).1;
        assert!(asked > answered && answered > 10_000, "{asked} {answered}");
        assert!(helpful > only_legend[1] + 500, "{helpful}");
    }

    #[test]
    fn other_numbers_are_another_picture() {
        let charts = [(4, 2, 0, 0), (4, 3, 0, 0), (5, 3, 0, 0), (5, 3, 1, 0), (5, 3, 1, 1)].map(|week| {
            let file = chart(&weeks(&[(5, 5, 0, 0), week]), &in_english()).unwrap();
            decoded(&file);
            file
        });
        for (at, file) in charts.iter().enumerate() {
            assert!(!charts[..at].contains(file), "{at}");
        }
    }

    #[test]
    fn a_year_has_its_days_apart() {
        let year: Vec<_> = (0..52).map(|at| (1_000 + at * 40, 900 + at * 30, at, 52 - at)).collect();
        let file = chart(&weeks(&year), &in_english()).unwrap();
        assert!(decoded(&file).1[1] > 10_000);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(12))]
        #[test]
        fn any_numbers_make_a_chart(
            numbers in prop::collection::vec((any::<u64>(), any::<u64>(), any::<u64>(), any::<u64>()), 0..60),
            shift in 0..64_u32
        ) {
            let numbers: Vec<_> = numbers.iter().map(|(a, b, c, d)| (a >> shift, b >> shift, c >> shift, d)).map(
                |(a, b, c, d)| (a, b, c, *d)).collect();
            prop_assert_eq!(decoded(&chart(&weeks(&numbers), &in_english()).unwrap()).0, CHART_SIZE);
        }
    }
}

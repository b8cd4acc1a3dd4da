//! Typewritten lines with the blanks that their places stand for.

use super::flow::median;
use super::items::Line;

/// Empty lines kept between two lines, at most.
const EMPTY_LINES: usize = 2;

/// Columns that a line may be indented by; what is further right stands there by mistake.
const COLUMNS: usize = 200;

/// The lines, each after the marks of the pages that begin with it.
pub(super) fn code_lines(lines: &[(String, Line)]) -> Vec<String> {
    let widths = lines.iter().flat_map(|(_, line)| &line.words).map(|word| {
        let letters = word.text.chars().count().max(1) as f32;
        (word.right - word.left) / letters
    });
    let width = median(widths.collect()).max(0.1);
    let left = lines.iter().map(|(_, line)| line.left).fold(f32::INFINITY, f32::min);
    let pitch = lines.iter().skip(1).filter_map(|(_, line)| line.gap).fold(f32::INFINITY, f32::min);
    let mut code = Vec::new();
    for (place, (marks, line)) in lines.iter().enumerate() {
        if let (true, Some(gap)) = (place > 0, line.gap) {
            let empty = ((gap / pitch).round() as usize).saturating_sub(1).min(EMPTY_LINES);
            code.extend(std::iter::repeat_n(String::new(), empty));
        }
        code.push(format!("{marks}{}", spaced(line, left, width)));
    }
    code
}

fn spaced(line: &Line, left: f32, width: f32) -> String {
    let mut text = String::new();
    let mut count = 0_usize;
    for (place, word) in line.words.iter().enumerate() {
        let column = (((word.left - left) / width).round() as usize).min(COLUMNS);
        let blanks = column.saturating_sub(count).max(usize::from(place > 0));
        text.extend(std::iter::repeat_n(' ', blanks));
        text.push_str(&word.text);
        count += blanks + word.text.chars().count();
    }
    text
}

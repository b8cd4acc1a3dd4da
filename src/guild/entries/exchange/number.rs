//! How does a number look in a worksheet? Half is 50%, and twelve and a half $12.50, by the format of its cell.

/// Most digits behind the point, as in Excel.
const MOST_DECIMALS: usize = 30;

/// What a format says.
#[derive(Debug, Default, PartialEq, Eq)]
struct Format {
    before: String,
    after: String,
    /// Digits behind the point; none where the format has no place for the number.
    decimals: Option<usize>,
    grouped: bool,
    percent: bool,
}

/// The number as its cell's format shows it, where that adds words or signs; else with the fifteen digits that spreadsheets
/// compute with, so that a tenth is one.
pub(super) fn shown(number: f64, format: Option<&str>) -> String {
    let format = format.and_then(parsed).filter(|format| number >= 0.0 && format.says_more());
    let Some(Format { before, after, decimals: Some(decimals), grouped, percent }) = format else {
        return format!("{number:.14e}").parse().unwrap_or(number).to_string();
    };
    let number = if percent { number * 100.0 } else { number };
    let digits = format!("{number:.decimals$}");
    format!("{before}{}{after}", if grouped { with_groups(&digits) } else { digits })
}

impl Format {
    /// Whether it says more than how many digits are shown.
    fn says_more(&self) -> bool {
        self.decimals.is_some() && !(self.before.trim().is_empty() && self.after.trim().is_empty())
    }
}

/// A format's first part, for numbers that are not negative; none where it is of days, fractions or powers.
fn parsed(code: &str) -> Option<Format> {
    let mut format = Format::default();
    let mut chars = code.split(';').next()?.chars().peekable();
    while let Some(c) = chars.next() {
        let literal = match c {
            '"' => chars.by_ref().take_while(|c| *c != '"').collect(),
            '\\' => chars.next()?.to_string(),
            // As wide as the next sign, and filled with it.
            '_' | '*' => {
                chars.next()?;
                String::new()
            }
            // A currency with its country, or a color or condition.
            '[' => {
                let within: String = chars.by_ref().take_while(|c| *c != ']').collect();
                within.strip_prefix('$').map_or("", |sign| sign.split('-').next().unwrap_or_default()).to_owned()
            }
            '0' | '#' if format.decimals.is_none() => {
                let mut place = c.to_string();
                place.extend(std::iter::from_fn(|| chars.next_if(|c| matches!(c, '0' | '#' | ',' | '.'))));
                format.grouped = place.contains(',');
                format.decimals =
                    Some(place.split_once('.').map_or(0, |(_, decimals)| decimals.len().min(MOST_DECIMALS)));
                String::new()
            }
            '%' => {
                format.percent = true;
                "%".to_owned()
            }
            '$' | '€' | '£' | '¥' | '(' | ')' | '+' | '-' | ' ' | '\u{a0}' => c.to_string(),
            _ => return None,
        };
        let side = if format.decimals.is_none() { &mut format.before } else { &mut format.after };
        side.push_str(&literal);
    }
    Some(format)
}

/// The digits before the point in groups of three.
fn with_groups(digits: &str) -> String {
    let (whole, decimals) = digits.split_at(digits.find('.').unwrap_or(digits.len()));
    let mut text = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text + decimals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_its_cell_shows_it() {
        for (number, format, expected) in [
            (12.5, "\"$\"#,##0.00", "$12.50"),
            (12.5, "[$$-409]#,##0.00;[Red]-[$$-409]#,##0.00", "$12.50"),
            (1234.5, "#,##0.00\\ [$€-407]", "1,234.50 €"),
            (1234567.0, "_(\"$\"* #,##0_);_(\"$\"* (#,##0)", "$1,234,567"),
            (0.5, "0%", "50%"),
            (0.125, "0.0%", "12.5%"),
            (3.0, "0\" weeks\"", "3 weeks"),
            (12.5, "General", "12.5"),
            (12.5, "0.00", "12.5"),
            (0.5, "# ?/?", "0.5"),
            (-3.0, "\"$\"0", "-3"),
            (0.1 + 0.2, "", "0.3"),
            (42.0, "@", "42"),
        ] {
            assert_eq!(shown(number, Some(format)), expected, "{format}");
        }
        assert_eq!(shown(1e15, None), "1000000000000000");
    }

    proptest::proptest! {
        #[test]
        fn any_format_shows_something(number: f64, format in "[0#,.%$\"\\\\\\[\\]_* a;é-]{0,12}") {
            proptest::prop_assert!(!shown(number, Some(&format)).is_empty());
        }
    }
}

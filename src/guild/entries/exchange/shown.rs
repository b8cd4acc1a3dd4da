//! How does an OpenDocument worksheet show its numbers? Beside the value 0.25 it keeps the text `25 %` that a person sees.

use std::ops::RangeInclusive;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::archive::damaged;
use super::error::ExchangeError;
use super::repeats::attribute;

/// The cells that show a text for their number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shown {
    /// The worksheet, from 0.
    pub sheet: usize,
    /// Its rows and columns, from 0.
    pub rows: RangeInclusive<u32>,
    pub columns: RangeInclusive<u32>,
    pub text: String,
}

/// What was read up to a place in the file.
#[derive(Default)]
struct Place {
    sheet: usize,
    row: u32,
    rows: u32,
    column: u32,
    cell: Option<Cell>,
    /// Open elements of a cell whose text is a remark's or a picture's.
    beside: usize,
    found: Vec<Shown>,
}

/// A cell with a number.
struct Cell {
    columns: u32,
    /// Whether its text is shown, whatever it is: a percentage or an amount of money.
    is_of_kind: bool,
    /// Its first paragraph, once that began.
    text: Option<String>,
    is_open: bool,
}

/// The numbers of a workbook that are shown with words or signs; its text is that of its `content.xml`.
///
/// # Errors
/// When it is damaged.
pub(super) fn shown(content: &str) -> Result<Vec<Shown>, ExchangeError> {
    let mut reader = Reader::from_str(content);
    reader.config_mut().check_end_names = false;
    let mut place = Place::default();
    loop {
        match reader.read_event().map_err(|error| damaged(&error))? {
            Event::Start(tag) => place.begin(&tag),
            Event::Empty(tag) => {
                place.begin(&tag);
                place.end(tag.name().as_ref());
            }
            Event::End(tag) => place.end(tag.name().as_ref()),
            Event::Text(text) => place.say(&text),
            Event::GeneralRef(reference) => {
                let named = quick_xml::escape::resolve_predefined_entity(&reference).map(str::to_owned);
                let numbered = || reference.resolve_char_ref().ok().flatten().map(String::from);
                place.say(&named.or_else(numbered).unwrap_or_default());
            }
            Event::Eof => return Ok(place.found),
            _ => {}
        }
    }
}

impl Place {
    fn begin(&mut self, tag: &BytesStart<'_>) {
        match tag.name().as_ref() {
            "table:table-row" => (self.rows, self.column) = (times(tag, "table:number-rows-repeated"), 0),
            "table:table-cell" | "table:covered-table-cell" => {
                let kind = attribute(tag, "office:value-type");
                let is_of_kind = matches!(kind.as_deref(), Some("percentage" | "currency"));
                let columns = times(tag, "table:number-columns-repeated");
                // Any other cell has a text that is none of a number.
                let is_number = is_of_kind || kind.as_deref() == Some("float");
                self.cell = is_number.then_some(Cell { columns, is_of_kind, text: None, is_open: false });
                self.column = self.column.saturating_add(if is_number { 0 } else { columns });
            }
            "office:annotation" | "draw:frame" | "draw:g" => self.beside += 1,
            "text:p" if self.beside == 0 => {
                if let Some(cell) = self.cell.as_mut().filter(|cell| cell.text.is_none()) {
                    (cell.text, cell.is_open) = (Some(String::new()), true);
                }
            }
            "text:s" => self.say(" "),
            _ => {}
        }
    }

    fn say(&mut self, words: &str) {
        let open = self.cell.as_mut().filter(|cell| cell.is_open && self.beside == 0);
        if let Some(text) = open.and_then(|cell| cell.text.as_mut()) {
            text.push_str(words);
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "text:p" if self.beside == 0 => {
                if let Some(cell) = &mut self.cell {
                    cell.is_open = false;
                }
            }
            "office:annotation" | "draw:frame" | "draw:g" => self.beside = self.beside.saturating_sub(1),
            "table:table-cell" | "table:covered-table-cell" => self.end_cell(),
            "table:table-row" => self.row = self.row.saturating_add(std::mem::take(&mut self.rows)),
            "table:table" => {
                *self = Self { sheet: self.sheet + 1, found: std::mem::take(&mut self.found), ..Self::default() };
            }
            _ => {}
        }
    }

    fn end_cell(&mut self) {
        let Some(Cell { columns, is_of_kind, text, .. }) = self.cell.take() else { return };
        let begin = self.column;
        self.column = begin.saturating_add(columns);
        let text = text.unwrap_or_default().trim().to_owned();
        if !text.is_empty() && (is_of_kind || says_more(&text)) {
            let last = |first: u32, count: u32| first..=first.saturating_add(count.max(1) - 1);
            let (rows, columns) = (last(self.row, self.rows), last(begin, columns));
            self.found.push(Shown { sheet: self.sheet, rows, columns, text });
        }
    }
}

/// Whether a number's text has more in it than digits and what stands between them.
fn says_more(text: &str) -> bool {
    let is_of_number = |c: char| c.is_ascii_digit() || c.is_whitespace() || ".,'’-+−/Ee".contains(c);
    !text.chars().all(is_of_number)
}

/// How often something is repeated; once, where nothing is said.
fn times(tag: &BytesStart<'_>, name: &str) -> u32 {
    attribute(tag, name).and_then(|value| value.parse().ok()).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(cells: &str) -> Vec<(u32, u32, String)> {
        let content = format!(
            "<table:table><table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>\
             <table:table-row>{cells}</table:table-row></table:table>"
        );
        shown(&content)
            .unwrap()
            .into_iter()
            .map(|shown| (*shown.rows.start(), *shown.columns.start(), shown.text))
            .collect()
    }

    #[test]
    fn a_number_s_text_is_known_by_its_place() {
        let cells = "<table:table-cell table:number-columns-repeated=\"3\"/>\
            <table:table-cell office:value-type=\"percentage\" office:value=\"0.25\"><text:p>25 %</text:p></table:table-cell>\
            <table:table-cell office:value-type=\"currency\" office:value=\"12.5\"><office:annotation><text:p>dear</text:p>\
            </office:annotation><text:p>12,50<text:s/>&#8364; &amp; <text:span>more</text:span></text:p></table:table-cell>\
            <table:table-cell office:value-type=\"float\" office:value=\"3\"><text:p>3 weeks</text:p></table:table-cell>\
            <table:table-cell office:value-type=\"float\" office:value=\"1234.5\"><text:p>1.234,50</text:p></table:table-cell>\
            <table:table-cell office:value-type=\"string\"><text:p>25 %</text:p></table:table-cell>\
            <table:table-cell office:value-type=\"percentage\" office:value=\"1\"/>";
        let expected = [(2, 3, "25 %"), (2, 4, "12,50 € & more"), (2, 5, "3 weeks")];
        assert_eq!(found(cells), expected.map(|(row, column, text)| (row, column, text.to_owned())));
    }

    #[test]
    fn what_is_repeated_is_shown_everywhere_and_sheets_are_counted() {
        let sheet = "<table:table><table:table-row table:number-rows-repeated=\"2\"><table:table-cell \
            office:value-type=\"percentage\" table:number-columns-repeated=\"3\"><text:p>5%</text:p></table:table-cell>\
            </table:table-row></table:table>";
        let all = shown(&format!("{sheet}{sheet}")).unwrap();
        let of = |sheet| Shown { sheet, rows: 0..=1, columns: 0..=2, text: "5%".to_owned() };
        assert_eq!(all, [of(0), of(1)]);
    }
}

//! What stands on the lines of a pipe: what would be typed, the rows of a sheet, or lines of JSON?

use std::io::BufRead;

use super::marked::{self, PHRASING, SECTION, STARTS, is_quoted};
use super::said::{Lack, Said};
use crate::corpus::decode;

/// What may stand between columns, the surest first.
const DELIMITERS: [char; 3] = ['\t', ';', ','];

/// The lines of a reader, one after the other as they come.
pub(super) struct Lines<R> {
    reader: R,
    number: usize,
    /// The first line that is no remark.
    first: usize,
    /// Text that had to be read whole to be decoded, its lines to come.
    whole: Option<std::vec::IntoIter<String>>,
    sheet: Option<Sheet>,
    /// What is between the columns of a sheet whose first line names none that we know, and how many there are.
    unknown: Option<(char, usize)>,
    /// Whether the line before was markup.
    in_markup: bool,
}

/// How the rows of a sheet are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Sheet {
    delimiter: char,
    section: usize,
    starts: Option<usize>,
    phrasing: usize,
}

/// A line by its number, counted from 1.
pub(super) struct Line {
    /// Which line it is, counted from 1.
    pub(super) number: usize,
    /// What it means.
    pub(super) said: Said,
}

impl<R: BufRead> Lines<R> {
    /// The lines of a reader, none of them read yet.
    pub(super) fn of(reader: R) -> Self {
        Self { reader, number: 0, first: 0, whole: None, sheet: None, unknown: None, in_markup: false }
    }

    /// The next line that says something; `is_heading` knows the guide's headings.
    ///
    /// # Errors
    /// When it can't be read.
    pub(super) fn next(&mut self, is_heading: impl Fn(&str) -> bool) -> std::io::Result<Option<Line>> {
        while let Some(text) = self.text()? {
            self.number += 1;
            let text = text.trim_end_matches(['\r', '\n']);
            if is_comment(text) {
                continue;
            }
            if self.first == 0 {
                self.first = self.number;
            }
            if self.sheet.is_none() {
                self.sheet = Sheet::named_by(text);
                if self.sheet.is_some() {
                    continue;
                }
                self.sheet = Sheet::of_row(text, &is_heading);
            }
            let said = self.sheet.map_or_else(|| self.bare(text), |sheet| sheet.said(text));
            // Between the rows of a sheet, a line without anything asks for nothing.
            if self.sheet.is_none() || said != Said::Next {
                return Ok(Some(Line { number: self.number, said }));
            }
        }
        Ok(None)
    }

    /// What a line says that is no row of a known sheet.
    fn bare(&mut self, text: &str) -> Said {
        let is_row = |(delimiter, count): (char, usize)| fields(text, delimiter).len() == count;
        if self.number == self.first {
            self.unknown = names_unknown(text);
        }
        if self.unknown.is_some_and(is_row) || text.matches('\t').count() > 2 {
            return Said::Lacking(Lack::Names);
        }
        let said = marked::read(text);
        // The last item of a list has no comma behind it.
        let ends_list = self.in_markup && is_quoted(text);
        self.in_markup = ends_list || said == Some(Said::Lacking(Lack::Words));
        said.or(ends_list.then_some(Said::Lacking(Lack::Words))).unwrap_or_else(|| Said::of(text))
    }

    fn text(&mut self) -> std::io::Result<Option<String>> {
        if let Some(whole) = &mut self.whole {
            return Ok(whole.next());
        }
        let mut bytes = Vec::new();
        if self.reader.read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        if self.number == 0 && (bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF])) {
            self.reader.read_to_end(&mut bytes)?;
            let lines: Vec<String> = decoded(&bytes)?.lines().map(str::to_owned).collect();
            self.whole = Some(lines.into_iter());
            return self.text();
        }
        Ok(Some(decoded(&bytes)?))
    }
}

/// A line's text, whichever way it is spelt; blank where it is blank.
fn decoded(bytes: &[u8]) -> std::io::Result<String> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Ok(String::from_utf8_lossy(bytes).into_owned());
    }
    match decode("standard input", bytes) {
        Ok((text, _)) => Ok(text.trim_start_matches('\u{feff}').to_owned()),
        Err(crate::corpus::CorpusError::Empty { .. }) => Ok(String::new()),
        Err(error) => Err(std::io::Error::other(error.to_string())),
    }
}

/// Whether a line is a remark, as in the files that are kept beside a guide.
fn is_comment(text: &str) -> bool {
    let behind = text.trim_start().strip_prefix('#').map(|behind| behind.trim_start_matches('#'));
    behind.is_some_and(|behind| behind.is_empty() || behind.starts_with(char::is_whitespace))
}

impl Sheet {
    /// The sheet whose columns a line names.
    fn named_by(line: &str) -> Option<Self> {
        DELIMITERS.into_iter().find_map(|delimiter| {
            let names: Vec<String> = fields(line, delimiter).iter().map(|name| name.to_lowercase()).collect();
            let column = |of: &[&str]| names.iter().position(|name| of.contains(&name.as_str()));
            let (section, phrasing) = (column(&SECTION)?, column(&PHRASING)?);
            Some(Self { delimiter, section, starts: column(&STARTS), phrasing })
        })
    }

    /// The sheet whose first row a line is, without a line that names the columns: it begins with a heading of the guide. A
    /// blank behind a comma is a sentence's.
    fn of_row(line: &str, is_heading: &impl Fn(&str) -> bool) -> Option<Self> {
        DELIMITERS[1..].iter().copied().find_map(|delimiter| {
            let fields = fields(line, delimiter);
            let begins = line.split_once(delimiter).is_some_and(|(_, rest)| delimiter == ';' || !rest.starts_with(' '));
            let starts = if fields.len() == 3 { Some(1) } else { None };
            let is_row = begins && (2..=3).contains(&fields.len()) && !line.contains('\t') && is_heading(&fields[0]);
            is_row.then(|| Self { delimiter, section: 0, starts, phrasing: fields.len() - 1 })
        })
    }

    fn said(self, line: &str) -> Said {
        let fields = fields(line, self.delimiter);
        if let ([only], true) = (&fields[..], self.delimiter != '\t') {
            // A mark of what is typed, such as a gap, holds in a sheet, too.
            return Said::of(only);
        }
        let field = |at: usize| fields.get(at).map_or("", String::as_str);
        Said::named(field(self.section), self.starts.map_or("", field), field(self.phrasing))
    }
}

/// What is between the columns that a first line seems to name, and how many there are: short names without a blank behind
/// what is between them.
fn names_unknown(line: &str) -> Option<(char, usize)> {
    let is_name = |name: &&str| {
        let count = name.split_whitespace().count();
        (1..=3).contains(&count) && !name.starts_with(' ') && !name.ends_with(['?', '!', '.'])
    };
    DELIMITERS[1..].iter().copied().find_map(|delimiter| {
        let names: Vec<&str> = line.split(delimiter).collect();
        (names.len() > 1 && names.iter().all(is_name) && marked::read(line).is_none())
            .then_some((delimiter, names.len()))
    })
}

/// The fields of a row, each without its quotation marks.
fn fields(line: &str, delimiter: char) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new();
    reader.has_headers(false).flexible(true).delimiter(u8::try_from(delimiter).unwrap_or(b'\t'));
    let row = reader.from_reader(line.as_bytes()).records().next().and_then(Result::ok);
    row.map_or_else(Vec::new, |row| row.iter().map(|field| field.trim().to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::super::said::{Lack, Wanted};
    use super::*;
    use crate::corpus::PassageSelector;

    fn read(bytes: &[u8]) -> Vec<(usize, Said)> {
        let mut lines = Lines::of(bytes);
        let mut all = Vec::new();
        while let Some(Line { number, said }) = lines.next(|name| ["Fees", "Dogs"].contains(&name)).unwrap() {
            all.push((number, said));
        }
        all
    }

    fn named(section: &str, starts: Option<&str>, phrasing: &str) -> Said {
        let wanted = Wanted { phrasing: phrasing.to_owned(), insists: false };
        Said::Named(PassageSelector { section: section.to_owned(), starts: starts.map(str::to_owned) }, wanted)
    }

    fn phrasing(text: &str) -> Said {
        Said::Phrasing(Wanted { phrasing: text.to_owned(), insists: false })
    }

    #[test]
    fn a_sheet_of_any_delimiter_is_read_with_its_names_and_without() {
        let wanted = vec![(2, named("Fees", None, "how much, then")), (4, named("Dogs", None, "poodles"))];
        assert_eq!(read(b"section,phrasing\nFees,\"how much, then\"\n\nDogs,poodles\n"), wanted);
        assert_eq!(read("\u{feff}Question;Heading\r\nhow much, then;Fees\r\n;\r\npoodles;Dogs\r\n".as_bytes()), wanted);
        assert_eq!(read(b"Section\tPhrasing\nFees\thow much, then\n\nDogs\tpoodles\n"), wanted);
        let bare = [
            (1, named("Fees", None, "price")),
            (2, named("Cats", None, "may they")),
            (3, Said::Lacking(Lack::Section)),
        ];
        assert_eq!(read(b"Fees;price\nCats;may they\n;x\n"), bare);
        assert_eq!(read(b"Fees,price\n"), [(1, named("Fees", None, "price"))]);
        assert_eq!(read(b"Fees;A seat;price\n"), [(1, named("Fees", Some("A seat"), "price"))]);
    }

    #[test]
    fn rows_under_names_that_mean_nothing_are_refused_one_by_one() {
        let refused =
            |lines: &[usize]| lines.iter().map(|line| (*line, Said::Lacking(Lack::Names))).collect::<Vec<_>>();
        assert_eq!(read(b"topic,utterance\nCats,how much is it\n\"how, then\",Fees\n"), refused(&[1, 2, 3]));
        // A row that begins with a heading is one whatever stands above it.
        assert_eq!(read(b"topic,utterance\nFees,how much\n")[1], (2, named("Fees", None, "how much")));
        assert_eq!(read(b"# mine\nsection;utterance\nCats;how much?\n"), refused(&[2, 3]));
        assert_eq!(read(b"a\tFees\tA seat\thow much\n"), refused(&[1]));
        let mixed = read(b"topic,utterance\nhow much is it\n");
        assert_eq!(mixed, [(1, Said::Lacking(Lack::Names)), (2, phrasing("how much is it"))]);
    }

    #[test]
    fn lines_of_json_are_rows_and_lines_of_toml_are_not_kept() {
        let json = b"{\"section\": \"Fees\", \"phrasing\": \"how much, then\"}\n{\"gap\": \"cats\"}\nopen?\n";
        let gap = Said::Gap(Wanted { phrasing: "cats".to_owned(), insists: false });
        assert_eq!(read(json), [(1, named("Fees", None, "how much, then")), (2, gap), (3, phrasing("open?"))]);
        let toml = b"[[passage]]\nsection = \"Fees\"\nasked = [\n  \"how much\",\n  \"price\"\n]\n";
        let said: Vec<Said> = read(toml).into_iter().map(|(_, said)| said).collect();
        assert_eq!(said, vec![Said::Lacking(Lack::Words); 6]);
        assert_eq!(read(b"\"free tea\"\n"), [(1, phrasing("\"free tea\""))]);
    }

    #[test]
    fn what_is_typed_stays_what_it_is() {
        assert_eq!(read(b"Fees, what are they\n"), [(1, phrasing("Fees, what are they"))]);
        assert_eq!(
            read(b"# mine\nwhen; and where\n#1 of what\n"),
            [(2, phrasing("when; and where")), (3, phrasing("#1 of what"))]
        );
        assert_eq!(read(b"\nx\n"), [(1, Said::Next), (2, phrasing("x"))]);
    }

    #[test]
    fn a_pipe_in_another_encoding_is_read() {
        let utf_16: Vec<u8> = "\u{feff}Fees\tübrig\r\nx\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&utf_16), [(1, named("Fees", None, "übrig")), (2, phrasing("x"))]);
        assert_eq!(read(b"caf\xe9\n"), [(1, phrasing("café"))]);
    }
}

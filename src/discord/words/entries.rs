//! What is said of an entry that can't be kept, and of a file of entries that can't be read?

use super::language::Language;
use super::said::words;
use super::speech::language;
use crate::guild::{
    ANSWER_CHARS, BadRow, ExchangeError, Fault, LINK_CHARS, MOST_BYTES, MOST_ROWS, Note, PHRASINGS, PHRASINGS_CHARS,
    Place, Problem, QUESTION_CHARS, Remedy, Wanted,
};

words! {
    problem_no_question();
    problem_long_question(chars: usize, most: usize);
    problem_many_phrasings(phrasings: usize, most: usize);
    problem_long_phrasings(chars: usize, most: usize);
    problem_no_phrasing(number: usize);
    problem_long_phrasing(number: usize, chars: usize, most: usize);
    problem_broken_phrasing(number: usize);
    problem_repeated(phrasing: &str);
    problem_no_answer();
    problem_long_answer(chars: usize, most: usize);
    problem_no_link(link: &str);
    problem_long_link(chars: usize, most: usize);
    problem_no_day(day: &str);
    problem_guide_missing();
    problem_no_guide(guide: &str);
    problem_no_guide_but(guide: &str, nearest: &str);
    problem_nul();
    file_too_big(megabytes: usize);
    file_many_rows(most: usize);
    file_many_columns(most: usize, columns: String);
    file_empty();
    file_unknown_column(column: &str, nearest: &str);
    file_no_header(first: &str);
    file_no_sheet(sheets: String);
    file_guide_missing(guides: &str);
    /// What the file is, and what to do with it.
    file_no_table(kind: String, remedy: String);
    kind_picture();
    kind_recording();
    kind_pdf();
    kind_text();
    kind_archive();
    kind_database();
    kind_page();
    kind_xml();
    kind_workbook();
    kind_word();
    kind_presentation();
    kind_apple();
    kind_book();
    kind_program();
    kind_office();
    kind_markdown();
    kind_no_columns();
    kind_no_text();
    kind_other();
    remedy_save_as();
    remedy_copy();
    remedy_unpack();
    remedy_export();
    file_locked();
    file_unpacked(megabytes: u64);
    file_much_text(megabytes: usize);
    file_wide();
    file_damaged(why: &str);
    file_column_missing(column: &str);
    file_column_twice(column: &str);
    file_unclosed(line: usize);
    file_stray_quote(line: usize);
    file_not_json(why: String);
    file_not_a_list();
    rows_wrong(rows: String);
    rows_wrong_and_more(rows: String, more: usize);
    row_in(place: String, what: String);
    row_in_column(place: String, column: &str, what: String);
    place_line(number: usize);
    place_row(number: usize);
    place_entry(number: usize);
    fault_cells(found: usize, wanted: usize);
    fault_duplicate(place: String);
    fault_no_text();
    fault_no_list();
    fault_no_object();
    fault_unknown_name(nearest: &str);
    fault_name_twice();
    fault_error_value(value: &str);
    fault_two_days(found: &str, one: String, other: String);
    fault_missing();
    note_sheet(read: String, others: String);
    note_header(place: String);
    note_ignored(names: String);
    note_encoding(encoding: &str);
    note_error_values(cells: usize);
}

/// What is wrong with an entry, and what its author should change.
pub(in crate::discord) fn problem(problem: &Problem) -> String {
    match problem {
        Problem::NoQuestion => problem_no_question(),
        Problem::LongQuestion(chars) => problem_long_question(*chars, QUESTION_CHARS),
        Problem::ManyPhrasings(phrasings) => problem_many_phrasings(*phrasings, PHRASINGS),
        Problem::LongPhrasings(chars) => problem_long_phrasings(*chars, PHRASINGS_CHARS),
        Problem::NoPhrasing(number) => problem_no_phrasing(*number),
        Problem::LongPhrasing { number, chars } => problem_long_phrasing(*number, *chars, QUESTION_CHARS),
        Problem::BrokenPhrasing(number) => problem_broken_phrasing(*number),
        Problem::Repeated(phrasing) => problem_repeated(phrasing),
        Problem::NoAnswer => problem_no_answer(),
        Problem::LongAnswer(chars) => problem_long_answer(*chars, ANSWER_CHARS),
        Problem::NoLink(link) => problem_no_link(link),
        Problem::LongLink(chars) => problem_long_link(*chars, LINK_CHARS),
        Problem::NoDay(day) => problem_no_day(day),
        Problem::NoGuide { found, .. } if found.is_empty() => problem_guide_missing(),
        Problem::NoGuide { found, nearest: None } => problem_no_guide(found),
        Problem::NoGuide { found, nearest: Some(nearest) } => problem_no_guide_but(found, nearest),
        Problem::Nul(_) => problem_nul(),
    }
}

/// What is wrong with a file, and where in it; a line a row.
pub(in crate::discord) fn exchange_error(error: &ExchangeError) -> String {
    match error {
        ExchangeError::TooBig(_) => file_too_big(MOST_BYTES / 1_000_000),
        ExchangeError::TooManyRows => file_many_rows(MOST_ROWS),
        ExchangeError::TooManyColumns(most) => file_many_columns(*most, ExchangeError::columns()),
        ExchangeError::Empty => file_empty(),
        ExchangeError::UnknownColumn { found, nearest } => file_unknown_column(found, nearest),
        ExchangeError::NoHeader(first) => file_no_header(first),
        ExchangeError::NoSheet(sheets) => file_no_sheet(sheets.join(", ")),
        ExchangeError::NoGuide(guides) => file_guide_missing(guides),
        ExchangeError::NoTable { what, remedy } => file_no_table(what_it_is(what), what_to_do(*remedy)),
        ExchangeError::Locked => file_locked(),
        ExchangeError::Unpacked(bytes) => file_unpacked(bytes / 1_000_000),
        ExchangeError::TooMuchText => file_much_text(MOST_BYTES / 1_000_000),
        ExchangeError::TooWide => file_wide(),
        ExchangeError::Damaged(why) => file_damaged(why),
        ExchangeError::MissingColumn(column) => file_column_missing(column),
        ExchangeError::ColumnTwice(column) => file_column_twice(column),
        ExchangeError::Unclosed(line) => file_unclosed(*line),
        ExchangeError::StrayQuote(line) => file_stray_quote(*line),
        ExchangeError::NotJson(why) => file_not_json(why.to_string()),
        ExchangeError::NotAList => file_not_a_list(),
        ExchangeError::Rows { rows, more } => wrong_rows(rows, *more),
    }
}

type Say = fn() -> String;

/// Kinds of files by a word of their names: there are more names than anybody would translate. The first that is in a name
/// says what it is.
const KINDS: [(&str, Say); 23] = [
    ("picture", kind_picture),
    ("record", kind_recording),
    ("sound", kind_recording),
    ("film", kind_recording),
    ("PDF", kind_pdf),
    ("rich text", kind_text),
    ("OpenDocument text", kind_text),
    ("archive", kind_archive),
    ("database", kind_database),
    ("web page", kind_page),
    ("XML", kind_xml),
    ("workbook", kind_workbook),
    ("Word", kind_word),
    ("presentation", kind_presentation),
    ("Keynote file", kind_apple),
    ("Numbers", kind_apple),
    ("book", kind_book),
    ("program,", kind_program),
    ("office program", kind_office),
    ("Markdown", kind_markdown),
    ("columns", kind_no_columns),
    ("no text", kind_no_text),
    ("", kind_other),
];

fn what_it_is(what: &str) -> String {
    // The names are in English themselves, and say more.
    if language() == Language::English {
        return what.trim_end_matches(", not a table").to_owned();
    }
    KINDS.iter().find(|(word, _)| what.contains(word)).map_or_else(kind_other, |(_, kind)| kind())
}

fn what_to_do(remedy: Remedy) -> String {
    match remedy {
        Remedy::SaveAs => remedy_save_as(),
        Remedy::Copy => remedy_copy(),
        Remedy::Unpack => remedy_unpack(),
        Remedy::Export => remedy_export(),
    }
}

fn wrong_rows(rows: &[BadRow], more: usize) -> String {
    let rows: Vec<String> = rows.iter().map(|row| format!("• {}", bad_row(row))).collect();
    let rows = rows.join("\n");
    if more > 0 { rows_wrong_and_more(rows, more) } else { rows_wrong(rows) }
}

fn bad_row(row: &BadRow) -> String {
    let (place, what) = (place_of(row.place), fault(&row.fault));
    match &row.column {
        Some(column) => row_in_column(place, column, what),
        None => row_in(place, what),
    }
}

fn place_of(place: Place) -> String {
    match place {
        Place::Line(number) => place_line(number),
        Place::Row(number) => place_row(number),
        Place::Entry(number) => place_entry(number),
    }
}

fn fault(fault: &Fault) -> String {
    match fault {
        Fault::Problem(of_entry) => problem(of_entry),
        Fault::Cells { found, wanted } => fault_cells(*found, *wanted),
        Fault::Duplicate(place) => fault_duplicate(place_of(*place)),
        Fault::Kind(Wanted::Text) => fault_no_text(),
        Fault::Kind(Wanted::Texts) => fault_no_list(),
        Fault::Kind(Wanted::Entry) => fault_no_object(),
        Fault::UnknownName(nearest) => fault_unknown_name(nearest),
        Fault::NameTwice => fault_name_twice(),
        Fault::ErrorValue(value) => fault_error_value(value),
        Fault::TwoDays { found, one, other } => fault_two_days(found, one.to_string(), other.to_string()),
        Fault::Missing => fault_missing(),
    }
}

/// How a file was understood.
pub(in crate::discord) fn note(note: &Note) -> String {
    match note {
        Note::Sheet { read, others, more } => note_sheet(named(std::slice::from_ref(read), 0), named(others, *more)),
        Note::Header(place) => note_header(place_of(*place)),
        Note::Ignored { names, more } => note_ignored(named(names, *more)),
        Note::Encoding(encoding) => note_encoding(encoding),
        Note::ErrorValues(cells) => note_error_values(*cells),
    }
}

fn named(names: &[String], more: usize) -> String {
    let mut names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    if more > 0 {
        names.push(super::and_more(more));
    }
    names.join(", ")
}

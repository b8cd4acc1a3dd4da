//! Does what was written come back, and is what is wrong named?

use proptest::prelude::*;

use crate::clock::parse_date;
use crate::guild::entries::check::check;
use crate::guild::entries::exchange::*;

const GUIDES: [&str; 2] = ["medical-assistant", "harbor"];

fn content(question: &str) -> Content {
    Content::new("harbor", question, "Yes.")
}

/// Texts as they break files: quotes, separators, line ends, formulas, apostrophes, blanks, emoji.
fn text(most: usize) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("'"),
        Just("''"),
        Just("="),
        Just("+"),
        Just("-"),
        Just("@"),
        Just("\t"),
        Just("\r"),
        Just("\n"),
        Just("\r\n"),
        Just("\""),
        Just("\"\""),
        Just(","),
        Just(";"),
        Just(" "),
        Just("\u{a0}"),
        Just("\u{feff}"),
        Just("🩺"),
        Just("é"),
        Just("＝"),
        Just("HYPERLINK(1)"),
        Just("a"),
        Just("\u{85}"),
        Just("\u{2028}"),
        Just("\\"),
        Just("|"),
        Just("#N/A"),
    ];
    let pieces = prop::collection::vec(
        prop_oneof![piece.prop_map(str::to_owned), any::<char>().prop_map(String::from)],
        0..most,
    );
    (pieces, any::<bool>()).prop_map(|(pieces, worded)| {
        let text = pieces.concat().replace('\0', "");
        if worded || !text.chars().any(char::is_alphanumeric) { format!("{text}x") } else { text }
    })
}

fn any_content() -> impl Strategy<Value = Content> {
    let link = prop::option::of(prop_oneof![Just("https://example.org/a,b;c\"d'"), Just("HTTP://ü.example/?=+-@")]);
    let expires = prop::option::of(Just("2030-12-31"));
    let phrasings = prop::collection::vec(text(6), 0..5);
    (0..2_usize, text(12), phrasings, text(30), link, expires).prop_map(
        |(guide, question, phrasings, answer, link, expires)| Content {
            phrasings: phrasings.into_iter().map(|phrasing| phrasing.replace(['\n', '\r'], " ")).collect(),
            source_link: link.map(str::to_owned),
            expires: expires.and_then(parse_date),
            ..Content::new(GUIDES[guide], question, answer)
        },
    )
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(contents in prop::collection::vec(any_content(), 0..6)) {
        let mut kept: Vec<Content> = Vec::new();
        for content in contents {
            let there = kept.iter().any(|other| (&other.guide, &other.question) == (&content.guide, &content.question));
            if !there && check(&content, &GUIDES).is_empty() {
                kept.push(content);
            }
        }
        for form in [Form::Csv, Form::Json] {
            let file = write(form, &kept);
            let reading = read(&file, &GUIDES).unwrap();
            prop_assert_eq!((&reading.contents, reading.notes.len()), (&kept, 0));
        }
        // As other programs write the same file.
        let text = String::from_utf8(write(Form::Csv, &kept)).unwrap();
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        prop_assert_eq!(&read(&wide, &GUIDES).unwrap().contents, &kept);
        let unmarked = text.trim_start_matches('\u{feff}').as_bytes();
        prop_assert_eq!(&read(unmarked, &GUIDES).unwrap().contents, &kept);
    }

    #[test]
    fn no_cell_of_an_export_is_a_formula(content in any_content()) {
        let file = write(Form::Csv, [&content]);
        let mut reader = ::csv::ReaderBuilder::new().flexible(true).from_reader(&file[3..]);
        for record in reader.records() {
            for cell in &record.unwrap() {
                prop_assert!(!cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '＝']), "{:?}", cell);
            }
        }
    }

    #[test]
    fn any_bytes_are_entries_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..300), json: bool) {
        let _ = read(&bytes, &GUIDES);
        let mut file = if json { b"[{\"guide\":".to_vec() } else { b"guide,question,answer\n".to_vec() };
        file.extend(bytes);
        let _ = read(&file, &GUIDES);
    }
}

fn said(file: &str) -> String {
    read(file.as_bytes(), &GUIDES).unwrap_err().to_string()
}

#[test]
fn a_file_from_a_spreadsheet_is_read() {
    let expected = [Content { phrasings: vec!["a; b".into(), "c".into()], ..content("Is it open?") }];
    for file in [
        "guide,question,phrasings,answer\r\nharbor,Is it open?,\"a; b\r\nc\",Yes.\r\n",
        "Answer;Guide;Question;Phrasings;;\nYes.;harbor;Is it open?;\"a; b\n\nc\";;\n;;;;;\n",
        "\u{feff}expires\tguide\tquestion\tphrasings\tanswer\n\tharbor\tIs it open?\t\"a; b\nc\"\tYes.",
    ] {
        assert_eq!(read(file.as_bytes(), &GUIDES).unwrap().contents, expected, "{file:?}");
    }
    let file = b"guide;question;answer\nharbor;Caf\xe9?;\x93Oui\x94\n";
    assert!(is_guessed(file) && !is_guessed("é".as_bytes()));
    let read = read(file, &GUIDES).unwrap().contents;
    assert_eq!((read[0].question.as_str(), read[0].answer.as_str()), ("Café?", "“Oui”"));
}

#[test]
fn a_file_of_another_code_page_is_read_in_it_and_a_note_names_it() {
    for (file, question, name) in [
        (&b"guide;question;answer\nharbor;Is the caf\x8e open?;It isn\xd5t.\n"[..], "Is the café open?", "Mac Roman"),
        (&b"guide;question;answer\nharbor;T\x81r auf?;Ja.\n"[..], "Tür auf?", "DOS code page 850"),
    ] {
        let reading = read(file, &GUIDES).unwrap();
        assert_eq!(reading.contents[0].question, question);
        let notes: Vec<String> = reading.notes.iter().map(ToString::to_string).collect();
        assert!(notes.len() == 1 && notes[0].contains(&format!("read as {name},")), "{notes:?}");
        assert!(!is_guessed(file), "one notice is enough");
    }
}

#[test]
fn what_is_wrong_with_a_file_is_said() {
    let columns = vec!["guide"; 100_000].join(",");
    let texts = [
        " \n",
        "guide,qestion,answer\n",
        "guide,question\n",
        "guide,question,answer,Guide\n",
        "guide,question,answer\nharbor,\"open?,Yes.\nharbor,b,c\n",
        "guide,question,answer\nharbor,\"is it \"open\"?\",Yes.\n",
        &columns,
        "[{\"guide\": 1",
        "{}",
    ];
    insta::assert_snapshot!(texts.map(said).join("\n"), @r#"
    the file is empty; its first line names the columns: guide, question, answer
    there is no column `qestion`; do you mean `question`?
    the column `answer` is missing; name it in the first line
    the column `guide` is there twice; remove one
    the quotation mark in line 2 is never closed; close it, and write one within a text twice
    the quotation mark in line 2 has text behind it; write one within a text twice
    the file has more than 256 columns; keep guide, question, phrasings, answer, source_link and expires
    the file is no JSON: EOF while parsing an object at line 1 column 12; correct it there
    the file is no list of entries; write `[{"guide": …, "question": …, "answer": …}]`
    "#);
}

#[test]
fn every_bad_row_is_named_by_line_and_column() {
    let file = "guide,question,answer,source_link,expires\r\n\
                harbour,Fine?,\"two\r\nlines\",,\r\n\
                \r\n\
                harbor,?,Yes.,example.org,31.31.2030\r\n\
                harbor,Same?,Yes.,,\r\n\
                harbor,Short?,Yes.\r\n\
                harbor,Long?,Yes.,,,more\r\n\
                harbor,Same?,No.,,\r\n";
    insta::assert_snapshot!(said(file), @r#"
    nothing was imported; correct these rows:
      line 2, guide: there is no guide `harbour`; do you mean `harbor`?
      line 5, expires: `31.31.2030` is no day; write it as 2030-12-31, or leave it out
      line 5, question: the question says nothing; write it in words
      line 5, source_link: `example.org` is no link; write one that begins with https:// and has no blanks, or leave it out
      line 7: the row has 3 cells, the first line 5; put quotation marks around texts with line breaks and separators
      line 8: the row has 6 cells, the first line 5; put quotation marks around texts with line breaks and separators
      line 9, question: line 6 has the same question for the same guide; keep one
    "#);
    let json = r#"[{"guide":"harbor","question":"a","answer":"b","id":4,"author":"7","notes":"x"},{"guide":"harbor","answer":7,"phrasings":7,"expirs":"x"},5,
        {"guide":"harbor","question":"a","answer":"c","expires":"x","phrasings":null,"source_link":""}]"#;
    insta::assert_snapshot!(said(json), @"
    nothing was imported; correct these rows:
      entry 2, answer: the value is not a text
      entry 2, phrasings: the value is not a list of texts
      entry 2, expirs: there is no such name; do you mean `expires`?
      entry 2, question: it is missing; write it
      entry 3: the value is not an object with guide, question and answer
      entry 4, expires: `x` is no day; write it as 2030-12-31, or leave it out
      entry 4, question: entry 1 has the same question for the same guide; keep one
    ");
}

#[test]
fn twenty_bad_rows_are_named_and_the_others_counted() {
    let rows: String = (0..30).map(|number| format!("harbor,{number}?,\n")).collect();
    let said = said(&format!("guide,question,answer\n{rows}"));
    assert_eq!((said.lines().count(), said.lines().last()), (22, Some("  and 10 more rows")), "{said}");
}

#[test]
fn files_have_a_limit() {
    let rows: String = (0..=MOST_ROWS).map(|number| format!("harbor,{number},Yes.\n")).collect();
    assert!(said(&format!("guide,question,answer\n{rows}")).contains("20000 rows"));
    assert!(said(&" ".repeat(MOST_BYTES + 1)).contains("bytes"));
}

//! Are tables read as people keep them, and is what is none called by its name? The files: `tests/data/files/sheets/`.

use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::PathBuf;

use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::guild::entries::exchange::*;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/files/sheets")
}

fn file(name: &str) -> Vec<u8> {
    fs::read(folder().join(name)).unwrap()
}

/// What comes out of a file, a line an entry.
fn shown(bytes: &[u8]) -> String {
    let reading = match read(bytes, &["farm"]) {
        Ok(reading) => reading,
        Err(error) => return format!("  refused: {error}\n"),
    };
    let entry = |content: &Content| {
        let expires = content.expires.as_ref().map(ToString::to_string).unwrap_or_default();
        let link = content.source_link.clone().unwrap_or_default();
        let phrasings = content.phrasings.join(" / ");
        format!("  {:?} -> {:?} [{phrasings}] {link} {expires}", content.question, content.answer)
    };
    let notes = reading.notes.iter().map(|note| format!("  note: {note}"));
    let lines: Vec<String> = notes.chain(reading.contents.iter().map(entry)).collect();
    lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
}

#[test]
fn each_file_is_read_or_refused_under_its_own_name() {
    let mut names: Vec<String> =
        fs::read_dir(folder()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|name| name != "make.py");
    names.sort();
    let all: Vec<String> = names.iter().map(|name| format!("{name}\n{}", shown(&file(name)))).collect();
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn what_is_read_from_a_workbook_is_the_same_from_an_export_of_it() {
    for name in ["clinic.xlsx", "biblioteca.xlsx", "chor.ods", "excel-german.csv", "chat.jsonl", "unicode.tsv"] {
        let contents = read(&file(name), &["farm"]).unwrap().contents;
        for form in [Form::Csv, Form::Json] {
            assert_eq!(read(&write(form, &contents), &["farm"]).unwrap().contents, contents, "{name}");
        }
    }
}

#[test]
fn what_several_guides_may_mean_is_asked_for() {
    let error = |name| read(&file(name), &["farm", "harbor"]).unwrap_err().to_string();
    assert_eq!(
        error("two-columns.csv"),
        "the column `guide` is missing; add it, with one of these in each row: farm, harbor"
    );
    assert!(error("chat.jsonl").contains("entry 1, guide: no guide is named; write the id"), "{}", error("chat.jsonl"));
}

/// The workbook with the text of each part changed.
fn repacked(bytes: &[u8], change: impl Fn(&str, Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let mut source = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut target = ZipWriter::new(Cursor::new(Vec::new()));
    for nth in 0..source.len() {
        let mut part = source.by_index(nth).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        target.start_file(&name, SimpleFileOptions::default().compression_method(CompressionMethod::Stored)).unwrap();
        target.write_all(&change(&name, content)).unwrap();
    }
    target.finish().unwrap().into_inner()
}

#[test]
fn a_number_of_an_opendocument_sheet_is_read_as_it_is_shown() {
    let number = "<table:table-cell office:value-type=\"float\" office:value=\"36.0\"><text:p>36</text:p>";
    let answer = |kind: &str, value: &str, shown: &str| {
        let cell =
            format!("<table:table-cell office:value-type=\"{kind}\" office:value=\"{value}\"><text:p>{shown}</text:p>");
        let change = |_: &str, content: Vec<u8>| match String::from_utf8(content) {
            Ok(text) => text.replace(number, &cell).into_bytes(),
            Err(error) => error.into_bytes(),
        };
        let reading = read(&repacked(&file("chor.ods"), change), &["farm"]).unwrap();
        // The row stands below some that are repeated, and above merged cells.
        assert_eq!(reading.contents[2].answer, "Frau Abel.");
        reading.contents[1].answer.clone()
    };
    assert_eq!(answer("percentage", "0.25", "25 %"), "25 %");
    assert_eq!(answer("currency", "12.5", "12,50 €"), "12,50 €");
    assert_eq!(answer("float", "3", "3 Wochen"), "3 Wochen");
    assert_eq!(answer("float", "1234.5", "1.234,50"), "1234.5");
    assert_eq!(answer("currency", "12.5", ""), "12.5");
}

#[test]
fn what_claims_to_be_larger_than_it_may_be_is_refused() {
    let changed = |name: &str, from: &str, to: &str| {
        let change = |_: &str, content: Vec<u8>| match String::from_utf8(content) {
            Ok(text) => text.replace(from, to).into_bytes(),
            Err(error) => error.into_bytes(),
        };
        shown(&repacked(&file(name), change))
    };
    let said = [
        changed("clinic.xlsx", "uniqueCount=\"", "uniqueCount=\"99999999999"),
        changed("chor.ods", "Frau Abel.", "Frau<text:s text:c=\"99999999\"/>Abel."),
        changed("chor.ods", "number-rows-repeated=\"3\"", "number-rows-repeated=\"99999999999999999999\""),
        changed("chor.ods", "encoding='UTF-8'", "encoding='Shift_JIS'"),
        changed("chor.ods", "number-columns-repeated=\"1020\"", "number-columns-repeated=\"999999\""),
    ];
    insta::assert_snapshot!(said.concat());
}

proptest! {
    // A workbook is unpacked, changed and packed for each case.
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn no_changed_workbook_ends_the_program(
        workbook in 0..3_usize,
        places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in prop::option::of(any::<prop::sample::Index>()),
        inside: bool,
    ) {
        let bytes = file(["clinic.xlsx", "biblioteca.xlsx", "chor.ods"][workbook]);
        let spoilt = |mut content: Vec<u8>| {
            for (place, byte) in &places {
                if !content.is_empty() {
                    let at = place.index(content.len());
                    content[at] = *byte;
                }
            }
            if let Some(cut) = cut.filter(|_| !content.is_empty()) {
                content.truncate(cut.index(content.len()));
            }
            content
        };
        // Within a part, what is spoilt is met by the readers and not by the archive's sum.
        let bytes = if inside { repacked(&bytes, |name, content| {
            if name.ends_with("xml") { spoilt(content) } else { content }
        }) } else { spoilt(bytes) };
        let _ = read(&bytes, &["farm"]);
    }
}

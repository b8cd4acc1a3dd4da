//! Is whatever is no proper file refused with a reason, and nothing read for ever?

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that panics has failed")]

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use preceptor_office::{Converted, FormatError, Office, read_docx, read_epub, read_odt, read_rtf, sniff};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;

/// Reads the bytes of a file.
type Reader = fn(&[u8]) -> Result<Converted, FormatError>;

const READERS: [Reader; 4] = [read_docx, read_odt, read_epub, read_rtf];

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn word(body: &str) -> Vec<u8> {
    zipped(&[("word/document.xml", format!("<w:document><w:body>{body}</w:body></w:document>").as_bytes())])
}

fn text(body: &str) -> Vec<u8> {
    let content = format!("<o:document-content><o:body><o:text>{body}</o:text></o:body></o:document-content>");
    zipped(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", content.as_bytes())])
}

fn book(page: &str) -> Vec<u8> {
    zipped(&[
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", b"<c><rootfile full-path='b.opf'/></c>"),
        ("b.opf", b"<p><manifest><item id='a' href='a.xhtml'/></manifest><spine><itemref idref='a'/></spine></p>"),
        ("a.xhtml", page.as_bytes()),
    ])
}

fn sample(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/files").join(name)).unwrap()
}

#[test]
fn what_is_no_file_is_refused() {
    for read in READERS {
        for bytes in
            [&b""[..], b"PK\x03\x04", b"hello", b"{\\rtf1", b"{\\rtf1 }", &zipped(&[]), &zipped(&[("a", b"b")])]
        {
            assert!(read(bytes).is_err());
        }
    }
}

#[test]
fn half_a_file_is_damaged() {
    let names = ["docx/house-rules.docx", "odt/course-odfpy.odt", "epub/choir-notes.epub", "rtf/career-word.rtf"];
    for (name, read) in names.into_iter().zip(READERS) {
        let bytes = sample(name);
        let half = &bytes[..bytes.len() / 2];
        assert!(matches!(read(half), Err(FormatError::Damaged { .. })), "{name}: {:?}", read(half));
        assert_eq!(sniff(half), sniff(&bytes), "{name}");
    }
    assert!(matches!(read_docx(&word("<w:p><w:r>")), Err(FormatError::Damaged { .. })));
}

#[test]
fn files_without_words_say_so() {
    assert_eq!(read_docx(&word("<w:p/>")), Err(FormatError::NoText));
    assert_eq!(read_odt(&text("<t:p> </t:p>")), Err(FormatError::NoText));
    assert_eq!(read_epub(&book("<html><body><img src='a'/></body></html>")), Err(FormatError::NoText));
    assert_eq!(read_rtf(b"{\\rtf1\\par}"), Err(FormatError::NoText));
}

#[test]
fn entities_are_refused() {
    let declared = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>";
    let page = format!("{declared}<w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>");
    assert_eq!(read_docx(&zipped(&[("word/document.xml", page.as_bytes())])), Err(FormatError::Entities));
    assert_eq!(read_odt(&zipped(&[("content.xml", page.as_bytes())])), Err(FormatError::Entities));
    assert_eq!(read_epub(&book(&format!("{declared}<html><p>&b;</p></html>"))), Err(FormatError::Entities));
}

#[test]
fn bombs_are_refused_while_they_are_unpacked() {
    let big = word(&" ".repeat(100 << 20));
    assert!(big.len() < 1 << 20);
    assert!(matches!(read_docx(&big), Err(FormatError::TooLarge { .. })));
}

#[test]
fn endless_nesting_is_refused() {
    let deep = |open: &str, close: &str, times: usize| open.repeat(times) + "x" + &close.repeat(times);
    assert!(matches!(read_docx(&word(&deep("<w:ins>", "</w:ins>", 5000))), Err(FormatError::TooDeep { .. })));
    assert!(matches!(read_odt(&text(&deep("<t:span>", "</t:span>", 5000))), Err(FormatError::TooDeep { .. })));
    assert!(matches!(read_rtf(deep("{\\rtf1", "}", 100_000).as_bytes()), Err(FormatError::TooDeep { .. })));
    let _ = read_epub(&book(&deep("<div>", "</div>", 100_000)));
    let tables = deep("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>y</w:t></w:r></w:p>", "</w:tc></w:tr></w:tbl>", 60);
    assert!(read_docx(&word(&tables)).is_ok());
    let lists = deep("<t:list><t:list-item><t:p>y</t:p>", "</t:list-item></t:list>", 90);
    assert!(read_odt(&text(&lists)).is_ok());
}

#[test]
fn small_files_stay_small() {
    let start = Instant::now();
    let cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"199\"/><w:vMerge/></w:tcPr></w:tc><w:tc/>";
    let long = format!(
        "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"199\"/></w:tcPr><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc><w:tc/></w:tr>",
        "x".repeat(100_000)
    );
    let read =
        read_docx(&word(&format!("<w:tbl>{long}{}</w:tbl>", format!("<w:tr>{cell}</w:tr>").repeat(20_000)))).unwrap();
    assert!(read.markdown.len() < 32 << 20, "{}", read.markdown.len());
    let row = |inside: &str| {
        format!(
            "<t:table-row t:number-rows-repeated=\"999999\"><t:table-cell t:number-columns-repeated=\"16384\">{inside}</t:table-cell></t:table-row>"
        )
    };
    let nested = (0..20).fold("<t:p>word</t:p>".to_owned(), |inside, _| format!("<t:table>{}</t:table>", row(&inside)));
    assert!(read_odt(&text(&nested)).unwrap().markdown.len() < 1 << 20);
    let notes = format!(
        "<w:footnotes><w:footnote w:id=\"1\"><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:footnote></w:footnotes>",
        "n".repeat(100_000)
    );
    let calls = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>".repeat(10_000);
    let page = format!("<w:document><w:body><w:p>{calls}</w:p></w:body></w:document>");
    let noted = zipped(&[("word/document.xml", page.as_bytes()), ("word/footnotes.xml", notes.as_bytes())]);
    assert!(read_docx(&noted).unwrap().markdown.len() < 200_000);
    let fields = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>".repeat(100_000);
    assert_eq!(read_docx(&word(&format!("<w:p>{fields}<w:r><w:t>x</w:t></w:r></w:p>"))), Err(FormatError::NoText));
    assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
}

#[test]
fn lines_of_a_paragraph_make_no_table() {
    let read =
        read_docx(&word("<w:p><w:r><w:t>a | b</w:t><w:br/><w:t>--- | ---</w:t><w:br/><w:t>:-|-:</w:t></w:r></w:p>"))
            .unwrap();
    let tables = pulldown_cmark::Parser::new_ext(&read.markdown, pulldown_cmark::Options::ENABLE_TABLES)
        .filter(|event| matches!(event, pulldown_cmark::Event::Start(pulldown_cmark::Tag::Table(_))));
    assert_eq!(tables.count(), 0, "{:?}", read.markdown);
}

#[test]
fn locked_files_are_refused() {
    let manifest = b"<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>";
    let odt = zipped(&[("content.xml", b"\x01\x02"), ("META-INF/manifest.xml", manifest)]);
    assert_eq!(read_odt(&odt), Err(FormatError::Encrypted));
    let page = "<html><body><p>x</p></body></html>";
    let locked = zipped(&[
        ("META-INF/container.xml", b"<c><rootfile full-path='b.opf'/></c>"),
        ("META-INF/encryption.xml", b"<e><EncryptedData><CipherReference URI='a.xhtml'/></EncryptedData></e>"),
        ("b.opf", b"<p><manifest><item id='a' href='a.xhtml'/></manifest><spine><itemref idref='a'/></spine></p>"),
        ("a.xhtml", page.as_bytes()),
    ]);
    assert_eq!(read_epub(&locked), Err(FormatError::Encrypted));
    let mut ole = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    ole.extend("EncryptedPackage\0".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(sniff(&ole).and_then(Office::refusal), Some(FormatError::Encrypted));
}

#[test]
fn kinds_are_told_by_their_bytes() {
    let ole = |name: &str| {
        let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        bytes.resize(512, 0);
        bytes.extend(format!("{name}\0").encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    let open_document =
        |kind: &str| zipped(&[("mimetype", format!("application/vnd.oasis.opendocument.{kind}").as_bytes())]);
    for (bytes, kind) in [
        (word(""), Some(Office::Docx)),
        (zipped(&[("xl/workbook.xml", b"")]), Some(Office::Xlsx)),
        (zipped(&[("ppt/presentation.xml", b"")]), Some(Office::Pptx)),
        (open_document("text"), Some(Office::Odt)),
        (open_document("text-template"), Some(Office::Odt)),
        (open_document("spreadsheet"), Some(Office::Ods)),
        (open_document("presentation"), Some(Office::Odp)),
        (open_document("graphics"), Some(Office::OtherOpenDocument)),
        (book("x"), Some(Office::Epub)),
        (zipped(&[("Index/Document.iwa", b"")]), Some(Office::IWork)),
        (zipped(&[("notes.txt", b"")]), Some(Office::OtherZip)),
        (b"\xEF\xBB\xBF {\\rtf1 x}".to_vec(), None),
        (b" \n{\\rtf1 x}".to_vec(), Some(Office::Rtf)),
        (ole("WordDocument"), Some(Office::OldWord)),
        (ole("Workbook"), Some(Office::OldExcel)),
        (ole("PowerPoint Document"), Some(Office::OldPowerPoint)),
        (ole("__nameid_version1.0"), Some(Office::OtherOle)),
        (b"plain words".to_vec(), None),
    ] {
        assert_eq!(sniff(&bytes), kind);
    }
    let refusal = Office::OldWord.refusal().unwrap().to_string();
    assert_eq!(
        refusal,
        "the file is an old Word document (.doc), which is not read here; open it in Word or LibreOffice and save it as .docx"
    );
}

fn samples() -> impl Strategy<Value = Vec<u8>> {
    let names = [
        "docx/house-rules.docx",
        "docx/onboarding-strict.docx",
        "odt/handbook-changes.odt",
        "odt/course-odfpy.odt",
        "epub/choir-notes.epub",
        "rtf/career-word.rtf",
        "rtf/syllabus-tables.rtf",
        "rtf/minutes-japanese.rtf",
    ];
    prop::sample::select(names.to_vec()).prop_map(sample)
}

/// A part of a sample with its XML changed, so that more than the zip container is tried.
fn parts(bytes: &[u8], change: impl Fn(&mut Vec<u8>)) -> Option<Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut parts = Vec::new();
    for nth in 0..zip.len() {
        let mut part = zip.by_index(nth).ok()?;
        let mut inside = Vec::new();
        std::io::copy(&mut part, &mut inside).ok()?;
        let name = part.name().ok()?.into_owned();
        if !name.ends_with(".rels") && name != "mimetype" {
            change(&mut inside);
        }
        parts.push((name, inside));
    }
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, inside)| (name.as_str(), inside.as_slice())).collect();
    Some(zipped(&parts))
}

fn changed(bytes: &mut Vec<u8>, places: &[(prop::sample::Index, u8)]) {
    for (place, byte) in places.iter().filter(|_| !bytes.is_empty()).cloned().collect::<Vec<_>>() {
        let at = place.index(bytes.len());
        match byte % 4 {
            0 => bytes[at] = byte,
            1 => drop(bytes.remove(at)),
            2 => bytes.insert(at, byte),
            _ => {
                let tail = bytes.split_off(at);
                bytes.extend(tail.iter().skip(tail.len() / 9));
            }
        }
        if bytes.is_empty() {
            return;
        }
    }
}

/// Text full of what Markdown takes for markup.
fn marks() -> impl Strategy<Value = String> {
    let marks = [
        "---",
        "***",
        "===",
        "- - -",
        "[a](b)",
        "[a]: b",
        "![a](b)",
        "&lt;",
        "&#65;",
        "&",
        "<b>",
        "<!-- a -->",
        "</p>",
        "<https://e.org>",
        "\\",
        "\\*",
        "`",
        "``",
        "```",
        "~~~",
        "|",
        "|---|---|",
        "# ",
        "## a",
        "- ",
        "+ ",
        "* ",
        "1. ",
        "2) ",
        "> ",
        "*",
        "**",
        "_",
        "__",
        "a",
        "b c",
        " ",
        "  ",
        "    ",
        "1",
        ".",
        "!",
        ":",
        "(",
        ")",
        "[",
        "]",
    ];
    prop::collection::vec(prop::sample::select(marks.to_vec()), 0..7).prop_map(|marks| marks.concat())
}

fn places() -> impl Strategy<Value = Vec<(prop::sample::Index, u8)>> {
    prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)
}

fn assert_sound(read: Result<Converted, FormatError>) {
    match read {
        Ok(read) => {
            assert!(read.markdown.ends_with('\n') && !read.markdown.contains('\r'), "{:?}", read.markdown);
        }
        Err(error) => assert!(error.to_string().contains(';')),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn changed_files_are_read_or_refused(mut bytes in samples(), places in places()) {
        changed(&mut bytes, &places);
        let _ = sniff(&bytes);
        READERS.iter().for_each(|read| assert_sound(read(&bytes)));
    }

    #[test]
    fn changed_parts_are_read_or_refused(bytes in samples(), places in places()) {
        if let Some(bytes) = parts(&bytes, |part| changed(part, &places)) {
            READERS.iter().for_each(|read| assert_sound(read(&bytes)));
        }
    }

    #[test]
    fn any_control_words_are_read_or_refused(words in prop::collection::vec(
        "\\\\(par|cell|row|trowd|cellx[0-9]{1,9}|intbl|u-?[0-9]{1,6}|uc[0-9]|footnote|shptxt|field|fldrslt|\\*|fldinst|s1|pard|b|listtext|bin[0-9]|'[0-9a-f]{0,2}|nestcell|stylesheet|fonttbl|f1|info|title) ?|[{}]|[a-z;]{1,5}", 0..60))
    {
        let words = words.concat();
        assert_sound(read_rtf(format!("{{\\rtf1 {words}").as_bytes()));
        let opened = words.matches('{').count() + 1;
        assert_sound(read_rtf(format!("{{\\rtf1 {words}x{}", "}".repeat(opened)).as_bytes()));
    }

    #[test]
    fn no_word_of_a_paragraph_is_lost_or_read_as_markup(line in marks()) {
        let escaped = line.replace('&', "&amp;").replace('<', "&lt;");
        let paragraph = |words: &str| format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>");
        let bytes = word(&[format!("x{escaped}y"), format!("{escaped}z"), escaped, "end".to_owned()].map(|words| paragraph(&words)).concat());
        let read = read_docx(&bytes).unwrap();
        let mut found = String::new();
        for event in pulldown_cmark::Parser::new_ext(&read.markdown, pulldown_cmark::Options::ENABLE_TABLES) {
            match event {
                pulldown_cmark::Event::Text(text) => found.push_str(&text),
                pulldown_cmark::Event::Start(pulldown_cmark::Tag::Item | pulldown_cmark::Tag::List(_) | pulldown_cmark::Tag::Paragraph) => {}
                pulldown_cmark::Event::Start(tag) => prop_assert!(false, "{tag:?} in {:?}", read.markdown),
                _ => {}
            }
        }
        let plain = |text: &str| text.split_whitespace().collect::<String>();
        let mark = |text: &str| plain(text).strip_prefix('-').map_or_else(|| plain(text), str::to_owned);
        let first = plain(&format!("x{line}y"));
        let second = [plain(&format!("{line}z")), mark(&format!("{line}z"))];
        let third = [plain(&line), mark(&line)];
        let expected = second.iter().flat_map(|second| third.iter().map(|third| format!("{first}{second}{third}end")).collect::<Vec<_>>());
        let found = plain(&found);
        prop_assert!(expected.into_iter().any(|expected| expected == found), "{:?} became {:?}", line, read.markdown);
    }
}

//! Are PDFs of many makers read as a person would write them down, and bad ones refused?
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use preceptor_pdf::{Converted, FormatError, is_pdf, read_pdf};
use proptest::prelude::*;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/files").join(name)
}

fn file(name: &str) -> Vec<u8> {
    std::fs::read(folder("pdf").join(name).with_extension("pdf")).unwrap()
}

fn read(name: &str) -> Converted {
    read_pdf(&file(name)).unwrap()
}

fn names() -> Vec<String> {
    let files = std::fs::read_dir(folder("pdf")).unwrap().map(|entry| entry.unwrap().path());
    let pdfs = files.filter(|path| path.extension().is_some_and(|it| it == "pdf"));
    let mut names: Vec<String> = pdfs.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn every_file_gives_what_was_written_down_for_it() {
    assert!(names().len() >= 20);
    for name in names() {
        let expected = std::fs::read_to_string(folder("pdf").join(format!("{name}.expected.md"))).unwrap();
        assert_eq!(read(&name).markdown, expected, "{name}");
    }
}

#[test]
fn metadata_is_taken_where_it_means_something() {
    let handbook = read("chromium_handbook");
    assert_eq!(handbook.title.as_deref(), Some("Member Handbook of the Wherry Rowing Club"));
    assert_eq!(handbook.language.as_deref(), Some("en-GB"));
    assert_eq!(read("chromium_rules").language.as_deref(), Some("de-AT"));
    assert_eq!(read("reportlab_newsletter").title, None);
    // The name of the file that was printed.
    assert_eq!(read("chromium_lanterns").title, None);
    assert_eq!(read("cairo_leaflet").title.as_deref(), Some("First aid for bicycles"));
}

#[test]
fn what_is_left_out_is_noted() {
    assert_eq!(read("weasyprint_faq").notes, ["1 image was left out"]);
    assert_eq!(read("cairo_leaflet").notes, ["19 letters of turned text were left out"]);
    let syllabus = read("reportlab_syllabus").notes;
    assert_eq!(syllabus, ["6 running heads, feet and page numbers were left out"]);
    assert!(read("weasyprint_statutes").notes.contains(&"5 lines of a table of contents were left out".to_owned()));
    // Rules alike but for their figures stand at the edges of all pages.
    let lanterns = read("chromium_lanterns");
    assert_eq!(lanterns.notes, [""; 0]);
    assert_eq!(lanterns.markdown.matches("tells the leader of the parade.").count(), 36);
    let ferry = read("latex_night_ferry").notes;
    assert_eq!(
        ferry,
        ["2 running heads, feet and page numbers were left out", "15 lines of a table of contents were left out"]
    );
}

#[test]
fn pages_begin_where_they_do() {
    let starts = |name: &str| -> Vec<String> {
        let read = read(name);
        read.pages.iter().map(|(byte, _)| read.markdown[*byte..].chars().take(12).collect()).collect()
    };
    assert_eq!(starts("reportlab_syllabus"), ["# Introducti", "## Rules for", "## Reading\n\n"]);
    assert_eq!(starts("libreoffice_rules"), ["# House rule", "## Noise\n\nQu"]);
    // A listing at the foot of the first page stands before the page's note and the second page.
    assert_eq!(starts("latex_guide"), ["# Mending In", "Afterwards s"]);
    assert_eq!(starts("chromium_lanterns")[1..], ["Station 12: ", "Station 25: "]);
    for name in names() {
        let read = read(&name);
        let numbers: Vec<u32> = read.pages.iter().map(|(_, number)| *number).collect();
        assert_eq!(numbers, (1..=u32::try_from(numbers.len()).unwrap()).collect::<Vec<_>>(), "{name}");
        assert!(read.pages.windows(2).all(|pair| pair[0].0 <= pair[1].0), "{name}");
        assert!(!read.markdown.contains('\u{1}') && !read.markdown.contains('\u{AD}'), "{name}");
    }
}

#[test]
fn pictures_and_locked_files_are_told_apart() {
    let broken = |name: &str| read_pdf(&std::fs::read(folder("broken").join(name)).unwrap()).unwrap_err();
    assert_eq!(broken("scanned.pdf"), FormatError::NoText { pages: 12 });
    assert_eq!(broken("user_password.pdf"), FormatError::Encrypted);
    assert_eq!(
        broken("scanned.pdf").to_string(),
        "it has 12 pages of images and no text; run it through OCR, for example `ocrmypdf in.pdf out.pdf`"
    );
}

#[test]
fn what_is_no_pdf_is_refused() {
    let damaged = |bytes: &[u8]| matches!(read_pdf(bytes), Err(FormatError::Damaged { .. }));
    assert!(damaged(b"") && damaged(b"%PDF-") && damaged(b"%PDF-1.7\n%%EOF") && damaged(b"PK\x03\x04 no"));
    assert!(is_pdf(b"%PDF-1.4") && is_pdf(b"\xEF\xBB\xBF\n%PDF-1.4") && !is_pdf(b"") && !is_pdf(b"<html>"));
}

/// A file of numbered objects, the first of them the catalogue.
fn made(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(bytes.len());
        bytes.extend(format!("{number} 0 obj\n").bytes());
        bytes.extend(object);
        bytes.extend(b"\nendobj\n");
    }
    let table = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).bytes());
    for place in &places {
        bytes.extend(format!("{place:010} 00000 n \n").bytes());
    }
    bytes.extend(format!("trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF", places.len() + 1).bytes());
    bytes
}

fn stream(entries: &str, data: &[u8]) -> Vec<u8> {
    let mut object = format!("<<{entries}/Length {}>>\nstream\n", data.len()).into_bytes();
    object.extend(data);
    object.extend(b"\nendstream");
    object
}

/// A page with the content of object 4, and what more objects it calls.
fn page(content: Vec<u8>, more: &[Vec<u8>]) -> Vec<u8> {
    let resources = "<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>/XObject<</X 5 0 R>>>>";
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources{resources}>>").into_bytes(),
        content,
    ];
    objects.extend_from_slice(more);
    made(&objects)
}

const WORDS: &[u8] = b"BT /F 12 Tf 50 200 Td (Doors open at nine.) Tj ET\n";

fn deflated(chunk: &[u8], times: usize) -> Vec<u8> {
    use std::io::Write;
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..times {
        packed.write_all(chunk).unwrap();
    }
    packed.finish().unwrap()
}

#[test]
fn a_small_file_made_by_hand_is_read() {
    let read = read_pdf(&page(stream("", WORDS), &[])).unwrap();
    assert_eq!(read.markdown, "Doors open at nine.\n");
    assert_eq!(read.pages, [(0, 1)]);
}

/// Pages with the content of each.
fn pages(contents: &[&str]) -> Vec<u8> {
    let font = "<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>";
    let kids: Vec<String> = (0..contents.len()).map(|page| format!("{} 0 R", 3 + 2 * page)).collect();
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        format!("<</Type/Pages/Kids[{}]/Count {}>>", kids.join(" "), kids.len()).into_bytes(),
    ];
    for (page, content) in contents.iter().enumerate() {
        let at = format!("/Contents {} 0 R/Resources{font}", 4 + 2 * page);
        objects.push(format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]{at}>>").into_bytes());
        objects.push(stream("", content.as_bytes()));
    }
    made(&objects)
}

#[test]
fn sideways_pages_are_read_and_slanting_ones_refused() {
    let lines = "(The weir is opened at six.) Tj T* (Nobody swims then.) Tj ET";
    for matrix in ["0 1 -1 0 100 60", "0 -1 1 0 200 350", "-1 0 0 -1 250 300"] {
        let read = read_pdf(&pages(&[&format!("BT /F 12 Tf 14 TL {matrix} Tm {lines}")])).unwrap();
        assert_eq!(read.markdown, "The weir is opened at six. Nobody swims then.\n", "{matrix}");
        assert_eq!(read.notes, [""; 0]);
    }
    let aslant = read_pdf(&pages(&[&format!("BT /F 12 Tf 14 TL 0.7 0.7 -0.7 0.7 60 60 Tm {lines}")])).unwrap_err();
    assert_eq!(aslant, FormatError::Turned { pages: 1 });
    assert!(aslant.to_string().contains("turned and can't be read; run it through OCR"), "{aslant}");
}

#[test]
fn letters_without_names_are_refused() {
    let font = "<</Type/Font/Subtype/Type1/BaseFont/AAAAAA+X/FirstChar 1/LastChar 2/Widths[500 500]\
                /Encoding<</Type/Encoding/Differences[1/g1/g2]>>>>";
    let page =
        format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F {font}>>>>>>");
    let unnamed = made(&[
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        page.into_bytes(),
        stream("", b"BT /F 11 Tf 72 200 Td (\x01\x02\x01) Tj ET"),
    ]);
    assert_eq!(read_pdf(&unnamed).unwrap_err(), FormatError::NoLetters { pages: 1 });
}

#[test]
fn notes_stand_where_they_are_called() {
    // As large as the text, far below it.
    let called = "BT /F 12 Tf 40 350 Td (The weir is opened at six.) Tj 7 Ts /F 7 Tf (1) Tj 0 Ts ET\n\
                  BT /F 12 Tf 40 334 Td (Nobody swims then.) Tj ET BT /F 12 Tf 40 40 Td (1 On Sundays at nine.) Tj ET";
    let read = read_pdf(&pages(&[called])).unwrap();
    assert_eq!(read.markdown, "The weir is opened at six. (On Sundays at nine.) Nobody swims then.\n");
}

#[test]
fn the_longer_of_two_columns_is_read_to_its_end() {
    let column = |left: u32, top: u32, lines: &[&str]| {
        let lines: String = lines.iter().map(|line| format!("({line}) Tj T* ")).collect();
        format!("BT /F 9 Tf 11 TL {left} {top} Td {lines}ET\n")
    };
    let content = [
        column(
            20,
            380,
            &["The weir is opened at six, and", "closed when the river has fallen", "to the mark on the lower wall."],
        ),
        "BT /F 16 Tf 20 330 Td (The bell) Tj ET\n".to_owned(),
        column(
            20,
            300,
            &["It is rung before the weir opens", "and after it has been closed, so", "that swimmers know about it."],
        ),
        column(
            160,
            380,
            &["Boats wait at the upper jetty", "until the keeper waves the flag,", "then they go one by one."],
        ),
    ];
    let read = read_pdf(&pages(&[&content.concat()])).unwrap();
    let place = |words: &str| read.markdown.find(words).unwrap();
    assert!(
        place("# The bell") < place("It is rung before") && place("know about it") < place("Boats wait"),
        "{}",
        read.markdown
    );
}

#[test]
fn a_paragraph_over_pages_begins_a_line_with_each() {
    let text = |lines: &str| format!("BT /F 12 Tf 14 TL 40 350 Td {lines} ET");
    let first =
        text("(The lock keeper opens the weir at six and) Tj T* (closes it when the river has fallen to the) Tj");
    let second = text("(mark on the wall; nobody swims or fishes in be-) Tj");
    let third = text("(tween. The bell is rung before and after.) Tj");
    let read = read_pdf(&pages(&[&first, &second, &third])).unwrap();
    let lines: Vec<&str> = read.markdown.lines().collect();
    assert_eq!(lines[1], "mark on the wall; nobody swims or fishes in between.");
    assert_eq!(lines[2], "The bell is rung before and after.");
    let starts: Vec<&str> = read.pages.iter().map(|(byte, _)| &read.markdown[*byte..byte + 4]).collect();
    assert_eq!(starts, ["The ", "mark", "The "]);
}

/// Words at places of a page, each line of them with its size.
fn set(lines: &[(u32, u32, u32, &str)]) -> String {
    lines.iter().map(|(left, base, size, text)| format!("BT /F {size} Tf {left} {base} Td ({text}) Tj ET\n")).collect()
}

const PARAGRAPH: [(u32, u32, u32, &str); 3] = [
    (30, 330, 10, "The ferry crosses when at least three people wait"),
    (30, 318, 10, "at the landing stage, and in any case on the hour."),
    (30, 306, 10, "Bicycles are carried free, dogs on a lead only."),
];

#[test]
fn a_head_or_foot_that_stands_once_is_left_out() {
    let page = |more: &[(u32, u32, u32, &str)]| set(&[more, &PARAGRAPH].concat());
    let title = (30, 350, 16, "Crossing the river");
    let first = page(&[title]);
    let heads = [
        vec![(30, 380, 10, "CROSSING THE RIVER")],
        vec![(120, 380, 10, "-2-")],
        vec![(30, 380, 10, "1. Crossing the river | 14")],
        vec![(30, 380, 10, "Crossing the river"), (260, 380, 10, "17")],
        vec![
            (30, 380, 10, "Ferry rules, all further sheets"),
            (30, 342, 10, "Tickets are sold on board by the man who steers."),
        ],
        vec![(30, 20, 10, "Ferry club 2 of 2")],
        vec![(30, 20, 10, "v3.1"), (120, 20, 10, "May"), (260, 20, 10, "2")],
    ];
    for head in heads {
        let read = read_pdf(&pages(&[&first, &page(&head)])).unwrap();
        assert_eq!(read.notes, ["1 running head, foot or page number was left out"], "{head:?}");
        assert!(!read.markdown.lines().any(|line| line == head[0].3), "{}", read.markdown);
    }
    let feet = [vec![(30, 20, 10, "Ferry club 1 of 1")], vec![(140, 200, 10, "1")], vec![(30, 20, 10, "Page 1")]];
    for foot in feet {
        let read = read_pdf(&pages(&[&page(&[&[title], foot.as_slice()].concat())])).unwrap();
        assert_eq!(read.notes, ["1 running head, foot or page number was left out"], "{foot:?}");
    }
}

#[test]
fn what_only_resembles_a_head_or_foot_is_kept() {
    let page = |more: &[(u32, u32, u32, &str)]| set(&[more, &PARAGRAPH].concat());
    let first = page(&[(30, 350, 16, "Crossing the river")]);
    let kept = [
        // Two sections of one name.
        vec![(30, 350, 16, "Crossing the river")],
        // A name at the end of a letter.
        vec![(30, 30, 10, "Crossing the river")],
        vec![(30, 30, 10, "The ferry keeper")],
        // A row of a table.
        vec![(30, 20, 10, "Crossing the river"), (220, 20, 10, "3"), (30, 44, 10, "Landing stage"), (220, 44, 10, "4")],
        // A reference, and a line at the height of the text.
        vec![(30, 30, 10, "For the fares see page 2")],
        vec![(30, 346, 10, "On Sundays")],
    ];
    for line in kept {
        let read = read_pdf(&pages(&[&first, &page(&line)])).unwrap();
        assert_eq!(read.notes, [""; 0], "{line:?}");
        assert!(read.markdown.matches(line[0].3).count() > 0, "{line:?} {}", read.markdown);
    }
    let alone = read_pdf(&pages(&[&page(&[(30, 380, 10, "Rules of the ferry")])])).unwrap();
    assert!(alone.markdown.starts_with("Rules of the ferry"), "{}", alone.markdown);
}

#[test]
fn short_numbered_lines_over_text_are_headings() {
    let lines = [
        (30, 370, 10, "RULES OF THE SAUNA"),
        (30, 340, 10, "1. Heating"),
        (30, 328, 10, "Whoever comes first lights the stove and opens the upper"),
        (30, 316, 10, "vent by a hand's breadth."),
        (30, 292, 10, "1.1 Wood"),
        (30, 280, 10, "Birch only, two baskets for an evening."),
        (30, 256, 10, "2. Quiet"),
        (30, 244, 10, "Nobody talks on the top bench, and telephones stay outside."),
        (30, 220, 10, "3. Bring along:"),
        (30, 200, 10, "1. Towel"),
        (30, 180, 10, "2. Slippers"),
    ];
    let read = read_pdf(&pages(&[&set(&lines)])).unwrap();
    let heads: Vec<&str> = read.markdown.lines().filter(|line| line.starts_with('#')).collect();
    // The third rule ends in a colon, so that the numbers may be items'.
    assert_eq!(heads, ["# RULES OF THE SAUNA"], "{}", read.markdown);
    let read = read_pdf(&pages(&[&set(&lines[..8])])).unwrap();
    let heads: Vec<&str> = read.markdown.lines().filter(|line| line.starts_with('#')).collect();
    assert_eq!(heads, ["# RULES OF THE SAUNA", "## 1. Heating", "### 1.1 Wood", "## 2. Quiet"]);
}

#[test]
fn numbered_items_are_no_headings() {
    let follow = [
        (30, 340, 10, "1. Towel"),
        (30, 320, 10, "2. Slippers"),
        (30, 300, 10, "3. Soap"),
        (30, 280, 10, "Leave the rest at home, as the lockers are small."),
    ];
    let hang = [
        (30, 340, 10, "1. Towel"),
        (42, 328, 10, "One to sit on and another one for the shower afterwards."),
        (30, 304, 10, "2. Slippers"),
        (42, 292, 10, "The floor is hot by the stove and wet everywhere else."),
    ];
    for lines in [follow, hang] {
        let read = read_pdf(&pages(&[&set(&lines)])).unwrap();
        assert!(!read.markdown.contains('#') && read.markdown.starts_with("1. Towel"), "{}", read.markdown);
    }
}

#[test]
fn bombs_are_refused() {
    let too_large = |bytes: &[u8]| matches!(read_pdf(bytes), Err(FormatError::TooLarge { .. }));
    let blanks = vec![b' '; 1 << 20];
    let bomb = deflated(&blanks, 300);
    assert!(bomb.len() < 3_000_000);
    assert!(too_large(&page(stream("/Filter/FlateDecode", &bomb), &[])));
    let twice = deflated(&bomb, 1);
    assert!(too_large(&page(stream("/Filter[/FlateDecode/FlateDecode]", &twice), &[])));
    let pictured = stream("/Type/ObjStm/N 1/First 4/Fake/Image/Filter/FlateDecode", &bomb);
    assert!(too_large(&page(stream("", WORDS), &[pictured])));
}

#[test]
fn content_that_calls_itself_comes_to_an_end() {
    let own = "/Type/XObject/Subtype/Form/BBox[0 0 300 300]/Resources<</XObject<</X 5 0 R>>>>";
    let form = stream(own, b"/X Do /X Do");
    let start = std::time::Instant::now();
    let content = [WORDS, b"/X Do"].concat();
    let read = read_pdf(&page(stream("", &content), &[form]));
    assert!(matches!(read, Err(FormatError::TooLarge { .. })) || read.is_ok());
    assert!(start.elapsed().as_secs() < 30);
}

#[test]
fn deep_nesting_and_loops_do_no_harm() {
    let deep = [b"[".repeat(300_000), b"]".repeat(300_000)].concat();
    let read = read_pdf(&page(stream("", &[WORDS, b"/P ", deep.as_slice(), b" TJ "].concat()), &[])).unwrap();
    assert_eq!(read.markdown, "Doors open at nine.\n");
    let dictionaries = [b"<</A ".repeat(100_000), b">>".repeat(100_000)].concat();
    assert!(read_pdf(&page(stream("", WORDS), &[dictionaries])).is_ok());
    let states = [b"q ".repeat(1_000_000), WORDS.to_vec()].concat();
    assert!(read_pdf(&page(stream("", &states), &[])).is_ok());
    let looped = made(&[
        b"<</Type/Catalog/Pages 2 0 R/Outlines 4 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 9>>".to_vec(),
        b"<</Type/Pages/Kids[2 0 R]>>".to_vec(),
        b"<</First 5 0 R>>".to_vec(),
        b"<</Title(a)/Next 5 0 R/First 4 0 R>>".to_vec(),
    ]);
    assert!(read_pdf(&looped).is_err());
}

#[test]
fn absurd_numbers_do_no_harm() {
    for matrix in
        ["1e38 0 0 1e38 0 0", "0 0 0 0 0 0", "-1 0 0 -1 99 99", "1 0 0 1 1e30 -1e30", "0.00001 0 0 0.00001 5 5"]
    {
        let content = [matrix.as_bytes(), b" cm ", WORDS, b"BT /F 1e30 Tf (x) Tj ET"].concat();
        let _ = read_pdf(&page(stream("", &content), &[]));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn changed_bytes_never_break_the_reader(
        which in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..40),
        end in any::<prop::sample::Index>(),
        cut in any::<bool>(),
    ) {
        let small = ["reportlab_syllabus", "reportlab_newsletter", "fpdf_prices", "qpdf_owner_password", "weasyprint_faq",
            "ghostscript_notice", "cairo_leaflet", "weasyprint_statutes"];
        let mut bytes = file(small[which.index(small.len())]);
        for (place, byte) in changes {
            *place.get_mut(&mut bytes) = byte;
        }
        if cut {
            bytes.truncate(end.index(bytes.len()));
        }
        if let Ok(read) = read_pdf(&bytes) {
            prop_assert!(read.pages.iter().all(|(byte, _)| read.markdown.is_char_boundary(*byte)));
        }
    }
}

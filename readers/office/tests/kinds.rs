//! Does each kind of thing come out of each format as a reader sees it?

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fmt::Write as _;
use std::io::{Cursor, Write};

use preceptor_office::{Office, read_docx, read_epub, read_odt, read_rtf, sniff};
use zip::write::SimpleFileOptions;

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn docx(body: &str) -> String {
    let page = format!("<w:document><w:body>{body}</w:body></w:document>");
    read_docx(&zipped(&[("word/document.xml", &page)])).unwrap().markdown
}

fn odt(body: &str) -> String {
    let page = format!("<o:document-content><o:body><o:text>{body}</o:text></o:body></o:document-content>");
    read_odt(&zipped(&[("content.xml", &page)])).unwrap().markdown
}

fn rtf(body: &str) -> String {
    read_rtf(format!("{{\\rtf1\\ansi {body}}}").as_bytes()).unwrap().markdown
}

/// The same table in each format, its first row in bold or not.
fn tables(rows: &[[&str; 2]], bold: bool) -> [String; 3] {
    let (mut word, mut open, mut rich) = (String::new(), String::new(), String::new());
    for (nth, row) in rows.iter().enumerate() {
        let heavy = bold && nth == 0;
        let cells = row.map(|cell| {
            let type_ = if heavy { "<w:rPr><w:b/></w:rPr>" } else { "" };
            format!("<w:tc><w:p><w:r>{type_}<w:t>{cell}</w:t></w:r></w:p></w:tc>")
        });
        write!(word, "<w:tr>{}</w:tr>", cells.concat()).unwrap();
        let cells = row.map(|cell| format!("<t:table-cell><x:p>{cell}</x:p></t:table-cell>"));
        let (from, to) = if heavy { ("<t:table-header-rows>", "</t:table-header-rows>") } else { ("", "") };
        write!(open, "{from}<t:table-row>{}</t:table-row>{to}", cells.concat()).unwrap();
        let cells = row.map(|cell| format!("\\pard\\intbl {}{cell}\\b0\\cell", if heavy { "\\b " } else { "" }));
        write!(rich, "\\trowd\\cellx2000\\cellx4000{}\\row", cells.concat()).unwrap();
    }
    [docx(&format!("<w:tbl>{word}</w:tbl>")), odt(&format!("<t:table>{open}</t:table>")), rtf(&(rich + "\\pard"))]
}

#[test]
fn a_first_row_is_a_header_where_something_says_so() {
    for read in tables(&[["Hut", "555-0130"], ["Pier", "555-0131"]], false) {
        assert_eq!(read, "|  |  |\n| --- | --- |\n| Hut | 555-0130 |\n| Pier | 555-0131 |\n");
    }
    for read in tables(&[["Hut", "Ada"], ["Pier", "Ben"]], true) {
        assert_eq!(read, "| Hut | Ada |\n| --- | --- |\n| Pier | Ben |\n");
    }
    for read in tables(&[["Boat", "Seats"], ["Heron", "4"], ["Swan", "2"]], false) {
        assert_eq!(read, "| Boat | Seats |\n| --- | --- |\n| Heron | 4 |\n| Swan | 2 |\n");
    }
    for read in tables(&[["Monday", "closed"], ["Friday", "9 to 5"], ["Sunday", "9 to 3"]], false) {
        assert!(read.starts_with("|  |  |\n"), "{read}");
    }
}

#[test]
fn two_rows_of_names_are_one_header() {
    let row = |edges: &str, cells: &[&str]| {
        let cells: String = cells.iter().map(|cell| format!("\\pard\\intbl {cell}\\cell")).collect();
        format!("\\trowd{edges}{cells}\\row")
    };
    let table = row("\\cellx1000\\cellx3000", &["Room", "Price"])
        + &row("\\cellx1000\\cellx2000\\cellx3000", &["", "May", "July"])
        + &row("\\cellx1000\\cellx2000\\cellx3000", &["Loft", "20", "30"]);
    assert_eq!(
        rtf(&(table + "\\pard")),
        "| Room | Price May | Price July |\n| --- | --- | --- |\n| Loft | 20 | 30 |\n"
    );
}

#[test]
fn merged_cells_below_hide_no_header() {
    let cell = |span: usize, text: &str| {
        format!("<w:tc><w:tcPr><w:gridSpan w:val='{span}'/></w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
    };
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let three = |texts: [&str; 3]| row(&texts.map(|text| cell(1, text)));
    let rows = three(["Boat", "Hire", "Deposit"]) + &three(["Heron", "9 €", "20 €"]) + &three(["Swan", "7 €", "10 €"]);
    let merged = |text: &str| row(&[cell(1, "Ark"), cell(2, text)]);
    let head = "| Boat | Hire | Deposit |\n| --- | --- | --- |\n| Heron | 9 € | 20 € |\n| Swan | 7 € | 10 € |\n";
    let read = docx(&format!("<w:tbl>{rows}{}</w:tbl>", merged("only with a guide")));
    assert_eq!(read, format!("{head}| Ark | only with a guide | only with a guide |\n"));
}

#[test]
fn numbers_of_pages_are_no_text() {
    assert_eq!(rtf("Row back.{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}\\par"), "Row back.\n");
    assert_eq!(odt("<t:p>Row back.<t:page-number>7</t:page-number></t:p>"), "Row back.\n");
    let run = |inner: &str| format!("<w:r>{inner}</w:r>");
    let field = ["begin", "separate", "end"].map(|kind| run(&format!("<w:fldChar w:fldCharType='{kind}'/>")));
    let [begin, separate, end] = field;
    let page = run("<w:instrText> PAGE </w:instrText>");
    let text = format!("<w:p><w:r><w:t>Row back.</w:t></w:r>{begin}{page}{separate}<w:r><w:t>7</w:t></w:r>{end}</w:p>");
    assert_eq!(docx(&text), "Row back.\n");
}

#[test]
fn a_new_page_ends_what_a_sentence_ends() {
    assert_eq!(
        rtf("Row back.\\page\n{\\b Who has the key?}\\par Ada.\\par"),
        "Row back.\n\n**Who has the key?**\n\nAda.\n"
    );
    assert_eq!(rtf("Row\\page back.\\par"), "Row back.\n");
}

#[test]
fn styles_that_are_named_and_not_defined_count() {
    let paragraph = |style: &str, text: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    assert_eq!(docx(&(paragraph("Heading1", "Boats") + &paragraph("Normal", "Row."))), "# Boats\n\nRow.\n");
    assert_eq!(
        odt("<t:p t:style-name='Title'>Boats</t:p><t:p t:style-name='Standard'>Row.</t:p>"),
        "# Boats\n\nRow.\n"
    );
}

#[test]
fn terms_stand_with_their_meanings() {
    let expected = "- Rope\n\n* **Cox**: Who steers.\n* **Bow**: The front.\n\nRow.\n";
    let list = "<t:list><t:list-item><t:p>Rope</t:p></t:list-item></t:list>";
    let pair = |term: &str, meaning: &str| {
        format!(
            "<t:p t:style-name='Definition_20_Term'>{term}</t:p><t:p t:style-name='Definition_20_Definition'>{meaning}</t:p>"
        )
    };
    assert_eq!(
        odt(&(list.to_owned() + &pair("Cox", "Who steers.") + &pair("Bow", "The front.") + "<t:p>Row.</t:p>")),
        expected
    );
    let pair = |term: &str, meaning: &str| format!("\\pard\\li0 {term}\\par\\pard\\li360 {meaning}\\par");
    assert_eq!(
        rtf(&(pair("Cox", "Who steers.") + &pair("Bow", "The front."))),
        "- **Cox**: Who steers.\n- **Bow**: The front.\n"
    );
}

#[test]
fn a_list_in_a_list_may_be_numbered() {
    let style = "<o:automatic-styles><t:list-style s:name='N'><t:list-level-style-number t:level='1' s:num-format='1' s:num-suffix='.'/></t:list-style></o:automatic-styles>";
    let item = |inner: &str| format!("<t:list-item>{inner}</t:list-item>");
    let inner = format!("<t:list t:style-name='N'>{}{}</t:list>", item("<t:p>Push</t:p>"), item("<t:p>Row</t:p>"));
    let body = format!("<t:list>{}</t:list>", item(&format!("<t:p>Start</t:p>{inner}")));
    let page = format!("<o:document-content>{style}<o:body><o:text>{body}</o:text></o:body></o:document-content>");
    assert_eq!(read_odt(&zipped(&[("content.xml", &page)])).unwrap().markdown, "- Start\n  1. Push\n  2. Row\n");
}

#[test]
fn an_item_whose_sign_is_a_blank_goes_on_with_the_item_before() {
    let list = |id: &str, format: &str, sign: &str| {
        format!(
            "<w:abstractNum w:abstractNumId='{id}'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='{format}'/>\
             <w:lvlText w:val='{sign}'/></w:lvl></w:abstractNum><w:num w:numId='{id}'><w:abstractNumId w:val='{id}'/></w:num>"
        )
    };
    let lists = format!("<w:numbering>{}{}</w:numbering>", list("1", "decimal", "%1."), list("2", "bullet", " "));
    let item = |list: &str, text: &str| {
        let place = format!("<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='{list}'/></w:numPr></w:pPr>");
        format!("<w:p>{place}<w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let body = [item("1", "Row"), item("2", "Slowly at first."), item("1", "Land")].concat();
    let page = format!("<w:document><w:body>{body}</w:body></w:document>");
    let read = read_docx(&zipped(&[("word/document.xml", &page), ("word/numbering.xml", &lists)])).unwrap();
    assert_eq!(read.markdown, "1. Row\n\n   Slowly at first.\n2. Land\n");
}

#[test]
fn a_table_of_contents_goes_with_its_heading() {
    let contents = "<t:p>Contents</t:p><t:p t:style-name='Contents_20_1'>Boats 2</t:p><t:h t:outline-level='1'>Boats</t:h><t:p>Row.</t:p>";
    assert_eq!(odt(contents), "# Boats\n\nRow.\n");
    assert_eq!(odt("<t:p>Contents</t:p><t:p>A rope and a bucket.</t:p>"), "Contents\n\nA rope and a bucket.\n");
}

#[test]
fn a_table_of_contents_that_somebody_typed_is_left_out() {
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let entry = |title: &str, page: &str| format!("<w:p>{}<w:r><w:tab/></w:r>{}</w:p>", run(title), run(page));
    let bold = |text: &str| format!("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r></w:p>");
    let text = format!("{}<w:p>{}</w:p>", bold("Oars"), run("They hang in the shed."));
    let list = format!("{}{}{}", bold("Contents"), entry("1 Oars", "2"), entry("2 Sails", "3"));
    let page = format!("<w:document><w:body>{list}{text}{}</w:body></w:document>", bold("Sails"));
    let read = read_docx(&zipped(&[("word/document.xml", &page)])).unwrap();
    assert_eq!(read.markdown, "**Oars**\n\nThey hang in the shed.\n\n**Sails**\n");
    assert_eq!(read.notes, ["1 table of contents or index was left out"]);

    let text = "<t:h t:outline-level='1'>Oars</t:h><t:p>Wash them.</t:p><t:h t:outline-level='1'>Sails</t:h>";
    let list = "<t:p>Contents<t:line-break/>Oars<t:tab/>2<t:line-break/>Sails<t:tab/>3</t:p>";
    assert_eq!(odt(&format!("{list}{text}")), "# Oars\n\nWash them.\n\n# Sails\n");
    let others = "<t:p>Rowers<t:tab/>2</t:p><t:p>Sailors<t:tab/>3</t:p><t:p>Divers<t:tab/>4</t:p>";
    assert!(odt(&format!("{others}{text}")).starts_with("Rowers 2\n\nSailors 3\n\nDivers 4\n"));

    let text = "\\pard Oars\\par They hang in the shed.\\par Sails\\par Three of them.\\par";
    let list = "\\pard\\b Contents\\b0\\par\\li200 Oars\\tab 2\\par Sails\\tab 3\\par";
    assert_eq!(rtf(&format!("{list}{text}")), "Oars\n\nThey hang in the shed.\n\nSails\n\nThree of them.\n");
}

#[test]
fn a_text_in_a_single_part_is_read() {
    let page = "<?xml version='1.0'?>\n<office:document office:mimetype='application/vnd.oasis.opendocument.text'>\
                <office:meta><dc:title>Boats</dc:title></office:meta><office:body><office:text><text:p>Row.</text:p></office:text></office:body></office:document>";
    assert_eq!(sniff(page.as_bytes()), Some(Office::Odt));
    let read = read_odt(page.as_bytes()).unwrap();
    assert_eq!((read.markdown.as_str(), read.title.as_deref()), ("Row.\n", Some("Boats")));
    assert_eq!(sniff(b"<p>About <office:document> files</p>"), None);
}

#[test]
fn deleted_text_that_stands_in_its_place_is_left_out() {
    let region = |id: &str, kind: &str| format!("<t:changed-region t:id='{id}'><t:{kind}/></t:changed-region>");
    let changes =
        format!("<t:tracked-changes>{}{}</t:tracked-changes>", region("a", "insertion"), region("b", "deletion"));
    let mark = |id: &str, inner: &str| {
        format!("<t:change-start t:change-id='{id}'/>{inner}<t:change-end t:change-id='{id}'/>")
    };
    let text =
        format!("<t:p>Moor at {}{}.</t:p>", mark("a", "the pier"), mark("b", "the <t:span>old</t:span><t:tab/>wall"));
    assert_eq!(odt(&format!("{changes}{text}")), "Moor at the pier.\n");
    let several = format!("<t:p>Row.</t:p>{}<t:p>Land.</t:p>", mark("b", "<t:p>Swim.</t:p><t:p>Dive.</t:p>"));
    assert_eq!(odt(&format!("{changes}{several}")), "Row.\n\nLand.\n");
    // A mark whose end is missing must not swallow the rest.
    let open = "<t:p>Row.<t:change-start t:change-id='b'/></t:p><t:p>Land.</t:p>";
    assert_eq!(odt(&format!("{changes}{open}")), "Row.\n\nLand.\n");
}

/// A book of pages, each with what its place in the spine says.
fn book(pages: &[(&str, &str, &str)], contents: &str) -> preceptor_office::Converted {
    let items: String = pages.iter().map(|(name, ..)| format!("<item id='{name}' href='{name}'/>")).collect();
    let refs: String = pages.iter().map(|(name, said, _)| format!("<itemref idref='{name}' {said}/>")).collect();
    let package = format!(
        "<p><manifest>{items}<item id='nav' href='nav.xhtml' properties='nav'/></manifest><spine>{refs}</spine></p>"
    );
    let nav = format!("<html><nav epub:type='toc'><ol>{contents}</ol></nav></html>");
    let mut parts = vec![
        ("META-INF/container.xml", "<c><rootfile full-path='b.opf'/></c>"),
        ("b.opf", &package),
        ("nav.xhtml", &nav),
    ];
    parts.extend(pages.iter().filter(|(.., text)| !text.is_empty()).map(|(name, _, text)| (*name, *text)));
    read_epub(&zipped(&parts)).unwrap()
}

#[test]
fn a_book_s_notes_stand_in_another_chapter() {
    let one = "<section epub:type='chapter'><p class='chapter-number'>Chapter 1</p><h1>Boats</h1><p><span epub:type='pagebreak'>3</span>Row.<a epub:type='noteref' href='notes.xhtml#n'>1</a></p></section>";
    let notes = "<section epub:type='endnotes'><h1>Notes</h1><ol><li id='n'><p>Not in May. <a href='one.xhtml'>↩</a></p></li></ol></section>";
    let advert = "<p>Buy our other books!</p>";
    let read = book(
        &[
            ("one.xhtml", "", one),
            ("notes.xhtml", "linear='no'", notes),
            ("ad.xhtml", "linear='no'", advert),
            ("gone.xhtml", "", ""),
        ],
        "",
    );
    assert_eq!(read.markdown, "# Chapter 1: Boats\n\nRow.[^1]\n\n[^1]: Not in May.\n");
    assert_eq!(
        read.notes,
        ["1 short page beside the text was left out", "1 chapter could not be read: `gone.xhtml` is missing"]
    );
}

#[test]
fn the_first_pages_of_a_book_say_its_title() {
    let title = "<section epub:type='titlepage'><h1>Boats</h1><p>Ada Reed</p></section>";
    let rights = "<section epub:type='copyright-page'><p>© 2024 Ada Reed.</p></section>";
    assert_eq!(
        book(&[("t.xhtml", "", title), ("c.xhtml", "", rights), ("a.xhtml", "", "<p>Row.</p>")], "").markdown,
        "# Boats\n\nRow.\n"
    );
}

#[test]
fn a_book_without_headings_has_those_of_its_contents() {
    let contents = "<li><a href='a.xhtml'>Start</a></li><li><a href='b.xhtml'>Boats</a></li>";
    let pages =
        [("a.xhtml", "", "<p>Club</p><p>Contents</p><p>1. Boats   2</p>"), ("b.xhtml", "", "<p>Boats</p><p>Row.</p>")];
    assert_eq!(book(&pages, contents).markdown, "Club\n\n# Boats\n\nRow.\n");
}

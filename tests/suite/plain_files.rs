//! Is what people paste read as they mean it? Each file of `tests/data/files/plain/` beside the outline that it must have.

use std::fs;
use std::path::Path;

use preceptor::corpus::{BlockKind, FILL, Guide, Passage, Severity};

const FOLDER: &str = "tests/data/files/plain";

/// A guide of one of the files, with the `guide.toml` beside it where there is one.
fn guide(path: &Path) -> Guide {
    let name = path.file_name().unwrap().to_str().unwrap().to_owned();
    let mut files = vec![(name, fs::read(path).unwrap())];
    files.extend(fs::read(path.with_extension("toml")).ok().map(|toml| ("guide.toml".to_owned(), toml)));
    Guide::from_files("plain", files).unwrap()
}

/// Headings and passages, indented by level, a passage's context in angle brackets.
fn outline(guide: &Guide) -> String {
    let mut lines = Vec::new();
    for section in &guide.sections {
        let indent = "  ".repeat(usize::from(section.level).saturating_sub(1));
        lines.push(format!("{indent}# {}", section.path.last().unwrap()));
        lines.extend(guide.passages[section.passages.clone()].iter().map(|passage| line(&indent, passage)));
    }
    lines.join("\n")
}

fn line(indent: &str, passage: &Passage) -> String {
    let mark = match passage.kind {
        BlockKind::ListItem => "- ",
        BlockKind::TableRow => "| ",
        _ => "",
    };
    let context = if passage.context.is_empty() { String::new() } else { format!("   <{}>", passage.context) };
    format!("{indent}  {mark}{}{context}", passage.text)
}

fn files() -> Vec<std::path::PathBuf> {
    let mut files: Vec<_> = fs::read_dir(FOLDER).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| !path.to_str().unwrap().ends_with(".expected.txt") && path.extension().unwrap() != "toml");
    files.sort();
    files
}

#[test]
fn every_file_is_read_as_it_is_meant() {
    let files = files();
    assert!(files.len() >= 20, "only {} files", files.len());
    let wrong = files.iter().filter_map(|path| {
        let expected = fs::read_to_string(path.with_extension("expected.txt")).unwrap();
        let read = outline(&guide(path));
        (read != expected.trim_end()).then(|| format!("{}:\n{read}\n", path.display()))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_quote_is_a_slice_that_holds_its_words() {
    for path in files() {
        let guide = guide(&path);
        for passage in &guide.passages {
            let quote = guide.quote_of(passage);
            let first = passage.text.split_whitespace().next().unwrap();
            // A term and what it means may stand on two lines.
            let shown = guide.documents[passage.document].masked(passage.span).replace(FILL, "");
            assert!(shown.contains(first) && quote.trim() == quote, "{}: {quote}", path.display());
        }
    }
}

#[test]
fn every_inferred_heading_and_every_line_left_out_is_told_with_its_reason() {
    let told = |name: &str| {
        let notes = guide(&Path::new(FOLDER).join(name)).notes;
        let told = notes.into_iter().filter(|note| note.severity == Severity::Info);
        told.map(|note| format!("{} {}", note.line.unwrap(), note.text)).collect::<Vec<_>>().join("\n")
    };
    let [web, capitals, pages] = ["web-copy.txt", "capitals-over-bold.md", "pages.txt"].map(told);
    for expected in [
        "1 `Home > Members > Locker rules` was left out: it is a path to the page",
        "4 `By Jason B.` was left out: it says who wrote the text",
        "3 `Locker rules` was read as a heading: it is the first line and no sentence",
    ] {
        assert!(web.contains(expected), "{expected} in\n{web}");
    }
    assert!(capitals.contains("3 `OPENING` was read as a heading: it is in capitals and stands alone"), "{capitals}");
    assert!(capitals.contains("5 `Before eight` was read as a heading: it is bold and stands alone"), "{capitals}");
    assert!(pages.contains("`Page 1 of 4` was left out, with 3 more: it is a page's number"), "{pages}");
    assert!(pages.contains("`The Ferry Hand's Manual` was left out, 3 times: it comes again on page after page"));
}

#[test]
fn a_heading_that_is_taken_back_is_not_told() {
    let told = |name: &str| guide(&Path::new(FOLDER).join(name)).notes.into_iter().map(|note| note.text);
    assert!(told("overruled.txt").any(|text| text.starts_with("`The big table` was read as a heading")));
    assert_eq!(told("overruled.txt").find(|text| text.contains("Sewing machines")), None);
}

#[test]
fn what_is_cut_out_of_a_line_is_not_shown() {
    let shown = |name: &str| {
        let guide = guide(&Path::new(FOLDER).join(name));
        let show = |passage: &Passage| {
            let document = &guide.documents[passage.document];
            let mut text = guide.quote_of(passage).to_owned();
            for out in document.left_out(passage.span).collect::<Vec<_>>().into_iter().rev() {
                text.replace_range(out.start - passage.span.start..out.end - passage.span.start, "");
            }
            text
        };
        guide.passages.iter().map(show).collect::<Vec<_>>().join("\n")
    };
    let (comments, mail) = (shown("doc-comments.txt"), shown("mail.txt"));
    assert!(comments.contains("before you dip.") && !comments.contains('['), "{comments}");
    assert!(mail.contains("Phone 555 0144") && !mail.contains("--") && !mail.contains("ines@"), "{mail}");
}

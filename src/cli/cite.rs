//! How is it told at a terminal where a quote stands? Its headings, and a place to go to: `path:line`, a link where that works.

use std::io::Write;
use std::path::Path;

use anstyle::Style;
use textwrap::core::display_width;
use url::Url;

use super::page::{INDENT, Page};
use super::safe::safe;
use super::words;
use crate::answer::Citation;

/// The file as the guide was named, and the line, as editors and compilers write it. The lines of a file that was no text are
/// nowhere to be found: its page, if it has any.
pub(super) fn place(citation: &Citation) -> String {
    let file = citation.disk.as_ref().map_or_else(|| citation.file.clone(), |path| path.display().to_string());
    // An imported file's text lies elsewhere than what it was.
    let original = citation.original.as_ref().map(|original| if *original == citation.file { &file } else { original });
    safe(&match (original, citation.page) {
        (None, _) => format!("{file}:{}", citation.line),
        (Some(original), Some(page)) => words::page_of(original, page),
        (Some(original), None) => original.clone(),
    })
}

/// Writes where a quote stands; `number` is what it is called by, where several are shown.
pub(super) fn render_citation(
    citation: &Citation,
    number: Option<usize>,
    page: &Page,
    out: &mut dyn Write,
) -> std::io::Result<()> {
    let dim = Style::new().dimmed();
    for line in lines(citation, number, page) {
        writeln!(out, "{INDENT}{dim}{line}{dim:#}")?;
    }
    Ok(())
}

/// The headings wrapped; the place after them whole, so that it can be copied.
fn lines(citation: &Citation, number: Option<usize>, page: &Page) -> Vec<String> {
    let width = page.width.saturating_sub(INDENT.len()).max(1);
    let guide = page.names_guides.then_some(citation.title.as_str());
    let headings = safe(&words::headings(number, guide, &citation.headings()));
    let mut lines: Vec<String> =
        textwrap::wrap(&headings, width).into_iter().map(std::borrow::Cow::into_owned).collect();
    let place = place(citation);
    let shown = address(citation).filter(|_| page.links).map_or_else(|| place.clone(), |url| linked(&place, &url));
    match lines.last_mut() {
        Some(last) if display_width(last) + 1 + display_width(&place) <= width => *last = format!("{last} {shown}"),
        _ => lines.push(shown),
    }
    lines
}

/// The address of the file that is cited, with this machine's name, so that a terminal on another one does not take it for
/// a file of its own.
fn address(citation: &Citation) -> Option<Url> {
    let path = std::path::absolute(citation.disk.as_deref()?).ok()?;
    file_address(&path, &gethostname::gethostname().to_string_lossy())
}

fn file_address(path: &Path, host: &str) -> Option<Url> {
    let mut url = Url::from_file_path(path).ok()?;
    // A machine without a name that an address may have stays unnamed.
    let _ = url.set_host(Some(host));
    Some(url)
}

/// A text that leads to an address.
///
/// # Source
/// Hyperlinks in Terminal Emulators, <https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda>: `OSC 8 ; ; URI ST`.
fn linked(text: &str, url: &Url) -> String {
    format!("\u{1b}]8;;{url}\u{1b}\\{text}\u{1b}]8;;\u{1b}\\")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Span;

    fn citation() -> Citation {
        Citation {
            guide: "mill".into(),
            title: "Mill".into(),
            path: ["Mill", "Evening course", "Fees"].map(String::from).into(),
            nth: None,
            anchor: "fees".into(),
            file: "guide.md".into(),
            disk: Some("./my guides/guide.md".into()),
            span: Span::new(0, 1),
            line: 84,
            original: None,
            page: None,
        }
    }

    fn page(width: usize, links: bool) -> Page {
        Page { width, question_chars: 9, choices: false, links, names_guides: false }
    }

    #[test]
    fn a_citation_has_its_headings_less_the_title_and_the_place_as_it_was_named() {
        assert_eq!(lines(&citation(), None, &page(80, false)), ["— Evening course › Fees, ./my guides/guide.md:84"]);
        let shipped = Citation { disk: None, ..citation() };
        assert_eq!(lines(&shipped, Some(2), &page(80, false)), ["— [2] Evening course › Fees, guide.md:84"]);
    }

    #[test]
    fn among_several_guides_a_citation_names_its_own() {
        let among = Page { names_guides: true, ..page(80, false) };
        assert_eq!(lines(&citation(), None, &among), ["— Mill › Evening course › Fees, ./my guides/guide.md:84"]);
        let before_all_headings = Citation { path: vec!["Mill".into()], ..citation() };
        assert_eq!(lines(&before_all_headings, None, &among), ["— Mill, ./my guides/guide.md:84"]);
    }

    #[test]
    fn on_a_narrow_page_the_headings_are_wrapped_and_the_place_stays_whole() {
        let narrow = lines(&citation(), None, &page(20, false));
        assert_eq!(narrow, ["— Evening course ›", "Fees,", "./my guides/guide.md:84"]);
    }

    #[test]
    fn the_place_is_a_link_where_the_terminal_knows_them_and_takes_no_room() {
        let line = lines(&citation(), None, &page(50, true)).join("\n");
        let url = address(&citation()).unwrap();
        assert!(line.contains(&format!("]8;;{url}\u{1b}\\./my guides/guide.md:84\u{1b}]8;;\u{1b}\\")), "{line:?}");
        assert!(url.as_str().ends_with("/my%20guides/guide.md"), "{url}");
        assert_eq!(
            file_address(Path::new("/a b.md"), "mill.example").unwrap().as_str(),
            "file://mill.example/a%20b.md"
        );
        assert_eq!(file_address(Path::new("/a.md"), "no host").unwrap().as_str(), "file:///a.md");
    }
}

//! In which order are the files of a folder read? As its makers say; else by name, with what introduces a folder first.

use std::cmp::Ordering;

use super::disk::Files;
use super::file_name::{FileKind, file_kind, is_markdown, stem_in_guide};
use super::matter::front_matter;

/// A folder's files in reading order: settings by their names, documents as `SUMMARY.md`, `mkdocs.yml` or the files' own front
/// matter say, the rest after them.
pub(super) fn in_reading_order(files: Files) -> Files {
    let (mut documents, mut others): (Files, Files) =
        files.into_iter().partition(|(name, _)| file_kind(name) == FileKind::Document);
    others.sort();
    let named = listed_order(&others);
    let mut keyed: Vec<(Place, (String, Vec<u8>))> =
        documents.drain(..).map(|file| (Place::of(&file.0, &file.1, &named), file)).collect();
    keyed.sort_by(|a, b| a.0.cmp(&b.0));
    others.extend(keyed.into_iter().map(|(_, file)| file));
    others
}

/// The order that the first of some files names which names one.
fn listed_order(files: &[(String, Vec<u8>)]) -> Vec<String> {
    let orders = files.iter().filter(|(name, _)| file_kind(name) == FileKind::Order);
    orders.map(|(name, bytes)| listed(name, bytes)).find(|listed| !listed.is_empty()).unwrap_or_default()
}

/// Pages of Markdown that the folder's own order names and that are not there.
pub(super) fn missing_pages(files: &[(String, Vec<u8>)]) -> Vec<String> {
    let is_there = |path: &String| files.iter().any(|(name, _)| name.eq_ignore_ascii_case(path) || became(path, name));
    listed_order(files).into_iter().filter(|path| is_markdown(path) && !is_there(path)).collect()
}

/// The name of the whole that a file of the order gives: `site_name` of `mkdocs.yml`, `title` of `book.toml`.
pub(super) fn site_title(name: &str, bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes);
    let (key, mark) = if name.to_lowercase().ends_with(".toml") { ("title", '=') } else { ("site_name", ':') };
    let value = |line: &str| Some(line.strip_prefix(key)?.trim_start().strip_prefix(mark)?.trim().to_owned());
    let value = text.lines().find_map(value)?;
    let title = value.trim_matches(['"', '\'']).trim();
    (!title.is_empty()).then(|| title.to_owned())
}

/// Where a document stands.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    /// Its number in the list of the folder's makers; those that are not in it come last.
    listed: usize,
    /// Folder by folder: the name's parts; what introduces a folder comes first in it.
    steps: Vec<Step>,
}

/// One part of a name.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Step {
    /// 0 for what introduces its folder.
    introduces: u8,
    /// The place that the file names itself, among those of its folder.
    position: i64,
    name: Name,
}

/// A name in whose order 2 comes before 10.
#[derive(Debug, PartialEq, Eq)]
struct Name(String);

impl Place {
    fn of(name: &str, bytes: &[u8], listed: &[String]) -> Self {
        let place = |is_page: fn(&str, &str) -> bool| listed.iter().position(|path| is_page(path, name));
        let at = place(str::eq_ignore_ascii_case).or_else(|| place(became)).unwrap_or(usize::MAX);
        let last = name.split('/').count() - 1;
        let step = |(number, part): (usize, &str)| {
            let lower = part.to_lowercase();
            let stem = lower.rsplit_once('.').map_or(lower.as_str(), |(stem, _)| stem);
            let introduces = u8::from(number != last || !["readme", "index", "_index", "home"].contains(&stem));
            let position = if number == last { position(bytes) } else { i64::MAX };
            Step { introduces, position, name: Name(lower) }
        };
        Self { listed: at, steps: name.split('/').enumerate().map(step).collect() }
    }
}

impl Ord for Name {
    fn cmp(&self, other: &Self) -> Ordering {
        let number = |name: &str| name.bytes().take_while(u8::is_ascii_digit).count();
        let (a, b) = (self.0.as_str(), other.0.as_str());
        let values = a[..number(a)].parse::<u64>().ok().zip(b[..number(b)].parse::<u64>().ok());
        values.map_or(Ordering::Equal, |(a, b)| a.cmp(&b)).then_with(|| a.cmp(b))
    }
}

impl PartialOrd for Name {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The place among its folder's files that a document's front matter names, in thousandths; last where it names none.
fn position(bytes: &[u8]) -> i64 {
    let order = front_matter(&String::from_utf8_lossy(bytes)).and_then(|front| front.order());
    order.map_or(i64::MAX, |order| (order * 1000.0) as i64)
}

/// Whether a page has this name since its folder became a guide folder, whose order still names it as it was.
fn became(path: &str, name: &str) -> bool {
    let stem = |path: &str| path.rsplit_once('.').map_or(path, |(stem, _)| stem).to_lowercase();
    let (was, is) = (stem(path), stem(name));
    was != is && stem_in_guide(&was) == is
}

/// The documents that a folder's own list of them names, as paths within the folder.
fn listed(name: &str, bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    let home = name.rsplit_once('/').map_or("", |(folder, _)| folder);
    if name.to_lowercase().ends_with("summary.md") {
        let link = |rest: &'_ str| match rest.strip_prefix('<') {
            Some(rest) => rest.split(['>', '#']).next().map(str::to_owned),
            None => rest.split([')', '#', ' ']).next().map(str::to_owned),
        };
        let links = text.split("](").skip(1).filter_map(link).filter(|link| !link.contains("://"));
        return links.map(|link| within(home, &link)).collect();
    }
    if name.to_lowercase().ends_with(".toml") {
        return Vec::new();
    }
    let value = |key: &str| text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':'));
    let folder = value("docs_dir").map_or("docs", |folder| folder.trim().trim_matches(['"', '\'']));
    let nav = text.lines().skip_while(|line| !line.starts_with("nav:"));
    let nav = nav.take_while(|line| line.starts_with("nav:") || line.is_empty() || line.starts_with([' ', '-', '#']));
    let words = nav.flat_map(|line| line.split([' ', '"', '\'', ',', ']', '[']));
    words.filter(|word| word.contains('.')).map(|word| within(folder, word)).collect()
}

/// A path that is written relative to a folder, from the root.
fn within(folder: &str, path: &str) -> String {
    let path = path.trim().replace("%20", " ");
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(files: &[(&str, &str)]) -> Vec<String> {
        let files = files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
        in_reading_order(files).into_iter().map(|(name, _)| name).collect()
    }

    #[test]
    fn what_introduces_a_folder_comes_first_and_ten_after_two() {
        let files = [("10-last.md", ""), ("2-first.md", ""), ("a/z.md", ""), ("a/index.md", ""), ("README.md", "")];
        assert_eq!(order(&files), ["README.md", "2-first.md", "10-last.md", "a/index.md", "a/z.md"]);
    }

    #[test]
    fn a_summary_gives_the_order_and_what_it_leaves_out_comes_last() {
        let summary = "# Summary\n\n- [Use](use.md)\n  - [Set up](./more/set%20up.md#first)\n- [About](about.md)";
        let files =
            [("about.md", ""), ("extra.md", ""), ("more/set up.md", ""), ("use.md", ""), ("SUMMARY.md", summary)];
        assert_eq!(order(&files), ["SUMMARY.md", "use.md", "more/set up.md", "about.md", "extra.md"]);
    }

    #[test]
    fn mkdocs_gives_the_order_of_its_nav() {
        let yaml = "site_name: Club\nnav:\n  - Home: index.md\n  - 'Rules':\n    - \"rules/b.md\"\n    - rules/a.md\ntheme: x.md\n";
        let files = [("docs/index.md", ""), ("docs/rules/a.md", ""), ("docs/rules/b.md", ""), ("mkdocs.yml", yaml)];
        assert_eq!(order(&files), ["mkdocs.yml", "docs/index.md", "docs/rules/b.md", "docs/rules/a.md"]);
    }

    #[test]
    fn a_page_with_blanks_is_found_one_that_is_gone_is_told_and_the_site_names_itself() {
        let summary = "- [Use](<more/my page.md>)\n- [Gone](gone.md)\n- [Web](https://mill.example/a.md)\n";
        let files = [
            ("a.md", ""),
            ("book.toml", "[book]\ntitle = \"Boats\"\n"),
            ("more/my page.md", ""),
            ("SUMMARY.md", summary),
        ];
        assert_eq!(order(&files), ["SUMMARY.md", "book.toml", "more/my page.md", "a.md"]);
        let files: Vec<(String, Vec<u8>)> =
            files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
        assert_eq!(missing_pages(&files), ["gone.md"]);
        assert_eq!(site_title("book.toml", files[1].1.as_slice()).as_deref(), Some("Boats"));
        assert_eq!(site_title("mkdocs.yml", b"site_name: 'Boat club'\nnav:\n").as_deref(), Some("Boat club"));
    }

    #[test]
    fn front_matter_gives_a_files_place_in_its_folder() {
        let at = |number| format!("---\ntitle: x\nsidebar_position: {number}\n---\ntext");
        let (one, two) = (at(1), at(2));
        assert_eq!(order(&[("a.md", &two), ("b.md", &one), ("c.md", "text")]), ["b.md", "a.md", "c.md"]);
    }
}

//! `docs/settings.md` says what `config/default.toml` says: the page is made from that file, and a test holds it current.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The page of the settings.
const PAGE: &str = "docs/settings.md";
/// The file that it is made from.
const DEFAULTS: &str = "config/default.toml";
/// With this variable set, the test writes the page instead of comparing it.
const UPDATE: &str = "UPDATE_DOCS";
/// The longest default that is shown; of a longer one it is said that it is a text.
const SHOWN_CHARS: usize = 40;

/// What stands above the tables.
const INTRODUCTION: &str = "\
# Settings

This page is made from `config/default.toml`; change it there. Then `UPDATE_DOCS=1 cargo test --test suite -- settings_page`
writes this page.

Each setting is taken from the last of these that has it:

1. the defaults below;
2. a file: that of `--config FILE`, else of the variable `PRECEPTOR_CONFIG`, else the first that is there of `preceptor.toml` in the
   current folder, `$XDG_CONFIG_HOME/preceptor/config.toml` (`~/.config` where that is not set) and `/etc/preceptor/config.toml`;
3. a variable `PRECEPTOR__SECTION__KEY`, such as `PRECEPTOR__ANSWER__THRESHOLD=0.4`;
4. a flag of the command.

A name that is not there is refused with the nearest right one, a value out of range with its file line or variable. A variable with
one underscore, such as those that Kubernetes sets (`PRECEPTOR_SERVICE_HOST`), sets nothing; it is told of and passed over.
`preceptor config` shows the file and every path in force, and where each value comes from. Secrets are never shown.
`preceptor --config FILE config` tries a file without running anything else.
";

/// Settings that one comment is about.
#[derive(Debug)]
struct Row {
    keys: Vec<(String, String)>,
    about: String,
}

/// A table of the page: a section of the file.
#[derive(Debug)]
struct Section {
    name: String,
    about: String,
    rows: Vec<Row>,
}

/// The sections of the defaults, in their order. A comment is about all keys that follow it without another one.
fn sections(defaults: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut comment = String::new();
    for line in defaults.lines() {
        if let Some(words) = line.strip_prefix('#') {
            comment = format!("{comment} {}", words.trim()).trim().to_owned();
        } else if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            let about = std::mem::take(&mut comment);
            sections.push(Section { name: name.to_owned(), about, rows: Vec::new() });
        } else if let Some((key, value)) = line.split_once(" = ") {
            let rows = &mut sections.last_mut().expect("a key stands in a section").rows;
            let about = std::mem::take(&mut comment);
            if !about.is_empty() || rows.is_empty() {
                rows.push(Row { keys: Vec::new(), about });
            }
            rows.last_mut().expect("there is a row").keys.push((key.to_owned(), value.to_owned()));
        } else if sections.is_empty() {
            // What stands above the first section is about the file, and the introduction says it.
            comment.clear();
        }
    }
    sections
}

fn shown(value: &str) -> String {
    match value {
        "\"\"" => "empty".to_owned(),
        long if long.chars().count() > SHOWN_CHARS => "a text".to_owned(),
        short => format!("`{short}`"),
    }
}

fn page(defaults: &str) -> String {
    let mut page = INTRODUCTION.to_owned();
    for section in sections(defaults) {
        let _ = write!(page, "\n## `[{}]`\n\n", section.name);
        if !section.about.is_empty() {
            let _ = write!(page, "{}\n\n", section.about);
        }
        page.push_str("| key | default | what it is |\n|---|---|---|\n");
        for row in section.rows {
            let keys: Vec<String> = row.keys.iter().map(|(key, _)| format!("`{key}`")).collect();
            let values: Vec<String> = row.keys.iter().map(|(_, value)| shown(value)).collect();
            let same = values.iter().all(|value| *value == values[0]);
            let values = if same { values[0].clone() } else { values.join(", ") };
            let _ = writeln!(page, "| {} | {values} | {} |", keys.join(", "), row.about.replace('|', "\\|"));
        }
    }
    page
}

#[test]
fn the_page_of_the_settings_says_what_the_defaults_say() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = page(&fs::read_to_string(root.join(DEFAULTS)).unwrap());
    if std::env::var_os(UPDATE).is_some() {
        fs::write(root.join(PAGE), page).unwrap();
        return;
    }
    let kept = fs::read_to_string(root.join(PAGE)).unwrap_or_default();
    assert!(
        kept == page,
        "{PAGE} is not what {DEFAULTS} says; run `{UPDATE}=1 cargo test --test suite -- settings_page` and look at the difference"
    );
}

#[test]
fn every_default_stands_on_the_page() {
    let defaults = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(DEFAULTS)).unwrap();
    let keys = defaults.lines().filter(|line| !line.starts_with(['#', '[']) && !line.is_empty()).count();
    let rows: usize = sections(&defaults).iter().flat_map(|section| &section.rows).map(|row| row.keys.len()).sum();
    assert_eq!(rows, keys);
}

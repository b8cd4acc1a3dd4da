//! Is every setting, variable and command that an operator is told of one that there is?

use std::collections::BTreeSet;
use std::process::Command;

use super::{FOLDER, PAGE, codes, files_below, read, section};

/// What may stand between the program and its command.
const SETTINGS: &str = "--config /etc/preceptor/config.toml ";

/// The settings that there are, by their dotted names.
fn settings() -> BTreeSet<String> {
    let table: toml::Table = read("config/default.toml").parse().unwrap();
    let mut names = BTreeSet::new();
    collect("", &table, &mut names);
    names
}

fn collect(prefix: &str, table: &toml::Table, names: &mut BTreeSet<String>) {
    for (key, value) in table {
        let name = format!("{prefix}{key}");
        match value {
            toml::Value::Table(inner) => collect(&format!("{name}."), inner, names),
            _ => drop(names.insert(name)),
        }
    }
}

/// The variables of ours that a text names.
fn variables(text: &str) -> Vec<&str> {
    let name = |at: usize| {
        let rest = &text[at..];
        &rest[..rest.find(|c: char| !(c.is_ascii_uppercase() || c == '_' || c.is_ascii_digit())).unwrap_or(rest.len())]
    };
    text.match_indices("PRECEPTOR__").map(|(at, _)| name(at)).collect()
}

#[test]
fn every_variable_names_a_setting() {
    let settings = settings();
    let mut seen = 0;
    for path in files_below(FOLDER).into_iter().chain([PAGE.to_owned()]) {
        for variable in variables(&read(&path)) {
            let name = variable["PRECEPTOR__".len()..].to_lowercase().replace("__", ".");
            assert!(settings.contains(&name), "{path} names {variable}, which sets nothing");
            seen += 1;
        }
    }
    assert!(seen >= 8, "hardly a variable was looked at");
}

#[test]
fn every_setting_on_the_page_is_one() {
    let settings = settings();
    let sections: BTreeSet<&str> = settings.iter().map(|name| name.split('.').next().unwrap()).collect();
    let page = read(PAGE);
    let is_name = |code: &&str| code.bytes().all(|c| c.is_ascii_lowercase() || b"._".contains(&c));
    let mut seen = 0;
    for code in codes(&page) {
        let name = code.split(" = ").next().unwrap();
        let in_section = name.split_once('.').is_some_and(|(section, _)| sections.contains(section));
        // `error.ref` and the like are fields of a log line; no section has that name.
        if in_section && is_name(&name) {
            assert!(settings.contains(name), "{PAGE} names `{name}`, which is no setting");
            seen += 1;
        }
    }
    assert!(seen >= 12, "hardly a setting was looked at: {seen}");
}

/// What stands before a call of the program.
const CALLS: [&str; 5] = ["`preceptor ", "$ preceptor ", "# preceptor ", "/usr/bin/preceptor ", "-- preceptor "];

/// The commands that a text calls.
fn called(text: &str) -> Vec<&str> {
    let word = |rest: &'_ str| rest.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(rest.len());
    let after = |call: &&str| {
        let rests = text.match_indices(*call).map(|(at, call)| text[at + call.len()..].trim_start_matches(SETTINGS));
        rests.map(|rest| &rest[..word(rest)]).filter(|name| !name.is_empty()).collect::<Vec<_>>()
    };
    CALLS.iter().flat_map(after).collect()
}

#[test]
fn every_command_that_is_run_or_told_is_one() {
    let help = Command::new(env!("CARGO_BIN_EXE_preceptor")).arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let known: BTreeSet<&str> =
        help.lines().filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next()).collect();
    let mut seen = 0;
    for path in files_below(FOLDER).into_iter().chain([PAGE.to_owned()]) {
        for name in called(&read(&path)) {
            assert!(known.contains(name), "{path} calls `preceptor {name}`, which is no command");
            seen += 1;
        }
    }
    assert!(seen >= 30, "hardly a command was looked at: {seen}");
}

/// The tests of the repository, by the names of their functions.
fn tests() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for path in ["src", "tests/suite", "readers"].into_iter().flat_map(files_below).filter(|path| path.ends_with(".rs"))
    {
        names.extend(read(&path).split("fn ").filter_map(|rest| Some(rest.split_once('(')?.0.to_owned())));
    }
    names
}

#[test]
fn every_threat_is_met_by_a_test_that_is_there() {
    let (tests, page) = (tests(), read("SECURITY.md"));
    let rows: Vec<&str> = section(&page, "## Who may do what, through which door")
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| door"))
        .collect();
    assert!(rows.len() >= 15, "{}", rows.len());
    for row in rows {
        let last = row.trim_end_matches(" |").rsplit(" | ").next().unwrap();
        let named = codes(last);
        assert!(!named.is_empty(), "nothing shows that this holds: {row}");
        for test in named.into_iter().filter(|name| !name.contains('/')) {
            assert!(tests.contains(test), "SECURITY.md names the test `{test}`, which is not there");
        }
    }
}

//! What holds of settings from files, variables and flags?

use std::path::Path;

use super::*;

pub(super) fn load(file: Option<&str>, variables: &[(&str, &str)]) -> Result<Loaded, SettingsError> {
    let folder = tempfile::tempdir().unwrap();
    let file = file.map(|text| {
        let path = folder.path().join("preceptor.toml");
        std::fs::write(&path, text).unwrap();
        path
    });
    let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Sources { file, variables, ..Sources::default() }.load()
}

/// The error as a person sees it, without the temporary folder's name.
pub(super) fn refusal(file: Option<&str>, variables: &[(&str, &str)]) -> String {
    let text = load(file, variables).unwrap_err().to_string();
    match (text.find("`/"), text.find("preceptor.toml")) {
        (Some(start), Some(end)) => format!("{}`…/{}", &text[..start], &text[end..]),
        _ => text,
    }
}

#[test]
fn the_defaults_are_the_settings_where_nothing_is_said() {
    assert_eq!(load(None, &[]).unwrap().settings, Settings::built_in());
}

#[test]
fn a_variable_overrides_the_file_and_the_file_the_default() {
    let file = "[answer]\nthreshold = 0.6\nquotes = 2\n";
    let loaded = load(Some(file), &[("PRECEPTOR__ANSWER__THRESHOLD", "0.7")]).unwrap();
    assert_eq!((loaded.settings.answer.threshold, loaded.settings.answer.quotes), (0.7, 2));
    assert_eq!(loaded.origins["answer.threshold"].1, "variable `PRECEPTOR__ANSWER__THRESHOLD`");
    assert_eq!(loaded.origins["search.k1"].1, "default");
}

#[test]
fn text_that_looks_like_a_number_stays_text() {
    let loaded = load(None, &[("PRECEPTOR__CORPUS__DEFAULT_GUIDE", "1e10")]).unwrap();
    assert_eq!(loaded.settings.corpus.default_guide, "1e10");
}

#[test]
fn an_empty_variable_keeps_the_default() {
    assert_eq!(load(None, &[("PRECEPTOR__SEARCH__K1", "")]).unwrap().settings, Settings::built_in());
}

#[test]
fn a_variable_of_somebody_else_is_told_of_and_sets_nothing() {
    let variables = [
        ("PRECEPTOR", "1"),
        ("PRECEPTOR_ANSWER_THRESHOLD", "0.5"),
        ("PRECEPTOR_PORT", "tcp://10.0.0.11:80"),
        ("PRECEPTOR_SERVICE_HOST", "10.0.0.11"),
    ];
    let loaded = load(None, &variables).unwrap();
    assert_eq!(loaded.settings, Settings::built_in());
    insta::assert_snapshot!(loaded.passed_over.join("\n"), @"
    the variable `PRECEPTOR_ANSWER_THRESHOLD` sets nothing; did you mean `PRECEPTOR__ANSWER__THRESHOLD`?
    these variables set nothing: `PRECEPTOR`, `PRECEPTOR_PORT`, `PRECEPTOR_SERVICE_HOST`; a setting's has two underscores, as in `PRECEPTOR__LOG__LEVEL`
    ");
    assert!(load(None, &[("PRECEPTOR__SERVICE__HOST", "10.0.0.11")]).is_err(), "two underscores are ours");
}

#[test]
fn the_example_loads() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("config/example.toml");
    let sources = Sources { file: Some(example), ..Sources::default() };
    assert_eq!(sources.load().unwrap().settings.answer.threshold, 0.65);
}

#[test]
fn a_flag_overrides_the_variable() {
    let sources = Sources {
        variables: vec![("PRECEPTOR__LOG__LEVEL".to_owned(), "error".to_owned())],
        flags: vec![("log.level", "--verbose", "debug".to_owned())],
        ..Sources::default()
    };
    let loaded = sources.load().unwrap();
    assert_eq!(loaded.settings.log.level, "debug");
    assert_eq!(loaded.origins["log.level"].1, "flag `--verbose`");
}

#[test]
fn a_setting_of_a_file_is_shown_with_its_line() {
    let loaded = load(Some("# mine\n[search]\nk1 = 2\n[answer]\n"), &[]).unwrap();
    let (value, origin) = &loaded.origins["search.k1"];
    assert_eq!(value.as_float(), Some(2.0));
    assert!(origin.ends_with("preceptor.toml` line 3"), "{origin}");
}

#[test]
fn every_refusal_names_the_place_and_the_remedy() {
    let cases = [
        refusal(Some("[answer]\ntreshold = 0.5\n"), &[]),
        refusal(Some("threshold = 0.5\n"), &[]),
        refusal(Some("[serch]\n"), &[]),
        refusal(Some("[answer]\nthreshold = \"high\"\n"), &[]),
        refusal(Some("[answer.threshold]\n"), &[]),
        refusal(Some("[answer]\nquotes = 2.5\n"), &[]),
        refusal(Some("[answer\n"), &[]),
        refusal(None, &[("PRECEPTOR__ANSWER__TRESHOLD", "0.5")]),
        refusal(None, &[("PRECEPTOR__ANSWER", "0.5")]),
        refusal(None, &[("PRECEPTOR__ANSWER__QUOTES", "three")]),
        refusal(None, &[("PRECEPTOR__SEARCH__K1", "nan")]),
        refusal(None, &[("PRECEPTOR__ANSWER__THRESHOLD", "1.5")]),
        refusal(None, &[("PRECEPTOR__EVAL__GATES__MISSED", "-0.1")]),
        refusal(None, &[("PRECEPTOR__LOG__LEVEL", "wran")]),
        refusal(None, &[("PRECEPTOR__LOG__FORMAT", "colorful")]),
        refusal(None, &[("PRECEPTOR__ANSWER__QUOTES", "0")]),
        refusal(Some("[search]\nk1 = inf\nhits = 5\n"), &[]),
        refusal(Some("[search]\nhits = -1\n"), &[]),
        refusal(Some("[index]\nmemory_bytes = -1\n"), &[]),
    ];
    insta::assert_snapshot!(cases.join("\n---\n"));
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let sources = Sources { file: Some("no/such.toml".into()), ..Sources::default() };
    let refused = sources.load().unwrap_err().to_string();
    insta::assert_snapshot!(refused, @"can't read the settings file `no/such.toml`; check the path given with `--config`");
}

#[test]
fn the_settings_in_force_are_shown_in_the_order_of_the_defaults() {
    let shown = load(None, &[("PRECEPTOR__SEARCH__HITS", "5")]).unwrap().show();
    let lines: Vec<&str> =
        shown.lines().filter(|line| line.starts_with("search.") || line.starts_with("log.")).collect();
    insta::assert_snapshot!(lines.join("\n"));
    assert!(shown.starts_with("corpus.path = "), "{shown}");
    let values: toml::Table = shown.parse().unwrap();
    assert_eq!(values["search"]["hits"].as_integer(), Some(5), "what is shown is TOML");
}

#[cfg(unix)]
#[test]
fn the_history_is_kept_in_the_user_s_data_folder() {
    let place =
        |data: &str, home: &str| DataFolder::by(Some(data.into()), Some(home.into())).map(|folder| folder.history());
    assert_eq!(place("/data", "/home/a"), Some("/data/preceptor/history.txt".into()));
    assert_eq!(place("data", "/home/a"), Some("/home/a/.local/share/preceptor/history.txt".into()));
    assert_eq!(place("", ""), None);
}

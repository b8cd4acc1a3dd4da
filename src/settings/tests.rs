use std::path::Path;

use super::*;

fn load(file: Option<&str>, variables: &[(&str, &str)]) -> Result<Loaded, SettingsError> {
    let folder = tempfile::tempdir().unwrap();
    let file = file.map(|text| {
        let path = folder.path().join("preceptor.toml");
        std::fs::write(&path, text).unwrap();
        path
    });
    let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Sources { file, variables, flags: Vec::new() }.load()
}

/// The error as a person sees it, without the temporary folder's name.
fn refusal(file: Option<&str>, variables: &[(&str, &str)]) -> String {
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
fn the_example_loads() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("config/example.toml");
    let sources = Sources { file: Some(example), ..Sources::default() };
    assert_eq!(sources.load().unwrap().settings.answer.threshold, 0.65);
}

#[test]
fn every_refusal_names_the_place_and_the_remedy() {
    let cases = [
        refusal(Some("[answer]\ntreshold = 0.5\n"), &[]),
        refusal(Some("threshold = 0.5\n"), &[]),
        refusal(Some("[answer]\nthreshold = \"high\"\n"), &[]),
        refusal(Some("[answer\n"), &[]),
        refusal(None, &[("PRECEPTOR_ANSWER_THRESHOLD", "0.5")]),
        refusal(None, &[("PRECEPTOR__ANSWER__TRESHOLD", "0.5")]),
        refusal(None, &[("PRECEPTOR__ANSWER__QUOTES", "three")]),
        refusal(None, &[("PRECEPTOR__ANSWER__THRESHOLD", "1.5")]),
        refusal(None, &[("PRECEPTOR__LOG__LEVEL", "loud")]),
        refusal(None, &[("PRECEPTOR__ANSWER__QUOTES", "0")]),
    ];
    insta::assert_snapshot!(cases.join("\n---\n"));
}

#[test]
fn a_secret_is_never_shown() {
    let shown = load(None, &[]).unwrap().show();
    assert!(shown.contains("answer.threshold = "));
    for secret in SECRETS {
        assert!(shown.contains(&format!("{secret} = (hidden)")));
    }
}

//! Is no secret ever shown?

use super::*;
use crate::settings::Loaded;
use crate::settings::tests::{load, refusal};

const TOKEN: &str = "MTIzNDU2.hush-hush.abc";
const VARIABLE: &str = "PRECEPTOR__DISCORD__TOKEN";

/// Settings whose `discord.token_file` is a file with these bytes, and what reading the secrets said, without the folder.
fn read(bytes: &[u8], variables: &[(&str, &str)]) -> (Loaded, Result<(), String>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("token.txt");
    std::fs::write(&path, bytes).unwrap();
    let path = path.to_str().unwrap();
    let variables = [&[("PRECEPTOR__DISCORD__TOKEN_FILE", path)], variables].concat();
    let mut loaded = load(None, &variables).unwrap();
    let said = loaded.read_secrets().map_err(|error| error.to_string().replace(path, "…/token.txt"));
    (loaded, said)
}

#[test]
fn the_token_of_a_variable_is_text_and_is_hidden() {
    let loaded = load(None, &[(VARIABLE, "123")]).unwrap();
    assert_eq!(loaded.settings.discord.token.expose(), "123");
    assert!(loaded.show().contains("discord.token = \"(hidden)\""), "{}", loaded.show());
    assert_eq!(loaded.origins["discord.token"].1, format!("variable `{VARIABLE}`"));
}

#[test]
fn a_secret_is_in_no_dump() {
    let file = format!("[discord]\ntoken = \"{TOKEN}\"\n");
    let loaded = load(Some(&file), &[]).unwrap();
    assert_eq!(loaded.settings.discord.token.expose(), TOKEN);
    let sources = crate::settings::Sources { variables: vec![(VARIABLE.into(), TOKEN.into())], ..Default::default() };
    let dumps = format!("{} {loaded:?} {sources:?} {:?}", loaded.show(), sources.load());
    assert!(!dumps.contains("hush") && dumps.contains("(hidden)"), "{dumps}");
}

#[test]
fn a_token_that_is_not_set_is_shown_as_empty() {
    assert!(load(None, &[]).unwrap().show().contains("discord.token = \"\" "));
}

#[test]
fn every_secret_is_the_name_of_a_setting_that_is_text() {
    let known = crate::settings::keys::defaults();
    assert!(SECRETS.iter().all(|secret| known[*secret].is_str()));
    assert!(SECRETS.iter().all(|secret| may_hold_a_secret(secret)));
}

#[test]
fn no_refusal_tells_the_token() {
    let cases = [
        refusal(Some("[discord]\ntoken = 123456\n"), &[]),
        refusal(Some("[discord]\ntoken = [\"hush-hush\"]\n"), &[]),
        refusal(Some("[discord.token]\nhush-hush = \"hush-hush\"\n"), &[]),
        refusal(Some("discord = { token = \"hush-hush }\n"), &[]),
        refusal(Some("[discord]\ntokn = \"hush-hush\"\n"), &[]),
        refusal(Some("[discord]\ntokn = hush-hush\n"), &[]),
        refusal(None, &[("PRECEPTOR__DISCORD__TOKN", "hush-hush")]),
    ];
    insta::assert_snapshot!(cases.join("\n---\n"), @r#"
    `discord.token` in `…/preceptor.toml` line 2 wants text, not a whole number; put it in quotation marks
    ---
    `discord.token` in `…/preceptor.toml` line 2 wants text, not a list; put it in quotation marks
    ---
    `discord.token` in `…/preceptor.toml` line 2 wants text, not a section; put it in quotation marks
    ---
    settings file `…/preceptor.toml` is not valid TOML: TOML parse error at line 1, column 33: unclosed inline table, expected `}`
    ---
    unknown setting `discord.tokn` in `…/preceptor.toml` line 2; did you mean `discord.token`?
    ---
    settings file `…/preceptor.toml` is not valid TOML: TOML parse error at line 2, column 8: string values must be quoted, expected literal string
    ---
    unknown setting `PRECEPTOR__DISCORD__TOKN` in the environment; did you mean `PRECEPTOR__DISCORD__TOKEN`?
    "#);
}

#[test]
fn however_the_token_s_line_is_broken_the_token_is_not_quoted() {
    let broken =
        ["=\"T", "= T", "= T\"", "= 'T", "= \"\"\"T", "T", "= \"T\\q\"", "= \"T\" x", "= \"T\"\ntoken = \"T\"", "= {T"];
    for line in broken {
        for name in ["token", "TOKEN", "tokn", "\"token\"", "token.T"] {
            let file = format!("[discord]\n{name} {}\n", line.replace('T', TOKEN));
            let error = load(Some(&file), &[]).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("hush"), "{error} {error:?}");
        }
    }
}

#[test]
fn a_token_in_the_wrong_setting_is_refused_untold() {
    let token = format!("{}.{}.{}", "M".repeat(24), "G".repeat(6), "a-_".repeat(9));
    let cases = [
        refusal(Some(&format!("[discord.guilds.7]\nask_channel = \"{token}\"\n")), &[]),
        refusal(None, &[("PRECEPTOR__DISCORD__TOKEN_FILE", &token)]),
        refusal(None, &[("PRECEPTOR__DISCORD__QUIZ_SECONDS", &token)]),
    ];
    insta::assert_snapshot!(cases.join("\n---\n"), @"
    `discord.guilds.7.ask_channel` in `…/preceptor.toml` line 2 holds what looks like a bot's token; put that into `discord.token`
    ---
    `discord.token_file` in variable `PRECEPTOR__DISCORD__TOKEN_FILE` holds what looks like a bot's token; put that into `discord.token`
    ---
    `discord.quiz_seconds` in variable `PRECEPTOR__DISCORD__QUIZ_SECONDS` holds what looks like a bot's token; put that into `discord.token`
    ");
    assert_eq!(load(None, &[(VARIABLE, &token)]).unwrap().settings.discord.token.expose(), token);
}

#[test]
fn a_syntax_error_far_from_secrets_quotes_its_line() {
    assert!(refusal(Some("[search]\nk1 = = 2\n"), &[]).contains("2 | k1 = = 2"));
    assert!(!refusal(Some("[search]\nk1 = = 2\n[discord]\n"), &[]).contains("k1"));
}

#[test]
fn the_token_is_read_from_its_file() {
    let (loaded, said) = read(format!("\u{feff} {TOKEN}\r\n").as_bytes(), &[]);
    said.unwrap();
    assert_eq!(loaded.settings.discord.token.expose(), TOKEN);
    let (value, origin) = &loaded.origins["discord.token"];
    assert_eq!(value.as_str(), Some("(hidden)"));
    assert!(origin.starts_with("file `") && origin.ends_with("token.txt` by `discord.token_file`"), "{origin}");
    assert!(!format!("{loaded:?}").contains("hush"));
}

#[test]
fn without_a_token_file_there_is_nothing_to_read() {
    let mut loaded = load(None, &[(VARIABLE, TOKEN)]).unwrap();
    loaded.read_secrets().unwrap();
    assert_eq!(loaded.settings.discord.token.expose(), TOKEN);
}

#[test]
fn every_refusal_of_a_token_file_names_it_and_the_remedy() {
    let refused = |bytes: &[u8], variables: &[(&str, &str)]| read(bytes, variables).1.unwrap_err();
    let mut nowhere = load(None, &[("PRECEPTOR__DISCORD__TOKEN_FILE", "no/such/token")]).unwrap();
    let cases = [
        refused(TOKEN.as_bytes(), &[(VARIABLE, TOKEN)]),
        refused(b"\xef\xbb\xbf \n", &[]),
        refused(b"hush hush\n", &[]),
        refused(b"\xff\xfeh\0", &[]),
        nowhere.read_secrets().unwrap_err().to_string(),
    ];
    insta::assert_snapshot!(cases.join("\n---\n"), @"
    `discord.token` in variable `PRECEPTOR__DISCORD__TOKEN` and `discord.token_file` in variable `PRECEPTOR__DISCORD__TOKEN_FILE` are both set; keep one of the two
    ---
    `…/token.txt`, which `discord.token_file` in variable `PRECEPTOR__DISCORD__TOKEN_FILE` names, holds nothing; write the secret into it and nothing else
    ---
    `…/token.txt`, which `discord.token_file` in variable `PRECEPTOR__DISCORD__TOKEN_FILE` names, holds more than one word; write the secret into it and nothing else
    ---
    can't read `…/token.txt`, which `discord.token_file` in variable `PRECEPTOR__DISCORD__TOKEN_FILE` names; check the path, who may read it, and that it is plain text
    ---
    can't read `no/such/token`, which `discord.token_file` in variable `PRECEPTOR__DISCORD__TOKEN_FILE` names; check the path, who may read it, and that it is plain text
    ");
}

#[test]
fn the_store_s_password_is_in_no_dump() {
    let address = "postgres://me:hush-hush@host/db";
    let loaded = load(Some(&format!("[store]\nurl = \"{address}\"\n")), &[]).unwrap();
    assert_eq!(loaded.settings.store, crate::store::Parameters::new(address));
    let json = serde_json::to_string(&loaded.settings).unwrap();
    let dumps = format!("{} {loaded:?} {json}", loaded.show());
    assert!(!dumps.contains("hush") && loaded.show().contains("store.url = \"postgres://host/db\""), "{dumps}");
    let refused = refusal(Some(&format!("[store]\nurl = {address}\n")), &[]);
    assert!(!refused.contains("hush"), "{refused}");
}

#[test]
fn the_store_s_address_may_stand_in_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("address.txt");
    std::fs::write(&path, "postgres://me:hush-hush@host/db\n").unwrap();
    let variable = ("PRECEPTOR__STORE__URL_FILE", path.to_str().unwrap());
    let mut loaded = load(None, &[variable]).unwrap();
    loaded.settings.resolve(crate::settings::DataFolder::by(Some("/data".into()), None).as_ref());
    loaded.read_store_address().unwrap();
    assert_eq!(loaded.settings.store.url.shown(), "postgres://host/db");
    assert!(loaded.origins["store.url"].1.ends_with("address.txt` by `store.url_file`"));
    // What looks first whether the store is there reads it again when it opens it.
    loaded.read_store_address().unwrap();
    assert_eq!(loaded.settings.store.url.shown(), "postgres://host/db");
    let mut twice = load(None, &[variable, ("PRECEPTOR__STORE__URL", "x.db")]).unwrap();
    let refused = twice.read_store_address().unwrap_err().to_string();
    assert!(refused.contains("`store.url`") && refused.ends_with("are both set; keep one of the two"), "{refused}");
}

#[test]
fn without_an_address_the_store_lies_in_the_user_s_data_folder() {
    let mut loaded = load(None, &[]).unwrap();
    loaded.settings.resolve(crate::settings::DataFolder::by(Some("/data".into()), None).as_ref());
    loaded.read_store_address().unwrap();
    assert_eq!(loaded.settings.store.url.shown(), "/data/preceptor/preceptor.db");
}

//! Settings by a guild's id, wherever they come from.

use super::tests::{load, refusal};

const FILE: &str =
    "[discord.guilds.0]\ndefault_guide = \"first\"\nask_role = 5\n\n[discord.guilds.123]\nask_channel = 7\n";

#[test]
fn a_guild_takes_from_entry_0_what_it_does_not_set() {
    let loaded = load(Some(FILE), &[("PRECEPTOR__DISCORD__GUILDS__45__DEFAULT_GUIDE", "second")]).unwrap();
    let wanted = |id: u64| {
        let guild = loaded.settings.discord.guild(Some(id));
        (guild.default_guide.as_str(), guild.ask_channel, guild.ask_role)
    };
    assert_eq!(wanted(123), ("first", 7, 5));
    assert_eq!(wanted(45), ("second", 0, 5));
    assert_eq!(wanted(6), ("first", 0, 5));
}

#[test]
fn a_variable_overrides_the_file_s_entry() {
    let loaded = load(Some(FILE), &[("PRECEPTOR__DISCORD__GUILDS__123__ASK_CHANNEL", "8")]).unwrap();
    assert_eq!(loaded.settings.discord.guild(Some(123)).ask_channel, 8);
}

#[test]
fn an_entry_with_nothing_in_it_changes_nothing() {
    let loaded = load(Some("[discord.guilds.123]\n"), &[]).unwrap();
    assert_eq!(loaded.settings, super::Settings::built_in());
}

#[test]
fn entries_are_shown_together_each_value_with_its_origin() {
    let variables = [
        ("PRECEPTOR__DISCORD__GUILDS__45__DEFAULT_GUIDE", "second"),
        ("PRECEPTOR__DISCORD__GUILDS__123__ASK_ROLE", "9"),
    ];
    let shown = load(Some(FILE), &variables).unwrap().show();
    let place = |line: &str| match (line.find("`/"), line.find("preceptor.toml")) {
        (Some(start), Some(end)) => format!("{}`…/{}", &line[..start], &line[end..]),
        _ => line.to_owned(),
    };
    let lines = shown.lines().skip_while(|line| !line.starts_with("discord.guilds"));
    let lines: Vec<String> = lines.map(|line| place(&line.split_whitespace().collect::<Vec<_>>().join(" "))).collect();
    insta::assert_snapshot!(lines.join("\n"), @r#"
    discord.guilds.0.default_guide = "first" # `…/preceptor.toml` line 2
    discord.guilds.0.ask_channel = 0 # default
    discord.guilds.0.ask_role = 5 # `…/preceptor.toml` line 3
    discord.guilds.45.default_guide = "second" # variable `PRECEPTOR__DISCORD__GUILDS__45__DEFAULT_GUIDE`
    discord.guilds.45.ask_channel = 0 # default, for `discord.guilds.0`
    discord.guilds.45.ask_role = 5 # `…/preceptor.toml` line 3, for `discord.guilds.0`
    discord.guilds.123.default_guide = "first" # `…/preceptor.toml` line 2, for `discord.guilds.0`
    discord.guilds.123.ask_channel = 7 # `…/preceptor.toml` line 6
    discord.guilds.123.ask_role = 9 # variable `PRECEPTOR__DISCORD__GUILDS__123__ASK_ROLE`
    store.url = "" # default
    store.url_file = "" # default
    web.listen = "127.0.0.1:8080" # default
    web.public_url = "" # default
    web.embed_origins = "" # default
    web.client_id = "" # default
    web.client_secret = "" # default
    web.client_secret_file = "" # default
    web.per_minute = 600 # default
    web.trusted_proxies = "" # default
    web.cors_origins = "" # default
    web.cache_bytes = 8000000 # default
    web.connections = 900 # default
    log.level = "warn" # default
    log.format = "people" # default
    log.traces = "" # default
    "#);
}

#[test]
fn every_refusal_names_the_nearest_right_name_or_what_would_do() {
    let cases = [
        refusal(Some("[discord.guilds.abc]\nask_channel = 1\n"), &[]),
        refusal(Some("[discord.guilds.123]\nask_chanel = 1\n"), &[]),
        refusal(Some("[discord.guilds.0123]\nask_channel = 1\n"), &[]),
        refusal(Some("[discord.guilds.99999999999999999999]\nask_channel = 1\n"), &[]),
        refusal(Some("[discord.guilds.abc]\n"), &[]),
        refusal(Some("[discord.guilds]\n123 = 1\n"), &[]),
        refusal(Some("[discord.guilds.123]\nask_channel = \"1\"\n"), &[]),
        refusal(Some("[discord.guilds.123]\nask_channel = -1\n"), &[]),
        refusal(None, &[("PRECEPTOR__DISCORD__GUILDS__123__ASK_CHANEL", "1")]),
        refusal(None, &[("PRECEPTOR__DISCORD__GUILDS__ABC__ASK_CHANNEL", "1")]),
        refusal(None, &[("PRECEPTOR__DISCORD__REGISTER_IN", "123;456")]),
        refusal(None, &[("PRECEPTOR__DISCORD__API_URL", "localhost:80")]),
        refusal(None, &[("PRECEPTOR__DISCORD__MEMBER_PER_MINUTE", "0")]),
        refusal(None, &[("PRECEPTOR__DISCORD__GUILD_PER_MINUTE", "5000000000")]),
        refusal(None, &[("PRECEPTOR__DISCORD__DEFER_AFTER_MS", "2001")]),
        refusal(None, &[("PRECEPTOR__DISCORD__QUIZ_SECONDS", "0")]),
    ];
    insta::assert_snapshot!(cases.join("\n---\n"), @r#"
    unknown setting `discord.guilds.abc.ask_channel` in `…/preceptor.toml` line 2; did you mean `discord.guilds.0.ask_channel`?
    ---
    unknown setting `discord.guilds.123.ask_chanel` in `…/preceptor.toml` line 2; did you mean `discord.guilds.123.ask_channel`?
    ---
    unknown setting `discord.guilds.0123.ask_channel` in `…/preceptor.toml` line 2; did you mean `discord.guilds.0.ask_channel`?
    ---
    unknown setting `discord.guilds.99999999999999999999.ask_channel` in `…/preceptor.toml` line 2; did you mean `discord.guilds.0.ask_channel`?
    ---
    unknown setting `discord.guilds.abc` in `…/preceptor.toml` line 1; did you mean `discord.guilds.0.ask_channel`?
    ---
    unknown setting `discord.guilds.123` in `…/preceptor.toml` line 2; did you mean `discord.guilds.123.ask_role`?
    ---
    `discord.guilds.123.ask_channel` in `…/preceptor.toml` line 2 wants a whole number, not `"1"`
    ---
    `discord.guilds.123.ask_channel` in `…/preceptor.toml` line 2 can't be `-1`; it wants 0 or more
    ---
    unknown setting `PRECEPTOR__DISCORD__GUILDS__123__ASK_CHANEL` in the environment; did you mean `PRECEPTOR__DISCORD__GUILDS__123__ASK_CHANNEL`?
    ---
    unknown setting `PRECEPTOR__DISCORD__GUILDS__ABC__ASK_CHANNEL` in the environment; did you mean `PRECEPTOR__DISCORD__GUILDS__0__ASK_CHANNEL`?
    ---
    `discord.register_in` in variable `PRECEPTOR__DISCORD__REGISTER_IN` can't be `123;456`; it wants ids of servers joined by commas, such as `123456789012345678, 234567890123456789`, or nothing
    ---
    `discord.api_url` in variable `PRECEPTOR__DISCORD__API_URL` can't be `localhost:80`; it wants an address without a path, such as `http://127.0.0.1:8080`, or nothing
    ---
    `discord.member_per_minute` in variable `PRECEPTOR__DISCORD__MEMBER_PER_MINUTE` can't be `0`; it wants 1 to 4294967295
    ---
    `discord.guild_per_minute` in variable `PRECEPTOR__DISCORD__GUILD_PER_MINUTE` can't be `5000000000`; it wants 1 to 4294967295
    ---
    `discord.defer_after_ms` in variable `PRECEPTOR__DISCORD__DEFER_AFTER_MS` can't be `2001`; it wants 0 to 2000
    ---
    `discord.quiz_seconds` in variable `PRECEPTOR__DISCORD__QUIZ_SECONDS` can't be `0`; it wants 1 to 120
    "#);
}

//! Where settings are found, and which paths are in force.

use std::fs;
use std::path::Path;

use crate::program::{err, out, preceptor};

/// Writes a settings file that sets how many passages are listed.
fn hits(path: &Path, hits: u8) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, format!("[search]\nhits = {hits}\n")).unwrap();
}

/// What `preceptor config` shows in a folder, with variables.
fn config(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> String {
    let output = preceptor(folder).args(arguments).arg("config").envs(variables.iter().copied()).output().unwrap();
    assert!(output.status.success(), "{}", err(&output));
    out(&output)
}

#[test]
fn the_first_settings_file_that_is_there_is_read_and_named() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let read = |arguments: &[&str], variables: &[(&str, &str)]| config(folder.path(), arguments, variables);
    // A machine may have settings of its own in /etc.
    let none = read(&[], &[]);
    if !Path::new("/etc/preceptor/config.toml").exists() {
        let looked = "settings file: none; looked for `preceptor.toml`, `";
        assert!(none.contains(looked) && none.contains("/.config/preceptor/config.toml`"), "{none}");
        assert!(none.contains("search.hits = 10"), "{none}");
    }
    let users = at(".config/preceptor/config.toml");
    hits(&users, 5);
    let shown = read(&[], &[]);
    assert!(shown.contains("search.hits = 5") && shown.contains(&*users.to_string_lossy()), "{shown}");
    let xdg = at("xdg");
    hits(&xdg.join("preceptor/config.toml"), 6);
    assert!(read(&[], &[("XDG_CONFIG_HOME", xdg.to_str().unwrap())]).contains("search.hits = 6"));
    hits(&at("preceptor.toml"), 4);
    assert!(read(&[], &[]).contains("search.hits = 4"), "that of the folder comes before");
    hits(&at("named.toml"), 3);
    let by_variable = read(&[], &[("PRECEPTOR_CONFIG", "named.toml")]);
    assert!(by_variable.contains("search.hits = 3"), "{by_variable}");
    assert!(by_variable.contains(&*at("named.toml").to_string_lossy()), "{by_variable}");
    hits(&at("flag.toml"), 2);
    assert!(read(&["--config", "flag.toml"], &[("PRECEPTOR_CONFIG", "named.toml")]).contains("search.hits = 2"));
    let missing = preceptor(folder.path()).arg("config").env("PRECEPTOR_CONFIG", "no.toml").output().unwrap();
    assert_eq!(missing.status.code(), Some(2));
    assert!(err(&missing).contains("`no.toml`") && err(&missing).contains("`PRECEPTOR_CONFIG`"), "{}", err(&missing));
}

#[test]
fn config_names_every_path_in_force_and_stays_toml() {
    let folder = tempfile::tempdir().unwrap();
    let root = fs::canonicalize(folder.path()).unwrap();
    let shown = config(&root, &[], &[("PRECEPTOR__CORPUS__PATH", "guides")]);
    for path in
        ["guides", ".cache/preceptor/index", ".local/share/preceptor/vectors", ".local/share/preceptor/preceptor.db"]
    {
        assert!(shown.contains(&*root.join(path).to_string_lossy()), "{path} is not in {shown}");
    }
    let server = [("PRECEPTOR__STORE__URL", "postgres://zelda:hush@db.example/kept?password=whisper")];
    let shown = config(&root, &[], &server);
    assert!(["zelda", "hush", "whisper"].iter().all(|secret| !shown.contains(secret)), "{shown}");
    assert!(shown.parse::<toml::Table>().is_ok(), "{shown}");
}

#[test]
fn variables_that_kubernetes_sets_stop_nothing_and_are_told_of() {
    let folder = tempfile::tempdir().unwrap();
    let ask = |variables: &[(&str, &str)]| {
        let mut command = preceptor(folder.path());
        command.env("PRECEPTOR__MODEL__ENABLED", "false").envs(variables.iter().copied());
        command.args(["ask", "what does EHR stand for"]).output().unwrap()
    };
    let output = ask(&[("PRECEPTOR_PORT", "tcp://10.0.0.11:80"), ("PRECEPTOR_SERVICE_HOST", "10.0.0.11")]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert!(err(&output).contains("`PRECEPTOR_PORT`, `PRECEPTOR_SERVICE_HOST`"), "{}", err(&output));
    assert!(!err(&output).contains("10.0.0.11"), "what is in them is nobody's business: {}", err(&output));
    let meant = ask(&[("PRECEPTOR_ANSWER_QUOTES", "1")]);
    assert!(err(&meant).contains("did you mean `PRECEPTOR__ANSWER__QUOTES`?"), "{}", err(&meant));
    assert_eq!(ask(&[("PRECEPTOR__ANSWER__QUOTS", "1")]).status.code(), Some(2), "ours is still refused");
}

#[test]
fn a_store_whose_address_is_in_a_file_is_read_by_every_command() {
    let folder = tempfile::tempdir().unwrap();
    let listed = |url: &str| {
        fs::write(folder.path().join("address"), url).unwrap();
        let mut command = preceptor(folder.path());
        command.env("PRECEPTOR__STORE__URL_FILE", "address");
        command.args(["faq", "--guild", "7", "list"]).output().unwrap()
    };
    let missing = listed("no/such.db");
    assert_eq!(missing.status.code(), Some(2));
    assert!(err(&missing).contains("there is no store at `no/such.db`"), "{}", err(&missing));
    assert!(!folder.path().join("no").exists(), "what only reads makes nothing");
}

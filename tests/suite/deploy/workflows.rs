//! Do workflows run only what is pinned, with no more rights than they need?

use serde_json::Value;

use super::{files_below, read, yaml};

fn workflows() -> Vec<(String, Value)> {
    files_below(".github/workflows").into_iter().map(|path| (path.clone(), yaml(&path))).collect()
}

fn jobs(workflow: &Value) -> impl Iterator<Item = (&String, &Value)> {
    workflow["jobs"].as_object().unwrap().iter()
}

#[test]
fn every_action_is_pinned_to_a_commit_and_says_its_version() {
    let mut seen = 0;
    for (path, _) in workflows() {
        for line in read(&path).lines().filter(|line| line.contains("uses: ")) {
            let (action, version) = line.split_once("uses: ").unwrap().1.split_once(" # v").unwrap_or_default();
            let commit = action.split_once('@').unwrap_or_default().1;
            let is_commit = commit.len() == 40 && commit.bytes().all(|c| c.is_ascii_hexdigit());
            assert!(is_commit && !version.is_empty(), "{path}: {line}");
            // Somebody else's would have to be read first.
            assert!(action.starts_with("actions/"), "{path}: {line}");
            seen += 1;
        }
    }
    assert!(seen >= 6, "{seen}");
}

#[test]
fn a_workflow_reads_and_only_the_release_writes() {
    for (path, workflow) in workflows() {
        assert_eq!(workflow["permissions"], serde_json::json!({"contents": "read"}), "{path}");
        for (name, job) in jobs(&workflow) {
            assert!(job["timeout-minutes"].is_u64(), "{path}: {name} may run without end");
            let writes = job["permissions"].as_object().is_some();
            assert_eq!(writes, path.ends_with("release.yml") && name == "release", "{path}: {name}");
        }
    }
}

/// What an event says (a title, a branch's name) in a script would be run as a part of it.
#[test]
fn no_script_has_an_expression_in_it() {
    for (path, workflow) in workflows() {
        for (name, job) in jobs(&workflow) {
            for step in job["steps"].as_array().unwrap() {
                let run = step["run"].as_str().unwrap_or_default();
                assert!(!run.contains("${{"), "{path}: {name}: {run}");
            }
        }
    }
}

#[test]
fn the_release_has_every_system_that_is_promised() {
    let release = yaml(".github/workflows/release.yml");
    let matrix = release["jobs"]["build"]["strategy"]["matrix"]["include"].as_array().unwrap();
    let targets: Vec<&str> = matrix.iter().map(|build| build["target"].as_str().unwrap()).collect();
    for promised in ["linux-gnu", "linux-musl"] {
        for processor in ["x86_64", "aarch64"] {
            assert!(targets.contains(&format!("{processor}-unknown-{promised}").as_str()), "{targets:?}");
        }
    }
    for promised in ["aarch64-apple-darwin", "x86_64-apple-darwin", "x86_64-pc-windows-msvc"] {
        assert!(targets.contains(&promised), "{targets:?}");
    }
    let text = read(".github/workflows/release.yml");
    assert!(text.contains("sha256sum") && text.contains("attest-build-provenance"));
}

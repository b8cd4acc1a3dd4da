//! Do alerts and the dashboard count what is counted, and is every alert answered by a section of the page?

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

use super::{PAGE, coded_rows, codes, program, read, root, section, yaml};

/// What is counted, and by what it is told apart.
const METRICS: [(&str, &[&str]); 11] = [
    ("preceptor_answers_total", &["face", "outcome"]),
    ("preceptor_stage_seconds", &["face", "stage"]),
    ("preceptor_gateway_connected", &[]),
    ("preceptor_discord_retries_total", &["reason"]),
    ("preceptor_queue_length", &[]),
    ("preceptor_store_errors_total", &["kind"]),
    ("preceptor_boards", &[]),
    ("preceptor_reloads_total", &["outcome"]),
    ("preceptor_ready", &[]),
    ("preceptor_info", &["version"]),
    ("process_resident_memory_bytes", &[]),
];
/// What Prometheus adds by itself.
const OF_PROMETHEUS: [&str; 3] = ["instance", "job", "le"];

/// The words of a query outside of quotes; a time (`10m`) begins with a digit and is none.
fn words(query: &str) -> Vec<&str> {
    query
        .split('"')
        .step_by(2)
        .flat_map(|part| part.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')))
        .filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase()))
        .collect()
}

/// PromQL's own words in our queries.
const OF_THE_LANGUAGE: [&str; 9] = ["sum", "by", "rate", "increase", "histogram_quantile", "and", "min", "max", "up"];

#[track_caller]
fn counts_what_is_counted(query: &str) {
    let labels: BTreeSet<&str> =
        METRICS.iter().flat_map(|(_, labels)| labels.iter().copied()).chain(OF_PROMETHEUS).collect();
    for word in words(query) {
        let metric = word.strip_suffix("_bucket").unwrap_or(word);
        let is_known =
            METRICS.iter().any(|(name, _)| *name == metric) || labels.contains(word) || OF_THE_LANGUAGE.contains(&word);
        assert!(is_known, "`{word}` in `{query}` is counted by nobody");
    }
    assert!(query.contains("job=\"preceptor\""), "`{query}` would count others' processes, too");
}

fn alerts() -> Vec<Value> {
    yaml("deploy/prometheus/alerts.yml")["groups"][0]["rules"].as_array().unwrap().clone()
}

/// The address of a heading within its page, as the usual renderers make it.
fn anchor(heading: &str) -> String {
    heading.trim_start_matches('#').trim().to_lowercase().replace(' ', "-")
}

#[test]
fn every_alert_has_its_section_and_every_section_its_alert() {
    let page = read(PAGE);
    let headings: BTreeSet<&str> =
        page.lines().filter(|line| line.starts_with("### When ") && line.ends_with(" fires")).collect();
    let mut named = BTreeSet::new();
    for alert in alerts() {
        let name = alert["alert"].as_str().unwrap();
        let heading = headings.iter().find(|heading| **heading == format!("### When {name} fires"));
        let heading = heading.unwrap_or_else(|| panic!("{PAGE} does not say what to do when {name} fires"));
        assert_eq!(alert["annotations"]["runbook"], format!("{PAGE}#{}", anchor(heading)));
        assert!(section(&page, heading).contains("\n1. "), "{heading} does not say what to do");
        assert!(["page", "ticket"].contains(&alert["labels"]["severity"].as_str().unwrap()));
        named.insert(*heading);
    }
    assert_eq!(named, headings);
}

#[test]
fn alerts_and_dashboard_count_what_is_counted() {
    for alert in alerts() {
        counts_what_is_counted(alert["expr"].as_str().unwrap());
    }
    let dashboard: Value = serde_json::from_str(&read("deploy/grafana/preceptor.json")).unwrap();
    let panels = dashboard["panels"].as_array().unwrap();
    let queries: Vec<String> = panels
        .iter()
        .flat_map(|panel| panel["targets"].as_array().into_iter().flatten())
        .map(|target| target["expr"].as_str().unwrap().to_owned())
        .collect();
    queries.iter().for_each(|query| counts_what_is_counted(query));
    // What is counted and never shown is counted for nothing.
    for (name, _) in METRICS {
        assert!(queries.iter().any(|query| query.contains(name)), "the dashboard does not show {name}");
    }
}

#[test]
fn what_is_counted_is_what_the_program_counts() {
    let source = read("src/telemetry/metrics.rs");
    let own: BTreeSet<&str> = source
        .lines()
        .filter_map(|line| line.strip_prefix("const ")?.split_once(": &str = \"")?.1.strip_suffix("\";"))
        .collect();
    assert_eq!(METRICS.iter().map(|(name, _)| *name).collect::<BTreeSet<_>>(), own);
    let labels: BTreeSet<&str> = METRICS.iter().flat_map(|(_, labels)| labels.iter().copied()).collect();
    let given: BTreeSet<&str> = source
        .split('"')
        .zip(source.split('"').skip(1).map(str::trim_start))
        .filter_map(|(word, after)| after.starts_with("=>").then_some(word))
        .collect();
    assert_eq!(labels, given);
}

#[test]
fn the_page_names_every_metric() {
    let page = read(PAGE);
    let rows = coded_rows(section(&page, "## Metrics"));
    let named: BTreeSet<&str> = rows.iter().flat_map(|row| codes(row)).filter(|code| !code.starts_with('/')).collect();
    let counted: BTreeSet<String> = METRICS
        .iter()
        .map(
            |(name, labels)| {
                if labels.is_empty() { (*name).to_owned() } else { format!("{name}{{{}}}", labels.join(",")) }
            },
        )
        .collect();
    assert_eq!(named, counted.iter().map(String::as_str).collect());
}

#[test]
fn no_panel_lies_on_another_and_each_says_what_it_shows() {
    let dashboard: Value = serde_json::from_str(&read("deploy/grafana/preceptor.json")).unwrap();
    let mut taken = BTreeSet::new();
    let mut ids = BTreeSet::new();
    for panel in dashboard["panels"].as_array().unwrap() {
        let number = |name: &str| panel["gridPos"][name].as_u64().unwrap();
        let title = panel["title"].as_str().unwrap();
        assert!(ids.insert(panel["id"].as_u64().unwrap()), "{title} has another's id");
        assert!(number("x") + number("w") <= 24, "{title} is too wide");
        for x in number("x")..number("x") + number("w") {
            for y in number("y")..number("y") + number("h") {
                assert!(taken.insert((x, y)), "{title} lies on another panel");
            }
        }
        if panel["type"] != "row" {
            assert!(
                panel["description"].as_str().is_some_and(|text| !text.is_empty()),
                "{title} says not what it shows"
            );
            assert!(panel["fieldConfig"]["defaults"]["unit"].is_string(), "{title} has no unit");
        }
    }
}

#[test]
fn every_alert_fires_when_it_should_and_not_before() {
    let tests = yaml("deploy/prometheus/alerts.test.yml");
    let tried: BTreeSet<String> = tests["tests"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|test| test["alert_rule_test"].as_array().unwrap())
        .filter(|test| test["exp_alerts"].is_array())
        .map(|test| test["alertname"].as_str().unwrap().to_owned())
        .collect();
    let all: BTreeSet<String> = alerts().iter().map(|alert| alert["alert"].as_str().unwrap().to_owned()).collect();
    assert_eq!(tried, all);
    let Some(promtool) = program("promtool", "prometheus") else { return };
    for arguments in [["check", "config", "prometheus.yml"], ["test", "rules", "alerts.test.yml"]] {
        let mut command = Command::new(&promtool);
        let output = command.args(arguments).current_dir(root().join("deploy/prometheus")).output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&said));
    }
}
